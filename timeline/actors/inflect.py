"""Genders, numbers and cases of names and nouns, by the tables of a language; irregular ones stand with their word."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from timeline.actors.specs import Inflection

T = TypeVar("T")


def demonym_forms(entry: str, rules: Inflection) -> list[str]:
    """Every form of a demonym ("turc/turque", "North Korean").

    Slashes give the masculine, the feminine, their plurals in that order; what is missing or empty follows the tables.
    """
    given = [form for form in entry.split("/") if form]
    found = _gendered(entry.split("/"), rules) if "feminine" in rules else given
    declined = [form for word in found for form in _cases(word, rules.get("cases", {}))]
    loose = [form.replace("-", " ") for form in declined if "-" in form]
    return list(dict.fromkeys([*declined, *loose]))


def name_forms(name: str, rules: Inflection) -> list[str]:
    """A name, and its other cases, all words in the same one."""
    tables = rules.get("names")
    if not tables:
        return [name]
    words = [_replaced(word, tables) for word in name.split(" ")]
    count = max(map(len, words))
    cases = [" ".join(forms[at] if at < len(forms) else forms[0] for forms in words) for at in range(count)]
    return list(dict.fromkeys([name, *cases]))


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
