"""What a use case declares to the rest of the app; light to import, free of any web framework."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pydantic import BaseModel

    from app.store.changes import Changes
    from app.store.connection import Database
    from app.store.migrations import Component
    from app.usecases.base import BaseChatKitServer, ChatServices
    from app.usecases.desktop import Desktop

Method = Literal["GET", "POST", "PATCH", "PUT", "DELETE"]


@dataclass(frozen=True, slots=True)
class DataRequest:
    """A request to a data route, already parsed: `query` and `body` are instances of the route's models."""

    path: Mapping[str, str] = field(default_factory=dict)
    query: Any = None
    body: Any = None
    language: str = "en"
    """The two letters of what its reader speaks."""


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """A file to download; its parts are made one by one, beside the event loop."""

    name: str
    media_type: str
    parts: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class DataResponse:
    """What a data route answers: a JSON-serialisable `data` (None for an empty body) and a status, or a file."""

    data: Any = None
    status: int = 200
    file: FileAnswer | None = None


@dataclass(frozen=True, slots=True)
class DataRoute:
    """One HTTP route of a use case, e.g. `DataRoute("PATCH", "/api/todos/{id}", handler, body=TodoPatch)`."""

    method: Method
    path: str
    handler: Callable[[DataRequest], Awaitable[DataResponse]]
    query: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    upload: int | None = None
    """It takes a file instead: any bytes, so many at the most, which are then the request's `body`."""


@dataclass(frozen=True, slots=True)
class StarterPrompt:
    """A suggestion on the start screen of an empty chat; `icon` is a ChatKit icon name."""

    label: str
    prompt: str
    icon: str


@dataclass(frozen=True, slots=True)
class StartScreen:
    """What an empty chat of the use case shows."""

    greeting: str
    prompts: Sequence[StarterPrompt] = ()
    placeholder: str = "Message"


@dataclass(frozen=True, slots=True)
class Introduction:
    """How a use case presents itself, in one language."""

    title: str
    start_screen: StartScreen


class UseCase(ABC):
    """One assistant: its data, its routes and (made on demand, since it is heavy to import) its chat server."""

    name: str
    """Short and stable, in URLs and table names: `todo`."""
    title: str
    start_screen: StartScreen
    introductions: Mapping[str, Introduction] = MappingProxyType({})
    """Title and start screen in other languages, by the two letters of each."""

    @classmethod
    @abstractmethod
    def component(cls) -> Component:
        """The use case's own numbered migrations."""

    @classmethod
    @abstractmethod
    def create(cls, database: Database, changes: Changes) -> UseCase:
        """The use case over an open, migrated database."""

    def introduction(self, language: str) -> Introduction:
        """In the language of two letters, where the use case speaks it; a use case may well speak one alone."""
        return self.introductions.get(language) or Introduction(self.title, self.start_screen)

    def background(self) -> Sequence[Callable[[], Awaitable[None]]]:
        """What runs beside the requests, in the server's event loop, until it is cancelled."""
        return ()

    def joins(self, desktop: Desktop) -> None:  # noqa: B027 - most have nothing to say there
        """From now on it runs on a desktop, which can tell the user things outside the window."""

    @abstractmethod
    def data_routes(self) -> Sequence[DataRoute]:
        """The routes the server mounts for this use case."""

    @abstractmethod
    def chat_server(self, services: ChatServices) -> BaseChatKitServer:
        """Build the chat side; imports `chatkit` and `agents`, so it is called off the event loop."""
