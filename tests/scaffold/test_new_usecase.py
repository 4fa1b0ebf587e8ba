"""A use case written by the command, in a copy of the source: checked, tested and answering, or refused in words."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import AppError
from app.scaffold.new_usecase import write_usecase

ROOT = Path(__file__).parents[2]


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contents(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.suffix in {".py", ".sql"})
    return {str(path.relative_to(folder)): path.read_text() for path in files}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """As much of the source as the command and the checks look at."""
    copy = tmp_path / "project"
    shutil.copytree(ROOT / "app", copy / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "usecases", copy / "tests" / "usecases", ignore=shutil.ignore_patterns("*_*"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def test_a_new_use_case_passes_all_checks_and_its_own_tests(tmp_path: Path) -> None:
    copy, ignored = tmp_path / "project", shutil.ignore_patterns("__pycache__", "*.sqlite3")
    for folder in ("app", "tests"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", copy)
    # What mypy knows of the rest of the source it need not find out again.
    if (ROOT / ".mypy_cache").exists():
        shutil.copytree(ROOT / ".mypy_cache", copy / ".mypy_cache")
    before = contents(copy)

    run(ROOT, sys.executable, "-m", "app", "new-usecase", "reading_list", "--dir", str(copy))

    after = contents(copy)
    changed = {path for path in before if after[path] != before[path]}
    assert changed == {str(Path("app", "main.py"))}
    added = [line for line in after["app/main.py"].splitlines() if line not in before["app/main.py"].splitlines()]
    assert added == ['    "app.usecases.reading_list.usecase:ReadingListUseCase",']
    python = (sys.executable, "-m")
    run(copy, *python, "ruff", "check", "--no-cache", "app", "tests/usecases/reading_list")
    run(copy, *python, "ruff", "format", "--no-cache", "--check", "app", "tests/usecases/reading_list")
    run(copy, *python, "mypy", "-p", "app.usecases.reading_list", "-p", "tests.usecases.reading_list")
    run(copy, str(Path(sys.executable).parent / "lint-imports"), "--no-cache")
    own_tests = "tests/usecases/reading_list"
    assert "3 passed" in run(copy, *python, "pytest", "-p", "no:cacheprovider", "-rA", own_tests)


@pytest.mark.parametrize("name", ["a", "bookshelf", "zoo_keepers_of_the_world"])
def test_whatever_its_name_the_code_is_well_formed(project: Path, name: str) -> None:
    write_usecase(name, project)
    written = ("app/main.py", f"app/usecases/{name}", f"tests/usecases/{name}")
    run(project, sys.executable, "-m", "ruff", "check", "--no-cache", *written)
    run(project, sys.executable, "-m", "ruff", "format", "--no-cache", "--check", *written)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Reading", "can't name"),
        ("reading-list", "can't name"),
        ("../evil", "can't name"),
        ("", "can't name"),
        ("class", "can't name"),
        ("x" * 25, "can't name"),
        ("chat", "is taken"),
        ("usecase", "is taken"),
    ],
)
def test_a_bad_or_taken_name_is_refused_and_nothing_written(project: Path, name: str, told: str) -> None:
    before = contents(project)
    with pytest.raises(AppError, match=told):
        write_usecase(name, project)
    assert contents(project) == before


def test_a_second_one_of_the_same_name_is_refused(project: Path) -> None:
    write_usecase("habits", project)
    before = contents(project)
    with pytest.raises(AppError, match="is taken"):
        write_usecase("habits", project)
    assert contents(project) == before


def test_what_is_no_source_of_the_app_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="--dir"):
        write_usecase("habits", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_shape_of_the_registration_is_said_and_nothing_written(project: Path) -> None:
    (project / "app" / "main.py").write_text("USE_CASES = ()\n")
    with pytest.raises(AppError, match=r"app\.usecases\.habits\.usecase:HabitsUseCase"):
        write_usecase("habits", project)
    assert not (project / "app" / "usecases" / "habits").exists()
