"""Which form of a phrase goes with a whole number, by the plural rules of Unicode's CLDR; the formats use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.words.formats import Category

_MILLION = 1_000_000


def always_other(_count: int) -> Category:
    return "other"


def one(count: int) -> Category:
    return "one" if count == 1 else "other"


def one_below_two(count: int) -> Category:
    return "one" if count in (0, 1) else "other"


def spanish(count: int) -> Category:
    return _many_millions(count) or one(count)


def french(count: int) -> Category:
    return _many_millions(count) or one_below_two(count)


def russian(count: int) -> Category:
    last, last_two = count % 10, count % 100
    if last == 1 and last_two != 11:
        return "one"
    return "few" if last in (2, 3, 4) and last_two not in (12, 13, 14) else "many"


def arabic(count: int) -> Category:
    small: dict[int, Category] = {0: "zero", 1: "one", 2: "two"}
    if count in small:
        return small[count]
    last_two = count % 100
    return "few" if 3 <= last_two <= 10 else "many" if last_two >= 11 else "other"


def _many_millions(count: int) -> Category | None:
    return "many" if count and count % _MILLION == 0 else None
