"""A program for the tests: tells what the app's side notices of the panels on the session bus, for some seconds."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication, QTimer

from app.desktop.tray.panel import StatusNotifier


def main() -> None:
    application = QCoreApplication([])
    found: list[bool] = []
    notifier = StatusNotifier(lambda: found.append(notifier.is_there))
    found.append(notifier.is_there)
    QTimer.singleShot(3500, application.quit)
    application.exec()
    sys.stderr.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
