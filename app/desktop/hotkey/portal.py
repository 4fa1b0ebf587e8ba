"""The global shortcut on Wayland: the desktop's own, through its GlobalShortcuts portal; made by `choice`."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from app.desktop.hotkey.hotkey import HotkeyState, spelled

_log = logging.getLogger(__name__)

_INTERFACE = "org.freedesktop.portal.GlobalShortcuts"
_ID = "quick-add"
_DESCRIPTION = "Quick add"
_SESSION_SECONDS = 10.0
_MODIFIERS = {"ctrl": "CTRL", "alt": "ALT", "shift": "SHIFT", "super": "LOGO"}
_KEYSYMS = {"enter": "Return", "tab": "Tab", "insert": "Insert", "home": "Home", "end": "End"}
_KEYSYMS |= {"pageup": "Prior", "pagedown": "Next"}

ABSENT = "This desktop lets no app listen for keys. Bind the command to a key in your system's settings."
_ASKING = "Your desktop asks whether Todo Assistant may have a shortcut."
_REFUSED = "Your desktop gave Todo Assistant no shortcut. Bind the command to a key in your system's settings."
_UNKNOWN = (
    "Your desktop gives shortcuts to installed apps only. Run “todo-assistant integrate” and start Todo Assistant "
    "again, or bind the command to a key in your system's settings."
)
_TAKEN_BACK = "Your desktop has taken the shortcut back. Bind the command to a key in your system's settings."
_WITHOUT_KEYS = "Your desktop knows the shortcut, but has no keys for it. Choose them in your system's settings."

Pressed = Callable[[str | None], None]
"""With what lets a window come to the front."""
Changed = Callable[[HotkeyState], None]


class PortalHotkey:
    """The desktop may ask the user first, so what comes of it is told later; each set of keys has its own thread."""

    def __init__(self, on_pressed: Pressed, on_change: Changed) -> None:
        self._on_pressed = on_pressed
        self._on_change = on_change
        self._listening: _Listening | None = None

    def set(self, keys: str) -> HotkeyState:
        self.close()
        if not keys:
            return HotkeyState("off")
        self._listening = _Listening(keys, self._on_pressed, self._on_change)
        return HotkeyState("asking", _ASKING)

    def close(self) -> None:
        if self._listening is not None:
            self._listening.end()
            self._listening = None


class _Listening:
    """The thread; it sleeps until the desktop says something or it is to end."""

    def __init__(self, keys: str, on_pressed: Pressed, on_change: Changed) -> None:
        self._keys = keys
        self._on_pressed = on_pressed
        self._on_change = on_change
        self._loop = asyncio.new_event_loop()
        self._session = ""
        self._task = self._loop.create_task(self._listen())
        self._thread = threading.Thread(target=self._run, name="hotkey", daemon=True)
        self._thread.start()

    def end(self) -> None:
        with suppress(RuntimeError):  # it has ended by itself
            self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join()

    def _run(self) -> None:
        try:
            with suppress(asyncio.CancelledError):
                self._loop.run_until_complete(self._task)
        finally:
            self._loop.close()

    async def _listen(self) -> None:
        # Imported here: only a desktop with a portal needs it.
        from dbus_fast.errors import AuthError, DBusError, InvalidAddressError  # noqa: PLC0415

        from app.desktop.hotkey.portal_bus import PortalBus  # noqa: PLC0415

        try:
            bus = await PortalBus.connect(self._heard)
        except (OSError, EOFError, AuthError, DBusError, InvalidAddressError) as error:
            _log.info("there is no session bus to ask for a shortcut: %s", error)
            self._tell("unsupported", ABSENT)
            return
        try:
            await self._bind(bus)
            await bus.ended()
        except (OSError, EOFError):
            self._tell("unsupported", _TAKEN_BACK)
        finally:
            bus.close()

    async def _bind(self, bus: Any) -> None:
        from app.desktop.hotkey.portal_bus import PortalError, RefusedError  # noqa: PLC0415

        try:
            async with asyncio.timeout(_SESSION_SECONDS):
                await bus.introduce()
                if not await _is_there(bus):
                    self._tell("unsupported", ABSENT)
                    return
                self._session = await _session(bus)
        except (PortalError, TimeoutError) as error:
            _log.warning("the desktop opens no session for shortcuts: %s", error)
            self._tell("unsupported", _UNKNOWN)
            return
        try:
            self._bound(await _shortcuts(bus, self._session, self._keys))
        except RefusedError:
            self._tell("unsupported", _REFUSED)
        except PortalError as error:
            _log.warning("the desktop binds no shortcut: %s", error)
            self._tell("unsupported", _REFUSED)

    def _heard(self, member: str, body: Sequence[Any]) -> None:
        match member, body:
            case "Activated", [session, shortcut, _, options] if (session, shortcut) == (self._session, _ID):
                self._on_pressed(_text(options, "activation_token"))
            case "ShortcutsChanged", [session, shortcuts] if session == self._session:
                self._bound(shortcuts)
            case ("Closed", _) | ("NameOwnerChanged", [_, _, ""]) if self._session:
                self._session = ""
                self._tell("unsupported", _TAKEN_BACK)

    def _bound(self, shortcuts: Sequence[Any]) -> None:
        found: Mapping[str, Any] = next((options for name, options in shortcuts if name == _ID), {})
        trigger = _text(found, "trigger_description")
        if trigger:
            said = "" if trigger == spelled(self._keys) else f"Your desktop has chosen {trigger} for it."
            self._on_change(HotkeyState("active", said, trigger=trigger))
        else:
            self._tell("unsupported", _REFUSED if not found else _WITHOUT_KEYS)

    def _tell(self, state: Any, message: str) -> None:
        self._on_change(HotkeyState(state, message))


async def _is_there(bus: Any) -> bool:
    from app.desktop.hotkey.portal_bus import PortalError  # noqa: PLC0415

    try:
        await bus.call("Get", "ss", [_INTERFACE, "version"], interface="org.freedesktop.DBus.Properties")
    except PortalError:
        return False
    return True


async def _session(bus: Any) -> str:
    from dbus_fast import Variant  # noqa: PLC0415

    options = {"session_handle_token": Variant("s", "todo_assistant")}
    results = await bus.request(_INTERFACE, "CreateSession", "a{sv}", [], options)
    return str(results["session_handle"].value)


async def _shortcuts(bus: Any, session: str, keys: str) -> Sequence[Any]:
    """What the desktop listens for now; one that was chosen before is not asked about again."""
    from dbus_fast import Variant  # noqa: PLC0415

    wanted = {"description": Variant("s", _DESCRIPTION), "preferred_trigger": Variant("s", trigger(keys))}
    body = [session, [[_ID, wanted]], ""]
    results = await bus.request(_INTERFACE, "BindShortcuts", "oa(sa{sv})sa{sv}", body, {})
    if "shortcuts" not in results:
        results = await bus.request(_INTERFACE, "ListShortcuts", "oa{sv}", [session], {})
    found: Sequence[Any] = results["shortcuts"].value
    return found


def trigger(keys: str) -> str:
    """As the free desktop's shortcuts specification writes them: CTRL+SHIFT+space."""
    *held, last = keys.split("+")
    key = _KEYSYMS.get(last) or (last.upper() if last.startswith("f") and last != "f" else last)
    return "+".join([*(_MODIFIERS[each] for each in held), key])


def _text(options: Mapping[str, Any], name: str) -> str | None:
    value = getattr(options.get(name), "value", None)
    return value if isinstance(value, str) and value else None
