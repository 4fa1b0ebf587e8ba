"""The settings page and the first start, as a user meets them; the model is played over real HTTP."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.aimock.raw import DONE, answering, chunk, http, sse, tool_call
from tests.aimock.server import Aimock, fails, says
from tests.aimock.ways import authority, proxy_to
from tests.e2e.running_app import ROOT, RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
CANARY = "sk-canary-d20c94be"
READY = sse(tool_call("ready", "{}"), chunk("tool_calls"), DONE)
WORDS = sse(chunk(content="I am ready."), chunk("stop"), DONE)
CALL: Mapping[str, Any] = {
    "match": {"userMessage": "Are you ready?"},
    "response": {"toolCalls": [{"name": "ready", "arguments": {}}]},
}


class SettingsPage:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.assistant = page.get_by_role("region", name="Assistant").filter(has=page.get_by_label("Answers come from"))

    async def open(self) -> None:
        await self.page.get_by_role("button", name="Connect a model").click()
        await expect(self.service).to_be_visible()

    @property
    def service(self) -> Locator:
        return self.page.get_by_label("Answers come from")

    def field(self, name: str) -> Locator:
        return self.assistant.get_by_label(name, exact=True)

    async def azure(self, endpoint: str) -> None:
        await self.service.select_option("azure")
        await self.field("Endpoint").fill(endpoint)
        await self.field("Deployment").fill("our-gpt")
        await self.field("API key").fill(CANARY)

    async def compatible(self, address: str) -> None:
        await self.service.select_option("compatible")
        await self.field("Address").fill(address)
        await self.field("Model").fill("llama")

    async def network(self, **fields: str) -> None:
        await self.page.get_by_text("Network and privacy").click()
        for name, value in fields.items():
            await self.field({"proxy": "Proxy", "ca_file": "Certificate file"}[name]).fill(value)

    async def tested(self, outcome: str) -> None:
        await self.page.get_by_role("button", name="Test connection").click()
        await expect(self.assistant.get_by_text(outcome, exact=not outcome.endswith("."))).to_be_in_viewport(ratio=1)


@pytest_asyncio.fixture(loop_scope="session")
async def settings(page: Page) -> SettingsPage:
    opened = SettingsPage(page)
    await opened.open()
    return opened


REFUSED = {
    "wrong key": (401, {"code": "invalid_api_key"}, "Wrong API key"),
    "no rights": (403, {}, "No rights"),
    "wrong deployment": (404, {"code": "DeploymentNotFound"}, "Wrong model or deployment"),
    "wrong API version": (404, {"message": "Resource not found"}, "Wrong API version"),
    "rate limit": (429, {}, "Asked too often"),
}


async def test_each_refusal_of_a_service_is_told_apart(settings: SettingsPage, aimock: Aimock) -> None:
    await settings.azure(aimock.azure_endpoint)
    for status, body, told in REFUSED.values():
        aimock.reset()
        aimock.load(fails("ready", status, error=body, retry_after=30))
        await settings.tested(told)
    aimock.reset()
    aimock.load(CALL)
    await settings.tested("It works.")
    await expect(settings.assistant.get_by_role("listitem")).to_have_text(
        [re.compile(step) for step in ("Get access", "Reach the service", "Get an answer", "Use a tool")]
    )


async def test_nothing_there_and_a_model_without_tools(settings: SettingsPage) -> None:
    await settings.compatible("http://127.0.0.1:9/v1")
    await settings.tested("Not reachable")
    async with answering(http(400, {"error": {"message": "llama does not support tools"}}), WORDS) as server:
        await settings.field("Address").fill(f"{server.url}/v1")
        await settings.tested("Model without tools")


async def test_a_certificate_of_ones_own_and_a_proxy(settings: SettingsPage, tmp_path: Path) -> None:
    own = authority(tmp_path, "model.example.com")
    async with answering(READY, tls=own.server) as server, proxy_to(server.url) as proxy:
        await settings.compatible(f"{server.url}/v1")
        await settings.tested("Certificate not trusted")
        await settings.network(ca_file=str(own.ca_file), proxy=proxy.url)
        await settings.tested("It works.")
        assert proxy.asked == []
        await settings.field("Address").fill("https://model.example.com/v1")
        await settings.tested("It works.")
        assert proxy.asked == ["model.example.com:443"]
        await settings.field("Proxy").fill("http://127.0.0.1:9")
        await settings.tested("Proxy in the way")


async def test_a_connection_is_used_at_once_and_its_key_shows_nowhere(
    settings: SettingsPage, page: Page, app: RunningApp, aimock: Aimock
) -> None:
    answers: list[bytes] = []

    async def keep(response: Any) -> None:
        if "/api/settings" in response.url or "/api/credentials" in response.url:
            answers.append(await response.body())

    page.on("response", keep)
    await settings.compatible(aimock.base_url)
    await settings.field("API key").fill(CANARY)
    await page.get_by_role("button", name="Use this assistant").click()
    # No keyring here: said, and the key is kept for the session only when asked to.
    await page.get_by_role("button", name="Use for this session only").click()
    await expect(settings.assistant.get_by_text("Kept until you quit the app.")).to_be_visible()
    await expect(settings.field("API key")).to_have_value("")
    await expect(page.get_by_text("127.0.0.1", exact=False).filter(has_text="llama").first).to_be_visible()
    assert answers
    assert not any(CANARY.encode() in answer for answer in answers)
    kept = [file for file in app.data_dir.rglob("*") if file.is_file() and CANARY.encode() in file.read_bytes()]
    assert kept == []


async def test_the_state_follows_the_service(settings: SettingsPage, page: Page, aimock: Aimock) -> None:
    await settings.compatible("http://127.0.0.1:9/v1")
    await page.get_by_role("button", name="Use this assistant").click()
    await expect(page.get_by_text("127.0.0.1:9 · offline")).to_be_visible()
    await settings.field("Address").fill(aimock.base_url)
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(page.get_by_text(f"{aimock.url.removeprefix('http://')} · llama")).to_be_visible()
    await settings.service.select_option("builtin")
    await expect(page.get_by_role("status").filter(has_text="Built-in assistant")).to_be_visible()


async def test_a_failed_answer_is_there_after_a_reload_and_its_retry_takes_it_away(
    settings: SettingsPage, page: Page, aimock: Aimock
) -> None:
    aimock.load(fails("hello", 500))
    await settings.compatible(aimock.base_url)
    await page.get_by_role("button", name="Use this assistant").click()
    window = TodoWindow(page)
    await window.say("hello")
    failure = window.chat.get_by_role("alert")
    told = await failure.inner_text()
    assert "Try again" in told
    await page.reload()
    await expect(failure).to_have_text(re.compile(re.escape(told.splitlines()[0])))
    aimock.reset()
    aimock.load(says("hello", "Hello to you."))
    await failure.get_by_role("button", name="Try again").click()
    await expect(window.chat.get_by_role("article").get_by_text("Hello to you.")).to_be_visible()
    await expect(failure).to_have_count(0)
    await page.reload()
    await expect(window.chat.get_by_role("article").get_by_text("Hello to you.")).to_be_visible()
    await expect(failure).to_have_count(0)


async def test_a_model_started_meanwhile_is_found_when_the_user_comes_back_to_the_window(
    settings: SettingsPage, page: Page
) -> None:
    async with answering(b"") as gone:
        address = gone.url
    await settings.compatible(f"{address}/v1")
    await page.get_by_role("button", name="Use this assistant").click()
    offline = page.get_by_text("· offline")
    await expect(offline).to_be_visible()
    assert await offline.evaluate("element => element.scrollWidth <= element.clientWidth"), "its end is cut off"
    models = http(200, {"object": "list", "data": [{"id": "llama", "object": "model", "created": 1, "owned_by": "us"}]})
    async with answering(models, port=int(address.rpartition(":")[2])):
        await page.evaluate("() => { dispatchEvent(new Event('focus')) }")
        await expect(page.get_by_text(f"{address.removeprefix('http://')} · llama")).to_be_visible()


@pytest.mark.parametrize(("status", "state"), [(404, "not working"), (429, "asked too often")])
async def test_what_is_wrong_with_a_model_is_told_in_full_beside_its_name(
    settings: SettingsPage, page: Page, aimock: Aimock, status: int, state: str
) -> None:
    aimock.load(fails("hello", status, retry_after=30))
    await settings.compatible(aimock.base_url)
    await page.get_by_role("button", name="Use this assistant").click()
    await TodoWindow(page).say("hello")
    told = page.get_by_text(f"· {state}")
    await expect(told).to_be_visible()
    assert await told.evaluate("element => element.scrollWidth <= element.clientWidth"), "its end is cut off"
    repair = page.get_by_role("button", name=re.compile("Open the settings|Check again"))
    await expect(repair.locator("svg")).to_be_visible()


async def test_a_wrong_value_is_told_beside_its_field_and_a_right_one_is_kept(
    settings: SettingsPage, page: Page
) -> None:
    history = page.get_by_label("Messages a model is told of a chat")
    await history.fill("1")
    await history.press("Enter")
    await expect(page.get_by_text("a whole number from 2 to 1,000")).to_be_visible()
    await history.fill("12")
    await history.press("Enter")
    await expect(page.get_by_text("a whole number from 2 to 1,000")).to_have_count(0)
    await page.get_by_label("Appearance").select_option("dark")
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    await page.get_by_role("button", name="Shortcut for quick add").click()
    await page.keyboard.press("Control+Alt+t")
    await expect(page.get_by_role("button", name="Shortcut for quick add")).to_have_text("Ctrl+Alt+T")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    await expect(page.get_by_label("Messages a model is told of a chat")).to_have_value("12")


async def test_the_welcome_is_answered_once_and_blocks_nothing(page: Page) -> None:
    welcome = page.get_by_role("region", name="Welcome to Todo Assistant")
    await expect(welcome).to_be_visible()
    await page.get_by_role("textbox", name="Add a todo").fill("Buy milk")
    await page.get_by_role("textbox", name="Add a todo").press("Enter")
    await expect(page.get_by_role("row", name="Buy milk")).to_be_visible()
    await welcome.get_by_role("button", name="Not now").click()
    await expect(welcome).to_have_count(0)
    await page.wait_for_timeout(600)  # what the window remembers is sent a moment later
    await page.reload()
    await expect(page.get_by_role("row", name="Buy milk")).to_be_visible()
    await expect(welcome).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1100])
async def test_nothing_is_cut_off_and_axe_has_no_serious_finding(
    settings: SettingsPage, page: Page, width: int
) -> None:
    await page.set_viewport_size({"width": width, "height": 720})
    await settings.service.select_option("azure")
    await page.evaluate(AXE.read_text())
    found = await page.evaluate("""async () => (await axe.run('main', {resultTypes: ['violations']})).violations
        .filter(({impact}) => impact === 'serious' || impact === 'critical')
        .map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 90))}`)""")
    assert found == []
    wide = await page.evaluate("""() => [...document.querySelectorAll('[id^=settings-] *')]
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'visible'
            && each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.outerHTML.slice(0, 90))""")
    assert wide == []


@pytest.mark.usefixtures("settings")
async def test_a_shorter_history_asks_before_it_deletes_anything(page: Page, app: RunningApp) -> None:
    _say_long_ago(app)
    kept = page.get_by_label("Keep conversations")
    await expect(kept).to_have_value("0")
    await kept.select_option("3")
    question = page.get_by_role("dialog", name="Older conversations: 1. Delete them for good?")
    await question.get_by_role("button", name="Cancel").click()
    await expect(kept).to_have_value("0")
    await kept.select_option("24")
    await expect(page.get_by_text("Saved")).to_be_attached()
    await expect(kept).to_have_value("24")
    await kept.select_option("3")
    await question.get_by_role("button", name="Delete").click()
    await expect(kept).to_have_value("3")
    await page.reload()
    await expect(kept).to_have_value("3")


def _say_long_ago(app: RunningApp) -> None:
    """A conversation of a year ago, as the database has it."""
    begun = (datetime.now(UTC) - timedelta(days=365)).isoformat(timespec="microseconds").replace("+00:00", "Z")
    data = json.dumps({"id": "thread_old", "title": "Long ago", "created_at": begun})
    with closing(sqlite3.connect(app.data_dir / "todo-assistant.sqlite3")) as database:
        row = ("thread_old", "todo", begun, data)
        database.execute("INSERT INTO threads (id, use_case, created_at, data) VALUES (?, ?, ?, ?)", row)
        database.commit()


@pytest.mark.usefixtures("settings")
async def test_the_logs_come_as_one_file_with_what_was_checked(page: Page) -> None:
    async with page.expect_download() as started:
        await page.get_by_role("link", name="Save logs for a report").click()
    download = await started.value
    assert re.fullmatch(r"todo-assistant-logs-[\d-]+\.zip", download.suggested_filename)
    with ZipFile(await download.path()) as packed:
        checks = {finding["check"] for finding in json.loads(packed.read("doctor.json"))}
        assert "logs/todo-assistant.log" in packed.namelist()
    assert {"version", "database", "keyring", "model endpoint"} <= checks
