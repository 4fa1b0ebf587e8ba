from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from app.assistant.access import Access
from app.credentials import Credentials
from app.desktop.doctor import data, resident
from app.desktop.doctor.endpoint import endpoint
from app.desktop.doctor.finding import Finding
from app.paths import Paths
from app.settings import Api, Settings
from tests import keyring_session
from tests.aimock.raw import DONE, answering, chunk, http, sse, tool_call
from tests.e2e.running_app import RunningApp, clean_environment

ROOT = Path(__file__).parents[3]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = Paths.in_folder(tmp_path / "data")
    paths.create()
    return paths


def filled(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.executemany("INSERT INTO words VALUES (?)", [(f"word {number}" * 20,) for number in range(2_000)])
        connection.commit()


def test_a_whole_database_is_read_without_being_changed(paths: Paths) -> None:
    assert data.database(paths).state == "ok"
    filled(paths.database)
    before = paths.database.read_bytes()
    found = data.database(paths)
    assert found.state == "ok"
    assert found.says.startswith("Whole, ")
    assert paths.database.read_bytes() == before


def test_a_damaged_database_fails_with_its_cure(paths: Paths) -> None:
    filled(paths.database)
    content = bytearray(paths.database.read_bytes())
    content[8192:16384] = b"\xff" * 8192
    paths.database.write_bytes(content)
    found = data.database(paths)
    assert found.state == "failed"
    assert "backup" in found.cure
    paths.database.write_bytes(b"no database at all" * 100)
    assert data.database(paths).state == "failed"


def test_a_folder_open_to_others_is_a_warning(paths: Paths) -> None:
    assert data.folder(paths).state == "ok"
    paths.data.chmod(0o755)
    found = data.folder(paths)
    assert found.state == "warning"
    assert f"chmod 700 {paths.data}" in found.cure


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_cannot_be_written_fails(paths: Paths) -> None:
    paths.data.chmod(0o500)
    assert data.folder(paths).state == "failed"


READY = sse(tool_call("ready", "{}"), chunk("tool_calls"), DONE)
WORDS = sse(chunk(content="I am ready."), chunk("stop"), DONE)
CHAT: Final[Api] = "chat_completions"
KEY = "sk-canary-0d1f7a"


def compatible(address: str, **more: Any) -> Settings:
    return Settings(provider="compatible", openai_base_url=address, openai_model="m", openai_api=CHAT, **more)


async def found(settings: Settings, key: str = KEY) -> Finding:
    credentials = Credentials({})
    if settings.endpoint and key:
        credentials.set_for_session(settings.endpoint, key)
    return await endpoint(settings, Access(credentials))


async def test_a_model_is_asked_as_test_connection_asks_it() -> None:
    assert (await found(Settings())).says == "The built-in assistant answers; it needs no network."
    assert (await found(Settings(provider="openai"))).state == "warning"
    async with answering(READY) as service:
        told = await found(compatible(service.url))
    assert told.state == "ok"
    assert "answers and uses tools" in told.says


@pytest.mark.parametrize(
    ("answer", "says"),
    [(http(401, {"error": {"code": "invalid_api_key"}}), "key"), (http(403, {}), "refused access"), (WORDS, "tools")],
)
async def test_what_keeps_it_from_working_is_told_with_its_cure(answer: Any, says: str) -> None:
    async with answering(answer, answer) as service:
        told = await found(compatible(service.url))
    assert told.state == "failed"
    assert says in told.says
    assert told.cure
    assert "safe" not in told.cure
    assert KEY not in f"{told}"


async def test_a_service_that_cannot_be_reached_fails() -> None:
    told = await found(compatible("http://127.0.0.1:9/v1"))
    assert told.state == "failed"
    assert "Nothing answers at" in told.says


async def test_nobody_is_asked_to_sign_in_for_it() -> None:
    azure = Settings(provider="azure", azure_endpoint="https://x.openai.azure.com", azure_deployment="d")
    told = await found(replace(azure, azure_auth="entra", entra_credential="browser"))
    assert (told.state, "sign in" in told.says) == ("warning", True)


def test_the_running_app_tells_of_tray_and_shortcut() -> None:
    there = {"available": True, "tray": {"available": True}, "hotkey": {"state": "active", "keys": "ctrl+alt+t"}}
    assert [resident.tray(there).state, resident.hotkey(there).says] == ["ok", "Ctrl+Alt+T opens quick add."]
    without = {"tray": {"available": False}, "hotkey": {"state": "unsupported", "command": "todo --quick-add"}}
    assert resident.tray(without).state == "warning"
    assert "todo --quick-add" in resident.hotkey(without).cure
    assert resident.hotkey({"hotkey": {"state": "conflict", "message": "Taken."}}).says == "Taken."
    assert resident.running({"error": "It hangs."}).state == "failed"
    assert resident.tray(None).state == resident.hotkey(None).state == "warning"


def doctor(folder: Path, **environ: str) -> tuple[int, dict[str, dict[str, str]]]:
    kept = {name: value for name, value in clean_environment().items() if not name.startswith(("DISPLAY", "WAYLAND"))}
    done = subprocess.run(
        [sys.executable, "-m", "app", "doctor", "--json", "--data-dir", str(folder)],
        cwd=ROOT, env={**kept, **environ}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, {one["check"]: one for one in json.loads(done.stdout)["checks"]}


def test_it_reports_on_every_part_and_fails_where_no_window_can_open(tmp_path: Path) -> None:
    status, checks = doctor(tmp_path / "data", DBUS_SESSION_BUS_ADDRESS="disabled:")
    assert status == 1
    assert list(checks) == [
        "version", "app", "data folder", "database", "screen", "tray", "shortcut", "notifications",
        "start at login", "links", "keyring", "model endpoint", "web view",
    ]  # fmt: skip
    assert {name for name, one in checks.items() if one["state"] == "failed"} == {"screen", "web view"}
    assert not [name for name, one in checks.items() if one["says"] in one["cure"]]
    assert all(one["cure"] for one in checks.values() if one["state"] != "ok")
    assert not (tmp_path / "data").exists()


def test_it_works_beside_the_running_app(tmp_path: Path) -> None:
    with RunningApp(tmp_path / "data") as app:
        app.command("add", "Milk")
        _, checks = doctor(tmp_path / "data")
    assert checks["app"]["says"] == "It is running."
    assert checks["database"]["state"] == "ok"
    assert "without a window" in checks["tray"]["says"]


@pytest.mark.skipif(not keyring_session.available, reason="no GNOME Keyring")
def test_the_keyring_is_really_used_and_left_as_it_was(tmp_path: Path) -> None:
    script = (
        "from app.desktop.doctor.keyring import keyring\n"
        "print(asyncio.run(keyring()))\n"
        "print(asyncio.run(Credentials().get('https://doctor.invalid')))"
    )
    done = keyring_session.python(script, tmp_path, keyring_session.UNLOCKED)
    assert "state='ok'" in done.stdout
    assert done.stdout.splitlines()[-1] == "None"
    refused = keyring_session.python(script.rsplit("\n", 1)[0], tmp_path)
    assert "state='warning'" in refused.stdout
