"""The composer in real Chromium with a page behind it that knows people and commands; used by the composer's tests."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, expect

from frontend.tests.chatkit.browser.chat import Chat

PAGE_SIDE = (Path(__file__).parent / "writing.js").read_text()


class Writing:
    """The composer with a page behind it that knows people and commands."""

    def __init__(self, chat: Chat, scheme: str = "light", **options: Any) -> None:
        self.chat = chat
        self.page = chat.page
        chat.open(scheme)
        expect(chat.field).to_be_visible()
        self.page.evaluate(PAGE_SIDE, options)
        # Nothing moves any more once the composer has all of its buttons.
        expect(chat.frame.get_by_role("button", name="Mention something")).to_be_visible()
        chat.field.focus()

    @property
    def field(self) -> Locator:
        field: Locator = self.chat.field
        return field

    @property
    def menu(self) -> Locator:
        return self.chat.frame.get_by_role("listbox")

    def option(self, name: str) -> Locator:
        return self.menu.get_by_role("option", name=name)

    @property
    def tags(self) -> Locator:
        return self.chat.frame.locator(".ck-tag-run")

    def expect_tags(self, *names: str) -> None:
        # Drawn with room around it, and with spaces that do not break.
        words = [name.replace(" ", r"\s") for name in names]
        expect(self.tags).to_have_text([re.compile(rf"^\s*{name}\s*$") for name in words])

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def mention(self, query: str, title: str) -> None:
        self.type(f"@{query}")
        expect(self.option(title)).to_be_visible()
        self.press("Enter")
        expect(self.menu).to_have_count(0)

    def marked(self) -> str | None:
        """What the field names as the active option, as a screen reader would follow it."""
        marked: str | None = self.field.evaluate(
            "field => document.getElementById(field.getAttribute('aria-activedescendant'))?.textContent"
        )
        return marked

    def calls(self, kind: str) -> list[Any]:
        return [call[1] for call in self.page.evaluate("calls") if call[0] == kind]

    def caret(self) -> int:
        caret: int = self.field.evaluate(
            "field => new Promise(resolve => setTimeout(() => resolve(field.selectionStart), 50))"
        )
        return caret

    def draft(self) -> str:
        """The draft in plain words, as the page hears of it."""
        texts = self.page.evaluate(
            "heard.filter(({ detail }) => detail?.name === 'composer.change').map(({ detail }) => detail.data.text)"
        )
        return str(texts[-1])

    def sent(self) -> list[dict[str, Any]]:
        with self.page.expect_request(lambda request: request.method == "POST") as asked:
            self.press("Enter")
        body = json.loads(asked.value.post_data or "")
        content: list[dict[str, Any]] = body["params"]["input"]["content"]
        return content
