"""Answers of text: `markdown`, `long`, `flood`, `slow`, `error` (fails once), `notice`."""

import asyncio

from chatkit import types as ck
from chatkit.errors import CustomStreamError

from frontend.tests.chatkit.server.plain import Events, PlainServer, Script

MARKDOWN = """Here is what I'd do **today**, in this order:

1. Send the draft to *Anna* before noon
2. Call the dentist: `+1 555 0100`
3. Water the plants

> Short lists get done. Long ones get longer.

| When | What | Where |
| --- | --- | ---: |
| 9:00 | Stand-up | online |
| 14:30 | Review with the team | room 4 |

```python
def left(todos: list[Todo]) -> int:
    return sum(1 for todo in todos if not todo.done)
```

- [x] Book the train
- [ ] Pack

See [the guide](https://example.com/guide), [a plan](chatkit-link://open?view=today), and not
[this](javascript:alert(1)) or <img src=x onerror=alert(1)>.
![A remote picture](https://tracker.example.com/pixel.png)
"""

LONG = "\n\n".join(
    f"Paragraph {n}. The quick brown fox jumps over the lazy dog, again and again, until the page is full of it "
    "and somebody scrolls up to read what it said at the start."
    for n in range(1, 25)
)


FLOOD = "\n\n".join(f"## Part {n}\n\n{MARKDOWN}" for n in range(1 + 200_000 // len(MARKDOWN)))
"""200 KB of everything, in more pieces than any model writes."""


def markdown(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    return server.say(thread, MARKDOWN)


def long(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    return server.say(thread, LONG, 0.003)


def flood(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    return server.say(thread, FLOOD, 0, piece=4)


async def slow(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    yield ck.ProgressUpdateEvent(text="Looking through your lists", icon="search")
    await asyncio.sleep(1.5)
    async for event in server.say(thread, LONG, 0.05):
        yield event


async def error(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    async for event in server.say(thread, "I was about to say"):
        yield event
    if thread.id not in server.failed:
        server.failed.add(thread.id)
        raise CustomStreamError("The model is busy. Your todos are safe; try again in a moment.", allow_retry=True)


async def notice(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    message = "90 of 100 messages used. [More](https://example.com)"
    yield ck.NoticeEvent(level="warning", title="Almost full", message=message)
    async for event in server.say(thread, "Noted."):
        yield event


SCRIPTS: dict[str, Script] = {
    "markdown": markdown,
    "long": long,
    "flood": flood,
    "slow": slow,
    "error": error,
    "notice": notice,
}
