"""The small parts that all todo cards are made of; the modules of the cards use them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chatkit.widgets import DynamicWidgetRoot

Component = dict[str, Any]


def card(children: Sequence[Component]) -> DynamicWidgetRoot:
    return DynamicWidgetRoot.model_validate(
        {"type": "Card", "size": "md", "children": [{"type": "Col", "gap": 3, "children": list(children)}]}
    )


def line(start: Component, end: Component, **properties: Any) -> Component:
    return {"type": "Row", "align": "center", "justify": "between", "gap": 2, **properties, "children": [start, end]}


def row(*children: Component, **properties: Any) -> Component:
    return {"type": "Row", "align": "center", "gap": 2, **properties, "children": list(children)}


def title(value: str) -> Component:
    return {"type": "Title", "value": value, "size": "sm"}


def text(value: str, **properties: Any) -> Component:
    return {"type": "Text", "value": value, "size": "sm", **properties}


def caption(value: str, **properties: Any) -> Component:
    return {"type": "Caption", "value": value, **properties}


def badge(label: str, variant: str = "soft", color: str = "secondary") -> Component:
    """What is ChatKit's default is left out: a card has many of them."""
    look = {} if variant == "soft" else {"variant": variant}
    return {"type": "Badge", "label": label, **look, **({} if color == "secondary" else {"color": color})}


def button(label: str, do: Component, **properties: Any) -> Component:
    return {"type": "Button", "label": label, "onClickAction": do, **properties}


def quiet(label: str, do: Component) -> Component:
    return button(label, do, color="secondary", variant="ghost", size="xs")


def action(name: str, payload: Mapping[str, Any] | None = None, *, streaming: bool = False) -> Component:
    """Not streaming: such a click is answered at once, also while the model is writing. The rest is as ChatKit has it
    by default: the server handles it, a button shows that it waits, a check box doesn't."""
    return {"type": name, "payload": dict(payload or {}), "streaming": streaming}


def cut(words: str, most: int) -> str:
    """At most `most` bytes of the text, with a sign that there is more."""
    encoded = words.encode()
    if len(encoded) <= most:
        return words
    return encoded[: most - len("…".encode())].decode(errors="ignore").rstrip() + "…"
