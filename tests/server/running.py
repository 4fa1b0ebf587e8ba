"""A real server over real sockets, with a use case and a chat of the tests' own; used by all tests of the server."""

from __future__ import annotations

import asyncio
import http.client
import json
import socket
import threading
import time
import warnings
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, Field

from app.assistant.source import ModelSource
from app.branding import Branding
from app.credentials import Credentials
from app.errors import AppError
from app.paths import Paths, bundled
from app.server.chat_stack import ChatStack
from app.server.factory import App, create_app
from app.server.limits import Limits
from app.server.parts import ServerParts
from app.server.runner import ServerThread, Service
from app.server.sessions import Sessions
from app.settings import SettingsStore
from app.store.changes import Changes
from app.store.connection import Database
from app.store.context import RequestContext
from app.store.keeping import Keeping
from app.store.migrations import Component, migrate, store_components
from app.store.search.threads import ThreadSearch
from app.store.view_state import ViewState
from app.usecases.usecase import DataRequest, DataResponse, DataRoute, StarterPrompt, StartScreen, UseCase

if TYPE_CHECKING:
    from app.usecases.base import BaseChatKitServer, ChatServices


BUILT_IN = {"kind": "builtin", "label": "Built-in assistant", "model": None, "state": "builtin", "problem": None}


class NoteQuery(BaseModel, extra="forbid"):
    limit: int = Field(default=10, ge=1, le=200)
    word: str | None = None


class NewNote(BaseModel, extra="forbid"):
    text: str = Field(min_length=1, max_length=20)


class Notes(UseCase):
    """A use case the server has never heard of."""

    name = "notes"
    title = "Notes"
    start_screen = StartScreen("What now?", [StarterPrompt("List", "List my notes", "notebook")])

    @classmethod
    def component(cls) -> Component:
        return Component(cls.name, [])

    @classmethod
    def create(cls, database: Database, changes: Changes) -> Notes:
        return cls()

    def data_routes(self) -> Sequence[DataRoute]:
        return [
            DataRoute("GET", "/api/notes", self._list, query=NoteQuery),
            DataRoute("POST", "/api/notes", self._add, body=NewNote),
            DataRoute("GET", "/api/notes/{id}", self._get),
            DataRoute("DELETE", "/api/notes/{id}", self._delete),
            DataRoute("POST", "/api/notes/{id}/restore", self._get),
        ]

    def chat_server(self, services: ChatServices) -> BaseChatKitServer:
        raise AssertionError("the chat of these tests is given to the stack directly")

    async def _list(self, request: DataRequest) -> DataResponse:
        return DataResponse({"limit": request.query.limit, "word": request.query.word})

    async def _add(self, request: DataRequest) -> DataResponse:
        if request.body.text == "bug":
            raise RuntimeError("a secret detail of the inside")
        return DataResponse({"text": request.body.text}, 201)

    async def _get(self, request: DataRequest) -> DataResponse:
        if request.path["id"] == "gone":
            raise AppError("This note was deleted.", status=404)
        return DataResponse({"id": request.path["id"]})

    async def _delete(self, _request: DataRequest) -> DataResponse:
        return DataResponse(None, 204)


@dataclass
class ScriptedChat:
    """Answers by what the body asks for, and remembers how its streams ended."""

    closed: threading.Event = field(default_factory=threading.Event)
    waiting: threading.Event = field(default_factory=threading.Event)
    contexts: list[RequestContext] = field(default_factory=list)
    aclosed: bool = False

    async def process(self, body: bytes, context: RequestContext) -> bytes | AsyncIterator[bytes]:
        self.contexts.append(context)
        script: Mapping[str, Any] = json.loads(body)
        if "answer" in script:
            return json.dumps(script["answer"]).encode()
        if "refuse" in script:
            raise NotImplementedError(script["refuse"])
        return self._stream(script)

    async def _stream(self, script: Mapping[str, Any]) -> AsyncIterator[bytes]:
        try:
            if "missing" in script:
                raise _not_found()
            for word in script.get("say", []):
                yield b"data: " + json.dumps({"type": "progress_update", "text": word}).encode() + b"\n\n"
            match script.get("then"):
                case "bug":
                    raise RuntimeError("a secret detail of the inside")
                case "refusal":
                    raise AppError("The model is busy.", retryable=True, status=502)
                case "wait":
                    self.waiting.set()
                    await asyncio.sleep(3600)
                case "flood":
                    while True:
                        yield b"data: " + b"x" * 65_536 + b"\n\n"
        finally:
            await asyncio.sleep(0)  # closing takes awaits, which a second cancellation would cut short
            await asyncio.sleep(0.01)
            self.closed.set()

    async def aclose(self) -> None:
        self.aclosed = True


def _not_found() -> Exception:
    with warnings.catch_warnings(action="ignore"):  # the library warns of its own classes
        from chatkit.store import NotFoundError  # noqa: PLC0415 - heavy

    return NotFoundError("no such thread")


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def message(self) -> str:
        return str(self.json["error"]["message"])


@dataclass
class Running:
    """The server, and one signed-in client."""

    thread: ServerThread
    parts: ServerParts
    app: App
    chat: ScriptedChat
    cookie: str = ""

    @property
    def host(self) -> str:
        return self.thread.host

    @property
    def origin(self) -> str:
        return f"http://{self.host}"

    def connect(self, timeout: float = 10) -> socket.socket:
        port = int(self.host.rpartition(":")[2])
        return socket.create_connection(("127.0.0.1", port), timeout)

    def sign_in(self) -> None:
        answer = self.ask("GET", f"/launch?t={self.parts.sessions.mint_launch_token()}", cookie=None)
        self.cookie = answer.headers["set-cookie"].partition(";")[0]

    def head(self, method: str, target: str, headers: Mapping[str, str | None], body: bytes | None) -> bytes:
        """A request's head with what a page of ours sends; None in `headers` leaves a header out."""
        own: dict[str, str | None] = {"Host": self.host, "Cookie": self.cookie}
        if method not in ("GET", "HEAD"):
            own |= {"Origin": self.origin}
        if body is not None:
            own |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
        lines = [f"{name}: {value}" for name, value in (own | dict(headers)).items() if value is not None]
        return "\r\n".join([f"{method} {target} HTTP/1.1", *lines, "", ""]).encode("latin-1")

    def ask(
        self,
        method: str,
        target: str,
        body: Any = None,
        *,
        headers: Mapping[str, str | None] | None = None,
        cookie: str | None = "own",
    ) -> Answer:
        content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        extra = {**({} if cookie == "own" else {"Cookie": cookie}), **(headers or {})}
        return self.raw(self.head(method, target, extra, content) + (content or b""), method)

    def raw(self, request: bytes, method: str = "GET") -> Answer:
        with self.connect() as connection:
            connection.sendall(request)
            return read_answer(connection, method)

    @contextmanager
    def stream(self, method: str, target: str, body: Any = None) -> Iterator[Stream]:
        content = None if body is None else json.dumps(body).encode()
        with self.connect() as connection:
            connection.sendall(self.head(method, target, {}, content) + (content or b""))
            with Stream(connection) as stream:
                yield stream


class Stream:
    """A response that is still being sent."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.response = http.client.HTTPResponse(connection)
        self.response.begin()

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.response.close()

    def line(self) -> str:
        """The next line that is not empty; "" at the end."""
        while (line := self.response.readline()) == b"\n":
            pass
        return line.decode().rstrip("\n")

    def event(self) -> Any:
        line = self.line()
        assert line.startswith("data: "), line
        return json.loads(line.removeprefix("data: "))

    def leave(self) -> None:
        self.connection.shutdown(socket.SHUT_RDWR)


def read_answer(connection: socket.socket, method: str = "GET") -> Answer:
    response = http.client.HTTPResponse(connection, method=method)
    response.begin()
    headers = {name.lower(): value for name, value in response.getheaders()}
    answer = Answer(response.status, headers, response.read())
    response.close()
    return answer


async def _examine() -> Sequence[Mapping[str, Any]]:
    return [{"check": "screen", "state": "ok", "says": "api-key: sk-finding-12345678", "cure": ""}]


@contextmanager
def running(
    folder: Path,
    *,
    name: str = "127.0.0.1",
    limits: Limits | None = None,
    load: Callable[[ScriptedChat], Mapping[str, ScriptedChat]] = lambda chat: {"notes": chat},
    keep_alive_seconds: float = 20.0,
    environ: Mapping[str, str] | None = None,
    uploads: Mapping[str, int] | None = None,
    use_cases: Sequence[type[UseCase]] = (Notes,),
) -> Iterator[Running]:
    chat, sessions = ScriptedChat(), Sessions()
    made: dict[str, Running] = {}
    settings = SettingsStore.load(folder / "settings.json", environ or {}, {})

    async def build(host: str) -> Service:
        await migrate(
            Paths.in_folder(folder).database, [*store_components(), *(each.component() for each in use_cases)]
        )
        credentials = Credentials(environ or {}, allow_environment=True, settings=settings.current)
        models = ModelSource(settings, credentials)
        database, changes = await Database.open(Paths.in_folder(folder).database), Changes()
        stack = ChatStack(lambda: load(chat), changes, lambda: asdict(models.describe()))
        parts = ServerParts(
            host=host,
            use_cases=[each.create(database, changes) for each in use_cases],
            paths=Paths.in_folder(folder),
            settings=settings,
            credentials=credentials,
            models=models,
            branding=lambda: Branding.from_settings(settings.current, folder, bundled("app", "resources")),
            branding_css=folder / "branding.css",
            view_state=ViewState(database),
            thread_search=ThreadSearch(database, ["notes"]),
            keeping=Keeping(database, changes, settings),
            changes=changes,
            frontend=folder / "dist",
            chat=stack,
            sessions=sessions,
            examine=_examine,
            limits=limits or Limits(),
            uploads=uploads or {},
        )
        app = create_app(parts, keep_alive_seconds=keep_alive_seconds)
        made["server"] = Running(thread, parts, app, chat)

        async def close() -> None:
            await stack.aclose()
            await models.aclose()
            await database.close()

        return Service(app, close)

    thread = ServerThread(build, name=name)
    try:
        thread.start()
        made["server"].sign_in()
        yield made["server"]
    finally:
        assert thread.stop(), "the server did not stop in time"


def wait_until(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    return condition()
