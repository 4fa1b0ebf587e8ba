"""The notes use case as the composition root registers it; light to import, its chat side comes on demand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.paths import bundled
from app.store.changes import Changes
from app.store.connection import Database
from app.store.migrations import Component
from app.usecases.notes.database import NoteDatabase
from app.usecases.notes.introductions import INTRODUCTIONS
from app.usecases.usecase import DataRoute, StarterPrompt, StartScreen, UseCase

if TYPE_CHECKING:
    from app.usecases.base import BaseChatKitServer, ChatServices


class NotesUseCase(UseCase):
    """Notes are global to all conversations."""

    name = "notes"
    title = "Notes"
    start_screen = StartScreen(
        greeting="What should I keep for you?",
        prompts=(
            StarterPrompt("Show my notes", "Show my notes", "notebook"),
            StarterPrompt("Write a note", "Note: the spare key is with Anna", "write"),
            StarterPrompt("What can you do?", "Help", "lightbulb"),
        ),
        placeholder="Write “note: …” or ask about your notes",
    )

    introductions = INTRODUCTIONS

    def __init__(self, notes: NoteDatabase) -> None:
        self.notes = notes

    @classmethod
    def component(cls) -> Component:
        return Component.from_folder(cls.name, bundled("app", "usecases", "notes", "migrations"))

    @classmethod
    def create(cls, database: Database, changes: Changes) -> NotesUseCase:
        return cls(NoteDatabase(database, changes))

    def data_routes(self) -> Sequence[DataRoute]:
        # Imported here: the command line needs the data and not the routes' models.
        from app.usecases.notes.routes import NoteRoutes  # noqa: PLC0415

        return NoteRoutes(self.notes).declared()

    def chat_server(self, services: ChatServices) -> BaseChatKitServer:
        # Imported here: it brings the model libraries, which take seconds.
        from app.usecases.notes.server import NotesChatKitServer  # noqa: PLC0415

        return NotesChatKitServer(services, self.notes)
