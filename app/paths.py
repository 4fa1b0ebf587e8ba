"""Where the app keeps and finds its files: per-user folders and bundled resources; built by the composition root."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError

APP_NAME = "todo-assistant"
APP_ID = "org.todoassistant.TodoAssistant"
"""By which desktops know the app: its entry, its windows and what it asks of portals, which refuse ids without dots."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one data set; two processes with the same `data` folder share one owner."""

    data: Path
    config: Path
    cache: Path
    logs: Path
    runtime: Path
    """For the owner's local socket; never inside `data`, since a Unix socket's path holds about 100 bytes."""

    @classmethod
    def standard(cls) -> Paths:
        """The folders this platform's conventions give the user."""
        # Imported here: the command line's quick answers (--version, --help) do not need it.
        from platformdirs import PlatformDirs  # noqa: PLC0415

        folders = PlatformDirs(APP_NAME, appauthor=False)
        return cls(
            data=folders.user_data_path,
            config=folders.user_config_path,
            cache=folders.user_cache_path,
            logs=folders.user_log_path,
            runtime=_runtime_folder(),
        )

    @classmethod
    def in_folder(cls, folder: Path) -> Paths:
        """Everything below one folder (`--data-dir`)."""
        data = folder.expanduser().absolute()
        return cls(
            data=data, config=data / "config", cache=data / "cache", logs=data / "logs", runtime=_runtime_folder()
        )

    @property
    def database(self) -> Path:
        return self.data / "todo-assistant.sqlite3"

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.json"

    @property
    def branding_css(self) -> Path:
        return self.config / "branding.css"

    @property
    def lock_file(self) -> Path:
        return self.data / "owner.lock"

    def create(self) -> None:
        """Make the folders that are missing, readable by this user only; existing ones keep their mode."""
        for folder in (self.data, self.config, self.cache, self.logs):
            _make_private(folder)


def bundled(*parts: str) -> Path:
    """A file shipped with the app, e.g. `bundled("frontend", "dist")`, from source and in a frozen build alike."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parent.parent
    return root.joinpath(*parts)


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AppError(f"The folder {folder} cannot be made: {reason}. Choose another one with --data-dir.") from error


def _runtime_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / APP_NAME
    session_folder = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if session_folder.is_absolute() and _belongs_to_us(session_folder):
        return session_folder / APP_NAME
    # Not tempfile.gettempdir(): it creates files to find out, and is slow to import.
    temporary = os.environ.get("TMPDIR") or "/tmp"  # noqa: S108 - the folder's owner and mode are checked before use
    return Path(temporary) / f"{APP_NAME}-{os.geteuid()}"


def _belongs_to_us(folder: Path) -> bool:
    try:
        return folder.stat().st_uid == os.geteuid()
    except OSError:
        return False
