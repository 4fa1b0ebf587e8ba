"""The settings of a desktop in the page, over a desktop side that is played: a browser's tab has none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.async_api import Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SWITCH = "Show in the system’s menus"


class PlayedDesktop:
    """Answers the page in the server's place; `refusal` is what the system says to every change."""

    def __init__(self, *, offered: bool = True) -> None:
        self.integration = {"offered": offered, "enabled": False}
        self.refusal = ""
        self.asked: list[bool] = []

    async def state(self, route: Route) -> None:
        await route.fulfill(json=self._state())

    async def change(self, route: Route) -> None:
        wanted = json.loads(route.request.post_data or "")["enabled"]
        self.asked.append(wanted)
        if self.refusal:
            await route.fulfill(status=409, json={"error": {"message": self.refusal, "retryable": False}})
            return
        self.integration["enabled"] = wanted
        await route.fulfill(json=self._state())

    def _state(self) -> dict[str, Any]:
        return {"available": True, "tray": {"available": True}, "integration": dict(self.integration)}


async def shown(page: Page, desktop: PlayedDesktop) -> None:
    await page.route("**/api/desktop", desktop.state)
    await page.route("**/api/desktop/integration", desktop.change)
    await page.get_by_role("button", name="Connect a model").click()
    await expect(page.get_by_label("Keep running in the tray")).to_be_visible()


async def test_the_menus_entry_is_switched_on_and_off(page: Page) -> None:
    desktop = PlayedDesktop()
    await shown(page, desktop)
    switch = page.get_by_role("switch", name=SWITCH)
    await expect(switch).not_to_be_checked()
    await switch.click()
    await expect(switch).to_be_checked()
    await switch.press("Space")
    await expect(switch).not_to_be_checked()
    assert desktop.asked == [True, False]


async def test_a_system_that_refuses_is_told_and_shown_as_it_is(page: Page) -> None:
    desktop = PlayedDesktop()
    desktop.refusal = "The file /x cannot be written: Read-only file system."
    await shown(page, desktop)
    await page.get_by_role("switch", name=SWITCH).click()
    await expect(page.get_by_text("Read-only file system")).to_be_visible()
    await expect(page.get_by_role("switch", name=SWITCH)).not_to_be_checked()


async def test_where_it_is_not_on_the_user_there_is_no_switch(page: Page) -> None:
    await shown(page, PlayedDesktop(offered=False))
    await expect(page.get_by_role("switch", name=SWITCH)).to_have_count(0)
