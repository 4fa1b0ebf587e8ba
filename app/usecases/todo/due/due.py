"""A due day or due local moment, how it is written, and when it comes; every module that dates todos uses it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.usecases.todo.due.zone import zone_named

_EARLIEST = date(1900, 1, 1)
_LATEST = date(2999, 12, 31)
_LENGTH_OF_DAY = len("2026-03-01")


@dataclass(frozen=True, slots=True)
class LocalMoment:
    """A time of day as a clock on the wall of a place shows it: it stays 17:00 there when the clocks change.

    A time that the clocks leave out comes as much later as they leap; of one that comes twice the first is meant.
    """

    day: date
    time: time
    zone: str
    """An IANA name, such as `Europe/Berlin`."""

    def __post_init__(self) -> None:
        if self.time.tzinfo is not None or self.time.microsecond:
            raise ValueError("A local moment has a plain time of whole seconds; the zone has its own field.")

    @classmethod
    def of(cls, moment: datetime) -> LocalMoment:
        """From an aware datetime in a `ZoneInfo`, to the second."""
        zone = moment.tzinfo
        if not isinstance(zone, ZoneInfo) or zone.key is None:
            raise ValueError("A local moment needs a zone with a name.")
        return cls(moment.date(), moment.time().replace(microsecond=0, fold=0), zone.key)

    @property
    def at(self) -> datetime:
        """The moment in UTC."""
        return datetime.combine(self.day, self.time, zone_named(self.zone)).astimezone(UTC)


Due = date | LocalMoment
"""A day without a time is a day, not its midnight."""


def day_of(due: Due) -> date:
    return due.day if isinstance(due, LocalMoment) else due


def text_of(due: Due) -> str:
    """`2026-03-01` or `2026-03-01T17:00`: local, so that the order of texts is the order of days and times."""
    if not isinstance(due, LocalMoment):
        return due.isoformat()
    seconds = "seconds" if due.time.second else "minutes"
    return f"{due.day.isoformat()}T{due.time.isoformat(timespec=seconds)}"


def zone_of(due: Due | None) -> str | None:
    return due.zone if isinstance(due, LocalMoment) else None


def instant_of(due: Due | None) -> datetime | None:
    """None for a day, which has no instant."""
    return due.at if isinstance(due, LocalMoment) else None


def from_text(text: str, zone: str | None) -> Due:
    """What `text_of` wrote."""
    day = date.fromisoformat(text[:_LENGTH_OF_DAY])
    if len(text) == _LENGTH_OF_DAY or zone is None:
        return day
    return LocalMoment(day, time.fromisoformat(text[_LENGTH_OF_DAY + 1 :]), zone)


def read_due(text: str, zone: str) -> Due:
    """What a client sends: a day, or a local time in `zone`, or an instant, which is then taken to `zone`."""
    try:
        if len(text) == _LENGTH_OF_DAY:
            return clean_due(date.fromisoformat(text))
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise AppError(f"“{text[:40]}” is no date. Write it like 2026-03-01 or 2026-03-01T17:00.") from error
    place = zone_named(zone)
    clean_due(moment.date())  # before it is taken to another zone, where the last year of all has no place
    local = moment.replace(tzinfo=place) if moment.tzinfo is None else moment.astimezone(place)
    return clean_due(LocalMoment.of(local))


def clean_due(due: Due) -> Due:
    """The same, or an `AppError`: its zone is known and its year makes sense."""
    if isinstance(due, datetime):
        raise TypeError("A due moment is a LocalMoment.")
    if not _EARLIEST <= day_of(due) <= _LATEST:
        raise AppError("A todo can be due from the year 1900 to 2999. Choose another date.")
    if isinstance(due, LocalMoment):
        zone_named(due.zone)
    return due
