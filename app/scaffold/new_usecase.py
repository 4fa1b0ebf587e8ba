"""Writes a new use case from templates and registers it: the command `new-usecase`."""

from __future__ import annotations

import keyword
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from string import Template

from app.errors import AppError
from app.paths import bundled

_NAME = re.compile(r"[a-z]+(?:_[a-z]+)*")
_LONGEST = 24
_TAKEN = frozenset({"app", "chat"})
"""Names under which the store keeps tables of its own."""
_REGISTERED = re.compile(r"^USE_CASES = \(\n(?:    .*\n)+?(?=\)$)", re.MULTILINE)
_IMPORTS = re.compile(r"(?:^from (?:app|tests)\..*\n)+", re.MULTILINE)


def write_usecase(name: str, project: Path) -> list[Path]:
    """Write folder, tests and the line that registers it; returns what was written. Refused, it has written nothing."""
    root = project.resolve()
    folders = {"usecase": root / "app" / "usecases" / name, "tests": root / "tests" / "usecases" / name}
    main = root / "app" / "main.py"
    _check_project(main)
    _check_name(name, folders["usecase"].parent)
    registered = _registered(main.read_text(encoding="utf-8"), name)
    files = {path: text for kind, folder in folders.items() for path, text in _drawn(kind, folder, name).items()}
    try:
        _write(files)
        main.write_text(registered, encoding="utf-8")
    except OSError as error:
        for folder in folders.values():
            shutil.rmtree(folder, ignore_errors=True)
        raise AppError(f"The use case could not be written: {error}. Nothing was kept of it.") from error
    return [*files, main]


def _check_project(main: Path) -> None:
    if not main.is_file() or not (main.parent / "usecases" / "usecase.py").is_file():
        raise AppError(
            f"{main.parent.parent} is not a copy of this app's source. Go to its folder, or name it with --dir."
        )


def _check_name(name: str, usecases: Path) -> None:
    if not _NAME.fullmatch(name) or len(name) > _LONGEST or keyword.iskeyword(name):
        raise AppError(
            f"“{name}” can't name a use case. Take one or more plain words in small letters, like reading_list, "
            f"of at most {_LONGEST} letters."
        )
    tests = usecases.parents[1] / "tests" / "usecases" / name
    if name in _TAKEN or any(path.exists() for path in (usecases / name, usecases / f"{name}.py", tests)):
        raise AppError(f"The name “{name}” is taken already. Choose another one.")


def _registered(main: str, name: str) -> str:
    line = f'    "app.usecases.{name}.usecase:{_class_name(name)}UseCase",\n'
    found = _REGISTERED.search(main)
    if found is None:
        raise AppError(f"USE_CASES was not found in app/main.py. Put it back with this line in it: {line.strip()}")
    return main[: found.end()] + line + main[found.end() :]


def _drawn(kind: str, folder: Path, name: str) -> Mapping[Path, str]:
    templates = bundled("app", "scaffold", "templates", kind)
    values = {"name": name, "Name": _class_name(name), "Title": name.replace("_", " ").capitalize()}
    found = sorted(templates.rglob("*.txt"))
    if not found:
        raise AppError("This build of the app can't write use cases. Start it from its source.")
    return {
        folder / path.relative_to(templates).with_suffix(""): _sorted(
            Template(path.read_text(encoding="utf-8")).substitute(values)
        )
        for path in found
    }


def _sorted(text: str) -> str:
    """With the imports of this app in order, whatever the name is."""
    return _IMPORTS.sub(lambda found: "".join(sorted(map(_with_sorted_names, found[0].splitlines()))), text)


def _with_sorted_names(line: str) -> str:
    """Classes first."""
    module, _, names = line.partition(" import ")
    in_order = sorted(names.split(", "), key=lambda name: (name[0].islower(), name.lower()))
    return f"{module} import {', '.join(in_order)}\n"


def _class_name(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def _write(files: Mapping[Path, str]) -> None:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
