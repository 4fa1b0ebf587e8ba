"""Where things are in the window's page, in the words a user or a screen reader has for them."""

from __future__ import annotations

from playwright.async_api import FrameLocator, Locator, Page, expect


class TodoWindow:
    """The list and the chat of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def add_line(self) -> Locator:
        return self.page.get_by_role("textbox", name="Add a todo")

    @property
    def chat(self) -> FrameLocator:
        return self.page.frame_locator("openai-chatkit iframe")

    @property
    def composer(self) -> Locator:
        return self.chat.get_by_role("textbox", name="Message")

    @property
    def cards(self) -> Locator:
        """The todo cards of the conversation, oldest first."""
        return self.chat.get_by_role("article").filter(has=self.chat.get_by_role("heading", name="My todos"))

    @property
    def messages(self) -> Locator:
        """Everything in the conversation: what was said, and cards."""
        return self.chat.get_by_role("main", name="Conversation").get_by_role("article")

    def row(self, title: str) -> Locator:
        return self.page.get_by_role("grid", name="Todos", exact=True).get_by_role("row", name=title)

    def done_row(self, title: str) -> Locator:
        return self.page.get_by_role("grid", name="Done todos").get_by_role("row", name=title)

    @property
    def places(self) -> Locator:
        return self.page.get_by_role("navigation", name="Places")

    @property
    def details(self) -> Locator:
        return self.page.get_by_role("complementary", name="Details of the todo")

    @property
    def done_fold(self) -> Locator:
        return self.page.get_by_role("region", name="Done").get_by_role("button", name="Done")

    async def go(self, name: str) -> None:
        await self.places.get_by_role("button", name=name).first.click()
        await expect(self.page.get_by_role("heading", level=2, name=name, exact=True)).to_be_visible()

    async def add(self, title: str) -> None:
        await self.add_line.fill(title)
        await self.add_line.press("Enter")
        await expect(self.row(title)).to_be_visible()

    async def add_and_keep(self, title: str) -> None:
        """Add a todo and wait until the server has it."""
        page = self.add_line.page
        async with page.expect_response(lambda answer: answer.request.method == "POST" and "/api/todos" in answer.url):
            await self.add(title)

    async def say(self, text: str) -> None:
        """Send a message and wait until it has been answered."""
        await self.composer.fill(text)
        await self.composer.press("Enter")
        await expect(self.chat.get_by_role("article", name="You").filter(has_text=text).last).to_be_visible()
        await expect(self.chat.get_by_role("button", name="Stop", exact=True)).to_have_count(0)
        await expect(self.chat.get_by_role("button", name="Send", exact=True)).to_be_visible()
