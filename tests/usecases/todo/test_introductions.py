"""The start screen in the languages of the window: whole everywhere, and what its prompts send is understood."""

from __future__ import annotations

import pytest

from app.usecases.todo.commands import parse
from app.usecases.todo.introductions import INTRODUCTIONS
from app.usecases.todo.usecase import TodoUseCase

KINDS = ["list", "add", "list", "help"]


@pytest.mark.parametrize("language", INTRODUCTIONS)
def test_every_prompt_sends_what_the_built_in_assistant_understands(language: str) -> None:
    read = [parse(prompt.prompt) for prompt in INTRODUCTIONS[language].start_screen.prompts]
    assert [command and command.verb for command in read] == KINDS


@pytest.mark.parametrize("language", INTRODUCTIONS)
def test_nothing_on_it_is_left_in_english(language: str) -> None:
    here, english = INTRODUCTIONS[language], TodoUseCase
    assert here.title != english.title
    assert here.start_screen.greeting != english.start_screen.greeting
    assert here.start_screen.placeholder != english.start_screen.placeholder
    assert not {one.label for one in here.start_screen.prompts} & {one.label for one in english.start_screen.prompts}
