"""A program for the tests: asks the desktop for a shortcut and tells, a JSON line each, what comes of it."""

from __future__ import annotations

import json
import queue
import sys

from app.desktop.hotkey.choice import make_hotkey
from app.desktop.hotkey.hotkey import HotkeyState

SECONDS = 20


def main() -> None:
    told: queue.Queue[list[object]] = queue.Queue()

    def changed(state: HotkeyState) -> None:
        told.put([state.state, state.message, state.trigger])

    hotkey = make_hotkey(lambda token: told.put(["pressed", token]), changed, {"WAYLAND_DISPLAY": "wayland-0"})
    sys.stdout.write(json.dumps([hotkey.set("ctrl+shift+space").state]) + "\n")
    for _ in range(int(sys.argv[1])):
        sys.stdout.write(json.dumps(told.get(timeout=SECONDS)) + "\n")
        sys.stdout.flush()
    assert hotkey.set("").state == "off"
    hotkey.close()
    assert told.empty()


if __name__ == "__main__":
    main()
