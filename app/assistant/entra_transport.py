"""Entra ID's requests with certificates of the user's own; imported by the Entra sign-in where a file is named."""

from __future__ import annotations

import ssl
from typing import Any

import requests
from azure.core.pipeline.transport import RequestsTransport
from requests.adapters import HTTPAdapter


def trusting(context: ssl.SSLContext) -> RequestsTransport:
    session = requests.Session()
    session.mount("https://", _Adapter(context))
    return RequestsTransport(session=session)


class _Adapter(HTTPAdapter):
    """The session's own `verify` takes one file in place of the system's; a context has both."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:
        super().init_poolmanager(*arguments, ssl_context=self._context, **named)

    def proxy_manager_for(self, *arguments: Any, **named: Any) -> Any:
        return super().proxy_manager_for(*arguments, ssl_context=self._context, **named)
