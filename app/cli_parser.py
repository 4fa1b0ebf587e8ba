"""What all commands of the command line share: parser, flags, kinds of values; used by `cli` and `cli_arguments`."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

PROGRAM = "todo-assistant"

ASSISTANT_FLAGS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "--provider",
        {
            "choices": ("builtin", "azure", "openai", "compatible"),
            "help": "where answers come from (default: the built-in assistant, which needs no network)",
        },
    ),
    ("--azure-endpoint", {"metavar": "URL", "help": "address of the Azure OpenAI resource"}),
    ("--azure-deployment", {"metavar": "NAME", "help": "name of the deployment"}),
    ("--azure-api-version", {"metavar": "VERSION", "help": "for example 2024-10-21"}),
    ("--azure-auth", {"choices": ("key", "entra"), "help": "sign in with an API key or with Microsoft Entra ID"}),
    (
        "--entra-credential",
        {
            "choices": ("browser", "device_code", "cli", "managed_identity", "environment"),
            "help": "how to sign in to Microsoft Entra ID",
        },
    ),
    ("--openai-base-url", {"metavar": "URL", "help": "address of an OpenAI-compatible server, such as Ollama"}),
    ("--openai-model", {"metavar": "NAME", "help": "name of the model"}),
    ("--openai-api", {"choices": ("responses", "chat_completions"), "help": "which API the server speaks"}),
    ("--log-level", {"metavar": "LEVEL", "help": "DEBUG, INFO, WARNING or ERROR"}),
)


class Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong, and where to read on."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{PROGRAM}: {_plain(message)}\nTry: {self.prog} --help\n")
        raise SystemExit(2)


def add_common(parser: Parser, *, assistant: bool = True) -> None:
    """What every command takes, before or after its name: absent values must not hide those already given."""
    parser.add_argument(
        "--data-dir",
        type=folder,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="keep everything in this folder instead of your user folders",
    )
    group = parser.add_argument_group("the assistant, for this start only")
    for flag, settings in ASSISTANT_FLAGS:
        shown = settings if assistant else {**settings, "help": argparse.SUPPRESS}
        group.add_argument(flag, default=argparse.SUPPRESS, **shown)


def add_json(parser: argparse.ArgumentParser, text: str) -> None:
    parser.add_argument("--json", action="store_true", help=text)


def folder(value: str) -> Path:
    if not value:
        raise argparse.ArgumentTypeError("the name of a folder is missing")
    return Path(value)


def port(value: str) -> int:
    return _number(value, 0, 65535)


def limit(value: str) -> int:
    return _number(value, 1, 1_000_000)


def _number(value: str, lowest: int, highest: int) -> int:
    if not value.isascii() or not value.isdigit() or not lowest <= int(value) <= highest:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from {lowest} to {highest}")
    return int(value)


def _plain(message: str) -> str:
    """argparse's wording as a sentence."""
    unknown = re.match(r"argument COMMAND: invalid choice: '(.*?)' \(choose from (.*)\)", message)
    if unknown:
        word, commands = unknown.group(1), unknown.group(2).replace("'", "")
        return f'There is no command "{word}"; there are: {commands}. To add a todo: {PROGRAM} add {word} ...'
    message = re.sub(r"^argument (\S+?)(?:/\S+)?: ", r"\1: ", message)
    return message.replace("the following arguments are required:", "this is missing:") + "."
