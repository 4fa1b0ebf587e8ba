"""Whether the model answers and uses tools: asked as Test connection asks it, with the key that is kept."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING, Final

from app.assistant.access import Access
from app.assistant.failure import SAFE
from app.assistant.info import describe
from app.assistant.probe.report import Code, Failed, Report, Step, Success
from app.desktop.doctor.finding import Finding, failed, ok, warning
from app.settings import Settings

if TYPE_CHECKING:
    from app.assistant.failure import FailureKind

NAME: Final = "model endpoint"
_ASKING_THE_USER: Final = ("browser", "device_code")
_UNFINISHED: Final[frozenset[FailureKind]] = frozenset({"no_key", "sign_in"})
"""Nothing is broken: a step of the user's is missing."""


async def endpoint(settings: Settings, access: Access) -> Finding:
    if settings.provider == "builtin":
        return ok(NAME, "The built-in assistant answers; it needs no network.")
    if missing := settings.missing():
        says = f"These settings are missing: {', '.join(missing)}."
        return warning(NAME, says, "Fill them in: Settings, Assistant.")
    if await _would_ask_the_user(settings, access):
        says = f"{describe(settings).label} was not asked, since somebody has to sign in for that."
        return warning(NAME, says, "Try it where you can sign in: Settings, Assistant, Test connection.")
    return await _probed(settings, access)


async def _would_ask_the_user(settings: Settings, access: Access) -> bool:
    by_hand = settings.azure_auth == "entra" and settings.entra_credential in _ASKING_THE_USER
    if settings.provider != "azure" or not by_hand:
        return False
    permit = await access.permit(settings, lambda: None)
    return permit.sign_in is not None and not permit.sign_in.is_signed_in()


async def _probed(settings: Settings, access: Access) -> Finding:
    probe = await asyncio.to_thread(importlib.import_module, "app.assistant.probe.probe")
    reports: list[Report] = [report async for report in probe.probe(settings, access, None)]
    match reports[-1]:
        case Success(model, seconds):
            return ok(NAME, f"{describe(settings).label} answers and uses tools: {model}, {seconds:.1f} s.")
        case Failed(kind, message):
            says, _, cure = message.replace(f" {SAFE}", "").partition(". ")
            return (warning if kind in _UNFINISHED else failed)(NAME, f"{says.rstrip('.')}.", cure or says)
        case Step() | Code():
            raise RuntimeError("a test of a connection ended without a result")
