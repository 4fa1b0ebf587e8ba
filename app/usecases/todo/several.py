"""Finds two commands in one message, as in “delete milk and add bread”; the todo phrasebook asks for one at a time."""

from __future__ import annotations

import re

from app.usecases.todo.commands import Command, parse
from app.usecases.todo.wording import may_begin_a_title

_JOINT = re.compile(
    r"[,;]?\s+(?:and then|and|then|und dann|und|dann|et puis|et|puis|y luego|y|luego)\s+"
    r"|[,，;；]?\s*(?:然后|接着|再)\s*",
    re.IGNORECASE,
)
_BEGINNINGS = re.compile(
    r"(?:add|delete|remove|complete|finish|rename|move|postpone|reschedule|undo|show|mark|create|find|search|plan"
    r"|füge|lösche?|entferne?|erledige?|verschiebe?|benenne?|zeige?|suche?|markiere?"
    r"|ajoute[rz]?|supprime[rz]?|termine[rz]?|reporte[rz]?|déplace[rz]?|renomme[rz]?|montre[rz]?|cherche[rz]?"
    r"|añad[ea]|agrega|borra|elimina|completa|mueve|renombra|muestra|busca)\s|添加|删除|完成|撤销|显示|查看|查找|把",
    re.IGNORECASE,
)
_THEN = re.compile(r"then|dann|puis|luego|然后|接着|再", re.IGNORECASE)
_ACTIONS = frozenset({"add", "delete", "complete", "reopen", "rename", "move", "set", "undo", "list", "find", "plan"})


def two_commands(text: str) -> tuple[tuple[str, str], Command] | None:
    """The two parts, and the first one read; a title with “and” in it is no command of its own."""
    if '"' in text or "“" in text or "\n" in text or len(text) > _LONGEST:
        return None
    for joint in _JOINT.finditer(text):
        left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
        if not _BEGINNINGS.match(right):
            continue
        first, second = parse(left), parse(right)
        if first is None or second is None or not {first.verb, second.verb} <= _ACTIONS:
            continue
        then = _THEN.search(joint[0]) is not None
        if first.verb == "add" and not then and (second.verb == "add" or may_begin_a_title(right)):
            continue
        return (left, right), first
    return None


_LONGEST = 400
