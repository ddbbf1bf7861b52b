"""The forms of a word: conjugation and plurals, generated from the rules of `languages/<code>/forms.yaml`.

Lemmatisers without a model leave a third of French participles as they stand, so forms are generated from the lexicon
and looked up. A rule may generate a form that does not exist: no text has it, so it costs nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NotRequired

from typing_extensions import TypedDict

from timeline.resources import spec


class Feature:
    """What a form of a verb may be, as bits; several where forms coincide. Plain numbers, for they are tested often."""

    INFINITIVE = 1
    PRESENT = 2
    PAST = 4
    FUTURE = 8
    CONDITIONAL = 16
    PARTICIPLE = 32
    GERUND = 64
    PASSIVE = 128
    SUBJUNCTIVE = 256
    SPLIT = 512
    SUFFIXED = 1024
    FINITE = PRESENT | PAST | FUTURE | CONDITIONAL | SUBJUNCTIVE


TENSES = {
    "infinitive": Feature.INFINITIVE,
    "base": Feature.INFINITIVE | Feature.PRESENT,
    "present": Feature.PRESENT,
    "past": Feature.PAST,
    "future": Feature.FUTURE,
    "conditional": Feature.CONDITIONAL,
    "participle": Feature.PARTICIPLE,
    "gerund": Feature.GERUND,
    "passive": Feature.PASSIVE | Feature.PAST,
    "subjunctive": Feature.SUBJUNCTIVE,
    "past_suffixed": Feature.PAST | Feature.SUFFIXED,
    "present_suffixed": Feature.PRESENT | Feature.SUFFIXED,
}
Conjugation = dict[str, list[str]]
LOOSE = "|"
STEM = "…"
_SHORTEST_BASE = 4


@spec
class Doubling(TypedDict):
    """Which final letters are doubled before an ending, after a single vowel."""

    letters: str
    vowels: str
    tenses: Conjugation


@spec
class Affixes(TypedDict):
    """What stands before a verb: prefixes that never leave it, what marks a participle and an infinitive of purpose."""

    fast: list[str]
    bare: list[str]
    participle: str
    infinitive: str


@spec
class FormsSpec(TypedDict):
    """The file `languages/<code>/forms.yaml`; its head explains the keys."""

    paradigms: dict[str, Conjugation]
    conjugations: dict[str, Conjugation]
    irregular: dict[str, Conjugation]
    plurals: dict[str, list[str]]
    irregular_plurals: dict[str, list[str]]
    doubling: NotRequired[Doubling]
    partners: NotRequired[dict[str, list[str]]]
    reflexive_passive: NotRequired[dict[str, str]]
    spellings: NotRequired[dict[str, str]]
    affixes: NotRequired[Affixes]
    accusative: NotRequired[str]
    article: NotRequired[str]
    suffixes: NotRequired[list[str]]
    before_suffixes: NotRequired[dict[str, str]]


def verb_forms(verb: str, rules: FormsSpec) -> dict[str, int]:
    """Every form of a verb given by its infinitive, and what each may be; where verbs have aspects, of both."""
    if "affixes" in rules:
        return _affixed(verb, rules, rules["affixes"])
    partners = rules.get("partners")
    if partners is None:
        return _conjugated(verb, rules)
    forms = _conjugated(verb, rules)
    if verb in partners:
        forms = {form: _perfective(feature) for form, feature in forms.items()}
    else:
        forms |= _passives(forms, rules)
    for partner in partners.get(verb, []):
        other = _conjugated(partner, rules)
        forms = _merged([*forms.items(), *other.items(), *_passives(other, rules).items()])
    return _spellings(forms, rules)


def _affixed(verb: str, rules: FormsSpec, affixes: Affixes) -> dict[str, int]:
    """The forms of a verb that may have a prefix; those that a loose prefix leaves are marked as split."""
    prefix, bar, base = verb.rpartition(LOOSE)
    fast = "" if base in rules["irregular"] else _fast(base, affixes["fast"])
    forms = _conjugated(base.removeprefix(fast), rules)
    mark = "" if fast or _bare(base, affixes) else affixes["participle"]
    pairs = [
        (prefix + fast + (mark + form if feature == Feature.PARTICIPLE else form), part)
        for form, feature in forms.items()
        for part in _apart(feature, marked=bool(mark))
    ]
    if mark:
        pairs += [
            (prefix + mark + form, Feature.PARTICIPLE)
            for form, feature in forms.items()
            if feature & Feature.PARTICIPLE and feature != Feature.PARTICIPLE
        ]
    if bar:
        infinitives = [form for form, feature in forms.items() if feature & Feature.INFINITIVE]
        pairs += [(prefix + affixes["infinitive"] + fast + form, Feature.INFINITIVE) for form in infinitives]
        split = ((fast + form, feature & Feature.FINITE | Feature.SPLIT) for form, feature in forms.items())
        pairs += [(form, feature) for form, feature in split if feature != Feature.SPLIT]
    return _merged(pairs)


def _apart(feature: int, *, marked: bool) -> tuple[int, ...]:
    """What a form is that has no mark of a participle, where participles have one."""
    if not marked or feature == Feature.PARTICIPLE:
        return (feature,)
    rest = feature & ~Feature.PARTICIPLE
    return (rest,) if rest else ()


def _last_part(noun: str, rules: FormsSpec) -> str:
    """The irregular noun that a compound ends in ("Strafzoll"), empty where it ends in none."""
    return _longest(noun, rules["irregular_plurals"]) if "affixes" in rules else ""


def _fast(verb: str, prefixes: Iterable[str]) -> str:
    """The prefix of a verb that never leaves it."""
    found = (prefix for prefix in prefixes if verb.startswith(prefix) and len(verb) - len(prefix) >= _SHORTEST_BASE)
    return max(found, key=len, default="")


def _bare(verb: str, affixes: Affixes) -> bool:
    return verb.endswith(tuple(affixes["bare"]))


def _perfective(feature: int) -> int:
    """A perfective verb has no present: its form tells the future."""
    return feature & ~Feature.PRESENT | Feature.FUTURE if feature & Feature.PRESENT else feature


def _passives(forms: Mapping[str, int], rules: FormsSpec) -> dict[str, int]:
    """The reflexive passive of an imperfective verb ("обсуждается")."""
    ends = rules.get("reflexive_passive", {})
    found: dict[str, int] = {}
    for form, feature in forms.items():
        ending = _longest(form, ends)
        if ending and feature & Feature.FINITE and not feature & Feature.PASSIVE:
            found[form.removesuffix(ending) + ends[ending]] = feature & Feature.FINITE | Feature.PASSIVE
    return found


def _spellings(forms: dict[str, int], rules: FormsSpec) -> dict[str, int]:
    """The forms, those too with letters that may be written otherwise ("ё")."""
    for letter, other in rules.get("spellings", {}).items():
        forms = _merged([*forms.items(), *((form.replace(letter, other), forms[form]) for form in forms)])
    return forms


def _conjugated(verb: str, rules: FormsSpec) -> dict[str, int]:
    own = rules["irregular"].get(verb, {})
    regular = {part: endings for part, endings in _conjugation(verb, rules).items() if part not in own}
    stem = _stem(verb, rules["conjugations"])
    pairs = [*_spelt(stem, regular, rules), *_spelt("", own, rules)]
    if "doubling" in rules and "past" not in own:
        pairs += _doubled(verb, rules["doubling"])
    if not any("base" in table for table in (own, regular)):
        pairs.append((verb, Feature.INFINITIVE))
    return _merged(pairs)


def noun_forms(noun: str, rules: FormsSpec) -> tuple[str, ...]:
    """A noun given by its singular, and its plurals."""
    if noun in rules["irregular_plurals"]:
        found = [noun, *rules["irregular_plurals"][noun]]
    elif compounded := _last_part(noun, rules):
        found = [noun, *(noun.removesuffix(compounded) + form for form in rules["irregular_plurals"][compounded])]
    else:
        ending = _longest(noun, rules["plurals"])
        stem = noun.removesuffix(ending)
        found = [noun, *(stem + plural for plural in rules["plurals"].get(ending, []))]
    for letter, other in rules.get("spellings", {}).items():
        found += [form.replace(letter, other) for form in found]
    found += [form + rules["accusative"] for form in found] if "accusative" in rules else []
    found += [rules["article"] + form for form in found] if "article" in rules else []
    return tuple(dict.fromkeys(found))


def owned_forms(noun: str, rules: FormsSpec) -> tuple[str, ...]:
    """The forms of a noun with a pronoun of who has it written onto them."""
    suffixes, article = rules.get("suffixes", []), rules.get("article", "")
    found = noun_forms(noun, {**rules, "accusative": ""}) if suffixes else ()
    bare = [form for form in found if suffixes and not (article and form.startswith(article))]
    stems = [_joining(form, rules.get("before_suffixes", {})) for form in bare]
    return tuple(dict.fromkeys(stem + suffix for stem in stems for suffix in suffixes))


def _joining(form: str, table: Mapping[str, str]) -> str:
    """A form as it is written before a suffix."""
    ending = _longest(form, table)
    return form.removesuffix(ending) + table[ending] if ending else form


def _conjugation(verb: str, rules: FormsSpec) -> Conjugation:
    return rules["conjugations"].get(_class(verb, rules["conjugations"]), {})


def _stem(verb: str, conjugations: Mapping[str, Conjugation]) -> str:
    before, _, after = _class(verb, conjugations).rpartition(STEM)
    return verb.removeprefix(before).removesuffix(after)


def _class(verb: str, conjugations: Iterable[str]) -> str:
    """The conjugation of a verb: the one with the longest end (and beginning, before the stem) that the verb has."""
    return max((known for known in conjugations if _belongs(verb, known)), key=len, default="")


def _belongs(verb: str, known: str) -> bool:
    before, _, after = known.rpartition(STEM)
    return verb.endswith(after) and verb.startswith(before) and len(verb) >= len(before) + len(after)


def _around(stem: str, ending: str) -> str:
    """A stem with its ending, or with what stands around it."""
    return ending.replace(STEM, stem) if STEM in ending else stem + ending


def _longest(word: str, endings: Iterable[str]) -> str:
    """The longest of `endings` that the word has."""
    return max((ending for ending in endings if word.endswith(ending)), key=len, default="")


def _spelt(stem: str, parts: Conjugation, rules: FormsSpec) -> Iterator[tuple[str, int]]:
    """The forms that a conjugation gives a stem: a part is a tense, or a paradigm that has tenses."""
    for part, endings in parts.items():
        tenses = rules["paradigms"].get(part)
        for ending in endings:
            if tenses is None:
                yield _around(stem, ending), TENSES[part]
                continue
            yield from _inflected(_around(stem, ending), tenses)


def _inflected(stem: str, tenses: Conjugation) -> Iterator[tuple[str, int]]:
    for tense, endings in tenses.items():
        for ending in endings:
            yield _around(stem, ending), TENSES[tense]


def _doubled(verb: str, rule: Doubling) -> list[tuple[str, int]]:
    """Consonant, vowel, consonant: the last is doubled ("ban", "banned")."""
    if len(verb) < 3 or verb[-1] not in rule["letters"] or verb[-2] not in rule["vowels"] or verb[-3] in rule["vowels"]:
        return []
    return list(_inflected(verb + verb[-1], rule["tenses"]))


def _merged(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    forms: dict[str, int] = {}
    for form, feature in pairs:
        forms[form] = forms.get(form, 0) | feature
    return forms
