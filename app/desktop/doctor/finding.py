"""What one check found; made by the checks, printed by the command line."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

State = Literal["ok", "warning", "failed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`says` is one sentence, without secrets; `cure` is what to do, for all but `ok`."""

    check: str
    state: State
    says: str
    cure: str = ""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def ok(check: str, says: str) -> Finding:
    return Finding(check, "ok", says)


def warning(check: str, says: str, cure: str) -> Finding:
    return Finding(check, "warning", says, cure)


def failed(check: str, says: str, cure: str) -> Finding:
    return Finding(check, "failed", says, cure)
