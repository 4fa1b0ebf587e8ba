"""The built-in assistant's phrasebook for notes: from plain sentences to tool calls, and from results to sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from typing_extensions import override

from app.assistant.builtin.phrasebook import Phrasebook, Say, ToolCall, ToolOutcome, Understood

HELP = """\
I keep notes. Try:

- “note: the spare key is with Anna”
- “show my notes”
- “find key”
- “delete it”, “bring it back”

I am the built-in assistant: a set of commands, not a language model. Settings → Assistant connects one."""
NOT_UNDERSTOOD = "Sorry, I didn't understand that. Write “note: …” to keep something, or “help” for more."
UNSURE = (
    "I was interrupted, and can't tell whether that was carried out. Please look at your notes before trying again."
)
WHICH = "I can't tell which note you mean. Find it first, as in “find key”."

_LONGEST = 30_000
_MOST_WORDS = 200
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&])")

History = Sequence[ToolOutcome]
Step = Callable[[str, History], "Understood | Say"]


def _form(pattern: str, step: Step) -> tuple[re.Pattern[str], Step]:
    return re.compile(rf"(?:please )?(?:{pattern})[.!?\s]*", re.IGNORECASE | re.DOTALL), step


# The first form that fits decides; what its `words` hold is given to its step.
_FORMS: Sequence[tuple[re.Pattern[str], Step]] = (
    _form(r"help|hi|hello|hey|what can (?:you|i) (?:do|say|ask)", lambda *_: Say(HELP)),
    _form(
        r"(?:(?:write|take|make|add|keep)(?: down)?(?: me)? (?:a )?(?:new )?)?note(?: that| of)?:?\s+(?P<words>\S.*)",
        lambda words, _: _call("write_note", text=words),
    ),
    _form(r"(?:remember|write down)(?: that)?:?\s+(?P<words>\S.*)", lambda words, _: _call("write_note", text=words)),
    _form(
        r"(?:(?:show|list|open|what are)(?: me)?(?: all)? )?(?:(?:of )?(?:my|the) )?notes",
        lambda *_: _call("list_notes"),
    ),
    _form(
        r"(?:delete|remove|forget) (?:it|that|this|(?:the|this|that)(?: last)? note)",
        lambda _, history: _about(_spoken_of(history), "delete_note"),
    ),
    _form(
        r"undo|(?:restore|bring back|get back)(?: (?:it|that|the note))?|bring it back",
        lambda _, history: _about(_last_deleted(history), "restore_note"),
    ),
    _form(
        r"(?:find|search(?: for)?|look for|look up|where (?:is|are)|what about)(?: (?:my|the))?(?: notes?)?"
        r"(?: (?:about|on|with|for))? (?P<words>\S.*)",
        lambda words, _: _call("find_notes", words=words.rstrip(".!? \n")[:_MOST_WORDS]),
    ),
)


class NotePhrases(Phrasebook):
    """Keeps nothing between calls."""

    @override
    def understand(self, text: str, history: History) -> Understood | Say:
        if len(text) > _LONGEST:
            return Say("That is too long for one note. Please send it in smaller parts.")
        for pattern, step in _FORMS:
            if found := pattern.fullmatch(text.strip()):
                return step(found.groupdict().get("words") or "", history)
        return Say(NOT_UNDERSTOOD)

    @override
    def answer(self, text: str, outcomes: History) -> Understood | Say:
        result = _result(outcomes[-1])
        if error := result.get("error"):
            return Say(_escaped(str(error)))
        match result:
            case {"written": note}:
                return Say(f"Noted: {_quoted(note)}.")
            case {"deleted": note}:
                return Say(f"Deleted {_quoted(note)}. Say “undo” to bring it back.")
            case {"restored": note}:
                return Say(f"Brought back {_quoted(note)}.")
            case {"notes": _, "total": int(total)}:
                return Say(_counted(total, outcomes[-1].name))
            case _:
                return Say(UNSURE)


def _counted(total: int, tool: str) -> str:
    if tool == "find_notes":
        return {0: "I found no note with these words.", 1: "I found this note."}.get(total, f"I found {total:,} notes.")
    return {0: "You have no notes yet. Write “note: …” to keep one.", 1: "You have one note."}.get(
        total, f"You have {total:,} notes."
    )


def _about(note_id: str | None, tool: str) -> Understood | Say:
    return _call(tool, id=note_id) if note_id else Say(WHICH)


def _spoken_of(history: History) -> str | None:
    """The one note that the newest outcome is about."""
    for outcome in reversed(history):
        result = _result(outcome)
        for key in ("written", "changed", "restored", "note"):
            if note := result.get(key):
                return str(note["id"])
        if notes := result.get("notes"):
            return str(notes[0]["id"]) if len(notes) == 1 else None
        if "deleted" in result:
            return None
    return None


def _last_deleted(history: History) -> str | None:
    deleted = (_result(outcome).get("deleted") for outcome in reversed(history))
    return next((str(note["id"]) for note in deleted if note), None)


def _result(outcome: ToolOutcome) -> Mapping[str, Any]:
    try:
        value = json.loads(outcome.output)
    except ValueError:  # the app's own notes are plain text
        return {}
    return value if isinstance(value, dict) else {}


def _call(name: str, **arguments: object) -> Understood:
    return Understood([ToolCall(name, arguments)])


def _quoted(note: Mapping[str, Any]) -> str:
    return f"“{_escaped(str(note['title']))}”"


def _escaped(text: str) -> str:
    """Text in Markdown as the text that it is."""
    return _MARKDOWN.sub(r"\\\1", text)
