"""Names that the document itself introduces: acronyms in brackets, and surnames of people it gave a title."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.actors.background import Background
from timeline.actors.inflect import ANY_CASE
from timeline.actors.reference import Reference
from timeline.actors.titles import surname_of
from timeline.model import ActorKind, ActorMention, Role, Sentence, Span

ACRONYM = re.compile(r" \(([A-ZÀ-ÖØ-ÞЀ-ЯҐ][A-ZÀ-ÖØ-Þa-zЀ-џҐґ-]{1,8})\)")
WORD = re.compile(r"[^\W\d_]+")
LONGEST_FULL_NAME = 90
SMALL_WORD = 3


def introduced(
    background: Background, sentences: Sequence[Sentence], references: Sequence[Reference]
) -> list[Reference]:
    """The references, with those by names that the document introduces, by span."""
    text = background.text
    spelt_out = list(_spelt_out(text, sentences, references))
    covered = [one.mention.span for one, _ in spelt_out]
    kept = [one for one in references if not any(span.covers(one.mention.span) for span in covered)]
    known = sorted([*kept, *(one for one, _ in spelt_out)], key=lambda one: one.start)
    aliases = _acronyms(text, known) | {acronym: one for one, acronym in spelt_out} | _surnames(known)
    again = _again(background, sentences, known, aliases)
    return _without_echoes(text, sorted([*known, *again], key=lambda one: one.start))


def _spelt_out(
    text: str, sentences: Sequence[Sentence], references: Sequence[Reference]
) -> Iterator[tuple[Reference, str]]:
    """Unknown organisations with their acronym: "le Front du renouveau malien (FRM)"; of the state they name."""
    ends = {one.end for one in references if one.mention.rule != "demonym"}
    for match in ACRONYM.finditer(text):
        start = None if match.start() in ends else _first_word(text, match.start(), match[1])
        sentence = _sentence_at(sentences, match.start())
        if start is None or sentence is None or start < sentences[sentence].span.start:
            continue
        span = Span(start, match.start())
        inside = [one.mention.country for one in references if span.covers(one.mention.span) and one.mention.country]
        name = " ".join(text[start : match.start()].split())
        country = inside[0] if inside else None
        mention = ActorMention(span, span.of(text), None, country, ActorKind.GROUP, None, name, "acronym")
        yield Reference(mention, sentence), match[1]


def _first_word(text: str, end: int, acronym: str) -> int | None:
    """Where the words begin whose initials spell the acronym, small words aside; None where they do not."""
    letters = [letter for letter in acronym if letter.isupper()]
    words = list(WORD.finditer(text, max(0, end - LONGEST_FULL_NAME), end))
    while letters and words:
        word = words.pop()
        if word[0][0].upper() == letters[-1]:
            letters.pop()
            if not letters:
                return word.start() if word[0][0].isupper() and len(acronym) > 2 else None
        elif len(word[0]) > SMALL_WORD:
            return None
    return None


def _acronyms(text: str, references: Iterable[Reference]) -> dict[str, Reference]:
    """Acronyms in brackets directly after a named actor."""
    found = {}
    for one in references:
        match = ACRONYM.match(text, one.end) if one.mention.rule == "name" else None
        if match and one.mention.kind not in {ActorKind.STATE, ActorKind.PERSON}:
            found[match[1]] = one
    return found


def _surnames(references: Iterable[Reference]) -> dict[str, Reference]:
    """Names and surnames of people whom a title introduced with at least two names."""
    found: dict[str, Reference] = {}
    for one in references:
        name = one.mention.name
        if one.mention.rule == "title" and one.person == name and " " in name:
            found |= {name: one, surname_of(name): one}
    return found


def _again(
    background: Background,
    sentences: Sequence[Sentence],
    references: Sequence[Reference],
    aliases: Mapping[str, Reference],
) -> Iterator[Reference]:
    """Later places where an introduced name stands and nothing else was found."""
    if not aliases:
        return
    text, starts = background.text, [one.start for one in references]
    longest_first = sorted(aliases, key=lambda name: (-len(name), name))
    for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", text):
        one, sentence = aliases[match[0]], _sentence_at(sentences, match.start())
        before = bisect_right(starts, match.start()) - 1
        taken = before >= 0 and references[before].end > match.start()
        if taken or match.start() < one.end or sentence is None:
            continue
        rule = "surname" if one.person else "acronym"
        mention = replace(one.mention, span=Span(*match.span()), text=match[0], rule=rule, cases=ANY_CASE)
        yield replace(one, mention=mention, sentence=sentence)


def _without_echoes(text: str, references: Sequence[Reference]) -> list[Reference]:
    """Without an actor's own acronym or full name in brackets after it."""
    kept: list[Reference] = []
    for one in references:
        last = kept[-1].mention if kept else None
        echo = last and last.key == one.mention.key and text[last.span.end : one.start] == " ("
        if not (echo and text[one.end : one.end + 1] == ")"):
            kept.append(one)
    return kept


def _sentence_at(sentences: Sequence[Sentence], at: int) -> int | None:
    """The index of the sentence at a place, None in boilerplate and between sentences."""
    index = bisect_right(sentences, at, key=lambda sentence: sentence.span.start) - 1
    if index < 0 or sentences[index].span.end <= at or sentences[index].role is Role.BOILERPLATE:
        return None
    return index
