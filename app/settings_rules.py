"""What each setting may hold, in plain sentences; used by the settings store on every way in."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from app.endpoints import azure_resource, normalise_endpoint
from app.errors import AppError

Rule = Callable[[object], Any]
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def text(value: object) -> str:
    if not isinstance(value, str):
        raise AppError("It must be text.")
    return value.strip()


def choice(*options: str) -> Rule:
    def check(value: object) -> str:
        if value not in options:
            raise AppError(f"It must be one of {', '.join(options)}.")
        return str(value)

    return check


def level(value: object) -> str:
    return str(choice(*_LEVELS)(text(value).upper()))


def matching(pattern: str, description: str) -> Rule:
    def check(value: object) -> str:
        if not re.fullmatch(pattern, text(value)):
            raise AppError(f"It must be {description}.")
        return text(value)

    return check


def one_line(longest: int) -> Rule:
    def check(value: object) -> str:
        line = text(value)
        if not 1 <= len(line) <= longest or not line.isprintable():
            raise AppError(f"It must be one line of 1 to {longest} characters.")
        return line

    return check


def integer(lowest: int, highest: int) -> Rule:
    def check(value: object) -> int:
        number = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
        if not isinstance(number, int) or isinstance(number, bool) or not lowest <= number <= highest:
            raise AppError(f"It must be a whole number from {lowest:,} to {highest:,}.")
        return number

    return check


def endpoint(value: object) -> str:
    return normalise_endpoint(text(value))


def resource(value: object) -> str:
    return azure_resource(text(value))
