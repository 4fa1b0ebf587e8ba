"""All checks, one after the other, none of which can keep the others from being made; run by the command line."""

from __future__ import annotations

import asyncio
import logging
import platform
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from importlib import metadata
from typing import Any

from app.desktop.doctor import data, desktop, keyring, resident
from app.desktop.doctor.endpoint import NAME
from app.desktop.doctor.finding import Finding, failed, ok
from app.errors import AppError
from app.paths import Paths
from app.version import VERSION

_log = logging.getLogger(__name__)

_LIBRARIES = ("PySide6", "pywebview", "openai-chatkit", "openai-agents")

Check = Callable[[], Finding | Awaitable[Finding]]


async def examine(
    paths: Paths, owner: Mapping[str, Any] | None, endpoint: Check, *, toolkit: bool = True
) -> Sequence[Finding]:
    """`owner` is what the running app tells of itself, None while it does not run; `endpoint` asks the model."""
    checks: list[tuple[str, Check]] = [
        ("version", version),
        ("app", lambda: resident.running(owner)),
        ("data folder", lambda: data.folder(paths)),
        ("database", lambda: data.database(paths)),
        ("screen", desktop.display),
        ("tray", lambda: resident.tray(owner)),
        ("shortcut", lambda: resident.hotkey(owner)),
        ("notifications", desktop.notifications),
        ("start at login", desktop.autostart),
        ("links", desktop.links),
        ("keyring", keyring.keyring),
        (NAME, endpoint),
    ]
    if toolkit:
        # Last: it loads a toolkit, which changes the environment of this process.
        checks.append(("web view", desktop.web_view))
    return [await made(name, check) for name, check in checks]


def version() -> Finding:
    found = [f"{name} {known}" for name in _LIBRARIES if (known := _version(name))]
    python = f"Python {platform.python_version()}"
    system = f"{platform.system()} {platform.release()}"
    frozen = " (packaged)" if getattr(sys, "frozen", False) else ""
    return ok("version", f"Todo Assistant {VERSION}{frozen}, {python}, {system}, {', '.join(found)}.")


async def made(name: str, check: Check) -> Finding:
    """What the check finds, or that it could not be made."""
    try:
        finding = check()
        return await finding if not isinstance(finding, Finding) else finding
    except AppError as error:
        return failed(name, error.user_message, "The sentence above says what can be done.")
    except Exception as error:  # noqa: BLE001 - the boundary: one check that breaks must not hide the others
        _log.exception("the check of %s broke", name)
        return failed(name, f"The check itself broke: {type(error).__name__}.", "Please report this with the log.")


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def examined(
    paths: Paths, owner: Mapping[str, Any] | None, endpoint: Check, *, toolkit: bool = True
) -> Sequence[Finding]:
    return asyncio.run(examine(paths, owner, endpoint, toolkit=toolkit))
