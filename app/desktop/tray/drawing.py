"""The tray's icon as shapes on a square of 64, from the app's own; drawn by each platform's tray in its own way."""

from __future__ import annotations

from dataclasses import dataclass

SIDE = 64
CORNER = 15
CHECK = ((19.0, 33.5), (28.0, 42.5), (46.0, 23.0))
STROKE = 7.0


@dataclass(frozen=True, slots=True)
class Colours:
    """Each pair stands out from bright and dark panels alike: nobody tells an app what colour a panel has."""

    tile: str
    check: str


LIGHT = Colours("#0b6bcb", "#ffffff")
DARK = Colours("#7cb7ff", "#06223f")


def colours(*, dark: bool) -> Colours:
    return DARK if dark else LIGHT
