"""Proves a frozen build: starts it on a virtual screen with an empty folder, adds a todo through the chat, quits it.

The build succeeds and the window opens also where a late import is missing; only a chat shows that it is whole.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.licences import packages
from app.words.catalogues import MODULES
from bench.chat import ChatClient
from bench.processes import alive, tree
from bench.screen import Screen

PROGRAM = ROOT / "dist" / "todo-assistant" / "todo-assistant"
TODO = "water the plants"
ANOTHER = "feed the cat"
BOX = "Quick add – Todo Assistant"
COMPOSER = (900, 672)
"""Where a fresh window of 1100 × 720 has the chat's text field."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Screen() as screen:
        data = Path(folder) / "data"
        process = subprocess.Popen([PROGRAM, "--data-dir", data], env=screen.environment())
        try:
            window = shown_window(screen, process)
            chat(screen, window, data)
            quick_add(screen, data)
            quit_by_closing(screen, window, process)
        except BaseException:
            picture = ROOT / "build" / "selftest.png"
            subprocess.run(["import", "-window", "root", picture], env=screen.environment(), check=False)
            print(f"What was on the screen: {picture}")
            raise
        finally:
            process.kill()
            process.wait()
    print("The frozen app opens its window, chats, adds todos by chat and by quick add, and quits.")
    with tempfile.TemporaryDirectory() as folder:
        print(f"It speaks all languages, and names {licences(Path(folder))} packages with their licences.")


def wait_until(what: str, happens: Callable[[], bool], *, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > deadline:
            raise SystemExit(f"In {seconds:.0f} s it did not happen that {what}.")
        time.sleep(0.5)


def shown_window(screen: Screen, process: subprocess.Popen[bytes]) -> str:
    """The id of the app's window, once something is drawn in it."""
    search = ["xdotool", "search", "--onlyvisible", "--name", "Todo Assistant"]
    found: list[str] = []

    def is_there() -> bool:
        if process.poll() is not None:
            raise SystemExit(f"It ended with status {process.returncode} before it showed a window.")
        shown = subprocess.run(search, env=screen.environment(), capture_output=True, text=True, check=False)
        found[:] = shown.stdout.split()
        return bool(found) and 50 < screen.dark_pixels() < 60_000

    wait_until("the window draws its page", is_there, seconds=60)
    return found[-1]


def chat(screen: Screen, window: str, data: Path) -> None:
    """Types a request into the chat's text field and waits until the todo is in the list."""
    wait_until("the page stands still, with its chat drawn", lambda: stands_still(screen), seconds=60)
    pointer = ["mousemove", "--window", window, str(COMPOSER[0]), str(COMPOSER[1]), "click", "1"]
    typing = ["type", "--delay", "20", f"add {TODO}"]  # takes everything that follows for text
    for action in (pointer, typing, ["key", "Return"]):
        subprocess.run(["xdotool", *action], env=screen.environment(), check=True, timeout=30)
    wait_until("the chat adds the todo, and only that", lambda: titles(data, screen) == [TODO], seconds=60)


def quick_add(screen: Screen, data: Path) -> None:
    """Opens the quick-add box as a desktop's own shortcut would, and saves what is typed there."""
    command = [PROGRAM, "--quick-add", "--data-dir", data]
    subprocess.run(command, env=screen.environment(), check=True, timeout=60)

    def has_focus() -> bool:
        name = ["xdotool", "getactivewindow", "getwindowname"]
        shown = subprocess.run(name, env=screen.environment(), capture_output=True, text=True, check=False)
        return shown.stdout.strip() == BOX

    wait_until("the quick-add box opens", has_focus, seconds=60)
    for action in (["type", "--delay", "20", ANOTHER], ["key", "Return"]):
        subprocess.run(["xdotool", *action], env=screen.environment(), check=True, timeout=30)
    wait_until("the box adds the todo", lambda: sorted(titles(data, screen)) == sorted([TODO, ANOTHER]), seconds=60)


def licences(data: Path) -> int:
    """How many packages the settings page lists; fewer than the app declares means that metadata is missing."""
    process = subprocess.Popen([PROGRAM, "serve", "--data-dir", data], stdout=subprocess.PIPE, text=True)
    try:
        ready = json.loads(process.stdout.readline() if process.stdout else "")
        with ChatClient(ready["url"], ready["launch_url"]) as client:
            listed = client.get("/api/about")["packages"]
            languages(client, data)
    finally:
        process.terminate()
        process.wait(timeout=30)
    missing = {each.name for each in packages()} - {each["name"] for each in listed}
    if missing:
        raise SystemExit(f"It does not name {sorted(missing)} among the packages it is built on.")
    return len(listed)


def languages(client: ChatClient, data: Path) -> None:
    """Catalogues are imported when they are spoken: a build without one would be noticed by its users alone."""
    subprocess.run([PROGRAM, "add", "--data-dir", data, "tea every day"], check=True, timeout=60, capture_output=True)
    rhythms = {client.get("/api/todos", code)["data"][0]["recurrence_words"] for code in MODULES}
    errors = {client.get("/api/todos/none", code)["error"]["message"] for code in MODULES}
    if min(len(rhythms), len(errors)) < len(MODULES):
        raise SystemExit(f"It speaks {len(rhythms)} and {len(errors)} of {len(MODULES)} languages.")


def stands_still(screen: Screen) -> bool:
    before = screen.dark_pixels()
    for _ in range(15):
        time.sleep(0.2)
        if screen.dark_pixels() != before:
            return False
    return True


def quit_by_closing(screen: Screen, window: str, process: subprocess.Popen[bytes]) -> None:
    running = tree(process.pid)
    subprocess.run(["wmctrl", "-i", "-c", window], env=screen.environment(), check=True)
    wait_until("the window's close button ends the app", lambda: process.poll() is not None, seconds=15)
    left = [each.pid for each in alive(running)]
    if process.returncode != 0 or left:
        raise SystemExit(f"It ended with status {process.returncode} and left {left} behind.")


def titles(data: Path, screen: Screen) -> list[str]:
    command = [PROGRAM, "list", "--json", "--data-dir", data]
    shown = subprocess.run(command, env=screen.environment(), capture_output=True, text=True, check=True, timeout=60)
    return [todo["title"] for todo in json.loads(shown.stdout)["data"]]


if __name__ == "__main__":
    main()
