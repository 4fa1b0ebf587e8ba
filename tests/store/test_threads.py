"""ChatKit's store interface over a real file: order, paging, upserts, use cases, what is missing."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from chatkit.server import ChatKitServer
from chatkit.store import NotFoundError
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    ClientToolCallItem,
    ClosedStatus,
    EndOfTurnItem,
    FileAttachment,
    HiddenContextItem,
    ImageAttachment,
    InferenceOptions,
    LockedStatus,
    Page,
    SDKHiddenContextItem,
    TaskItem,
    Thread,
    ThreadItem,
    ThreadMetadata,
    UserMessageItem,
    UserMessageTagContent,
    UserMessageTextContent,
    WidgetItem,
    WorkflowItem,
)
from pydantic import AnyUrl, TypeAdapter

from app.store.connection import Database
from app.store.context import RequestContext
from app.store.threads import ThreadStore
from app.store.view_item import ViewItem, ViewRef

CONTEXT = RequestContext(use_case="todo")
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

CARD = {
    "type": "Card",
    "children": [
        {"type": "Title", "value": "My todos"},
        {
            "type": "Row",
            "children": [
                {
                    "type": "Checkbox",
                    "name": "done",
                    "onChangeAction": {"type": "toggle", "payload": {"id": "1"}, "streaming": False},
                },
                {"type": "Text", "value": "milk", "lineThrough": True},
            ],
        },
    ],
}


@pytest.fixture
def store(database: Database) -> ThreadStore:
    return ThreadStore(database, "todo")


@pytest.fixture
async def thread(store: ThreadStore) -> ThreadMetadata:
    return await new_thread(store, "thr_1")


async def new_thread(store: ThreadStore, thread_id: str, **fields: Any) -> ThreadMetadata:
    thread = ThreadMetadata(id=thread_id, created_at=NOW, **fields)
    await store.save_thread(thread, CONTEXT)
    return thread


def answer(item_id: str, text: str = "Hello", created_at: datetime = NOW) -> AssistantMessageItem:
    content = [AssistantMessageContent(text=text)]
    return AssistantMessageItem(id=item_id, thread_id="thr_1", created_at=created_at, content=content)


def widget(item_id: str) -> WidgetItem:
    fields = {"id": item_id, "thread_id": "thr_1", "created_at": NOW, "widget": CARD, "copy_text": "1 todo"}
    return WidgetItem.model_validate(fields)


def view(item_id: str, name: str = "todos") -> ViewItem:
    ref = ViewRef(name=name, args={"filter": "open", "ids": ["a", None, {"deep": [1.5, True]}]})
    return ViewItem.model_validate({**widget(item_id).model_dump(), "view": ref})


async def page_ids(store: ThreadStore, order: str, after: str | None, limit: int = 3) -> tuple[list[str], bool]:
    page = await store.load_thread_items("thr_1", after, limit, order, CONTEXT)
    assert page.after == (page.data[-1].id if page.has_more else None)
    return [item.id for item in page.data], page.has_more


async def add_items(store: ThreadStore, count: int) -> None:
    for number in range(count):
        # All at the same moment, with ids in another order: only the sequence tells what came first.
        await store.add_thread_item("thr_1", answer(f"msg_{(number * 7) % 10}"), CONTEXT)


def test_ids_have_128_random_bits_and_the_librarys_prefixes(store: ThreadStore, thread: ThreadMetadata) -> None:
    ids = [store.generate_thread_id(CONTEXT)] + [
        store.generate_item_id(kind, thread, CONTEXT)
        for kind in ("message", "tool_call", "task", "workflow", "attachment", "sdk_hidden_context")
    ]

    assert [one.rpartition("_")[0] for one in ids] == ["thr", "msg", "tc", "tsk", "wf", "atc", "shcx"]
    assert {len(one.rpartition("_")[2]) for one in ids} == {32}
    assert len({store.generate_thread_id(CONTEXT) for _ in range(1000)}) == 1000


async def test_a_thread_comes_back_as_it_was_saved(store: ThreadStore) -> None:
    status = LockedStatus(reason="Too long")
    fields: dict[str, Any] = {"allowed_image_domains": ["example.org"], "metadata": {"a": [1, None]}}
    saved = await new_thread(store, "thr_1", title="Shopping", status=status, **fields)

    assert await store.load_thread("thr_1", CONTEXT) == saved


async def test_a_thread_given_with_its_items_is_saved_without_them(store: ThreadStore) -> None:
    page: Page[ThreadItem] = Page(data=[answer("msg_1")])
    await store.save_thread(Thread(id="thr_1", created_at=NOW, items=page), CONTEXT)

    loaded = await store.load_thread("thr_1", CONTEXT)
    assert type(loaded) is ThreadMetadata
    assert (await store.load_thread_items("thr_1", None, 10, "asc", CONTEXT)).data == []


async def test_naive_times_count_as_local_and_come_back_as_utc(
    store: ThreadStore, thread: ThreadMetadata, database: Database
) -> None:
    naive = datetime(2026, 7, 1, 9, 30)  # noqa: DTZ001 - what the library makes
    elsewhere = datetime(2026, 7, 1, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    await store.save_thread(ThreadMetadata(id="thr_2", created_at=naive), CONTEXT)
    await store.add_thread_item("thr_1", answer("msg_1", created_at=naive), CONTEXT)
    await store.add_thread_item("thr_1", answer("msg_2", created_at=elsewhere), CONTEXT)

    times = [
        (await store.load_thread("thr_2", CONTEXT)).created_at,
        (await store.load_item("thr_1", "msg_1", CONTEXT)).created_at,
        (await store.load_item("thr_1", "msg_2", CONTEXT)).created_at,
    ]
    assert times == [naive.astimezone(UTC), naive.astimezone(UTC), elsewhere]
    assert {time.utcoffset() for time in times} == {timedelta(0)}
    rows = await database.read(lambda c: c.fetchall("SELECT created_at FROM thread_items WHERE id = 'msg_2'"))
    assert [row["created_at"] for row in rows] == ["2026-07-01T03:45:00.000000Z"]


async def test_saving_a_thread_again_keeps_its_place(store: ThreadStore) -> None:
    for thread_id in ("thr_1", "thr_2", "thr_3"):
        await new_thread(store, thread_id)
    await new_thread(store, "thr_1", title="Renamed", status=ClosedStatus())

    page = await store.load_threads(10, None, "desc", CONTEXT)

    assert [thread.id for thread in page.data] == ["thr_3", "thr_2", "thr_1"]
    assert page.data[-1].title == "Renamed"
    assert page.data[-1].status == ClosedStatus()


@pytest.mark.parametrize(("order", "expected"), [("asc", list("abcdefg")), ("desc", list("gfedcba"))])
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
async def test_threads_are_paged_in_both_directions(
    store: ThreadStore, order: str, expected: list[str], limit: int
) -> None:
    for thread_id in "abcdefg":
        await new_thread(store, thread_id)

    seen, after = list[str](), None
    while True:
        page = await store.load_threads(limit, after, order, CONTEXT)
        seen += [thread.id for thread in page.data]
        assert len(page.data) <= limit
        if not page.has_more:
            break
        after = page.after

    assert seen == expected
    assert page.after is None


async def test_items_are_paged_in_both_directions_by_the_order_of_arrival(
    store: ThreadStore, thread: ThreadMetadata
) -> None:
    await add_items(store, 7)  # msg_0 7 4 1 8 5 2

    assert await page_ids(store, "asc", None) == (["msg_0", "msg_7", "msg_4"], True)
    assert await page_ids(store, "asc", "msg_4") == (["msg_1", "msg_8", "msg_5"], True)
    assert await page_ids(store, "asc", "msg_5") == (["msg_2"], False)
    assert await page_ids(store, "asc", "msg_2") == ([], False)
    assert await page_ids(store, "desc", None) == (["msg_2", "msg_5", "msg_8"], True)
    assert await page_ids(store, "desc", "msg_8") == (["msg_1", "msg_4", "msg_7"], True)
    assert await page_ids(store, "desc", "msg_7") == (["msg_0"], False)
    assert await page_ids(store, "desc", None, limit=7) == (
        ["msg_2", "msg_5", "msg_8", "msg_1", "msg_4", "msg_7", "msg_0"],
        False,
    )


async def test_a_page_goes_on_where_a_deleted_item_stood(store: ThreadStore, thread: ThreadMetadata) -> None:
    await add_items(store, 7)
    for item_id in ("msg_4", "msg_1"):
        await store.delete_thread_item("thr_1", item_id, CONTEXT)

    assert await page_ids(store, "asc", "msg_4") == (["msg_8", "msg_5", "msg_2"], False)
    assert await page_ids(store, "desc", "msg_1") == (["msg_7", "msg_0"], False)


async def test_a_page_goes_on_where_a_deleted_thread_stood(store: ThreadStore) -> None:
    for thread_id in "abcd":
        await new_thread(store, thread_id)
    await store.delete_thread("c", CONTEXT)

    assert [thread.id for thread in (await store.load_threads(10, "c", "desc", CONTEXT)).data] == ["b", "a"]
    assert [thread.id for thread in (await store.load_threads(10, "c", "asc", CONTEXT)).data] == ["d"]


async def test_a_page_after_something_that_never_was_is_not_found(store: ThreadStore, thread: ThreadMetadata) -> None:
    with pytest.raises(NotFoundError):
        await store.load_thread_items("thr_1", "msg_unknown", 3, "asc", CONTEXT)
    with pytest.raises(NotFoundError):
        await store.load_threads(3, "thr_unknown", "asc", CONTEXT)


@pytest.mark.parametrize("limit", [0, -1, -(10**30), 10**30])
async def test_an_absurd_limit_neither_fails_nor_unlocks_everything(
    store: ThreadStore, thread: ThreadMetadata, limit: int
) -> None:
    await add_items(store, 5)
    page = await store.load_thread_items("thr_1", None, limit, "asc", CONTEXT)

    assert len(page.data) == (5 if limit > 0 else 1)


async def test_an_unknown_order_is_a_mistake(store: ThreadStore, thread: ThreadMetadata) -> None:
    with pytest.raises(ValueError, match="asc or desc"):
        await store.load_thread_items("thr_1", None, 5, "random", CONTEXT)


async def test_saving_an_item_again_replaces_it_in_its_place(store: ThreadStore, thread: ThreadMetadata) -> None:
    await add_items(store, 4)
    await store.save_item("thr_1", answer("msg_7", "Changed", NOW + timedelta(days=1)), CONTEXT)
    await store.add_thread_item("thr_1", answer("msg_0", "Again"), CONTEXT)

    page = await store.load_thread_items("thr_1", None, 10, "asc", CONTEXT)

    assert [item.id for item in page.data] == ["msg_0", "msg_7", "msg_4", "msg_1"]
    assert page.data[0] == answer("msg_0", "Again")
    assert page.data[1] == answer("msg_7", "Changed", NOW + timedelta(days=1))


async def test_saving_an_unknown_item_adds_it(store: ThreadStore, thread: ThreadMetadata) -> None:
    await store.save_item("thr_1", answer("msg_1"), CONTEXT)

    assert await store.load_item("thr_1", "msg_1", CONTEXT) == answer("msg_1")


async def test_the_same_item_id_in_two_threads_means_two_items(store: ThreadStore, thread: ThreadMetadata) -> None:
    await new_thread(store, "thr_2")
    await store.add_thread_item("thr_1", answer("__fake_id__", "one"), CONTEXT)
    await store.add_thread_item("thr_2", answer("__fake_id__", "two"), CONTEXT)

    assert await store.load_item("thr_1", "__fake_id__", CONTEXT) == answer("__fake_id__", "one")


async def test_an_item_added_again_after_its_deletion_stands_at_the_end(
    store: ThreadStore, thread: ThreadMetadata
) -> None:
    await add_items(store, 3)  # msg_0 7 4
    await store.delete_thread_item("thr_1", "msg_0", CONTEXT)
    await store.add_thread_item("thr_1", answer("msg_0"), CONTEXT)

    assert await page_ids(store, "asc", None) == (["msg_7", "msg_4", "msg_0"], False)
    assert await page_ids(store, "desc", "msg_0") == (["msg_4", "msg_7"], False)
    await store.delete_thread_item("thr_1", "msg_0", CONTEXT)
    assert await page_ids(store, "desc", "msg_0") == (["msg_4", "msg_7"], False)


def every_kind_of_item() -> list[ThreadItem]:
    common: dict[str, Any] = {"thread_id": "thr_1", "created_at": NOW}
    tag = UserMessageTagContent(id="t", text="tag", data={"kept": None, "deep": [{"x": None}]})
    photo = ImageAttachment(id="atc_1", name="a.png", mime_type="image/png", preview_url=AnyUrl("http://x.test/a"))
    others: list[dict[str, Any]] = [
        {"type": "generated_image", "id": "i6", "image": {"id": "img", "url": "http://x.test/i"}},
        {"type": "structured_input", "id": "i7", "inputs": [{"type": "freeform", "id": "q", "question": "Why?"}]},
        {
            "type": "workflow",
            "id": "i8",
            "workflow": {"type": "reasoning", "tasks": [{"type": "thought", "content": "…"}]},
        },
        {"type": "task", "id": "i9", "task": {"type": "custom", "title": "Look"}},
    ]
    typed: list[ThreadItem] = [
        UserMessageItem(
            id="i1",
            content=[UserMessageTextContent(text="Grüße 👋\u2028"), tag],
            attachments=[photo],
            quoted_text="“quoted”",
            inference_options=InferenceOptions(model="m"),
            **common,
        ),
        answer("i2", "text"),
        ClientToolCallItem(id="i3", call_id="c", name="n", arguments={"a": None}, output={"b": [None]}, **common),
        widget("i4"),
        EndOfTurnItem(id="i5", **common),
        *(TypeAdapter[ThreadItem](ThreadItem).validate_python({**common, **other}) for other in others),
        HiddenContextItem(id="i10", content={"any": [None, 1.5]}, **common),
        SDKHiddenContextItem(id="i11", content="hidden", **common),
    ]
    assert {TaskItem, WorkflowItem} <= {type(item) for item in typed}
    return typed


async def test_every_kind_of_item_comes_back_as_it_was_saved(store: ThreadStore, thread: ThreadMetadata) -> None:
    items = every_kind_of_item()
    for item in items:
        await store.add_thread_item("thr_1", item, CONTEXT)

    loaded = await store.load_thread_items("thr_1", None, 100, "asc", CONTEXT)

    assert [type(item) for item in loaded.data] == [type(item) for item in items]
    assert [item.model_dump() for item in loaded.data] == [item.model_dump() for item in items]


async def test_a_view_is_kept_beside_its_widget_and_never_serialised(
    store: ThreadStore, thread: ThreadMetadata
) -> None:
    await store.add_thread_item("thr_1", view("msg_1"), CONTEXT)

    [paged] = (await store.load_thread_items("thr_1", None, 10, "asc", CONTEXT)).data
    single = await store.load_item("thr_1", "msg_1", CONTEXT)

    for loaded in (paged, single):
        assert isinstance(loaded, ViewItem)
        assert loaded.view == view("msg_1").view
        assert "view" not in json.loads(loaded.model_dump_json())
        assert loaded.model_dump() == widget("msg_1").model_dump()


async def test_the_view_of_a_widget_follows_the_last_save(store: ThreadStore, thread: ThreadMetadata) -> None:
    await store.add_thread_item("thr_1", widget("msg_1"), CONTEXT)
    await store.save_item("thr_1", view("msg_1", "confirm"), CONTEXT)
    drawn_by_a_view = await store.load_item("thr_1", "msg_1", CONTEXT)
    await store.save_item("thr_1", widget("msg_1"), CONTEXT)

    assert isinstance(drawn_by_a_view, ViewItem)
    assert drawn_by_a_view.view.name == "confirm"
    assert type(await store.load_item("thr_1", "msg_1", CONTEXT)) is WidgetItem


async def test_deleting_a_thread_takes_everything_of_it_along(
    store: ThreadStore, thread: ThreadMetadata, database: Database
) -> None:
    await new_thread(store, "thr_2")
    await add_items(store, 3)
    await store.delete_thread_item("thr_1", "msg_0", CONTEXT)
    await store.save_attachment(attachment("atc_1", thread_id="thr_1"), CONTEXT)
    await store.add_thread_item("thr_2", answer("msg_1"), CONTEXT)
    await store.delete_thread("thr_1", CONTEXT)

    with pytest.raises(NotFoundError):
        await store.load_thread("thr_1", CONTEXT)
    with pytest.raises(NotFoundError):
        await store.load_attachment("atc_1", CONTEXT)
    assert [thread.id for thread in (await store.load_threads(10, None, "asc", CONTEXT)).data] == ["thr_2"]
    rows = await database.read(lambda c: c.fetchall("SELECT thread_id FROM thread_items"))
    assert [row["thread_id"] for row in rows] == ["thr_2"]
    rows = await database.read(lambda c: c.fetchall("SELECT * FROM deleted_thread_items"))
    assert list(rows) == []


async def test_a_deleted_thread_stays_deleted_for_those_who_still_hold_it(
    store: ThreadStore, thread: ThreadMetadata
) -> None:
    await store.delete_thread("thr_1", CONTEXT)

    with pytest.raises(NotFoundError):
        await store.save_thread(thread, CONTEXT)
    with pytest.raises(NotFoundError):
        await store.add_thread_item("thr_1", answer("msg_1"), CONTEXT)
    with pytest.raises(NotFoundError):
        await store.delete_thread("thr_1", CONTEXT)


async def test_what_is_missing_is_not_found(store: ThreadStore, thread: ThreadMetadata) -> None:
    missing = [
        store.load_thread("thr_0", CONTEXT),
        store.delete_thread("thr_0", CONTEXT),
        store.load_thread_items("thr_0", None, 10, "asc", CONTEXT),
        store.load_item("thr_0", "msg_1", CONTEXT),
        store.load_item("thr_1", "msg_0", CONTEXT),
        store.add_thread_item("thr_0", answer("msg_1"), CONTEXT),
        store.save_item("thr_0", answer("msg_1"), CONTEXT),
        store.delete_thread_item("thr_0", "msg_1", CONTEXT),
        store.load_attachment("atc_0", CONTEXT),
        store.delete_attachment("atc_0", CONTEXT),
        store.save_attachment(attachment("atc_1", thread_id="thr_0"), CONTEXT),
    ]
    results = await asyncio.gather(*missing, return_exceptions=True)

    assert [type(result) for result in results] == [NotFoundError] * len(missing)


async def test_removing_an_item_that_was_never_stored_is_no_error(store: ThreadStore, thread: ThreadMetadata) -> None:
    await add_items(store, 1)
    await store.delete_thread_item("thr_1", "msg_streamed_only", CONTEXT)

    assert await page_ids(store, "asc", None) == (["msg_0"], False)


async def test_a_use_case_sees_its_own_threads_only(store: ThreadStore, database: Database) -> None:
    other = ThreadStore(database, "notes")
    await new_thread(store, "thr_1", title="Todos")
    await new_thread(other, "thr_2")
    await store.add_thread_item("thr_1", answer("msg_1"), CONTEXT)
    await store.save_attachment(attachment("atc_1"), CONTEXT)
    foreign = [
        other.load_thread("thr_1", CONTEXT),
        other.save_thread(ThreadMetadata(id="thr_1", created_at=NOW, title="Taken over"), CONTEXT),
        other.load_thread_items("thr_1", None, 10, "asc", CONTEXT),
        other.load_threads(10, "thr_1", "asc", CONTEXT),
        other.load_item("thr_1", "msg_1", CONTEXT),
        other.save_item("thr_1", answer("msg_1", "Taken over"), CONTEXT),
        other.delete_thread_item("thr_1", "msg_1", CONTEXT),
        other.delete_thread("thr_1", CONTEXT),
        other.load_attachment("atc_1", CONTEXT),
        other.save_attachment(attachment("atc_1", name="Taken over"), CONTEXT),
        other.delete_attachment("atc_1", CONTEXT),
    ]
    results = await asyncio.gather(*foreign, return_exceptions=True)

    assert [type(result) for result in results] == [NotFoundError] * len(foreign)
    assert [thread.id for thread in (await other.load_threads(10, None, "asc", CONTEXT)).data] == ["thr_2"]
    assert (await store.load_thread("thr_1", CONTEXT)).title == "Todos"
    assert await store.load_item("thr_1", "msg_1", CONTEXT) == answer("msg_1")
    assert await store.load_attachment("atc_1", CONTEXT) == attachment("atc_1")


def attachment(attachment_id: str, **fields: Any) -> FileAttachment:
    base = {"id": attachment_id, "name": "list.pdf", "mime_type": "application/pdf", "metadata": {"pages": 3}}
    return FileAttachment.model_validate({**base, **fields})


async def test_an_attachment_is_saved_changed_and_deleted(store: ThreadStore, thread: ThreadMetadata) -> None:
    descriptor = {"url": "http://127.0.0.1/upload", "method": "PUT", "headers": {"x": "y"}}
    await store.save_attachment(attachment("atc_1", upload_descriptor=descriptor), CONTEXT)
    first = await store.load_attachment("atc_1", CONTEXT)
    await store.save_attachment(attachment("atc_1", thread_id="thr_1"), CONTEXT)
    second = await store.load_attachment("atc_1", CONTEXT)
    await store.delete_attachment("atc_1", CONTEXT)

    assert first == attachment("atc_1", upload_descriptor=descriptor)
    assert second == attachment("atc_1", thread_id="thr_1")
    with pytest.raises(NotFoundError):
        await store.load_attachment("atc_1", CONTEXT)


class QuietServer(ChatKitServer[RequestContext]):
    """The library's own request handling, without a model."""

    async def respond(self, thread: ThreadMetadata, input_user_message: object, context: RequestContext) -> Any:
        yield_nothing: list[Any] = []
        for event in yield_nothing:
            yield event


async def test_the_librarys_server_works_on_it(store: ThreadStore) -> None:
    server = QuietServer(store)
    content = [{"type": "input_text", "text": "hi"}]
    create = {"input": {"content": content, "attachments": [], "inference_options": {}}}
    stream: Any = await server.process(json.dumps({"type": "threads.create", "params": create}), CONTEXT)
    events = [json.loads(event.removeprefix(b"data: ")) async for event in stream]
    thread_id = events[0]["thread"]["id"]

    listed: Any = await server.process(json.dumps({"type": "threads.list", "params": {}}), CONTEXT)
    update = {"type": "threads.update", "params": {"thread_id": thread_id, "title": "Greeting"}}
    renamed: Any = await server.process(json.dumps(update), CONTEXT)
    got: Any = await server.process(
        json.dumps({"type": "threads.get_by_id", "params": {"thread_id": thread_id}}), CONTEXT
    )

    assert [thread["id"] for thread in json.loads(listed.json)["data"]] == [thread_id]
    assert json.loads(renamed.json)["title"] == "Greeting"
    assert [item["content"] for item in json.loads(got.json)["items"]["data"]] == [[{**content[0]}]]


async def test_conversations_outlast_a_restart(store: ThreadStore, database: Database, path: Path) -> None:
    await new_thread(store, "thr_1", title="Kept")
    await store.add_thread_item("thr_1", view("msg_1"), CONTEXT)
    await database.close()

    reopened = await Database.open(path)
    again = ThreadStore(reopened, "todo")
    assert (await again.load_thread("thr_1", CONTEXT)).title == "Kept"
    assert isinstance(await again.load_item("thr_1", "msg_1", CONTEXT), ViewItem)
    await reopened.close()
