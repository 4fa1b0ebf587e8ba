"""The element on the plain page, as a user and the page around it meet it; used by the tests in the browser."""

import json
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Frame, FrameLocator, Page, expect

FRONTEND = Path(__file__).parents[3]
AXE = FRONTEND / "node_modules" / "axe-core" / "axe.min.js"


def until(page: Page | Frame, condition: str) -> None:
    """Wait until it holds. Playwright's own wait asks again by `eval`, which a page's strict policy forbids."""
    deadline = time.monotonic() + 30
    while not page.evaluate(condition):
        assert time.monotonic() < deadline, f"not so in time: {condition}"
        page.wait_for_timeout(50)


class Chat:
    """The element as a user and the page around it meet it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, message: Any) -> None:
        if "Content Security Policy" in message.text or message.text.startswith("Uncaught"):
            self.complaints.append(message.text)

    def open(self, scheme: str = "light", **options: Any) -> "Chat":
        self.page.goto(f"{self.address}?{urlencode({'scheme': scheme, 'options': json.dumps(options)})}")
        return self

    @property
    def frame(self) -> FrameLocator:
        return self.page.frame_locator("#chat iframe")

    @property
    def field(self) -> Any:
        return self.frame.get_by_role("textbox", name="Message")

    def send(self, text: str) -> None:
        self.field.fill(text)
        self.field.press("Enter")
        expect(self.field).to_have_value("")

    def ask(self, text: str) -> None:
        self.send(text)
        expect(self.frame.get_by_role("button", name="Send")).to_be_visible(timeout=20_000)

    def heard(self) -> list[str]:
        heard: list[str] = self.page.evaluate("heard.map(({ type }) => type).filter(type => type !== 'log')")
        return heard

    def box(self, name: str) -> Any:
        return self.frame.get_by_role("checkbox", name=name).last

    def serious(self) -> list[str]:
        """What axe-core finds wrong in the frame, and how grave it is."""
        frame = next(frame for frame in self.page.frames if frame != self.page.main_frame)
        frame.evaluate(AXE.read_text())
        found = frame.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations)")
        return [
            f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in ("serious", "critical")
        ]
