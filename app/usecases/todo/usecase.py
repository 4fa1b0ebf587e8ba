"""The todo use case as the composition root registers it; light to import, its chat side comes on demand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from app.paths import bundled
from app.store import timestamps
from app.store.changes import Changes
from app.store.connection import Database
from app.store.migrations import Component
from app.store.search.words import search_marks, search_words
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.housekeeping import Housekeeping
from app.usecases.todo.introductions import INTRODUCTIONS
from app.usecases.todo.reminders.answers import ReminderAnswers
from app.usecases.todo.reminders.desktop import DesktopNotifier
from app.usecases.todo.reminders.notifier import PublishingNotifier
from app.usecases.todo.reminders.scheduler import ReminderScheduler
from app.usecases.usecase import DataRoute, StarterPrompt, StartScreen, UseCase

if TYPE_CHECKING:
    from app.usecases.base import BaseChatKitServer, ChatServices
    from app.usecases.desktop import Desktop


class TodoUseCase(UseCase):
    """Todos are global to all conversations."""

    name = "todo"
    title = "Todos"
    start_screen = StartScreen(
        greeting="What is there to do?",
        prompts=(
            StarterPrompt("Show my todos", "Show my todos", "notebook"),
            StarterPrompt("Add a todo", "Add buy milk and call mom", "plus"),
            StarterPrompt("What's left?", "What's left?", "circle-question"),
            StarterPrompt("What can you do?", "Help", "lightbulb"),
        ),
        placeholder="Add a todo or ask about your list",
    )

    introductions = INTRODUCTIONS

    def __init__(
        self,
        todos: TodoDatabase,
        background: Sequence[Callable[[], Awaitable[None]]] = (),
        notifier: DesktopNotifier | None = None,
    ) -> None:
        self.todos = todos
        self._background = background
        self._notifier = notifier

    @classmethod
    def component(cls) -> Component:
        functions = {"search_words": search_words, "search_marks": search_marks}
        return Component.from_folder(cls.name, bundled("app", "usecases", "todo", "migrations"), functions)

    @classmethod
    def create(cls, database: Database, changes: Changes) -> TodoUseCase:
        todos = TodoDatabase(database, changes)
        notifier = DesktopNotifier(PublishingNotifier(changes), ReminderAnswers(todos))
        scheduler = ReminderScheduler(todos.reminders, notifier, changes, timestamps.now)
        return cls(todos, [scheduler.run, Housekeeping(todos, timestamps.now).run], notifier)

    def joins(self, desktop: Desktop) -> None:
        if self._notifier is not None:
            self._notifier.desktop = desktop

    def background(self) -> Sequence[Callable[[], Awaitable[None]]]:
        return self._background

    def data_routes(self) -> Sequence[DataRoute]:
        # Imported here: the command line needs the data and not the routes' models.
        from app.usecases.todo.routes.declared import declared  # noqa: PLC0415

        return declared(self.todos)

    def chat_server(self, services: ChatServices) -> BaseChatKitServer:
        # Imported here: it brings the model libraries, which take seconds.
        from app.usecases.todo.server import TodoChatKitServer  # noqa: PLC0415

        return TodoChatKitServer(services, self.todos)
