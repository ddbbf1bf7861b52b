"""Acts told by nouns: words with a capital, the last part of a compound among them ("Raketenangriff")."""

from collections.abc import Iterator, Sequence

from timeline.events.lexicon import Form, Lexicon
from timeline.events.line import Line
from timeline.events.triggers import Hit, longest

_SHORTEST_PART = 5
_SHORTEST_REST = 3


def hits(line: Line, lexicon: Lexicon) -> Iterator[Hit]:
    """The nouns of a sentence that name acts."""
    free = 0
    for at, token in enumerate(line.tokens):
        taken = line.noun_at[at] >= 0 or line.date_at[at] >= 0 or at in line.verbs
        if at < free or taken or not token.text[0].isupper():
            continue
        found = longest(line, at, nouns_of(lexicon, token.lower), lexicon)
        if found and found.entries:
            yield found
            free = found.end


def nouns_of(lexicon: Lexicon, word: str) -> Sequence[Form]:
    """The nouns of a word, or of its last part."""
    found = [form for form in lexicon.forms.get(word, ()) if not form.verb]
    first = 1 if not found else len(word)
    for start in range(max(first, _SHORTEST_REST), len(word) - _SHORTEST_PART + 1):
        if found := [form for form in lexicon.forms.get(word[start:], ()) if not form.verb]:
            break
    return found
