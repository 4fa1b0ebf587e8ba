"""A widget item that knows which view draws it; made by the chat servers, kept by the thread store."""

from __future__ import annotations

from chatkit.types import WidgetItem
from pydantic import BaseModel, Field, JsonValue


class ViewRef(BaseModel, frozen=True):
    """The name of a use case's view and the arguments it is drawn with."""

    name: str
    args: dict[str, JsonValue] = Field(default_factory=dict)


class ViewItem(WidgetItem):
    """A widget that is drawn afresh whenever it is read; the reference stays here and is never sent."""

    view: ViewRef = Field(exclude=True)
