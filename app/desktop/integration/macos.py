"""The links an application bundle declares in its Info.plist; used on macOS, where nothing else can declare them."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError

from app.desktop.links import SCHEME
from app.errors import AppError


class BundledLinks:
    """macOS reads the declaration when the bundle is first opened or moved into Applications."""

    def __init__(self, executable: str) -> None:
        self._plist = Path(executable).resolve().parent.parent / "Info.plist"

    def command(self) -> str | None:
        try:
            values = plistlib.loads(self._plist.read_bytes())
        except (OSError, plistlib.InvalidFileException, ExpatError):
            return None
        schemes = [scheme for one in values.get("CFBundleURLTypes", ()) for scheme in one.get("CFBundleURLSchemes", ())]
        return str(self._plist.parent.parent) if SCHEME in schemes else None

    def is_offered(self) -> bool:
        return False

    def install(self, command: Sequence[str]) -> None:  # noqa: ARG002 - the bundle is what is started
        if self.command() is None:
            raise AppError("On macOS links work with the packaged app only: open the app once from Applications.")

    def remove(self) -> None:
        """They go with the bundle."""
