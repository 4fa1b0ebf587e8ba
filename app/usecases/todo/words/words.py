"""What the todo cards say; written in one module for each language, chosen by `choice`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.words.formats import Counted, Formats


@dataclass(frozen=True, slots=True)
class CardWords:
    """Whole phrases; what is named in braces is filled in by `str.format`."""

    formats: Formats

    undo: str
    open: str
    """What a button does: it opens the todo."""
    delete: str
    add: str
    save: str
    back: str
    keep: str
    """Beside the button that deletes."""
    show_more: str
    quoted: str
    """With {title}."""
    comma: str

    inbox: str
    today: str
    tomorrow: str
    yesterday: str
    move_to_today: str
    """What a button does; where a badge beside it names the day that is set."""
    move_to_tomorrow: str
    overdue: str
    upcoming: str
    done: str
    my_todos: str
    next_days: str
    last_days: str
    search: str
    """With {query}."""
    list_gone: str
    label_gone: str

    open_count: Counted
    done_count: Counted
    overdue_count: Counted
    added_count: Counted
    more: Counted
    more_open: Counted
    more_done: Counted
    more_due: Counted

    nothing_here: str
    more_there: str
    nothing_yet: str
    all_done: str
    deleted_one: str
    add_todo: str
    details: str
    """With {title}."""

    gone_already: str
    delete_todos: Counted
    delete_question: Counted
    deleted_todos: Counted
    restored_todos: Counted
    nothing_deleted: str

    plan_for: str
    """With {day}."""
    nothing_today: str
    without_date: str

    deleted_this: str
    saved: str
    title: str
    notes: str
    labels: str
    labels_example: str
    long_notes: str
    no_date: str
    priority: str
    """With {level}."""
    no_priority: str
    repeats: str

    added: str
    """Of a chart's bars."""
    nothing_in_week: str

    todos: Counted
    more_changes: Counted
    """With {what}, the change that is named."""
    changes: Mapping[str, str]
    """By the kinds of the journal's entries; with {things}, those of a list or a label with {name}."""
    something_changed: str

    def quote(self, title: str) -> str:
        return self.quoted.format(title=title)
