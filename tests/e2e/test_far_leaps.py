"""A list of 20,000 todos: the scroll bar goes anywhere in it, and only what is looked at is asked for and kept."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page, Response, expect

from bench.data import fill
from tests.e2e.running_app import RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TODOS = 20_000
LEAP = "(list, part) => { list.scrollTop = list.scrollHeight * part }"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[RunningApp]:
    asyncio.run(fill(tmp_path / "data", [f"todo {number:05}" for number in range(TODOS)]))
    with RunningApp(tmp_path / "data") as running:
        yield running


class Asked:
    """The pages of todos that the window has asked for."""

    def __init__(self, page: Page) -> None:
        self._answers: list[Response] = []
        page.on("response", lambda answer: self._answers.append(answer) if "/api/todos?" in answer.url else None)

    async def count(self) -> tuple[int, int]:
        """Requests, and todos in their answers."""
        answers = [await answer.json() for answer in self._answers]
        return len(answers), sum(len(answer["data"]) for answer in answers)


async def leap(page: Page, part: float) -> None:
    await page.locator("[data-scroller]").evaluate(LEAP, part)


async def number_in_sight(page: Page) -> int:
    """Of the todo at the top of the list, once there is one."""
    find = """() => {
      const list = document.querySelector('[data-scroller]').getBoundingClientRect()
      const row = [...document.querySelectorAll('[data-todo]')].find(each => {
        const { top, bottom } = each.getBoundingClientRect()
        return top <= list.top + 60 && bottom >= list.top + 60
      })
      return row ? Number(row.querySelector('[dir=auto]').textContent.slice(5)) : false
    }"""
    number: int = await (await page.wait_for_function(find)).json_value()
    return number


async def test_the_scroll_bar_goes_anywhere_and_only_what_is_looked_at_is_loaded(page: Page) -> None:
    window = TodoWindow(page)
    await expect(window.row("todo 00000")).to_be_visible()
    grid = page.get_by_role("grid", name="Todos", exact=True)
    await expect(grid).to_have_attribute("aria-rowcount", str(TODOS))
    asked = Asked(page)

    await leap(page, 0.5)
    middle = await number_in_sight(page)
    assert abs(middle - TODOS / 2) < 30
    await expect(window.row(f"todo {middle:05}")).to_have_attribute("aria-rowindex", str(middle + 1))
    requests, loaded = await asked.count()
    assert requests <= 2
    assert loaded <= 400

    await leap(page, 1)
    await expect(window.row(f"todo {TODOS - 1:05}")).to_be_visible()
    requests, loaded = await asked.count()
    assert requests <= 4
    assert loaded <= 800

    for part in (0.1, 0.8, 0.3, 0.6, 0.2, 0.9):
        await leap(page, part)
        assert abs(await number_in_sight(page) - TODOS * part) < 60
    await expect(grid).to_have_attribute("aria-rowcount", str(TODOS))
    assert await grid.get_by_role("row").count() < 120


async def test_a_far_row_is_reached_by_keys_and_selected_with_all_before_it(page: Page) -> None:
    window = TodoWindow(page)
    await window.row("todo 00003").focus()
    await page.keyboard.press("End")
    last = window.row(f"todo {TODOS - 1:05}")
    await expect(last).to_be_focused()
    await page.keyboard.press("PageUp")
    await expect(window.row(f"todo {TODOS - 11:05}")).to_be_focused()
    await page.keyboard.press("Home")
    await expect(window.row("todo 00000")).to_be_focused()

    await window.row("todo 00003").get_by_text("todo 00003").click(modifiers=["Control"])
    await leap(page, 0.25)
    far = await number_in_sight(page)
    await window.row(f"todo {far:05}").get_by_text(f"todo {far:05}").click(modifiers=["Shift"])
    bar = page.get_by_role("toolbar", name="Selected todos")
    await expect(bar.get_by_text(f"{far - 2:,} selected")).to_be_visible()

    await bar.get_by_role("button", name="Delete").click()
    grid = page.get_by_role("grid", name="Todos", exact=True)
    await expect(grid).to_have_attribute("aria-rowcount", str(TODOS - far + 2))
    await leap(page, 0)
    await expect(window.row("todo 00002")).to_be_visible()
    await expect(window.row(f"todo {far + 1:05}")).to_have_attribute("aria-rowindex", "4")
    await page.get_by_role("button", name="Undo").click()
    await expect(grid).to_have_attribute("aria-rowcount", str(TODOS))
    await expect(window.row("todo 00003")).to_have_attribute("aria-rowindex", "4")


async def test_changes_made_elsewhere_while_the_middle_is_shown(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    await expect(window.row("todo 00000")).to_be_visible()
    first = await page.locator("[data-todo]").first.get_attribute("data-todo")
    await leap(page, 0.5)
    middle = await number_in_sight(page)
    row = window.row(f"todo {middle:05}")
    await expect(row).to_have_attribute("aria-rowindex", str(middle + 1))

    await page.evaluate("id => fetch(`/api/todos/${id}`, { method: 'DELETE' })", first)
    grid = page.get_by_role("grid", name="Todos", exact=True)
    await expect(grid).to_have_attribute("aria-rowcount", str(TODOS - 1))
    await expect(row).to_have_attribute("aria-rowindex", str(middle))

    app.command("add", "the newest")
    await expect(grid).to_have_attribute("aria-rowcount", str(TODOS))
    await leap(page, 1)
    await expect(window.row("the newest")).to_be_visible()


TALL = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('[data-todo] [dir=auto] { line-height: 48px }')
  document.adoptedStyleSheets.push(sheet)
}"""
WALK = """async () => {
  const list = document.querySelector('[data-scroller]')
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const top = async () => {
    for (;;) {
      const edge = list.getBoundingClientRect().top + 100
      const row = [...document.querySelectorAll('[data-todo]')].find(each => {
        const { top, bottom } = each.getBoundingClientRect()
        return top <= edge && bottom >= edge
      })
      if (row) return Number(row.dataset.index)
      await frame()
    }
  }
  const strides = []
  for (const step of [...Array(170).fill(640), ...Array(60).fill(-640)]) {
    const before = await top()
    list.scrollTop += step
    await frame()
    await frame()
    strides.push(Math.abs(await top() - before))
  }
  return strides
}"""


async def test_rows_taller_than_expected_stay_in_place_when_others_are_let_go(page: Page) -> None:
    await expect(TodoWindow(page).row("todo 00000")).to_be_visible()
    await page.evaluate(TALL)
    strides: list[int] = await page.evaluate(WALK)
    assert sum(strides[:170]) > 1_300
    assert max(strides) <= 16
