"""The notation of rules: patterns over type names, compiled to regular expressions over one character a word.

weekday? comma? the? (day|dayth) of? month      names, optional parts, alternatives
first=day dash last=day month                   a name for a part that stands twice
unit:quarter                                    a word of a type with that value
<at hour unit:hour   <!of the   day >!month     preceded by, not preceded by, not followed by: outside the span
(comma day){0,9}                                bounded repetition; `*` and `+` do not exist
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

_ELEMENT = re.compile(r"\s*(?:([<>]!?)?(?:(\w+)=)?([a-z][a-z_]*(?::[\w.+-]+)?)|(\{\d+,\d+\}|[()|?]))")
_LOOKS = {"<": "(?<={})", "<!": "(?<!{})", ">": "(?={})", ">!": "(?!{})"}
_NEVER = "(?!)"


class NotationError(ValueError):
    """A pattern that cannot be read."""


@dataclass(frozen=True, eq=False)
class Compiled:
    """A pattern over symbols. `names` says what each group is called and of which type its word is; `firsts` holds the
    symbols a match can begin with, `seconds` those its second word can have; `single` says that one word may be all."""

    source: str
    names: tuple[tuple[str, str], ...]
    firsts: frozenset[str]
    seconds: frozenset[str]
    single: bool

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression, which only a text that may hold a match needs."""
        return re.compile(self.source)

    def may_begin(self, pair: str) -> bool:
        """Whether a match can stand where a line has these one or two symbols."""
        return pair[0] in self.firsts and (self.single or pair[1:] in self.seconds)


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Fragment:
    regex: str
    firsts: frozenset[str] = _NONE
    seconds: frozenset[str] = _NONE
    empty: bool = True
    single: bool = False

    def then(self, after: "_Fragment") -> "_Fragment":
        """This part, then another."""
        firsts = self.firsts | (after.firsts if self.empty else _NONE)
        seconds = self.seconds | (after.firsts if self.single else _NONE) | (after.seconds if self.empty else _NONE)
        single = (self.single and after.empty) or (self.empty and after.single)
        return _Fragment(self.regex + after.regex, firsts, seconds, self.empty and after.empty, single)

    def repeated(self, sign: str) -> "_Fragment":
        """This part as often as "?" or "{0,3}" says."""
        seconds = self.seconds if sign == "?" or not self.single else self.seconds | self.firsts
        empty = self.empty or sign == "?" or sign[1] == "0"
        return _Fragment(f"(?:{self.regex}){sign}", self.firsts, seconds, empty, self.single)


def compiled(pattern: str, classes: Mapping[str, str], known: frozenset[str]) -> Compiled:
    """Compile a pattern for a language whose types have these symbols.

    Raises:
        NotationError: where it is not in the notation or names an unknown type.
    """
    reader = _Reader(pattern, classes, known)
    whole = reader.alternatives()
    if reader.tokens:
        raise NotationError(f"{pattern!r}: unreadable at {reader.tokens[0].group()!r}")
    return Compiled(whole.regex, tuple(reader.names), whole.firsts, whole.seconds, whole.single)


class _Reader:
    """Reads a pattern by recursive descent."""

    def __init__(self, pattern: str, classes: Mapping[str, str], known: frozenset[str]) -> None:
        self.pattern, self.classes, self.known = pattern, classes, known
        self.names: list[tuple[str, str]] = []
        self.tokens: list[re.Match[str]] = []
        at = 0
        while at < len(pattern.rstrip()):
            match = _ELEMENT.match(pattern, at)
            if match is None:
                raise NotationError(f"{pattern!r}: unreadable at {pattern[at:]!r}")
            self.tokens.append(match)
            at = match.end()

    def alternatives(self) -> _Fragment:
        branches = [self.sequence()]
        while self._sign() == "|":
            self.tokens.pop(0)
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]
        return _Fragment(
            f"(?:{'|'.join(branch.regex for branch in branches)})",
            _NONE.union(*(branch.firsts for branch in branches)),
            _NONE.union(*(branch.seconds for branch in branches)),
            any(branch.empty for branch in branches),
            any(branch.single for branch in branches),
        )

    def sequence(self) -> _Fragment:
        whole = _Fragment("")
        while self.tokens and self._sign() not in ("|", ")"):
            whole = whole.then(self.repeated())
        return whole

    def repeated(self) -> _Fragment:
        part = self.single()
        sign = self._sign()
        if sign == "?" or sign.startswith("{"):
            self.tokens.pop(0)
            return part.repeated(sign)
        return part

    def single(self) -> _Fragment:
        if not self.tokens:
            raise NotationError(f"{self.pattern!r}: ends too early")
        look, alias, name, sign = self.tokens.pop(0).groups()
        if sign == "(":
            inner = self.alternatives()
            if self._sign() != ")":
                raise NotationError(f"{self.pattern!r}: a parenthesis is not closed")
            self.tokens.pop(0)
            return replace(inner, regex=f"(?:{inner.regex})")
        if sign:
            raise NotationError(f"{self.pattern!r}: nothing before {sign!r}")
        return self._atom(look, alias, name)

    def _atom(self, look: str | None, alias: str | None, name: str) -> _Fragment:
        kind = name.split(":")[0]
        if kind not in self.known:
            raise NotationError(f"{self.pattern!r}: unknown type {name!r}")
        symbols = self.classes.get(name, "")
        one = f"[{symbols}]" if symbols else _NEVER
        if look:
            return _Fragment(_LOOKS[look].format(one))
        self.names.append((alias or kind, kind))
        return _Fragment(f"({one})", frozenset(symbols), empty=False, single=bool(symbols))

    def _sign(self) -> str:
        return (self.tokens[0].group(4) or "") if self.tokens else ""
