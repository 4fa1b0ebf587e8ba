"""What the controls of the todo cards do, without the model; called by `TodoChatKitServer.action`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from chatkit.types import WidgetItem
from pydantic import BaseModel, Field

from app.errors import AppError
from app.store.view_item import ViewItem, ViewRef
from app.usecases.runtime.requests import read_payload
from app.usecases.todo.card_args import CARD, CONFIRM_DELETE, SHOWN, CardArgs, ConfirmArgs, DetailArgs, read_args
from app.usecases.todo.database import Place, TodoDatabase
from app.usecases.todo.detail_actions import DetailActions, TodoPayload
from app.usecases.todo.new_todo import NewTodo
from app.usecases.todo.quick_add.adding import new_todo

Handler = Callable[[object, "ViewItem | None"], Awaitable["ViewRef | None"]]


OPEN = "todos.open"
"""The one action that changes nothing: the window is told to show the todo."""


class AddPayload(BaseModel):
    title: str = Field(strict=True)


class TogglePayload(TodoPayload):
    """`wanted` is what the card was drawn for; a page that sends the box's own value sends it as `done`, which counts:
    the user may have clicked again before the card was drawn anew."""

    wanted: bool = Field(strict=True)
    done: bool | None = Field(default=None, strict=True)


class DayPayload(TodoPayload):
    day: Literal["today", "tomorrow"]


class TodoActions:
    """Each does one change and answers how its card is to be drawn from now on; None: the card has no say in it.

    What a confirmation deletes is read from the stored card, which is then marked, so that it works once.
    """

    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos
        self._handlers: Mapping[str, Handler] = {
            "todos.add": self._add,
            "todos.toggle": self._toggle,
            "todos.delete": self._delete,
            "todos.restore": lambda _, sender: self._restore(sender),
            "todos.confirm_delete": lambda _, sender: self._confirm_delete(sender),
            "todos.undo": lambda _, sender: self._undo(sender),
            "todos.more": lambda _, sender: self._more(sender),
            "todos.details": self._details,
            "todos.set_day": self._set_day,
            **DetailActions(todos).handlers(),
            "todos.keep": lambda _, sender: self._keep(sender),
            "todos.undo_delete": lambda _, sender: self._undo_delete(sender),
        }

    async def carry_out(self, type: str, payload: object, sender: WidgetItem | None) -> ViewRef | None:  # noqa: A002 - as in ChatKit
        handler = self._handlers.get(type)
        if handler is None:
            raise AppError("This control is not known here, so nothing was changed. Reload the page and try again.")
        return await handler(payload, sender if isinstance(sender, ViewItem) else None)

    async def shown(self, payload: object) -> str:
        """The id of the todo that the window is to show."""
        return (await self._todos.get(read_payload(TodoPayload, payload).id)).id

    async def _add(self, payload: object, sender: ViewItem | None) -> ViewRef | None:
        new, args = new_todo(self._todos.understood(read_payload(AddPayload, payload).title)), _card_args(sender)
        await self._todos.add_many([new if args is None else await self._belonging(new, args)], "widget")
        return _plain(sender)

    async def _belonging(self, new: NewTodo, card: CardArgs) -> NewTodo:
        """With what the card is about, unless the line said something else."""
        due = card.day(self._todos.now().today)
        if due is not None and new.due is None and new.recurrence is None:
            new = replace(new, due=due)
        if card.list is not None and new.list is None:
            there = {one.id for one in await self._todos.lists.all()}
            new = replace(new, list=card.list if card.list in there else None)
        if card.label is not None and card.label in {one.id for one in await self._todos.labels.all()}:
            new = replace(new, labels=[*new.labels, card.label])
        return new

    async def _toggle(self, payload: object, sender: ViewItem | None) -> ViewRef | None:
        asked = read_payload(TogglePayload, payload)
        done = asked.wanted if asked.done is None else asked.done
        change = self._todos.complete if done else self._todos.reopen
        await change([asked.id], "widget")
        return _plain(sender)

    async def _delete(self, payload: object, sender: ViewItem | None) -> ViewRef | None:
        todo_id = read_payload(TodoPayload, payload).id
        await self._todos.delete([todo_id], "widget")
        args = _card_args(sender)
        return (
            None if args is None else args.model_copy(update={"deleted": todo_id, "change": None, "earlier": ()}).ref()
        )

    async def _restore(self, sender: ViewItem | None) -> ViewRef | None:
        args = _card_args(sender)
        if args is None or args.deleted is None:
            raise AppError("There is nothing to bring back here. Nothing was changed.", status=409)
        await self._todos.restore([args.deleted], "widget")
        return _plain(sender)

    async def _undo(self, sender: ViewItem | None) -> ViewRef | None:
        args = _card_args(sender)
        if args is None or args.change is None:
            raise AppError("There is nothing to undo here. Nothing was changed.", status=409)
        await self._todos.activity.undo_together([args.change, *args.earlier], "widget")
        return _plain(sender)

    async def _more(self, sender: ViewItem | None) -> ViewRef | None:
        """The page that follows the one shown; behind the last one, the first."""
        args = _card_args(sender)
        if args is None:
            return None
        if args.query is not None:
            after = (await self._todos.search(args.query, SHOWN, args.after)).after
        else:
            after = (await self._todos.listed(args.listing(self._todos.now().today))).after
        return args.model_copy(update={"after": after, "deleted": None, "change": None, "earlier": ()}).ref()

    async def _details(self, payload: object, sender: ViewItem | None) -> ViewRef:
        todo = await self._todos.get(read_payload(TodoPayload, payload).id)
        return DetailArgs(id=todo.id, back=_card_args(sender)).ref()

    async def _set_day(self, payload: object, sender: ViewItem | None) -> ViewRef | None:
        asked = read_payload(DayPayload, payload)
        day = self._todos.now().today + timedelta(days=1 if asked.day == "tomorrow" else 0)
        await self._todos.move([asked.id], Place(day=day), "widget")
        return _plain(sender)

    async def _confirm_delete(self, sender: ViewItem | None) -> ViewRef:
        asked = _confirmation(sender, "pending")
        await self._todos.delete(asked.ids, "widget")
        return asked.model_copy(update={"decision": "deleted"}).ref()

    async def _keep(self, sender: ViewItem | None) -> ViewRef:
        return _confirmation(sender, "pending").model_copy(update={"decision": "kept"}).ref()

    async def _undo_delete(self, sender: ViewItem | None) -> ViewRef:
        asked = _confirmation(sender, "deleted")
        await self._todos.restore(asked.ids, "widget")
        return asked.model_copy(update={"decision": "restored"}).ref()


def _card_args(sender: ViewItem | None) -> CardArgs | None:
    return read_args(CardArgs, sender.view.args) if sender and sender.view.name == CARD else None


def _plain(sender: ViewItem | None) -> ViewRef | None:
    """The card without the offer to undo, which ends with the next thing done on it."""
    args = _card_args(sender)
    return None if args is None else args.model_copy(update={"deleted": None, "change": None, "earlier": ()}).ref()


def _confirmation(sender: ViewItem | None, decision: str) -> ConfirmArgs:
    if sender is None or sender.view.name != CONFIRM_DELETE:
        raise AppError("This isn't a question of the app, so nothing was changed.")
    asked = read_args(ConfirmArgs, sender.view.args)
    if asked.decision != decision:
        raise AppError("This was decided already, so nothing was changed.", status=409)
    return asked
