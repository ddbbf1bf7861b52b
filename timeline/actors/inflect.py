"""Genders and numbers of demonyms and role nouns, by the regular rules of a language; what is irregular is data."""

from collections.abc import Callable, Mapping

FRENCH_DOUBLING = ("ien", "éen", "on", "el")
FRENCH_INVARIABLE = ("s", "x", "z")
ENGLISH_SAME_PLURAL = ("s", "ch", "sh", "ese", "men", "man", "z")


def demonym_forms(entry: str, language: str) -> list[str]:
    """Every form of a demonym ("turc/turque", "North Korean"); of a language without rules, the entry's own words.

    Slashes give the masculine, the feminine, their plurals in that order; what is missing or empty follows the rules.
    """
    given = entry.split("/")
    found = _DEMONYMS.get(language, _as_given)(given)
    loose = [form.replace("-", " ") for form in found if "-" in form]
    return list(dict.fromkeys([*found, *loose]))


def plural(noun: str, language: str) -> str:
    """The regular plural of a role noun of one or more words; in French the first word is inflected."""
    if language == "fr":
        head, blank, rest = noun.partition(" ")
        return french_plural(head) + blank + rest
    if language == "en":
        return english_plural(noun)
    return noun


def french_feminine(adjective: str) -> str:
    """The regular feminine of a French adjective."""
    if adjective.endswith("e"):
        return adjective
    if adjective.endswith(FRENCH_DOUBLING):
        return adjective + adjective[-1] + "e"
    return adjective + "e"


def french_plural(word: str) -> str:
    """The regular plural of a French word."""
    if word.endswith(FRENCH_INVARIABLE):
        return word
    return word[:-1] + "ux" if word.endswith("al") else word + "s"


def english_plural(noun: str) -> str:
    """The regular plural of an English noun."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _as_given(given: list[str]) -> list[str]:
    return [form for form in given if form]


def _french_demonyms(given: list[str]) -> list[str]:
    masculine = given[0]
    feminine = (given[1] if len(given) > 1 else "") or french_feminine(masculine)
    plurals = given[2:] or [french_plural(masculine)]
    return [masculine, feminine, *plurals, french_plural(feminine)]


def _english_demonyms(given: list[str]) -> list[str]:
    return [form for word in given for form in ([word] if word.endswith(ENGLISH_SAME_PLURAL) else [word, word + "s"])]


_DEMONYMS: Mapping[str, Callable[[list[str]], list[str]]] = {"fr": _french_demonyms, "en": _english_demonyms}
