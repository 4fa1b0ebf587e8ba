"""One route a path with a handler a method, so that a wrong method is told all the right ones; used by the routes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

Handler = Callable[[Request], Awaitable[ASGIApp]]


def route(path: str, handlers: Mapping[str, Handler], *, head: bool = True) -> Route:
    """`head` answers HEAD like GET: not where a GET changes something.

    A plain route, not one of FastAPI's: these analyse every handler's signature when they are made, which each start
    of the app would wait for.
    """
    table = dict(handlers)
    if head and "GET" in table:
        table["HEAD"] = table["GET"]
    made = Route(path, _Resource(table), methods=list(table))
    made.methods = set(table)  # Starlette adds HEAD to every GET
    return made


class _Resource:
    def __init__(self, table: Mapping[str, Handler]) -> None:
        self._table = table

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._table[scope["method"]](Request(scope, receive))
        await response(scope, receive, send)
