"""Broken files of every format, made from whole ones: `python -m tests.reading.fuzz [SECONDS] [SEED]`.

With atheris installed, `python -m tests.reading.fuzz --atheris FORMAT [its options]` lets it choose what to break by
the lines that are reached.
"""

import json
import logging
import random
import sys
import time
import warnings
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reading import making
from tests.reading.making import TEXT
from timeline.model import Document, InputError
from timeline.reading.content import content
from timeline.reading.formats import documents
from timeline.reading.limits import Budget, Limits

SMALL = Limits(article=1 << 20, unpacked=4 << 20, members=100, pages=50)
_NASTY = [
    b"\0",
    b"\xff",
    b"<",
    b">",
    b'"',
    b"{",
    b"[",
    b"\n\n",
    b"\r",
    b"%s",
    b"-1",
    b"4294967295",
    b"\xe2\x80\xae",
    b"&a;",
]

_CUT = 0.1
"""How many files are cut short."""


@cache
def seeds() -> dict[str, bytes]:
    """A whole file of each format."""
    page = making.page(head='<meta property="article:published_time" content="2024-06-18T10:00:00Z">')
    mail = f"From: a@example.org\nTo: b@example.org\nSubject: Un\nDate: Tue, 18 Jun 2024 10:00:00 +0200\n\n{TEXT}"
    entry = "<item><title>Un</title><pubDate>Tue, 18 Jun 2024 10:00:00 +0200</pubDate>"
    entry += f"<description>{TEXT}</description></item>"
    files = {
        "text": f"---\ntitle: Un\npublished: 2024-06-18\n---\nPar A. B. | 18 juin 2024\n{TEXT}".encode(),
        "html": page,
        "json": json.dumps([{"text": TEXT, "published": "2024-06-18"}] * 2).encode(),
        "jsonl": (json.dumps({"text": TEXT, "url": "https://example.org/2024/06/18/"}) + "\n").encode() * 2,
        "table": f'title,text,published\nUn,"{TEXT}",2024-06-18\nDeux,"{TEXT}",\n'.encode(),
        "feed": f"<rss version='2.0'><channel><title>A</title>{entry * 2}</channel></rss>".encode(),
        "mail": mail.encode(),
        "pdf": making.pdf([[TEXT[:40], TEXT[40:]]] * 2, title="Un"),
        "docx": making.docx(f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>", "<dc:title>Un</dc:title>"),
        "tar": making.tarred({"a": TEXT.encode(), "b": TEXT.encode()}),
        "warc": making.warc({"https://example.org/a": page}),
        "parquet": _parquet(),
    }
    return files | {"zip": making.zipped(files)}


def broken(data: bytes, choice: random.Random) -> bytes:
    """The file with a few of its bytes changed, doubled, moved or left out."""
    made = data
    for _ in range(choice.randint(1, 6)):
        at = choice.randrange(len(made) + 1)
        end = min(len(made), at + choice.choice([1, 2, 4, 16, 200]))
        made = made[:at] + _instead(made, at, end, choice) + made[end:]
    return made[: choice.randrange(len(made) + 1)] if choice.random() < _CUT else made


def _instead(data: bytes, at: int, end: int, choice: random.Random) -> bytes:
    """What may stand in place of a part of a file."""
    elsewhere = choice.randrange(len(data) + 1)
    return choice.choice(
        [
            choice.randbytes(end - at),
            choice.choice(_NASTY) * choice.choice([1, 1, 3, 500]),
            data[at:end] * choice.randint(2, 20),
            b"",
            data[elsewhere : elsewhere + 40],
        ]
    )


def check(data: bytes) -> None:
    """Read a file; it gives documents that can be written, and errors of one line."""
    for item in documents(content("input", BytesIO(data), Budget(SMALL))):
        if isinstance(item, Document):
            f"{item.id}{item.text}{item.title}{item.url}{item.source}".encode()
        else:
            assert isinstance(item, InputError)
            assert "\n" not in str(item), repr(str(item))


def _parquet() -> bytes:
    import duckdb

    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.parquet"
        duckdb.connect().execute(f"COPY (SELECT 'Un texte.' AS text, DATE '2024-06-18' AS published) TO '{path}'")
        return path.read_bytes()


def run(seconds: int, seed: int) -> int:
    """Break files until the time is over, and return how many broke a reader."""
    end = time.monotonic() + seconds
    tried, failed = 0, 0
    slowest: dict[str, float] = {}
    while time.monotonic() < end:
        for name, data in seeds().items():
            bad = broken(data, random.Random(f"{seed} {tried} {name}"))  # noqa: S311
            start = time.process_time()
            try:
                check(bad)
            except Exception as error:
                failed += 1
                path = Path(f"fuzz-{name}-{seed}-{tried}")
                path.write_bytes(bad)
                print(f"{name}: {type(error).__name__} {str(error)[:150]!r}; see {path}")  # noqa: T201
            slowest[name] = max(slowest.get(name, 0.0), time.process_time() - start)
            tried += 1
    times = ", ".join(f"{name} {took:.2f}" for name, took in sorted(slowest.items(), key=lambda pair: -pair[1]))
    print(f"{tried} files, {failed} broke a reader; the slowest of each in seconds: {times}")  # noqa: T201
    return failed


def with_atheris(name: str, arguments: list[str]) -> None:
    """Let atheris break files of one format until it is stopped."""
    atheris = import_module("atheris")
    with TemporaryDirectory() as corpus:
        (Path(corpus) / name).write_bytes(seeds()[name])
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], corpus, *arguments], check)
        atheris.Fuzz()


if __name__ == "__main__":
    logging.disable()
    warnings.simplefilter("ignore")
    if sys.argv[1:2] == ["--atheris"]:
        with_atheris(sys.argv[2], sys.argv[3:])
    else:
        wanted = [int(argument) for argument in sys.argv[1:3]]
        sys.exit(bool(run(*wanted, *(30, 0)[len(wanted) :])))
