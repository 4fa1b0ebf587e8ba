"""The text of stored threads and their items, read from their JSON without the chat's libraries; the index holds it."""

from __future__ import annotations

import json
from typing import Any

SPOKEN = ("user_message", "assistant_message")
"""The types of items that have text of their own: a card shows data, which is searched where it is kept."""

LONGEST = 20_000
"""Characters of a message that are looked through."""


def title_of(thread: str) -> str:
    """Empty until it has one."""
    return str(json.loads(thread).get("title") or "")


def text_of(item: str) -> str:
    """What was said, by the user or the assistant; empty for everything else."""
    read = json.loads(item)
    parts: list[dict[str, Any]] = read.get("content") or [] if read.get("type") in SPOKEN else []
    return "\n".join(str(part["text"]) for part in parts if part.get("text"))[:LONGEST]
