"""Text of documents is text, whatever it says."""

import pytest

from tests.make_timeline import hostile
from tests.page.conftest import Open

pytestmark = pytest.mark.page

TEXTS = {
    "script": "</script><script>window.hit = 1</script>",
    "handler": "<img src=x onerror='window.hit = 1'><svg onload=window.hit=1>",
    "link": '<a href="javascript:window.hit=1">ici</a>" onmouseover="window.hit=1',
    "templates": "{{ 7 * 7 }} {% raw %} ${hit} %{customdata} {title} $x^2$",
    "plotly": "<b>gras</b><br>ligne<a href='javascript:window.hit=1'>x</a>&lt;i&gt;",
    "bidi": "\u202eABC\u2066 def \u2028\u2029\u0007 fin",
    "long": "x" * 600,
    "comment": "<!-- --><![CDATA[ ]]> <!--<script>",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_nothing_runs_and_the_text_is_shown(open_page: Open, text: str) -> None:
    watched = open_page(hostile(text))
    page = watched.page
    for row in page.locator("tr[data-event] summary").all():
        row.click()
    page.locator("#chart").hover(position={"x": 200, "y": 45})
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(30)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("window.hit") is None
    assert watched.complaints == []
    assert watched.seen()["violations"] == []
    assert len(watched.requests) == 1
    assert page.evaluate("document.querySelector('h1').textContent") == text
    assert page.evaluate("document.querySelector('tr[data-event=h1] [data-field=title]').textContent") == text
    assert text * 3 in page.evaluate("document.querySelector('tr[data-event=h1] blockquote').textContent")
    assert page.locator("#plot a").count() == 0
    assert page.locator("#plot .textpoint tspan").count() == 0
