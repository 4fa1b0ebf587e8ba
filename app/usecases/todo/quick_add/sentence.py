"""A line's tokens together with what a language says they mean; the grammars of days, times and repetitions walk it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from app.usecases.todo.quick_add.tokens import Token, joined, stands_alone, tokens_of

T = TypeVar("T")

_DASHES = frozenset({"-", "–", "—"})

Meaning = tuple[str, int, int]
"""A tag, its value, and after how many tokens it ends."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words. `phrases` leads from a first word to the phrases with it, the longest first."""

    code: str
    month_first: bool
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str, int]]]
    dotted: bool = False
    """Whether `3.` is the third."""
    bare_days: bool = False
    """Whether a bare number after the article is a day of the month: `le 15`."""


class Found(NamedTuple, Generic[T]):
    """Something read from a sentence, and the token after it."""

    value: T
    end: int


def language(
    code: str,
    words: Mapping[str, Mapping[str, int]],
    *,
    month_first: bool = False,
    dotted: bool = False,
    bare_days: bool = False,
) -> Language:
    """From a table `{tag: {"several_words one": value}}`."""
    phrases: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for tag, values in words.items():
        for names, value in values.items():
            for name in names.split():
                parts = tuple(token.folded for token in tokens_of(name.replace("_", " "))) or (name,)
                phrases.setdefault(parts[0], []).append((parts, tag, value))
    for known in phrases.values():
        known.sort(key=lambda phrase: -len(phrase[0]))
    return Language(code, month_first, phrases, dotted, bare_days)


@dataclass(slots=True)
class Sentence:
    """Reads tokens by their place; a place past the end means nothing."""

    text: str
    tokens: Sequence[Token]
    language: Language
    _known: dict[int, dict[str, Found[int]]] = field(default_factory=dict)

    def take(self, place: int, *tags: str) -> Found[int] | None:
        """What the longest phrase at a place means as one of the tags."""
        meanings = self._known.get(place)
        if meanings is None:
            meanings = self._known[place] = self._meanings(place)
        if not meanings:
            return None
        if len(tags) == 1:
            return meanings.get(tags[0])
        found = [meanings[tag] for tag in tags if tag in meanings]
        return max(found, key=lambda meaning: meaning.end) if found else None

    def speaks(self, place: int) -> bool:
        """Whether something could begin here: a number, or a word that the language's table knows."""
        token = self.tokens[place]
        return token.kind != "break" and (token.kind != "word" or token.folded in self.language.phrases)

    def past(self, place: int, *tags: str) -> int:
        """The place after a word with one of the tags, if there is one; else the place itself."""
        found = self.take(place, *tags)
        return found.end if found else place

    def number(self, place: int) -> Found[int] | None:
        """In digits or in words."""
        if self.at(place) and (number := self.tokens[place].number) is not None:
            return Found(number, place + 1)
        return self.take(place, "number")

    def fraction(self, place: int) -> Found[float] | None:
        """`1.5` or `1,5`."""
        if not self.at(place):
            return None
        token = self.tokens[place]
        if token.kind == "pair" and "." in token.folded.rstrip(".") and token.folded.count(".") == 1:
            return Found(float(token.folded), place + 1)
        following = self.tokens[place + 1] if token.kind == "number" and self.at(place + 1) else None
        if following is None or following.kind != "number" or self.text[token.end : following.start] != ",":
            return None
        return Found(float(f"{token.folded}.{following.folded}"), place + 2)

    def ordinal(self, place: int) -> Found[int] | None:
        """`3rd`, `3.` or `third`."""
        if self.at(place) and (number := self.tokens[place].number) is not None:
            token = self.tokens[place]
            if (mark := self.take(place + 1, "ordinal_mark")) and self.tight(place):
                return Found(number, mark.end)
            dotted = self.language.dotted and self.text[token.end : token.end + 1] == "."
            return Found(number, place + 1) if dotted else None
        return self.take(place, "ordinal")

    def at(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].kind != "break"

    def over(self, place: int) -> bool:
        """Whether the words end here: at the end, or before a mark."""
        return not self.at(place)

    def linked(self, place: int) -> bool:
        """Whether a token continues the one before it."""
        return place > 0 and self.at(place) and joined(self.text, self.tokens[place - 1], self.tokens[place])

    def dashed(self, place: int) -> bool:
        """Whether only a dash lies between a token and the one before it."""
        return self._gap(place) in _DASHES

    def slashed(self, place: int) -> bool:
        return self._gap(place) == "/"

    def _gap(self, place: int) -> str:
        if not (place > 0 and self.at(place)):
            return ""
        return self.text[self.tokens[place - 1].end : self.tokens[place].start].strip()

    def tight(self, place: int) -> bool:
        """Whether the next token follows without a space."""
        return place + 1 < len(self.tokens) and self.tokens[place].end == self.tokens[place + 1].start

    def end_of(self, place: int) -> int:
        """Where a token ends in the text, with the dot that makes an ordinal of a number, or ends “p.m.”."""
        token = self.tokens[place]
        abbreviated = self.text[max(0, token.end - 3) : token.end].casefold() in {"a.m", "p.m"}
        dotted = abbreviated or (self.language.dotted and token.kind == "number")
        return token.end + 1 if dotted and self.text[token.end : token.end + 1] == "." else token.end

    def is_capital(self, place: int) -> bool:
        return self.at(place) and self.text[self.tokens[place].start].isupper()

    def stands_alone(self, start: int, end: int) -> bool:
        return stands_alone(self.text, self.tokens[start].start, self.end_of(end - 1))

    def before(self, place: int, tag: str) -> bool:
        """Whether a phrase with the tag ends right before the place."""
        return any(
            (found := self.take(start, tag)) is not None and found.end == place
            for start in range(max(0, place - 3), place)
        )

    def _meanings(self, place: int) -> dict[str, Found[int]]:
        meanings: dict[str, Found[int]] = {}
        if not self.at(place):
            return meanings
        for parts, tag, value in self.language.phrases.get(self.tokens[place].folded, ()):
            if tag not in meanings and self._matches(place, parts):
                meanings[tag] = Found(value, place + len(parts))
        return meanings

    def _matches(self, place: int, parts: Sequence[str]) -> bool:
        return all(
            self.at(place + n) and self.tokens[place + n].folded == part and (n == 0 or self.linked(place + n))
            for n, part in enumerate(parts)
        )
