"""The window's page in Chromium with 10 and with 100,000 todos: how soon the list is there, how it scrolls."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, CDPSession, sync_playwright

from bench.data import fill
from bench.serving import Serving
from bench.table import Row, median, percentile_95

RUNS = 31
FEW, MANY = 10, 100_000
WATCH = """
new MutationObserver((_, watching) => {
  if (!document.querySelector('[data-todo]')) return
  watching.disconnect()
  requestAnimationFrame(() => setTimeout(() => { window.listed = performance.now() }))
}).observe(document, { childList: true, subtree: true })
"""
SCROLL = """
async () => {
  const list = document.querySelector('[data-scroller]')
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const waits = []
  let before = await frame()
  for (let step = 0; step < 240; step += 1) {
    list.scrollTop += 160
    const now = await frame()
    waits.push(now - before)
    before = now
  }
  return waits
}
"""


JUMP = """
async () => {
  const list = document.querySelector('[data-scroller]')
  const start = performance.now()
  list.scrollTop = list.scrollHeight / 2
  const arrived = () => {
    const { top, bottom } = list.getBoundingClientRect()
    const middle = (top + bottom) / 2
    const here = [...document.querySelectorAll('[data-todo]')].map(row => row.getBoundingClientRect())
    return here.some(row => row.top <= middle && row.bottom >= middle)
  }
  while (!arrived()) await new Promise(resolve => requestAnimationFrame(resolve))
  return performance.now() - start
}
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """Milliseconds from the navigation until the rows have been painted: by the clock, and of them computing."""

    took: float
    computed: float
    """Of the page's main thread: what other programs do meanwhile is not in it."""


@dataclass(frozen=True, slots=True)
class Held:
    """MiB of JavaScript's heap once there is nothing to collect, and nodes in the page."""

    heap: float
    nodes: float


@contextmanager
def filled(todos: int) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(fill(Path(folder), [f"Todo number {number}" for number in range(todos)]))
        yield Path(folder)


@contextmanager
def signed_in(browser: Browser, folder: Path) -> Iterator[tuple[BrowserContext, str]]:
    with Serving(folder) as server:
        context = browser.new_context(viewport={"width": 1100, "height": 720}, bypass_csp=True)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.goto(server.launch_url)
        page.wait_for_function("window.listed")
        page.close()
        yield context, server.url
        context.close()


def listed(context: BrowserContext, address: str) -> Opened:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.setTimeDomain", {"timeDomain": "threadTicks"})
    session.send("Performance.enable")
    page.goto(address)
    page.wait_for_function("window.listed")
    opened = Opened(page.evaluate("window.listed"), metrics(session)["TaskDuration"] * 1000)
    page.close()
    return opened


def metrics(session: CDPSession) -> Mapping[str, float]:
    return {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}


def opened_in_turns(few: tuple[BrowserContext, str], many: tuple[BrowserContext, str]) -> list[tuple[Opened, Opened]]:
    """Few and many beside each other, each first as often: a slow moment of the machine meets both."""
    pairs = []
    for run in range(RUNS):
        if run % 2:
            second, first = listed(*many), listed(*few)
        else:
            first, second = listed(*few), listed(*many)
        pairs.append((first, second))
    return pairs


def jumped(context: BrowserContext, address: str) -> float:
    """Milliseconds from the scroll bar's leap to the middle until todos stand there."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.listed")
    page.wait_for_load_state("networkidle")
    took: float = page.evaluate(JUMP)
    page.close()
    return took


def scrolled(context: BrowserContext, address: str) -> tuple[Held, list[float], Held]:
    """What the page holds before and after a way of 38,400 pixels, and the milliseconds of each frame on it."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.listed")
    page.wait_for_load_state("networkidle")
    session = context.new_cdp_session(page)
    session.send("Performance.enable")

    def held() -> Held:
        session.send("HeapProfiler.collectGarbage")
        heap = metrics(session)["JSHeapUsedSize"] / 2**20
        return Held(heap, page.evaluate("document.getElementsByTagName('*').length"))

    before = held()
    waits: list[float] = page.evaluate(SCROLL)
    after = held()
    page.close()
    return before, waits, after


def measure() -> list[Row]:
    with filled(FEW) as small, filled(MANY) as large, sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        with signed_in(browser, small) as few, signed_in(browser, large) as many:
            listed(*few), listed(*many)
            pairs = opened_in_turns(few, many)
            little, _, _ = scrolled(*few)
            before, waits, after = scrolled(*many)
            leap = jumped(*many)
        browser.close()
    return [
        compared("page opened to list painted", [(few.took, many.took) for few, many in pairs]),
        compared("page opened to list painted, computing", [(few.computed, many.computed) for few, many in pairs]),
        Row(
            f"{MANY:,} todos scrolled by 38,400 pixels",
            f"frame p50 {median(waits):.1f} ms, p95 {percentile_95(waits):.1f} ms",
            "–",
            "",
            "p95 ≤ 33 ms",
        ),
        Row(
            f"page with {MANY:,} todos: heap and elements, opened and scrolled",
            f"{before.heap:.1f} MiB, {before.nodes} and {after.heap:.1f} MiB, {after.nodes}",
            f"{FEW} todos {little.heap:.1f} MiB, {little.nodes}",
            f"+ {before.heap - little.heap:.1f} MiB",
            "grows with what is shown",
        ),
        Row(f"{MANY:,} todos: scroll bar to the middle, until todos stand there", f"{leap:.0f} ms", "–", "", "–"),
    ]


def compared(what: str, pairs: Sequence[tuple[float, float]]) -> Row:
    """The ratio is the median of the pairs' own: one slow moment spoils one pair."""
    quick, slow = zip(*pairs, strict=True)
    ratio = median([many / few for few, many in pairs])
    return Row(
        f"{what} with {MANY:,} todos, median of {RUNS}",
        f"{median(slow):.0f} ms",
        f"{FEW} todos {median(quick):.0f} ms",
        f"{ratio:.2f}",
        "≤ 1.10",
    )
