"""Files of every format, made by the tests themselves."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from timeline.model import Document, InputError
from timeline.reading import read

TEXT = "Le Pérou a rappelé lundi son ambassadeur à Quito. L'Équateur a promis de répondre."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def found(folder: Path, data: bytes | str, columns: Mapping[str, str] | None = None) -> list[Document | InputError]:
    """What is read from a file of these bytes, under a name that says nothing of its format."""
    path = folder / "input"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read([path], columns=columns))


def document(folder: Path, data: bytes | str, columns: Mapping[str, str] | None = None) -> Document:
    """The one document of a file."""
    (item,) = found(folder, data, columns)
    assert isinstance(item, Document), item
    return item


def problem(folder: Path, data: bytes | str, columns: Mapping[str, str] | None = None) -> str:
    """The one error of a file."""
    (item,) = found(folder, data, columns)
    assert isinstance(item, InputError), item
    return str(item)


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A ZIP archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def tarred(files: Mapping[str, bytes]) -> bytes:
    """A TAR archive."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return made.getvalue()


def docx(body: str, facts: str = "") -> bytes:
    """A Word document with this body, in its own markup."""
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{facts}</cp:coreProperties>'
    )
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, "docProps/core.xml": core})


def pdf(pages: list[list[str]], title: str = "") -> bytes:
    """A PDF whose pages have these lines."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({_escaped(line)}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 780 Td {shown} ET".encode("cp1252")
        resources = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {resources} >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
    objects.append(f"<< /Title ({_escaped(title)}) /CreationDate (D:20240620101500) >>".encode("cp1252"))
    return _assembled(objects)


def warc(pages: Mapping[str, bytes], status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    """An archive of the web with these pages by their addresses, each record packed by itself."""
    made = b""
    for address, page in pages.items():
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-06-25T10:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        made += gzip.compress(head.encode() + answer + b"\r\n\r\n")
    return made


def page(text: str = TEXT, head: str = "", charset: str = "utf-8") -> bytes:
    """A page with an article long enough to be one."""
    article = "".join(f"<p>{text} C'est la suite numéro {number} de cette affaire.</p>" for number in range(12))
    shown = f'<!doctype html><html lang="fr"><head><title>Crise à Quito</title>{head}</head>'
    return f"{shown}<body><article><h1>Crise à Quito</h1>{article}</article></body></html>".encode(charset)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(objects: list[bytes]) -> bytes:
    made = b"%PDF-1.7\n"
    places = []
    for number, value in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, value)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\nstartxref\n{len(made)}\n%%EOF\n".encode()
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end
