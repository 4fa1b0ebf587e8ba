"""Draws the pictures of the documentation from the running app: `make pictures`, after the window has changed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.chromium import chromium  # noqa: E402 - the folder above is not installed
from tests.e2e.running_app import RunningApp  # noqa: E402

IMAGES = ROOT / "docs" / "images"
COLOURS = {"Work": "blue", "Home": "green", "Errands": "orange", "Travel": "purple"}
ADD_LIST = """async (list) => {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch('/api/lists', { method: 'POST', headers, body: JSON.stringify(list) });
  if (!answer.ok) throw new Error(await answer.text());
}"""
LINES = (
    "Send the draft to Anna today 5pm #Work p1 @mail",
    "Read the contract today #Work p2",
    "Call mom today @phone // ask about the garden",
    "Water the plants every 3 days starting today #Home",
    "Pick up the parcel today #Errands",
    "Buy milk #Errands",
    "Book the train to Hamburg tomorrow 9am #Travel @phone",
    "Return the library books tomorrow #Errands",
    "Prepare the review in 4 days 10am #Work",
    "Pay rent every month on the 1st 9am !30m #Home p2",
    "Renew the passport in 3 weeks #Travel",
    "Plan Tom's birthday in 5 weeks #Home",
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, RunningApp(Path(folder, "data")) as app, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = opened(browser, app)
        for name, colour in COLOURS.items():
            page.evaluate(ADD_LIST, {"name": name, "colour": colour})
        for line in LINES:
            app.command("add", line)
        draw_window(page)
        draw_dark(page)
        draw_settings(page)
        browser.close()


def opened(browser: Browser, app: RunningApp) -> Page:
    context = browser.new_context(
        viewport={"width": 1240, "height": 780}, device_scale_factor=1.5, locale="en-GB", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(app.launch_url)
    return page


def draw_window(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("button", name="Today").click()
    chat = page.frame_locator("openai-chatkit iframe")
    composer = chat.get_by_role("textbox", name="Message")
    composer.click(timeout=30_000)
    composer.press_sequentially("Plan my day")
    composer.press("Enter")
    expect(chat.get_by_text("Could be done, without a date")).to_be_visible(timeout=30_000)
    page.mouse.move(600, 700)
    draw(page, "window")


def draw_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.get_by_role("row", name="Read the contract").click()
    expect(page.get_by_role("button", name="Delete todo")).to_be_visible()
    page.mouse.move(600, 700)
    draw(page, "dark")


def draw_settings(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="Settings").click()
    expect(page.get_by_label("Answers come from")).to_be_visible()
    draw(page, "settings")


def draw(page: Page, name: str) -> None:
    page.wait_for_timeout(500)  # no state tells that the last icon has been drawn
    page.screenshot(path=IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()
