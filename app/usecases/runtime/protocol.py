"""Speaks ChatKit's protocol: requests in, locks held, events stored and streamed; what `base.py` builds on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, aclosing, nullcontext
from typing import cast

from chatkit.server import ChatKitServer, agents_sdk_user_agent_override
from chatkit.store import NotFoundError
from chatkit.types import (
    AttachmentsCreateReq,
    AttachmentsDeleteReq,
    ErrorEvent,
    HiddenContextItem,
    InputTranscribeReq,
    ItemsFeedbackReq,
    ItemsListReq,
    NonStreamingReq,
    ProgressUpdateEvent,
    SDKHiddenContextItem,
    StreamingReq,
    StreamOptionsEvent,
    Thread,
    ThreadCreatedEvent,
    ThreadItem,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemReplacedEvent,
    ThreadMetadata,
    ThreadsCreateReq,
    ThreadsCustomActionReq,
    ThreadsDeleteReq,
    ThreadsListReq,
    ThreadsSyncCustomActionReq,
    ThreadStreamEvent,
    ThreadsUpdateReq,
    ThreadUpdatedEvent,
    UserMessageInput,
    UserMessageItem,
    is_streaming_req,
)
from typing_extensions import override

from app.errors import AppError
from app.store.changes import Change, Changes
from app.store.context import RequestContext
from app.store.threads import ThreadStore
from app.usecases.runtime.admission import check, sender_of
from app.usecases.runtime.answers import action_answer
from app.usecases.runtime.clock import now
from app.usecases.runtime.errors import error_event
from app.usecases.runtime.locks import KeyedLocks
from app.usecases.runtime.requests import RequestReader, clean_title, not_offered
from app.usecases.runtime.streams import Streams
from app.usecases.runtime.titles import title_of
from app.usecases.runtime.unfinished import Unfinished
from app.usecases.runtime.views import LiveStore, Views, undrawn
from app.words.messages.translating import said_in

_log = logging.getLogger(__name__)

_LARGEST_PAGE = 100
_FAILURE = "failure"
"""Of a thread's metadata: what its last turn failed with, None when it succeeded."""
_STOPPED = "The user stopped the answer before this. Don't go on with it unless asked to."


class ProtocolServer(ChatKitServer[RequestContext]):
    """`turns` is held by whatever runs the agent in a thread or deletes it; clicks on a card hold that card only."""

    def __init__(self, threads: ThreadStore, changes: Changes, views: Views) -> None:
        super().__init__(LiveStore(threads, views))
        self.threads = threads
        self.turns = KeyedLocks()
        self._cards = KeyedLocks()
        self._changes = changes
        self._requests = RequestReader()
        self._streams = Streams()
        self._closed = False

    async def process(  # type: ignore[override] # the app's contract: plain bytes, or a stream that aclose() stops
        self, request: str | bytes | bytearray, context: RequestContext
    ) -> bytes | AsyncIterator[bytes]:
        """Answer a request. What is wrong with it is raised here; a stream tells later failures by an error event."""
        if self._closed:
            raise AppError("The app is closing, so this was not done. Start it again.", retryable=True, status=503)
        parsed = self._requests.read(request)
        if not is_streaming_req(parsed):
            return await self._process_non_streaming(parsed, context)
        await check(parsed, self.threads, context)
        return self._streams.start(self._process_streaming(parsed, context))

    async def aclose(self) -> None:
        """Stop all runs and wait for them."""
        self._closed = True
        await self._streams.aclose()

    def publish(self, kind: str, thread_id: str) -> None:
        self._changes.publish(Change("threads.changed", {"kind": kind, "ids": [thread_id]}))

    async def apply(self, thread_id: str, event: ThreadStreamEvent, context: RequestContext) -> None:
        """Store what an event says of an item."""
        match event:
            case ThreadItemDoneEvent(item=item):
                await self.threads.add_thread_item(thread_id, undrawn(item), context)
            case ThreadItemReplacedEvent(item=item):
                await self.threads.save_item(thread_id, undrawn(item), context)
            case ThreadItemRemovedEvent(item_id=item_id):
                await self.threads.delete_thread_item(thread_id, item_id, context)
            case _:
                pass

    @override
    async def handle_stream_cancelled(
        self, thread: ThreadMetadata, pending_items: list[ThreadItem], context: RequestContext
    ) -> None:
        """Keep what was said, and after a turn a note for the model that it was stopped."""
        for item in pending_items:
            await self.threads.add_thread_item(thread.id, item, context)
        if self.turns.holds(thread.id):
            item_id = self.threads.generate_item_id("sdk_hidden_context", thread, context)
            note = SDKHiddenContextItem(id=item_id, thread_id=thread.id, created_at=now(), content=_STOPPED)
            await self.threads.add_thread_item(thread.id, note, context)

    @override
    async def _process_non_streaming(self, request: NonStreamingReq, context: RequestContext) -> bytes:
        match request:
            case ItemsFeedbackReq():
                params = request.params
                await self.threads.keep_feedback(params.thread_id, params.item_ids, params.kind)
                return b"{}"
            case AttachmentsCreateReq() | AttachmentsDeleteReq():
                raise not_offered("Attaching files")
            case InputTranscribeReq():
                raise not_offered("Dictation")
            case ThreadsDeleteReq():
                return await self._delete_thread(request, context)
            case ThreadsUpdateReq():
                return await self._rename_thread(request, context)
            case ItemsListReq() | ThreadsListReq():
                if request.params.limit is not None:
                    request.params.limit = min(max(request.params.limit, 1), _LARGEST_PAGE)
            case _:
                pass
        return await super()._process_non_streaming(request, context)

    async def _delete_thread(self, request: ThreadsDeleteReq, context: RequestContext) -> bytes:
        thread_id = request.params.thread_id
        async with self.turns.hold(thread_id):
            await self.threads.load_thread(thread_id, context)
            answer = await super()._process_non_streaming(request, context)
        self.publish("deleted", thread_id)
        return answer

    async def _rename_thread(self, request: ThreadsUpdateReq, context: RequestContext) -> bytes:
        request.params.title = clean_title(request.params.title)
        answer = await super()._process_non_streaming(request, context)
        self.publish("renamed", request.params.thread_id)
        return answer

    @override
    async def _process_sync_custom_action(self, request: ThreadsSyncCustomActionReq, context: RequestContext) -> bytes:
        """As the library does, but the card isn't drawn before it is changed, and two clicks on it don't cross."""
        params = request.params
        async with self._cards.hold(params.item_id or params.thread_id):
            thread = await self.threads.load_thread(params.thread_id, context)
            sender = await sender_of(params.thread_id, params.item_id, self.threads, context)
            return action_answer(await self.sync_action(thread, params.action, sender, context))

    @override
    async def _process_streaming(self, request: StreamingReq, context: RequestContext) -> AsyncGenerator[bytes, None]:
        try:
            async with aclosing(self._process_streaming_impl(request, context)) as events:
                async for event in events:
                    yield b"data: " + self._serialize(event) + b"\n\n"
        except Exception as error:  # noqa: BLE001 - the boundary of a stream: logs, and tells the page
            yield b"data: " + self._serialize(error_event(error, context.language)) + b"\n\n"

    @override
    async def _process_streaming_impl(
        self, request: StreamingReq, context: RequestContext
    ) -> AsyncGenerator[ThreadStreamEvent, None]:
        lock: AbstractAsyncContextManager[None] = nullcontext()
        match request:
            case ThreadsCreateReq():
                stream = self._create(request, context)
            case ThreadsCustomActionReq():
                stream = super()._process_streaming_impl(request, context)
                lock = self._cards.hold(request.params.item_id or request.params.thread_id)
            case _:
                if self.turns.is_held(request.params.thread_id):
                    yield ProgressUpdateEvent(text=said_in(context.language, "Waiting for the answer before this one"))
                stream = super()._process_streaming_impl(request, context)
                lock = self.turns.hold(request.params.thread_id)
        async with lock, aclosing(stream):
            async for event in stream:
                yield event

    async def _create(
        self, request: ThreadsCreateReq, context: RequestContext
    ) -> AsyncGenerator[ThreadStreamEvent, None]:
        thread = ThreadMetadata(id=self.threads.generate_thread_id(context), created_at=now())
        async with self.turns.hold(thread.id):
            await self.threads.save_thread(thread, context)
            yield ThreadCreatedEvent(thread=self._to_thread_response(thread))
            self.publish("created", thread.id)
            message = await self._build_user_message_item(request.params.input, thread, context)
            async with aclosing(self._process_new_thread_item_respond(thread, message, context)) as events:
                async for event in events:
                    yield event

    @override
    async def _build_user_message_item(
        self,
        input: UserMessageInput,
        thread: ThreadMetadata,
        context: RequestContext,
    ) -> UserMessageItem:
        message = await super()._build_user_message_item(input, thread, context)
        return message.model_copy(update={"created_at": now()})

    @override
    async def _process_new_thread_item_respond(
        self, thread: ThreadMetadata, item: UserMessageItem, context: RequestContext
    ) -> AsyncGenerator[ThreadStreamEvent, None]:
        await self.threads.add_thread_item(thread.id, item, context)
        yield ThreadItemDoneEvent(item=item)
        if thread.title is None:
            thread.title = title_of(item)
            yield await self._saved(thread, context)
            self.publish("renamed", thread.id)
        async with aclosing(
            self._process_events(thread, context, lambda: self.respond(thread, item, context))
        ) as events:
            async for event in events:
                yield event

    @override
    async def _process_events(
        self,
        thread: ThreadMetadata,
        context: RequestContext,
        stream: Callable[[], AsyncIterator[ThreadStreamEvent]],
    ) -> AsyncGenerator[ThreadStreamEvent, None]:
        """As the library does, but a failure is kept before it is told, so that a thread loaded again shows it."""
        yield StreamOptionsEvent(stream_options=self.get_stream_options(thread, context))
        await self._keep_failure(thread, None)
        failure = None
        try:
            async with aclosing(self._until_failure(thread, context, stream)) as events:
                async for event in events:
                    if isinstance(event, ErrorEvent):
                        failure = event
                    elif not _is_hidden(event):
                        yield event
            if failure is not None:
                await self._keep_failure(thread, failure)
                yield failure
        finally:
            self.publish("items", thread.id)

    async def _until_failure(
        self,
        thread: ThreadMetadata,
        context: RequestContext,
        stream: Callable[[], AsyncIterator[ThreadStreamEvent]],
    ) -> AsyncGenerator[ThreadStreamEvent, None]:
        """What breaks off is closed at once, and every failure says what to do."""
        unfinished = Unfinished()
        try:
            with agents_sdk_user_agent_override():
                async for event in self._applied(thread, context, stream()):
                    unfinished.note(event)
                    yield event
        except asyncio.CancelledError:
            await self.handle_stream_cancelled(thread, list(unfinished.messages()), context)
            raise
        except Exception as error:  # noqa: BLE001 - the boundary of a turn: logs, and tells the page
            yield error_event(error, context.language)

    async def _keep_failure(self, thread: ThreadMetadata, failure: ErrorEvent | None) -> None:
        kept = None if failure is None else failure.model_dump(mode="json", exclude={"type"})
        if thread.metadata.get(_FAILURE) == kept:
            return
        try:
            await self.threads.keep_failure(thread.id, kept)
        except (AppError, NotFoundError) as error:
            _log.info("What a turn failed with is not kept: %s", type(error).__name__)
        else:
            thread.metadata = {**thread.metadata, _FAILURE: kept}

    @override
    def _to_thread_response(self, thread: ThreadMetadata | Thread) -> Thread:
        response = super()._to_thread_response(thread)
        response.metadata = {_FAILURE: thread.metadata.get(_FAILURE)}
        return response

    async def _applied(
        self, thread: ThreadMetadata, context: RequestContext, stream: AsyncIterator[ThreadStreamEvent]
    ) -> AsyncGenerator[ThreadStreamEvent, None]:
        """The events once they are stored, and the thread's own changes between them."""
        last = thread.model_copy(deep=True)
        async with aclosing(cast("AsyncGenerator[ThreadStreamEvent, None]", stream)) as events:
            async for event in events:
                await self.apply(thread.id, event, context)
                yield event
                if thread != last:
                    last = thread.model_copy(deep=True)
                    yield await self._saved(thread, context)
        if thread != last:
            yield await self._saved(thread, context)

    async def _saved(self, thread: ThreadMetadata, context: RequestContext) -> ThreadUpdatedEvent:
        await self.threads.save_thread(thread, context)
        return ThreadUpdatedEvent(thread=self._to_thread_response(thread))


def _is_hidden(event: ThreadStreamEvent) -> bool:
    return isinstance(event, ThreadItemDoneEvent) and isinstance(event.item, HiddenContextItem | SDKHiddenContextItem)
