"""The conversations that the plain server has from the start."""

from datetime import UTC, datetime, timedelta

from chatkit import types as ck

from frontend.tests.chatkit.server.store import MemoryStore


def add_long_thread(store: MemoryStore, thread_id: str, length: int) -> None:
    """Questions and answers by turns, a minute apart; their ids are `old_0`, `old_1`, …"""
    start = datetime.now(UTC) - timedelta(days=3)
    store.threads[thread_id] = ck.ThreadMetadata(id=thread_id, title="A conversation with a past", created_at=start)
    items = [old_item(thread_id, n, start + timedelta(minutes=n)) for n in range(length)]
    store.items[thread_id] = {item.id: item for item in items}


def add_long_answer(store: MemoryStore, thread_id: str, text: str) -> None:
    """A question and an answer of this text, `old_1`."""
    start = datetime.now(UTC) - timedelta(days=4)
    store.threads[thread_id] = ck.ThreadMetadata(id=thread_id, title="A long answer", created_at=start)
    question, answer = old_item(thread_id, 0, start), old_item(thread_id, 1, start + timedelta(minutes=1), text)
    store.items[thread_id] = {question.id: question, answer.id: answer}


def old_item(thread_id: str, n: int, at: datetime, text: str = "") -> ck.ThreadItem:
    if n % 2:
        text = text or f"Answer **{n}**, which says a little more than the question did."
        answer = ck.AssistantMessageContent(text=text)
        return ck.AssistantMessageItem(id=f"old_{n}", thread_id=thread_id, created_at=at, content=[answer])
    return ck.UserMessageItem(
        id=f"old_{n}",
        thread_id=thread_id,
        created_at=at,
        content=[ck.UserMessageTextContent(text=f"Question {n}?")],
        attachments=[],
        quoted_text=None,
        inference_options=ck.InferenceOptions(),
    )
