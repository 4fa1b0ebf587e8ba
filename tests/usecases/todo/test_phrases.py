"""Conversations with the built-in assistant: it does what it says, and says only what was done."""

from __future__ import annotations

import time
from typing import Any

import pytest

from app.assistant.builtin.phrasebook import Say, ToolOutcome
from app.usecases.todo.phrases import TodoPhrases
from tests.usecases.chat import Chat, errors, texts


class Talk:
    """One thread with the real built-in assistant."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat
        self.thread: str | None = None

    async def say(self, text: str) -> str:
        if self.thread is None:
            self.thread, events = await self.chat.page.start(text)
        else:
            events = await self.chat.page.say(self.thread, text)
        assert errors(events) == []
        [said] = texts(events)
        return said

    async def titles(self, state: Any = "open") -> list[str]:
        return [todo.title for todo in (await self.chat.todos.page(state)).data]


@pytest.fixture
def talk(chat: Chat) -> Talk:
    return Talk(chat)


async def test_adding_and_asking_what_is_left(talk: Talk) -> None:
    assert await talk.say("add buy milk and call mom") == "Added “buy milk” and “call mom”."
    assert await talk.titles() == ["buy milk", "call mom"]
    assert await talk.say("what's left?") == "2 todos are open."


async def test_an_empty_list_is_called_empty(talk: Talk) -> None:
    assert "empty" in await talk.say("what's left?")
    assert "No todo is done" in await talk.say("what's done?")


async def test_finishing_by_words(talk: Talk, chat: Chat) -> None:
    await chat.todos.add(["Get the groceries", "Call mom"], "window")
    assert await talk.say("I finished the groceries") == "Done: “Get the groceries”."
    assert await talk.titles("done") == ["Get the groceries"]
    assert await talk.say("what's left?") == "1 todo is open, and 1 is done."
    assert "done already" in await talk.say("I finished the groceries")


async def test_other_forms_of_a_word_are_found(talk: Talk, chat: Chat) -> None:
    await chat.todos.add(["Call mom"], "window")
    assert await talk.say("I finished calling mom") == "Done: “Call mom”."


async def test_words_that_fit_several_todos_are_asked_about(talk: Talk, chat: Chat) -> None:
    await chat.todos.add(["Call mom", "Call dad", "Call the bank"], "window")
    said = await talk.say("delete call")
    assert "Which one do you mean?" in said
    assert "2. Call dad" in said
    assert len(await talk.titles()) == 3
    assert "Deleted “Call dad”" in await talk.say("delete the second one")
    assert await talk.titles() == ["Call mom", "Call the bank"]


async def test_an_exact_title_is_not_asked_about(talk: Talk, chat: Chat) -> None:
    await chat.todos.add(["Milk", "Buy milk"], "window")
    assert await talk.say("finish milk") == "Done: “Milk”."


async def test_several_todos_by_name(talk: Talk, chat: Chat) -> None:
    await chat.todos.add(["Buy milk", "Call mom", "Pay rent"], "window")
    assert await talk.say("mark milk and mom as done") == "Done: “Buy milk” and “Call mom”."
    assert "“cheese”" in await talk.say("finish rent and cheese")
    assert await talk.titles() == ["Pay rent"]


async def test_deleting_the_last_one_and_undoing_it(talk: Talk, chat: Chat) -> None:
    await chat.todos.add(["Buy milk", "Call mom"], "window")
    assert "Deleted “Call mom”" in await talk.say("delete the last one")
    assert await talk.titles() == ["Buy milk"]
    assert await talk.say("undo") == "Undone: deleted “Call mom”."
    assert await talk.titles() == ["Buy milk", "Call mom"]


async def test_deleting_all_done_ones_asks_for_a_click(talk: Talk, chat: Chat) -> None:
    todos = await chat.todos.add(["a", "b", "c"], "window")
    await chat.todos.complete([todo.id for todo in todos[:2]], "window")
    said = await talk.say("delete all done ones")
    assert said == "Nothing is deleted yet: 2 todos would go. Confirm with the button in the card below."
    assert len(await talk.titles("done")) == 2
    assert talk.thread is not None
    [card] = await chat.page.cards(talk.thread)
    await chat.page.click(card, "todos.confirm_delete")
    assert await talk.titles("all") == ["c"]


async def test_more_than_a_hundred_are_taken_in_parts_and_that_is_said(talk: Talk, chat: Chat) -> None:
    await chat.todos.add([f"Todo {number}" for number in range(150)], "window")
    assert "say it again for the rest" in await talk.say("mark everything as done")
    assert (await chat.todos.counts()).open == 50
    assert "the rest" not in await talk.say("mark everything as done")
    assert (await chat.todos.counts()).open == 0


async def test_undo_takes_back_the_last_change_of_any_kind(talk: Talk) -> None:
    await talk.say("add buy milk")
    await talk.say("rename it to buy oat milk")
    assert await talk.titles() == ["buy oat milk"]
    assert await talk.say("undo") == "Undone: renamed to “buy oat milk”."
    await talk.say("mark it as done")
    assert await talk.titles("done") == ["buy milk"]
    assert await talk.say("undo that") == "Undone: completed “buy milk”."
    assert await talk.titles() == ["buy milk"]


async def test_undo_means_the_last_change_wherever_it_was_made(talk: Talk, chat: Chat) -> None:
    await talk.say("add buy milk and call mom")
    [milk, _] = await chat.todos.add(["Pay rent", "Water plants"], "window")
    await chat.todos.complete([milk.id], "widget")
    assert await talk.say("undo") == "Undone: completed “Pay rent”."
    assert await talk.say("undo") == "Undone: added 2 todos."
    assert await talk.titles() == ["buy milk", "call mom"]
    assert await talk.say("undo") == "Undone: added 2 todos."
    assert await talk.titles() == []


async def test_what_was_undone_is_done_again(talk: Talk, chat: Chat) -> None:
    await talk.say("add buy milk")
    await talk.say("I finished buy milk")
    await talk.say("undo")
    assert await talk.say("redo") == "Done again: “buy milk”."
    assert (await chat.todos.page(state="done")).data[0].title == "buy milk"


async def test_what_is_not_found_is_named_as_it_was_said(talk: Talk) -> None:
    assert "“everything shiny”" in await talk.say("complete everything shiny")


async def test_undo_without_a_change_says_so(talk: Talk) -> None:
    assert await talk.say("undo") == "There is nothing to undo."


async def test_it_is_the_todo_just_spoken_of(talk: Talk, chat: Chat) -> None:
    assert "can't tell" in await talk.say("delete it")
    await chat.todos.add(["Call mom", "Pay rent"], "window")
    assert "Pay rent" in await talk.say("find rent")
    assert await talk.say("mark it done") == "Done: “Pay rent”."


async def test_a_place_that_is_not_there(talk: Talk, chat: Chat) -> None:
    await chat.todos.add(["Call mom"], "window")
    assert await talk.say("finish the third one") == "There is no such todo: the list has 1 todo."
    assert await talk.titles() == ["Call mom"]


async def test_a_todo_that_is_not_there(talk: Talk) -> None:
    assert await talk.say("delete the moon") == "I found no todo with “moon”, so nothing was changed."


async def test_everything_at_once(talk: Talk, chat: Chat) -> None:
    assert "Nothing was changed" in await talk.say("mark everything as done")
    await chat.todos.add(["a", "b"], "window")
    assert await talk.say("mark everything as done") == "Done: “a” and “b”."
    assert await talk.say("what's left?") == "Nothing is left to do. 2 todos are done."


async def test_reopening(talk: Talk, chat: Chat) -> None:
    [milk] = await chat.todos.add(["Buy milk"], "window")
    assert "still open" in await talk.say("reopen milk")
    await chat.todos.complete([milk.id], "window")
    assert await talk.say("milk isn't done yet") == "Open again: “Buy milk”."


async def test_what_the_tools_refuse_is_passed_on(talk: Talk, chat: Chat) -> None:
    await chat.todos.add(["Buy milk"], "window")
    assert "1000 characters" in await talk.say(f"rename milk to {'x' * 1001}")
    assert await talk.titles() == ["Buy milk"]


async def test_what_is_not_understood_is_said_with_examples(talk: Talk) -> None:
    said = await talk.say("Who is the president?")
    assert "didn't understand" in said
    assert "“what's left?”" in said
    assert "built-in assistant" in said
    assert talk.thread is not None
    assert [item["type"] for item in await talk.chat.page.items(talk.thread)] == ["user_message", "assistant_message"]


async def test_help_greetings_and_thanks(talk: Talk) -> None:
    assert "not a language model" in await talk.say("help")
    assert "what's left?" in await talk.say("Hello")
    assert await talk.say("thank you!") == "You're welcome."


async def test_a_title_is_shown_as_text_and_not_as_markdown(talk: Talk) -> None:
    assert await talk.say("add read [this](http://x) *now*") == r"Added “read \[this\](http://x) \*now\*”."


async def test_a_message_that_is_too_long_is_refused(talk: Talk) -> None:
    assert "too long" in await talk.say("add " + "x" * 5_000)


def test_an_interrupted_call_is_not_called_done() -> None:
    outcome = ToolOutcome("add_todos", {"titles": ["x"]}, '{"unknown": "It may have taken effect."}')
    said = TodoPhrases().answer("add x", [outcome])
    assert isinstance(said, Say)
    assert "can't tell" in said.text


def test_output_that_is_not_json_changes_nothing() -> None:
    said = TodoPhrases().understand("restore milk", [ToolOutcome("shown_by_app", {}, "A card.")])
    assert isinstance(said, Say)
    assert "no change" in said.text


@pytest.mark.parametrize("begin", ["", "add a", "find a", "move a to ", "füge a", "ajoute a"])
@pytest.mark.parametrize("space", [" ", "\n", "\t", "\u3000", ", "])
def test_a_message_of_spaces_or_commas_is_answered_at_once(begin: str, space: str) -> None:
    began = time.perf_counter()
    TodoPhrases().understand(f"{begin}{space * (3900 // len(space))}x", ())
    assert time.perf_counter() - began < 2, "the whole app waited for ten seconds"
