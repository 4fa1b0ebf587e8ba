"""Everyday English, read as commands."""

from __future__ import annotations

import time

import pytest

from app.usecases.todo.commands import LONGEST, Command, Place, parse

ADDED = {
    "add buy milk": ["buy milk"],
    "Add buy milk and call mom": ["buy milk", "call mom"],
    "add buy milk, call mom and then pay rent": ["buy milk", "call mom", "pay rent"],
    "add milk, eggs and bread": ["milk", "eggs", "bread"],
    "add buy bread and butter": ["buy bread and butter"],
    "add buy milk, eggs and bread": ["buy milk, eggs and bread"],
    "add meet Anna in Paris, France": ["meet Anna in Paris, France"],
    'add "bread and butter" to my list': ["bread and butter"],
    "add “call mom” and “buy milk”": ["call mom", "buy milk"],
    "Add these:\n- buy milk\n- call mom": ["buy milk", "call mom"],
    "add buy milk; call mom": ["buy milk", "call mom"],
    "please add a todo to call John": ["call John"],
    "can you add buy milk please?": ["buy milk"],
    "Hey, could you add call the bank, please": ["call the bank"],
    "create a task called write essay": ["write essay"],
    "put eggs on my list": ["eggs"],
    "new task: pay rent": ["pay rent"],
    "todo: send the report": ["send the report"],
    "remind me to water the plants": ["water the plants"],
    "Don’t let me forget to call the bank!": ["call the bank"],
    "remember to lock the door": ["lock the door"],
    "I need to buy milk and to call mom": ["buy milk", "call mom"],
    "I have to finish the report": ["finish the report"],
    "I've got to call mom": ["call mom"],
    "we should clean the kitchen": ["clean the kitchen"],
    "note down: ask about C++": ["ask about C++"],
}

OTHERS = {
    "what's left?": Command("list", every="open"),
    "What is left to do?": Command("list", every="open"),
    "Show me what is left": Command("list", every="open"),
    "show my todos": Command("list", every="open"),
    "todos": Command("list", every="open"),
    "what do I have to do today?": Command("list", view="today"),
    "what's next": Command("list", every="open"),
    "what’s on my list?": Command("list", every="open"),
    "anything left?": Command("list", every="open"),
    "are there any open todos?": Command("list", every="open"),
    "I'd like to see my todos": Command("list", every="open"),
    "show all my todos": Command("list", every="all"),
    "list everything": Command("list", every="all"),
    "what's done?": Command("list", every="done"),
    "what have I done so far?": Command("list", every="done"),
    "what did I finish today?": Command("list", every="done"),
    "show me the completed tasks": Command("list", every="done"),
    "which todos are done?": Command("list", every="done"),
    "how many todos do I have?": Command("count"),
    "how many are left?": Command("count"),
    "find milk": Command("find", words="milk"),
    "do I have anything about taxes?": Command("find", words="taxes"),
    "search for the dentist": Command("find", words="dentist"),
    "is milk done?": Command("find", words="milk"),
    "did I finish the laundry?": Command("find", words="laundry"),
    "I finished the groceries": Command("complete", words="groceries"),
    "I've just done the laundry": Command("complete", words="laundry"),
    "I'm done with the report": Command("complete", words="report"),
    "the groceries are done": Command("complete", words="groceries"),
    "laundry done": Command("complete", words="laundry"),
    "mark call mom as done": Command("complete", words="call mom"),
    "check off milk": Command("complete", words="milk"),
    "cross milk off my list": Command("complete", words="milk"),
    "mark the first one as done": Command("complete", place=Place(0)),
    "tick off number 3": Command("complete", place=Place(2)),
    "finish #2": Command("complete", place=Place(1)),
    "mark everything as done": Command("complete", every="open"),
    "reopen milk": Command("reopen", words="milk"),
    "mark milk as not done": Command("reopen", words="milk"),
    "milk isn't done yet": Command("reopen", words="milk"),
    "I didn't finish the laundry": Command("reopen", words="laundry"),
    "rename milk to oat milk": Command("rename", words="milk", to="oat milk"),
    "change the first one to call dad": Command("rename", place=Place(0), to="call dad"),
    "replace milk with bread": Command("rename", words="milk", to="bread"),
    "delete the last one": Command("delete", place=Place(-1)),
    "delete milk": Command("delete", words="milk"),
    "remove milk from my list": Command("delete", words="milk"),
    "get rid of the old shoes": Command("delete", words="old shoes"),
    "delete it": Command("delete", place=Place(it=True)),
    "delete the 2nd todo": Command("delete", place=Place(1)),
    "delete all done ones": Command("delete", every="done"),
    "remove everything that is done": Command("delete", every="done"),
    "clear completed": Command("delete", every="done"),
    "clean up": Command("delete", every="done"),
    "delete everything": Command("delete", every="all"),
    "clear my list": Command("delete", every="all"),
    "undo": Command("undo"),
    "bring it back": Command("undo"),
    "restore milk": Command("undo", words="milk"),
    "help": Command("help"),
    "What can you do?": Command("help"),
    "?": Command("help"),
    "hi": Command("hello"),
    "Good morning!": Command("hello"),
    "thanks a lot": Command("thanks"),
}

UNKNOWN = [
    "who is the president?",
    "tell me a joke",
    "write a poem about milk",
    "go away",
    "help me move",
    "add",
    "delete",
    "done",
    "what is the weather like?",
    "should I buy milk?",
    "why is milk done?",
    "",
    "🥛",
]


@pytest.mark.parametrize(("said", "titles"), ADDED.items())
def test_what_is_to_be_added(said: str, titles: list[str]) -> None:
    command = parse(said)
    assert command is not None
    assert (command.verb, list(command.titles)) == ("add", titles)


@pytest.mark.parametrize(("said", "command"), OTHERS.items())
def test_what_else_is_asked(said: str, command: Command) -> None:
    assert parse(said) == command


@pytest.mark.parametrize("said", UNKNOWN)
def test_what_is_not_understood(said: str) -> None:
    assert parse(said) is None


@pytest.mark.parametrize("part", ["a ", "is done ", "mark what is to as ", "the , and ", "and", "  ", "add x and "])
def test_no_message_takes_long_to_read(part: str) -> None:
    said = (part * LONGEST)[:LONGEST]
    began = time.perf_counter()
    parse(said)
    assert time.perf_counter() - began < 2


def test_a_message_that_is_too_long_is_no_command() -> None:
    assert parse("add " + "x" * LONGEST) is None
