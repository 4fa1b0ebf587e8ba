"""Answers of other items than text: `workflow`, `ask`, `tool`; and `effect`, which leaves none."""

import asyncio

from chatkit import types as ck

from frontend.tests.chatkit.server.plain import Events, PlainServer, Script

GARDEN = ck.URLSource(title="Garden centre", url="https://example.com", attribution="example.com")
TASKS: list[ck.Task] = [
    ck.ThoughtTask(title="Reading the lists", content="There are *three* of them.", status_indicator="complete"),
    ck.SearchTask(
        title="Looking up opening hours", queries=["garden centre hours"], sources=[GARDEN], status_indicator="complete"
    ),
]


async def workflow(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    item = ck.WorkflowItem(**server.fields("workflow", thread), workflow=ck.Workflow(type="reasoning", tasks=[]))
    yield ck.ThreadItemAddedEvent(item=item)
    for index, task in enumerate(TASKS):
        await asyncio.sleep(0.3)
        yield ck.ThreadItemUpdatedEvent(item_id=item.id, update=ck.WorkflowTaskAdded(task_index=index, task=task))
    done = ck.Workflow(type="reasoning", tasks=TASKS, summary=ck.DurationSummary(duration=4))
    yield ck.ThreadItemDoneEvent(item=item.model_copy(update={"workflow": done}))
    cited = ck.AssistantMessageContent(text="They open at nine.", annotations=[ck.Annotation(source=GARDEN, index=5)])
    yield ck.ThreadItemDoneEvent(item=ck.AssistantMessageItem(**server.fields("message", thread), content=[cited]))


async def ask(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    options = [ck.StructuredInputMultipleChoiceOption(value=value) for value in ("Home", "Work")]
    inputs: list[ck.StructuredInput] = [
        ck.StructuredInputMultipleChoice(id="list", question="Which list?", options=options),
        ck.StructuredInputFreeform(id="when", question="By when?", description="A day or a time"),
    ]
    yield ck.ThreadItemDoneEvent(item=ck.StructuredInputItem(**server.fields("message", thread), inputs=inputs))


async def tool(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    fields = server.fields("tool_call", thread)
    call = ck.ClientToolCallItem(**fields, call_id="c1", name="get_time", arguments={"zone": "UTC"})
    yield ck.ThreadItemDoneEvent(item=call)


async def effect(server: PlainServer, thread: ck.ThreadMetadata, text: str) -> Events:
    yield ck.ClientEffectEvent(name="open_list", data={"list": "work"})


SCRIPTS: dict[str, Script] = {"workflow": workflow, "ask": ask, "tool": tool, "effect": effect}
