"""The brand of one moment: name, tagline, accent colour and pictures; bad values fall back with a line in the log."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from app.branding.colour import Colour
from app.branding.picture import Picture
from app.branding.style_sheet import read_style_sheet

if TYPE_CHECKING:
    from app.settings import Settings

DEFAULT_NAME = "Todo Assistant"
DEFAULT_TAGLINE = "Keep your todos and talk about them"
_DEFAULT_LOGO = "logo.svg"

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Branding:
    name: str
    tagline: str
    primary: Colour | None
    """None leaves the accent to the window's own design."""
    logo: Picture | None
    favicon: Picture | None
    resources: Path

    @classmethod
    def from_settings(cls, settings: Settings, config: Path, resources: Path) -> Branding:
        """`config` is the user's folder, `resources` the one shipped with the app; pictures come from these two."""
        logo = _picture("BRAND_LOGO_URL", settings.brand_logo_url, config, resources)
        favicon = _picture("BRAND_FAVICON_URL", settings.brand_favicon_url, config, resources)
        shipped = Picture.find(_DEFAULT_LOGO, (resources,))
        return cls(
            name=_line(settings.brand_name) or DEFAULT_NAME,
            tagline=_line(settings.brand_tagline) or DEFAULT_TAGLINE,
            primary=_colour(settings.brand_primary_color),
            logo=logo or shipped,
            favicon=favicon or logo or shipped,
            resources=resources,
        )

    def public(self) -> dict[str, Any]:
        """For the page; pictures are routes of the server, with a mark that changes when their file does."""
        return {
            "name": self.name,
            "tagline": self.tagline,
            "primary_color": self.primary.css if self.primary else None,
            "primary_contrast": self.primary.contrast.css if self.primary else None,
            "logo_url": _address("logo", self.logo),
            "favicon_url": _address("favicon", self.favicon),
        }

    def style_sheet(self, user_file: Path) -> str:
        """The user's style sheet, or else the shipped one, after the brand's own colours."""
        return self._colours() + read_style_sheet(user_file, self.resources / "branding.css")

    def _colours(self) -> str:
        if self.primary is None:
            return ""
        # In a layer, so that any plain rule of the user's style sheet counts more.
        variables = f"--brand-primary: {self.primary.css}; --brand-on-primary: {self.primary.contrast.css};"
        return f"@layer theme {{ :root {{ {variables} }} }}\n"


def _line(value: str | None) -> str:
    return " ".join("".join(character if character.isprintable() else " " for character in value or "").split())


def _colour(value: str | None) -> Colour | None:
    return _known("BRAND_PRIMARY_COLOR", value, Colour.parse, "a colour such as #2563eb, rgb(37 99 235) or teal")


def _picture(variable: str, value: str | None, config: Path, resources: Path) -> Picture | None:
    wanted = f"a picture (png, jpg, gif, webp, svg or ico) in {config}"
    return _known(variable, value, lambda name: Picture.find(name, (config, resources)), wanted)


def _known(variable: str, value: str | None, read: Callable[[str], T | None], wanted: str) -> T | None:
    """What `read` makes of the value; None for no value, or, with a line in the log, for a bad one."""
    if not value:
        return None
    found = read(value)
    if found is None:
        _log.warning("%s is %r, which is not %s: the default is used.", variable, value[:200], wanted)
    return found


def _address(kind: str, picture: Picture | None) -> str | None:
    return f"/branding/{kind}?v={picture.version()}" if picture else None
