"""Entra ID's sign-in by a code typed on another page or device; used by the Entra sign-in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from app.errors import AppError

if TYPE_CHECKING:
    from datetime import datetime

    from azure.core.credentials import AccessToken

Prompt = Callable[[str, str, "datetime"], None]


class Flow(Protocol):
    """What waits for the user to type the code: azure-identity's credential."""

    def get_token(self, *scopes: str) -> AccessToken: ...


class CodeNeeded(AppError):  # noqa: N818 - not a failure: the user's next step
    """Tells the user which code to type where; trying again goes on from there."""

    def __init__(self, page: str, code: str) -> None:
        super().__init__(
            f"To sign in to Microsoft Entra ID, open {page} and enter the code {code}. Nothing is lost: "
            "when you have signed in, try again here.",
            retryable=True,
            status=502,
        )
        self.page, self.code = page, code


class DeviceCodeSignIn:
    """Waits for the user in the background, so that the code reaches them as a message in the meantime."""

    def __init__(
        self,
        authority: str,
        *,
        tenant_id: str | None = None,
        client_id: str | None = None,
        way: Mapping[str, Any] | None = None,
        flow: Callable[[Prompt], Flow] | None = None,
    ) -> None:
        self._make = flow or (lambda prompt: _flow(prompt, authority, tenant_id, client_id, way or {}))
        self._flow: Flow | None = None
        self._attempt: _Attempt | None = None

    def get_token(self, *scopes: str) -> AccessToken:
        attempt = self._attempt or self._begin(scopes)
        attempt.news.wait()
        if attempt.finished:
            self._attempt = None
        return attempt.token()

    def _begin(self, scopes: tuple[str, ...]) -> _Attempt:
        self._attempt = attempt = _Attempt()
        # The flow remembers who signed in: a renewal asks for no code.
        self._flow = self._flow or self._make(lambda page, code, _: self._show(page, code))
        waiting = threading.Thread(target=attempt.run, args=(self._flow, scopes), name="entra-device-code", daemon=True)
        waiting.start()
        return attempt

    def _show(self, page: str, code: str) -> None:
        if self._attempt is not None:
            self._attempt.show(page, code)


class _Attempt:
    """One wait for the user; `news` is set when there is a code to show, and when it is over."""

    def __init__(self) -> None:
        self.news = threading.Event()
        self.finished = False
        self._code: CodeNeeded | None = None
        self._token: AccessToken | None = None
        self._error: Exception | None = None

    def run(self, flow: Flow, scopes: tuple[str, ...]) -> None:
        try:
            self._token = flow.get_token(*scopes)
        except Exception as error:  # noqa: BLE001 - carried over to the thread that asks
            self._error = error
        self.finished = True
        self.news.set()

    def show(self, page: str, code: str) -> None:
        self._code = CodeNeeded(page, code)
        self.news.set()

    def token(self) -> AccessToken:
        if self._token is not None:
            return self._token
        problem = self._error or self._code
        if problem is None:
            raise RuntimeError("a device code sign-in had news without a code, a token or an error")
        raise problem


def _flow(prompt: Prompt, authority: str, tenant_id: str | None, client_id: str | None, way: Mapping[str, Any]) -> Flow:
    from azure.identity import DeviceCodeCredential  # noqa: PLC0415 - 10 MiB that only Entra needs

    chosen = {"tenant_id": tenant_id, "client_id": client_id}
    given: dict[str, Any] = {name: value for name, value in chosen.items() if value}
    return DeviceCodeCredential(authority=authority, prompt_callback=prompt, **given, **way)
