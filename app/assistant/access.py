"""What lets the app in at a model's service: a key's header or a sign-in; used by the model source and the probe."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.assistant.failure import ModelError
from app.assistant.info import describe
from app.credentials import CredentialError, Credentials, NoKeyringError
from app.endpoints import is_on_this_computer
from app.settings import Settings

if TYPE_CHECKING:
    from app.assistant.entra import SignIn

_log = logging.getLogger(__name__)
_SIGNED_IN_BY: Final = ("azure_endpoint", "entra_credential", "entra_tenant_id", "entra_client_id", "proxy", "ca_file")
_NEEDED: Final = {
    "azure_endpoint": "the endpoint",
    "azure_deployment": "the deployment",
    "openai_base_url": "the address",
    "openai_model": "the model",
}


@dataclass(frozen=True)
class Permit:
    """`headers` gives the credential's headers, `refused` hears of a 401."""

    headers: Callable[[], Mapping[str, str]]
    refused: Callable[[], None]
    sign_in: SignIn | None = None


class Access:
    """Gives permits; holds the last sign-in, so that a tried one need not be repeated when it is used."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials
        self._sign_in: SignIn | None = None
        self._signed_in_for: tuple[object, ...] | None = None

    async def permit(self, settings: Settings, refused: Callable[[], None], key: str | None = None) -> Permit:
        """`key` is one that is not kept (yet); AppError where none can be had."""
        endpoint = endpoint_of(settings)
        if settings.provider == "azure" and settings.azure_auth == "entra":
            sign_in = self._sign_in_of(settings)
            return Permit(sign_in.headers, sign_in.forget, sign_in)
        headers = _key_headers(settings, key or await self._key(settings, endpoint))
        return Permit(lambda: headers, refused)

    def _sign_in_of(self, settings: Settings) -> SignIn:
        from app.assistant.entra import SignIn  # noqa: PLC0415 - only Entra needs it

        wanted = tuple(getattr(settings, name) for name in _SIGNED_IN_BY)
        if self._sign_in is None or self._signed_in_for != wanted:
            self._sign_in, self._signed_in_for = SignIn(settings), wanted
        return self._sign_in

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


def endpoint_of(settings: Settings) -> str:
    """Where the model is; AppError while the settings don't say all that is needed."""
    missing = settings.missing()
    if missing or settings.endpoint is None:
        wanted = " and ".join(_NEEDED[name] for name in missing)
        raise ModelError(
            f"{describe(settings).label} can't answer yet: {wanted} is not set. Nothing is lost. "
            "Complete it in the settings, or choose the built-in assistant there.",
            "incomplete",
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


def _no_key(endpoint: str) -> ModelError:
    return ModelError(
        f"There is no API key for {endpoint} yet, so the model can't be asked. Nothing is lost. Enter one in the "
        "settings, or choose the built-in assistant there.",
        "no_key",
        status=503,
    )
