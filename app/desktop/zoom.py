"""How large the window's page is drawn: the steps, and the one remembered; used by the engines' zoom keys."""

from __future__ import annotations

from collections.abc import Callable

STEPS = (0.5, 0.67, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class Zoom:
    """Tells `show` of every step, and `record` of it too, so that the next start has it."""

    def __init__(self, remembered: object, record: Callable[[float], None]) -> None:
        known = isinstance(remembered, (int, float)) and not isinstance(remembered, bool)
        self.factor = _nearest(float(remembered)) if known else 1.0  # type: ignore[arg-type]
        self._record = record
        self._show: Callable[[float], None] | None = None

    def shows_with(self, show: Callable[[float], None]) -> None:
        self._show = show
        show(self.factor)

    def larger(self) -> None:
        self._become(next((step for step in STEPS if step > self.factor), self.factor))

    def smaller(self) -> None:
        self._become(next((step for step in reversed(STEPS) if step < self.factor), self.factor))

    def reset(self) -> None:
        self._become(1.0)

    def apply(self) -> None:
        """Again: an engine may have forgotten it with the page before."""
        if self._show is not None:
            self._show(self.factor)

    def _become(self, factor: float) -> None:
        if factor == self.factor:
            return
        self.factor = factor
        self.apply()
        self._record(factor)


def _nearest(factor: float) -> float:
    return min(STEPS, key=lambda step: abs(step - factor))
