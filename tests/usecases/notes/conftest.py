"""Notes in a data folder of their own for each test, with the real built-in assistant."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.settings import SettingsStore
from app.store.changes import Change, Changes
from app.store.connection import Database
from app.store.context import RequestContext
from app.store.migrations import migrate, store_components
from app.store.threads import ThreadStore
from app.store.turn_journal import TurnJournal
from app.usecases.base import ChatServices
from app.usecases.notes.database import NoteDatabase
from app.usecases.notes.server import NotesChatKitServer
from app.usecases.notes.usecase import NotesUseCase
from tests.usecases.chat import Page, PlayedModels, errors, texts


class Heard(Changes):
    """Keeps what is published."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Change] = []

    def publish(self, change: Change) -> None:
        self.all.append(change)
        super().publish(change)


class NoteChat:
    """All parts of the use case over one database, and a thread to talk in."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.changes = Heard()
        self.notes = NoteDatabase(database, self.changes)
        settings = SettingsStore.load(folder / "settings.json", {}, {})
        services = ChatServices(
            store=ThreadStore(database, "notes"),
            journal=TurnJournal(database),
            settings=settings,
            models=PlayedModels(settings, None),
            changes=self.changes,
        )
        self.server = NotesChatKitServer(services, self.notes)
        self.page = Page(self.server, RequestContext(use_case="notes"))
        self.thread = ""

    async def say(self, text: str) -> str:
        if not self.thread:
            self.thread, events = await self.page.start(text)
        else:
            events = await self.page.say(self.thread, text)
        assert errors(events) == []
        return texts(events)[-1]


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[NoteChat]:
    path = tmp_path / "notes.sqlite3"
    await migrate(path, [*store_components(), NotesUseCase.component()])
    database = await Database.open(path)
    made = NoteChat(database, tmp_path)
    yield made
    await made.server.aclose()
    await database.close()
