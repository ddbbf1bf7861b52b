"""One address to its content: fetched when its user names it, within a size and a time, from public hosts only.

Hosts are looked up once, every address of theirs must be public, and the connection goes to the very address that was
checked, so that a name which changes its mind (DNS rebinding) gains nothing. Redirects are checked like the address.
"""

import socket
import ssl
import time
from collections.abc import Mapping
from email.message import Message
from functools import cache
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse
from importlib.metadata import version
from io import BytesIO
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from timeline.model import InputError
from timeline.reading.content import Content, content
from timeline.reading.limits import Budget, remedy

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5
_PAUSE = 1.0
"""Seconds between two requests to a host."""
_TRANSLATED = IPv6Network("64:ff9b::/96")
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5"
_SAFE = "/%:@!$&'()*+,;=~?"
_last_request: dict[str, float] = {}


def fetched(address: str, budget: Budget, columns: Mapping[str, str] | None = None) -> Content:
    """The content that an address answers with.

    Raises:
        InputError: where it is no address of a public host, answers with an error, or passes a limit.
    """
    limits = budget.limits
    deadline = time.monotonic() + limits.seconds
    url = address
    for _ in range(_MOST_REDIRECTS + 1):
        parts = _checked(url, address)
        connection = _Connection(parts, _public(parts, address), deadline)
        watch = Timer(max(0.0, deadline - time.monotonic()), connection.abort)
        watch.start()
        try:
            answer = connection.ask(parts)
            onward = answer.getheader("Location") if answer.status in _REDIRECTS else None
            if onward is None:
                found = _content(address, url, answer, budget, columns)
                if connection.aborted:
                    raise TimeoutError
                return found
            url = urljoin(url, onward)
        except (OSError, HTTPException, ValueError) as error:
            raise _failed(address, error, connection.aborted, limits.seconds) from None
        finally:
            watch.cancel()
            connection.close()
    raise InputError(address, "redirected without end", "pass the address it leads to")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address belongs to a host of the public internet, and not to this machine, its network or a tunnel."""
    if isinstance(address, IPv6Address):
        if address in _TRANSLATED:
            return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
        if address.ipv4_mapped or address.sixtofour or address.teredo:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


class _Connection(HTTPConnection):
    """A connection to an address that was checked, under the name of its host."""

    def __init__(self, parts: SplitResult, address: str, deadline: float) -> None:
        super().__init__(parts.hostname or "", _port(parts), timeout=max(0.1, deadline - time.monotonic()))
        self._address = address
        self._secure = parts.scheme == "https"
        self.aborted = False

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._secure:
            self.sock = _tls().wrap_socket(self.sock, server_hostname=self.host)

    def abort(self) -> None:
        """End it from another thread: whoever waits for an answer stops waiting."""
        self.aborted = True
        if self.sock:
            try:
                self.sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def ask(self, parts: SplitResult) -> HTTPResponse:
        """The answer of the host."""
        wait = _last_request.get(self.host, -_PAUSE) + _PAUSE - time.monotonic()
        time.sleep(max(0.0, wait))
        _last_request[self.host] = time.monotonic()
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "User-Agent": f"geotimeline/{version('geotimeline')}",
            "Accept": _ACCEPT,
            "Accept-Encoding": "identity",
        }
        self.request("GET", path, headers=headers)
        return self.getresponse()


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _checked(url: str, given: str) -> SplitResult:
    """The parts of an address we go to, in ASCII.

    Raises:
        InputError: where it is no address of a page, or tells a password.
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        fit = parts.scheme in _PORTS and host and _port(parts)
    except ValueError:
        fit = False
    if not fit or not url.isprintable() or " " in url:
        raise InputError(given, "no address of a page", "write it as browsers copy it, https://example.org/page")
    if parts.username is not None or parts.password is not None:
        raise InputError(given, "an address with a user or a password", "save the page and pass the file")
    netloc = f"[{host}]:{_port(parts)}" if ":" in host else f"{host}:{_port(parts)}"
    return parts._replace(netloc=netloc, path=quote(parts.path, safe=_SAFE), query=quote(parts.query, safe=_SAFE))


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _public(parts: SplitResult, given: str) -> str:
    """An address of the host, all of which are public.

    Raises:
        InputError: where one is not, or there is none.
    """
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError(given, "no such host", "check the address and the connection") from None
    addresses = [str(place[0]) for *_, place in found]
    if not addresses or not all(is_public(ip_address(address.split("%")[0])) for address in addresses):
        raise InputError(given, f"{parts.hostname} is no public host", "save the page and pass the file")
    return addresses[0]


def _content(given: str, url: str, answer: HTTPResponse, budget: Budget, columns: Mapping[str, str] | None) -> Content:
    """The content of an answer.

    Raises:
        InputError: where it is an error, or too large.
    """
    if answer.status != HTTPStatus.OK:
        problem = f"the host answers {answer.status} {answer.reason[:60]}"
        raise InputError(given, problem, "check the address in a browser")
    kind = Message()
    kind["Content-Type"] = answer.getheader("Content-Type", "")
    charset = kind.get_param("charset")
    data = BytesIO(answer.read(budget.limits.article + 1))
    told = content(given, data, budget, columns, url=url, charset=charset if isinstance(charset, str) else None)
    if told.size > budget.limits.article:
        raise told.too_large()
    return told


def _failed(given: str, error: Exception, late: bool, seconds: int) -> InputError:
    if late or isinstance(error, TimeoutError):
        return InputError(given, f"no answer within {seconds} seconds", remedy("seconds", "try again"))
    problem = " ".join(f"{type(error).__name__} {error}".split())[:120]
    return InputError(given, f"cannot be fetched ({problem})", "try again, or save the page and pass the file")
