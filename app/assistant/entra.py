"""Signing in with Microsoft Entra ID by one named method; made by the source when Azure is set to use it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import urlsplit

from app.assistant.device_code import DeviceCodeSignIn
from app.assistant.failure import ModelError
from app.blocking import run_blocking
from app.settings import EntraCredential, Settings

if TYPE_CHECKING:
    from azure.core.credentials import AccessToken

_log = logging.getLogger(__name__)
_EARLY: Final = 300  # seconds before its end at which a token is renewed, so that it outlives a turn
_PATIENCE: Final[Mapping[EntraCredential, float]] = {
    "browser": 180,
    "device_code": 15,
    "cli": 20,
    "managed_identity": 30,
    "environment": 30,
}
_CURES: Final[Mapping[EntraCredential, str]] = {
    "browser": "Try again and finish the sign-in in your browser.",
    "device_code": "Try again to get a new code.",
    "cli": "Run `az login` in a terminal, then try again.",
    "managed_identity": "Check that this machine has a managed identity, or choose another sign-in in the settings.",
    "environment": "Set AZURE_TENANT_ID, AZURE_CLIENT_ID and a secret or certificate, then start the app again.",
}
_CLOUDS: Final = {
    "us": ("login.microsoftonline.us", "https://cognitiveservices.azure.us/.default"),
    "cn": ("login.chinacloudapi.cn", "https://cognitiveservices.azure.cn/.default"),
}
_PUBLIC: Final = ("login.microsoftonline.com", "https://cognitiveservices.azure.com/.default")


class TokenCredential(Protocol):
    """The part of azure-identity's credentials that is used here."""

    def get_token(self, *scopes: str) -> AccessToken: ...


class SignIn:
    """Holds the token of one sign-in and renews it in time; asks once when several turns need it."""

    def __init__(self, settings: Settings, make: Callable[[Settings, str], TokenCredential] | None = None) -> None:
        self._settings = settings
        self._method = settings.entra_credential
        self._authority, self._scope = _cloud(settings.azure_endpoint)
        self._make = make or _credential
        self._credential: TokenCredential | None = None
        self._token: AccessToken | None = None
        self._turn = asyncio.Lock()

    async def renew(self) -> None:
        """Make sure that there is a token for the next minutes; AppError when there is none to be had."""
        async with self._turn:
            if not self.is_signed_in():
                self._token = await self._ask()

    def headers(self) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {self._token.token}"} if self._token else {}

    def is_signed_in(self) -> bool:
        """Whether `renew()` would need nobody now."""
        return self._token is not None and self._token.expires_on - time.time() >= _EARLY

    def forget(self) -> None:
        """The service refused the token: ask for a new one next time."""
        self._token = None

    async def _ask(self) -> AccessToken:
        try:
            return await run_blocking(self._get, name="entra-sign-in", timeout=_PATIENCE[self._method])
        except TimeoutError:
            raise self._failed("was not finished in time") from None

    def _get(self) -> AccessToken:
        from azure.core.exceptions import AzureError  # noqa: PLC0415 - 10 MiB that only Entra needs

        try:
            if self._credential is None:
                self._credential = self._make(self._settings, self._authority)
            return self._credential.get_token(self._scope)
        except (AzureError, ValueError) as error:
            _log.warning("Signing in with Entra ID (%s) failed: %s", self._method, type(error).__name__)
            raise self._failed("did not succeed") from None

    def _failed(self, what: str) -> ModelError:
        return ModelError(
            f"Signing in to Microsoft Entra ID {what}, so the model could not be asked. Nothing is lost. "
            f"{_CURES[self._method]}",
            "sign_in",
        )


def _cloud(endpoint: str) -> tuple[str, str]:
    """The sign-in service and the scope of the national cloud that the resource is in."""
    return _CLOUDS.get((urlsplit(endpoint).hostname or "").rpartition(".")[2], _PUBLIC)


def _way(settings: Settings) -> dict[str, Any]:
    """To the sign-in service: by the proxy, and with the certificates, that the model's service is asked with."""
    way: dict[str, Any] = {"proxies": dict.fromkeys(("http", "https"), settings.proxy)} if settings.proxy else {}
    if settings.ca_file:
        from app.assistant.entra_transport import trusting  # noqa: PLC0415 - imports azure
        from app.assistant.way_out import certificates  # noqa: PLC0415 - only where a file is named

        way["transport"] = trusting(certificates(settings))
    return way


def _credential(settings: Settings, authority: str) -> TokenCredential:
    """Exactly the chosen method: a chain of guesses would sign in as whoever it finds first."""
    from azure import identity  # noqa: PLC0415

    tenant: dict[str, Any] = {"tenant_id": settings.entra_tenant_id} if settings.entra_tenant_id else {}
    client: dict[str, Any] = {"client_id": settings.entra_client_id} if settings.entra_client_id else {}
    way = _way(settings)
    match settings.entra_credential:
        case "browser":
            patience = int(_PATIENCE["browser"])
            return identity.InteractiveBrowserCredential(
                authority=authority, timeout=patience, **tenant, **client, **way
            )
        case "device_code":
            return DeviceCodeSignIn(authority, **tenant, **client, way=way)
        case "cli":
            return identity.AzureCliCredential(process_timeout=int(_PATIENCE["cli"]), **tenant)
        case "managed_identity":
            return identity.ManagedIdentityCredential(**client)
        case "environment":
            return identity.EnvironmentCredential(authority=authority, **way)
