"""A list that is much longer than the window: what is drawn, far jumps by scroll bar and keys, and the way back."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TODOS = 2_500
_FILL = """
async ([titles]) => {
  for (let start = 0; start < titles.length; start += 500) {
    const todos = titles.slice(start, start + 500).map(text => ({ text }))
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch('/api/bulk/add', { method: 'POST', headers, body: JSON.stringify({ todos }) })
    if (!answer.ok) throw new Error(await answer.text())
  }
}
"""


async def filled(page: Page) -> TodoWindow:
    await page.evaluate(_FILL, [[f"“todo {number:04}”" for number in range(TODOS)]])
    await page.reload()
    window = TodoWindow(page)
    await expect(window.row("todo 0000")).to_be_visible()
    return window


async def drawn(page: Page) -> int:
    return await page.get_by_role("grid", name="Todos", exact=True).get_by_role("row").count()


async def test_a_long_list_is_drawn_as_far_as_it_is_seen(page: Page) -> None:
    window = await filled(page)
    await expect(page.get_by_role("grid", name="Todos", exact=True)).to_have_attribute("aria-rowcount", str(TODOS))
    assert await drawn(page) < 60

    scroller = page.locator("[data-scroller]")
    await scroller.evaluate("list => { list.scrollTop = list.scrollHeight / 2 }")
    middle = window.row(f"todo {TODOS // 2:04}")
    await expect(middle).to_be_visible()
    await expect(middle).to_have_attribute("aria-rowindex", str(TODOS // 2 + 1))
    assert await drawn(page) < 90

    await scroller.evaluate("list => { list.scrollTop = list.scrollHeight }")
    await expect(window.row(f"todo {TODOS - 1:04}")).to_be_visible()


async def test_the_end_of_a_long_list_is_one_key_away_and_its_start_too(page: Page) -> None:
    window = await filled(page)
    await window.row("todo 0000").focus()
    await page.keyboard.press("End")
    await expect(window.row(f"todo {TODOS - 1:04}")).to_be_visible()
    await page.keyboard.press("Home")
    await expect(window.row("todo 0000")).to_be_focused()
