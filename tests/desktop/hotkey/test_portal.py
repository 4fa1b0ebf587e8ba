"""The shortcut of Wayland desktops, asked of a played portal on a session bus of its own."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from app.desktop.hotkey.portal import trigger
from tests.desktop.notifications.test_notifications import on_a_bus

PORTAL = str(Path(__file__).parent / "played_portal.py")
ASKING = str(Path(__file__).parent / "portal_process.py")
WANTED = ["wanted", "CTRL+SHIFT+space"]


def asked(tmp_path: Path, count: int, *then: str, **wish: Any) -> list[list[Any]]:
    """What the app is told after it has asked; `count` is how often."""
    wishes = {"needs_id": True, "knows_shortcuts": True, "answer": 0, "trigger": "Ctrl+Shift+Space", "then": then}
    return on_a_bus(
        f"coproc $PY {PORTAL} {shlex.quote(json.dumps({**wishes, **wish}))}; read -u ${{COPROC[0]}}; "
        f"$PY {ASKING} {count}; kill $COPROC_PID || true; wait $COPROC_PID || true",
        tmp_path,
    )


def test_the_desktop_gives_the_shortcut_and_a_press_brings_its_token(tmp_path: Path) -> None:
    assert asked(tmp_path, 2, "pressed") == [
        ["asking"],
        ["active", "", "Ctrl+Shift+Space"],
        ["pressed", "token-7"],
        WANTED,
    ]


def test_a_portal_that_asks_for_no_app_id_gives_it_too(tmp_path: Path) -> None:
    assert asked(tmp_path, 1, needs_id=False)[1] == ["active", "", "Ctrl+Shift+Space"]


def test_other_keys_than_were_wished_for_are_told_and_so_is_every_change(tmp_path: Path) -> None:
    first, second = asked(tmp_path, 2, "changed", trigger="Meta+Q")[1:3]
    assert first == ["active", "Your desktop has chosen Meta+Q for it.", "Meta+Q"]
    assert second == ["active", "Your desktop has chosen Meta+N for it.", "Meta+N"]


def test_a_shortcut_without_keys_does_not_count_as_working(tmp_path: Path) -> None:
    state, message, _ = asked(tmp_path, 1, trigger="")[1]
    assert (state, message.split(",")[0]) == ("unsupported", "Your desktop knows the shortcut")


@pytest.mark.parametrize("code", [1, 2])
def test_a_refusal_leads_to_the_command_to_bind(tmp_path: Path, code: int) -> None:
    state, message, _ = asked(tmp_path, 1, answer=code)[1]
    assert (state, message.split(".")[0]) == ("unsupported", "Your desktop gave Todo Assistant no shortcut")


def test_while_the_user_is_asked_it_can_be_ended(tmp_path: Path) -> None:
    assert asked(tmp_path, 0, answer=None)[0] == ["asking"]


def test_a_desktop_without_this_portal_lets_no_app_listen(tmp_path: Path) -> None:
    state, message, _ = asked(tmp_path, 1, knows_shortcuts=False)[1]
    assert (state, message.split(".")[0]) == ("unsupported", "This desktop lets no app listen for keys")


@pytest.mark.parametrize("end", ["closed", "gone"])
def test_a_shortcut_that_is_taken_back_is_told(tmp_path: Path, end: str) -> None:
    active, taken_back = asked(tmp_path, 2, end)[1:3]
    assert active[0] == "active"
    assert (taken_back[0], taken_back[1].split(".")[0]) == ("unsupported", "Your desktop has taken the shortcut back")


@pytest.mark.parametrize("bus", ["", "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere/bus; "])
def test_with_no_portal_and_with_no_bus_it_is_the_command_to_bind(tmp_path: Path, bus: str) -> None:
    _, (state, message, _) = on_a_bus(f"{bus}$PY {ASKING} 1", tmp_path)
    assert (state, message.split(".")[0]) == ("unsupported", "This desktop lets no app listen for keys")


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("ctrl+shift+space", "CTRL+SHIFT+space"),
        ("super+t", "LOGO+t"),
        ("alt+f4", "ALT+F4"),
        ("ctrl+alt+f", "CTRL+ALT+f"),
    ],
)
def test_keys_are_wished_for_as_the_specification_writes_them(keys: str, written: str) -> None:
    assert trigger(keys) == written
