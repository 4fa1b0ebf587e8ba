"""The page is accessible in light and dark, wide and narrow: axe-core finds nothing serious."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.async_api import Browser, expect

from tests.e2e.running_app import ROOT, RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RUN_AXE = """async () => {
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return found.violations
        .filter((each) => each.impact === 'serious' || each.impact === 'critical')
        .map((each) => ({ rule: each.id, nodes: each.nodes.map((node) => node.html) }))
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1100, 360])
async def test_axe_finds_nothing_serious(
    browser: Browser, app: RunningApp, scheme: Literal["light", "dark"], width: int, tmp_path: Path
) -> None:
    context = await browser.new_context(
        viewport={"width": width, "height": 720}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    page = await context.new_page()
    try:
        await page.goto(app.launch_url)
        window = TodoWindow(page)
        await window.add("Call mom")
        if width < 700:
            await page.get_by_role("tab", name="Assistant").click()
        await window.say("add buy milk")
        await expect(window.cards).to_have_count(1)
        found: list[Any] = []
        for frame in page.frames:
            await frame.evaluate(AXE.read_text(encoding="utf-8"))
            found += await frame.evaluate(RUN_AXE)
        await page.screenshot(path=tmp_path / f"{scheme}-{width}.png")
        assert found == []
    finally:
        await context.close()
