"""The file in the user's XDG autostart folder; used on Linux and the BSDs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.desktop.desktop_entry import base_folder, entry, exec_line, remove, values_of, write
from app.paths import APP_ID, APP_NAME


@dataclass(frozen=True, slots=True)
class AutostartFile:
    """Desktops switch it off by `Hidden` or a key of GNOME's, which counts as switched off here too."""

    file: Path
    earlier: Path | None = None
    """Where an earlier version wrote it."""

    @classmethod
    def standard(cls) -> AutostartFile:
        folder = base_folder("XDG_CONFIG_HOME", ".config") / "autostart"
        return cls(folder / f"{APP_ID}.desktop", folder / f"{APP_NAME}.desktop")

    def command(self) -> str | None:
        values = values_of(self.file)
        is_off = values.get("Hidden") == "true" or values.get("X-GNOME-Autostart-enabled") == "false"
        return None if is_off else values.get("Exec")

    def enable(self, command: Sequence[str]) -> None:
        line = exec_line(command)
        if self.command() == line:
            return
        values = {
            "Type": "Application",
            "Name": "Todo Assistant",
            "Comment": "Waits in the tray for your next todo",
            "Exec": line,
            "Icon": APP_ID,
            "Terminal": "false",
            "X-GNOME-Autostart-enabled": "true",
        }
        write(self.file, entry(values))

    def disable(self) -> None:
        remove(self.file)

    def carry_over(self) -> None:
        if self.earlier is None or not self.earlier.is_file():
            return
        if not self.file.exists():
            text = self.earlier.read_text(encoding="utf-8", errors="replace")
            write(self.file, text.replace(f"\nIcon={APP_NAME}\n", f"\nIcon={APP_ID}\n"))
        remove(self.earlier)
