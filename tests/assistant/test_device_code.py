from __future__ import annotations

import threading
import time
from datetime import UTC, datetime

import pytest
from azure.core.credentials import AccessToken
from azure.core.exceptions import ClientAuthenticationError

from app.assistant.device_code import CodeNeeded, DeviceCodeSignIn, Prompt
from app.assistant.entra import SignIn
from app.settings import Settings

PAGE = "https://microsoft.com/devicelogin"


class Page:
    """Plays azure-identity and the user: shows a code, and waits until the user typed it."""

    def __init__(self, prompt: Prompt) -> None:
        self.prompt = prompt
        self.typed = threading.Event()
        self.asked = 0
        self.fails = False

    def get_token(self, *_scopes: str) -> AccessToken:
        self.asked += 1
        if not self.typed.is_set():
            self.prompt(PAGE, f"CODE{self.asked}", datetime.now(UTC))
            self.typed.wait(5)
        if self.fails:
            raise ClientAuthenticationError("expired")
        return AccessToken(f"token{self.asked}", int(time.time()) + 3600)


def flow() -> tuple[SignIn, list[Page]]:
    pages: list[Page] = []

    def page(prompt: Prompt) -> Page:
        pages.append(Page(prompt))
        return pages[0]

    device = DeviceCodeSignIn("login.microsoftonline.com", flow=page)
    settings = Settings(azure_endpoint="https://x.openai.azure.com", entra_credential="device_code")
    return SignIn(settings, lambda *_: device), pages


async def finished(name: str = "entra-device-code") -> None:
    for thread in threading.enumerate():
        if thread.name == name:
            thread.join(5)


async def test_the_code_reaches_the_user_and_trying_again_goes_on() -> None:
    signing_in, pages = flow()
    with pytest.raises(CodeNeeded, match=f"open {PAGE} and enter the code CODE1") as first:
        await signing_in.renew()
    with pytest.raises(CodeNeeded, match="CODE1"):
        await signing_in.renew()
    assert first.value.retryable
    pages[0].typed.set()
    await finished()
    await signing_in.renew()
    assert signing_in.headers() == {"Authorization": "Bearer token1"}
    assert pages[0].asked == 1


async def test_a_renewal_asks_for_no_code() -> None:
    signing_in, pages = flow()
    with pytest.raises(CodeNeeded):
        await signing_in.renew()
    pages[0].typed.set()
    await finished()
    await signing_in.renew()
    signing_in.forget()
    await signing_in.renew()
    assert signing_in.headers() == {"Authorization": "Bearer token2"}
    assert len(pages) == 1


async def test_a_code_that_ran_out_is_followed_by_a_new_one() -> None:
    signing_in, pages = flow()
    with pytest.raises(CodeNeeded, match="CODE1"):
        await signing_in.renew()
    pages[0].fails = True
    pages[0].typed.set()
    await finished()
    with pytest.raises(Exception, match="Try again to get a new code"):
        await signing_in.renew()
    pages[0].fails = False
    pages[0].typed.clear()
    with pytest.raises(CodeNeeded, match="CODE2"):
        await signing_in.renew()
    pages[0].typed.set()
    await finished()
