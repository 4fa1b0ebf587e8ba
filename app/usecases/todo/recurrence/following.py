"""Where a recurring todo goes when it is completed, skipped or moved; the changes of todos ask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from app.usecases.todo.due.due import Due, LocalMoment, day_of
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.recurrence.occurrences import count_before, first_after, first_from, wall
from app.usecases.todo.recurrence.recurrence import Recurrence, comes
from app.usecases.todo.recurrence.rule import parts_of, text_of

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Following:
    """The next due, and the recurrence from there on."""

    due: Due
    recurrence: Recurrence


def following(recurrence: Recurrence, due: Due, completed: Now) -> Following | None:
    """After a completion; None when it was the last one.

    By the calendar, the next one lies after both the due and the completion: whoever is early doesn't get the same one
    again, and whoever is late doesn't have to work off what was missed. Counted from the completion, the rule begins
    anew on the day of it.
    """
    moment = _wall_now(due, completed)
    if recurrence.from_completion:
        return _from_completion(recurrence, due, moment)
    after = max(_end(due), moment)
    found = first_after(recurrence.rule, recurrence.start, after)
    return None if found is None else Following(found, recurrence)


def skipped(recurrence: Recurrence, due: Due) -> Following | None:
    """The occurrence after the due, whatever the day is today; None when there is none."""
    found = first_after(recurrence.rule, recurrence.start, _end(due))
    return None if found is None else Following(found, recurrence)


def moved(recurrence: Recurrence, old: Due, new: Due) -> Recurrence:
    """The recurrence when all occurrences move as this one did: Mondays become Tuesdays, the 3rd becomes the 5th.

    It begins anew there, so that of a counted one those before are taken off. A rule that wouldn't come any more that
    way, such as on 30 February, stays as it is.
    """
    parts = _with_new_days(parts_of(recurrence.rule), day_of(old), day_of(new))
    if "COUNT" in parts and not recurrence.from_completion:
        left = int(parts["COUNT"]) - _used(recurrence, old) - (0 if _is_in(parts, new) else 1)
        if left < 1:
            return recurrence
        parts["COUNT"] = str(left)
    begun_anew = replace(recurrence, rule=text_of(parts), start=new)
    return begun_anew if comes(begun_anew) else recurrence


def _with_new_days(parts: dict[str, str], before: date, after: date) -> dict[str, str]:
    """Where the rule names the very day that it was, it names the new one."""
    named = {"BYDAY": _WEEKDAYS[before.weekday()], "BYMONTHDAY": str(before.day), "BYMONTH": str(before.month)}
    if any(parts[name] != value for name, value in named.items() if name in parts):
        return parts
    days = {"BYDAY": _WEEKDAYS[after.weekday()], "BYMONTHDAY": str(after.day), "BYMONTH": str(after.month)}
    return {name: days.get(name, value) for name, value in parts.items()}


def _used(recurrence: Recurrence, due: Due) -> int:
    """How many of a counted rule's occurrences came before this one."""
    return count_before(recurrence.rule, recurrence.start, wall(due))


def _is_in(parts: dict[str, str], due: Due) -> bool:
    """Whether a rule that begins there comes there: where Wednesday's has moved to Thursday, it is one by itself."""
    return first_from(text_of(parts), due, due) == due


def _from_completion(recurrence: Recurrence, due: Due, moment: datetime) -> Following | None:
    parts = parts_of(recurrence.rule)
    if "COUNT" in parts:
        left = int(parts["COUNT"]) - 1
        if left < 1:
            return None
        # The rule begins anew each time, so its end has to come nearer by itself.
        parts["COUNT"] = str(left)
    start = _start(due, moment, hourly=parts["FREQ"] == "HOURLY")
    searched = text_of({**parts, "COUNT": "9999"} if "COUNT" in parts else parts)
    after = wall(start) if parts["FREQ"] == "HOURLY" else datetime.combine(moment.date(), time.max)
    found = first_after(searched, start, after)
    return None if found is None else Following(found, replace(recurrence, rule=text_of(parts), start=start))


def _start(due: Due, moment: datetime, *, hourly: bool) -> Due:
    """The completion as a due: its day at the due's time, or its very minute for a rule that counts hours."""
    if not isinstance(due, LocalMoment):
        return moment.date()
    clock = moment.time().replace(second=0, microsecond=0) if hourly else due.time
    return LocalMoment(moment.date(), clock, due.zone)


def _wall_now(due: Due, now: Now) -> datetime:
    """The present on the wall clock of the due's place; for a day, the end of today."""
    if isinstance(due, LocalMoment):
        return now.at.astimezone(zone_named(due.zone)).replace(tzinfo=None)
    return _end(now.today)


def _end(due: Due) -> datetime:
    """When it is over on the wall clock: a day at its end."""
    return wall(due) if isinstance(due, LocalMoment) else datetime.combine(due, time.max)
