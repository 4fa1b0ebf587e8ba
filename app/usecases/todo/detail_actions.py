"""What the controls of the detail card do; the todo actions hold it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from pydantic import BaseModel, Field

from app.errors import AppError
from app.store.view_item import ViewItem, ViewRef
from app.usecases.runtime.requests import read_payload
from app.usecases.todo.card_args import DETAIL, CardArgs, DetailArgs, read_args
from app.usecases.todo.database import Edit, Todo, TodoDatabase
from app.usecases.todo.due.due import Due, LocalMoment, day_of, read_due
from app.usecases.todo.edit import UNSET, Unset

Handler = Callable[[object, "ViewItem | None"], Awaitable["ViewRef | None"]]


_COMMA = re.compile("[,،，、]")
"""As any of the languages writes it."""


class TodoPayload(BaseModel):
    id: str = Field(strict=True, min_length=1, max_length=100)


class DuePayload(TodoPayload):
    due: str | None = Field(default=None, max_length=40)


class FormPayload(BaseModel):
    """What is missing from a form stays as it is."""

    title: str = Field(strict=True)
    notes: str | None = None
    due: str | None = Field(default=None, max_length=40)
    priority: int | None = None
    list: str | None = Field(default=None, max_length=200)
    labels: str = Field(default="", max_length=5_000)


class DetailActions:
    """The todo is the stored card's, whatever a page sends."""

    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "todos.save": self._save,
            "todos.set_due": self._set_due,
            "todos.back": self._back,
            "todos.delete_shown": self._delete,
            "todos.restore_shown": self._restore,
        }

    async def _save(self, payload: object, sender: ViewItem | None) -> ViewRef:
        shown, form = _shown(sender), read_payload(FormPayload, payload)
        todo = await self._todos.get(shown.id)
        edit = Edit(
            title=form.title,
            notes=UNSET if form.notes is None else form.notes,
            due=self._due(todo, form.due),
            priority=UNSET if form.priority is None else form.priority,
            list=UNSET if form.list in (None, todo.list_id) else form.list or UNSET,
            labels=await self._labels(todo, form.labels),
        )
        await self._todos.edit([todo.id], edit, "widget")
        return shown.model_copy(update={"saved": True}).ref()

    async def _labels(self, todo: Todo, written: str) -> list[str] | Unset:
        """The names between commas; what was not edited stays, since a name may have a comma of its own."""
        names = {one.id: one.name for one in await self._todos.labels.all()}
        before = [names[one] for one in todo.label_ids if one in names]
        if written in {comma.join(before) for comma in (", ", "، ", "、")}:
            return UNSET
        return [name.strip().removeprefix("@") for name in _COMMA.split(written) if name.strip(" @")]

    async def _set_due(self, payload: object, sender: ViewItem | None) -> ViewRef | None:
        asked = read_payload(DuePayload, payload)
        todo = await self._todos.get(asked.id)
        await self._todos.edit([todo.id], Edit(due=self._due(todo, asked.due)), "widget")
        return _shown(sender).model_copy(update={"saved": True}).ref() if _is_detail(sender) else None

    def _due(self, todo: Todo, picked: str | None) -> Due | None:
        """A picked day; a time of day stays."""
        if not picked:
            return None
        day = day_of(read_due(picked, self._todos.now().zone))
        return replace(todo.due, day=day) if isinstance(todo.due, LocalMoment) else day

    async def _back(self, _payload: object, sender: ViewItem | None) -> ViewRef:
        return (_shown(sender).back or CardArgs()).ref()

    async def _delete(self, _payload: object, sender: ViewItem | None) -> ViewRef:
        shown = _shown(sender)
        await self._todos.delete([shown.id], "widget")
        return shown.model_copy(update={"saved": False}).ref()

    async def _restore(self, _payload: object, sender: ViewItem | None) -> ViewRef:
        shown = _shown(sender)
        await self._todos.restore([shown.id], "widget")
        return shown.ref()


def _is_detail(sender: ViewItem | None) -> bool:
    return sender is not None and sender.view.name == DETAIL


def _shown(sender: ViewItem | None) -> DetailArgs:
    if sender is None or sender.view.name != DETAIL:
        raise AppError("This isn't the card of one todo, so nothing was changed.")
    return read_args(DetailArgs, sender.view.args)
