"""The steps of a test as they are taken, out of what the HTTP library tells of its doings."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Final

from app.assistant.probe.report import Report, Step, StepName, StepState

_STEPS: Final[tuple[StepName, ...]] = ("access", "reach", "secure", "answer", "tools")
_TAKEN_AT: Final[dict[str, StepName]] = {
    "connection.connect_tcp.complete": "reach",
    "connection.start_tls.complete": "secure",
    "proxy.start_tls.complete": "secure",
}


class Progress:
    """`reports` are to be read until None; a step begins when the one before it is done."""

    def __init__(self, *, secure: bool) -> None:
        self.reports: asyncio.Queue[Report | None] = asyncio.Queue()
        self._left = list(_STEPS if secure else [step for step in _STEPS if step != "secure"])
        self._began = time.monotonic()
        self.answered_after = 0.0

    def begin(self) -> None:
        self._tell("running")

    def done(self, step: StepName) -> None:
        """`step` and all before it are taken."""
        while step in self._left:
            self._tell("done")
            self._left.pop(0)
            if self._left:
                self._tell("running")

    def failed(self) -> None:
        """The present step is the one that can't be taken."""
        self._tell("failed")

    def report(self, report: Report) -> None:
        self.reports.put_nowait(report)

    def end(self) -> None:
        self.reports.put_nowait(None)

    async def trace(self, event: str, info: dict[str, Any]) -> None:
        """For the HTTP library."""
        if event in _TAKEN_AT:
            self.done(_TAKEN_AT[event])
        elif event == "http11.send_request_headers.started":
            self._began = time.monotonic()
        elif event == "http11.receive_response_headers.complete" and 200 <= info["return_value"][1] < 300:
            self.answered_after = self.answered_after or time.monotonic() - self._began

    def _tell(self, state: StepState) -> None:
        if self._left:
            self.reports.put_nowait(Step(self._left[0], state))
