"""Every story of the gallery, light and dark: drawn without a fault, within 320 px, and open to everybody."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

LOOK = Path(__file__).with_name("gallery.js").read_text()
AT_ONCE = 4
"""Pages that go through the stories side by side: a story is mostly waited for."""


class Faults:
    """What a page said that nobody should hear, with the story at which it was said."""

    def __init__(self, page: Page) -> None:
        self.heard: list[str] = []
        self.story = ""
        page.on("pageerror", lambda error: self.heard.append(f"{self.story}: not caught: {error.stack}"))
        page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.text.startswith("story "):
            self.story = message.text.removeprefix("story ")
        elif message.type in ("error", "warning"):
            self.heard.append(f"{self.story}: on the console: {message.text[:300]}")


def bare(browser: Browser, gallery: str) -> tuple[BrowserContext, Page]:
    """A page, in a process of its own, that shows one story alone."""
    context = browser.new_context(viewport={"width": 320, "height": 720}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{gallery}?bare=1&width=320&scheme=light")
    return context, page


def test_every_story_draws_without_a_fault_and_is_open_to_everybody(browser: Browser, gallery: str) -> None:
    opened = [bare(browser, gallery) for _ in range(AT_ONCE)]
    faults = [Faults(page) for _, page in opened]
    ids: list[str] = opened[0][1].evaluate("gallery.stories.map(({ id }) => id)")
    assert len(set(ids)) == len(ids)
    for number, (_, page) in enumerate(opened):
        page.evaluate(f"() => {{ {LOOK} }}")
        page.evaluate("ids => { window.looking = lookAtStories(ids) }", ids[number::AT_ONCE])
    wrong = [each for _, page in opened for each in page.evaluate("() => looking")]
    wrong += [each for fault in faults for each in fault.heard]
    for context, _ in opened:
        context.close()
    if wrong:
        pytest.fail("\n".join(sorted(wrong)))


def test_a_story_is_searched_for_opened_and_edited_by_keyboard(browser: Browser, gallery: str) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    faults = Faults(page)
    page.goto(f"{gallery}?scheme=dark")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("caption")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("heading", name="Caption", exact=False)).to_be_visible()
    assert "scheme=dark" in page.url
    frame = page.frame_locator("openai-chatkit iframe")
    editor = page.get_by_role("textbox", name="JSON", exact=True)
    text = editor.input_value()
    editor.fill(text.replace('"value": "', '"value": "Edited: ', 1))
    expect(frame.get_by_text("Edited: ", exact=False)).to_be_visible()
    editor.fill(f"{text}}}")
    expect(page.get_by_text("Line ", exact=False)).to_be_visible()
    expect(frame.get_by_text("Edited: ", exact=False)).to_be_visible()
    page.get_by_role("button", name="Start over").click()
    expect(frame.get_by_text("Edited: ", exact=False)).to_have_count(0)
    assert faults.heard == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_gallerys_own_page_is_open_to_everybody(browser: Browser, gallery: str, scheme: str) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    page.goto(f"{gallery}?scheme={scheme}")
    expect(page.frame_locator("openai-chatkit iframe").get_by_role("textbox").first).to_be_visible()
    page.add_script_tag(url="/axe.min.js")
    found = page.evaluate("axe.run({ exclude: ['openai-chatkit'] }).then(({ violations }) => violations)")
    assert [f"{each['id']}: {each['nodes'][0]['html']}" for each in found] == []
    page.close()
