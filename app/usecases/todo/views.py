"""The todo views: what a stored card's name and arguments look like now; given to the chat server."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from app.errors import AppError
from app.store import timestamps
from app.store.context import RequestContext
from app.store.view_item import ViewRef
from app.usecases.runtime.views import Drawn, ViewRenderer
from app.usecases.todo.database import Todo, TodoDatabase
from app.usecases.todo.widgets import CardState, Decision, confirm_card, todo_card

CARD = "todos"
CONFIRM_DELETE = "confirm_delete"

_SHOWN = 20
_RECENT = 3
_LINGERS = timedelta(minutes=5)
"""A todo that was just completed stays where it was, struck through, so that a click can be seen and taken back."""


class CardArgs(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    filter: Literal["open", "done", "all"] = "open"
    deleted: str | None = None
    """The todo that this card deleted last."""

    def ref(self) -> ViewRef:
        return ViewRef(name=CARD, args=self.model_dump(exclude_defaults=True))


class ConfirmArgs(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    ids: tuple[str, ...]
    decision: Decision = "pending"

    def ref(self) -> ViewRef:
        return ViewRef(name=CONFIRM_DELETE, args=self.model_dump(mode="json", exclude_defaults=True))


Args = TypeVar("Args", CardArgs, ConfirmArgs)


def read_args(model: type[Args], args: Mapping[str, JsonValue]) -> Args:
    try:
        return model.model_validate(args)
    except ValidationError as error:
        raise AppError("This card is from another version of the app. Ask for the list again.") from error


class TodoViews:
    def __init__(self, todos: TodoDatabase, clock: Callable[[], datetime] = timestamps.now) -> None:
        self._todos = todos
        self._clock = clock

    def renderers(self) -> dict[str, ViewRenderer]:
        return {CARD: self._card, CONFIRM_DELETE: self._confirm}

    async def _card(self, args: Mapping[str, JsonValue], _context: RequestContext) -> Drawn:
        asked = read_args(CardArgs, args)
        page = await self._todos.page("done" if asked.filter == "done" else "open", _SHOWN)
        shown = page.data
        if asked.filter != "done" and page.counts.done:
            shown = _in_order(page.data, await self._lingering(asked), page.has_more)
        state = CardState(
            todos=shown,
            open=page.counts.open,
            done=page.counts.done,
            shows_done=asked.filter == "done",
            can_undo=asked.deleted is not None,
        )
        return Drawn(todo_card(state))

    async def _lingering(self, asked: CardArgs) -> list[Todo]:
        since = self._clock() - _LINGERS
        done = (await self._todos.page("done", _RECENT)).data
        return [todo for todo in done if asked.filter == "all" or (todo.completed_at or since) > since]

    async def _confirm(self, args: Mapping[str, JsonValue], _context: RequestContext) -> Drawn:
        asked = read_args(ConfirmArgs, args)
        todos = await self._todos.existing(asked.ids) if asked.decision == "pending" else []
        return Drawn(confirm_card(todos, asked.decision, len(asked.ids)))


def _in_order(open_ones: Sequence[Todo], lingering: Sequence[Todo], has_more: bool) -> list[Todo]:
    """Those behind the last one shown belong to the part of the list that isn't."""
    last = open_ones[-1].position if has_more else None
    near = [todo for todo in lingering if last is None or todo.position <= last]
    return sorted([*open_ones, *near], key=lambda todo: todo.position)
