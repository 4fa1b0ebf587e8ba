"""The command line: reads the arguments, calls the composition root, prints; the console script starts here."""

from __future__ import annotations

import atexit
import gc
import itertools
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli_arguments import parse
from app.cli_exchange import told_import, told_preview
from app.cli_parser import PROGRAM
from app.desktop.links import OpenLink, QuickAddLink, TodoLink, parse_link
from app.errors import AppError
from app.options import Options

if TYPE_CHECKING:
    from app.desktop.doctor.finding import Finding

_LONGEST_KEY = 65536
_OPENING = frozenset({"window", "open"})
"""Commands that a desktop starts as well as a shell."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the process's exit status."""
    # What is left goes with the process: looking through it for garbage would only hold up its end.
    atexit.register(gc.freeze)
    command, as_json, options = parse(sys.argv[1:] if arguments is None else arguments)
    _print_any_text()
    try:
        status = _run(command, options, as_json=as_json)
        sys.stdout.flush()
    except AppError as error:
        message = _in_own_language(error.user_message)
        print(f"{PROGRAM}: {message}", file=sys.stderr)
        if command in _OPENING and not sys.stderr.isatty():
            _alert(message)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader has seen enough (`list | head`). Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _alert(message: str) -> None:
    """A program that was started by a double click has nobody who reads its standard error."""
    from app.desktop.alert import show_alert  # noqa: PLC0415

    show_alert(message)


def _in_own_language(message: str) -> str:
    """The system's: the settings may be what could not be read."""
    from app.words.choice import language_code  # noqa: PLC0415
    from app.words.messages.translating import said_in  # noqa: PLC0415

    return said_in(language_code(), message)


def _run(command: str, options: Options, *, as_json: bool) -> int:
    # Imported late: --version, --help and mistakes are answered without the app.
    import app.main as root  # noqa: PLC0415

    match command:
        case "add" if options.dry_run:
            _print_understood(root.run_dry_add(options), as_json=as_json)
        case "add":
            _print_added(root.run_add(options), as_json=as_json)
        case "list":
            _print_list(root.run_list(options), options, as_json=as_json)
        case "import" | "export":
            _exchange(command, options, as_json=as_json)
        case "serve":
            return root.run_serve(options)
        case "key set":
            print(f"The key for {root.run_key_set(options, _read_secret())} is in the system's keyring now.")
        case "key forget":
            print(f"The key for {root.run_key_forget(options)} is forgotten.")
        case "integrate":
            print(root.run_integrate(options))
        case "doctor":
            return _print_doctor(root.run_doctor(options), as_json=as_json)
        case "new-usecase":
            _print_written(root.run_new_usecase(options), options)
        case "open":
            return root.run_window_app(_followed(options))
        case _:
            return root.run_window_app(options)
    return 0


def _print_written(paths: Sequence[Path], options: Options) -> None:
    root = options.project.resolve()
    for path in paths:
        print(path.relative_to(root))
    print(f"Try it: python -m pytest tests/usecases/{options.name}, then start the app and choose it in the chat.")


def _followed(options: Options) -> Options:
    """The link's meaning in the place of the link."""
    match parse_link(options.link):
        case OpenLink():
            return options
        case TodoLink(todo_id):
            return replace(options, todo=todo_id)
        case QuickAddLink(text):
            return replace(options, quick_add=text)


def _print_added(todo: Mapping[str, Any], *, as_json: bool) -> None:
    if as_json:
        _print_json(todo)
    else:
        print(f"Added: {todo['title']}")


def _print_understood(read: Mapping[str, Any], *, as_json: bool) -> None:
    if as_json:
        _print_json(read)
        return
    print(f"title: {read['title']}")
    for span in read["spans"]:
        print(f"{span['kind']}: {_meaning(read, span)}")


def _meaning(read: Mapping[str, Any], span: Mapping[str, Any]) -> str:
    match span["kind"]:
        case "due":
            return f"{read['due']} ({span['text']})"
        case "recurrence":
            return f"{_rhythm(read)}, first {read['due']} ({span['text']})"
        case _:
            return str(span["text"])


def _rhythm(read: Mapping[str, Any]) -> str:
    from app.usecases.todo.recurrence.wording import recurrence_words  # noqa: PLC0415

    return recurrence_words(read["recurrence"], "en", from_completion=read["from_completion"])


def _exchange(command: str, options: Options, *, as_json: bool) -> None:
    import app.main as root  # noqa: PLC0415

    if command == "export":
        root.run_export(options)
    else:
        _print_told(root.run_import(options), told_preview if options.dry_run else told_import, as_json=as_json)


def _print_told(told: Mapping[str, Any], words: Callable[[Mapping[str, Any]], Iterable[str]], *, as_json: bool) -> None:
    if as_json:
        _print_json(told)
    else:
        print("\n".join(words(told)))


def _print_list(todos: Iterable[Mapping[str, Any]], options: Options, *, as_json: bool) -> None:
    remaining = iter(todos)
    shown = itertools.islice(remaining, options.limit)
    if as_json:
        data = list(shown)
        has_more = next(remaining, None) is not None
        _print_json({"data": data, "has_more": has_more, "after": data[-1]["id"] if has_more else None})
        return
    count = 0
    for count, todo in enumerate(shown, start=1):  # noqa: B007 - the last number is the count
        print(f"{'[x]' if todo['completed_at'] else '[ ]'} {todo['title']}")
    if next(remaining, None) is not None:
        print(f"... and more than these {count}.")
    elif count == 0:
        print(_nothing(options))


def _nothing(options: Options) -> str:
    if options.words:
        return "No todo has these words."
    return {"open": "Nothing left to do.", "done": "Nothing done yet.", "all": "No todos yet."}[options.state]


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=sys.stdout.encoding.lower() != "utf-8"))


_MARKS = {"ok": "ok     ", "warning": "warning", "failed": "FAILED "}


def _print_doctor(findings: Sequence[Finding], *, as_json: bool) -> int:
    """1 if anything fails; a warning is no failure."""
    if as_json:
        _print_json({"checks": [finding.to_json() for finding in findings]})
    else:
        for finding in findings:
            print(f"{_MARKS[finding.state]}  {finding.check}: {finding.says}")
            if finding.cure:
                print(f"         {finding.cure}")
    return 1 if any(finding.state == "failed" for finding in findings) else 0


def _print_any_text() -> None:
    """A terminal without Unicode shows question marks instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _read_secret() -> str:
    """The key, from standard input only: arguments and environment are readable by other programs."""
    if sys.stdin.isatty():
        import getpass  # noqa: PLC0415

        secret = getpass.getpass("API key (not shown): ")
    else:
        secret = sys.stdin.readline(_LONGEST_KEY)
    secret = secret.strip()
    if not secret:
        raise AppError("No key was given. Type it when asked, or send it on standard input.")
    return secret
