from __future__ import annotations

import json
import logging
import subprocess
import time
from pathlib import Path
from typing import Any

import keyring.backend
import keyring.errors
import pytest

from app import credentials as module
from app.credentials import (
    Credentials,
    KeyringLockedError,
    KeyringRefusedError,
    KeyringSlowError,
    NoKeyringError,
    checked_key,
)
from app.errors import AppError
from app.settings import Settings
from tests.keyring_session import UNLOCKED, available, python

CANARY = "sk-canary-7f3a9c51e2"
AZURE = "https://x.openai.azure.com"

with_keyring = pytest.mark.skipif(not available, reason="needs dbus-run-session and gnome-keyring-daemon")


def answers(done: subprocess.CompletedProcess[str]) -> list[Any]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@with_keyring
def test_keys_live_in_the_real_keyring_one_for_each_endpoint(tmp_path: Path) -> None:
    script = f"""
import json, secretstorage
async def main():
    keys = Credentials()
    print(json.dumps([await keys.get("{AZURE}"), keys.generation]))
    await keys.set("{AZURE}/", " {CANARY}\\n")
    await keys.set("http://localhost:11434/v1", "other")
    await keys.set("http://localhost:11434/v1", "newer")
    print(json.dumps([await Credentials().get("HTTPS://X.OPENAI.AZURE.COM:443"), keys.generation]))
    print(json.dumps(await keys.get("http://LOCALHOST:11434/v1/")))
    collection = secretstorage.get_default_collection(secretstorage.dbus_init())
    found = [item.get_attributes() for item in collection.get_all_items()]
    print(json.dumps(sorted((each["service"], each["username"]) for each in found)))
    await keys.forget("{AZURE}")
    await keys.forget("{AZURE}")
    print(json.dumps([await keys.get("{AZURE}"), await keys.get("http://localhost:11434/v1")]))
asyncio.run(main())
"""
    done = python(script, tmp_path, UNLOCKED)
    assert answers(done) == [
        [None, 0],
        [CANARY, 3],
        "newer",
        [["Todo Assistant", "http://localhost:11434/v1"], ["Todo Assistant", AZURE]],
        [None, "newer"],
    ]
    assert CANARY not in done.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()] == []


@with_keyring
def test_a_locked_keyring_says_so(tmp_path: Path) -> None:
    script = f"""
import json, secretstorage
async def attempt(what):
    try:
        await what
    except AppError as error:
        print(json.dumps([type(error).__name__, error.user_message, error.retryable]))
async def main():
    keys = Credentials()
    await keys.set("{AZURE}", "{CANARY}")
    secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
    await attempt(keys.get("{AZURE}"))
    await attempt(keys.set("{AZURE}", "{CANARY}"))
    await attempt(keys.forget("{AZURE}"))
asyncio.run(main())
"""
    done = python(script, tmp_path, UNLOCKED)
    for name, told, retryable in answers(done):
        assert name == "KeyringLockedError"
        assert "Unlock the keyring, then try again." in told
        assert retryable
    assert len(answers(done)) == 3
    assert CANARY not in done.stderr + done.stdout


ATTEMPTS = f"""
import json
async def main():
    keys = Credentials()
    for what in (keys.get("{AZURE}"), keys.set("{AZURE}", "{CANARY}"), keys.forget("{AZURE}")):
        try:
            await what
        except AppError as error:
            print(json.dumps([type(error).__name__, error.user_message]))
asyncio.run(main())
"""


@pytest.mark.parametrize("bus", [None, pytest.param("true", marks=with_keyring)], ids=["no D-Bus", "no service"])
def test_without_a_keyring_nothing_is_kept_anywhere(tmp_path: Path, bus: str | None) -> None:
    done = python(ATTEMPTS, tmp_path, bus)
    [first, second, third] = answers(done)
    assert first == second == third
    [name, told] = first
    assert name == "NoKeyringError"
    assert "Install and unlock GNOME Keyring or KWallet" in told
    assert [path for path in tmp_path.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()] == []


@with_keyring
def test_a_configured_plain_file_is_not_used(tmp_path: Path) -> None:
    """The `null` backend in PYTHON_KEYRING_BACKEND and this file would both win with `keyring.get_keyring()`."""
    config = tmp_path / ".config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text("[backend]\ndefault-keyring=keyring.backends.null.Keyring\n")
    script = """
import json
from app.credentials import _backend
print(json.dumps(f"{type(_backend()).__module__}.{type(_backend()).__name__}"))
"""
    assert answers(python(script, tmp_path, UNLOCKED)) == ["keyring.backends.SecretService.Keyring"]


class Backend(keyring.backend.KeyringBackend):
    """A system keyring that behaves as a test says."""

    priority = 1
    error: Exception | None = None
    pause = 0.0
    stored: str | None = None

    def get_password(self, service: str, username: str) -> str | None:
        time.sleep(self.pause)
        if self.error:
            raise self.error
        return self.stored

    def set_password(self, service: str, username: str, password: str) -> None:
        self.get_password(service, username)

    def delete_password(self, service: str, username: str) -> None:
        raise keyring.errors.PasswordDeleteError(f"not deleted: {self.stored}")


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Backend:
    fake = Backend()  # type: ignore[no-untyped-call]
    monkeypatch.setattr(module, "_backend", lambda: fake)
    return fake


async def test_a_keyring_that_does_not_answer_is_given_up(backend: Backend) -> None:
    backend.pause = 0.5
    began = time.monotonic()
    with pytest.raises(KeyringSlowError, match="did not answer in time"):
        await Credentials(seconds=0.1).get(AZURE)
    assert time.monotonic() - began < 0.4


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (keyring.errors.KeyringLocked(CANARY), KeyringLockedError),
        (keyring.errors.InitError(CANARY), NoKeyringError),
        (keyring.errors.PasswordSetError(CANARY), KeyringRefusedError),
        (OSError(5, CANARY), KeyringRefusedError),
    ],
)
async def test_each_trouble_is_told_with_its_cure_and_without_the_key(
    backend: Backend, caplog: pytest.LogCaptureFixture, raised: Exception, told: type[AppError]
) -> None:
    caplog.set_level(logging.DEBUG)
    backend.error = raised
    with pytest.raises(told) as error:
        await Credentials().set(AZURE, CANARY)
    assert "Your todos are not affected." in error.value.user_message
    assert CANARY not in error.value.user_message + caplog.text
    assert error.value.status == 503
    assert error.value.__suppress_context__


async def test_a_key_that_the_keyring_keeps_is_not_reported_as_removed(backend: Backend) -> None:
    keys = Credentials()
    await keys.forget(AZURE)
    assert keys.generation == 1
    backend.stored = CANARY
    with pytest.raises(KeyringRefusedError, match="refused to remove"):
        await keys.forget(AZURE)
    assert keys.generation == 1


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "is empty"),
        (" \n", "is empty"),
        ("sk-a b", "no spaces"),
        ("sk-a\nsk-b", "no spaces"),
        ("sk-\x00", "no spaces"),
        ("sk-\x7f", "no spaces"),
        ("sk-é", "no spaces"),
        ("k" * 1201, "too long"),
    ],
)
async def test_what_is_no_key_is_refused_before_the_keyring_is_asked(backend: Backend, typed: str, told: str) -> None:
    backend.error = AssertionError("asked")
    with pytest.raises(AppError, match=told) as raised:
        await Credentials().set(AZURE, typed)
    assert not typed.strip() or typed.strip() not in raised.value.user_message


def test_the_line_break_of_a_pipe_is_not_part_of_the_key() -> None:
    assert checked_key(f"{CANARY}\r\n") == CANARY
    assert checked_key("k" * 1200) == "k" * 1200


ENVIRON = {"AZURE_OPENAI_API_KEY": f"{CANARY}-azure", "OPENAI_API_KEY": f"{CANARY}-openai"}


async def test_keys_in_the_environment_are_ignored_with_one_note(
    backend: Backend, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keys = Credentials({**ENVIRON, "AZURE_OPENAI_ENDPOINT": AZURE})
    assert await keys.get(AZURE) is None
    assert await keys.get("https://api.openai.com/v1") is None
    assert [record.getMessage() for record in caplog.records if record.name == "app.credentials"] == [
        "An API key in the environment is ignored; only `serve` takes keys from there."
    ]
    assert CANARY not in caplog.text


async def test_serve_takes_each_key_for_its_own_endpoint_only(backend: Backend) -> None:
    keys = Credentials({**ENVIRON, "AZURE_OPENAI_ENDPOINT": f"{AZURE}/"}, allow_environment=True)
    assert await keys.get(AZURE) == f"{CANARY}-azure"
    assert await keys.get("https://api.openai.com/v1") == f"{CANARY}-openai"
    assert await keys.get("https://elsewhere.example/v1") is None
    assert CANARY not in repr(keys) + repr(vars(keys))


async def test_serve_takes_the_endpoints_it_started_with(backend: Backend) -> None:
    settings = Settings(azure_endpoint=AZURE, openai_base_url="http://localhost:1/v1")
    keys = Credentials(ENVIRON, allow_environment=True, settings=settings)
    assert await keys.get(AZURE) == f"{CANARY}-azure"
    assert await keys.get("http://localhost:1/v1") == f"{CANARY}-openai"
    assert await keys.get("http://localhost:2/v1") is None


async def test_serve_falls_back_on_the_keyring(backend: Backend) -> None:
    backend.stored = "kept"
    assert await Credentials({"OPENAI_API_KEY": CANARY}, allow_environment=True).get(AZURE) == "kept"


def test_an_unusable_key_in_the_environment_of_serve_is_an_error() -> None:
    with pytest.raises(AppError, match="OPENAI_API_KEY is not usable") as raised:
        Credentials({"OPENAI_API_KEY": "sk-a b"}, allow_environment=True)
    assert "sk-a b" not in raised.value.user_message
