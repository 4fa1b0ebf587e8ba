"""A person changes a todo in its details."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


MOVE_OUT = """id => fetch('/api/move', { method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ids: [id], parent: null }) })"""


async def opened(page: Page, line: str, title: str) -> TodoWindow:
    window = TodoWindow(page)
    await window.add_line.fill(line)
    await window.add_line.press("Enter")
    await window.row(title).focus()
    await page.keyboard.press("ArrowRight")
    await expect(window.details).to_be_visible()
    return window


async def test_every_field_saves_as_it_is_left(page: Page, app: RunningApp) -> None:
    window = await opened(page, "Call mom", "Call mom")
    title = window.details.get_by_role("textbox", name="Title")
    await title.fill("Call dad")
    await title.press("Enter")
    await window.details.get_by_role("textbox", name="Notes").fill("his **new** number")
    await page.keyboard.press("Tab")
    await window.details.get_by_label("Priority").select_option("1")
    await expect(window.details.locator("strong")).to_have_text("new")
    await window.details.get_by_role("button", name="No date").click()
    async with page.expect_response(lambda answer: '"due"' in (answer.request.post_data or "")):
        await window.details.locator("[aria-current=date]").click()
    await expect(window.row("Call dad").get_by_text("Today", exact=True)).to_be_visible()
    async with page.expect_response(lambda answer: '"recurrence"' in (answer.request.post_data or "")):
        await window.details.get_by_label("Repeats").select_option("weekly")
    [todo] = app.command("list")["data"]
    assert (todo["title"], todo["notes"], todo["priority"]) == ("Call dad", "his **new** number", 1)
    assert todo["recurrence"] == "FREQ=WEEKLY"


async def test_words_give_a_date(page: Page) -> None:
    window = await opened(page, "Call mom", "Call mom")
    await window.details.get_by_role("button", name="No date").click()
    words = window.details.get_by_role("textbox", name="Date in words")
    await words.fill("tomorrow 5pm")
    await words.press("Enter")
    await expect(window.row("Call mom").get_by_text("Tomorrow 5:00 PM", exact=True)).to_be_visible()


async def test_sub_todos_are_added_and_checked(page: Page) -> None:
    window = await opened(page, "Plan the trip", "Plan the trip")
    field = window.details.get_by_role("textbox", name="Add a sub-todo")
    for title in ("Book the train", "Ask Sam"):
        await field.fill(title)
        await field.press("Enter")
        await expect(window.details.get_by_role("button", name=title)).to_be_visible()
    await window.details.get_by_role("checkbox", name="Complete “Ask Sam”").click()
    await expect(window.details.get_by_role("checkbox", name="Reopen “Ask Sam”")).to_be_checked()
    await expect(window.row("Plan the trip").get_by_text("1/2")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(window.details).to_have_count(0)


async def test_a_checked_recurring_todo_says_when_it_comes_again(page: Page) -> None:
    window = TodoWindow(page)
    await window.add_line.fill("Water the plants every day")
    await window.add_line.press("Enter")
    await window.row("Water the plants").get_by_role("checkbox").click()
    await expect(page.get_by_text("“Water the plants” comes again: tomorrow")).to_be_visible()
    await expect(window.row("Water the plants").get_by_text("Tomorrow", exact=True)).to_be_visible()


async def test_a_rarer_recurrence_is_told_in_words_on_its_chip_its_row_and_in_the_details(page: Page) -> None:
    window = TodoWindow(page)
    await window.add_line.fill("Pay the rent every 3rd friday")
    await expect(page.get_by_role("button", name="Every month on the third Friday").first).to_be_visible()
    window = await opened(page, "Pay the rent every 3rd friday", "Pay the rent")
    await expect(window.row("Pay the rent").get_by_role("img", name="Every month on the third Friday")).to_be_visible()
    rule = window.details.get_by_role("combobox", name="Repeats").locator("option:checked")
    await expect(rule).to_have_text("Every month on the third Friday")
    await window.details.get_by_role("spinbutton", name="Every").fill("2")
    await expect(rule).to_have_text("Every 2 months on the third Friday")


async def test_one_occurrence_changed_by_itself_is_shown_as_the_todo_it_has_become(page: Page) -> None:
    window = await opened(page, "Water the plants every day", "Water the plants")
    await window.details.get_by_text("This one only").click()
    title = window.details.get_by_role("textbox", name="Title")
    await title.fill("Water only the roses")
    await title.press("Enter")
    await expect(window.details.get_by_role("textbox", name="Title")).to_have_value("Water only the roses")
    await expect(window.details.get_by_text("This one only")).to_have_count(0)
    await expect(window.row("Water the plants")).to_be_visible()
    await expect(window.row("Water only the roses")).to_have_attribute("data-open", "true")


async def test_a_deleted_todo_hands_the_focus_to_the_next_row(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("one")
    await window.add("two")
    await window.row("one").click()
    await window.details.get_by_role("button", name="Delete todo").click()
    await expect(window.row("two")).to_be_focused()


async def test_a_sub_todo_that_leaves_is_no_longer_counted(page: Page, app: RunningApp) -> None:
    window = await opened(page, "Plan the trip", "Plan the trip")
    field = window.details.get_by_role("textbox", name="Add a sub-todo")
    await field.fill("Book the train")
    await field.press("Enter")
    await expect(window.row("Plan the trip").get_by_text("0/1")).to_be_visible()
    [part] = [todo["id"] for todo in app.command("list")["data"] if todo["parent_id"]]
    await page.evaluate(MOVE_OUT, part)
    await expect(window.row("Book the train")).to_be_visible()
    await expect(window.row("Plan the trip").get_by_text("0/1")).to_have_count(0)
