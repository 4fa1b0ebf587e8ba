"""Whether the system's keyring keeps, gives back and forgets an entry of ours."""

from __future__ import annotations

import secrets

from app.credentials import CredentialError, Credentials
from app.desktop.doctor.finding import Finding, failed, ok, warning

_NAME = "keyring"
_PROBE = "https://doctor.invalid"
"""An endpoint nobody can have: names below `.invalid` belong to nobody."""


async def keyring() -> Finding:
    kept = Credentials()
    probe = f"probe-{secrets.token_hex(8)}"
    try:
        await kept.set(_PROBE, probe)
        try:
            read = await kept.get(_PROBE)
        finally:
            await kept.forget(_PROBE)
    except CredentialError as error:
        return warning(_NAME, "API keys cannot be kept here.", error.user_message)
    if read != probe:
        return failed(_NAME, "The keyring gave something else back than it was given.", "Restart it, or log in again.")
    return ok(_NAME, "An entry was kept, read back and forgotten.")
