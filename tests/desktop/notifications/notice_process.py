"""A program for the tests: shows one notice and tells, a JSON line each, whether it is shown and what is answered."""

from __future__ import annotations

import asyncio
import json
import sys

from app.desktop.notifications.notifications import Notifications
from app.usecases.desktop import Notice


def _tell(name: str, value: object) -> None:
    sys.stdout.write(json.dumps([name, value]) + "\n")
    sys.stdout.flush()


async def main() -> None:
    answers: asyncio.Queue[str] = asyncio.Queue()
    notifications = Notifications("Todo Assistant")
    buttons = {"done": "Done", "snooze": "Snooze 10 min", "open": "Open"}
    notice = Notice("Water <b>the</b> plants & more", "Due today, 17:00 <i>", answers.put, buttons)
    shown = await notifications.show(notice)
    _tell("shown", shown)
    if shown and sys.argv[1] == "answered":
        async with asyncio.timeout(20):
            _tell("answer", await answers.get())
    await notifications.aclose()


if __name__ == "__main__":
    asyncio.run(main())
