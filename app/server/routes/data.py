"""The routes that use cases declare, mounted without the server knowing what they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from app.server.requests import body_of, json_response, query_of
from app.server.routing import Handler, route
from app.usecases.usecase import DataRequest, DataRoute, FileAnswer, UseCase

Language = Callable[[str], str]
"""What the reader of a page speaks, who says which languages are accepted."""


def data_routes(use_cases: Sequence[UseCase], language: Language) -> list[Route]:
    declared = [each for use_case in use_cases for each in use_case.data_routes()]
    return [route(path, handlers) for path, handlers in _by_path(declared, language).items()]


def uploads(use_cases: Sequence[UseCase]) -> Mapping[str, int]:
    """The bytes that each route which takes a file takes at most."""
    declared = [each for use_case in use_cases for each in use_case.data_routes()]
    return {each.path: each.upload for each in declared if each.upload is not None}


def _by_path(declared: Sequence[DataRoute], language: Language) -> Mapping[str, Mapping[str, Handler]]:
    paths: dict[str, dict[str, Handler]] = {}
    for each in declared:
        handlers = paths.setdefault(each.path, {})
        if each.method in handlers:
            raise ValueError(f"{each.method} {each.path} is declared twice")
        handlers[each.method] = _handler(each, language)
    return paths


def _handler(declared: DataRoute, language: Language) -> Handler:
    async def handle(request: Request) -> Response:
        answer = await declared.handler(await _parsed(declared, request, language))
        return json_response(answer.data, answer.status) if answer.file is None else _download(answer.file)

    return handle


def _download(file: FileAnswer) -> Response:
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}"}
    return StreamingResponse(file.parts, headers=headers, media_type=file.media_type)


async def _parsed(declared: DataRoute, request: Request, language: Language) -> DataRequest:
    return DataRequest(
        path=dict(request.path_params),
        query=query_of(request, declared.query) if declared.query else None,
        body=await _body(declared, request),
        language=language(request.headers.get("accept-language", "")),
    )


async def _body(declared: DataRoute, request: Request) -> Any:
    if declared.upload is not None:
        return await request.body()
    return await body_of(request, declared.body) if declared.body else None
