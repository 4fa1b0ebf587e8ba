"""The window speaks the language of the system, or the one chosen in the settings: words, plurals, dates, direction."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from tests.e2e.running_app import RunningApp

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

Opening = Callable[[str], Awaitable[Page]]

NEXT_YEAR = datetime.now().astimezone().year + 1


@pytest_asyncio.fixture(loop_scope="session")
async def opened(browser: Browser, app: RunningApp) -> AsyncIterator[Opening]:
    """Opens the window on a system of that language; any error of its page fails the test."""
    problems: list[str] = []
    contexts = []

    async def opening(locale: str) -> Page:
        contexts.append(await browser.new_context(locale=locale, viewport={"width": 1100, "height": 720}))
        page = await contexts[-1].new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        await page.goto(app.launch_url)
        return page

    yield opening
    for context in contexts:
        await context.close()
    assert not problems


def row(page: Page, title: str) -> Locator:
    return page.get_by_role("row", name=title)


async def middle_of(part: Locator) -> float:
    box = await part.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


async def start_of_hint(line: Locator) -> str:
    direction: str = await line.evaluate("line => getComputedStyle(line).direction")
    return direction


async def test_the_window_speaks_german_on_a_german_system(opened: Opening, app: RunningApp) -> None:
    app.command("add", f"Steuer {NEXT_YEAR}-03-05")
    page = await opened("de-DE")
    places = page.get_by_role("navigation", name="Bereiche")
    await expect(places.get_by_role("button", name="Eingang 1 offene Aufgabe", exact=True)).to_be_visible()
    await expect(row(page, "Steuer")).to_contain_text(f"5. März {NEXT_YEAR}")

    line = page.get_by_role("textbox", name="Aufgabe hinzufügen")
    await line.fill("Milch kaufen morgen 17 Uhr")
    await line.press("Enter")
    await expect(row(page, "Milch kaufen")).to_contain_text("morgen 17:00")
    await expect(places.get_by_role("button", name="Eingang 2 offene Aufgaben", exact=True)).to_be_visible()

    chat = page.frame_locator("openai-chatkit iframe")
    await expect(chat.get_by_role("textbox", name="Nachricht")).to_be_visible()
    await expect(chat.get_by_text("Was gibt es zu tun?")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "de-DE")
    await expect(page.locator("html")).to_have_attribute("dir", "ltr")


async def test_the_page_turns_and_counts_in_arabic_on_an_arabic_system(opened: Opening, app: RunningApp) -> None:
    app.command("add", f"الضرائب {NEXT_YEAR}-03-05")
    page = await opened("ar-EG")
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    inbox = page.get_by_role("navigation").get_by_role("button", name="الوارد")
    await expect(inbox).to_have_accessible_name("الوارد مهمة واحدة غير مكتملة")
    await expect(row(page, "الضرائب")).to_contain_text("مارس")
    for titles, said in (
        (["شاي"], "مهمتان غير مكتملتين"),
        (["قهوة"], "٣ مهام غير مكتملة"),
        (["كتاب"] * 8, "١١ مهمة غير مكتملة"),
    ):
        for title in titles:
            app.command("add", title)
        await expect(inbox).to_have_accessible_name(f"الوارد {said}")

    grid = page.get_by_role("grid").first
    chat = page.locator("openai-chatkit")
    await expect(chat).to_be_visible()
    assert await middle_of(inbox) > await middle_of(grid) > await middle_of(chat)
    checkbox = row(page, "شاي").get_by_role("checkbox")
    assert await start_of_hint(page.get_by_role("textbox", name="إضافة مهمة")) == "rtl"
    assert await middle_of(checkbox) > await middle_of(row(page, "شاي").get_by_text("شاي", exact=True))


async def test_the_edge_of_the_chat_follows_the_pointer_and_the_keys_where_the_page_is_turned(opened: Opening) -> None:
    page = await opened("ar")
    edge = page.get_by_role("separator")
    before = await middle_of(edge)
    await page.mouse.move(before, 400)
    await page.mouse.down()
    await page.mouse.move(before - 60, 400, steps=4)
    await page.mouse.up()
    assert await middle_of(edge) == pytest.approx(before - 60, abs=4)
    await edge.press("ArrowRight")
    assert await middle_of(edge) == pytest.approx(before - 44, abs=4)


async def test_the_chosen_language_wins_over_the_system(opened: Opening, app: RunningApp) -> None:
    page = await opened("de-DE")
    await page.get_by_role("button", name="Einstellungen").click()
    await page.get_by_role("combobox", name="Sprache").select_option("fr-FR")
    places = page.get_by_role("navigation", name="Emplacements")
    await expect(places.get_by_role("button", name="Boîte de réception")).to_be_visible()
    await page.reload()
    await expect(places).to_be_visible()

    await page.get_by_role("button", name="Réglages").click()
    await page.get_by_role("combobox", name="Langue").select_option("system")
    await expect(page.get_by_role("navigation", name="Bereiche")).to_be_visible()


async def test_the_window_is_english_where_nothing_fits(opened: Opening) -> None:
    page = await opened("nl-NL")
    await expect(page.get_by_role("navigation", name="Places")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "en")


async def test_languages_are_offered_in_their_own_words_without_needless_countries(opened: Opening) -> None:
    page = await opened("en-US")
    await page.get_by_role("button", name="Settings").click()
    choice = page.get_by_label("Language", exact=True)
    await expect(choice).to_be_visible()
    names = await choice.locator("option").all_inner_texts()
    assert {"Deutsch", "Español", "日本語", "Português (Brasil)", "简体中文", "Русский"} <= set(names)
