"""The answers of a stream that have begun but not ended, so that what was said is kept when it breaks off."""

from __future__ import annotations

from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartAnnotationAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemReplacedEvent,
    ThreadItemUpdate,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
)


class Unfinished:
    def __init__(self) -> None:
        self._messages: dict[str, AssistantMessageItem] = {}

    def note(self, event: ThreadStreamEvent) -> None:
        match event:
            case ThreadItemAddedEvent(item=AssistantMessageItem() as item):
                self._messages[item.id] = item.model_copy(deep=True)
            case ThreadItemUpdatedEvent() if message := self._messages.get(event.item_id):
                _write(message, event.update)
            case ThreadItemDoneEvent() | ThreadItemReplacedEvent():
                self._messages.pop(event.item.id, None)
            case ThreadItemRemovedEvent():
                self._messages.pop(event.item_id, None)
            case _:
                pass

    def messages(self) -> list[AssistantMessageItem]:
        """Those that say something."""
        return [m for m in self._messages.values() if any(part.text.strip() for part in m.content)]


def _write(message: AssistantMessageItem, update: ThreadItemUpdate) -> None:
    match update:
        case AssistantMessageContentPartAdded() | AssistantMessageContentPartDone():
            _part(message, update.content_index)
            message.content[update.content_index] = update.content.model_copy(deep=True)
        case AssistantMessageContentPartTextDelta():
            _part(message, update.content_index).text += update.delta
        case AssistantMessageContentPartAnnotationAdded():
            _part(message, update.content_index).annotations.insert(update.annotation_index, update.annotation)
        case _:
            pass


def _part(message: AssistantMessageItem, index: int) -> AssistantMessageContent:
    while len(message.content) <= index:  # updates may name a part that was never announced
        message.content.append(AssistantMessageContent(text=""))
    return message.content[index]
