"""A key in a real GNOME Keyring as the settings page shows it: kept, locked, silent; todos go on meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests import keyring_session
from tests.e2e.running_app import RunningApp

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.skipif(not keyring_session.available, reason="needs dbus-run-session and gnome-keyring-daemon"),
]

LOCK = "import secretstorage as s; s.get_default_collection(s.dbus_init()).lock()"
UNLOCK = """
import secretstorage
from secretstorage.util import DBusAddressWrapper, format_secret, open_session
bus = secretstorage.dbus_init()
keyring = secretstorage.get_default_collection(bus)
by_password = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
secret = format_secret(open_session(bus), b"\\n", "text/plain")
asked = DBusAddressWrapper("/org/freedesktop/secrets", by_password, bus)
asked.call("UnlockWithMasterPassword", "o(oayays)", keyring.collection_path, secret)
assert not keyring.is_locked()
"""
"""As the user's password does it, which is a line's end here."""
KEPT, SESSION = "Stored in your system’s keyring.", "Kept until you quit the app."


class Keyring:
    """The daemon beside the app, on the app's own bus."""

    def __init__(self, app: RunningApp) -> None:
        running = psutil.Process(app.process.pid).children(recursive=True)
        # The daemon leaves its parents, so it is known by its bus.
        self._bus = next(one for one in running if "serve" in one.cmdline()).environ()["DBUS_SESSION_BUS_ADDRESS"]
        self._daemon = next(each for each in psutil.process_iter() if self._is_ours(each))

    def lock(self) -> None:
        self._run(LOCK)

    def unlock(self) -> None:
        self._run(UNLOCK)

    @contextmanager
    def silent(self) -> Iterator[None]:
        self._daemon.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._daemon.send_signal(signal.SIGCONT)

    def _run(self, script: str) -> None:
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": self._bus}
        subprocess.run([sys.executable, "-c", script], env=environment, check=True, timeout=30)

    def _is_ours(self, process: psutil.Process) -> bool:
        try:
            named = process.name().startswith("gnome-keyring-d")
            return named and process.environ().get("DBUS_SESSION_BUS_ADDRESS") == self._bus
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            return False


@pytest.fixture
def app(tmp_path: Path) -> Iterator[RunningApp]:
    with TemporaryDirectory(prefix="run-") as runtime:
        within, environment = keyring_session.surroundings(tmp_path / "home", Path(runtime))
        with (
            keyring_session.ended_afterwards(Path(runtime)),
            RunningApp(tmp_path / "data", environment=environment, within=within) as running,
        ):
            yield running
            # The session ends with what runs in it; ended itself, it would leave that behind.
            for each in psutil.Process(running.process.pid).children(recursive=True):
                if "serve" in each.cmdline():
                    each.terminate()
            running.process.wait(timeout=20)


@pytest_asyncio.fixture(loop_scope="session")
async def region(page: Page) -> AsyncIterator[Locator]:
    """The assistant's settings, with a service in use whose key the keyring keeps."""
    await page.get_by_role("button", name="Connect a model").click()
    region = page.get_by_role("region", name="Assistant").filter(has=page.get_by_label("Answers come from"))
    await page.get_by_label("Answers come from").select_option("compatible")
    await region.get_by_label("Address", exact=True).fill("http://127.0.0.1:9/v1")
    await region.get_by_label("Model", exact=True).fill("llama")
    await region.get_by_label("API key", exact=True).fill("sk-canary-51e2")
    await page.get_by_role("button", name="Use this assistant").click()
    await expect(region.get_by_text(KEPT)).to_be_visible()
    yield region


async def test_a_key_is_kept_over_a_reload_and_forgotten(page: Page, region: Locator) -> None:
    await page.reload()
    await expect(region.get_by_text(KEPT)).to_be_visible()
    await region.get_by_role("button", name="Forget key").click()
    await expect(region.get_by_text("Kept in your system’s keyring, never in a file.")).to_be_visible()
    await expect(region.get_by_role("button", name="Forget key")).to_have_count(0)


async def test_a_locked_keyring_is_said_and_tried_again_or_done_without(
    page: Page, region: Locator, app: RunningApp
) -> None:
    keyring = Keyring(app)
    keyring.lock()
    await page.reload()
    await expect(region.get_by_text("Your keyring is locked")).to_be_visible()
    await region.get_by_label("API key", exact=True).fill("sk-canary-another")
    await page.get_by_role("button", name="Save", exact=True).click()
    await region.get_by_role("button", name="Use for this session only").click()
    await expect(region.get_by_text(SESSION)).to_be_visible()
    keyring.unlock()
    await region.get_by_role("button", name="Forget key").click()
    await expect(region.get_by_text(SESSION)).to_have_count(0)


async def test_an_unlocked_keyring_answers_when_it_is_asked_again(page: Page, region: Locator, app: RunningApp) -> None:
    keyring = Keyring(app)
    keyring.lock()
    await page.reload()
    await expect(region.get_by_text("Your keyring is locked")).to_be_visible()
    keyring.unlock()
    await region.get_by_role("button", name="Try again").click()
    await expect(region.get_by_text(KEPT)).to_be_visible()


async def test_a_silent_keyring_holds_up_neither_the_settings_nor_todos(
    page: Page, region: Locator, app: RunningApp
) -> None:
    with Keyring(app).silent():
        await page.reload()
        await expect(region.get_by_label("Model", exact=True)).to_have_value("llama", timeout=4_000)
        app.command("add", "Buy milk")
        await expect(region.get_by_text("did not answer in time")).to_be_visible()
    await region.get_by_role("button", name="Try again").click()
    await expect(region.get_by_text(KEPT)).to_be_visible()
