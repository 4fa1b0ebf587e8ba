"""A program for the tests: tells what the app's side notices of the panels on the session bus, for some seconds."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication, QTimer

from app.desktop.tray.panel import Panel


def main() -> None:
    application = QCoreApplication([])
    found: list[bool] = []
    panel = Panel(found.append)
    found.insert(0, panel.is_there)
    QTimer.singleShot(3500, application.quit)
    application.exec()
    panel.close()
    sys.stderr.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
