"""Which of several readings a phrase has: case, length, neighbours, evidence, dates in office."""

from datetime import date

from tests.actors.finding import named, shown


def test_a_weak_surname_needs_a_title_or_the_full_name() -> None:
    assert named("Kim a ri.") == []
    assert named("M. Kim a ri.") == [("Kim", "Kim Jong-un")]
    assert named("Kim a ri. Le lendemain, Kim Jong-un a parlé.") == [
        ("Kim", "Kim Jong-un"),
        ("Kim Jong-un", "Kim Jong-un"),
    ]


def test_a_shared_surname_is_whoever_is_in_office_on_the_day() -> None:
    text = "President Bush spoke."
    assert named(text, "en", date(1991, 1, 17)) == [("President Bush", "George H. W. Bush")]
    assert named(text, "en", date(2003, 3, 20)) == [("President Bush", "George W. Bush")]


def test_the_one_named_in_full_goes_before_the_one_in_office() -> None:
    found = named("M. Kim est mort. La Corée du Nord pleure Kim Jong-il.", published=date(2011, 12, 25))
    assert found[0] == ("Kim", "Kim Jong-il")


def test_a_strong_surname_with_another_first_name_is_somebody_else() -> None:
    assert named("Melania Trump a souri.") == []
    assert named("Selon Trump, tout va bien.") == [("Trump", "Donald Trump")]


def test_before_the_first_office_a_person_is_no_government() -> None:
    assert shown("Volodymyr Zelensky joue.", published=date(2016, 5, 1)) == [("Volodymyr Zelensky", "UKR-ELI", "name")]


def test_whoever_changed_office_speaks_for_the_new_one() -> None:
    assert shown("Mark Rutte parle.", published=date(2022, 5, 1)) == [("Mark Rutte", "NLD-GOV", "name")]
    assert shown("Mark Rutte parle.", published=date(2025, 5, 1)) == [("Mark Rutte", "NATO-GOV", "name")]


def test_a_shared_word_is_of_the_state_that_the_document_names() -> None:
    assert shown("Kinshasa se tait. L'armée congolaise avance.")[1] == ("armée congolaise", "COD-MIL", "role")
    assert shown("Brazzaville se tait. L'armée congolaise avance.")[1] == ("armée congolaise", "COG-MIL", "role")


def test_a_weak_name_needs_other_words_of_its_state() -> None:
    assert shown("He flew to Georgia.", "en") == []
    assert shown("He flew to Georgia and saw Tbilisi.", "en")[0] == ("Georgia", "GEO", "name")
    assert shown("Georgia and Armenia signed.", "en")[0] == ("Georgia", "GEO", "name")


def test_a_possessive_state_is_no_first_name() -> None:
    assert named("Turkey's Erdogan called.", "en") == [
        ("Turkey", "Turkey"),
        ("Erdogan", "Recep Tayyip Erdoğan"),
    ]


def test_foreign_spellings_of_famous_names_are_understood() -> None:
    assert named("Putin arrive.") == [("Putin", "Vladimir Poutine")]
