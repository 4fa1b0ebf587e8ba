"""Signing in with a code, in the settings page: the code is shown, and the test goes on when it was entered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.aimock.server import Aimock
from tests.aimock.sign_in import CODE, HOST, PAGE, TOKEN, SignInService, sign_in_service
from tests.aimock.ways import authority, proxy_to
from tests.e2e.running_app import RunningApp

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CALL: dict[str, Any] = {
    "match": {"userMessage": "Are you ready?"},
    "response": {"toolCalls": [{"name": "ready", "arguments": {}}]},
}


@pytest_asyncio.fixture(loop_scope="session")
async def service(page: Page, aimock: Aimock, tmp_path: Path) -> AsyncIterator[SignInService]:
    """The sign-in service, and the page's settings led to it through a proxy of one's own."""
    own = authority(tmp_path, HOST)
    with sign_in_service(own.server) as service:
        async with proxy_to(service.url) as proxy:
            await page.get_by_role("button", name="Connect a model").click()
            await page.get_by_label("Answers come from").select_option("azure")
            region = assistant(page)
            await region.get_by_label("Endpoint", exact=True).fill(aimock.azure_endpoint)
            await region.get_by_label("Deployment", exact=True).fill("our-gpt")
            await region.get_by_label("Sign in with", exact=True).select_option("entra")
            await region.get_by_label("Way to sign in", exact=True).select_option("device_code")
            await page.get_by_text("Network and privacy").click()
            await region.get_by_label("Proxy", exact=True).fill(proxy.url)
            await region.get_by_label("Certificate file", exact=True).fill(str(own.ca_file))
            yield service


def assistant(page: Page) -> Locator:
    return page.get_by_role("region", name="Assistant").filter(has=page.get_by_label("Answers come from"))


async def test_the_code_is_shown_and_the_sign_in_is_used_once_it_was_entered(
    page: Page, service: SignInService, aimock: Aimock, app: RunningApp
) -> None:
    aimock.load(CALL)
    await page.get_by_role("button", name="Test connection").click()
    await expect(assistant(page).get_by_text(f"To sign in, open {PAGE} and enter this code: {CODE}")).to_be_visible()
    assert aimock.requests() == []
    service.approve()
    await expect(assistant(page).get_by_text("It works.")).to_be_visible()
    [request] = aimock.requests()
    assert {"authorization", "api-key"} & set(request["headers"]) == {"authorization"}
    await page.get_by_role("button", name="Use this assistant").click()
    before = len(service.asked)
    await page.get_by_role("button", name="Test connection").click()
    await expect(assistant(page).get_by_text("It works.")).to_be_visible()
    assert len(service.asked) == before, "whoever has signed in is not asked again"
    kept = [file for file in app.data_dir.rglob("*") if file.is_file() and TOKEN.encode() in file.read_bytes()]
    assert kept == []


async def test_a_declined_sign_in_is_told(page: Page, service: SignInService) -> None:
    await page.get_by_role("button", name="Test connection").click()
    await expect(assistant(page).get_by_text(CODE)).to_be_visible()
    service.decline()
    await expect(assistant(page).get_by_text("Not signed in")).to_be_visible()
    await expect(assistant(page).get_by_text("Try again to get a new code.")).to_be_visible()
