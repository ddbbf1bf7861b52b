import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.reading import CONFIG, one, told
from timeline.events.grammar import Word, grammar
from timeline.events.titles import LONGEST
from timeline.text.tokens import tokenize

VERBS = [
    ("fr", "Cependant, la Turquie a attaqué la Syrie.", "ASSAULT", "La Turquie a attaqué la Syrie"),
    ("fr", "Kiev affirme que la Turquie a attaqué la Syrie.", "ASSAULT", "La Turquie a attaqué la Syrie"),
    ("en", "Turkey said on Monday it condemned Armenia.", "ACCUSE", "Turkey condemned Armenia"),
    ("en", "However, Turkey did not attack Syria.", "ASSAULT", "Turkey did not attack Syria"),
    ("fr", "Un missile n’a pas attaqué la Syrie.", "ASSAULT", "Un missile n’a pas attaqué la Syrie"),
    ("fr", "La Turquie, voisine, n'a pas attaqué la Syrie.", "ASSAULT", "La Turquie n'a pas attaqué la Syrie"),
    ("en", "Syria was attacked by Turkey.", "ASSAULT", "Syria was attacked by Turkey"),
    ("en", "Polish troops have been attacked near Kyiv.", "ASSAULT", "Polish troops have been attacked near Kyiv"),
]
DATES = [
    ("fr", "Le 3 mai 2024, la Turquie a attaqué la Syrie.", "ASSAULT", "La Turquie a attaqué la Syrie"),
    ("fr", "La Turquie a attaqué, le 3 mai 2024, la Syrie.", "ASSAULT", "La Turquie a attaqué la Syrie"),
    ("fr", "Après un vote, la Turquie a attaqué la Syrie lundi.", "ASSAULT", "La Turquie a attaqué la Syrie"),
    ("en", "In May 2024, hours after a vote, Turkey attacked Syria.", "ASSAULT", "Turkey attacked Syria"),
    ("en", "Turkey on Monday attacked Syria.", "ASSAULT", "Turkey attacked Syria"),
    ("en", "Turkey attacked Syria in a 1999 raid.", "ASSAULT", "Turkey attacked Syria in a 1999 raid"),
]
ASIDES = [
    ("fr", "La Turquie, dit-on, a attaqué la Syrie.", "ASSAULT", "La Turquie a attaqué la Syrie"),
    ("fr", "La Turquie, qui a attaqué la Syrie, hésite.", "ASSAULT", "La Turquie a attaqué la Syrie"),
    ("en", "Turkey, a neighbour, attacked Syria.", "ASSAULT", "Turkey attacked Syria"),
    ("en", "Poland welcomed a plan, which Turkey attacked.", "ASSAULT", "Turkey attacked a plan"),
    ("en", "The Polish president, Andrzej Duda, condemned Iran.", "ACCUSE", "Andrzej Duda condemned Iran"),
    ("en", "Turkey attacked Syria, a neighbour of old.", "ASSAULT", "Turkey attacked Syria"),
    ("en", "Turkey (again) attacked Syria (the north).", "ASSAULT", "Turkey attacked Syria"),
    ("en", "Turkey attacked Syria and denied it.", "ASSAULT", "Turkey attacked Syria"),
]
NOUNS = [
    (
        "fr",
        "Le maire déplore l'attaque de la Syrie par la Turquie.",
        "ASSAULT",
        "L'attaque de la Syrie par la Turquie",
    ),
    ("en", "Turkey's invasion of Syria upset many people.", "ASSAULT", "Turkey's invasion of Syria"),
    ("en", "Prices rose after the Turkish attack on Syria.", "ASSAULT", "The Turkish attack on Syria"),
    ("en", "Prices rose after a two-day visit to Syria by Poland.", "CONSULT", "A two-day visit to Syria by Poland"),
    ("fr", "Une frappe turque à Alep inquiète.", "ASSAULT", "Une frappe turque à Alep"),
    (
        "fr",
        "La Turquie s’est entretenue, à Rome, avec l’Iran.",
        "CONSULT",
        "La Turquie s’est entretenue avec l’Iran",
    ),
    ("en", "In May, Turkey held talks with Syria in Rome.", "CONSULT", "Turkey held talks with Syria in Rome"),
]


@pytest.mark.parametrize(("language", "text", "kind", "title"), VERBS)
def test_a_title_is_a_subject_its_verb_group_and_what_it_needs(language: str, text: str, kind: str, title: str) -> None:
    assert one(text, language, kind).title == title


@pytest.mark.parametrize(("language", "text", "kind", "title"), DATES)
def test_the_date_stands_beside_a_title(language: str, text: str, kind: str, title: str) -> None:
    assert one(text, language, kind).title == title


@pytest.mark.parametrize(("language", "text", "kind", "title"), ASIDES)
def test_what_interrupts_a_clause_falls_away(language: str, text: str, kind: str, title: str) -> None:
    assert one(text, language, kind).title == title


@pytest.mark.parametrize(("language", "text", "kind", "title"), NOUNS)
def test_an_act_told_by_a_noun_gives_its_phrase(language: str, text: str, kind: str, title: str) -> None:
    assert one(text, language, kind).title == title


@pytest.mark.parametrize(
    ("language", "text", "kind", "title"),
    [
        ("fr", "La Turquie hésite. Elle a attaqué la Syrie.", "ASSAULT", "La Turquie a attaqué la Syrie"),
        (
            "fr",
            "L’Iran et la Chine hésitent. Ils ont attaqué la Syrie.",
            "ASSAULT",
            "L’Iran et la Chine ont attaqué la Syrie",
        ),
        ("fr", "Un tir d’Israël a eu lieu. Il a attaqué la Syrie.", "ASSAULT", "Israël a attaqué la Syrie"),
        ("en", "Putin waited. He attacked Syria.", "ASSAULT", "Vladimir Putin attacked Syria"),
        ("en", "Turkey and Poland waited. They attacked Syria.", "ASSAULT", "Turkey and Poland attacked Syria"),
    ],
)
def test_a_pronoun_gives_way_to_names(language: str, text: str, kind: str, title: str) -> None:
    assert one(text, language, kind).title == title


def test_a_verb_shares_the_auxiliary_of_the_one_before() -> None:
    titles = [event.title for event in told("La Turquie a salué la Syrie et critiqué la Pologne.", "fr")]
    assert titles == ["La Turquie a salué la Syrie", "La Turquie a critiqué la Pologne"]


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 40))
def test_a_long_clause_is_cut_between_words(length: int) -> None:
    text = "Turkey attacked Syria with " + " ".join(["modern"] * length) + " aircraft."
    title = told(text, "en")[0].title
    assert len(title) <= LONGEST
    assert set(title.rstrip("…").split()) <= set(text.rstrip(".").split())


PARTS = {
    "en": [
        ["On Monday, ", "However, ", "In Rome, ", "After the vote on 3 May, ", "", "Kyiv said that ", '"Well", and '],
        ["Turkey", "the Turkish army", "it", "Turkey, a neighbour,", "Turkey and Poland", "an explosion", "who"],
        [" attacked ", " has not yet attacked ", " will meet ", " accused ", "'s invasion of ", " plans to attack "],
        ["Syria", "the Syrian port", "Syria's army (twice)", "its neighbours of", "Poland and Hungary, and"],
        [
            "",
            " on 3 May 2024",
            ", while it rained",
            " of having",
            ' with "force',
            " in the",
            " and met Iran",
            " — again",
        ],
    ],
    "fr": [
        ["Lundi, ", "Cependant, ", "À Rome, ", "Après le vote du 3 mai, ", "", "Kiev dit que ", "« Bon », et "],
        ["la Turquie", "l’armée turque", "elle", "la Turquie, voisine,", "Ankara et Varsovie", "une explosion", "qui"],
        [" a attaqué ", " n’a pas attaqué ", " doit rencontrer ", " accuse ", ", l’attaque de ", " s'en prend à "],
        [
            "la Syrie",
            "le port syrien",
            "l'armée syrienne (deux fois)",
            "ses voisins de",
            "la Pologne et la Hongrie, et",
        ],
        [
            "",
            " le 3 mai 2024",
            ", alors qu'il pleut",
            " d'avoir",
            " avec « force",
            " dans le",
            " et salué l’Iran",
            " – ici",
        ],
    ],
}
SENTENCES = st.one_of(
    [
        st.tuples(st.just(language), st.tuples(*(st.sampled_from(options) for options in parts)).map("".join))
        for language, parts in PARTS.items()
    ]
)


@settings(deadline=None, max_examples=100)
@given(SENTENCES)
def test_a_title_is_one_line_of_the_words_of_its_sentence(sentence: tuple[str, str]) -> None:
    language, start = sentence
    text = start[:1].upper() + start[1:] + "."
    rules = grammar(CONFIG, language)
    for event in told(text, language):
        title = event.title
        assert 0 < len(title) <= LONGEST
        assert title == " ".join(title.split())
        assert title[0].isupper() or title[0].isdigit() or title[0] in "«“\"'’"
        names = [actor.name for actor in (*event.sources, *event.targets)]
        known = {token.lower for part in (text, *names) for token in tokenize(part, language)} | {rules.joiner, "…"}
        words = [token.lower for token in tokenize(title, language)]
        assert set(words) <= known
        last = rules.words.get(words[-1], 0)
        assert words[-1] not in {",", ";", ":", "–", "—", "(", "«", "'s"}
        assert not words[-1].endswith("'")
        assert not last & (Word.DETERMINER | Word.COMPLEMENT | Word.COORDINATOR | Word.INFINITIVE_MARK)
        for opening, closing in ("«»", "“”"):
            assert title.count(opening) == title.count(closing)
        assert title.count('"') % 2 == 0
