"""What the built-in assistant says about todos, only ever from what the tools answered; used by the todo phrasebook."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from app.usecases.todo.spoken.day_words import DayWords, day_sentence

Told = Mapping[str, Any]
"""A todo as the tools tell it: id, title, done."""

_LISTED = 8
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&])")

HELP = """\
I understand plain sentences about your todos, such as:

- “add buy milk and call mom”
- “what's left?”
- “I finished the groceries”
- “rename the first one to buy oat milk”
- “move milk to friday”, “move milk to the Shop list”
- “remind me tomorrow at 9 to pay rent”
- “what's on friday?”, “show my work list”, “find milk”
- “make milk urgent”, “label milk with errand”, “repeat milk weekly”
- “plan my day”, “weekly summary”
- “delete the last one”
- “undo”

I am the built-in assistant: a set of commands, not a language model. Settings → Assistant connects one."""

REST = " I take the first hundred at a time: say it again for the rest."
HELLO = "Hello. Tell me what to note down, or ask “what's left?”. Say “help” for more examples."
FINE = "All right. Nothing was changed."
THANKS = "You're welcome."
LONG_NOTES = "The notes are long: open the todo in the window to edit them."
UNSURE = "I was interrupted, and can't tell whether that was carried out. Please look at your list before trying again."
WHICH = "I can't tell which todo you mean. Name it, as in “delete buy milk”."
NOTHING_TO_UNDO = "I know of no change in this conversation that I could undo."
TOO_LONG = "That is too long for me to read. Please send it in smaller parts."
NOT_UNDERSTOOD = """\
Sorry, I didn't understand that. As the built-in assistant I only know commands about todos, for example:

- “add call the dentist”
- “what's left?”
- “I finished the groceries”

Say “help” for more."""

SMALL_TALK = {
    "help": HELP,
    "hello": HELLO,
    "thanks": THANKS,
    "fine": FINE,
    "not_understood": NOT_UNDERSTOOD,
    "too_long": TOO_LONG,
    "unsure": UNSURE,
    "which": WHICH,
    "nothing_to_undo": NOTHING_TO_UNDO,
}

_DAY = DayWords(
    "Nothing is due today.",
    overdue=("{} todo is overdue", "{} todos are overdue"),
    today=("{} todo is due today", "{} todos are due today"),
)
_PLACES = {
    "today": "open for today",
    "tomorrow": "due tomorrow",
    "week": "due in the next 7 days",
    "overdue": "overdue",
    "upcoming": "coming up",
}
_DID = {
    "added": "Added",
    "completed": "Done:",
    "reopened": "Open again:",
    "restored": "Brought back",
    "deleted": "Deleted",
    "changed": "Changed",
    "rescheduled": "Rescheduled",
}
_EXAMPLE = {"complete": "finish", "reopen": "reopen", "delete": "delete", "rename": "rename", "move": "move"}


def small_talk(verb: str) -> str:
    return SMALL_TALK[verb]


def failed(error: str) -> str:
    return escaped(error)


def nothing_in(error: str, words: str) -> str:
    """Neither a list of that name is there nor a todo."""
    del words
    return escaped(error)


def planned(late: int, today: int) -> str:
    return day_sentence(_DAY, late, today)


def week(done: int, added: int) -> str:
    return f"In the last 7 days: {done:,} done, {added:,} added."


def names(lists: Sequence[Told], labels: Sequence[Told]) -> str:
    return f"Lists: {counted_names(lists)}\n\nLabels: {counted_names(labels)}"


def counted_names(named: Sequence[Told]) -> str:
    """With how many todos are open in each."""
    return ", ".join(f"{escaped(one['name'])} ({one['open']:,})" for one in named) or "–"


def several(first: str, second: str) -> str:
    return f"One command at a time, please: first “{escaped(first)}”, then “{escaped(second)}”."


def did(result: Told) -> str:  # noqa: PLR0911 - one a kind of change
    """What a tool that changes todos says it did."""
    if waiting := result.get("needs_confirmation"):
        return f"Nothing is deleted yet: {_count(len(waiting))} would go. Confirm with the button in the card below."
    if renamed := result.get("renamed"):
        return f"Renamed {quoted(renamed['was'])} to {quoted(renamed['title'])}."
    if undone := result.get("undone"):
        return f"Undone: {escaped(undone[:1].lower() + undone[1:])}."
    if "redone" in result:
        return f"Done again: {', '.join(quoted(name) for name in result['names']) or 'the last change'}."
    if made := result.get("made"):
        return f"Made the list {quoted(made['name'])}."
    if gone := result.get("gone"):
        return f"Deleted the list {quoted(gone['name'])}; its todos are in the Inbox. Say “undo” to bring it back."
    for key, word in _DID.items():
        if todos := result.get(key):
            hint = " Say “undo” to bring it back." if key == "deleted" else ""
            return f"{word} {_named(todos)}.{hint}"
    return "Nothing needed to be changed."


def listed(result: Told, wanted: str) -> str:
    open_count, done_count = int(result["open"]), int(result["done"])
    if wanted == "done":
        return f"{_are(done_count)} done." if done_count else "No todo is done yet."
    if not open_count and not done_count:
        return "Your list is empty. Tell me what to add."
    if not open_count:
        return f"Nothing is left to do. {_are(done_count)} done."
    done = f", and {_number(done_count)} done" if done_count else ""
    return f"{_are(open_count)} open{done}."


def place(view: str | None, in_list: str | None, label: str | None) -> str:
    """What the todos that were asked for are."""
    if view:
        return _PLACES.get(view, f"due on {view.capitalize()}")
    if in_list:
        return f"open in {quoted(in_list)}"
    return f"open with the label {quoted(label)}" if label else "open with priority 1"


def there(where: str, count: int, more: bool) -> str:
    if not count:
        return f"Nothing is {where}."
    return f"{'More than ' if more else ''}{_are(count)} {where}."


def found(todos: Sequence[Told], words: str, more: bool) -> str:
    if not todos:
        return f"I found no todo with {quoted(words)}."
    if len(todos) == 1:
        return f"{quoted(todos[0]['title'])} is {'done' if todos[0]['done'] else 'open'}."
    rest = " Add a word to narrow it down." if more else ""
    return f"I found {'more than ' if more else ''}{_count(len(todos))}.{rest}"


def nothing_found(words: str) -> str:
    return f"I found no todo with {quoted(words)}, so nothing was changed."


def which(todos: Sequence[Told], verb: str, more: bool) -> str:
    rest = "\n\nThere are more that fit." if more else ""
    if verb not in _EXAMPLE:
        return f"Which one do you mean?\n\n{numbered(todos)}{rest}\n\nSay it again with more of its title."
    example = f"{_EXAMPLE[verb]} the second one" + (" to …" if verb in {"rename", "move"} else "")
    return f"Which one do you mean?\n\n{numbered(todos)}{rest}\n\nSay for example “{example}”."


def already(todo: Told, verb: str) -> str:
    return f"{quoted(todo['title'])} is {'done already' if verb == 'complete' else 'still open'}. Nothing was changed."


def no_such_place(count: int, more: bool) -> str:
    if more:
        return "Your list is too long to count from its end. Name the todo, as in “delete buy milk”."
    if not count:
        return "There is no such todo: the list is empty."
    return f"There is no such todo: the list has {_count(count)}."


def none_of(wanted: str) -> str:
    return {"open": "No todo is open.", "done": "No todo is done."}.get(
        wanted, "Your list is empty."
    ) + " Nothing was changed."


def numbered(todos: Sequence[Told]) -> str:
    lines = [f"{n}. {escaped(todo['title'])}{' (done)' if todo['done'] else ''}" for n, todo in enumerate(todos, 1)]
    return "\n".join(lines)


def quoted(title: str) -> str:
    return f"“{escaped(title)}”"


def escaped(title: str) -> str:
    """A title in Markdown as the text that it is."""
    return _MARKDOWN.sub(r"\\\1", title)


def _named(todos: Sequence[Told]) -> str:
    if len(todos) > _LISTED:
        return _count(len(todos))
    *first, last = [quoted(todo["title"]) for todo in todos]
    return f"{', '.join(first)} and {last}" if first else last


def _are(count: int) -> str:
    return "1 todo is" if count == 1 else f"{count:,} todos are"


def _number(count: int) -> str:
    return "1 is" if count == 1 else f"{count:,} are"


def _count(count: int) -> str:
    return "1 todo" if count == 1 else f"{count:,} todos"
