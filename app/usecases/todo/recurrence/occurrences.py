"""The dates of a rule, by the wall clock of the due's place; asked for what follows a completion and for calendars.

Days and times are counted without a zone, which is put back at the end: 17:00 stays 17:00 when the clocks change.
What the rule itself leaves open is taken from the start, and a day that a month hasn't got, such as the 31st, is then
the last one it has. A rule that names the 31st itself means the months that have one, as everywhere.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from app.errors import AppError
from app.usecases.todo.due.due import Due, LocalMoment, day_of
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.recurrence.reach import LAST, nearer_start
from app.usecases.todo.recurrence.rule import parts_of, text_of

if TYPE_CHECKING:
    from dateutil.rrule import rrule

_SHORTEST_MONTH = 28
_END_OF_DAY = time(23, 59, 59)
_DAY = len("20260301")
_OWN_DAYS = frozenset({"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"})


def first_from(text: str, start: Due, place: Due) -> Due | None:
    """The first occurrence at or after `place`."""
    return _next(text, start, wall(place), inclusive=True)


def first_after(text: str, start: Due, moment: datetime) -> Due | None:
    """The first occurrence after a `moment` of the wall clock."""
    return _next(text, start, moment, inclusive=False)


def between(text: str, start: Due, first: date, last: date) -> Iterator[Due]:
    """The occurrences on the days from `first` to `last`, both included."""
    end = datetime.combine(last, _END_OF_DAY)
    for moment in _moments(text, start, datetime.combine(first, time())):
        if moment > end:
            return
        yield _due(moment, start)


def count_before(text: str, start: Due, moment: datetime) -> int:
    """How many occurrences there were before a `moment` of the wall clock."""
    before = itertools.takewhile(lambda each: each < moment, _moments(text, start, wall(start)))
    return sum(1 for _ in before)


def wall(due: Due) -> datetime:
    """The due on the wall clock; a day is its beginning."""
    return datetime.combine(day_of(due), due.time if isinstance(due, LocalMoment) else time())


def _next(text: str, start: Due, moment: datetime, *, inclusive: bool) -> Due | None:
    later = (each for each in _moments(text, start, moment) if inclusive or each > moment)
    found = next(later, None)
    return None if found is None else _due(found, start)


def _due(moment: datetime, start: Due) -> Due:
    if isinstance(start, LocalMoment):
        return LocalMoment(moment.date(), moment.time(), start.zone)
    return moment.date()


def _moments(text: str, start: Due, place: datetime) -> Iterator[datetime]:
    """The rule's moments at or after `place`, as far as anybody looks."""
    parts = parts_of(text)
    count = int(parts.pop("COUNT")) if "COUNT" in parts else None
    begin = wall(start) if count is not None else nearer_start(parts, wall(start), place)
    try:
        until = _end(parts.pop("UNTIL"), start) if "UNTIL" in parts else LAST
        rule = _rule(parts, start, begin).replace(until=min(until, LAST))
        yield from itertools.dropwhile(lambda each: each < place, itertools.islice(rule, count))
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise AppError(f"“{text[:80]}” is no recurrence that is known here. Change it.") from error


def _rule(parts: Mapping[str, str], start: Due, begin: datetime) -> rrule:
    # Imported here: whoever has no recurring todos starts without it.
    from dateutil.rrule import rrule, rrulestr  # noqa: PLC0415

    made = rrulestr(text_of({**parts, **_last_days(parts, day_of(start))}), dtstart=begin)
    if not isinstance(made, rrule):
        raise TypeError("A text with one rule makes one rule.")
    return made


def _end(until: str, start: Due) -> datetime:
    """The last moment of the rule on the wall clock of its place."""
    if len(until) == _DAY:
        return datetime.combine(date.fromisoformat(until), _END_OF_DAY)
    moment = datetime.fromisoformat(until)
    if moment.tzinfo is not None and isinstance(start, LocalMoment):
        moment = moment.astimezone(zone_named(start.zone))
    return moment.replace(tzinfo=None)


def _last_days(parts: Mapping[str, str], start: date) -> dict[str, str]:
    """What a rule needs to come in each month when it began on a day that not every month has."""
    if start.day <= _SHORTEST_MONTH or not _OWN_DAYS.isdisjoint(parts):
        return {}
    days = ",".join(str(day) for day in range(_SHORTEST_MONTH, start.day + 1))
    if parts["FREQ"] == "MONTHLY":
        return {"BYMONTHDAY": days, "BYSETPOS": "-1"}
    if parts["FREQ"] == "YEARLY" and "," not in parts.get("BYMONTH", ""):
        return {"BYMONTH": parts.get("BYMONTH", str(start.month)), "BYMONTHDAY": days, "BYSETPOS": "-1"}
    return {}
