"""Settings as an immutable snapshot, defaults < file < environment < flags; read everywhere, changed by the store."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from app.endpoints import OPENAI
from app.errors import AppError
from app.settings_file import read_settings, write_settings
from app.settings_rules import RULES, VARIABLES

Provider = Literal["builtin", "azure", "openai", "compatible"]
Api = Literal["responses", "chat_completions"]
EntraCredential = Literal["browser", "device_code", "cli", "managed_identity", "environment"]
Theme = Literal["system", "light", "dark"]
LockedBy = Literal["flag", "environment"]
Listener = Callable[["Settings"], None]

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settings:
    """One moment's settings; never changed, only replaced. API keys are not among them."""

    provider: Provider = "builtin"

    azure_endpoint: str = ""
    azure_deployment: str = ""
    azure_api_version: str = "2024-10-21"
    azure_api: Api = "chat_completions"
    azure_auth: Literal["key", "entra"] = "key"
    entra_credential: EntraCredential = "browser"
    entra_tenant_id: str = ""
    entra_client_id: str = ""

    openai_base_url: str = ""
    openai_model: str = ""
    openai_api: Api = "responses"

    proxy: str = ""
    """The proxy on the way to the model; none is taken out of the environment."""
    ca_file: str = ""
    """Certificates to trust beside the system's, as a PEM file."""
    store_responses: bool = False
    """Whether a service with the Responses API may keep what it answered."""

    history_max_items: int = 40
    history_max_tokens: int = 12_000
    history_months: int = 0
    """How long a conversation is kept after its last message; 0 keeps it until it is deleted."""

    brand_name: str | None = None
    brand_tagline: str | None = None
    brand_logo_url: str | None = None
    brand_primary_color: str | None = None
    brand_favicon_url: str | None = None

    language: str = "system"
    theme: Theme = "system"

    close_to_tray: bool = True
    autostart: bool = False
    notifications: bool = True
    hotkey: str = "ctrl+shift+space"
    """The shortcut for quick add as the keys' names joined by "+", e.g. `ctrl+alt+t`; none while empty."""

    log_level: str = "INFO"

    locked: Mapping[str, LockedBy] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def endpoint(self) -> str | None:
        """The one address the assistant talks to, and the name of its key in the keyring; None for the built-in one."""
        match self.provider:
            case "builtin":
                return None
            case "azure":
                return self.azure_endpoint or None
            case "openai":
                return OPENAI
            case "compatible":
                return self.openai_base_url or None

    def missing(self) -> list[str]:
        """Names of the settings that the chosen provider still needs."""
        needed = {
            "builtin": [],
            "azure": ["azure_endpoint", "azure_deployment"],
            "openai": ["openai_model"],
            "compatible": ["openai_base_url", "openai_model"],
        }[self.provider]
        return [name for name in needed if not getattr(self, name)]


_DEFAULTS = {each.name: each.default for each in dataclasses.fields(Settings)}
_LABELS = {
    "azure_endpoint": "the endpoint of your Azure OpenAI resource",
    "azure_deployment": "the name of your Azure deployment",
    "openai_base_url": "the address of the service",
    "openai_model": "the name of the model",
}


class SettingsStore:
    """Holds the present snapshot, and writes what the user changes to the settings file."""

    def __init__(
        self, file: Path, stored: Mapping[str, Any], fixed: Mapping[str, Any], locked: Mapping[str, LockedBy]
    ) -> None:
        self._file = file
        self._stored = dict(stored)
        self._fixed = dict(fixed)
        self._locked = MappingProxyType(dict(locked))
        self._listeners: list[Listener] = []
        self._turn = asyncio.Lock()
        self._updates: set[asyncio.Task[Settings]] = set()
        self._current = self._snapshot(self._stored)

    @classmethod
    def load(cls, file: Path, environ: Mapping[str, str], flags: Mapping[str, object]) -> SettingsStore:
        """Read everything once; only a bad flag is an error, the rest falls back with a log line."""
        environment = _from_environment(environ)
        given = {name: _checked(name, value) for name, value in flags.items() if value is not None}
        locked: dict[str, LockedBy] = dict.fromkeys(environment, "environment")
        locked.update(dict.fromkeys(given, "flag"))
        return cls(file, _good_values(file, read_settings(file)), {**environment, **given}, locked)

    @property
    def current(self) -> Settings:
        return self._current

    def public(self) -> dict[str, Any]:
        """All settings as JSON for the settings page; `locked` says which ones a flag or the environment decides."""
        values = {name: getattr(self._current, name) for name in RULES}
        return {**values, "locked": dict(self._locked)}

    def draft(self, changes: Mapping[str, object]) -> Settings:
        """The snapshot that `changes` would lead to; nothing is kept."""
        stored = {**self._stored, **self._accepted(changes)}
        return self._snapshot({name: value for name, value in stored.items() if value is not None})

    def on_change(self, callback: Listener) -> Callable[[], None]:
        """Call `callback` with each new snapshot, in the event loop; returns the way to stop that."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    async def update(self, changes: Mapping[str, object]) -> Settings:
        """Take over all of `changes` or none; None puts a setting back to its default."""
        # File and snapshot must not part when the request that asked is cancelled half-way.
        task = asyncio.create_task(self._update(changes))
        self._updates.add(task)
        task.add_done_callback(self._updates.discard)
        return await asyncio.shield(task)

    async def _update(self, changes: Mapping[str, object]) -> Settings:
        async with self._turn:
            stored = {**self._stored, **self._accepted(changes)}
            stored = {name: value for name, value in stored.items() if value is not None}
            snapshot = self._snapshot(stored)
            _require_complete(snapshot, changes)
            if stored != self._stored:
                await asyncio.to_thread(write_settings, self._file, stored)
            self._stored, self._current = stored, snapshot
        for listener in tuple(self._listeners):
            listener(snapshot)
        return snapshot

    def _accepted(self, changes: Mapping[str, object]) -> dict[str, Any]:
        accepted = {}
        for name, value in changes.items():
            if name not in RULES:
                raise AppError(f"There is no setting called “{name[:80]}”. Nothing was changed.")
            checked = None if value is None else _checked(name, value)
            if name in self._locked and checked != self._fixed[name]:
                raise AppError(_why_locked(name, self._locked[name]), status=409)
            if name not in self._locked:
                accepted[name] = checked
        return accepted

    def _snapshot(self, stored: Mapping[str, Any]) -> Settings:
        known = {name: value for name, value in stored.items() if name in RULES}
        values = {**known, **self._fixed}
        azure_given = all(self._locked.get(name) == "environment" for name in ("azure_endpoint", "azure_deployment"))
        if azure_given:
            values.setdefault("provider", "azure")
        return Settings(**values, locked=self._locked)


def _checked(name: str, value: object) -> Any:
    if name not in RULES:
        raise AppError(f"There is no setting called “{name[:80]}”.")
    if value == "" and _DEFAULTS[name] in ("", None):
        return _DEFAULTS[name]
    try:
        return RULES[name](value)
    except AppError as error:
        raise AppError(f"“{_title(name)}” was not accepted. {error.user_message} Nothing was changed.") from error


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize().replace("Openai", "OpenAI").replace(" api", " API").replace("url", "URL")


def _why_locked(name: str, by: LockedBy) -> str:
    cause = "the environment" if by == "environment" else "a command-line flag"
    return f"“{_title(name)}” is set by {cause} and can only be changed there. Nothing was changed."


def _require_complete(snapshot: Settings, changes: Mapping[str, object]) -> None:
    missing = snapshot.missing()
    if missing and ("provider" in changes or set(missing) & set(changes)):
        wanted = " and ".join(_LABELS[name] for name in missing)
        raise AppError(f"Please also enter {wanted}. Nothing was changed.")


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    found = {}
    for variable, name in VARIABLES.items():
        if not environ.get(variable, "").strip():
            continue
        try:
            found[name] = _checked(name, environ[variable].strip())
        except AppError as error:
            _log.warning("The environment variable %s is ignored: %s", variable, error.__cause__)
    return found


def _good_values(file: Path, content: Mapping[str, Any]) -> dict[str, Any]:
    """What can be used of the file; settings of a newer version stay in it untouched."""
    good = {}
    for name, value in content.items():
        try:
            good[name] = _checked(name, value) if name in RULES else value
        except AppError as error:
            _log.warning("In the settings file %s, “%s” is ignored: %s", file, name, error.__cause__)
    return good
