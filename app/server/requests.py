"""Bodies and query strings as models, with refusals in plain sentences; used by the routes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, to_json
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from app.errors import AppError

M = TypeVar("M", bound=BaseModel)
_MOST_PROBLEMS = 3


class Asked(BaseModel, extra="forbid", defer_build=True):
    """A body or query string; how to check it is worked out when the first one comes, not when the app starts."""


async def body_of(request: Request, model: type[M]) -> M:
    content = await request.body()
    if not content:
        raise AppError("The request needs a JSON body.")
    try:
        return model.model_validate_json(content)
    except ValidationError as error:
        raise AppError(sentences(error)) from error


def query_of(request: Request, model: type[M]) -> M:
    try:
        return model.model_validate(_values(request.query_params))
    except ValidationError as error:
        raise AppError(sentences(error)) from error


def json_response(data: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    content = b"" if data is None else to_json(data)
    media_type = None if data is None else "application/json"
    return Response(content, status, headers, media_type)


def sentences(error: ValidationError) -> str:
    """What is wrong, naming the fields: “limit” is not accepted: input should be less than or equal to 200."""
    problems = error.errors(include_url=False, include_input=False)
    return " ".join(dict.fromkeys(_sentence(problem) for problem in problems[:_MOST_PROBLEMS]))


def _values(query: QueryParams) -> dict[str, Any]:
    return {name: values[0] if len(values := query.getlist(name)) == 1 else values for name in query}


def _sentence(problem: ErrorDetails) -> str:
    field = ".".join(str(part) for part in problem["loc"])
    match problem["type"]:
        case "json_invalid":
            return "The request is not valid JSON."
        case "missing":
            return f"“{field}” is missing."
        case "extra_forbidden":
            return f"“{field}” is not known here."
        case "value_error":
            reason = str(problem["ctx"]["error"]) if "ctx" in problem else problem["msg"]
        case _:
            reason = problem["msg"]
    reason = reason[:1].lower() + reason[1:].rstrip(".")
    return f"“{field}” is not accepted: {reason}." if field else f"The request is not accepted: {reason}."
