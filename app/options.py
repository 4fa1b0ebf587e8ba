"""What the user asked for on the command line; made by `cli`, read by the composition root."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from app.paths import Paths

TodoState = Literal["open", "done", "all"]


@dataclass(frozen=True, slots=True)
class Options:
    """One parsed command line; what a command does not have keeps its default."""

    data_dir: Path | None = None
    settings: Mapping[str, object] = field(default_factory=dict)
    """The values given by flags, under the names of the fields of `Settings`."""
    port: int = 0
    """`serve`: 0 takes any free port."""
    text: str = ""
    """`add`: the todo."""
    dry_run: bool = False
    """`add`, `import`: only say what would be added."""
    now: str | None = None
    """`add --dry-run`: the moment to read dates from, in ISO form; None is the present."""
    language: str | None = None
    """`add --dry-run`: the only language to read; None is the system's, then English."""
    state: TodoState = "open"
    """`list`: which todos."""
    words: tuple[str, ...] = ()
    """`list`: only todos with all of these words."""
    limit: int | None = None
    """`list`: at most so many; None for all."""
    file: Path | None = None
    """`import`: the file to read; `export`: the one to write, None for standard output."""
    file_format: str = "json"
    """`export`: the kind of file."""
    link: str = ""
    """`open`: a `todo-assistant://` link."""
    remove: bool = False
    """`integrate`: take it back."""
    quick_add: str | None = None
    """The window: open the quick-add box instead, with this text in it."""
    hidden: bool = False
    """The window: start in the tray, without showing it."""
    todo: str | None = None
    """The window: show the todo with this id."""
    name: str = ""
    """`new-usecase`: what it is to be called."""
    project: Path = Path()
    """`new-usecase`: the copy of the source."""
    endpoint: str | None = None
    """`key`: None means the endpoint of the present settings."""

    def paths(self) -> Paths:
        return Paths.standard() if self.data_dir is None else Paths.in_folder(self.data_dir)
