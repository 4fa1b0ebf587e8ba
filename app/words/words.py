"""What the app says outside its window: tray, notices, menus, dialogs; written in one module for each language."""

from __future__ import annotations

from dataclasses import dataclass

from app.words.formats import Formats


@dataclass(frozen=True, slots=True)
class Words:
    """Whole lines; what is named in braces is filled in by `str.format`."""

    formats: Formats

    open_app: str
    """With {name}."""
    today: str
    nothing_today: str
    one_today: str
    many_today: str
    """With {count}, more than one."""
    quick_add: str
    pause_reminders: str
    for_one_hour: str
    until_tomorrow: str
    resume: str
    resume_until: str
    """With {until}."""
    tomorrow: str
    settings: str
    quit: str
    in_tray: str
    """With {name}: told once, when the window was closed."""
    done: str
    snooze: str
    open: str
    reminder: str
    due_today: str
    due_tomorrow: str
    due_on: str
    """With {day}."""
    at_time: str
    """With {due} and {time}."""
    away: str
    """With {text}."""
    reminders: str
    """With {count}, more than one."""
    reminders_away: str
    """With {count}, more than one."""
    more: str
    """With {count}."""
    undo: str
    redo: str
    cut: str
    copy: str
    paste: str
    select_all: str
    save_as: str
    about: str
    """With {name}; this and what follows stands in the menu bar of macOS."""
    file: str
    services: str
    hide_app: str
    """With {name}."""
    hide_others: str
    show_all: str
    quit_app: str
    """With {name}."""
    edit: str
    view: str
    zoom_in: str
    zoom_out: str
    actual_size: str
    full_screen: str
    window: str
    minimise: str
    zoom_window: str
    bring_to_front: str
    close_window: str
