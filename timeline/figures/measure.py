"""Widths of labels, so that they can be kept apart before anything is drawn.

The advance widths are those of a wide interface font, in thousandths of the font size: on other fonts labels only get
more room. Measured groups of letters stand for their members.
"""

FONT_SIZE = 12.0
_GROUPS = {
    280: "ijl'",
    300: "IJ",
    340: " .,’;:/",
    400: "f-()[]t!",
    415: "r",
    460: '"',
    530: "sz?–",
    560: "cL",
    580: "Fk",
    615: "vxyPTYo«»aeéèêëàâôöç",
    640: "EÉhnubdgpqSùûüîï0123456789",
    690: "KAVXZBÀ",
    700: "RC",
    750: "UNH",
    790: "DG&OQ",
    820: "w",
    865: "M",
    1000: "%mW—…@",
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_OTHER = 700
_FULL_WIDTH = 1_000
_FIRST_FULL_WIDTH = "\u2e80"


def text_width(text: str, size: float = FONT_SIZE) -> float:
    """Pixels that a line of text takes at most, at a font size in pixels."""
    return sum(map(_advance, text)) * size / 1_000


def shortened(text: str, room: float, size: float = FONT_SIZE) -> str:
    """As much of a text as fits into `room` pixels, with an ellipsis where it was cut."""
    if text_width(text, size) <= room:
        return text
    left = room - text_width("…", size)
    for position, letter in enumerate(text):
        left -= _advance(letter) * size / 1_000
        if left < 0:
            return text[:position].rstrip() + "…" if position else ""
    return text


def _advance(letter: str) -> int:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    return _FULL_WIDTH if letter >= _FIRST_FULL_WIDTH else _OTHER
