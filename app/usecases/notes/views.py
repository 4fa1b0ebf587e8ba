"""The views of notes: what a stored card's name and arguments look like now; given to the chat server."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from app.errors import AppError
from app.store.context import RequestContext
from app.store.view_item import ViewRef
from app.usecases.notes.database import NoteDatabase
from app.usecases.notes.widgets import deleted_card, edit_card, list_card, note_card
from app.usecases.notes.words.choice import card_words
from app.usecases.runtime.views import Drawn, ViewRenderer

CARD = "notes"
SHOWN = 8


class CardArgs(BaseModel):
    """The list (of those with `words`), or the note with `id`; one card leads from one to the other and back."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str | None = None
    id: str | None = None
    mode: Literal["read", "edit", "deleted"] = "read"
    from_list: bool = False

    @classmethod
    def of(cls, view: ViewRef) -> CardArgs:
        return cls.read(view.args)

    @classmethod
    def read(cls, args: Mapping[str, JsonValue]) -> CardArgs:
        try:
            return cls.model_validate(args)
        except ValidationError as error:
            raise AppError("This card is from another version of the app. Ask for the notes again.") from error

    def ref(self) -> ViewRef:
        return ViewRef(name=CARD, args=self.model_dump(exclude_defaults=True))


class NoteViews:
    def __init__(self, notes: NoteDatabase) -> None:
        self._notes = notes

    def renderers(self) -> dict[str, ViewRenderer]:
        return {CARD: self._card}

    async def _card(self, args: Mapping[str, JsonValue], context: RequestContext) -> Drawn:
        asked, words = CardArgs.read(args), card_words(context.language)
        if asked.id is None:
            page = await (self._notes.find(asked.words, SHOWN) if asked.words else self._notes.latest(SHOWN))
            return Drawn(list_card(page.data, page.total, asked.words, words))
        if asked.mode == "deleted":
            return Drawn(deleted_card(words, from_list=asked.from_list))
        note = await self._notes.get(asked.id)
        if asked.mode == "edit":
            return Drawn(edit_card(note, words), copy_text=note.text)
        return Drawn(note_card(note, words, from_list=asked.from_list), copy_text=note.text)
