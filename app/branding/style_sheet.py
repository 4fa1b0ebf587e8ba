"""The user's branding.css, made to reach nothing remote; served by the server under a policy that forbids it too."""

from __future__ import annotations

import logging
import re
from pathlib import Path

_MOST_BYTES = 262_144

_log = logging.getLogger(__name__)

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\r\n\f]?|(.)|\n)", re.DOTALL)
_STRING = r'"(?:[^"\\\n]|\\.|\\\n)*"?' + r"|'(?:[^'\\\n]|\\.|\\\n)*'?"
_NAME = r"(?:[A-Za-z0-9_-]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}[ \t\r\n\f]?|\\[^\n0-9a-fA-F])+"
_TOKEN = re.compile(
    rf"""(?P<comment>/\*.*?(?:\*/|\Z))
    |(?P<string>{_STRING})
    |(?P<at>@{_NAME})
    |(?P<function>{_NAME}\()
    |(?P<name>{_NAME})""",
    re.DOTALL | re.VERBOSE,
)
_BARE_ADDRESS = re.compile(r"""[ \t\r\n\f]*(?P<address>(?:[^"'()\\ \t\r\n\f]|\\.)+)[ \t\r\n\f]*(?:\)|\Z)""", re.DOTALL)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|[\\/]{2}", re.IGNORECASE)
_LOCAL_ADDRESS = re.compile(r"data:(?:image|font)/", re.IGNORECASE)
_FETCHES = frozenset({"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"})
_REMOTE = re.compile(r"(?:https?|wss?|ftp|file|blob|filesystem):|[\\/]{2}", re.IGNORECASE)
_IMPORTS = frozenset({"@import", "@namespace"})


def read_style_sheet(user_file: Path, shipped: Path) -> str:
    """The user's file, or, with a line in the log where one is there but cannot be used, the shipped one."""
    try:
        if user_file.stat().st_size <= _MOST_BYTES:
            return without_remote(user_file.read_text(encoding="utf-8-sig"))
        _log.warning("%s is larger than %d bytes: the default is used.", user_file, _MOST_BYTES)
    except FileNotFoundError:
        pass
    except (OSError, UnicodeDecodeError) as error:
        _log.warning("%s cannot be read (%s): the default is used.", user_file, error)
    return shipped.read_text(encoding="utf-8")


def without_remote(css: str) -> str:
    """The same rules, with every `@import` and every address of another machine taken out."""
    out: list[str] = []
    position = 0
    while (token := _TOKEN.search(css, position)) is not None:
        out.append(css[position : token.start()])
        text, position = _rewritten(css, token)
        out.append(text)
    return "".join(out) + css[position:]


def _rewritten(css: str, token: re.Match[str]) -> tuple[str, int]:
    """What stands in a token's place, and where to go on."""
    match token.lastgroup:
        case "string":
            return _safe_string(token.group()), token.end()
        case "at" if _plain(token.group()).lower() in _IMPORTS:
            return "/* removed: @import */", _end_of_statement(css, token.end())
        case "function" if _plain(token.group())[:-1].lower() in _FETCHES:
            return _safe_function(css, token)
        case _:
            return token.group(), token.end()


def _safe_function(css: str, token: re.Match[str]) -> tuple[str, int]:
    """`url(address)` without quotes is a token of its own kind; quoted addresses are looked at as strings."""
    bare = _BARE_ADDRESS.match(css, token.end())
    if bare is None or not _plain(token.group()).lower().startswith(("url", "src")):
        return token.group(), token.end()
    address = bare.group("address")
    safe = not _ADDRESS.match(_address(address)) or _LOCAL_ADDRESS.match(_address(address))
    return (css[token.start() : bare.end()] if safe else 'url("")'), bare.end()


def _safe_string(string: str) -> str:
    return '""' if _REMOTE.match(_address(string[1:])) else string


def _address(text: str) -> str:
    """As a browser reads it: escapes resolved, blanks and control characters at the start and line breaks dropped."""
    return re.sub(r"[\t\r\n]", "", _plain(text)).lstrip("".join(map(chr, range(33))))


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda found: _character(found.group(1)) if found.group(1) else found.group(2) or "", text)


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"


def _end_of_statement(css: str, start: int) -> int:
    """After the `;` that ends an at-rule, not counting those inside strings and addresses."""
    ending = re.compile(rf"{_STRING}|{_NAME}\([^)\"']*\)|/\*.*?\*/|;", re.DOTALL)
    for found in ending.finditer(css, start):
        if found.group() == ";":
            return found.end()
    return len(css)
