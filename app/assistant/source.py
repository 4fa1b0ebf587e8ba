"""Gives the chat its model: what the settings say at that moment; light to import, connects on the first turn."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from app.assistant.builtin.phrasebook import Phrasebook
from app.assistant.info import AssistantInfo, describe
from app.credentials import CredentialError, Credentials, NoKeyringError
from app.endpoints import is_on_this_computer
from app.errors import AppError
from app.settings import Settings, SettingsStore

if TYPE_CHECKING:
    from agents import Model

    from app.assistant.clients import Connection
    from app.assistant.entra import SignIn

_log = logging.getLogger(__name__)
_CONNECTED_BY: Final = (
    "provider",
    "azure_endpoint",
    "azure_deployment",
    "azure_api_version",
    "azure_api",
    "azure_auth",
    "entra_credential",
    "entra_tenant_id",
    "entra_client_id",
    "openai_base_url",
    "openai_model",
    "openai_api",
)
_NEEDED: Final = {
    "azure_endpoint": "the endpoint",
    "azure_deployment": "the deployment",
    "openai_base_url": "the address",
    "openai_model": "the model",
}


class ModelSource:
    """The models of one app; ask for one at the start of each turn."""

    def __init__(self, settings: SettingsStore, credentials: Credentials) -> None:
        self._settings = settings
        self._credentials = credentials
        self._connection: Connection | None = None
        self._made_for: tuple[object, ...] | None = None
        self._sign_in: SignIn | None = None
        self._retired: list[Connection] = []
        self._traced = True
        self._turn = asyncio.Lock()

    def describe(self) -> AssistantInfo:
        return describe(self._settings.current)

    async def model(self, phrasebook: Phrasebook) -> Model:
        """The model to run this turn with; AppError when the settings or the key don't allow one."""
        self._silence()
        settings = self._settings.current
        if settings.provider == "builtin":
            from app.assistant.builtin.model import BuiltinModel  # noqa: PLC0415 - imports agents

            return BuiltinModel(phrasebook)
        async with self._turn:
            return (await self._connected(settings)).model

    async def aclose(self) -> None:
        """Close every client that was made; running answers end with it. Waits for no sign-in."""
        self._retire()
        connections, self._retired = self._retired, []
        for connection in connections:
            await connection.aclose()

    def _silence(self) -> None:
        if self._traced:
            from app.assistant.tracing import silence_tracing  # noqa: PLC0415 - imports agents

            silence_tracing()
            self._traced = False

    async def _connected(self, settings: Settings) -> Connection:
        wanted = (*(getattr(settings, name) for name in _CONNECTED_BY), self._credentials.generation)
        connection = self._connection
        if connection is None or self._made_for != wanted:
            self._retire()
            self._connection = connection = await self._connect(settings, _endpoint(settings))
            self._made_for = wanted
        if self._sign_in is not None:
            await self._sign_in.renew()
        return connection

    async def _connect(self, settings: Settings, endpoint: str) -> Connection:
        from app.assistant.clients import connect  # noqa: PLC0415 - imports agents and openai

        if settings.provider == "azure" and settings.azure_auth == "entra":
            from app.assistant.entra import SignIn  # noqa: PLC0415 - only Entra needs it

            self._sign_in = sign_in = SignIn(settings)
            # In a thread: reading the system's certificates takes tens of milliseconds.
            return await asyncio.to_thread(connect, settings, endpoint, sign_in.headers, sign_in.forget)
        headers = _key_headers(settings, await self._key(settings, endpoint))
        return await asyncio.to_thread(connect, settings, endpoint, lambda: headers, self._refused)

    async def _key(self, settings: Settings, endpoint: str) -> str | None:
        try:
            key = await self._credentials.get(endpoint)
        except CredentialError as error:
            if settings.provider != "compatible" or not _can_do_without(error, endpoint):
                raise
            _log.info("No key is sent to %s: %s", endpoint, type(error).__name__)
            return None
        if key is None and settings.provider != "compatible":
            raise _no_key(endpoint)
        return key

    def _refused(self) -> None:
        # The key may have been changed by another process since; the next turn asks the keyring again.
        self._made_for = None

    def _retire(self) -> None:
        """Out of use, but not closed: another thread's answer may still be streaming through it."""
        if self._connection is not None:
            self._retired.append(self._connection)
        self._connection = self._made_for = self._sign_in = None


def _endpoint(settings: Settings) -> str:
    missing = settings.missing()
    if missing or settings.endpoint is None:
        wanted = " and ".join(_NEEDED[name] for name in missing)
        raise AppError(
            f"{describe(settings).label} can't answer yet: {wanted} is not set. Nothing is lost. "
            "Complete it in the settings, or choose the built-in assistant there.",
            retryable=True,
            status=503,
        )
    return settings.endpoint


def _can_do_without(error: CredentialError, endpoint: str) -> bool:
    """Without any keyring there is no key that could be missing; and on this computer a model rarely needs one."""
    return isinstance(error, NoKeyringError) or is_on_this_computer(endpoint)


def _key_headers(settings: Settings, key: str | None) -> Mapping[str, str]:
    if key is None:
        return {}
    return {"api-key": key} if settings.provider == "azure" else {"Authorization": f"Bearer {key}"}


def _no_key(endpoint: str) -> AppError:
    return AppError(
        f"There is no API key for {endpoint} yet, so the model can't be asked. Nothing is lost. Store one with "
        f"`todo-assistant key set {endpoint}`, or choose the built-in assistant in the settings.",
        retryable=True,
        status=503,
    )
