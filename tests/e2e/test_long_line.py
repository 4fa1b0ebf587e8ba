"""A line that is longer than its field: it grows, its marks stay under their words, and it stays one line."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LONG = "Ask Anna whether the draft that she has been working on since the spring could be sent to everybody who wrote "


async def height(field: Locator) -> float:
    box = await field.bounding_box()
    assert box is not None
    return box["height"]


async def test_a_long_line_grows_to_four_and_its_marks_stay_under_their_words(page: Page) -> None:
    window = TodoWindow(page)
    single = await height(window.add_line)
    await window.add_line.fill(LONG + "tomorrow 5pm")
    mark = page.locator("mark", has_text="tomorrow 5pm")
    await expect(mark).to_be_attached()
    assert await height(window.add_line) > single
    place, field = await mark.bounding_box(), await window.add_line.bounding_box()
    assert place is not None
    assert field is not None
    assert place["y"] > field["y"] + single - 12
    assert place["y"] + place["height"] <= field["y"] + field["height"]
    await window.add_line.fill(LONG * 8 + "tomorrow 5pm")
    assert await height(window.add_line) == single + 3 * 24
    scrolled = "field => field.scrollTop === field.previousElementSibling.scrollTop && field.scrollTop > 0"
    await window.add_line.press("End")
    assert await window.add_line.evaluate(scrolled)


async def test_enter_saves_a_long_line_as_one_todo_and_arrows_move_in_it_first(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("Buy milk")
    single = await height(window.add_line)
    await window.add_line.fill(LONG)
    await window.add_line.press("ArrowUp")
    await expect(window.add_line).to_be_focused()
    await window.add_line.press("Control+Home")
    await window.add_line.press("ArrowUp")
    await expect(window.row("Buy milk")).to_be_focused()
    await window.add_line.press("Enter")
    await expect(window.row(LONG.strip())).to_be_visible()
    await expect(window.add_line).to_have_value("")
    assert await height(window.add_line) == single


async def test_what_is_pasted_into_the_line_brings_no_break_with_it(page: Page) -> None:
    window = TodoWindow(page)
    await window.add_line.fill("Call mom\n")
    await expect(window.add_line).to_have_value("Call mom ")
