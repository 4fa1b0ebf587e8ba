"""A program for the tests: tells what the app notices of the panels on the session bus, and asks for the next."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication, QTimer

from app.desktop.tray.panel import Panel

_ALL = 3
"""What there is at first, and two changes."""


def main() -> None:
    application = QCoreApplication([])
    found: list[bool] = []

    def noticed(is_there: bool) -> None:
        found.append(is_there)
        if len(found) == _ALL:
            application.quit()
        else:
            print(flush=True)

    panel = Panel(noticed)
    QTimer.singleShot(0, lambda: noticed(panel.is_there))
    application.exec()
    panel.close()
    sys.stderr.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
