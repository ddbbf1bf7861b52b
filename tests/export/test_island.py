"""Data inside a page: whatever it says, it is read back as it was, and ends no element."""

import json
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from timeline.export.page.island import dumped

SIGNS = [
    "</script>",
    "<!--",
    "-->",
    "<script",
    "]]>",
    "&lt;",
    "\\",
    '"',
    "\u2028",
    "\u2029",
    "\u202e",
    "\0",
    "{{",
    "</",
]
WORDS = st.lists(st.sampled_from(SIGNS) | st.text(max_size=4)).map("".join)
DATA = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4))


class Island(HTMLParser):
    """What stands in the first script of a page, and how many elements stand around and behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = ""
        self.tags: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, len(attrs)))

    def handle_data(self, data: str) -> None:
        self.inside += data


@given(DATA)
def test_data_stays_data(data: object) -> None:
    page = Island()
    page.feed(f'<script type="application/json">{dumped(data)}</script>')
    page.close()
    assert page.tags == [("script", 1)]
    assert json.loads(page.inside) == data
