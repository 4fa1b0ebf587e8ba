"""What the built-in assistant says in a language other than English, from the tools' answers; phrases ask for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from app.usecases.todo import sayings
from app.usecases.todo.sayings import Told, escaped, numbered
from app.usecases.todo.spoken.day_words import day_sentence
from app.usecases.todo.spoken.de import GERMAN
from app.usecases.todo.spoken.es import SPANISH
from app.usecases.todo.spoken.fr import FRENCH
from app.usecases.todo.spoken.tongue import Tongue
from app.usecases.todo.spoken.zh import CHINESE
from app.words.messages.translating import said_in

TONGUES: Mapping[str, Tongue] = {one.code: one for one in (GERMAN, FRENCH, SPANISH, CHINESE)}
_LISTED = 8


class Sayings(Protocol):
    """The English ones are the module `sayings`."""

    def did(self, result: Told) -> str: ...
    def listed(self, result: Told, wanted: str) -> str: ...
    def found(self, todos: Sequence[Told], words: str, more: bool) -> str: ...
    def nothing_found(self, words: str) -> str: ...
    def which(self, todos: Sequence[Told], verb: str, more: bool) -> str: ...
    def already(self, todo: Told, verb: str) -> str: ...
    def no_such_place(self, count: int, more: bool) -> str: ...
    def none_of(self, wanted: str) -> str: ...
    def small_talk(self, verb: str) -> str: ...
    def failed(self, error: str) -> str: ...
    def nothing_in(self, error: str, words: str) -> str: ...
    def planned(self, late: int, today: int) -> str: ...
    def week(self, done: int, added: int) -> str: ...
    def names(self, lists: Sequence[Told], labels: Sequence[Told]) -> str: ...
    def several(self, first: str, second: str) -> str: ...


def sayings_in(language: str) -> Sayings:
    tongue = TONGUES.get(language)
    return Translated(tongue) if tongue else sayings


class Translated:
    def __init__(self, tongue: Tongue) -> None:
        self._words = tongue

    def did(self, result: Told) -> str:
        words = self._words
        if waiting := result.get("needs_confirmation"):
            return words.confirm.format(words.many.format(len(waiting)))
        if said := self._did_once(result):
            return said
        for key, sentence in words.did.items():
            if todos := result.get(key):
                return sentence.format(self._named(todos))
        return words.unchanged

    def _did_once(self, result: Told) -> str | None:
        """What is not done to several todos at once."""
        words = self._words
        if renamed := result.get("renamed"):
            return words.renamed.format(self._quoted(renamed["was"]), self._quoted(renamed["title"]))
        if "undone" in result:
            return words.undone.format(self._what(result["names"], result["count"]))
        if "redone" in result:
            return words.redone.format(self._what(result["names"], result["count"]))
        if made := result.get("made"):
            return words.made.format(self._quoted(made["name"]))
        return None

    def listed(self, result: Told, wanted: str) -> str:
        count = len(result.get("todos", []))
        if wanted == "open" and result.get("more"):
            count = int(result["open"])
        return self._words.open.format(count) if count else self._words.empty

    def found(self, todos: Sequence[Told], words: str, more: bool) -> str:
        del more
        return f"{self._words.found} {self._named(todos)}" if todos else self.nothing_found(words)

    def nothing_found(self, words: str) -> str:
        return self._words.nothing_found.format(self._quoted(words))

    def which(self, todos: Sequence[Told], verb: str, more: bool) -> str:
        del verb
        rest = "\n\n…" if more else ""
        return f"{self._words.which}\n\n{self._numbered(todos)}{rest}"

    def already(self, todo: Told, verb: str) -> str:
        del verb
        return self._words.already.format(self._quoted(todo["title"]))

    def no_such_place(self, count: int, more: bool) -> str:
        del count, more
        return self._words.no_place

    def none_of(self, wanted: str) -> str:
        del wanted
        return self._words.empty

    def small_talk(self, verb: str) -> str:
        words = self._words
        return {
            "help": words.help,
            "hello": words.hello,
            "thanks": words.thanks,
            "fine": words.fine,
            "not_understood": "\n\n".join([words.not_understood, _examples(words.help)]),
            "too_long": words.too_long,
            "unsure": words.unsure,
            "which": words.which_it,
            "nothing_to_undo": words.nothing_to_undo,
        }[verb]

    def failed(self, error: str) -> str:
        return self._words.failed.format(escaped(said_in(self._words.code, error)))

    def nothing_in(self, error: str, words: str) -> str:
        del error
        return self.nothing_found(words)

    def planned(self, late: int, today: int) -> str:
        return day_sentence(self._words.planned, late, today)

    def names(self, lists: Sequence[Told], labels: Sequence[Told]) -> str:
        return self._words.names.format(sayings.counted_names(lists), sayings.counted_names(labels))

    def several(self, first: str, second: str) -> str:
        return self._words.several.format(escaped(first), escaped(second))

    def week(self, done: int, added: int) -> str:
        return self._words.week.format(done, added)

    def _what(self, names: Sequence[str], count: int) -> str:
        """The journal keeps only the first names of a change; one of the order has none."""
        rest = [] if len(names) >= count else ["…"]
        return ", ".join([*(self._quoted(name) for name in names), *rest]) or "…"

    def _named(self, todos: Sequence[Told]) -> str:
        if len(todos) > _LISTED:
            return self._words.many.format(len(todos))
        return ", ".join(self._quoted(todo["title"]) for todo in todos)

    def _quoted(self, title: str) -> str:
        return self._words.quotes.format(escaped(title))

    def _numbered(self, todos: Sequence[Told]) -> str:
        return numbered([{**todo, "done": False} for todo in todos])


def _examples(help_text: str) -> str:
    return "\n".join(line for line in help_text.splitlines() if line.startswith("- "))
