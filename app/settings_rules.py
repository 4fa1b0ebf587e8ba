"""What each setting may hold, in plain sentences, and its variables; used by the settings store on every way in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import urlsplit

from app.endpoints import azure_resource, normalise_endpoint
from app.errors import AppError

Rule = Callable[[object], Any]
_HELD_ORDER = ("ctrl", "alt", "shift", "super")
_HELD_KEYS = frozenset(_HELD_ORDER)
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def text(value: object) -> str:
    if not isinstance(value, str):
        raise AppError("It must be text.")
    return value.strip()


def choice(*options: str) -> Rule:
    def check(value: object) -> str:
        if value not in options:
            raise AppError(f"It must be one of {', '.join(options)}.")
        return str(value)

    return check


def level(value: object) -> str:
    return str(choice(*_LEVELS)(text(value).upper()))


def matching(pattern: str, description: str) -> Rule:
    def check(value: object) -> str:
        if not re.fullmatch(pattern, text(value)):
            raise AppError(f"It must be {description}.")
        return text(value)

    return check


def one_line(longest: int) -> Rule:
    def check(value: object) -> str:
        line = text(value)
        if not 1 <= len(line) <= longest or not line.isprintable():
            raise AppError(f"It must be one line of 1 to {longest} characters.")
        return line

    return check


def integer(lowest: int, highest: int) -> Rule:
    def check(value: object) -> int:
        number = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
        if not isinstance(number, int) or isinstance(number, bool) or not lowest <= number <= highest:
            raise AppError(f"It must be a whole number from {lowest:,} to {highest:,}.")
        return number

    return check


def endpoint(value: object) -> str:
    return normalise_endpoint(text(value))


def resource(value: object) -> str:
    return azure_resource(text(value))


def truth(value: object) -> bool:
    known = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    answer = known.get(value.strip().lower()) if isinstance(value, str) else value
    if not isinstance(answer, bool):
        raise AppError("It must be true or false.")
    return answer


def proxy(value: object) -> str:
    address = text(value).rstrip("/")
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and parts.hostname and not (parts.path or parts.query)
        port = parts.port
    except ValueError:
        usable = port = None
    if not usable or port is None:
        raise AppError("It must be an address with a port, such as http://proxy.example.com:8080.")
    if parts.username is not None or parts.password is not None:
        raise AppError("It must not contain a user name or password, since settings are kept in a plain file.")
    return address


def absolute_path(value: object) -> str:
    path = text(value)
    absolute = PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute()
    if not path.isprintable() or not absolute or len(path) > 4096:
        raise AppError("It must be the full path of a file.")
    return path


def shortcut(value: object) -> str:
    if value == "":
        return ""
    keys = text(value).lower().split("+")
    held, last = keys[:-1], keys[-1]
    if not held or set(held) == {"shift"} or not set(held) <= _HELD_KEYS or len(set(held)) != len(held):
        raise AppError("It must begin with ctrl, alt or super, e.g. ctrl+alt+t.")
    if not re.fullmatch(r"[a-z0-9]|f([1-9]|1[0-9]|2[0-4])|space|enter|tab|insert|home|end|pageup|pagedown", last):
        raise AppError("It must end with a letter, a digit or a function key, e.g. ctrl+alt+t.")
    return "+".join([*(key for key in _HELD_ORDER if key in held), last])


RULES: Mapping[str, Rule] = {
    "provider": choice("builtin", "azure", "openai", "compatible"),
    "azure_endpoint": resource,
    "azure_deployment": matching(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}", "letters, digits, dots and dashes"),
    "azure_api_version": matching(r"\d{4}-\d{2}-\d{2}(-preview)?|v1", "a version such as 2024-10-21, or v1"),
    "azure_api": choice("responses", "chat_completions"),
    "azure_auth": choice("key", "entra"),
    "entra_credential": choice("browser", "device_code", "cli", "managed_identity", "environment"),
    "entra_tenant_id": matching(r"[A-Za-z0-9][A-Za-z0-9.-]{0,252}", "a tenant's id or domain"),
    "entra_client_id": matching(r"[0-9A-Fa-f-]{36}", "an application's id"),
    "openai_base_url": endpoint,
    "openai_model": one_line(200),
    "openai_api": choice("responses", "chat_completions"),
    "proxy": proxy,
    "ca_file": absolute_path,
    "store_responses": truth,
    "history_max_items": integer(2, 1000),
    "history_max_tokens": integer(500, 1_000_000),
    "history_months": integer(0, 120),
    "brand_name": one_line(200),
    "brand_tagline": one_line(500),
    "brand_logo_url": one_line(2000),
    "brand_primary_color": one_line(200),
    "brand_favicon_url": one_line(2000),
    "language": matching(r"system|[a-z]{2,3}(-[A-Za-z]{2,8})?", "“system” or a language's code such as de"),
    "theme": choice("system", "light", "dark"),
    "close_to_tray": truth,
    "autostart": truth,
    "notifications": truth,
    "hotkey": shortcut,
    "log_level": level,
}
# Every setting has a variable of the product's own; these have a well-known one too, which counts less.
_KNOWN_VARIABLES = {
    "AZURE_OPENAI_ENDPOINT": "azure_endpoint",
    "AZURE_OPENAI_DEPLOYMENT": "azure_deployment",
    "AZURE_OPENAI_API_VERSION": "azure_api_version",
    "BRAND_NAME": "brand_name",
    "BRAND_TAGLINE": "brand_tagline",
    "BRAND_LOGO_URL": "brand_logo_url",
    "BRAND_PRIMARY_COLOR": "brand_primary_color",
    "BRAND_FAVICON_URL": "brand_favicon_url",
    "LOG_LEVEL": "log_level",
}
VARIABLES = _KNOWN_VARIABLES | {f"TODO_ASSISTANT_{name.upper()}": name for name in RULES}
