"""What a real browser sends and obeys: the guard's rules and the content policy against Chromium itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.chromium import chromium
from tests.server.running import Running, running

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html><head><title>page</title>
<link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="/branding.css">
<script type="module" crossorigin src="/assets/page-abcdefgh.js"></script></head><body></body></html>"""

SCRIPT = """
window.heard = []
new EventSource('/api/events').onmessage = (message) => window.heard.push(JSON.parse(message.data).type)
const frame = document.createElement('iframe')
frame.srcdoc = '<!doctype html><script type="module" src="/assets/frame-abcdefgh.js"></' + 'script>'
document.body.append(frame)
"""

FRAME = """
const answer = await fetch('/api/notes', {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text: 'from the frame' }),
})
parent.fromFrame = await answer.json()
"""

ATTEMPTS = """
function inline(name, text) {
  const tag = document.createElement(name)
  tag.textContent = text
  document.head.append(tag)
}
function remoteImage(done) {
  const image = new Image()
  image.onload = () => done(true)
  image.onerror = () => done(false)
  image.src = 'http://127.0.0.1:9/x.png'
}
const attempts = {
  script: () => { inline('script', 'window.ran = true'); return window.ran },
  style: () => {
    inline('style', 'body { color: red }')
    return getComputedStyle(document.body).color !== 'rgb(0, 0, 0)'
  },
  evaluate: () => new Function('return true')(),
  fetch: () => fetch('http://127.0.0.1:9/').then(() => true),
  image: () => new Promise(remoteImage),
}
window.succeeded = []
for (const [name, attempt] of Object.entries(attempts)) {
  if (await Promise.resolve().then(attempt).catch(() => false)) window.succeeded.push(name)
}
"""


@pytest.fixture
def in_browser_mode(tmp_path: Path) -> Iterator[Running]:
    assets = tmp_path / "dist" / "assets"
    assets.mkdir(parents=True)
    (tmp_path / "dist" / "index.html").write_text(PAGE)
    (assets / "page-abcdefgh.js").write_text(SCRIPT)
    (assets / "frame-abcdefgh.js").write_text(FRAME)
    (assets / "attempts-abcdefgh.js").write_text(ATTEMPTS)
    (tmp_path / "branding.css").write_text("body { background: rgb(4, 5, 6) }")
    with running(tmp_path, name="k3x9.localhost") as server:
        yield server


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield browser
        await browser.close()


@dataclass
class Visit:
    page: Page
    problems: list[str]


@pytest.fixture
async def visit(browser: Browser, in_browser_mode: Running) -> Visit:
    context = await browser.new_context()
    page = await context.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    token = in_browser_mode.parts.sessions.mint_launch_token()
    await page.goto(f"{in_browser_mode.origin}/launch?t={token}")
    return Visit(page, problems)


async def test_the_page_its_frame_and_its_feed_work_without_a_word_in_the_console(
    visit: Visit, in_browser_mode: Running
) -> None:
    page = visit.page
    assert page.url == f"{in_browser_mode.origin}/"
    async with asyncio.timeout(30):
        while not await page.evaluate("window.fromFrame && window.heard.length"):
            await asyncio.sleep(0.02)
    assert await page.evaluate("window.fromFrame") == {"text": "from the frame"}
    assert await page.evaluate("window.heard") == ["hello"]
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(4, 5, 6)"
    assert await page.evaluate("document.cookie") == ""
    await page.reload()
    assert await page.title() == "page"
    assert visit.problems == []


async def test_the_content_policy_stops_what_is_not_ours(visit: Visit) -> None:
    await visit.page.evaluate("import('/assets/attempts-abcdefgh.js')")
    assert await visit.page.evaluate("window.succeeded") == []
    blocked = [problem for problem in visit.problems if "Content Security Policy" in problem]
    assert len(blocked) >= 4


async def test_a_page_on_another_port_of_the_same_name_reaches_nothing(
    visit: Visit, in_browser_mode: Running, caplog: pytest.LogCaptureFixture
) -> None:
    """The browser holds the session's cookie, and sends it there too: cookies ignore ports."""
    host, target = in_browser_mode.host, in_browser_mode.origin
    caplog.set_level("INFO", "app.server.guard")
    async with await asyncio.start_server(_foreign_page, "127.0.0.1", 0) as other:
        page = await visit.page.context.new_page()
        await page.goto(f"http://{host.partition(':')[0]}:{other.sockets[0].getsockname()[1]}/")
        assert await page.evaluate(f"fetch('{target}/api/boot').then(() => 'read', () => 'refused')") == "refused"
        simple = "{method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}'}"
        write = f"fetch('{target}/api/notes', {simple}).then(() => 'read', () => 'refused')"
        assert await page.evaluate(write) == "refused"
        assert await page.evaluate(_try_socket(host)) == "refused"
        await page.evaluate(f"location.assign('{target}/')")
        await page.wait_for_url(f"{target}/")
        assert "may not use this app" in await page.inner_text("body")
        await page.close()
    assert [record.getMessage() for record in caplog.records] == [
        "Refused with 403: GET /api/boot",
        "Refused with 403: POST /api/notes",
        "Refused with 403: GET /api/events",
        "Refused with 403: GET /",
    ]


def _try_socket(host: str) -> str:
    return f"""new Promise((done) => {{
        const socket = new WebSocket('ws://{host}/api/events')
        socket.onopen = () => done('open'); socket.onerror = () => done('refused')
    }})"""


async def _foreign_page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    body = b"<!doctype html><title>foreign</title><body></body>"
    writer.write(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(body)
    )
    writer.write(body)
    await writer.drain()
    writer.close()
    await writer.wait_closed()
