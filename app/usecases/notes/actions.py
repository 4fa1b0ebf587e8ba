"""What the controls of the note cards do, without the model; called by `NotesChatKitServer.action`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from chatkit.types import WidgetItem
from pydantic import BaseModel, Field

from app.errors import AppError
from app.store.view_item import ViewItem, ViewRef
from app.usecases.notes.database import NoteDatabase
from app.usecases.notes.views import CARD, CardArgs
from app.usecases.runtime.requests import read_payload

Handler = Callable[[object, CardArgs], Awaitable[CardArgs]]


class TextPayload(BaseModel):
    text: str = Field(strict=True)


class NotePayload(BaseModel):
    id: str = Field(strict=True, min_length=1, max_length=100)


class NoteActions:
    """Each does one change at most and answers what its card shows from now on."""

    def __init__(self, notes: NoteDatabase) -> None:
        self._notes = notes
        self._handlers: Mapping[str, Handler] = {
            "notes.add": self._add,
            "notes.open": self._open,
            "notes.list": self._list,
            "notes.read": self._read,
            "notes.edit": self._edit,
            "notes.save": self._save,
            "notes.delete": self._delete,
            "notes.restore": self._restore,
        }

    async def carry_out(self, name: str, payload: object, sender: WidgetItem | None) -> ViewRef:
        handler = self._handlers.get(name)
        if handler is None or not isinstance(sender, ViewItem) or sender.view.name != CARD:
            raise AppError("This control is not known here, so nothing was changed. Reload the page and try again.")
        return (await handler(payload, CardArgs.of(sender.view))).ref()

    async def _add(self, payload: object, card: CardArgs) -> CardArgs:
        await self._notes.add(read_payload(TextPayload, payload).text)
        return card

    async def _open(self, payload: object, card: CardArgs) -> CardArgs:
        note = await self._notes.get(read_payload(NotePayload, payload).id)
        return card.model_copy(update={"id": note.id, "mode": "read", "from_list": True})

    async def _list(self, _payload: object, card: CardArgs) -> CardArgs:
        return CardArgs(words=card.words)

    async def _read(self, _payload: object, card: CardArgs) -> CardArgs:
        return card.model_copy(update={"mode": "read"})

    async def _edit(self, _payload: object, card: CardArgs) -> CardArgs:
        await self._notes.get(_shown(card))
        return card.model_copy(update={"mode": "edit"})

    async def _save(self, payload: object, card: CardArgs) -> CardArgs:
        await self._notes.change(_shown(card), read_payload(TextPayload, payload).text)
        return card.model_copy(update={"mode": "read"})

    async def _delete(self, _payload: object, card: CardArgs) -> CardArgs:
        await self._notes.delete(_shown(card))
        return card.model_copy(update={"mode": "deleted"})

    async def _restore(self, _payload: object, card: CardArgs) -> CardArgs:
        await self._notes.restore(_shown(card))
        return card.model_copy(update={"mode": "read"})


def _shown(card: CardArgs) -> str:
    """The note that the card shows; taken from the stored card, since a page could send any."""
    if card.id is None:
        raise AppError("This card shows no note, so nothing was changed. Open one first.", status=409)
    return card.id
