"""The application's entry and icon in the user's XDG folders; used on Linux and the BSDs."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.desktop.desktop_entry import base_folder, entry, exec_line, remove, values_of, write
from app.desktop.links import SCHEME
from app.errors import AppError
from app.paths import APP_ID, APP_NAME, bundled

MIME_TYPE = f"x-scheme-handler/{SCHEME}"
_SECONDS = 10


@dataclass(frozen=True, slots=True)
class ApplicationFile:
    """The file's name is the window's app id: taskbars and portals find the app by it."""

    file: Path
    icon: Path

    @classmethod
    def standard(cls, name: str = APP_ID) -> ApplicationFile:
        data = base_folder("XDG_DATA_HOME", ".local/share")
        return cls(
            data / "applications" / f"{name}.desktop",
            data / "icons" / "hicolor" / "512x512" / "apps" / f"{name}.png",
        )

    def command(self) -> str | None:
        values = values_of(self.file)
        return values.get("Exec") if MIME_TYPE in values.get("MimeType", "") else None

    def is_offered(self) -> bool:
        """A package brings an entry for all users."""
        folders = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        return not any(Path(folder, "applications", self.file.name).is_file() for folder in folders.split(":"))

    def install(self, command: Sequence[str]) -> None:
        self._copy_icon()
        actions = exec_line([*command, "--quick-add"])
        text = entry(
            {
                "Type": "Application",
                "Name": "Todo Assistant",
                "GenericName": "Todo list",
                "Comment": "Keep todos and talk to an assistant about them",
                "Exec": exec_line(command, "%u"),
                "Icon": str(self.icon),
                "Terminal": "false",
                "Categories": "Office;ProjectManagement;",
                "MimeType": f"{MIME_TYPE};",
                "StartupNotify": "true",
                "StartupWMClass": APP_ID,
                "Actions": "quick-add;",
            }
        )
        write(self.file, f"{text}\n[Desktop Action quick-add]\nName=Quick add\nExec={actions}\n")
        self._refresh()
        _run("xdg-mime", "default", self.file.name, MIME_TYPE)

    def remove(self) -> None:
        remove(self.file)
        remove(self.icon)
        self._refresh()

    def carry_over(self, command: Sequence[str]) -> None:
        earlier = ApplicationFile.standard(APP_NAME)
        if earlier.command() is not None:
            self.install(command)
            earlier.remove()
        # Qt's caches of earlier versions; present ones are below the app's own folder.
        shutil.rmtree(base_folder("XDG_CACHE_HOME", ".cache") / APP_ID, ignore_errors=True)

    def _copy_icon(self) -> None:
        try:
            self.icon.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(bundled("app", "resources", "icon.png"), self.icon)
        except OSError as error:
            raise AppError(f"The icon {self.icon} cannot be written: {error.strerror or error}.", status=500) from error

    def _refresh(self) -> None:
        if self.file.parent.is_dir():
            _run("update-desktop-database", str(self.file.parent))


def _run(*command: str) -> None:
    """Desktops without these tools read the folder itself."""
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
