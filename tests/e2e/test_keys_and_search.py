"""The quick-add line, the palette, the search, the activity and the print in a real browser, by keyboard alone."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.test_looks import AXE, RUN_AXE
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_line_is_understood_while_it_is_typed(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("Send the draft")
    await page.keyboard.press("Escape")
    await page.keyboard.press("n")
    await expect(window.add_line).to_be_focused()
    await page.keyboard.type("Read tomorrow p1 #Home")
    await expect(page.get_by_role("option", name="Create “Home”")).to_be_visible()
    await page.keyboard.press("Tab")
    chips = page.get_by_role("list", name="Understood").get_by_role("button")
    await expect(chips).to_have_count(3)
    await page.get_by_role("button", name="keep “tomorrow” in the title").press("Backspace")
    await expect(chips).to_have_count(2)
    await expect(window.add_line).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(window.add_line).to_have_value("")
    await expect(page.get_by_text("Added “Read tomorrow” where it belongs")).to_be_visible()
    await page.keyboard.press("Control+k")
    await expect(page.get_by_role("combobox", name="Search commands and todos")).to_be_focused()
    await page.keyboard.type("home")
    await page.get_by_role("option", name="Home", exact=True).wait_for()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Home")).to_be_visible()
    await expect(window.row("Read tomorrow")).to_be_visible()


async def test_a_right_to_left_line_is_shaded_where_its_words_are(page: Page) -> None:
    window = TodoWindow(page)
    await window.add_line.fill("اتصل بأمي tomorrow 5pm p1")
    mark = page.locator("mark", has_text="p1")
    await expect(mark).to_have_count(1)
    assert await shaded_inside(page)


async def shaded_inside(page: Page) -> bool:
    """Whether every shade lies within the line, the first words at its right end."""
    return bool(
        await page.evaluate("""() => {
            const line = document.getElementById('add-line').getBoundingClientRect()
            const shades = [...document.querySelectorAll('mark')].map((each) => each.getBoundingClientRect())
            const inside = shades.every(({ left, right }) => line.left <= left && right <= line.right)
            return inside && getComputedStyle(document.querySelector('mark').parentElement).direction === 'rtl'
        }""")
    )


async def test_the_search_finds_as_one_types_and_opens(page: Page) -> None:
    window = TodoWindow(page)
    await window.add_line.fill("Send the draft // ask Anna about the report")
    await window.add_line.press("Enter")
    await expect(window.row("Send the draft")).to_be_visible()
    await window.add("Call mom")
    await page.keyboard.press("Escape")
    await page.keyboard.press("/")
    await expect(page.get_by_role("searchbox")).to_be_focused()
    await page.keyboard.type("repo")
    found = page.get_by_role("list", name="Todos found").get_by_role("listitem")
    await expect(found).to_have_count(1)
    await expect(found.locator("mark")).to_have_text("repo")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("ask Anna about the report").last).to_be_visible()


async def test_the_activity_takes_any_entry_back(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("Call mom")
    await window.add("Water the plants")
    await page.keyboard.press("Escape")
    await page.keyboard.press("g")
    await page.keyboard.press("a")
    await page.get_by_role("button", name="Undo: Added “Call mom”").press("Enter")
    await expect(page.get_by_text("Took back: Added “Call mom”")).to_be_visible()
    await page.get_by_role("button", name="Undo: Took back: Added “Call mom”").wait_for()
    await page.keyboard.press("g")
    await page.keyboard.press("i")
    await expect(window.row("Water the plants")).to_be_visible()
    await expect(window.row("Call mom")).to_have_count(0)


async def test_notes_are_printed_as_they_are_shown(page: Page) -> None:
    await page.evaluate("""async () => {
        const headers = { 'Content-Type': 'application/json' }
        const body = JSON.stringify({ text: 'Plan the spring', notes: 'Not before **May**', literal: true })
        const made = await fetch('/api/todos', { method: 'POST', headers, body })
        if (!made.ok) throw new Error(await made.text())
    }""")
    await page.evaluate("window.print = () => { document.title = 'printed' }")
    await page.keyboard.press("Control+p")
    await expect(page).to_have_title("printed")
    await page.emulate_media(media="print")
    await expect(page.get_by_role("listitem").filter(has_text="Plan the spring").locator("strong")).to_have_text("May")


async def test_all_of_a_place_is_printed(page: Page) -> None:
    await page.evaluate("""() => Promise.all(Array.from({ length: 150 }, (_, n) => fetch('/api/todos', {
        method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: `Todo number ${n}`, literal: true }) })))""")
    await page.evaluate("window.print = () => { document.title = 'printed' }")
    await page.keyboard.press("Control+p")
    await expect(page).to_have_title("printed")
    await page.emulate_media(media="print")
    await expect(page.get_by_role("listitem").filter(has_text="Todo number")).to_have_count(150)
    await expect(page.get_by_role("textbox", name="Add a todo")).to_be_hidden()
    await page.emulate_media(media="screen")
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await expect(page.get_by_role("listitem").filter(has_text="Todo number")).to_have_count(0)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1100), ("dark", 320)])
async def test_axe_finds_nothing_serious_in_them(
    browser: Browser, app: RunningApp, scheme: Literal["light", "dark"], width: int
) -> None:
    context = await browser.new_context(
        viewport={"width": width, "height": 640}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    page = await context.new_page()
    try:
        await page.goto(app.launch_url)
        await TodoWindow(page).add_line.fill("Call mom tomorrow @phone")
        await TodoWindow(page).add_line.press("Enter")
        await expect(TodoWindow(page).row("Call mom")).to_be_visible()
        await page.add_script_tag(path=AXE)
        await TodoWindow(page).add_line.fill("Read tomorrow p1 #Ho")
        await TodoWindow(page).add_line.press("End")
        await expect(page.get_by_role("list", name="Understood").get_by_role("button")).to_have_count(3)
        await calm(page)
        await TodoWindow(page).add_line.fill("")
        await page.keyboard.press("Control+f")
        await expect(page.get_by_role("searchbox")).to_be_focused()
        await page.keyboard.type("mom")
        await page.get_by_role("list", name="Todos found").wait_for()
        await calm(page)
        await page.keyboard.press("Control+k")
        await page.get_by_role("listbox").get_by_role("option").first.wait_for()
        await calm(page)
        await page.keyboard.press("Escape")
        await page.evaluate("document.activeElement.blur()")
        await page.keyboard.press("?")
        await page.get_by_role("dialog", name="Keyboard shortcuts").wait_for()
        await calm(page)
        await page.keyboard.press("Escape")
        await page.keyboard.press("g")
        await page.keyboard.press("a")
        await page.get_by_role("button", name="Undo: Added “Call mom”").wait_for()
        await calm(page)
    finally:
        await context.close()


async def calm(page: Page) -> None:
    """Nothing that axe objects to, and nothing to scroll to beside the page."""
    assert await page.evaluate(RUN_AXE) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_a_dark_page_is_printed_in_the_light_one_s_colours(page: Page) -> None:
    colours = """() => ['--accent-text', '--color-surface', '--color-text'].map(
        (name) => getComputedStyle(document.documentElement).getPropertyValue(name))"""
    root = page.locator("html")
    await page.emulate_media(color_scheme="light")
    await expect(root).to_have_attribute("data-theme", "light")
    light = await page.evaluate(colours)
    await page.emulate_media(color_scheme="dark")
    await expect(root).to_have_attribute("data-theme", "dark")
    dark = await page.evaluate(colours)
    assert all(one != other for one, other in zip(light, dark, strict=True))
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert await page.evaluate(colours) == light
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert await page.evaluate(colours) == dark


async def test_paper_has_the_place_s_name_and_none_of_the_bar_s_buttons(page: Page) -> None:
    await page.set_viewport_size({"width": 360, "height": 700})
    menu = page.get_by_role("button", name="Menu of this place")
    await expect(menu).to_be_visible()
    await page.emulate_media(media="print")
    await expect(page.get_by_role("heading", level=2, name="Inbox")).to_be_visible()
    await expect(menu).to_be_hidden()
    await expect(page.get_by_role("button", name="Search")).to_be_hidden()
    await expect(page.get_by_role("button", name="Open the menu")).to_be_hidden()
