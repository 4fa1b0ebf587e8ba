"""The launch agent in the user's library; used on macOS."""

from __future__ import annotations

import plistlib
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.parsers.expat import ExpatError

from app.desktop.desktop_entry import remove, write

LABEL = "org.todo-assistant.login"


@dataclass(frozen=True, slots=True)
class LaunchAgent:
    """launchd reads the folder at login; nothing is loaded or ended by writing the file."""

    file: Path

    @classmethod
    def standard(cls) -> LaunchAgent:
        return cls(Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist")

    def command(self) -> str | None:
        try:
            values = plistlib.loads(self.file.read_bytes())
        except (OSError, plistlib.InvalidFileException, ExpatError):
            return None
        arguments = values.get("ProgramArguments")
        is_on = isinstance(arguments, list) and arguments and values.get("RunAtLoad") is True
        return shlex.join(map(str, arguments)) if is_on and not values.get("Disabled") else None

    def enable(self, command: Sequence[str]) -> None:
        if self.command() == shlex.join(command):
            return
        values = {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        write(self.file, plistlib.dumps(values).decode())

    def disable(self) -> None:
        remove(self.file)
