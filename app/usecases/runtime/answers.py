"""Writes the answer to a click as JSON; used by `ProtocolServer`."""

from __future__ import annotations

import json
from typing import Any

from chatkit.types import SyncCustomActionResponse, WidgetItem
from chatkit.widgets import DynamicWidgetComponent, DynamicWidgetRoot


def action_answer(response: SyncCustomActionResponse) -> bytes:
    """As the library writes it, but it walks a card's whole tree once for each level: a third of a click's time."""
    item = response.updated_item
    if not isinstance(item, WidgetItem) or not isinstance(item.widget, DynamicWidgetRoot):
        return response.model_dump_json(by_alias=True, exclude_none=True).encode()
    fields = item.model_dump(mode="json", exclude={"widget"}, exclude_none=True)
    answer = {"updated_item": {**fields, "widget": _plain(item.widget)}}
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()


def _plain(component: DynamicWidgetComponent) -> dict[str, Any]:
    values = {**component.__dict__, **(component.model_extra or {})}
    children = component.children
    if isinstance(children, list):
        values["children"] = [_plain(child) for child in children]
    elif children is not None:
        values["children"] = _plain(children)
    return {name: value for name, value in values.items() if value is not None}
