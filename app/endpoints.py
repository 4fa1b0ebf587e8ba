"""Addresses of model services: the one spelling under which settings and credentials know each."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from app.errors import AppError

OPENAI = "https://api.openai.com/v1"
_DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")


def is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_on_this_computer(endpoint: str) -> bool:
    return is_loopback(urlsplit(endpoint).hostname or "")


def normalise_endpoint(text: str) -> str:
    """The address with a lower-case host, no default port and no trailing slash; https unless it is this computer."""
    address = text.strip()
    if re.search(r"[\s\x00-\x1f\x7f]", address):
        raise AppError("The address must not contain spaces or line breaks.")
    parts, port = _split(address)
    host = _host(parts)
    _refuse_extras(parts)
    if parts.scheme == "http" and not is_loopback(host):
        raise AppError("The address must start with https:// so that nobody on the way can read what you send.")
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        netloc += f":{port}"
    return f"{parts.scheme}://{netloc}{parts.path.rstrip('/')}"


def azure_resource(endpoint: str) -> str:
    """The resource's address out of what people paste from the Azure portal, e.g. a whole deployment URL."""
    resource = re.split(r"/openai(?:[/?]|$)", endpoint.strip(), maxsplit=1)[0]
    return normalise_endpoint(resource)


def _split(address: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise AppError("This is not a valid web address.") from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise AppError("The address must start with https://, e.g. https://my-resource.openai.azure.com.")
    return parts, port


def _host(parts: SplitResult) -> str:
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError:
        host = ""
    if not _HOST.fullmatch(host) and not _is_ip(host):
        raise AppError("The address names no computer. It should look like https://my-resource.openai.azure.com.")
    return host


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _refuse_extras(parts: SplitResult) -> None:
    if parts.username is not None or parts.password is not None:
        raise AppError("The address must not contain a user name or password. Store the key separately.")
    if parts.query or parts.fragment:
        raise AppError("The address must end before any ? or #.")
