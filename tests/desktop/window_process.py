"""A program for the tests: one window over a given URL, which tells what happens to it, a JSON line each."""

from __future__ import annotations

import json
import sys
import threading
from itertools import count
from pathlib import Path
from typing import Any

from app.desktop.geometry import Geometry
from app.desktop.quick_add.box import Box, BoxOptions
from app.desktop.quick_add.choice import make_box
from app.desktop.stage import Stage
from app.desktop.window import WindowHandle, WindowOptions, run_window
from app.errors import AppError


def _tell(event: str, value: object = None) -> None:
    sys.stdout.write(json.dumps([event, value]) + "\n")
    sys.stdout.flush()


def _obey(handle: WindowHandle) -> None:
    for line in sys.stdin:
        match line.strip():
            case "show":
                handle.show()
            case "close":
                handle.close()


def _stays() -> bool:
    _tell("asked to close")
    return False


def main() -> int:
    wish: dict[str, Any] = json.loads(sys.argv[1])
    number = count(1)
    handle = WindowHandle()
    boxes: list[Box] = []

    def on_stage(stage: Stage) -> None:
        if "box" in wish:
            boxes.append(make_box(stage, BoxOptions("Box", lambda: wish["box"])))
            boxes[0].show(None)

    def on_ending() -> None:
        for box in boxes:
            box.close()

    if wish.get("closed_before"):
        handle.close()
    threading.Thread(target=_obey, args=(handle,), daemon=True).start()
    options = WindowOptions(
        title=wish.get("title", "Todo Assistant"),
        url=lambda: f"{wish['url']}/launch?n={next(number)}",
        geometry=lambda: Geometry.from_json(wish.get("geometry")),
        icon=Path(wish["icon"]) if "icon" in wish else None,
        on_close=_stays if wish.get("stays") else lambda: True,
        folder=lambda: wish.get("folder"),
        on_folder=lambda folder: _tell("folder", folder),
        zoom=lambda: wish.get("zoom"),
        on_zoom=lambda factor: _tell("zoom", factor),
        on_stage=on_stage,
        on_ending=on_ending,
        on_painted=lambda: _tell("painted"),
        on_geometry=lambda place: _tell("geometry", place),
        on_external_link=lambda url: _tell("external", url),
        on_closed=lambda: _tell("closed"),
    )
    try:
        run_window(options, handle)
    except AppError as error:
        print(error.user_message, file=sys.stderr)
        return 1
    _tell("threads", [thread.name for thread in threading.enumerate() if not thread.daemon])
    return 0


if __name__ == "__main__":
    sys.exit(main())
