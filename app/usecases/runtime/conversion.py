"""What the model is told of a thread's items: only what the user typed has the user's voice; used by `History`.

Cards, hidden notes, quotes and the like are told as outputs of tool calls. Their text may hold anything, for instance
the titles of todos, and must not be taken for the user's wish.
"""

from __future__ import annotations

import json

from agents import TResponseInputItem
from chatkit.types import (
    AssistantMessageItem,
    ClientToolCallItem,
    GeneratedImageItem,
    HiddenContextItem,
    SDKHiddenContextItem,
    StructuredInputItem,
    ThreadItem,
    UserMessageItem,
    WidgetItem,
)

from app.store.view_item import ViewItem
from app.usecases.runtime.outcomes import Outcome
from app.usecases.runtime.titles import user_text


def item_input(item: ThreadItem) -> list[TResponseInputItem]:
    match item:
        case UserMessageItem():
            quoted = _note(item.id, "quoted_by_user", item.quoted_text) if item.quoted_text else []
            return [*quoted, {"role": "user", "content": user_text(item)}]
        case AssistantMessageItem():
            text = "".join(part.text for part in item.content)
            return [{"role": "assistant", "content": text}] if text.strip() else []
        case ClientToolCallItem(status="completed"):
            return _call(item.call_id, item.name, json.dumps(item.arguments), json.dumps(item.output))
        case _:
            return [part for name, text in _notes(item) for part in _note(item.id, name, text)]


def _notes(item: ThreadItem) -> list[tuple[str, str]]:
    match item:
        case WidgetItem():
            return [("shown_by_app", _shown(item))]
        case GeneratedImageItem():
            return [("shown_by_app", "An image that was generated.")]
        case HiddenContextItem() | SDKHiddenContextItem():
            return [("app_note", item.content if isinstance(item.content, str) else json.dumps(item.content))]
        case StructuredInputItem():
            return [("asked_by_app", _answers(item))]
        case _:
            return []


def outcome_input(outcome: Outcome) -> list[TResponseInputItem]:
    return _call(outcome.call_id, outcome.tool, outcome.arguments or "{}", outcome.output)


def _call(call_id: str, name: str, arguments: str, output: str) -> list[TResponseInputItem]:
    return [
        {"type": "function_call", "call_id": call_id, "name": name, "arguments": arguments},
        {"type": "function_call_output", "call_id": call_id, "output": output},
    ]


def _note(item_id: str, name: str, text: str) -> list[TResponseInputItem]:
    return _call(f"note_{item_id}", name, "{}", text)


def _shown(item: WidgetItem) -> str:
    if isinstance(item, ViewItem):
        return f"The card “{item.view.name}”, which always shows the present state."
    return item.copy_text or "A card."


def _answers(item: StructuredInputItem) -> str:
    said = {q.question: q.answer.values if q.answer and not q.answer.skipped else None for q in item.inputs}
    return json.dumps({"status": item.status, "answers": said}, ensure_ascii=False)
