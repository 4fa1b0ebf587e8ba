"""What the server is built from; filled in by the composition root, read by the factory and the routes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.server.desktop import DesktopSide, NoDesktopSide
from app.server.limits import Limits
from app.words.choice import language_code

if TYPE_CHECKING:
    from app.assistant.source import ModelSource
    from app.branding import Branding
    from app.credentials import Credentials
    from app.paths import Paths
    from app.server.chat_stack import ChatStack
    from app.server.sessions import Sessions
    from app.settings import SettingsStore
    from app.store.changes import Changes
    from app.store.keeping import Keeping
    from app.store.search.threads import ThreadSearch
    from app.store.view_state import ViewState
    from app.usecases.usecase import UseCase


@dataclass(frozen=True)
class ServerParts:
    """Everything the routes use. `host` is the one Host that is answered, with its port: `127.0.0.1:49152`."""

    host: str
    use_cases: Sequence[UseCase]
    """The first one is also served at `/chatkit` itself."""
    paths: Paths
    settings: SettingsStore
    credentials: Credentials
    models: ModelSource
    branding: Callable[[], Branding]
    branding_css: Path
    view_state: ViewState
    thread_search: ThreadSearch
    keeping: Keeping
    changes: Changes
    frontend: Path
    chat: ChatStack
    sessions: Sessions
    examine: Callable[[], Awaitable[Sequence[Mapping[str, Any]]]]
    """Checks everything the app needs on this computer."""
    desktop: DesktopSide = field(default_factory=NoDesktopSide)
    open_link: Callable[[str], None] | None = None
    """Opens the link with this id, which the user was asked about; None where the browser does so itself."""
    limits: Limits = field(default_factory=Limits)
    uploads: Mapping[str, int] = field(default_factory=dict)
    """Routes that take other bodies than JSON, each with the bytes it takes at most."""

    def language(self, accepted: str) -> str:
        """The two letters of what a page's reader speaks, who says which languages are `accepted`."""
        return language_code(self.settings.current.language, accepted)
