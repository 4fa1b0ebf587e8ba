"""What the app asks of a tray, and what the tray's menu says; drawn by the platforms' trays, filled by the resident."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from app.words.english import WORDS as ENGLISH
from app.words.words import Words

Pause = Literal["hour", "tomorrow"]


@dataclass(frozen=True, slots=True)
class TrayState:
    """What the menu tells; `today` is None until it is known."""

    name: str = "Todo Assistant"
    today: int | None = None
    paused_until: str | None = None
    """As it is shown: a time, or a day and a time; empty: until they are resumed."""
    keys: str = ""
    """The global shortcut of quick add as it is written; empty while there is none."""
    dark: bool = False
    words: Words = ENGLISH


@dataclass(frozen=True, slots=True)
class TrayActions:
    """What the menu does; called on whatever thread the tray has."""

    open: Callable[[], None]
    open_today: Callable[[], None]
    quick_add: Callable[[], None]
    pause: Callable[[Pause], None]
    resume: Callable[[], None]
    settings: Callable[[], None]
    quit: Callable[[], None]


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line; without an action or entries below it is only read. A label of "-" is a dividing line."""

    key: str
    label: str
    action: Callable[[], None] | None = None
    below: Sequence[MenuEntry] = field(default=())
    visible: bool = True


class Tray(Protocol):
    """An icon with a menu; made, updated and closed on the GUI thread."""

    @property
    def is_available(self) -> bool:
        """Whether the user can see it now."""

    def update(self, state: TrayState) -> None: ...
    def tell(self, title: str, text: str) -> None:
        """Show a short message at the icon."""

    def close(self) -> None: ...


class NoTray:
    """Where there is no tray, or none that this engine can reach."""

    is_available = False

    def update(self, state: TrayState) -> None: ...
    def tell(self, title: str, text: str) -> None: ...
    def close(self) -> None: ...


def menu(state: TrayState, actions: TrayActions) -> Sequence[MenuEntry]:
    """The same keys in the same order for every state, so that a tray may change lines in place."""
    paused, words = state.paused_until is not None, state.words
    return [
        MenuEntry("open", words.open_app.format(name=state.name), actions.open),
        MenuEntry("today", today_line(state), actions.open_today),
        MenuEntry("quick-add", f"{words.quick_add}…" + (f"   {state.keys}" if state.keys else ""), actions.quick_add),
        MenuEntry("line-1", "-"),
        MenuEntry(
            "pause",
            words.pause_reminders,
            below=[
                MenuEntry("pause-hour", words.for_one_hour, lambda: actions.pause("hour")),
                MenuEntry("pause-tomorrow", words.until_tomorrow, lambda: actions.pause("tomorrow")),
            ],
            visible=not paused,
        ),
        MenuEntry("resume", _resume_line(state), actions.resume, visible=paused),
        MenuEntry("settings", words.settings, actions.settings),
        MenuEntry("line-2", "-"),
        MenuEntry("quit", words.quit, actions.quit),
    ]


def today_line(state: TrayState) -> str:
    match state.today:
        case None:
            return state.words.today
        case 0:
            return state.words.nothing_today
        case 1:
            return state.words.one_today
        case count:
            return state.words.many_today.format(count=state.words.formats.number(count))


def _resume_line(state: TrayState) -> str:
    words = state.words
    return words.resume_until.format(until=state.paused_until) if state.paused_until else words.resume


def tooltip(state: TrayState) -> str:
    return state.name if state.today is None else f"{state.name}: {today_line(state)}"
