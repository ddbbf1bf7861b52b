"""What `tag` makes of whole texts: anchors, bounds, pairs, events, genres, and the time it takes."""

import time
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import Anchor, Bound, Document, Modifier, Role, Sentence, Span, Timex, TimexKind
from timeline.resources import configuration
from timeline.text import split
from timeline.times import edtf, explain, infer_published, record, resolve_expression, tag

CONFIG = configuration()
PUBLISHED = date(2024, 6, 19)


def read(text: str, language: str = "en", published: date | None = PUBLISHED) -> tuple[Timex, ...]:
    document = Document("d", text, language, published)
    return tag(document, split(document, CONFIG), CONFIG)


def values(text: str, language: str = "en", published: date | None = PUBLISHED) -> list[str | None]:
    return [timex.timex3 for timex in read(text, language, published)]


@pytest.mark.parametrize(
    ("language", "text", "bounds"),
    [
        ("fr", "Il gouverne depuis septembre 2023.", [Bound.SINCE]),
        ("fr", "Le siège dure jusqu'en mai 2025.", [Bound.UNTIL]),
        ("fr", "La visite va du 6 octobre au 15 octobre 2024.", [Bound.FROM, Bound.TO]),
        ("fr", "Entre mars 2020 et mai 2021, la ville fut fermée.", [Bound.FROM, Bound.TO]),
        ("fr", "Il était libre avant 2020.", [Bound.BEFORE]),
        ("en", "He has ruled since 2020.", [Bound.SINCE]),
        ("en", "The talks run from May 3 to May 6.", [Bound.FROM, Bound.TO]),
        ("en", "The war of 2014-2016 was costly.", [Bound.FROM, Bound.TO]),
        ("en", "They fought between 1990 and 1995.", [Bound.FROM, Bound.TO]),
        ("en", "Troops stay until March 2025.", [Bound.UNTIL]),
        ("en", "The law changed after 2001.", [Bound.AFTER]),
        ("en", "The law changed in 2001.", [None]),
    ],
)
def test_bounds(language: str, text: str, bounds: list[Bound | None]) -> None:
    assert [timex.bound for timex in read(text, language)] == bounds


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The games run January 25-29, 2023.", ["2023-01-25", "2023-01-29"]),
        ("fr", "La visite va du 6 au 15 octobre 2024.", ["2024-10-06", "2024-10-15"]),
        ("fr", "Il vote les 3, 5 et 7 mai 2024.", ["2024-05-03", "2024-05-05", "2024-05-07"]),
        ("en", "They met in March and May 2023.", ["2023-03", "2023-05"]),
        ("en", "The war of 264 to 241 BC was long.", ["BC0264", "BC0241"]),
        ("en", "The war of 2014-16 was long.", ["2014", "2016"]),
    ],
)
def test_lists_and_ranges_are_several(language: str, text: str, found: list[str]) -> None:
    assert values(text, language) == found


def test_an_offset_from_an_event_is_left_to_it() -> None:
    (timex,) = read("Le satellite fut lancé trois semaines après la visite.", "fr")
    assert (timex.anchor, timex.value, timex.timex3) == (Anchor.EVENT, None, "P3W")


def test_an_offset_without_event_counts_from_the_text() -> None:
    assert values("They met on 4 May 2020. Three days after, the truce ended.")[1] == "2020-05-07"


def test_without_publication_only_the_stated_is_dated() -> None:
    found = read("He fled yesterday. He had come on 3 May 2021. Last week it rained.", published=None)
    dated = {timex.text: timex.value is not None for timex in found}
    assert dated["3 May 2021"] is True
    assert dated["yesterday"] is False


def test_parts_of_day_belong_to_the_day_of_the_text() -> None:
    assert values("The city fell on 4 May 2020. In the evening the fires went out.")[1] == "2020-05-04TEV"


def test_a_history_goes_on_in_its_own_year() -> None:
    story = (
        "The war began in 1936. Rebels took the port in July 1936. In August the siege began. "
        "In 1937 the front froze. On 26 April the town was bombed. The war ended in 1939; peace came in 1940."
    )
    assert values(story)[2] == "1936-08"
    assert values(story)[4] == "1937-04-26"


RECENT = (
    "The war began on 15 April 2023. A truce of 18 April failed. Talks opened on 6 May. "
    "The uprising of 2019 was forgotten. On 14 June the governor fled. In early November the town fell; "
    "a month later the next one did. The siege of 18 December ended it."
)


def test_a_recent_history_goes_on_from_its_beginning_and_drops_digressions() -> None:
    assert values(RECENT) == [
        *("2023-04-15", "2023-04-18", "2023-05-06", "2019", "2023-06-14", "2023-11", "2023-12", "2023-12-18"),
    ]


def test_headings_with_years_hold_for_their_section() -> None:
    story = (
        "The war began in May 1936 and ended in March 1939. The border was shut in July 1934 and 1935.\n\n"
        "1937: War in the north\n\nThe plan of late 1938 was known. In July the army attacked."
    )
    assert values(story)[-1] == "1937-07"


def test_a_date_that_says_which_thing_is_meant_leaves_the_story() -> None:
    story = (
        "The war began in May 2003 and went on in 2004, 2005 and 2006. Deaths rose in April 2008, "
        "surpassing the May 2007 high. In June they fell."
    )
    assert values(story)[-1] == "2008-06"


def test_years_before_christ_go_on() -> None:
    assert values("They landed in 490 BC. Ten years later they came back, and fled the following year.") == [
        *("BC0490", "BC0480", "BC0479"),
    ]


def test_news_stays_near_its_publication() -> None:
    assert values("The war began in 1936. On 26 April the two ministers met.")[1] == "2024-04-26"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Die Stadt ist heute ein Trümmerfeld.", "PRESENT_REF"),
        ("Der Minister ist heute zurückgetreten.", "2024-06-19"),
        ("Die Stadt ist bis heute ein Trümmerfeld.", "2024-06-19"),
        ("Am Montag fiel die Brücke, am Dienstag der Damm. Die Stadt ist heute ein Trümmerfeld.", "2024-06-19"),
    ],
)
def test_today_is_a_day_where_the_text_goes_by_days(text: str, value: str) -> None:
    assert [timex.timex3 for timex in read(text, "de") if timex.text == "heute"] == [value]


def test_a_length_counted_back_from_publication_has_its_date() -> None:
    (ago,) = read("Er floh vor drei Jahren.", "de")
    assert (ago.text, ago.kind, ago.timex3) == ("drei Jahren", TimexKind.DURATION, "P3Y")
    assert ago.value is not None
    assert ago.value.interval.start == datetime(2021, 1, 1)


def test_weekday_and_day_number_fix_the_year() -> None:
    assert values("Il fut reçu le samedi 5 juin.", "fr", date(1999, 5, 22)) == ["1999-06-05"]
    assert values("Il fut reçu le samedi 5 juin.", "fr", date(2011, 1, 10)) == ["2010-06-05"]


def test_approximation_and_part_are_modifiers() -> None:
    (about,) = read("The camp was built around 1990.")
    (early,) = read("The camp was built in early 1990.")
    assert about.modifier is Modifier.APPROX
    assert about.value is not None
    assert edtf(about.value) == "1990~"
    assert early.modifier is Modifier.START


def test_a_day_that_does_not_exist_has_no_date() -> None:
    assert [timex.value for timex in read("It happened on 30 February 2023.")] == [None]


def test_records_are_plain_data() -> None:
    (timex,) = read("Il est arrivé mercredi.", "fr")
    assert record(timex, "en", CONFIG) == {
        "start": 14,
        "end": 22,
        "text": "mercredi",
        "type": "DATE",
        "value": "2024-06-19",
        "interval": ["2024-06-19", "2024-06-20"],
        "grain": "day",
        "anchor": "publication",
        "rule": "weekday",
        "edtf": "2024-06-19",
        "reason": explain(timex, "en", CONFIG),
    }


def test_a_record_of_an_unresolved_expression() -> None:
    (timex,) = read("The siege lasted about two years.")
    assert record(timex, "en", CONFIG)["interval"] is None
    assert record(timex, "en", CONFIG)["mod"] == "APPROX"


@pytest.mark.parametrize(("language", "words"), [("fr", "la date de publication"), ("en", "the publication date")])
def test_a_reason_names_its_anchor(language: str, words: str) -> None:
    timex = resolve_expression("mardi dernier", PUBLISHED, "fr", CONFIG)
    assert timex is not None
    said = explain(timex, language, CONFIG)
    assert words in said
    assert "2024-06-19" not in said
    assert "19 " in said
    assert "18 " in said


@given(st.sampled_from(["mardi dernier", "hier", "en mai", "2020", "le 30 février 2021", "vers 1990", "chaque jour"]))
def test_every_expression_can_be_explained(text: str) -> None:
    for published in (PUBLISHED, None):
        timex = resolve_expression(text, published, "fr", CONFIG)
        assert timex is not None
        assert timex.text in explain(timex, "fr", CONFIG)


def test_no_expression() -> None:
    assert resolve_expression("rien du tout", PUBLISHED, "fr", CONFIG) is None


@pytest.mark.parametrize(
    ("language", "text", "day", "source"),
    [
        ("fr", "Publié le 3 mai 2024 à 10h\n\nLe ministre est arrivé hier.", "2024-05-03", "metadata"),
        ("zh", "本文发布时间：2024年5月3日\n\n部长昨天抵达。", "2024-05-03", "metadata"),
        ("zh", "新华社北京2024年5月3日电 部长昨天抵达。", "2024-05-03", "dateline"),
        ("en", "The talks began.\n\nUpdated: May 4, 2024\n\nHe left on May 1, 2024.", "2024-05-04", "metadata"),
        ("fr", "PARIS, 12 mars 2024 (Agence) - Le ministre est arrivé.", "2024-03-12", "dateline"),
        ("en", "He left on May 1, 2024, and came back on May 9, 2024.", "2024-05-09", "text"),
    ],
)
def test_a_publication_date_is_inferred(language: str, text: str, day: str, source: str) -> None:
    document = Document("d", text, language)
    inferred = infer_published(document, split(document, CONFIG), CONFIG)
    assert inferred is not None
    assert (inferred[0].isoformat(), inferred[1].value) == (day, source)


@pytest.mark.parametrize(
    "text", ["He left.", "In 1914 the war began.", "He left on May 1, 1914; a film came on May 2, 2024."]
)
def test_no_publication_date_is_invented(text: str) -> None:
    document = Document("d", text, "en")
    assert infer_published(document, split(document, CONFIG), CONFIG) is None


def test_a_language_without_lexicon_falls_back() -> None:
    (timex,) = read("Het akkoord werd op 3 mei 2021 getekend.", "nl")
    assert timex.value is not None
    assert timex.value.interval.start == datetime(2021, 5, 3)
    assert timex.kind is TimexKind.DATE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au lendemain de l'attaque du 7 mai, la ville a fermé."),
        ("en", "The day after the raid of 7 May, the port closed."),
        ("es", "Al día siguiente del ataque del 7 de mayo cerró el puerto."),
    ],
)
def test_the_day_after_a_dated_event_is_counted_from_it(language: str, text: str) -> None:
    offset = read(text, language)[0]
    assert offset.anchor is Anchor.EVENT
    assert offset.value is not None
    assert offset.value.interval.iso() == ("2024-05-08", "2024-05-09")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "A week later, the rebels withdrew.", "XXXX-WXX"),
        ("en", "Two years later, the rebels withdrew.", "XXXX"),
        ("fr", "Le lendemain, ils sont revenus.", "XXXX-XX-XX"),
        ("en", "They met on June 3. A week later, the rebels withdrew.", "2024-W24"),
    ],
)
def test_what_came_later_is_not_counted_from_publication(language: str, text: str, value: str) -> None:
    assert values(text, language)[-1] == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In der Nacht zum Dienstag starben zwei Menschen."),
        ("ru", "В ночь на 18 июня погибли двое."),
        ("uk", "У ніч на вівторок місто обстріляли."),
        ("fr", "Deux hommes sont morts dans la nuit de lundi à mardi."),
    ],
)
def test_a_night_that_leads_to_a_day_begins_the_day_before(language: str, text: str) -> None:
    (night,) = read(text, language)
    assert night.value is not None
    assert night.value.interval.iso() == ("2024-06-17T18:00:00", "2024-06-18T06:00:00")


HOSTILE = ["le ", "12 ", "mai juin ", "2024-", "2024 ", "12:30:", "vingt et un ", "the last of the ", "\x00", "1" * 50]


@pytest.mark.parametrize("part", HOSTILE)
def test_hostile_text_takes_linear_time(part: str) -> None:
    def seconds(size: int) -> float:
        text = part * (size // len(part))
        span = Span(0, len(text))
        sentence = Sentence(span, 0, Role.BODY, (span,))
        start = time.process_time()
        tag(Document("d", text, "fr", PUBLISHED), (sentence,), CONFIG)
        return time.process_time() - start

    short, long = (min(seconds(size) for _ in range(3)) for size in (10_000, 40_000))
    assert long < 12 * max(short, 0.005)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["fr", "en"]), st.none() | st.just(PUBLISHED))
def test_any_text_is_read(text: str, language: str, published: date | None) -> None:
    found = read(text, language, published)
    assert [timex.span for timex in found] == sorted(timex.span for timex in found)
    for timex in found:
        assert timex.text == timex.span.of(text)


WORDS = "le la 3 mai mars 2024 lundi dernier prochain il y a deux ans depuis jusqu'en à 17 h fin du XXe siècle - , ."
MORE_WORDS = "hier matin après avant années 60 tous les jours"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(f"{WORDS} {MORE_WORDS}".split(" ")), max_size=14))
def test_any_order_of_words_is_read(words: list[str]) -> None:
    found = read(" ".join(words), "fr")
    ends = [timex.span.end for timex in found]
    starts = [timex.span.start for timex in found]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    for timex in found:
        if timex.value and timex.value.interval.start and timex.value.interval.end:
            assert timex.value.interval.start < timex.value.interval.end
