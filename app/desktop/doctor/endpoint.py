"""Whether the model's endpoint can be reached: its name, its port, its certificate, an answer; no key is sent."""

from __future__ import annotations

import http.client
import socket
import ssl
from urllib.parse import SplitResult, urlsplit

from app.desktop.doctor.finding import Finding, failed, ok, warning
from app.settings import Settings

_NAME = "model endpoint"
_SECONDS = 5.0


def endpoint(settings: Settings) -> Finding:
    address = settings.endpoint
    if address is None:
        return ok(_NAME, "The built-in assistant answers; it needs no network.")
    if missing := settings.missing():
        says = f"These settings are missing: {', '.join(missing)}."
        return warning(_NAME, says, "Fill them in: Settings, Assistant.")
    parts = urlsplit(address)
    if settings.proxy:
        return _proxy(settings.proxy, parts.hostname or "")
    try:
        status = _status(parts, settings.ca_file)
    except (OSError, http.client.HTTPException) as error:
        return _unreached(parts.hostname or "", error)
    return ok(_NAME, f"{parts.hostname} answers (HTTP {status} to a request without a key).")


def _unreached(host: str, error: Exception) -> Finding:
    match error:
        case socket.gaierror():
            return failed(_NAME, f"The name {host} is not known.", "Check the address in Settings, and your network.")
        case ssl.SSLError():
            return failed(_NAME, f"{host} shows a certificate that is not trusted: {_reason(error)}.", _CERTIFICATE)
        case TimeoutError():
            return failed(_NAME, f"{host} did not answer within {_SECONDS:.0f} seconds.", _NETWORK)
        case _:
            return failed(_NAME, f"{host} cannot be reached: {error}.", _NETWORK)


_NETWORK = "Check the network, a proxy you may need (Settings, Assistant), and that the service runs."
_CERTIFICATE = "If your organisation has certificates of its own, name their file in Settings, Assistant."


def _status(parts: SplitResult, ca_file: str) -> int:
    host, secure = parts.hostname or "", parts.scheme == "https"
    connection: http.client.HTTPConnection
    if secure:
        context = ssl.create_default_context(cafile=ca_file or None)
        connection = http.client.HTTPSConnection(host, parts.port, timeout=_SECONDS, context=context)
    else:
        connection = http.client.HTTPConnection(host, parts.port, timeout=_SECONDS)
    try:
        connection.request("GET", parts.path or "/", headers={"User-Agent": "todo-assistant"})
        return connection.getresponse().status
    finally:
        connection.close()


def _proxy(address: str, host: str) -> Finding:
    parts = urlsplit(address)
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        socket.create_connection((parts.hostname or "", port), _SECONDS).close()
    except (OSError, ValueError) as error:
        return failed(_NAME, f"The proxy {parts.hostname} cannot be reached: {error}.", _NETWORK)
    return ok(_NAME, f"The proxy {parts.hostname} answers, through which {host} is asked.")


def _reason(error: ssl.SSLError) -> str:
    return getattr(error, "verify_message", "") or error.reason or "the connection failed"
