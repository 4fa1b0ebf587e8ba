"""Every place, menu and dialog of the list is accessible, in light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.test_looks import AXE, RUN_AXE
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LINES = ("Water the plants every 3 days #Home @garden", "Dentist tomorrow 9am p1 @health", "Call mom today p2")
PLACES = ("Today", "Upcoming", "Calendar", "garden", "Done", "Trash", "Activity", "Settings", "Home")
looks = pytest.mark.parametrize(("scheme", "width"), [("light", 1100), ("dark", 360)])
Scheme = Literal["light", "dark"]


@asynccontextmanager
async def opened(browser: Browser, app: RunningApp, scheme: Scheme, width: int) -> AsyncIterator[Page]:
    app.command("add", "File the taxes yesterday 9am")
    for line in LINES:
        app.command("add", line)
    context = await browser.new_context(
        viewport={"width": width, "height": 760}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    page = await context.new_page()
    try:
        await page.goto(app.launch_url)
        await page.add_script_tag(path=AXE)
        await expect(TodoWindow(page).row("Call mom")).to_be_visible()
        yield page
    finally:
        await context.close()


async def objections(page: Page) -> list[Any]:
    """What axe objects to, and whether there is something to scroll to beside the page."""
    found: list[Any] = await page.evaluate(RUN_AXE)
    sideways = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return found + (["wider than the window"] if sideways else [])


async def go(page: Page, place: str, width: int) -> None:
    if width < 900:
        await page.get_by_role("button", name="Open the menu").click()
    await TodoWindow(page).places.get_by_role("button", name=place).first.click()
    await expect(page.get_by_role("heading", level=2, name=place, exact=True).first).to_be_visible()


@looks
async def test_places(browser: Browser, app: RunningApp, scheme: Scheme, width: int) -> None:
    async with opened(browser, app, scheme, width) as page:
        found = {}
        for place in PLACES:
            await go(page, place, width)
            await page.wait_for_load_state("networkidle")
            found[place] = await objections(page)
        assert not {place: each for place, each in found.items() if each}


@looks
async def test_details_menus_and_the_bar_of_the_selected(
    browser: Browser, app: RunningApp, scheme: Scheme, width: int
) -> None:
    async with opened(browser, app, scheme, width) as page:
        window = TodoWindow(page)
        await go(page, "Home", width)
        await window.row("Water the plants").click()
        await window.details.get_by_role("button", name="Today").first.click()
        await expect(window.details.get_by_role("grid")).to_be_visible()
        assert await objections(page) == []
        await page.keyboard.press("Escape")
        await page.get_by_role("button", name="Menu of this place").click()
        assert await objections(page) == []
        await page.keyboard.press("Escape")
        await window.row("Water the plants").focus()
        await page.keyboard.press("x")
        bar = page.get_by_role("toolbar", name="Selected todos")
        for menu in ("Date", "Move to", "Label", "Priority"):
            await bar.get_by_role("button", name=menu).click()
            await expect(page.get_by_role("menu")).to_be_visible()
            assert await objections(page) == [], menu
            await page.keyboard.press("Escape")
            await expect(bar.get_by_role("button", name=menu)).to_be_focused()
        await bar.get_by_role("button", name="Date").click()
        await page.get_by_role("menuitem", name="Another date").click()
        await expect(page.get_by_role("dialog").get_by_role("grid")).to_be_visible()
        assert await objections(page) == []


@looks
async def test_import_and_export(browser: Browser, app: RunningApp, scheme: Scheme, width: int) -> None:
    async with opened(browser, app, scheme, width) as page:
        for dialog in ("Import todos", "Export todos"):
            await page.keyboard.press("Control+k")
            await page.get_by_role("combobox", name="Search commands and todos").fill(dialog)
            await page.get_by_role("option", name=f"{dialog}…").click()
            await expect(page.get_by_role("dialog", name=dialog)).to_be_visible()
            assert await objections(page) == [], dialog
            await page.keyboard.press("Escape")
            await expect(page.get_by_role("dialog")).to_have_count(0)
