"""A person changes several todos at once, and drags them, by mouse, finger and keyboard."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def listed(page: Page, *titles: str) -> TodoWindow:
    window = TodoWindow(page)
    for title in titles:
        await window.add_and_keep(title)
    return window


async def order(page: Page) -> list[str]:
    rows = page.get_by_role("grid", name="Todos", exact=True).get_by_role("row")
    named = [(await row.get_attribute("data-index"), await row.get_attribute("aria-label")) for row in await rows.all()]
    return [name or "" for _, name in sorted(named, key=lambda each: int(each[0] or 0))]


async def centre(place: Locator, part: float = 0.5) -> tuple[float, float]:
    box = await place.bounding_box()
    assert box is not None
    return box["x"] + min(120, box["width"] / 2), box["y"] + box["height"] * part


async def drag(page: Page, row: Locator, to: Locator, part: float = 0.5) -> None:
    await page.mouse.move(*await centre(row))
    await page.mouse.down()
    x, y = await centre(to, part)
    await page.mouse.move(x, y - 4, steps=4)
    # Where it stands by now: what comes from the server meanwhile may have moved it.
    await page.mouse.move(*await centre(to, part))
    await page.mouse.up()


async def stand(page: Page, titles: list[str]) -> None:
    """The rows stand in this order, or do so soon, and glide no more: a press on a moving row would miss it."""
    for _ in range(100):
        if await order(page) == titles:
            break
        await page.wait_for_timeout(50)
    assert await order(page) == titles
    await expect(page.locator("[data-moving]")).to_have_count(0)


async def test_several_are_deleted_in_one_step_and_one_undo_brings_them_back(page: Page) -> None:
    window = await listed(page, "one", "two", "three", "four")
    await window.row("one").get_by_text("one").click(modifiers=["Control"])
    await window.row("three").get_by_text("three").click(modifiers=["Shift"])
    bar = page.get_by_role("toolbar", name="Selected todos")
    await expect(bar.get_by_text("3 selected")).to_be_visible()
    await bar.get_by_role("button", name="Delete").click()
    await expect(window.row("two")).to_have_count(0)
    await window.row("four").focus()
    await page.keyboard.press("Control+z")
    await expect(page.get_by_role("grid", name="Todos", exact=True).get_by_role("row")).to_have_count(4)
    await stand(page, ["one", "two", "three", "four"])


async def test_the_keyboard_selects_and_gives_a_priority(page: Page, app: RunningApp) -> None:
    window = await listed(page, "one", "two", "three")
    await window.row("one").focus()
    await page.keyboard.press("x")
    await page.keyboard.press("Shift+ArrowDown")
    bar = page.get_by_role("toolbar", name="Selected todos")
    await expect(bar.get_by_text("2 selected")).to_be_visible()
    await bar.get_by_role("button", name="Priority").focus()
    await page.keyboard.press("Enter")
    async with page.expect_response("**/api/bulk/edit"):
        await page.keyboard.press("Enter")
    assert [todo["priority"] for todo in app.command("list")["data"]] == [1, 1, 4]


async def test_a_row_is_dragged_between_others_into_one_and_onto_a_list(page: Page, app: RunningApp) -> None:
    window = await listed(page, "one", "two", "three")
    async with page.expect_response("**/api/move"):
        await drag(page, window.row("three"), window.row("one"), 0.1)
    await stand(page, ["three", "one", "two"])
    async with page.expect_response("**/api/move"):
        await drag(page, window.row("three"), window.row("two"), 0.5)
    await expect(window.row("three")).to_have_count(0)
    await expect(window.row("two").get_by_text("0/1")).to_be_visible()
    async with page.expect_response("**/api/move"):
        await drag(page, window.row("one"), window.places.get_by_role("button", name="Today"))
    await expect(window.row("one").get_by_text("Today", exact=True)).to_be_visible()
    dated = [todo["title"] for todo in app.command("list")["data"] if todo["due"] is not None]
    assert dated == ["one"]


async def test_escape_leaves_everything_where_it_was(page: Page) -> None:
    window = await listed(page, "one", "two")
    await page.mouse.move(*await centre(window.row("two")))
    await page.mouse.down()
    await page.mouse.move(*await centre(window.row("one"), 0.1), steps=4)
    await page.keyboard.press("Escape")
    await page.mouse.up()
    await stand(page, ["one", "two"])


async def test_alt_and_an_arrow_move_a_row(page: Page) -> None:
    window = await listed(page, "one", "two", "three")
    await window.row("three").focus()
    async with page.expect_response("**/api/move"):
        await page.keyboard.press("Alt+ArrowUp")
    await stand(page, ["one", "three", "two"])
    await expect(window.row("three")).to_be_focused()


async def test_a_finger_held_on_a_row_drags_it(browser: Browser, app: RunningApp) -> None:
    context = await browser.new_context(viewport={"width": 800, "height": 700}, has_touch=True)
    page = await context.new_page()
    try:
        await page.goto(app.launch_url)
        window = await listed(page, "one", "two", "three")
        touch = await context.new_cdp_session(page)
        x, y = await centre(window.row("three"))
        await touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        await expect(page.locator("html[data-dragging]")).to_have_count(1)
        x, y = await centre(window.row("one"), 0.1)
        await touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y}]})
        async with page.expect_response("**/api/move"):
            await touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        await stand(page, ["three", "one", "two"])
    finally:
        await context.close()


async def test_a_finger_held_and_lifted_selects_and_taps_take_more(browser: Browser, app: RunningApp) -> None:
    context = await browser.new_context(viewport={"width": 360, "height": 700}, has_touch=True)
    page = await context.new_page()
    try:
        await page.goto(app.launch_url)
        window = await listed(page, "one", "two", "three")
        touch = await context.new_cdp_session(page)
        x, y = await centre(window.row("three"))
        await touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        await expect(page.locator("html[data-dragging]")).to_have_count(1)
        await touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        bar = page.get_by_role("toolbar", name="Selected todos")
        await expect(bar.get_by_text("1 selected")).to_be_visible()
        # What follows the lifted finger as its click is swallowed for a moment.
        await page.wait_for_timeout(100)
        await page.touchscreen.tap(*await centre(window.row("one")))
        await expect(bar.get_by_text("2 selected")).to_be_visible()
        await page.touchscreen.tap(*await centre(window.row("three")))
        await expect(bar.get_by_text("1 selected")).to_be_visible()
        await bar.get_by_role("button", name="Delete").tap()
        await expect(window.row("one")).to_have_count(0)
        await page.touchscreen.tap(*await centre(window.row("two")))
        await expect(page.get_by_role("complementary", name="Details")).to_be_visible()
    finally:
        await context.close()


async def test_a_todo_is_dragged_onto_a_day_of_the_calendar(page: Page) -> None:
    window = TodoWindow(page)
    await window.go("Today")
    await window.add("Send the draft")
    await window.go("Calendar")
    days = page.get_by_role("gridcell").get_by_role("button")
    today = page.locator("[aria-current=date]")
    await expect(today.get_by_text("1", exact=True).last).to_be_visible()
    other = days.first if await days.first.get_attribute("aria-current") is None else days.last
    async with page.expect_response("**/api/move"):
        await drag(page, window.row("Send the draft"), other)
    await expect(window.row("Send the draft")).to_have_count(0)
    await other.click()
    await expect(window.row("Send the draft")).to_be_visible()


async def test_the_calendar_is_walked_by_keyboard(page: Page) -> None:
    window = TodoWindow(page)
    await window.go("Calendar")
    today = page.locator("[aria-current=date]")
    await today.focus()
    before = await today.get_attribute("data-day")
    await page.keyboard.press("PageDown")
    await page.keyboard.press("PageUp")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowUp")
    await expect(page.locator(f"[data-day='{before}']")).to_be_focused()
    await page.keyboard.press("Enter")
    await window.add("Planned")
    await expect(window.row("Planned")).to_be_visible()
