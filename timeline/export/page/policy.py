"""The Content-Security-Policy of the page: nothing is fetched, and only what was built in may run."""

import base64
import hashlib
from collections.abc import Iterable


def digest(content: str) -> str:
    """A source expression that admits exactly this inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The policy that admits these inline scripts and styles.

    Style attributes are admitted because plotly positions its text with them; they cannot load or run anything here.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(digest, scripts))}",
            f"style-src-elem {' '.join(map(digest, styles))}",
            "style-src-attr 'unsafe-inline'",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
