"""Catalogues of words: one for every language of the window, each loaded when it is spoken and not before."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.usecases.notes.words.choice import CARD_WORDS as NOTES
from app.usecases.todo.words.choice import CARD_WORDS as TODO
from app.words.catalogues import MODULES, Catalogues
from app.words.messages.translating import CATALOGUES as MESSAGES
from app.words.words import Words

ALL: dict[str, Catalogues[Any]] = {
    "desktop": Catalogues("app.words", Words),
    "messages": MESSAGES,
    "notes": NOTES,
    "todo": TODO,
}
LOCALES = Path(__file__).parents[2] / "frontend" / "src" / "chatkit" / "text" / "locales.ts"


def of_the_window() -> set[str]:
    listed = LOCALES.read_text(encoding="utf-8").split("TRANSLATIONS = [")[1].split("]")[0]
    return {locale.split("-")[0] for locale in re.findall(r"'([A-Za-z-]+)'", listed)}


def test_the_languages_are_those_of_the_window() -> None:
    assert MODULES.keys() == of_the_window()


@pytest.mark.parametrize("name", ALL)
def test_a_catalogue_is_there_for_every_language_it_promises(name: str) -> None:
    catalogues = ALL[name]
    assert set(catalogues) | {"en"} == MODULES.keys()
    assert len({id(words) for words in catalogues.values()}) == len(catalogues)


@pytest.mark.parametrize(
    ("spoken", "others"),
    [
        ("from app.words.choice import words_for; words_for('de')", "app.words"),
        ("from app.words.messages.translating import said_in; said_in('de', 'Try again.')", "app.words.messages"),
        ("from app.usecases.todo.words.choice import card_words; card_words('de')", "app.usecases.todo.words"),
    ],
)
def test_no_language_is_loaded_but_the_one_that_is_spoken(spoken: str, others: str) -> None:
    told = f"import sys; print(*sorted(n for n in sys.modules if n.rpartition('.')[0] == {others!r}))"
    loaded = subprocess.run([sys.executable, "-c", f"{spoken}; {told}"], capture_output=True, text=True, check=True)
    names = {name.rpartition(".")[2] for name in loaded.stdout.split()}
    assert names & set(MODULES.values()) == {"german"}


def test_a_module_with_other_words_is_refused() -> None:
    with pytest.raises(TypeError, match=r"app\.words\.messages"):
        Catalogues("app.words.messages", Words)["de"]
    with pytest.raises(KeyError):
        MESSAGES["nl"]
