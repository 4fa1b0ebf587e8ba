"""Takes the titles of todos out of an everyday sentence; used by the todo commands of the built-in assistant."""

from __future__ import annotations

import re

from app.usecases.todo.quick_add.marks import marks_of

_VERB_LIST = """
    accept add answer apply arrange ask assemble attend back bake bathe bill book borrow brush build buy call cancel
    change charge check choose clean clear close collect commit compare complete confirm contact convert cook copy
    create cut debug decide defrost deliver deploy design discuss do donate download draft draw drink drive drop
    dust eat edit email empty enter exchange exercise export feed figure file fill find finish fix fold follow get
    give go hang help hire hoover install invite invoice iron keep knit lay learn leave lend listen list load lock
    look mail make measure meet mend merge message mop mount move mow note open oil order organise organize pack
    paint park pay phone pick plan plant play polish post practice practise prepare press print program pull push
    put reach read rebook recycle refactor refill register release remove renew rent repair replace reply report
    request reserve reset respond rest return review ring run save scan schedule see sell send set sew share shave
    shop show sign skype sort speak spend start stop store study submit swap sweep swim switch take talk teach tell
    test text thank throw tidy top touch train transfer translate treat try turn unload unpack unsubscribe update
    upgrade upload use vacuum view visit vote wait wake walk wash watch water wax weed weigh wipe work wrap write
    zip
"""
_VERBS = frozenset(_VERB_LIST.split())
_QUOTED = re.compile(r"[\"“”]([^\"“”]+)[\"“”]")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")
_JOINT = re.compile(r"(\s*,\s*(?:and\s+)?(?:then\s+|also\s+)?|\s+and\s+(?:then\s+|also\s+)?(?:to\s+)?)", re.IGNORECASE)
_FEW_WORDS = 4
_LONGEST_LINE = 20
_ASKED = """
    tell show help list open give get ask answer change create make move set find write go try start stop use see view
    read load note choose decide compare talk translate turn do explain search clear print
"""
_ASKING = frozenset(_ASKED.split())
_ABOUT_ME = frozenset(["me", "you", "us"])


def titles_in(text: str) -> list[str]:
    """One title for each thing named: lines, quoted parts, and parts joined by commas or “and” that stand alone.

    “buy bread and butter” is one todo and “buy milk and call mom” are two: a part that begins with a verb is one of
    its own. A list without verbs, as in “milk, eggs and bread”, is taken apart at each comma.
    """
    lines = [_BULLET.sub("", part) for line in text.splitlines() for part in line.split(";")]
    lines = [line for line in lines if line.strip()]
    parts = lines if len(lines) > 1 else _spoken(text)
    return [title for part in parts if (title := trimmed(part))]


def trimmed(text: str) -> str:
    """Without the quotes and the punctuation around it."""
    text = text.strip().rstrip(".!,;").strip()
    return text.strip('"“”').strip() if _QUOTED.fullmatch(text) else text


def is_typed_line(text: str) -> bool:
    """Whether a text can only be a todo to add: it has a mark such as #list, or begins with what one does."""
    words = text.split()
    if len(words) < 2 or len(words) > _LONGEST_LINE or text.rstrip().endswith(("?", "？")) or "\n" in text:
        return False
    if any(mark.kind in {"list", "label", "priority", "reminder"} for mark in marks_of(text)):
        return True
    first = words[0].lower()
    return first in _VERBS - _ASKING and words[1].lower() not in _ABOUT_ME


def may_begin_a_title(text: str) -> bool:
    return _begins_with_verb(text)


def _spoken(text: str) -> list[str]:
    quoted = _QUOTED.findall(text)
    if quoted and not _QUOTED.sub("", text).replace("and", "").strip(" ,.;!&"):
        return quoted
    pieces = _JOINT.split(text.strip())
    parts, joints = pieces[::2], pieces[1::2]
    if len(parts) > 1 and _is_plain_list(parts, joints):
        return parts
    titles = [parts[0]]
    for joint, part in zip(joints, parts[1:], strict=True):
        if _begins_with_verb(part):
            titles.append(part)
        else:
            titles[-1] += joint + part
    return titles


def _is_plain_list(parts: list[str], joints: list[str]) -> bool:
    short = all(part.strip() and len(part.split()) <= _FEW_WORDS for part in parts)
    return short and "," in joints[0] and not _begins_with_verb(parts[0])


def _begins_with_verb(text: str) -> bool:
    return bool(text.strip()) and text.split(maxsplit=1)[0].lower().strip("'’") in _VERBS
