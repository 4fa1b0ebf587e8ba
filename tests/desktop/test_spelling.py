from __future__ import annotations

from pathlib import Path

from app.desktop.spelling import VARIABLE, dictionaries_folder, languages


def folder(parent: Path, *names: str) -> Path:
    made = parent / "-".join(names or ("empty",))
    made.mkdir()
    for name in names:
        (made / f"{name}.bdic").touch()
    return made


def test_the_first_folder_with_dictionaries_counts_and_the_users_choice_before_it(tmp_path: Path) -> None:
    empty, system, own = folder(tmp_path), folder(tmp_path, "en-US"), folder(tmp_path, "fr")
    assert dictionaries_folder({}, [empty]) is None
    assert dictionaries_folder({}, [tmp_path / "nowhere", empty, system]) == system
    assert dictionaries_folder({VARIABLE: str(own)}, [system]) == own
    assert dictionaries_folder({VARIABLE: str(empty)}, [system]) == system


def test_the_users_languages_are_checked_in_their_order(tmp_path: Path) -> None:
    there = folder(tmp_path, "de_AT", "de_DE", "en-GB", "en-US", "pt_BR")
    assert languages(there, ["de-DE", "en-US"]) == ["de_DE", "en-US"]
    assert languages(there, ["de-CH", "de-DE", "pt", "ja"]) == ["de_AT", "de_DE", "pt_BR"]
    assert languages(there, ["ja"]) == []
    assert languages(None, ["de"]) == []
