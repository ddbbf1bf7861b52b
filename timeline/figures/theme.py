"""The colours of `theme.yaml`, checked: nothing but #rrggbb passes."""

import re
from collections.abc import Mapping

from timeline.model import ConfigError
from timeline.resources import Config

FILE = "theme.yaml"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
Theme = Mapping[str, Mapping[str, str]]


def theme(config: Config) -> Theme:
    """Colours by scheme (`light`, `dark`) and name.

    Raises:
        ConfigError: where a colour is not written #rrggbb, or a name of one scheme lacks in the other.
    """
    schemes: dict[str, dict[str, str]] = config.load(FILE, dict[str, dict[str, str]])
    for scheme, colours in schemes.items():
        for name, colour in colours.items():
            if not _COLOUR.fullmatch(colour) or not name.isidentifier():
                raise ConfigError(FILE, f"{scheme} → {name}", f"{colour!r} is no colour", "write it as #rrggbb")
    if set(schemes) != {"light", "dark"} or schemes["light"].keys() != schemes["dark"].keys():
        raise ConfigError(FILE, "", "light and dark do not name the same colours", "give each name in both")
    return schemes


def rgba(colour: str, opacity: float) -> str:
    """A colour with an opacity, as plotly writes it."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
