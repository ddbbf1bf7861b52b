"""Words written with particles are cut where what is behind them is known."""

from timeline.resources import configuration
from timeline.text.settings import settings
from timeline.text.writing import Writing


def writing() -> Writing:
    found = settings(configuration(), "ar").writing
    assert found is not None
    return found


def cut(text: str, known: set[str], inner: set[int] | None = None) -> list[tuple[str, str]]:
    tokens = writing().tokens(text, 0, len(text), known, inner or set())
    assert all(text[token.start : token.end] == token.text for token in tokens)
    return [(token.text, token.lower) for token in tokens]


def test_particles_part_from_known_words() -> None:
    assert cut("وقصفت", {"قصفت"}) == [("و", "و"), ("قصفت", "قصفت")]
    assert cut("وبهجوم", {"هجوم"}) == [("و", "و"), ("ب", "ب"), ("هجوم", "هجوم")]


def test_a_particle_that_absorbs_the_article_gives_it_back() -> None:
    assert cut("للهجوم", {"الهجوم"}) == [("لل", "لل"), ("هجوم", "الهجوم")]


def test_unknown_words_part_only_behind_an_article() -> None:
    assert cut("بالمدينة وحدة", set()) == [("ب", "ب"), ("المدينة", "المدينه"), ("وحدة", "وحده")]


def test_a_name_that_begins_inside_a_word_is_a_word() -> None:
    assert cut("ولروسيا", set(), {2}) == [("و", "و"), ("ل", "ل"), ("روسيا", "روسيا")]


def test_diacritics_and_shapes_do_not_count() -> None:
    assert cut("هاجَمَتْ أمريكا،", set()) == [("هاجَمَتْ", "هاجمت"), ("أمريكا", "امريكا"), ("،", ",")]
