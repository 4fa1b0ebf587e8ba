from __future__ import annotations

import json

import pytest

from app.cli import main
from app.errors import AppError
from app.usecases.todo.quick_add.asking import understood

_NOW = "2026-03-11T10:00"


def test_a_moment_without_an_offset_is_on_the_local_clock() -> None:
    read = understood("x in 1 hour", zone="Asia/Kolkata", now=_NOW, language="en")
    assert read.to_json()["due"] == "2026-03-11T11:00"
    read = understood("x in 1 hour", zone="Asia/Kolkata", now="2026-03-11T10:00Z", language="en")
    assert read.to_json()["due"] == "2026-03-11T16:30"


def test_what_is_no_moment_is_refused() -> None:
    with pytest.raises(AppError, match="no moment"):
        understood("x", zone="UTC", now="yesterday")


def test_english_is_read_without_naming_it() -> None:
    assert understood("x tomorrow", zone="UTC", now=_NOW).to_json()["due"] == "2026-03-12"


def test_a_dry_run_prints_json_and_opens_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "--dry-run", "--json", "--now", _NOW, "--lang", "de", "Milch", "morgen", "#Einkauf"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert (read["title"], read["due"], read["list"]) == ("Milch", "2026-03-12", "Einkauf")


def test_a_dry_run_says_in_words_what_was_understood(capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", "--dry-run", "--now", _NOW, "Run", "every", "monday", "p1"])
    assert capsys.readouterr().out.splitlines() == [
        "title: Run",
        "recurrence: Every week on Monday, first 2026-03-16 (every monday)",
        "priority: p1",
    ]


def test_the_clock_and_the_language_belong_to_a_dry_run(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["add", "x", "--lang", "de"])
    assert "--dry-run" in capsys.readouterr().err
