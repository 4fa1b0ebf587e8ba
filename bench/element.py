"""The chat element by itself in Chromium: first load and mount, a long answer streamed, long threads, bytes shipped."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.table import Row, median
from frontend.tests.chatkit.browser.chat import FRONTEND
from frontend.tests.chatkit.browser.serving import plain_server

RUNS = 9
PAGES = FRONTEND / "tests" / "chatkit" / "package"
WATCH = """
if (parent === window) {
  window.bench = { long: 0, longest: 0 }
  for (const name of ['ready', 'thread.load.end', 'response.end']) {
    document.addEventListener(`chatkit.${name}`, () => { bench[name] = performance.now() }, true)
  }
} else {
  const later = performance.timeOrigin - parent.performance.timeOrigin
  new PerformanceObserver(list => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') parent.bench.painted = later + startTime
    }
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) {
      parent.bench.long += 1
      parent.bench.longest = Math.max(parent.bench.longest, duration)
    }
  }).observe({ type: 'longtask' })
}
"""
SEND = """
() => {
  bench.long = bench.longest = 0
  void chat.sendUserMessage({ text: 'flood' })
  return performance.now()
}
"""
OPEN = """
async (id) => {
  const { shadowRoot } = chat
  const { contentDocument, contentWindow } = shadowRoot.querySelector('iframe')
  const before = performance.now()
  await chat.setThreadId(id)
  while (!contentDocument.querySelector('[data-item=old_' + (id === 'thr_short' ? 19 : 9999) + ']')) {
    await new Promise(resolve => contentWindow.requestAnimationFrame(resolve))
  }
  await new Promise(resolve => contentWindow.requestAnimationFrame(() => contentWindow.setTimeout(resolve)))
  return performance.now() - before
}
"""

READ = """
async () => {
  bench.long = bench.longest = 0
  const { contentDocument, contentWindow } = chat.shadowRoot.querySelector('iframe')
  const before = performance.now()
  const frame = () => new Promise(resolve => contentWindow.requestAnimationFrame(resolve))
  await chat.setThreadId('thr_flood')
  while (!contentDocument.querySelector('[data-item=old_1] .ck-md figure')) await frame()
  await frame()
  const took = performance.now() - before
  while (contentDocument.querySelector('[data-waiting]')) await frame()
  await new Promise(resolve => setTimeout(resolve, 300))
  return [took, bench]
}
"""


@contextmanager
def site() -> Iterator[tuple[str, Path]]:
    """The package beside pages that use it; their address, and the package's folder."""
    with tempfile.TemporaryDirectory(prefix="bench-element-") as folder:
        dist = Path(folder, "pages")
        shutil.copytree(PAGES, dist)
        package = dist / "package"
        subprocess.run(["node", "build/element/run.mjs", package], cwd=FRONTEND, check=True)
        with plain_server(dist) as address:
            yield address, package


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page in a context of its own, so that nothing is cached."""
    context = browser.new_context(viewport={"width": 420, "height": 720}, bypass_csp=True)  # for what is asked of it
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_function("bench.ready && bench.painted")
    yield page
    context.close()


def mounting(browser: Browser, address: str) -> dict[str, float]:
    with opened(browser, address) as page:
        found: dict[str, float] = page.evaluate("bench")
    return found


def streaming(browser: Browser, address: str) -> tuple[float, dict[str, Any]]:
    """Seconds from sending to the end of a 200 KB answer, and the long tasks meanwhile."""
    with opened(browser, address) as page:
        page.set_default_timeout(120_000)
        before = page.evaluate(SEND)
        page.wait_for_function("bench['response.end']")
        found = page.evaluate("bench")
    return (found["response.end"] - before) / 1000, found


def opening(browser: Browser, address: str, thread: str) -> float:
    with opened(browser, address) as page:
        took: float = page.evaluate(OPEN, thread)
    return took


def reading(browser: Browser, address: str) -> tuple[float, dict[str, Any]]:
    """Milliseconds until the end of a stored answer of 200 KB is drawn, and the long tasks until all of it is."""
    with opened(browser, address) as page:
        took, found = page.evaluate(READ)
    return took, found


def compressed(paths: Iterator[Path]) -> float:
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) / 1024


def measure() -> list[Row]:
    with site() as (address, package), sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        classic, modules = f"{address}classic.html", f"{address}modules.html"
        mounts: dict[str, list[dict[str, float]]] = {classic: [], modules: []}
        for page in mounts:
            mounting(browser, page)  # once unmeasured
        for _ in range(RUNS):
            for page, found in mounts.items():
                found.append(mounting(browser, page))
        seconds, tasks = streaming(browser, classic)
        stored, stored_tasks = median_reading([reading(browser, classic) for _ in range(RUNS)])
        short = median([opening(browser, classic, "thr_short") for _ in range(RUNS)])
        vast = median([opening(browser, classic, "thr_vast") for _ in range(RUNS)])
        browser.close()
        return [
            mount_row(mounts[classic], mounts[modules]),
            stream_row(seconds, tasks),
            stored_row(stored, stored_tasks),
            Row(
                f"element: thread of 10,000 items opened and drawn, median of {RUNS}",
                f"{vast:.0f} ms",
                f"thread of 20 items {short:.0f} ms",
                f"{vast / short:.2f}",
                "≤ 1.2",
            ),
            bytes_row(package),
        ]


def mount_row(classic: list[dict[str, float]], modules: list[dict[str, float]]) -> Row:
    def shown(found: list[dict[str, float]]) -> str:
        ready, painted = (median([each[name] for each in found]) for name in ("ready", "painted"))
        return f"painted {painted:.0f} ms, ready {ready:.0f} ms"

    what = f"element: page opened, nothing cached, median of {RUNS}"
    return Row(what, f"one file: {shown(classic)}", f"modules: {shown(modules)}", "", "")


def stream_row(seconds: float, tasks: dict[str, Any]) -> Row:
    size = 200
    tokens = size * 1000 / 4
    what = f"element: answer of {size} KB in pieces of 4 letters"
    ours = f"{tokens / seconds:,.0f} pieces/s, {tasks['long']} tasks over 50 ms, longest {tasks['longest']:.0f} ms"
    return Row(what, ours, "models write up to about 300/s", "", "longest ≤ 100 ms")


def median_reading(found: list[tuple[float, dict[str, Any]]]) -> tuple[float, dict[str, Any]]:
    """The run whose longest task is the median one."""
    return sorted(found, key=lambda each: float(each[1]["longest"]))[len(found) // 2]


def stored_row(took: float, tasks: dict[str, Any]) -> Row:
    what = f"element: stored answer of 200 KB opened, median of {RUNS}"
    ours = f"its end drawn after {took:.0f} ms; {tasks['long']} tasks over 50 ms, longest {tasks['longest']:.0f} ms"
    return Row(what, ours, "–", "", "longest ≤ 100 ms")


def bytes_row(package: Path) -> Row:
    one = compressed(iter([package / "chatkit.js"]))
    first = compressed(package / name for name in ("index.js", "element.js", "frame/frame.js"))
    everything = compressed(iter([package / "index.js", package / "element.js", *(package / "frame").glob("*.js")]))
    ours = f"one file {one:.0f} KiB; modules {first:.0f} KiB at first, {everything:.0f} KiB in all"
    return Row("element: bytes shipped, gzipped", ours, "–", "", "≤ 450 KiB; ≤ 160 KiB at first")
