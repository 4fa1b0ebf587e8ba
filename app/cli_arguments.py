"""The command line's grammar and its help; read by `cli` only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.cli_exchange import export_arguments, format_of, import_arguments
from app.cli_parser import ASSISTANT_FLAGS, PROGRAM, Parser, add_common, add_json, folder, limit, port
from app.desktop.links import SCHEME, is_link
from app.options import Options
from app.version import VERSION

_DESCRIPTION = """\
Keep todos and talk to an assistant about them, in one window.

Without a command the window opens; if it is open already, it comes to the front."""

_EPILOG = f"""\
examples:
  {PROGRAM}                          open the window
  {PROGRAM} --quick-add              add a todo in a small box; bind this to a key
  {PROGRAM} add Buy milk             add a todo from the shell; an open window shows it at once
  {PROGRAM} list                     what is left to do
  {PROGRAM} list --all --json milk   every todo with the word "milk", as JSON
  {PROGRAM} serve --port 8765        the same app in your browser, without a window
  {PROGRAM} key set                  keep the API key of your model in the system's keyring

environment:
  AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_DEPLOYMENT, AZURE_OPENAI_API_VERSION,
  BRAND_NAME, BRAND_TAGLINE, BRAND_LOGO_URL, BRAND_PRIMARY_COLOR, BRAND_FAVICON_URL, LOG_LEVEL

exit status: 0 done, 1 it did not work (the reason is on standard error), 2 the command line is wrong"""

_IMPORT = """\
Add the todos of a file: JSON or CSV of this app, todo.txt, iCalendar, Markdown, and exports of Todoist,
Microsoft To Do and TickTick. What is here already is left alone; one undo takes the import back."""

_EXPORT = """\
Write all todos: json keeps everything; csv, ics, todotxt and markdown are for other programs."""


def parse(arguments: Sequence[str]) -> tuple[str, bool, Options]:
    """The command (`window` where none is given), whether JSON is wanted, and the rest."""
    parser = _parser()
    if arguments and is_link(arguments[0]):
        arguments = ["open", *arguments]  # as desktops start the program that is to follow a link
    found = vars(parser.parse_args(arguments))
    if not found.get("dry_run") and (found.get("now") or found.get("lang")):
        parser.error("--now and --lang only go with --dry-run")
    command = found.get("command") or "window"
    if command == "key":
        command = f"key {found['key_command']}"
    settings = {name: found[name] for flag, _ in ASSISTANT_FLAGS if (name := flag[2:].replace("-", "_")) in found}
    options = Options(
        data_dir=found.get("data_dir"),
        settings=settings,
        port=found.get("port", 0),
        text=" ".join(found.get("text", ())),
        dry_run=found.get("dry_run", False),
        now=found.get("now"),
        language=found.get("lang"),
        state=found.get("state", "open"),
        words=tuple(found.get("words", ())),
        limit=found.get("limit"),
        endpoint=found.get("endpoint"),
        file=found.get("file", found.get("output")),
        file_format=format_of(found.get("format"), found.get("output")),
        link=found.get("link", ""),
        remove=found.get("remove", False),
        quick_add="" if found.get("quick_add") else None,
        hidden=found.get("hidden", False),
        name=found.get("name", ""),
        project=found.get("dir") or Path(),
    )
    return command, found.get("json", False), options


def _parser() -> Parser:
    parser = Parser(prog=PROGRAM, description=_DESCRIPTION, epilog=_EPILOG, usage=f"{PROGRAM} [COMMAND] [options]")
    parser.add_argument("--quick-add", action="store_true", help="open the small box in which a todo is added")
    parser.add_argument("--hidden", action="store_true", help="start in the tray, without showing the window")
    parser.add_argument("--version", action="version", version=f"Todo Assistant {VERSION}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", parser_class=Parser, prog=PROGRAM
    )
    _add_add(commands)
    _add_list(commands)
    _add_exchange(commands)
    _add_serve(commands)
    _add_key(commands)
    _add_open(commands)
    _add_integrate(commands)
    _add_doctor(commands)
    _add_new_usecase(commands)
    add_common(parser)
    return parser


def _add_add(commands: Any) -> None:
    parser = commands.add_parser(
        "add", help="add a todo", description="Add one todo.", usage=f"{PROGRAM} add TEXT... [options]"
    )
    parser.add_argument("text", nargs="+", metavar="TEXT", help="what is to be done; no quotes needed")
    parser.add_argument("--dry-run", action="store_true", help="add nothing; show how dates and marks are understood")
    parser.add_argument("--now", metavar="MOMENT", help="with --dry-run: pretend it is 2026-03-11T10:00")
    parser.add_argument(
        "--lang", choices=("en", "de", "fr", "es", "zh"), help="with --dry-run: read this language only"
    )
    add_json(parser, "print the new todo as JSON")
    add_common(parser, assistant=False)


def _add_list(commands: Any) -> None:
    parser = commands.add_parser(
        "list",
        help="print todos",
        description="Print todos: the open ones, unless told otherwise.",
        usage=f"{PROGRAM} list [WORDS...] [options]",
    )
    parser.add_argument("words", nargs="*", metavar="WORDS", help="only todos with all of these words")
    states = parser.add_mutually_exclusive_group()
    states.add_argument("--done", dest="state", action="store_const", const="done", help="those that are done")
    states.add_argument("--all", dest="state", action="store_const", const="all", help="open and done ones")
    parser.set_defaults(state="open")
    parser.add_argument("--limit", type=limit, metavar="N", help="at most so many")
    add_json(parser, 'print {"data": [...], "has_more": ..., "after": ...} as JSON')
    add_common(parser, assistant=False)


def _add_exchange(commands: Any) -> None:
    reading = commands.add_parser(
        "import", help="add the todos of a file", description=_IMPORT, usage=f"{PROGRAM} import FILE [options]"
    )
    import_arguments(reading)
    add_json(reading, "print what was, or would be, imported as JSON")
    add_common(reading, assistant=False)
    writing = commands.add_parser(
        "export", help="write all todos to a file", description=_EXPORT, usage=f"{PROGRAM} export [options]"
    )
    export_arguments(writing)
    add_common(writing, assistant=False)


def _add_serve(commands: Any) -> None:
    parser = commands.add_parser(
        "serve",
        usage=f"{PROGRAM} serve [options]",
        help="run without a window, for your browser",
        description=(
            "Run the app without a window, for this computer's browsers only. When it answers, it prints one line\n"
            'of JSON: {"event": "ready", "url": ..., "launch_url": ...}. Open the launch URL; it works once.\n'
            "End it with Ctrl+C or SIGTERM. Only here the API key may come from the environment."
        ),
    )
    parser.add_argument("--port", type=port, default=0, metavar="N", help="listen on this port (default: any)")
    add_common(parser)


def _add_open(commands: Any) -> None:
    parser = commands.add_parser(
        "open",
        usage=f"{PROGRAM} open LINK [options]",
        help="follow a link into the app",
        description=(
            f"Follow a link: {SCHEME}://open, {SCHEME}://todo/ID,\n"
            f"or {SCHEME}://quick-add?text=TEXT, which only fills the box in: you save it."
        ),
    )
    parser.add_argument("link", metavar="LINK", help="what to follow")
    add_common(parser, assistant=False)


def _add_integrate(commands: Any) -> None:
    parser = commands.add_parser(
        "integrate",
        usage=f"{PROGRAM} integrate [--remove]",
        help="add the app to your menus, and let it follow its links",
        description=f"Add the app to your desktop's menus and let it follow {SCHEME}:// links, for you alone.",
    )
    parser.add_argument("--remove", action="store_true", help="take both away again")
    add_common(parser, assistant=False)


def _add_doctor(commands: Any) -> None:
    parser = commands.add_parser(
        "doctor",
        usage=f"{PROGRAM} doctor [--json] [options]",
        help="check what the app needs, and say how to mend it",
        description=(
            "Check the window, tray, keyring, notifications and data, ask the model, and say how to mend what fails.\n"
            "Nothing is changed and no secret is shown. Exit status: 0 all well or warnings, 1 something fails."
        ),
    )
    add_json(parser, "print the checks as JSON")
    add_common(parser, assistant=False)


def _add_new_usecase(commands: Any) -> None:
    parser = commands.add_parser(
        "new-usecase",
        usage=f"{PROGRAM} new-usecase NAME [--dir FOLDER]",
        help="begin an assistant of your own, in the source",
        description=(
            "Write the beginnings of a use case into a copy of the source: a folder below app/usecases with\n"
            "a passing test, and the line in app/main.py that registers it. See docs/use-cases.md."
        ),
    )
    parser.add_argument("name", metavar="NAME", help="small letters, words joined by _: reading_list")
    parser.add_argument("--dir", type=folder, metavar="FOLDER", help="the copy of the source (default: this folder)")


def _add_key(commands: Any) -> None:
    parser = commands.add_parser(
        "key",
        usage=f"{PROGRAM} key set|forget [ENDPOINT] [options]",
        help="keep or forget an API key",
        description="API keys are kept in the system's keyring, one for each endpoint, and nowhere else.",
    )
    actions = parser.add_subparsers(
        dest="key_command", metavar="ACTION", title="actions", required=True, parser_class=Parser
    )
    for name, text in (
        ("set", "keep a key: typed when asked, or the first line of standard input; never an argument"),
        ("forget", "remove the key from the keyring"),
    ):
        action = actions.add_parser(
            name,
            help=text,
            description=f"{text[0].upper()}{text[1:]}.",
            usage=f"{PROGRAM} key {name} [ENDPOINT] [options]",
        )
        action.add_argument(
            "endpoint", nargs="?", metavar="ENDPOINT", help="the model's address (default: the one in the settings)"
        )
        add_common(action, assistant=False)
