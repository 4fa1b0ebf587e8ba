"""A person brings todos in from a file and takes them out as one, in a real browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TODO_TXT = (
    "(A) 2026-02-01 Call mom +Family @phone due:2026-03-05\nx 2026-02-02 2026-02-01 Buy milk\nWater plants rec:5q\n"
)


async def opened(page: Page, command: str) -> Locator:
    """Through the palette, as people reach it from anywhere."""
    await expect(TodoWindow(page).add_line).to_be_visible()
    await page.keyboard.press("Control+K")
    await page.get_by_role("combobox", name="Search commands and todos").fill(command)
    await page.keyboard.press("Enter")
    return page.get_by_role("dialog", name=command)


async def chosen(page: Page, dialog: Locator, file: Path) -> None:
    async with page.expect_file_chooser() as chooser:
        await dialog.get_by_role("button", name="Choose").click()
    await (await chooser.value).set_files(file)


async def test_a_file_is_looked_at_imported_and_taken_back(page: Page, app: RunningApp, tmp_path: Path) -> None:
    file = tmp_path / "todo.txt"
    file.write_text(TODO_TXT)
    dialog = await opened(page, "Import todos")
    await chosen(page, dialog, file)
    await expect(dialog.get_by_text("3 new todos")).to_be_visible()
    await expect(dialog.get_by_text("2 open · 1 done")).to_be_visible()
    await expect(dialog.get_by_text("1 new list: Family")).to_be_visible()
    await expect(dialog.get_by_text("Repetitions that are not known here")).to_be_visible()
    assert app.command("list", "--all")["data"] == []
    await dialog.get_by_role("button", name="Import 3 todos").click()
    await expect(dialog.get_by_text("Imported 3 todos")).to_be_visible()
    assert {one["title"] for one in app.command("list", "--all")["data"]} == {"Call mom", "Buy milk", "Water plants"}
    await dialog.get_by_role("button", name="Undo").click()
    await expect(page.get_by_text("The import was taken back")).to_be_visible()
    assert app.command("list", "--all")["data"] == []


async def test_a_second_import_of_the_same_file_has_nothing_new(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "todo.txt"
    file.write_text(TODO_TXT)
    dialog = await opened(page, "Import todos")
    await chosen(page, dialog, file)
    await dialog.get_by_role("button", name="Import 3 todos").click()
    await dialog.get_by_role("button", name="Done").click()
    dialog = await opened(page, "Import todos")
    await chosen(page, dialog, file)
    await expect(dialog.get_by_text("3 todos are here already")).to_be_visible()
    await expect(dialog.get_by_role("button", name="Import", exact=True)).to_be_disabled()


async def test_a_file_that_is_dropped_and_broken_says_why(page: Page) -> None:
    dialog = await opened(page, "Import todos")
    await dialog.get_by_text("Drop a file here").evaluate(
        """(place) => {
            const data = new DataTransfer()
            data.items.add(new File(['{"format": '], 'broken.json'))
            place.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
        }"""
    )
    await expect(dialog.get_by_role("alert")).to_contain_text("broken or cut off")
    await expect(dialog.get_by_role("button", name="Choose a file")).to_be_visible()


async def test_an_export_is_downloaded(page: Page, tmp_path: Path) -> None:
    window = TodoWindow(page)
    await window.add("Call mom")
    dialog = await opened(page, "Export todos")
    async with page.expect_download() as download:
        await dialog.get_by_role("link", name="Export").click()
    saved = tmp_path / (await download.value).suggested_filename
    await (await download.value).save_as(saved)
    assert saved.suffix == ".json"
    assert [one["title"] for one in json.loads(saved.read_text())["todos"]] == ["Call mom"]
    await expect(dialog).to_have_count(0)
