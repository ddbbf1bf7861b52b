"""Genders, numbers and cases of names and nouns, by the tables of a language; irregular ones stand with their word."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from timeline.actors.specs import Inflection

T = TypeVar("T")
Declined = dict[str, frozenset[str]]
NOMINATIVE = "nominative"
FIXED = "|"
OR = "/"
ANY_CASE: frozenset[str] = frozenset()


def declined_demonym(entry: str, rules: Inflection) -> Declined:
    """Every form of a demonym, and the cases it may be; no case where the language does not tell."""
    table = rules.get("declension")
    if not table:
        return dict.fromkeys(demonym_forms(entry, rules), ANY_CASE)
    found: dict[str, set[str]] = {}
    ending = _longest(entry, table)
    for case, ends in ({} if ending is None else table[ending]).items():
        for end in ends:
            found.setdefault(entry.removesuffix(ending or "") + end, set()).add(case)
    return {form: frozenset(cases) for form, cases in found.items()} or {entry: ANY_CASE}


def declined(name: str, table: Mapping[str, list[str]], order: Sequence[str]) -> Declined:
    """A name in every case, all its words before a bar in the same one, and the cases that each form may be.

    A slash in an ending of the table parts two that the case may have ("ку/кові"). A name that no ending of the table
    fits, and one in capitals, has one form for all cases.
    """
    if name.isupper():
        return {name: ANY_CASE}
    head, _, rest = name.partition(FIXED)
    words = [_row(word, table) for word in head.split(" ")]
    found: dict[str, set[str]] = {}
    for at, case in enumerate([NOMINATIVE, *order][: max(map(len, words))]):
        cells = [forms[at if at < len(forms) else 0].split(OR) for forms in words]
        for either in range(max(map(len, cells))):
            form = " ".join(cell[min(either, len(cell) - 1)] for cell in cells) + rest
            found.setdefault(form, set()).add(case)
    fixed = len(found) == 1
    return {form: ANY_CASE if fixed else frozenset(cases) for form, cases in found.items()}


def _row(word: str, table: Mapping[str, list[str]]) -> list[str]:
    """A word in all cases, alone where no ending fits."""
    ending = _longest(word, table)
    if ending is None:
        return [word]
    stem = word.removesuffix(ending)
    return [word, *(OR.join(stem + end for end in ends.split(OR)) for ends in table[ending])]


def agreed(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The cases that two words of one phrase share; those of the first where they do not agree."""
    return (one & other or one) if one and other else one or other


def demonym_forms(entry: str, rules: Inflection) -> list[str]:
    """Every form of a demonym ("turc/turque", "North Korean").

    Slashes give the masculine, the feminine, their plurals in that order; what is missing or empty follows the tables.
    """
    given = [form for form in entry.split("/") if form]
    found = _gendered(entry.split("/"), rules) if "feminine" in rules else given
    declined = [form for word in found for form in _cases(word, rules.get("cases", {}))]
    declined = [form for word in declined for form in with_article(word, rules)]
    loose = [form.replace("-", " ") for form in declined if "-" in form]
    return list(dict.fromkeys([*declined, *loose]))


def with_article(form: str, rules: Inflection) -> list[str]:
    """A form, and the same with the article that the language writes onto words, on each of them."""
    article = rules.get("article")
    return [form, " ".join(article + word for word in form.split(" "))] if article else [form]


def declined_name(name: str, rules: Inflection, kind: str = "names") -> Declined:
    """A name by one of the tables for names (`names`, `people`, `women`), `names` where the language lacks it."""
    own = {"people": rules.get("people"), "women": rules.get("women")}.get(kind)
    table = own or rules.get("names")
    return declined(name, table, rules.get("order", [])) if table else {name.replace(FIXED, ""): ANY_CASE}


def plural(noun: str, rules: Inflection, *, head_first: bool) -> str:
    """The regular plural of a role noun of one or more words: its head is inflected."""
    if head_first:
        head, blank, rest = noun.partition(" ")
        return _plural(head, rules) + blank + rest
    before, blank, head = noun.rpartition(" ")
    return before + blank + _plural(head, rules)


def _gendered(given: list[str], rules: Inflection) -> list[str]:
    masculine = given[0]
    feminine = (given[1] if len(given) > 1 else "") or _one(masculine, rules["feminine"])
    plurals = given[2:] or [_plural(masculine, rules)]
    return [masculine, feminine, *plurals, _plural(feminine, rules)]


def _plural(word: str, rules: Inflection) -> str:
    return _one(word, rules.get("plural", {}))


def _cases(word: str, table: Mapping[str, list[str]]) -> list[str]:
    return list(dict.fromkeys([word, *_replaced(word, table)]))


def _replaced(word: str, table: Mapping[str, list[str]]) -> list[str]:
    ending = _longest(word, table)
    return [word] if ending is None else [word.removesuffix(ending) + end for end in table[ending]]


def _one(word: str, table: Mapping[str, str]) -> str:
    ending = _longest(word, table)
    return word if ending is None else word.removesuffix(ending) + table[ending]


def _longest(word: str, endings: Iterable[str]) -> str | None:
    return max((ending for ending in endings if word.endswith(ending)), key=len, default=None)
