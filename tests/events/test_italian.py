"""Who acts in Italian: subjects left out or behind their verb, contracted prepositions, agents and origins, clefts."""

import pytest

from tests.events.reading import keys, one, told
from timeline.model import Modality


@pytest.mark.parametrize(
    ("text", "kind", "sources", "targets"),
    [
        ("Il premier greco è arrivato ad Ankara. Poi ha accusato la Serbia.", "ACCUSE", ["GRC"], ["SRB"]),
        ("Furono gli Stati Uniti a bombardare la Libia.", "ASSAULT", ["USA"], ["LBY"]),
        ("È stata la Russia ad attaccare la Georgia.", "ASSAULT", ["RUS"], ["GEO"]),
        ("La Svezia ha sospeso gli aiuti al Mali e la Norvegia ha accusato il Niger.", "ACCUSE", ["NOR"], ["NER"]),
        ("I negoziati tra la Serbia e il Kosovo sono ripresi.", "CONSULT", ["SRB"], ["XKX"]),
        ("Due polacchi sono stati arrestati dalla Bielorussia.", "COERCE", ["BLR"], ["POL"]),
        ("Due turchi vengono arrestati dall'Iran.", "COERCE", ["IRN"], ["TUR"]),
        ("Le truppe sono state ritirate dalla Siria.", "RETREAT", [], ["SYR"]),
        ("L'attacco alla Georgia da parte della Russia è durato cinque giorni.", "ASSAULT", ["RUS"], ["GEO"]),
        ("Arrestati in Turchia due cittadini greci.", "COERCE", [], ["GRC-CVL"]),
        ("I russi hanno accusato i georgiani.", "ACCUSE", ["RUS"], ["GEO"]),
        ("I delegati di Cuba, Perù e Cile hanno accusato la Spagna.", "ACCUSE", ["CUB", "PER", "CHL"], ["ESP"]),
        ("Il secondo raid di Israele in Siria è durato un'ora.", "ASSAULT", ["ISR"], ["SYR"]),
        ("Il premier indiano vuole incontrarsi con Xi Jinping, ma ha accusato il Nepal.", "ACCUSE", ["IND"], ["NPL"]),
    ],
)
def test_who_acts(text: str, kind: str, sources: list[str], targets: list[str]) -> None:
    event = one(text, "it", kind)
    assert (keys(event.sources), keys(event.targets)) == (sources, targets)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("La Russia ha attaccato l'Ucraina.", Modality.ASSERTED),
        ("La Russia avrebbe attaccato l'Ucraina.", Modality.REPORTED),
        ("La Russia non ha attaccato l'Ucraina.", Modality.NEGATED),
        ("La Russia attaccherà l'Ucraina.", Modality.FUTURE),
        ("La Russia potrebbe attaccare l'Ucraina.", Modality.HYPOTHETICAL),
        ("Secondo Kiev, la Russia ha attaccato l'Ucraina.", Modality.REPORTED),
        ("Un secondo drone russo ha attaccato l'Ucraina.", Modality.ASSERTED),
        ("Mosca smentisce che la Russia abbia attaccato l'Ucraina.", Modality.DISPUTED),
    ],
)
def test_what_is_claimed(text: str, modality: Modality) -> None:
    assert one(text, "it", "ASSAULT").modality is modality


def test_a_condition_is_no_refusal() -> None:
    found = [mention.type for mention in told("Se Mosca non accetterà il piano turco, Kiev attenderà.", "it")]
    assert "REJECT" not in found


def test_words_in_short_quotation_marks_are_words_of_the_clause() -> None:
    event = one("Netanyahu ha definito «inaccettabile» la decisione della Francia.", "it", "ACCUSE")
    assert (keys(event.sources), keys(event.targets)) == (["ISR"], ["FRA"])


def test_nobody_before_a_coordinator_is_the_subject_of_the_verb_behind_it() -> None:
    event = one("Il premier georgiano ha letto le «proposte» europee e ha accusato la Serbia.", "it", "ACCUSE")
    assert keys(event.sources) == ["GEO"]


def test_forces_that_are_moved_are_of_who_moves_them() -> None:
    assert keys(one("L'esercito turco è stato schierato in Siria.", "it", "MOBILIZE").sources) == ["TUR"]


def test_an_act_called_for_is_to_come_on_its_own_day() -> None:
    event = one("I sindacati greci hanno convocato uno sciopero per venerdì.", "it", "PROTEST")
    assert (event.modality, event.when.timex3) == (Modality.FUTURE, "2024-06-21")


def test_rockets_are_fired_at_somebody() -> None:
    assert keys(one("Hezbollah ha lanciato un centinaio di razzi verso Israele.", "it", "ASSAULT").targets) == ["ISR"]
