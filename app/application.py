"""The running app without its window or command line, built in the server's loop by the composition root."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app import memory
from app.assistant.access import Access
from app.assistant.source import ModelSource
from app.branding import Branding
from app.commands import TodoCommands
from app.credentials import Credentials
from app.glance import Glance, GlanceFollower
from app.paths import Paths, bundled
from app.server.chat_stack import ChatServer, ChatStack
from app.server.desktop import DesktopSide, NoDesktopSide
from app.server.factory import App, create_app
from app.server.parts import ServerParts
from app.server.sessions import Sessions
from app.settings import Settings, SettingsStore
from app.store.changes import Changes
from app.store.connection import Database
from app.store.keeping import Keeping
from app.store.search.thread_index import ThreadIndexing
from app.store.search.threads import ThreadSearch
from app.store.view_state import ViewState
from app.turns import take_turns_often
from app.usecases.background import Background
from app.usecases.desktop import Desktop
from app.usecases.todo.database import TodoDatabase
from app.usecases.usecase import UseCase


@dataclass(frozen=True)
class Application:
    """What lives between the database and the web server for one data folder; `close()` ends it."""

    web: App
    chat: ChatStack
    view_state: ViewState
    commands: TodoCommands
    models: ModelSource
    database: Database
    background: Background
    changes: Changes
    desktop: Desktop | None

    @classmethod
    def over(
        cls,
        database: Database,
        registered: Sequence[type[UseCase]],
        *,
        host: str,
        paths: Paths,
        settings: SettingsStore,
        sessions: Sessions,
        environment_keys: bool,
        desktop: Desktop | None = None,
        side: DesktopSide | None = None,
        glances: Callable[[Glance], None] | None = None,
        open_link: Callable[[str], None] | None = None,
    ) -> Application:
        """Everything over an open database, under the one `host` (with port) it answers to."""
        changes = Changes()
        credentials = Credentials(os.environ, allow_environment=environment_keys, settings=settings.current)
        models = ModelSource(settings, credentials)
        use_cases = _created(registered, database, changes, desktop)
        chat = ChatStack(
            lambda: _chat_servers(use_cases, database, settings, models, changes),
            changes,
            lambda: asdict(models.describe()),
        )
        view_state = ViewState(database)
        keeping = Keeping(database, changes, settings)
        side = side or NoDesktopSide()
        parts = ServerParts(
            host=host,
            use_cases=use_cases,
            paths=paths,
            settings=settings,
            credentials=credentials,
            models=models,
            branding=_BrandingOf(settings, paths),
            branding_css=paths.branding_css,
            view_state=view_state,
            thread_search=ThreadSearch(database, [each.name for each in use_cases]),
            keeping=keeping,
            changes=changes,
            frontend=bundled("frontend", "dist"),
            chat=chat,
            sessions=sessions,
            examine=lambda: _examined(paths, settings.current, models.access, side),
            desktop=side,
            open_link=open_link,
        )
        works = [*_works(use_cases, database, changes, glances), ThreadIndexing(database).run, keeping.run]
        background = Background(works)
        todos = TodoCommands.over(database, changes)
        return cls(create_app(parts), chat, view_state, todos, models, database, background, changes, desktop)

    def start(self) -> None:
        """Begin what runs beside the requests."""
        take_turns_often()
        self.background.start()

    async def close(self) -> None:
        await self.chat.aclose()
        await self.background.aclose()
        if self.desktop is not None:
            await self.desktop.aclose()
        await self.models.aclose()
        await self.database.close()


def _created(
    registered: Sequence[type[UseCase]], database: Database, changes: Changes, desktop: Desktop | None
) -> list[UseCase]:
    use_cases = [each.create(database, changes) for each in registered]
    if desktop is not None:
        for each in use_cases:
            each.joins(desktop)
    return use_cases


def _works(
    use_cases: Sequence[UseCase], database: Database, changes: Changes, glances: Callable[[Glance], None] | None
) -> list[Callable[[], Awaitable[None]]]:
    """What the use cases and the tray have run beside the requests."""
    works = [work for each in use_cases for work in each.background()]
    if glances is not None:
        works.append(GlanceFollower(TodoDatabase(database, changes), changes, glances).run)
    return works


def _chat_servers(
    use_cases: Sequence[UseCase],
    database: Database,
    settings: SettingsStore,
    models: ModelSource,
    changes: Changes,
) -> Mapping[str, ChatServer]:
    """The chat side of every use case; called off the event loop, since these imports take seconds."""
    from app.store.threads import ThreadStore  # noqa: PLC0415
    from app.store.turn_journal import TurnJournal  # noqa: PLC0415
    from app.usecases.base import ChatServices  # noqa: PLC0415

    journal = TurnJournal(database)
    servers = {
        each.name: each.chat_server(ChatServices(ThreadStore(database, each.name), journal, settings, models, changes))
        for each in use_cases
    }
    memory.settle()
    return servers


async def _examined(paths: Paths, settings: Settings, access: Access, side: DesktopSide) -> Sequence[Mapping[str, Any]]:
    """Off the event loop, for the network and the disk; the toolkit is left alone, since the window has loaded one."""
    # Imported here: for a report, which hardly anyone writes.
    from app.desktop.doctor.endpoint import NAME, endpoint  # noqa: PLC0415
    from app.desktop.doctor.examination import examined, made  # noqa: PLC0415

    # Asked in this loop: keys and sign-ins of this session are held here.
    answer = await made(NAME, lambda: endpoint(settings, access))
    found = await asyncio.to_thread(examined, paths, side.state(), lambda: answer, toolkit=False)
    return [finding.to_json() for finding in found]


class _BrandingOf:
    """The branding of the present settings, made anew only when they changed."""

    def __init__(self, settings: SettingsStore, paths: Paths) -> None:
        self._settings = settings
        self._paths = paths
        self._made: tuple[Settings, Branding] | None = None

    def __call__(self) -> Branding:
        current = self._settings.current
        if self._made is None or self._made[0] is not current:
            made = Branding.from_settings(current, self._paths.config, bundled("app", "resources"))
            self._made = (current, made)
        return self._made[1]
