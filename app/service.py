"""The app at work in its own thread: web server, data and the owner's socket; held open by the composition root."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import Future
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from app.desktop.instance.owner import Command, Owner
from app.logs import Logs
from app.paths import Paths
from app.server.runner import ServerThread, Service
from app.server.sessions import Sessions
from app.settings import SettingsStore
from app.store.connection import Database
from app.store.opening import open_database
from app.store.view_state import ViewState

if TYPE_CHECKING:
    from app.application import Application
    from app.glance import Glance
    from app.server.desktop import DesktopSide
    from app.usecases.desktop import Desktop
    from app.usecases.usecase import UseCase

T = TypeVar("T")

_log = logging.getLogger(__name__)


class AppService:
    """Runs from entering the `with` block to leaving it; every method may be called from any thread.

    `use_cases` are registered ones by name, `name` is the host name it answers to, `commands` what other processes
    may ask beside adding and listing.
    """

    def __init__(
        self,
        owner: Owner,
        paths: Paths,
        settings: SettingsStore,
        logs: Logs,
        use_cases: Sequence[str],
        *,
        name: str,
        port: int = 0,
        commands: Callable[[AppService], Mapping[str, Command]],
        environment_keys: bool = False,
        desktop: Desktop | None = None,
        side: DesktopSide | None = None,
        glances: Callable[[Glance], None] | None = None,
        open_link: Callable[[str], None] | None = None,
    ) -> None:
        self._owner = owner
        self._paths = paths
        self._settings = settings
        self._use_cases = use_cases
        self._commands = commands
        self._environment_keys = environment_keys
        self._desktop = desktop
        self._side = side
        self._glances = glances
        self._open_link = open_link
        self._sessions = Sessions()
        self._remembered: Future[dict[str, Any]] = Future()
        self._thread = ServerThread(self._build, port=port, name=name)
        settings.on_change(lambda changed: logs.set_level(changed.log_level))

    def __enter__(self) -> AppService:
        self._thread.begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._thread.stop():
            _log.error("The server did not end in time.")

    def launch_url(self) -> str:
        """A fresh address to sign in with; good at once, since connections wait until the server answers."""
        return f"{self._thread.url}/launch?t={self._sessions.mint_launch_token()}"

    def addresses(self) -> dict[str, str]:
        """Where the server answers, when it does; raises what kept it from that."""
        return {"url": self._thread.ready(), "launch_url": self.launch_url()}

    def on_failure(self, callback: Callable[[], None]) -> None:
        """Call back, from the server's thread, if it cannot start; `addresses()` then says why."""
        self._thread.on_failure(callback)

    def load_chat(self) -> None:
        """Import the chat side now, in the background."""

        async def start(application: Application) -> None:
            application.chat.start()

        self._submit(start)

    def remembered(self, key: str) -> Any:
        """A value of the view state as it was at the start; raises what kept the data from being opened."""
        return self._remembered.result().get(key)

    def remember(self, key: str, value: Any) -> None:
        self._submit(lambda application: application.view_state.put(key, value)).result()

    def soon(self, work: Callable[[Application], Coroutine[Any, Any, None]]) -> None:
        """Have `work` done when the server answers, without waiting for either; a failure is logged."""

        def begin() -> None:
            self._thread.submit(work(self._application)).add_done_callback(_log_failure)

        self._thread.when_ready(begin)

    def quick_add_url(self) -> str:
        """A fresh address for the quick-add box."""
        return f"{self.launch_url()}&page=quick-add"

    def _submit(self, work: Callable[[Application], Coroutine[Any, Any, T]]) -> Future[T]:
        self._thread.ready()
        return self._thread.submit(work(self._application))

    async def _build(self, host: str) -> Service:
        try:
            # Imported in the server's thread, while the window's own libraries load in the main one.
            from app.usecases.registration import resolve  # noqa: PLC0415

            registered = [resolve(name) for name in self._use_cases]
            database = await open_database(self._paths.database, [each.component() for each in registered])
            # The window needs its place before the web server's libraries are there.
            self._remembered.set_result(await ViewState(database).get())
        except BaseException as error:
            self._remembered.set_exception(error)
            raise
        try:
            return await self._build_over(database, host, registered)
        except BaseException:
            await database.close()
            raise

    async def _build_over(self, database: Database, host: str, registered: Sequence[type[UseCase]]) -> Service:
        from app.application import Application  # noqa: PLC0415

        self._application = Application.over(
            database,
            registered,
            host=host,
            paths=self._paths,
            settings=self._settings,
            sessions=self._sessions,
            environment_keys=self._environment_keys,
            desktop=self._desktop,
            side=self._side,
            glances=self._glances,
            open_link=self._open_link,
        )
        todos = self._application.commands
        await self._owner.serve({"add": todos.add, "list": todos.list, **todos.files(), **self._commands(self)})
        self._application.start()
        return Service(self._application.web, self._close)

    async def _close(self) -> None:
        await self._owner.stop()
        await self._application.close()


def _log_failure(done: Future[None]) -> None:
    if not done.cancelled() and (error := done.exception()) is not None:
        _log.error("What the desktop asked for was not done.", exc_info=error)
