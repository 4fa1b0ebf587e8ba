"""The few things that the card of the plain server shows and its actions change."""

import itertools
from dataclasses import dataclass
from typing import Any

from chatkit.widgets import DynamicWidgetRoot

Node = dict[str, Any]


@dataclass
class Task:
    id: str
    title: str
    done: bool = False


class Tasks:
    """One list for all threads of the server."""

    def __init__(self) -> None:
        self.rows = [
            Task("a", "Send the draft to Anna before noon"),
            Task("b", "Call mom"),
            Task("c", "Water the plants", done=True),
        ]
        self.numbers = itertools.count(1)

    def change(self, action: str, payload: dict[str, Any]) -> None:
        if action == "task.add":
            self.rows.append(Task(f"n{next(self.numbers)}", payload["title"]))
            return
        row = next((row for row in self.rows if row.id == payload.get("id")), None)
        if row is None or payload.get("refuse"):
            raise LookupError("That todo no longer exists. Nothing was changed.")
        if action == "task.delete":
            self.rows.remove(row)
        else:
            row.done = not row.done

    def card(self) -> DynamicWidgetRoot:
        children = [
            self.head(),
            ADD,
            {"type": "Divider", "flush": True},
            {"type": "Col", "gap": 2, "children": [drawn(row) for row in self.rows]},
            {"type": "Caption", "value": "and 12 more"},
        ]
        return DynamicWidgetRoot.model_validate({"type": "Card", "size": "md", "children": children})

    def head(self) -> Node:
        left = sum(not row.done for row in self.rows)
        children = [
            {"type": "Title", "value": "My todos", "size": "sm"},
            {"type": "Spacer"},
            {"type": "Badge", "label": f"{left} open", "color": "info"},
            {"type": "Badge", "label": f"{len(self.rows) - left} done", "color": "success"},
        ]
        return {"type": "Row", "gap": 2, "children": children}


ADD: Node = {
    "type": "Form",
    "direction": "row",
    "gap": 2,
    "onSubmitAction": {"type": "task.add", "streaming": False},
    "children": [
        {"type": "Input", "name": "title", "placeholder": "Add a todo", "required": True},
        {"type": "Button", "submit": True, "label": "Add", "style": "primary"},
    ],
}


def drawn(task: Task) -> Node:
    quick = {"payload": {"id": task.id}, "streaming": False}
    children = [
        {
            "type": "Checkbox",
            "name": task.title,
            "defaultChecked": task.done,
            "onChangeAction": {"type": "task.toggle", **quick},
        },
        {
            "type": "Text",
            "value": task.title,
            "lineThrough": task.done,
            "color": "secondary" if task.done else "primary",
        },
        {"type": "Spacer"},
        {
            "type": "Button",
            "iconStart": "lucide:trash-2",
            "size": "2xs",
            "variant": "ghost",
            "color": "secondary",
            "onClickAction": {"type": "task.delete", **quick},
        },
    ]
    return {"type": "Row", "key": task.id, "gap": 3, "align": "start", "children": children}
