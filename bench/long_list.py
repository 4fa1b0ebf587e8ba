"""The window's page in Chromium with 10 and with 100,000 todos: how soon the list is there, how it scrolls."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

from bench.data import fill
from bench.serving import Serving
from bench.table import Row, median, percentile_95

RUNS = 31
FEW, MANY = 10, 100_000
LEAPS = (0.5, 0.1, 0.9, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6, 0.55)
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


LEAP = """
async (part) => {
  const list = document.querySelector('[data-scroller]')
  const start = performance.now()
  list.scrollTop = list.scrollHeight * part
  const arrived = () => {
    const { top, bottom } = list.getBoundingClientRect()
    const middle = (top + bottom) / 2
    const here = [...document.querySelectorAll('[data-todo]')].map(row => row.getBoundingClientRect())
    return here.some(row => row.top <= middle && row.bottom >= middle)
  }
  while (!arrived()) await new Promise(resolve => requestAnimationFrame(resolve))
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
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


def leapt(context: BrowserContext, address: str) -> tuple[list[float], Held, Held]:
    """Milliseconds from each leap of the scroll bar until todos are painted there, and what the page holds after the
    first and after the last."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.listed")
    page.wait_for_load_state("networkidle")
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    took: list[float] = [page.evaluate(LEAP, LEAPS[0])]
    first = held(page, session)
    took += [page.evaluate(LEAP, part) for part in LEAPS[1:]]
    last = held(page, session)
    page.close()
    return took, first, last


def held(page: Page, session: CDPSession) -> Held:
    session.send("HeapProfiler.collectGarbage")
    heap = metrics(session)["JSHeapUsedSize"] / 2**20
    return Held(heap, page.evaluate("document.getElementsByTagName('*').length"))


def scrolled(context: BrowserContext, address: str) -> tuple[Held, list[float], Held]:
    """What the page holds before and after a way of 38,400 pixels, and the milliseconds of each frame on it."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.listed")
    page.wait_for_load_state("networkidle")
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    before = held(page, session)
    waits: list[float] = page.evaluate(SCROLL)
    after = held(page, session)
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
            leaps, once, often = leapt(*many)
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
        Row(
            f"{MANY:,} todos: scroll bar to the middle and {len(leaps) - 1} leaps more, until todos are painted there",
            f"{leaps[0]:.0f} ms, p50 {median(leaps):.0f} ms, slowest {max(leaps):.0f} ms",
            "–",
            "",
            "≤ 150 ms",
        ),
        Row(
            f"{MANY:,} todos: heap and elements after {len(leaps)} leaps",
            f"{often.heap:.1f} MiB, {often.nodes}",
            f"after one {once.heap:.1f} MiB, {once.nodes}",
            f"+ {often.heap - once.heap:.1f} MiB",
            "grows with what is shown",
        ),
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
