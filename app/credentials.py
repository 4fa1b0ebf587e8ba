"""API keys in the operating system's keyring, one entry per endpoint; asked by the assistant, set by user commands."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, TypeVar

from app.blocking import run_blocking
from app.endpoints import OPENAI, azure_resource, normalise_endpoint
from app.errors import AppError
from app.settings import Settings

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
KeyPlace = Literal["keyring", "session", "environment"]

SERVICE = "Todo Assistant"
_ENVIRONMENT_KEYS = ("AZURE_OPENAI_API_KEY", "OPENAI_API_KEY")
_LONGEST = 1200  # Windows keeps at most 2,560 bytes, in UTF-16
_log = logging.getLogger(__name__)


class CredentialError(AppError):
    """The keyring could not be used; the text says why and what helps."""


class NoKeyringError(CredentialError):
    def __init__(self) -> None:
        super().__init__(
            "This computer offers no keyring to keep API keys in, and they are kept nowhere else. Your todos are "
            f"not affected. {_cure()}",
            status=503,
        )


class KeyringLockedError(CredentialError):
    def __init__(self) -> None:
        super().__init__(
            "Your keyring is locked, so the API key can't be reached. Your todos are not affected. "
            "Unlock the keyring, then try again.",
            retryable=True,
            status=503,
        )


class KeyringSlowError(CredentialError):
    def __init__(self) -> None:
        super().__init__(
            "Your keyring did not answer in time; it may be asking for its password in another window. "
            "Your todos are not affected. Answer it there, then try again.",
            retryable=True,
            status=503,
        )


class KeyringRefusedError(CredentialError):
    def __init__(self, doing: str) -> None:
        super().__init__(
            f"Your keyring refused to {doing} the API key. Your todos are not affected. "
            "Check that it is unlocked and lets this app in, then try again.",
            retryable=True,
            status=503,
        )


class Credentials:
    """Reads and writes API keys.

    `serve` may also take them from the environment (`allow_environment`), for the endpoints of the settings it
    started with.
    """

    def __init__(
        self,
        environ: Mapping[str, str] | None = None,
        *,
        allow_environment: bool = False,
        settings: Settings | None = None,
        seconds: float = 5.0,
    ) -> None:
        self._seconds = seconds
        self._environment: _EnvironmentKeys | None = None
        self._session: dict[str, str] = {}
        self._generation = 0
        if environ and any(environ.get(name) for name in _ENVIRONMENT_KEYS):
            if allow_environment:
                self._environment = _EnvironmentKeys(environ, settings)
            else:
                _log.info("An API key in the environment is ignored; only `serve` takes keys from there.")

    @property
    def generation(self) -> int:
        """Grows with every key set or forgotten here, so that holders of an old key notice."""
        return self._generation

    async def get(self, endpoint: str) -> str | None:
        entry = normalise_endpoint(endpoint)
        key = self._here(entry)
        return key or await self._ask(lambda: _backend().get_password(SERVICE, entry), "read")

    async def place(self, endpoint: str) -> KeyPlace | None:
        """Where the key of `endpoint` is; None when there is none."""
        entry = normalise_endpoint(endpoint)
        if self._environment and self._environment.key(entry):
            return "environment"
        if entry in self._session:
            return "session"
        return "keyring" if await self.get(entry) is not None else None

    async def set(self, endpoint: str, secret: str) -> None:
        entry, key = normalise_endpoint(endpoint), checked_key(secret)
        await self._ask(lambda: _backend().set_password(SERVICE, entry, key), "store")
        self._session.pop(entry, None)
        self._generation += 1

    def set_for_session(self, endpoint: str, secret: str) -> None:
        """In memory only, until the app ends: for computers without a keyring, or with one that stays locked."""
        self._session[normalise_endpoint(endpoint)] = checked_key(secret)
        self._generation += 1

    async def forget(self, endpoint: str) -> None:
        """Remove the key of `endpoint`; fine when there is none."""
        entry = normalise_endpoint(endpoint)
        held = self._session.pop(entry, None)
        if held is not None:
            self._generation += 1
        try:
            await self._ask(lambda: _delete(entry), "remove")
        except NoKeyringError:
            if held is None:
                raise
        self._generation += 1

    def _here(self, entry: str) -> str | None:
        """The key that this process holds itself."""
        from_environment = self._environment.key(entry) if self._environment else None
        return from_environment or self._session.get(entry)

    async def _ask(self, work: Callable[[], T], doing: str) -> T:
        try:
            return await run_blocking(lambda: _translated(work, doing), name="keyring", timeout=self._seconds)
        except TimeoutError:
            _log.warning("The keyring did not answer within %.0f seconds.", self._seconds)
            raise KeyringSlowError from None


class _EnvironmentKeys:
    """The keys `serve` was started with, each for the endpoint it was meant for; never shown."""

    def __init__(self, environ: Mapping[str, str], settings: Settings | None) -> None:
        azure = settings.azure_endpoint if settings else _endpoint(environ, "AZURE_OPENAI_ENDPOINT")
        compatible = settings.openai_base_url if settings else _endpoint(environ, "TODO_ASSISTANT_OPENAI_BASE_URL")
        azure_key, openai_key = (_given(environ, name) for name in _ENVIRONMENT_KEYS)
        self._keys = {azure: azure_key, compatible: openai_key, OPENAI: openai_key}

    def key(self, endpoint: str) -> str | None:
        """A key goes only where it was meant to go at the start, not to an endpoint that was chosen since."""
        return self._keys.get(endpoint)


def checked_key(secret: str) -> str:
    """The key without the line break that pasting or a pipe adds, or a sentence about what is wrong with it."""
    key = secret.strip()
    if not key:
        raise AppError("The API key is empty. Paste the whole key and try again.")
    if len(key) > _LONGEST:
        raise AppError("This is too long for an API key. Copy only the key and try again.")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise AppError("An API key has no spaces, line breaks or special characters. Copy only the key and try again.")
    return key


def _endpoint(environ: Mapping[str, str], name: str) -> str:
    try:
        return azure_resource(environ[name]) if environ.get(name) else ""
    except AppError:  # the settings say so in the log and do without it
        return ""


def _given(environ: Mapping[str, str], name: str) -> str | None:
    try:
        return checked_key(environ[name]) if environ.get(name) else None
    except AppError as error:
        raise AppError(f"The environment variable {name} is not usable. {error.user_message}") from None


def _translated(work: Callable[[], T], doing: str) -> T:
    """Runs in the keyring's thread: keyring is imported here, and its errors become ours here."""
    from keyring.errors import InitError, KeyringError  # noqa: PLC0415 - 0.2 s, and only needed with a model
    from keyring.errors import KeyringLocked as Locked  # noqa: PLC0415

    try:
        return work()
    except Locked:
        raise KeyringLockedError from None
    except InitError:
        raise NoKeyringError from None
    except KeyringError as error:
        # The texts of foreign errors may quote what they were given.
        _log.warning("The keyring refused to %s an entry: %s", doing, type(error).__name__)
        raise KeyringRefusedError(doing) from None
    except CredentialError:
        raise
    except Exception as error:  # noqa: BLE001 - D-Bus, WinAPI and Security.framework each raise kinds of their own
        _log.warning("The keyring failed to %s an entry: %s.%s", doing, type(error).__module__, type(error).__name__)
        raise KeyringRefusedError(doing) from None


def _delete(entry: str) -> None:
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415

    backend = _backend()
    try:
        backend.delete_password(SERVICE, entry)
    except PasswordDeleteError:
        # macOS and Windows say the same for "missing" and "refused".
        if backend.get_password(SERVICE, entry) is not None:
            raise


def _backend() -> KeyringBackend:
    """The system's own keyring.

    Chosen here rather than by `keyring.get_keyring()`: that one obeys configuration files and any installed
    package, e.g. one that keeps keys in a plain file.
    """
    usable = [each for each in _system_backends() if each.viable]
    if not usable:
        raise NoKeyringError
    return max(usable, key=lambda each: float(each.priority))()


def _system_backends() -> Iterator[type[KeyringBackend]]:
    if sys.platform == "win32":
        from keyring.backends import Windows  # noqa: PLC0415

        yield Windows.WinVaultKeyring
    elif sys.platform == "darwin":
        from keyring.backends import macOS  # noqa: PLC0415

        yield macOS.Keyring
    else:
        from keyring.backends import SecretService, kwallet, libsecret  # noqa: PLC0415

        yield from (SecretService.Keyring, libsecret.Keyring, kwallet.DBusKeyring)


def _cure() -> str:
    if os.name == "nt" or sys.platform == "darwin":
        return "Sign in to your desktop session and try again, or use the built-in assistant."
    return (
        "Install and unlock GNOME Keyring or KWallet, start `serve` with the key in its environment, "
        "or use the built-in assistant."
    )
