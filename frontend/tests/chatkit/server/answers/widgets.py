"""Answers with widgets: `card` (the list of tasks) and `widgets` (one of everything)."""

from chatkit import types as ck

from frontend.tests.chatkit.server.plain import Events, PlainServer, Script
from frontend.tests.chatkit.server.widgets import everything


async def card(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    async for event in server.say(thread, "Two things are left for today."):
        yield event
    item = ck.WidgetItem(**server.fields("message", thread), widget=server.tasks.card())
    yield ck.ThreadItemDoneEvent(item=item)


async def widgets(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    item = ck.WidgetItem(**server.fields("message", thread), widget=everything(), copy_text="All")
    yield ck.ThreadItemDoneEvent(item=item)


SCRIPTS: dict[str, Script] = {"card": card, "widgets": widgets}
