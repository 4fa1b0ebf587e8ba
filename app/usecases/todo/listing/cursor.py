"""Where a page ended, as a text that asks for the next one: the place itself, good also when the todo there is gone."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from typing import Any

from app.errors import AppError

LONGEST = 1_000

_LARGEST = 2**63 - 1
Value = str | int


def write(order: str, values: Sequence[Value]) -> str:
    text = json.dumps([order, *values], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read(cursor: str, order: str, keys: Mapping[str, type[Value]]) -> list[Value]:
    """Its values, or an `AppError` when it is none of this order."""
    found = _decoded(cursor)
    if not isinstance(found, list) or found[:1] != [order] or len(found) != len(keys) + 1:
        raise unknown_place()
    values: list[Value] = found[1:]
    for value, kind in zip(values, keys.values(), strict=True):
        if type(value) is not kind or (isinstance(value, int) and abs(value) > _LARGEST):
            raise unknown_place()
    return values


def unknown_place() -> AppError:
    return AppError("This place in the list is not known. Load the list again.")


def _decoded(cursor: str) -> Any:
    if len(cursor) > LONGEST:
        return None
    try:
        return json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return None
