"""ChatKit's own types accept every card of the todo use case, drawn over real todos."""

from __future__ import annotations

from typing import Any

import pytest
from chatkit.widgets import StrictWidgetRoot
from pydantic import TypeAdapter

from tests.usecases.chat import CONTEXT, Chat

STRICT: TypeAdapter[object] = TypeAdapter(StrictWidgetRoot)


@pytest.mark.parametrize("name", ["todo", "day", "week", "todos", "search"])
async def test_chatkits_own_types_accept_the_card(chat: Chat, name: str) -> None:
    lines = ["Pay rent 2020-01-01 p1 #Home @bank // soon", "Call mom today 5pm", "Read"]
    first, *_ = await chat.todos.add_lines(lines, "window")
    args: dict[str, Any] = {"todo": {"id": first.id}, "search": {"query": "rent"}}
    draw = chat.server.views()["todos" if name == "search" else name]
    drawn = await draw(args.get(name, {}), CONTEXT)
    STRICT.validate_python(drawn.widget.model_dump(exclude_none=True))
    assert "Read" in str(drawn.widget) or name in {"todo", "week", "search"}
