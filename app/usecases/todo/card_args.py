"""What is stored of a card: the name of its view and its arguments; tools and actions make them, views draw by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from app.errors import AppError
from app.store.view_item import ViewRef
from app.usecases.todo.listing.listing import Listing, State
from app.usecases.todo.widgets.confirm import Decision

CARD = "todos"
CONFIRM_DELETE = "confirm_delete"
DETAIL = "todo"
DAY = "day"
WEEK = "week"

SHOWN = 20
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
View = Literal["all", "today", "tomorrow", "overdue", "week", "upcoming"] | Weekday
WEEKDAYS: tuple[str, ...] = get_args(Weekday)


class CardArgs(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    filter: Literal["open", "done", "all"] = "open"
    view: View = "all"
    """Drawn for the day on which it is read."""
    list: str | None = None
    label: str | None = None
    query: str | None = None
    """What is searched for; the rest then says nothing."""
    after: str | None = None
    """Where the page before ended."""
    deleted: str | None = None
    """The todo that this card deleted last."""
    change: int | None = None
    """The journal's entry that is told of, and offered to be undone."""
    earlier: tuple[int, ...] = ()
    """Those of the same turn before it, which are undone with it."""

    def ref(self) -> ViewRef:
        return ViewRef(name=CARD, args=self.model_dump(mode="json", exclude_defaults=True))

    @property
    def is_plain(self) -> bool:
        """Whether it shows the whole list from its beginning."""
        return self.view == "all" and not (self.list or self.label or self.query or self.after)

    def day(self, today: date) -> date | None:
        """The one day that it is about."""
        if self.view in WEEKDAYS:
            return next_weekday(self.view, today)
        return {"today": today, "tomorrow": today + timedelta(days=1)}.get(self.view)

    def listing(self, today: date) -> Listing:
        state: State = (
            "done" if self.filter == "done" else "all" if self.filter == "all" and not self.is_plain else "open"
        )
        days = _days(self.view, today)
        return replace(days, state=state, limit=SHOWN, after=self.after, list_id=self.list, label_id=self.label)


class ConfirmArgs(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    ids: tuple[str, ...]
    decision: Decision = "pending"

    def ref(self) -> ViewRef:
        return ViewRef(name=CONFIRM_DELETE, args=self.model_dump(mode="json", exclude_defaults=True))


class DetailArgs(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    back: CardArgs | None = None
    """The card that it took the place of."""
    saved: bool = False

    def ref(self) -> ViewRef:
        return ViewRef(name=DETAIL, args=self.model_dump(mode="json", exclude_defaults=True))


class DayArgs(BaseModel):
    """A plan is always of the present day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def ref(self) -> ViewRef:
        return ViewRef(name=DAY)


class WeekArgs(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    def ref(self) -> ViewRef:
        return ViewRef(name=WEEK)


Args = TypeVar("Args", CardArgs, ConfirmArgs, DetailArgs)


def read_args(model: type[Args], args: Mapping[str, JsonValue]) -> Args:
    try:
        return model.model_validate(args)
    except ValidationError as error:
        raise AppError("This card is from another version of the app. Ask for the list again.") from error


def _days(view: View, today: date) -> Listing:  # noqa: PLR0911 - one a view
    match view:
        case "all":
            return Listing()
        case "today":
            return Listing.today(today)
        case "tomorrow":
            return Listing(first_day=today + timedelta(days=1), last_day=today + timedelta(days=1))
        case "overdue":
            return Listing(last_day=today - timedelta(days=1))
        case "week":
            return Listing(first_day=today, last_day=today + timedelta(days=6))
        case "upcoming":
            return Listing.upcoming(today)
        case weekday:
            day = next_weekday(weekday, today)
            return Listing(first_day=day, last_day=day)


def next_weekday(name: str, today: date) -> date:
    """The next day of that name, which today can be."""
    return today + timedelta(days=(WEEKDAYS.index(name) - today.weekday()) % len(WEEKDAYS))
