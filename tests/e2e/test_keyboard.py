"""A person who never touches the mouse: no key is lost on the way, and every way leads on."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_what_is_typed_before_the_search_is_there_is_searched_for(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("Send the report")
    await page.keyboard.press("Escape")
    await page.keyboard.press("/")
    await page.keyboard.type("report")
    await expect(page.get_by_role("searchbox")).to_have_value("report")
    await expect(page.get_by_role("list", name="Todos found").get_by_role("listitem")).to_have_count(1)


async def test_an_empty_line_undoes_the_last_todo_and_a_written_one_its_own_words(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("Call mom")
    await expect(window.add_line).to_be_focused()
    await page.keyboard.press("Control+z")
    await expect(window.row("Call mom")).to_have_count(0)
    await page.keyboard.press("Control+Shift+Z")
    await expect(window.row("Call mom")).to_be_visible()
    await page.keyboard.type("milk")
    await page.keyboard.press("Control+a")
    await page.keyboard.press("Delete")
    await page.keyboard.press("Control+z")
    await expect(window.add_line).to_have_value("milk")
    await expect(window.row("Call mom")).to_be_visible()


async def test_an_arrow_leads_into_the_list_and_the_sheet_tells_of_its_keys(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("one")
    await page.keyboard.press("Escape")
    await page.keyboard.press("ArrowDown")
    await expect(window.row("one")).to_be_focused()
    await page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    await expect(sheet.get_by_text("Complete or reopen")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(window.row("one")).to_be_focused()


async def test_the_selected_get_any_day(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    for title in ("one", "two"):
        await window.add(title)
    await window.row("one").focus()
    await page.keyboard.press("Control+a")
    bar = page.get_by_role("toolbar", name="Selected todos")
    await bar.get_by_role("button", name="Date").click()
    await page.get_by_role("menuitem", name="Another date").click()
    dates = page.get_by_role("dialog", name="Another date")
    await dates.get_by_role("button", name="Month after").click()
    day = dates.get_by_role("gridcell").get_by_role("button").nth(15)
    chosen = await day.get_attribute("data-day")
    async with page.expect_response("**/api/move"):
        await day.click()
    assert [todo["due"] for todo in app.command("list")["data"]] == [chosen, chosen]


async def test_a_click_anywhere_on_a_row_opens_it(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("one")
    box = await window.row("one").bounding_box()
    assert box is not None
    for x, y in ((box["x"] + 200, box["y"] + 3), (box["x"] + box["width"] - 58, box["y"] + box["height"] / 2)):
        await page.mouse.click(x, y)
        await expect(window.details).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(window.details).to_have_count(0)
        await expect(window.row("one")).to_be_focused()
