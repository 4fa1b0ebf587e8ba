"""The line as words, numbers and clock times with their places; language tables are cut the same way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

TokenKind = Literal["iso", "clock", "pair", "number", "word", "break"]

_HAN = "\u3400-\u9fff"
_TOKEN = re.compile(
    rf"""(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}(?:T\d{{2}}:\d{{2}}(?::\d{{2}})?)?(?!\d))
    |(?P<dashed>\d{{1,2}}-\d{{1,2}}-\d{{4}}(?!\d))
    |(?P<clock>\d{{1,2}}[:：]\d{{2}}(?!\d))
    |(?P<pair>\d{{1,4}}(?P<sep>[/.])\d{{1,2}}(?:(?P=sep)\d{{2,4}}|\.)?(?!\d))
    |(?P<number>\d+)
    |(?P<word>[{_HAN}]|[^\W\d_{_HAN}]+(?:['’\-][^\W\d_{_HAN}]+)*(?:['’](?=\s+time\b))?
        |(?<=\w)!|@(?=\s?\d)|º|ª|&|(?<!\S)\+(?=\d))""",
    re.VERBOSE,
)
_IS_HAN = re.compile(f"[{_HAN}]")
_BEFORE = frozenset("([{（【，。、；：“「")
_AFTER = frozenset(",.;:!?)]}，。、；：！？）】”」")


@dataclass(frozen=True, slots=True)
class Token:
    """`folded` is without capitals and accents; a break stands for what isn't read, such as a quotation."""

    kind: TokenKind
    start: int
    end: int
    folded: str

    @property
    def number(self) -> int | None:
        return int(self.folded) if self.kind == "number" and self.end - self.start <= 4 else None


def tokens_of(text: str, unread: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """The tokens outside the ranges `unread`, which are in order; each of those is one break."""
    found: list[Token] = []
    place = 0
    for start, end in (*unread, (len(text), len(text))):
        found += [_token(match) for match in _TOKEN.finditer(text, place, start)]
        if start < len(text):
            found.append(Token("break", start, end, ""))
        place = max(place, end)
    return found


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup if match.lastgroup != "sep" else "pair"
    names: dict[str | None, TokenKind] = {
        "iso": "iso",
        "clock": "clock",
        "pair": "pair",
        "number": "number",
        "dashed": "pair",
    }
    return Token(names.get(kind, "word"), match.start(), match.end(), folded(match.group()))


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Without capitals, accents and typographic apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).rstrip("'")


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbours can belong to one phrase: nothing but space or a comma lies between."""
    gap = text[left.end : right.start].strip()
    if gap == ".":
        return left.kind == "number" or len(left.folded) <= 4
    return gap in {"", ",", "，", "、"}


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether neither side is glued to something that makes another word of it."""
    return _free_before(text, start) and _free_after(text, end)


def _free_before(text: str, start: int) -> bool:
    if start == 0:
        return True
    before = text[start - 1]
    if before == "," and text[start].isalpha():
        return True
    return before.isspace() or before in _BEFORE or (_is_han(text[start]) or _is_han(before))


def _free_after(text: str, end: int) -> bool:
    if end == len(text):
        return True
    after = text[end]
    if after.isspace() or _is_han(after) or _is_han(text[end - 1]):
        return True
    rest = text[end + 1 : end + 2]
    return after in _AFTER and (not rest or rest.isspace() or rest in _AFTER or ord(after) > 0x2000)


def _is_han(character: str) -> bool:
    return _IS_HAN.match(character) is not None
