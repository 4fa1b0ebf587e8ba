"""The composition root: builds what a command needs, starts it and stops it; called by the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from app.desktop.instance.client import NobodyAnswersError, ask, send
from app.desktop.instance.owner import Owner, acquire_or_ask
from app.errors import AppError
from app.options import Options

# What a second start does not need is imported where it is used: it hands its command over and ends at once.
if TYPE_CHECKING:
    from app.commands import TodoCommands
    from app.desktop.doctor.finding import Finding
    from app.logs import Logs
    from app.settings import SettingsStore

T = TypeVar("T")

_FILE_SECONDS = 60.0
"""What reading or writing a file of todos may take in the running app."""

USE_CASES = (
    "app.usecases.todo.usecase:TodoUseCase",
    "app.usecases.notes.usecase:NotesUseCase",
)
"""The registered use cases, by name, so that naming one loads nothing; the first one answers at `/chatkit`."""

_DOCTOR_SECONDS = 3.0


def run_window_app(options: Options) -> int:
    """Open the window, or bring the running one to the front; returns when the window is closed."""
    outcome = acquire_or_ask(options.paths(), _wish(options))
    if isinstance(outcome, Owner):
        with _owned(outcome, options) as (settings, logs):
            from app.desktop_app import run_desktop_app  # noqa: PLC0415

            run_desktop_app(outcome, options, settings, logs, USE_CASES)
    return 0


def _wish(options: Options) -> dict[str, Any]:
    """What a second start asks of the first."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN")
    if options.quick_add is not None:
        return {"command": "quick_add", "text": options.quick_add, "token": token}
    if options.hidden:
        return {"command": "ping"}
    return {"command": "show", "todo": options.todo, "token": token}


def run_serve(options: Options) -> int:
    """Answer browsers, without a window, until SIGTERM or SIGINT; says where in one line of JSON."""
    outcome = acquire_or_ask(options.paths(), {"command": "launch_url"})
    if not isinstance(outcome, Owner):
        _announce(outcome)
        return 0
    with _owned(outcome, options) as (settings, logs):
        _serve(outcome, options, settings, logs)
    return 0


def run_add(options: Options) -> Mapping[str, Any]:
    """Add a todo, through the folder's owner where there is one; returns the todo."""
    message = {"command": "add", "text": options.text}
    outcome = acquire_or_ask(options.paths(), message)
    reply = _own_todos(outcome, options, lambda todos: todos.add(message)) if isinstance(outcome, Owner) else outcome
    todo: Mapping[str, Any] = reply["todo"]
    return todo


def run_import(options: Options) -> Mapping[str, Any]:
    """Add a file's todos, or say what that would do, through the folder's owner where there is one."""
    message = {"command": "import", "path": str(options.file), "dry_run": options.dry_run}
    outcome = acquire_or_ask(options.paths(), message, _FILE_SECONDS)
    return (
        _own_todos(outcome, options, lambda todos: todos.import_file(message))
        if isinstance(outcome, Owner)
        else outcome
    )


def run_export(options: Options) -> None:
    """Write all todos to a file, or to standard output by way of one."""
    import shutil  # noqa: PLC0415
    import tempfile  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    if options.file is not None:
        _export_to(options.file, options)
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "todos")
        _export_to(file, options)
        with file.open("rb") as written:
            shutil.copyfileobj(written, sys.stdout.buffer)


def _export_to(file: os.PathLike[str], options: Options) -> None:
    message = {"command": "export", "path": os.fspath(file), "format": options.file_format}
    outcome = acquire_or_ask(options.paths(), message, _FILE_SECONDS)
    if isinstance(outcome, Owner):
        _own_todos(outcome, options, lambda todos: todos.export_file(message))


def run_dry_add(options: Options) -> Mapping[str, Any]:
    """How a line would be understood; nothing is opened or kept."""
    from app.usecases.todo.due.zone import LocalZone  # noqa: PLC0415
    from app.usecases.todo.quick_add.asking import understood  # noqa: PLC0415

    return understood(options.text, zone=LocalZone()(), now=options.now, language=options.language).to_json()


def run_list(options: Options) -> Iterator[Mapping[str, Any]]:
    """The todos asked for, page by page; one more than the limit, which tells that there are more."""
    message = {"command": "list", "state": options.state, "search": " ".join(options.words)}
    page = acquire_or_ask(options.paths(), message)
    if isinstance(page, Owner):
        most = None if options.limit is None else options.limit + 1
        yield from _own_todos(page, options, lambda todos: todos.first(message, most))
        return
    yield from page["data"]
    while page["has_more"]:
        page = send(options.paths(), {**message, "after": page["after"]})
        yield from page["data"]


def run_new_usecase(options: Options) -> Sequence[Path]:
    """Begin a use case in a copy of the source; returns the files that were written."""
    from app.scaffold.new_usecase import write_usecase  # noqa: PLC0415

    return write_usecase(options.name, options.project)


def run_key_set(options: Options, secret: str) -> str:
    """Keep an API key in the system's keyring; returns the endpoint it is for."""
    import asyncio  # noqa: PLC0415

    from app.credentials import Credentials  # noqa: PLC0415

    endpoint = _endpoint(options)
    asyncio.run(Credentials().set(endpoint, secret))
    return endpoint


def run_key_forget(options: Options) -> str:
    """Remove an API key from the keyring; returns the endpoint it was for."""
    import asyncio  # noqa: PLC0415

    from app.credentials import Credentials  # noqa: PLC0415

    endpoint = _endpoint(options)
    asyncio.run(Credentials().forget(endpoint))
    return endpoint


def run_integrate(options: Options) -> str:
    """Into the desktop's menus and in charge of links, or out of them again; returns what to tell the user."""
    from app.desktop.integration.integration import disintegrate, integrate  # noqa: PLC0415

    if options.remove:
        disintegrate()
        return "Todo Assistant is no longer in your menus, and its links are not followed any more."
    integrate()
    return "Todo Assistant is in your menus, and links that begin with todo-assistant:// are followed."


def run_doctor(options: Options) -> Sequence[Finding]:
    """Checks of everything the app needs, whether or not it is running."""
    from app.assistant.access import Access  # noqa: PLC0415
    from app.credentials import Credentials  # noqa: PLC0415
    from app.desktop.doctor.endpoint import endpoint  # noqa: PLC0415
    from app.desktop.doctor.examination import examined  # noqa: PLC0415

    paths = options.paths()
    try:
        owner: Mapping[str, Any] | None = ask(paths, {"command": "desktop"}, _DOCTOR_SECONDS)
    except NobodyAnswersError:
        owner = None
    except AppError as error:
        owner = {"error": error.user_message}
    settings = _settings(options).current
    return examined(paths, owner, lambda: endpoint(settings, Access(Credentials())))


def _serve(owner: Owner, options: Options, settings: SettingsStore, logs: Logs) -> None:
    import secrets  # noqa: PLC0415
    import signal  # noqa: PLC0415
    import threading  # noqa: PLC0415

    from app.service import AppService  # noqa: PLC0415

    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    with AppService(
        owner,
        options.paths(),
        settings,
        logs,
        USE_CASES,
        # Cookies ignore ports: on a name that nobody else serves, no other local program is sent ours.
        name=f"{secrets.token_hex(8)}.localhost",
        port=options.port,
        commands=_serve_commands,
        environment_keys=True,
    ) as service:
        _announce(service.addresses())
        service.load_chat()
        stopping.wait()


def _serve_commands(service: Any) -> Mapping[str, Any]:
    async def show(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        raise AppError(
            "Todo Assistant is running without a window (`serve`). Use it in your browser, or end it first.",
            status=409,
        )

    async def launch_url(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        addresses: Mapping[str, Any] = service.addresses()
        return addresses

    async def desktop(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"available": False}

    return {"show": show, "launch_url": launch_url, "desktop": desktop}


def _announce(addresses: Mapping[str, Any]) -> None:
    import json  # noqa: PLC0415

    line = {"event": "ready", "url": addresses["url"], "launch_url": addresses["launch_url"]}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


@contextmanager
def _owned(owner: Owner, options: Options) -> Iterator[tuple[SettingsStore, Logs]]:
    """Settings and logs for one run as the folder's owner, and the folder given up at its very end."""
    from app.logs import Logs  # noqa: PLC0415

    try:
        settings = _settings(options)
        with Logs(options.paths().logs, settings.current.log_level) as logs:
            yield settings, logs
    finally:
        owner.release()


def _own_todos(owner: Owner, options: Options, work: Callable[[TodoCommands], Awaitable[T]]) -> T:
    """Run `work` on the data folder itself, since nobody else has it open."""
    import asyncio  # noqa: PLC0415

    from app.commands import TodoCommands  # noqa: PLC0415
    from app.store.changes import Changes  # noqa: PLC0415
    from app.store.opening import open_database  # noqa: PLC0415
    from app.usecases.registration import resolve  # noqa: PLC0415

    async def run() -> T:
        database = await open_database(options.paths().database, [resolve(name).component() for name in USE_CASES])
        try:
            return await work(TodoCommands.over(database, Changes()))
        finally:
            await database.close()

    try:
        return asyncio.run(run())
    finally:
        owner.release()


def _settings(options: Options) -> SettingsStore:
    from app.settings import SettingsStore  # noqa: PLC0415

    return SettingsStore.load(options.paths().settings_file, os.environ, options.settings)


def _endpoint(options: Options) -> str:
    endpoint = options.endpoint or _settings(options).current.endpoint
    if endpoint is None:
        raise AppError("The built-in assistant needs no key. Name the endpoint the key is for.")
    return endpoint
