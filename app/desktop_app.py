"""The app on a desktop: the window, what lives beside it, and the server side behind both; run by the root."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from app.branding import Branding
from app.desktop.autostart.setting import AutostartSetting
from app.desktop.backstage import Wishes
from app.desktop.geometry import Geometry
from app.desktop.hotkey.choice import make_hotkey
from app.desktop.hotkey.hotkey import Hotkey, HotkeyState
from app.desktop.instance.owner import Command, Owner
from app.desktop.integration.integration import carry_over
from app.desktop.links import OpenLink, QuickAddLink, TodoLink, parse_link
from app.desktop.native import NativeDesktop
from app.desktop.notifications.notifications import Notifications
from app.desktop.outside import OutsideLinks
from app.desktop.quick_add.box import Box, BoxOptions
from app.desktop.quick_add.choice import make_box
from app.desktop.resident import Resident
from app.desktop.stage import Stage
from app.desktop.tray.choice import make_tray
from app.desktop.tray.tray import Pause, Tray, TrayActions
from app.desktop.window import WindowHandle, WindowOptions, prepare_window, run_window
from app.errors import AppError
from app.logs import Logs
from app.options import Options
from app.paths import bundled
from app.service import AppService
from app.settings import Settings, SettingsStore
from app.store.changes import Change
from app.words.choice import words_for
from app.words.words import Words

if TYPE_CHECKING:
    # The server's thread loads these, beside the window's own libraries.
    from app.application import Application
    from app.glance import Glance

_log = logging.getLogger(__name__)

_GEOMETRY = "window"
"""The view state's key for the window's size and place."""
_ZOOM = "window.zoom"
_FOLDER = "window.folder"


def run_desktop_app(
    owner: Owner, options: Options, settings: SettingsStore, logs: Logs, use_cases: Sequence[str]
) -> None:
    """Returns when the app is quit."""
    prepare_window()
    handle = WindowHandle()
    paths = options.paths()
    branding = Branding.from_settings(settings.current, paths.config, bundled("app", "resources"))
    icon = bundled("app", "resources", "icon.png")
    hidden = options.hidden or options.quick_add is not None
    makers = _Makers(branding.name, lambda: words_for(settings.current.language))
    resident = Resident(handle, makers, _wishes(branding.name, settings.current), hidden=hidden)
    settings.on_change(lambda changed: resident.apply(_wishes(branding.name, changed)))
    notices = Notifications(branding.name, icon)

    def show_at(place: Mapping[str, Any] | None, todo: str | None) -> None:
        resident.show(place=place, todo=todo)

    outside = OutsideLinks(lambda link: side.publish("link.asked", link))
    service = AppService(
        owner,
        paths,
        settings,
        logs,
        use_cases,
        name="127.0.0.1",
        commands=lambda _service: _commands(resident),
        desktop=NativeDesktop(notices, show_at, lambda: settings.current.notifications, makers.words),
        side=resident,
        open_link=outside.confirmed,
        glances=lambda glance: resident.tell_today(glance.today, _paused_until(glance, makers.words())),
    )
    makers.box_url = service.quick_add_url
    side = _ServerSide(service)
    resident.served_by(side)
    autostart = AutostartSetting(settings)
    service.soon(lambda _application: autostart.adopt())
    service.soon(lambda _application: asyncio.to_thread(carry_over))
    if options.quick_add is not None:
        resident.quick_add(options.quick_add)
    elif options.todo is not None:
        resident.show(todo=options.todo)

    def painted() -> None:
        service.load_chat()
        resident.on_painted()

    with service:
        service.on_failure(handle.close)
        run_window(
            WindowOptions(
                title=branding.name,
                url=service.launch_url,
                words=makers.words,
                geometry=lambda: Geometry.from_json(service.remembered(_GEOMETRY)),
                icon=icon,
                hidden=hidden,
                on_stage=resident.on_stage,
                on_painted=painted,
                on_close=resident.on_close,
                on_ending=resident.on_ending,
                on_external_link=outside.clicked,
                zoom=lambda: service.remembered(_ZOOM),
                on_zoom=lambda factor: side.note(_ZOOM, factor),
                folder=lambda: service.remembered(_FOLDER),
                on_folder=lambda folder: side.note(_FOLDER, folder),
                on_settings=lambda: resident.show(place={"kind": "settings"}),
                on_quick_add=resident.quick_add,
                on_link=partial(_follow, resident),
                on_geometry=partial(service.remember, _GEOMETRY),
            ),
            handle,
        )
        service.addresses()  # raises what closed the window, if it was not the user


class _Makers:
    """The native parts of this machine."""

    def __init__(self, name: str, words: Callable[[], Words]) -> None:
        self._name = name
        self.words = words
        self.box_url: Callable[[], str]

    def tray(self, stage: Stage, actions: TrayActions, on_availability: Callable[[bool], None]) -> Tray:
        return make_tray(stage.gui, actions, on_availability)

    def box(self, stage: Stage) -> Box:
        return make_box(stage, BoxOptions(f"{self.words().quick_add} – {self._name}", self.box_url))

    def hotkey(self, on_pressed: Callable[[str | None], None], on_change: Callable[[HotkeyState], None]) -> Hotkey:
        return make_hotkey(on_pressed, on_change)


class _ServerSide:
    """The server's side as the resident asks for it: done soon, in its own loop."""

    def __init__(self, service: AppService) -> None:
        self._service = service

    def publish(self, kind: str, data: Mapping[str, Any]) -> None:
        async def publish(application: Application) -> None:
            application.changes.publish(Change(kind, data))

        self._service.soon(publish)

    def pause_reminders(self, pause: Pause) -> None:
        self._service.soon(lambda application: application.commands.pause_reminders(_end_of(pause)))

    def resume_reminders(self) -> None:
        self._service.soon(lambda application: application.commands.resume_reminders())

    def note(self, key: str, value: object) -> None:
        self._service.soon(lambda application: application.view_state.put(key, value))

    def noted(self, key: str) -> object:
        return self._service.remembered(key)


def _follow(resident: Resident, link: str) -> None:
    try:
        match parse_link(link):
            case OpenLink():
                resident.show()
            case TodoLink(todo_id):
                resident.show(todo=todo_id)
            case QuickAddLink(text):
                resident.quick_add(text)
    except AppError as error:  # a web page may have written anything
        _log.warning("A link was not followed: %s", error)


def _wishes(name: str, settings: Settings) -> Wishes:
    return Wishes(name, settings.close_to_tray, settings.hotkey, words_for(settings.language))


def _commands(resident: Resident) -> Mapping[str, Command]:
    """What other processes of the app may ask."""

    async def show(message: Mapping[str, Any]) -> Mapping[str, Any]:
        resident.show(_text(message, "token"), todo=_text(message, "todo"))
        return {}

    async def quick_add(message: Mapping[str, Any]) -> Mapping[str, Any]:
        resident.quick_add(_text(message, "text"), _text(message, "token"))
        return {}

    async def launch_url(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        raise AppError(
            "Todo Assistant is open in its window, which no browser can join. Quit it first, then try again.",
            status=409,
        )

    async def desktop(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        return resident.state()

    return {"show": show, "quick_add": quick_add, "desktop": desktop, "launch_url": launch_url}


def _text(message: Mapping[str, Any], name: str) -> str | None:
    value = message.get(name)
    return value if isinstance(value, str) else None


def _end_of(pause: Pause) -> datetime:
    now = datetime.now().astimezone()
    if pause == "hour":
        return now + timedelta(hours=1)
    return datetime.combine(now.date() + timedelta(days=1), time()).astimezone()


def _paused_until(glance: Glance, words: Words) -> str | None:
    """As the tray shows it."""
    if not glance.paused:
        return None
    if glance.paused_until is None:
        return ""
    until, today = glance.paused_until.astimezone(), datetime.now().astimezone().date()
    near = {0: "", 1: words.tomorrow}.get((until.date() - today).days)
    day = words.formats.short_day(until.date(), today) if near is None else near
    return f"{day} {words.formats.clock(until.time())}".strip()
