from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from agents import Agent, RunConfig, Runner, RunResultStreaming, function_tool

from app.assistant.builtin.model import BuiltinModel
from app.assistant.builtin.phrasebook import Say, ToolCall, ToolOutcome, Understood


class Book:
    """Adds what comes after "add", tells what it knows of earlier turns, and echoes the rest."""

    def understand(self, text: str, history: Sequence[ToolOutcome]) -> Understood | Say:
        if text.startswith("add "):
            return Understood([ToolCall("add_todos", {"titles": [part]}) for part in text[4:].split(" and ")])
        return Say(f"You said {text!r}.\n\n- history: {len(history)}")

    def answer(self, text: str, outcomes: Sequence[ToolOutcome]) -> Understood | Say:
        if len(outcomes) < 3 and "twice" in text:
            return Understood([ToolCall("add_todos", {"titles": ["again"]})])
        return Say(f"Done {len(outcomes)}: " + ", ".join(outcome.output for outcome in outcomes))


@function_tool
def add_todos(titles: list[str]) -> str:
    """Add todos."""
    return "/".join(titles)


def start(text: str, pace: float = 0) -> RunResultStreaming:
    agent = Agent(name="tester", tools=[add_todos])
    return Runner.run_streamed(
        agent, text, run_config=RunConfig(model=BuiltinModel(Book(), pace=pace), tracing_disabled=True)
    )


async def heard(running: RunResultStreaming) -> list[str]:
    return [
        event.data.delta
        async for event in running.stream_events()
        if event.type == "raw_response_event" and event.data.type == "response.output_text.delta"
    ]


async def test_an_answer_comes_word_by_word_and_unchanged() -> None:
    running = start("héllo  wörld")
    words = await heard(running)
    assert len(words) > 5
    assert "".join(words) == "You said 'héllo  wörld'.\n\n- history: 0"
    assert running.final_output == "".join(words)


async def test_tools_run_in_order_before_the_answer() -> None:
    running = start("add milk and bread")
    assert "".join(await heard(running)) == "Done 2: milk, bread"


async def test_an_answer_may_ask_for_more_tools_first() -> None:
    running = start("add milk twice")
    assert "".join(await heard(running)) == "Done 3: milk twice, again, again"


async def test_earlier_turns_are_history() -> None:
    running = start("add milk")
    await heard(running)
    agent = Agent(name="tester", tools=[add_todos])
    config = RunConfig(model=BuiltinModel(Book(), pace=0), tracing_disabled=True)
    second = await Runner.run(
        agent, [*running.to_input_list(), {"role": "user", "content": "what?"}], run_config=config
    )
    assert second.final_output == "You said 'what?'.\n\n- history: 1"


async def test_every_response_message_and_call_has_an_id_of_its_own() -> None:
    ids = []
    for _ in range(2):
        running = start("add milk and bread")
        await heard(running)
        for response in running.raw_responses:
            ids.append(response.response_id)
            ids += [getattr(item, "call_id", None) or item.id for item in response.output]
    assert len(ids) == 2 * (1 + 2 + 1 + 1)
    assert len(set(ids)) == len(ids)
    assert all(isinstance(each, str) and len(each) > 32 for each in ids)


async def test_events_are_numbered_and_end_with_the_whole_response() -> None:
    events = [event.data async for event in start("hi").stream_events() if event.type == "raw_response_event"]
    assert [event.sequence_number for event in events] == list(range(len(events)))
    assert events[0].type == "response.created"
    assert events[-1].type == "response.completed"
    assert events[-1].response.output_text == "You said 'hi'.\n\n- history: 0"


@pytest.mark.parametrize("mode", ["immediate", "after_turn"])
async def test_it_can_be_stopped_in_the_middle_of_a_sentence(mode: str) -> None:
    running = start("a b c d e f g h i j k l", pace=0.02)
    words: list[str] = []
    async for event in running.stream_events():
        if event.type == "raw_response_event" and event.data.type == "response.output_text.delta":
            words.append(event.data.delta)
            if len(words) == 2:
                running.cancel(mode=mode)  # type: ignore[arg-type]
    assert (len(words) < 8) is (mode == "immediate")


async def test_a_cancelled_stream_ends_at_once() -> None:
    async def listen() -> None:
        await heard(start("a b c", pace=60))

    task = asyncio.create_task(listen())
    await asyncio.sleep(0.2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, 2)


async def test_an_empty_answer_is_an_answer() -> None:
    class Quiet(Book):
        def understand(self, text: str, history: Sequence[ToolOutcome]) -> Understood | Say:
            return Say("")

    result = await Runner.run(
        Agent(name="tester"), "hi", run_config=RunConfig(model=BuiltinModel(Quiet()), tracing_disabled=True)
    )
    assert result.final_output == ""
