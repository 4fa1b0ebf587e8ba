from __future__ import annotations

from typing import Any

import pytest

from app.assistant.builtin.conversation import read
from app.assistant.builtin.phrasebook import ToolOutcome


def user(text: str) -> dict[str, Any]:
    return {"role": "user", "type": "message", "content": [{"type": "input_text", "text": text}]}


def said(text: str) -> dict[str, Any]:
    return {"role": "assistant", "type": "message", "content": [{"type": "output_text", "text": text}]}


def called(call_id: str, name: str, arguments: str, output: object) -> list[dict[str, Any]]:
    return [
        {"type": "function_call", "call_id": call_id, "name": name, "arguments": arguments},
        {"type": "function_call_output", "call_id": call_id, "output": output},
    ]


def test_plain_text_is_the_message() -> None:
    conversation = read("hello")
    assert (conversation.text, conversation.outcomes, conversation.history) == ("hello", (), ())


def test_outcomes_belong_to_the_turn_they_were_made_in() -> None:
    conversation = read(
        [
            user("add milk"),
            *called("1", "add", '{"titles": ["milk"]}', '{"ids": ["a"]}'),
            said("Added."),
            user("delete it"),
            *called("2", "find", "{}", "found"),
        ]
    )
    assert conversation.text == "delete it"
    assert conversation.history == (ToolOutcome("add", {"titles": ["milk"]}, '{"ids": ["a"]}'),)
    assert conversation.outcomes == (ToolOutcome("find", {}, "found"),)


@pytest.mark.parametrize(
    "context",
    [
        "The user is referring to this in particular: \nsomething",
        "# User-provided context for @-mentions\n- x",
        "Hidden context for the agent (not shown to the user):\n<HiddenContext>",
        "The following graphical UI widget (id: w) was displayed to the user:{}",
    ],
)
def test_what_the_user_did_not_type_is_not_taken_for_their_words(context: str) -> None:
    assert read([user("add milk"), user(context)]).text == "add milk"


def test_a_message_as_a_plain_string_is_read() -> None:
    assert read([{"role": "user", "content": "hi"}]).text == "hi"


def test_pictures_and_files_are_passed_over() -> None:
    message = user("look")
    message["content"].append({"type": "input_image", "image_url": "data:"})
    assert read([message]).text == "look"


def test_a_conversation_without_a_message_is_empty() -> None:
    assert read([]).text == ""
    assert read([said("Hello")]).text == ""


def test_an_output_in_parts_is_joined() -> None:
    parts = [{"type": "input_text", "text": "a"}, {"type": "input_text", "text": "b"}]
    assert read([user("x"), *called("1", "t", "{}", parts)]).outcomes[0].output == "ab"


@pytest.mark.parametrize("arguments", ["{broken", "[1]", "", "null"])
def test_arguments_that_another_model_garbled_are_empty(arguments: str) -> None:
    assert read([user("x"), *called("1", "t", arguments, "o")]).outcomes[0].arguments == {}


def test_an_output_without_its_call_is_left_out() -> None:
    assert read([user("x"), {"type": "function_call_output", "call_id": "gone", "output": "o"}]).outcomes == ()
