"""A person goes from place to place: lists and labels, what is due, what is done, the trash."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ARABIC = "اتصل بأمي غدا"


async def test_a_list_is_made_named_anew_filled_and_deleted_and_undo_brings_it_back(page: Page) -> None:
    window = TodoWindow(page)
    await window.places.get_by_role("button", name="New list").click()
    await page.keyboard.type("Work")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=2, name="Work")).to_be_visible()
    await window.add("Send the draft")
    await expect(window.places.get_by_role("button", name="Work 1 open todo", exact=True)).to_be_visible()

    await window.places.get_by_role("button", name="Work 1").hover()
    await window.places.get_by_role("button", name="Menu of “Work”").click()
    await page.get_by_role("menuitem", name="Rename").click()
    await page.keyboard.type(ARABIC)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=2, name=ARABIC)).to_be_visible()

    await window.places.get_by_role("button", name=f"Menu of “{ARABIC}”").click()
    await page.get_by_role("menuitem", name="Delete list").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(page.get_by_role("heading", level=2, name="Inbox")).to_be_visible()
    await expect(window.places.get_by_role("button", name=ARABIC)).to_have_count(0)
    await page.get_by_role("button", name="Undo", exact=True).click()
    await expect(window.places.get_by_role("button", name=ARABIC).first).to_be_visible()


async def test_a_list_is_dragged_past_several_others_in_one_step(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    for name in ("Home", "Travel", "Work"):
        app.command("add", f"Something #{name}")
    first, last = (window.places.get_by_role("button", name=f"{name} 1 open todo") for name in ("Home", "Work"))
    start, end = await first.bounding_box(), await last.bounding_box()
    assert start is not None
    assert end is not None
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url) if request.url.endswith("/order") else None)
    await page.mouse.move(start["x"] + 40, start["y"] + 8)
    await page.mouse.down()
    await page.mouse.move(end["x"] + 40, end["y"] + end["height"] - 4, steps=12)
    async with page.expect_response("**/api/lists/order"):
        await page.mouse.up()
    names = window.places.get_by_role("region", name="Lists").get_by_role("button", name="open todo")
    await expect(names).to_have_text(["Travel11 open todo", "Work11 open todo", "Home11 open todo"])
    assert len(requests) == 1


async def test_what_is_due_stands_under_its_day_and_moves_when_it_is_done(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    app.command("add", "Old thing")
    app.command("add", "Call mom today")
    app.command("add", "Pay rent tomorrow")
    await window.go("Today")
    rows = page.get_by_role("grid", name="Todos").get_by_role("row")
    await expect(rows).to_have_count(1)
    await window.go("Upcoming")
    await expect(window.row("Pay rent")).to_be_visible()
    await expect(page.get_by_text("Tomorrow ·")).to_be_visible()
    await window.go("Today")
    await window.row("Call mom").get_by_role("checkbox").click()
    await expect(window.row("Call mom")).to_have_count(0)
    await expect(page.get_by_text("Nothing due today")).to_be_visible()
    await window.go("Done")
    await expect(window.done_row("Call mom")).to_be_visible()


async def test_a_todo_added_in_a_place_belongs_to_it_unless_its_line_says_otherwise(page: Page) -> None:
    window = TodoWindow(page)
    await window.go("Today")
    await window.add("Water the plants")
    await window.add_line.fill("Call mom tomorrow")
    await window.add_line.press("Enter")
    await expect(window.row("Call mom")).to_have_count(0)
    await window.go("Upcoming")
    await expect(window.row("Call mom")).to_be_visible()
    await expect(window.row("Water the plants")).to_have_count(0)


async def test_the_trash_gives_back_and_is_emptied(page: Page) -> None:
    window = TodoWindow(page)
    for title in ("one", "two"):
        await window.add(title)
        await window.row(title).focus()
        await page.keyboard.press("Delete")
        await expect(window.row(title)).to_have_count(0)
    await window.go("Trash")
    await window.row("one").hover()
    await window.row("one").get_by_role("button", name="Bring “one” back").click()
    await expect(window.row("one")).to_have_count(0)
    await page.get_by_role("button", name="Menu of this place").click()
    await page.get_by_role("menuitem", name="Empty trash").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(page.get_by_text("The trash is empty")).to_be_visible()
    await window.go("Inbox")
    await expect(window.row("one")).to_be_visible()


async def test_a_place_and_its_order_are_remembered(page: Page) -> None:
    window = TodoWindow(page)
    for title in ("banana", "apple"):
        await window.add(title)
    await page.get_by_role("button", name="Menu of this place").click()
    async with page.expect_response("**/api/view-state/sort*"):
        await page.get_by_role("menuitemradio", name="Title").click()
    await page.keyboard.press("Escape")
    rows = page.get_by_role("grid", name="Todos", exact=True).get_by_role("row")
    await expect(rows.first).to_have_accessible_name("apple")
    async with page.expect_response("**/api/view-state/place"):
        await window.go("Upcoming")
    await page.reload()
    await expect(page.get_by_role("heading", level=2, name="Upcoming")).to_be_visible()
    await window.go("Inbox")
    await expect(rows.first).to_have_accessible_name("apple")


async def test_undo_and_redo_say_what_they_did(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("Stays")
    await window.add("Call mom")
    await window.row("Call mom").focus()
    await page.keyboard.press("Delete")
    await expect(window.row("Call mom")).to_have_count(0)
    await page.keyboard.press("Control+z")
    await expect(window.row("Call mom")).to_be_visible()
    await expect(page.get_by_text("Undone: “Call mom”")).to_be_visible()
    await page.keyboard.press("Control+Shift+Z")
    await expect(window.row("Call mom")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360, 800])
async def test_the_places_fold_into_a_menu(browser: Browser, app: RunningApp, width: int) -> None:
    context = await browser.new_context(viewport={"width": width, "height": 640})
    page = await context.new_page()
    try:
        await page.goto(app.launch_url)
        window = TodoWindow(page)
        await expect(window.add_line).to_be_visible()
        await page.get_by_role("button", name="Open the menu").click()
        await window.go("Today")
        await expect(window.places).to_have_count(0)
        sideways = "document.documentElement.scrollWidth > innerWidth"
        assert not await page.evaluate(sideways)
    finally:
        await context.close()
