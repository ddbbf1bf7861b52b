"""Which addresses may become links."""

from urllib.parse import urlsplit


def web_address(address: str | None) -> str | None:
    """The address if it is one of the web (http or https, with a host), else None."""
    if not address:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else None
