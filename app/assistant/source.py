"""Gives the chat its model: what the settings say at that moment; light to import, connects on the first turn."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from app.assistant.access import Access
from app.assistant.builtin.phrasebook import Phrasebook
from app.assistant.health import HealthRecord
from app.assistant.info import AssistantInfo, describe
from app.credentials import Credentials
from app.settings import Settings, SettingsStore

if TYPE_CHECKING:
    import httpx2
    from agents import Model

    from app.assistant.clients import Connection

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
    "proxy",
    "ca_file",
    "store_responses",
)


class ModelSource:
    """The models of one app; ask for one at the start of each turn, and tell how the turn went."""

    def __init__(self, settings: SettingsStore, credentials: Credentials) -> None:
        self._settings = settings
        self._credentials = credentials
        self.access = Access(credentials)
        self._health = HealthRecord()
        self._known_for = self._wanted(settings.current)
        self._connection: Connection | None = None
        self._made_for: tuple[object, ...] | None = None
        self._retired: dict[httpx2.AsyncClient, weakref.finalize[..., Model]] = {}
        self._closing: set[asyncio.Task[None]] = set()
        self._traced = True
        self._turn = asyncio.Lock()

    def describe(self) -> AssistantInfo:
        """Who answers, and whether they do, as far as is known of the present settings."""
        self._keep_up()
        return describe(self._settings.current, self._health.current)

    def on_health(self, listener: Callable[[], None]) -> None:
        """Call `listener` when it shows that the model answers, or that it doesn't."""
        self._health.on_change(listener)

    def answered(self, settings: Settings) -> None:
        """A turn with these settings went well."""
        if self._is_present(settings):
            self._health.answered()

    def failed(self, error: Exception, settings: Settings) -> None:
        """A turn with these settings failed with `error`, as it was explained to the user."""
        from app.assistant.failures import kind_and_text  # noqa: PLC0415 - imports agents and openai

        if self._is_present(settings):
            self._health.failed(*kind_and_text(error, settings))

    async def model(self, phrasebook: Phrasebook) -> Model:
        """The model to run this turn with; AppError when the settings or the key don't allow one."""
        self._silence()
        settings = self._settings.current
        if settings.provider == "builtin":
            from app.assistant.builtin.model import BuiltinModel  # noqa: PLC0415 - imports agents

            return BuiltinModel(phrasebook)
        return (await self._ready(settings)).model

    async def check(self) -> None:
        """Ask the service for something small, so that its state is known; no sign-in is begun for that."""
        settings = self._settings.current
        if settings.provider == "builtin":
            return
        try:
            async with self._turn:
                connection = await self._connected(settings)
            if connection.permit.sign_in is not None and not connection.permit.sign_in.is_signed_in():
                return
            await connection.check()
        except Exception as error:  # noqa: BLE001 - whatever it fails with is told as the state
            self.failed(error, settings)
        else:
            self.answered(settings)

    async def aclose(self) -> None:
        """Close every client that was made; running answers end with it. Waits for no sign-in."""
        self._retire()
        while self._retired:
            http, unused = self._retired.popitem()
            unused.detach()
            await http.aclose()
        await asyncio.gather(*self._closing)

    def _silence(self) -> None:
        if self._traced:
            from app.assistant.tracing import silence_tracing  # noqa: PLC0415 - imports agents

            silence_tracing()
            self._traced = False

    async def _ready(self, settings: Settings) -> Connection:
        async with self._turn:
            connection = await self._connected(settings)
            if connection.permit.sign_in is not None:
                await connection.permit.sign_in.renew()
            return connection

    async def _connected(self, settings: Settings) -> Connection:
        wanted = self._wanted(settings)
        connection = self._connection
        if connection is None or self._made_for != wanted:
            self._retire()
            self._connection = connection = await self._connect(settings)
            self._made_for = wanted
        return connection

    async def _connect(self, settings: Settings) -> Connection:
        from app.assistant.clients import connect  # noqa: PLC0415 - imports agents and openai

        permit = await self.access.permit(settings, self._refused)
        # In a thread: reading the system's certificates takes tens of milliseconds.
        return await asyncio.to_thread(connect, settings, permit)

    def _wanted(self, settings: Settings) -> tuple[object, ...]:
        return (*(getattr(settings, name) for name in _CONNECTED_BY), self._credentials.generation)

    def _is_present(self, settings: Settings) -> bool:
        """Whether what happened with `settings` says something about those of now."""
        self._keep_up()
        return settings.provider != "builtin" and self._wanted(settings) == self._known_for

    def _keep_up(self) -> None:
        wanted = self._wanted(self._settings.current)
        if wanted != self._known_for:
            self._known_for = wanted
            self._health.forget()

    def _refused(self) -> None:
        # The key may have been changed by another process since; the next turn asks the keyring again.
        self._made_for = None

    def _retire(self) -> None:
        """Out of use, but open while a turn has its model: the answer may still be streaming through it."""
        if self._connection is not None:
            loop, http = asyncio.get_running_loop(), self._connection.http
            unused = weakref.finalize(self._connection.model, loop.call_soon_threadsafe, self._close, http)
            unused.atexit = False
            self._retired[http] = unused
        self._connection = self._made_for = None

    def _close(self, http: httpx2.AsyncClient) -> None:
        if self._retired.pop(http, None) is not None:
            closing = asyncio.get_running_loop().create_task(http.aclose())
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)
