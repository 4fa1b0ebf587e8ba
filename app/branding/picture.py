"""A logo or favicon from the user's config folder or the app's resources, and from nowhere else; used by `Branding`."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_MOST_BYTES = 1_048_576
_SVG = "image/svg+xml"
_TYPES = {
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": _SVG,
    ".webp": "image/webp",
}
_SIGNATURES = {
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/x-icon": (b"\x00\x00\x01\x00",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/webp": (b"RIFF",),
}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Picture:
    path: Path
    folder: Path
    """The file must stay inside this folder, also if a link is put in its place later."""
    media_type: str

    @classmethod
    def find(cls, name: str, folders: Sequence[Path]) -> Picture | None:
        """The first readable picture of that name (or file: address) in one of the folders."""
        path = _local_path(name)
        if path is None or path.suffix.lower() not in _TYPES:
            return None
        candidates = (cls(folder / path, folder, _TYPES[path.suffix.lower()]) for folder in folders)
        return next((picture for picture in candidates if picture.read() is not None), None)

    def read(self) -> bytes | None:
        """The file's bytes; None if it is not there, leads out of its folder, is too large or no such picture."""
        try:
            if not self._is_inside() or self.path.stat().st_size > _MOST_BYTES:
                return None
            content = self.path.read_bytes()
        except (OSError, ValueError) as error:
            _log.debug("%s cannot be read: %s", self.path, error)
            return None
        return content if self._looks_right(content) else None

    def version(self) -> str:
        """Changes when the file does."""
        try:
            state = self.path.stat()
        except OSError:
            return "0"
        return f"{state.st_mtime_ns:x}-{state.st_size:x}"

    def _is_inside(self) -> bool:
        return self.path.is_file() and self.path.resolve().is_relative_to(self.folder.resolve())

    def _looks_right(self, content: bytes) -> bool:
        if self.media_type == _SVG:
            return b"<svg" in content[:65_536]
        return content.startswith(_SIGNATURES[self.media_type])


def _local_path(name: str) -> Path | None:
    """A file name, a path or a file: address; None for any other kind of address."""
    if "\\\\" in name or name.startswith("//") or "\0" in name:
        return None
    if name.lower().startswith("file:"):
        address = urlsplit(name)
        return Path(unquote(address.path)) if address.netloc in ("", "localhost") else None
    has_scheme = "://" in name or name.lower().startswith(("data:", "http:", "https:"))
    return None if has_scheme else Path(name)
