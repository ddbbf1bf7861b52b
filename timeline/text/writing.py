"""How a script writes its words: shapes of letters, signs that look-up leaves out, particles written onto words.

`text.yaml` of a language says it. Spans stay those of the text: a folded text keeps every character at its place, and
a word behind a particle ("والعراق") is a token that begins inside the written word.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.text.tokens import Token, fold

SHORTEST = 3
"""How many letters an unknown word behind a particle and an article has at least."""
Parts = tuple[tuple[int, str], ...]
"""The words written as one: of each the number of letters and the key."""


@dataclass(frozen=True, slots=True, eq=False)
class Writing:
    """`particles` by what the word behind them loses in front: "" for most, the article for those that absorb it.

    `article` is what that beginning is, `whole` are words that only look as if a particle began them.
    """

    shapes: Mapping[int, str]
    unwritten: Mapping[int, None]
    word: re.Pattern[str]
    particles: Mapping[str, frozenset[str]]
    whole: frozenset[str]
    article: str
    longest: int
    _known: dict[str, Parts] = field(default_factory=dict)

    def folded(self, text: str) -> str:
        """The text for look-up, every character at its old place."""
        return fold(text).translate(self.shapes)

    def key(self, form: str) -> str:
        """A word or phrase as it is looked up."""
        return self.folded(form).translate(self.unwritten)

    def reduced(self, text: str) -> tuple[str, Sequence[int]]:
        """The folded text without unwritten signs, and the old place of each character and of the end."""
        folded = self.folded(text)
        places: Sequence[int] = range(len(text) + 1)
        if any(sign in folded for sign in map(chr, self.unwritten)):
            places = [at for at, char in enumerate(folded) if ord(char) not in self.unwritten] + [len(text)]
            folded = folded.translate(self.unwritten)
        return folded, places

    def absorbed(self, key: str) -> str:
        """What is left of a phrase behind a particle that absorbs its article, empty where it has none."""
        return key.removeprefix(self.article) if self.article and key.startswith(self.article) else ""

    def before(self, reduced: str, at: int) -> str:
        """The letters between the beginning of a written word and a place in it."""
        start = at
        while start > 0 and at - start <= self.longest and reduced[start - 1].isalnum():
            start -= 1
        return reduced[start:at]

    def tokens(
        self, text: str, start: int, end: int, known: Container[str] | None = None, inner: Container[int] = ()
    ) -> list[Token]:
        """The words of a text, those of `known` and those that begin at `inner` cut from the particles before them."""
        found: list[Token] = []
        folded = self.folded(text[start:end])
        for match in self.word.finditer(text, start, end):
            begin, finish = match.span()
            word = folded[begin - start : finish - start].translate(self.unwritten)
            if not word[:1].isalpha() or len(word) < 2:
                found.append(Token(begin, finish, text[begin:finish], word))
                continue
            parts = self._at_names(text, match.span(), word, inner) or (
                self._parts(word, known) if known is not None else ()
            )
            found += (
                self._cut(text, begin, finish, parts)
                if len(parts) > 1
                else [Token(begin, finish, text[begin:finish], word)]
            )
        return found

    def _at_names(self, text: str, span: tuple[int, int], word: str, inner: Container[int]) -> Parts:
        """The parts of a word in which a name begins."""
        for at in range(span[0] + 1, min(span[1], span[0] + self.longest + 2)):
            if at in inner:
                letters = len(text[span[0] : at].translate(self.unwritten))
                return (*self._of_particle(word[:letters]), (len(word) - letters, word[letters:]))
        return ()

    def _parts(self, word: str, known: Container[str]) -> Parts:
        parts = self._known.get(word)
        if parts is None:
            parts = ((len(word), word),) if word in known or word in self.whole else self._parted(word, known)
            self._known[word] = parts
        return parts

    def _parted(self, word: str, known: Container[str]) -> Parts:
        for length in range(1, min(self.longest, len(word) - 2) + 1):
            particle, rest = word[:length], word[length:]
            for lost, forms in self.particles.items():
                definite = bool(lost) or (self.article and rest.startswith(self.article))
                bare = rest if lost else rest.removeprefix(self.article)
                if particle in forms and (lost + rest in known or (definite and len(bare) >= SHORTEST)):
                    return (*self._of_particle(particle), (len(rest), lost + rest))
        return ((len(word), word),)

    def _of_particle(self, particle: str) -> Parts:
        """A particle of two as the two it is made of ("ول")."""
        first, rest = particle[:1], particle[1:]
        alike = next((forms for lost, forms in self.particles.items() if lost and particle in forms), None)
        if rest in (alike or self.particles.get("", frozenset())):
            return ((1, first), (len(rest), rest))
        return ((len(particle), particle),)

    def _cut(self, text: str, begin: int, finish: int, parts: Parts) -> Iterator[Token]:
        letters = [at for at in range(begin, finish) if ord(text[at]) not in self.unwritten]
        cuts, count = [begin], 0
        for length, _ in parts[:-1]:
            count += length
            cuts.append(letters[count])
        for (first, last), (_, key) in zip(pairwise([*cuts, finish]), parts, strict=True):
            yield Token(first, last, text[first:last], key)


def writing(
    shapes: Mapping[str, str], unwritten: str, particles: Mapping[str, list[str]], whole: Sequence[str]
) -> Writing:
    """The writing of a language from the tables of its `text.yaml`."""
    table = {ord(variant): letter for letter, variants in shapes.items() for variant in variants}
    signs = re.escape(unwritten)
    inner = rf"(?:[{signs}]|[^\W\d_])*" if unwritten else r"[^\W\d_]*"
    forms = {lost: frozenset(form.translate(table) for form in listed) for lost, listed in particles.items()}
    return Writing(
        shapes=table,
        unwritten=dict.fromkeys(map(ord, unwritten)),
        word=re.compile(rf"[^\W\d_]{inner}|\d+|[^\s\w{signs}]|_"),
        particles={lost.translate(table): found for lost, found in forms.items()},
        whole=frozenset(word.translate(table) for word in whole),
        article=max((lost.translate(table) for lost in particles), key=len, default=""),
        longest=max((len(form) for found in forms.values() for form in found), default=0),
    )
