"""Addresses: what is public is fetched, once and politely; what is not, is not, whoever says so."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import Any

import pytest

from tests.reading import making
from tests.reading.making import TEXT
from timeline.model import Document, InputError
from timeline.reading import limits, read, web

ASKED: list[tuple[str, dict[str, str]]] = []


class Site(BaseHTTPRequestHandler):
    """A site with a page, redirects, and ways to misbehave."""

    def do_GET(self) -> None:
        ASKED.append((self.path, dict(self.headers)))
        if self.path.startswith("/to/"):
            self._answer(302, b"", Location=self.path.removeprefix("/to/"))
        elif self.path == "/slow":
            threading.Event().wait(3)
        elif self.path == "/large":
            self._answer(200, b"a" * 5000)
        elif self.path == "/caf%C3%A9?q=%C3%A9":
            self._answer(200, making.page(charset="cp1252"), **{"Content-Type": "text/html; charset=iso-8859-1"})
        else:
            self._answer(404, b"gone")

    def log_message(self, *_: Any) -> None:
        """Nothing."""

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A site at site.example, which for this test counts as public."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    real, lookups = socket.getaddrinfo, iter(range(100))

    def lookup(host: str, port: int, *arguments: Any, **options: Any) -> Any:
        if host == "site.example":
            return real("127.0.0.1", port, *arguments, **options)
        if host == "rebinding.example":
            return real("127.0.0.1" if next(lookups) else "93.184.215.14", port, *arguments, **options)
        if host.startswith("private"):
            return real("10.1.2.3", port, *arguments, **options)
        return real(host, port, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(web, "is_public", lambda address: str(address) in ("127.0.0.1", "93.184.215.14"))
    monkeypatch.setattr(web, "_PAUSE", 0.0)
    ASKED.clear()
    yield f"http://site.example:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def fetch(address: str) -> Document | InputError:
    (item,) = read([address])
    return item


def test_a_page_is_fetched_through_its_redirects(site: str) -> None:
    item = fetch(f"{site}/to/{site}/café?q=é")
    assert isinstance(item, Document)
    assert TEXT in item.text
    assert item.url == f"{site}/caf%C3%A9?q=%C3%A9"
    path, headers = ASKED[-1]
    assert path == "/caf%C3%A9?q=%C3%A9"
    assert headers["Host"] == site.removeprefix("http://")
    assert headers["User-Agent"].startswith("geotimeline/")
    assert "Cookie" not in headers


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nowhere", "the host answers 404 Not Found; check the address in a browser"),
        ("/to//to//to//to//to//to//to//nowhere", "redirected without end"),
        ("/to/http://private.example/", "private.example is no public host"),
        ("/to/file:///etc/passwd", "no address of a page"),
        ("/to/http://user:password@site.example/", "an address with a user or a password"),
        ("/slow", "no answer within 1 seconds; try again, or raise the limit (GEOTIMELINE_LIMITS=seconds=…)"),
        ("/large", "larger than 2K bytes"),
    ],
)
def test_what_cannot_be_fetched_is_named(site: str, path: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = 1 if path == "/slow" else 30
    monkeypatch.setenv(limits.VARIABLE, f"article=2K,seconds={seconds}")
    item = fetch(site + path)
    assert isinstance(item, InputError)
    assert str(item).startswith(f"{site}{path}: ")
    assert said in str(item)


def test_the_connection_goes_to_the_address_that_was_checked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[str] = []

    def connect(place: tuple[str, int], *_: Any) -> socket.socket:
        went.append(place[0])
        raise ConnectionRefusedError("closed")

    monkeypatch.setattr(socket, "create_connection", connect)
    item = fetch(site.replace("site.example", "rebinding.example"))
    assert went == ["93.184.215.14"]
    assert "cannot be fetched (ConnectionRefusedError closed)" in str(item)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1 127.8.8.8 0.0.0.0",
        "10.0.0.1 172.16.5.5 192.168.1.1 169.254.169.254 100.64.0.1 192.0.2.1 224.0.0.1 255.255.255.255",
        "240.0.0.1 198.18.0.1 ::1 :: fe80::1 fc00::1 fd00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe 2002:7f00:1:: 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1 64:ff9b:1::1",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert [each for each in address.split() if web.is_public(ip_address(each))] == []


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "64:ff9b::808:808"])
def test_addresses_that_are_public(address: str) -> None:
    assert web.is_public(ip_address(address))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://127.0.0.1/", "127.0.0.1 is no public host; save the page and pass the file"),
        ("http://localhost:8080/", "localhost is no public host"),
        ("http://[::1]/", "::1 is no public host"),
        ("http://2130706433/", "is no public host"),
        ("http://0x7f.1/", "is no public host"),
        ("HTTP://169.254.169.254/latest", "169.254.169.254 is no public host"),
        ("http://", "no address of a page"),
        ("http://[::1", "no address of a page"),
        ("http://a:99999/", "no address of a page"),
        ("http://a..b/", "no address of a page"),
        ("http://a b/", "no address of a page"),
        ("http://a/\r\nHost: b", "no address of a page"),
        ("https://u@example.org/", "an address with a user or a password"),
    ],
)
def test_what_is_refused_without_a_request(address: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: Any) -> socket.socket:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket, "create_connection", connect)
    item = fetch(address)
    assert isinstance(item, InputError)
    assert said in str(item)
