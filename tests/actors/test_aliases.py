"""Names that a document introduces itself."""

from tests.actors.finding import mentions, shown


def test_the_acronym_of_an_unknown_organisation_is_learnt_with_its_state() -> None:
    found = shown("Le Front du renouveau malien (FRM) attaque. Le FRM avance.")
    assert found == [("Front du renouveau malien", "MLI", "acronym"), ("FRM", "MLI", "acronym")]


def test_a_known_organisation_with_its_acronym_is_one_mention() -> None:
    assert [words for words, _, _ in shown("L'Organisation des Nations unies (ONU) réagit.")] == [
        "Organisation des Nations unies"
    ]


def test_a_surname_is_known_after_its_title() -> None:
    found = mentions("Malian Defence Minister Sadio Keba resigned. Keba gave no reason.", "en")
    assert [(one.text, one.name, one.country) for one in found] == [
        ("Malian Defence Minister Sadio Keba", "Sadio Keba", "MLI"),
        ("Keba", "Sadio Keba", "MLI"),
    ]


def test_words_in_brackets_that_spell_nothing_are_no_acronym() -> None:
    assert shown("Le vieux pont (ABC) tombe.") == []
