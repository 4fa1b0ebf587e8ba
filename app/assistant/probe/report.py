"""What a test of a connection tells while it runs and at its end; sent to the settings page as it comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.assistant.failure import FailureKind

StepName = Literal["access", "reach", "secure", "answer", "tools"]
StepState = Literal["running", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Step:
    """One of the things that must work, in this order; `secure` only where there is https."""

    step: StepName
    state: StepState


@dataclass(frozen=True, slots=True)
class Code:
    """The user is to enter `code` at `page` to sign in; the test goes on by itself."""

    page: str
    code: str


@dataclass(frozen=True, slots=True)
class Success:
    """`model` is what the service calls itself; `seconds` it took until the answer began."""

    model: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    kind: FailureKind
    message: str


Report = Step | Code | Success | Failed
"""A test ends with one `Success` or `Failed`."""
