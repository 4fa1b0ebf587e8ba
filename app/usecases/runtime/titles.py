"""A thread's title, taken from its first message; used by `BaseChatKitServer.respond`."""

from __future__ import annotations

from chatkit.types import UserMessageItem

_LONGEST = 60


def user_text(message: UserMessageItem) -> str:
    """What the user wrote, tags as `@name`."""
    return "".join(part.text if part.type == "input_text" else f"@{part.text}" for part in message.content)


def title_of(message: UserMessageItem) -> str:
    """The first words of the message, at most 60 characters, cut at a word."""
    text = " ".join(user_text(message).split())
    if len(text) <= _LONGEST:
        return text
    head = text[: _LONGEST - 1]
    if not text[_LONGEST - 1].isspace() and " " in head:
        head = head.rpartition(" ")[0]
    return head.rstrip(" ,;:.–—-") + "…"
