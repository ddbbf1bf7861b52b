"""Markup to text and to trees, with nothing fetched and no entity expanded. The one door to lxml."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree, html

Element: TypeAlias = etree._Element

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"}
    | {"pre", "section", "table", "td", "th", "tr", "ul"}
)
_SILENT = frozenset({"script", "style", "template", "noscript", "head", "title"})
_TAG = re.compile(r"<[a-zA-Z/!]|&(?:[a-zA-Z]+|#\d+);")
_SPACES = re.compile(r"[ \t\r\f\v]+")
_BREAKS = re.compile(r" *\n[ \n]*")


def text(fragment: str) -> str:
    """The words of some HTML, a paragraph for each block; what holds no markup stays as it is."""
    if not _TAG.search(fragment):
        return fragment
    try:
        root = html.fragment_fromstring(fragment, create_parent="div")
    except (etree.LxmlError, ValueError):
        return ""
    joined = "".join(_words(root))
    return _BREAKS.sub("\n\n", _SPACES.sub(" ", joined)).strip()


def tree(data: bytes) -> Element:
    """The tree of some XML.

    Raises:
        ValueError: where it is none, or states a document type, by which bombs are made.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: Element = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from None
    if root.getroottree().docinfo.doctype:
        raise ValueError("states a document type")
    return root


def _words(root: Element) -> Iterator[str]:
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            yield "" if silent else element.tail or ""
            continue
        starts = event == "start"
        silent += (1 if starts else -1) * (element.tag in _SILENT)
        if silent:
            continue
        if element.tag in _BLOCKS:
            yield "\n"
        written = element.text if starts and element.tag not in _SILENT else None if starts else element.tail
        yield _SPACES.sub(" ", (written or "").replace("\n", " "))
