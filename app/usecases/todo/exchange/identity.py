"""Gives every draft a UID that the same file yields again, so that importing it twice makes no doubles."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.usecases.todo.due.due import text_of
from app.usecases.todo.exchange.draft import Draft


def identified(format_name: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Of what the file does not name, a digest of what it is, where, and the how many-th alike."""
    seen: Counter[str] = Counter()
    named: set[str] = set()
    found: list[Draft] = []
    for draft in drafts:
        uid = draft.uid if draft.uid is not None and draft.uid not in named else None
        if uid is None:
            content = _content(format_name, draft, found)
            uid = _digest(f"{content}\x1e{seen[content]}")
            seen[content] += 1
        named.add(uid)
        found.append(replace(draft, uid=uid))
    return found


def _content(format_name: str, draft: Draft, before: Sequence[Draft]) -> str:
    """What makes a todo that todo: not whether it is done, nor when it was changed."""
    parent = before[draft.parent].uid if draft.parent is not None else draft.parent_uid
    due = "" if draft.due is None else text_of(draft.due)
    made = draft.created_at.isoformat() if draft.created_at else ""
    return "\x1f".join((format_name, draft.list or "", parent or "", draft.title, draft.notes, due, made))


def _digest(text: str) -> str:
    return f"import-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:40]}"
