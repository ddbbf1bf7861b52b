import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.reading import CONFIG
from timeline.events.forms import Feature, FormsSpec, noun_forms, verb_forms

RULES = {code: CONFIG.load(f"languages/{code}/forms.yaml", FormsSpec) for code in ("fr", "en")}


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("accuser", "accuse accusent accusait accusa accusèrent accusera accuserait accusé accusées accusant"),
        ("menacer", "menace menaçait menaça menaçant menacera menacé"),
        ("engager", "engage engageait engagea engageons engagé"),
        ("appeler", "appelle appelait appellera appelé"),
        ("mener", "mène menait mènera mené"),
        ("céder", "cède cédait cédera cédé"),
        ("envahir", "envahit envahissent envahissait envahira envahi envahies"),
        ("soutenir", "soutient soutiennent soutenait soutint soutiendra soutenu"),
        ("prendre", "prend prennent prenait prit prirent prendra pris prise"),
        ("mettre", "met mettent mettait mit mettra mis mises"),
        ("battre", "bat battent battait battit battu"),
        ("recevoir", "reçoit reçoivent recevait reçut recevra reçu reçues"),
        ("détruire", "détruit détruisent détruisait détruisit détruite"),
        ("interdire", "interdit interdisent interdisait interdite"),
        ("conclure", "conclut concluent concluait conclu"),
        ("rejoindre", "rejoint rejoignent rejoignait rejoignit rejointe"),
        ("offrir", "offre offrent offrait offrit offert offertes"),
        ("envoyer", "envoie envoyait enverra envoyé"),
        ("rompre", "rompt rompent rompait rompit rompu"),
        ("être", "est sont était fut sera serait été étant"),
        ("avoir", "a ont avait eut aura aurait eu ayant"),
    ],
)
def test_french_verbs_have_their_forms(verb: str, expected: str) -> None:
    assert set(expected.split()) <= set(verb_forms(verb, RULES["fr"]))


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("attack", "attack attacks attacked attacking"),
        ("ban", "ban bans banned banning"),
        ("strike", "strikes struck striking stricken"),
        ("deny", "denies denied denying"),
        ("agree", "agrees agreed agreeing"),
        ("withdraw", "withdraws withdrew withdrawn withdrawing"),
        ("meet", "meets met meeting"),
        ("clash", "clashes clashed clashing"),
    ],
)
def test_english_verbs_have_their_forms(verb: str, expected: str) -> None:
    assert set(expected.split()) <= set(verb_forms(verb, RULES["en"]))


def test_a_form_tells_what_it_may_be() -> None:
    forms = verb_forms("accuse", RULES["en"])
    assert forms["accused"] == Feature.PAST | Feature.PARTICIPLE
    assert forms["accuse"] == Feature.INFINITIVE | Feature.PRESENT
    assert verb_forms("accuser", RULES["fr"])["accuserait"] == Feature.CONDITIONAL


def test_the_plural_of_nouns_is_generated() -> None:
    assert noun_forms("canal", RULES["fr"]) == ("canal", "canaux")
    assert noun_forms("refus", RULES["fr"]) == ("refus",)
    assert noun_forms("ally", RULES["en"]) == ("ally", "allies")
    assert noun_forms("crisis", RULES["en"]) == ("crisis", "crises")


@given(st.from_regex(r"[a-z]{2,8}(er|ir|re|oir)", fullmatch=True))
def test_every_french_verb_has_infinitive_future_and_participle(verb: str) -> None:
    forms = verb_forms(verb, RULES["fr"])
    seen = 0
    for bits in forms.values():
        seen |= bits
    assert forms[verb] & Feature.INFINITIVE
    assert seen & Feature.FUTURE
    assert seen & Feature.PARTICIPLE
