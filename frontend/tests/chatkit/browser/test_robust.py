"""What goes wrong between the element and its server, in real Chromium: a clear message at most, and a way on."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from frontend.tests.chatkit.browser.chat import Chat, until

FAILURES = {
    401: "Reload the page to sign in again",
    403: "does not allow this",
    413: "too large for the server",
    429: "Too many requests at once",
    500: "Something went wrong on the server",
}


def on_requests(chat: Chat, kind: str, answer: Callable[[Route], None]) -> None:
    """Answers requests of one type in the server's place."""

    def handle(route: Route) -> None:
        asked = json.loads(route.request.post_data or "{}")
        if re.fullmatch(kind, asked["type"]):
            answer(route)
        else:
            route.continue_()

    chat.page.route("**/chatkit", handle)


def as_stream(*events: dict[str, Any]) -> Callable[[Route], None]:
    body = "".join(f"data: {json.dumps(event)}\n\n" for event in events)
    return lambda route: route.fulfill(status=200, content_type="text/event-stream", body=body)


def said(chat: Chat, text: str, *, exact: bool = False) -> Any:
    """In the conversation itself: what is read out says it, too."""
    return chat.frame.get_by_role("main").get_by_text(text, exact=exact)


def refusals(chat: Chat) -> list[str]:
    """Promises that nobody caught, in the page or in the frame."""
    found: list[str] = chat.page.evaluate("window.refusals ?? []")
    return found


@pytest.fixture
def watched(chat: Chat) -> Chat:
    chat.page.add_init_script(
        "addEventListener('unhandledrejection', event => (top.refusals ??= []).push(String(event.reason)))"
    )
    return chat


@pytest.mark.parametrize("status", FAILURES)
def test_a_message_that_is_refused_is_kept_with_the_reason(watched: Chat, status: int) -> None:
    watched.open()
    on_requests(watched, "threads.create", lambda route: route.fulfill(status=status, body="<h1>No</h1>"))
    watched.send("Water the plants")
    alert = watched.frame.get_by_role("alert")
    expect(alert).to_contain_text(FAILURES[status])
    # What is too large is so the next time, too.
    expect(alert.get_by_role("button", name="Try again")).to_have_count(0 if status == 413 else 1)
    expect(watched.frame.get_by_text("Water the plants")).to_be_visible()
    alert.get_by_role("button", name="Edit").click()
    expect(watched.field).to_have_value("Water the plants")
    assert refusals(watched) == []


@pytest.mark.parametrize(
    ("kind", "body"),
    [("text/html", "<h1>Bad gateway</h1>"), ("text/plain", "Bad gateway"), ("text/event-stream", "data: {half\n\n")],
)
def test_something_else_in_place_of_an_answer_is_said_and_the_message_goes_out_later(
    watched: Chat, kind: str, body: str
) -> None:
    watched.open()
    on_requests(watched, "threads.create", lambda route: route.fulfill(status=200, content_type=kind, body=body))
    watched.send("markdown")
    alert = watched.frame.get_by_role("alert")
    expect(alert).to_contain_text("something that isn’t a chat")
    watched.page.unroute_all()
    alert.get_by_role("button", name="Try again").click()
    expect(watched.frame.get_by_role("cell", name="room 4")).to_be_visible(timeout=15_000)
    expect(alert).to_be_hidden()
    assert refusals(watched) == []


def test_a_thread_that_cannot_be_read_says_why_and_is_read_when_one_tries_again(watched: Chat) -> None:
    on_requests(watched, "items.list", lambda route: route.fulfill(status=200, content_type="text/html", body="<p>"))
    watched.open(initialThread="thr_long")
    expect(watched.frame.get_by_text("something that isn’t a chat")).to_be_visible()
    watched.page.unroute_all()
    watched.frame.get_by_role("button", name="Try again").click()
    expect(watched.frame.get_by_text("Question 118?")).to_be_visible()
    assert refusals(watched) == []


def test_a_thread_that_is_gone_leads_to_a_new_one(watched: Chat) -> None:
    watched.open(initialThread="thr_gone")
    expect(watched.frame.get_by_text("This conversation was deleted.")).to_be_visible()
    watched.frame.get_by_role("button", name="New chat").last.click()
    expect(watched.frame.get_by_text("What shall we do today?")).to_be_visible()


def test_an_answer_that_is_cut_short_offers_another_try_and_ends_as_the_thread_is(watched: Chat) -> None:
    words = "cut after a good deal of what there was to say about it, of which little is left"
    watched.open().send(words)
    alert = watched.frame.get_by_role("alert")
    expect(alert).to_contain_text("The connection was lost", timeout=15_000)
    shown = watched.frame.locator("[data-item]")
    expect(shown).to_have_count(1, timeout=15_000)
    alert.get_by_role("button", name="Try again").click()
    expect(said(watched, f"You said: {words}")).to_be_visible(timeout=15_000)
    expect(alert).to_be_hidden()
    assert refusals(watched) == []


def test_without_a_connection_the_message_waits_and_what_was_lost_comes_back(watched: Chat) -> None:
    watched.open(initialThread="thr_long")
    expect(watched.frame.get_by_text("Question 118?")).to_be_visible()
    watched.page.context.set_offline(True)
    watched.send("Are you there?")
    alert = watched.frame.get_by_role("alert")
    expect(alert).to_contain_text("can’t be reached", timeout=15_000)
    watched.page.context.set_offline(False)
    alert.get_by_role("button", name="Try again").click()
    expect(said(watched, "You said: Are you there?")).to_be_visible(timeout=15_000)
    expect(said(watched, "Are you there?", exact=True)).to_have_count(1)
    assert refusals(watched) == []


def test_a_stream_that_goes_silent_says_so_and_can_be_stopped(watched: Chat) -> None:
    watched.page.clock.install()
    watched.open(initialThread="thr_long")
    expect(watched.frame.get_by_text("Question 118?")).to_be_visible()
    on_requests(watched, "threads.add_user_message", lambda route: None)
    watched.send("Anybody?")
    stop = watched.frame.get_by_role("button", name="Stop")
    expect(stop).to_be_visible()
    watched.page.clock.fast_forward(21_000)
    expect(watched.frame.get_by_text("Nothing has come from the server for a while")).to_be_visible()
    expect(stop).to_be_visible()
    stop.click()
    watched.page.clock.fast_forward(4_000)
    expect(watched.frame.get_by_role("alert")).to_contain_text("Your message is kept")
    assert refusals(watched) == []


def test_nonsense_among_the_events_is_passed_over_and_reported(watched: Chat) -> None:
    item = {"id": "a1", "thread_id": "t1", "created_at": "2026-01-02T03:04:05Z", "type": "assistant_message"}
    whole = {**item, "content": [{"type": "output_text", "text": 42, "annotations": "none"}, None]}
    answer = as_stream(
        {"type": "thread.sparkled"},
        {"type": "thread.item.updated", "item_id": "nobody", "update": {"type": "widget.root.updated"}},
        {"type": "thread.item.done", "item": {"id": "h1", "type": "hologram"}},
        {"type": "thread.item.done", "item": whole},
    )
    watched.open(initialThread="thr_long")
    expect(watched.frame.get_by_text("Question 118?")).to_be_visible()
    on_requests(watched, "threads.retry_after_item", answer)
    watched.frame.get_by_role("button", name="Answer again").last.click()
    expect(said(watched, "42", exact=True)).to_be_visible()
    skipped = "heard.filter(({ type, detail }) => type === 'log' && detail.name === 'stream.event.skipped').length"
    assert watched.page.evaluate(skipped) == 3
    assert refusals(watched) == []


def test_the_reader_may_go_to_another_thread_while_an_answer_streams_and_come_back_to_it(watched: Chat) -> None:
    watched.open().send("slow")
    expect(watched.frame.get_by_role("button", name="Stop")).to_be_visible()
    until(watched.page, "heard.some(({ type }) => type === 'thread.change')")
    thread = watched.page.evaluate("heard.find(({ type }) => type === 'thread.change').detail.threadId")
    watched.page.evaluate("chat.setThreadId('thr_long')")
    expect(watched.frame.get_by_text("Question 118?")).to_be_visible()
    expect(watched.frame.get_by_role("button", name="Stop")).to_be_hidden()
    watched.page.evaluate("id => chat.setThreadId(id)", thread)
    expect(watched.frame.get_by_role("button", name="Stop")).to_be_visible()
    expect(said(watched, "Paragraph 2.")).to_be_visible(timeout=20_000)
    watched.frame.get_by_role("button", name="Stop").click()
    assert refusals(watched) == []


def test_taken_from_the_page_while_an_answer_streams_it_comes_back_with_what_the_server_has(watched: Chat) -> None:
    watched.open().send("slow")
    expect(said(watched, "Paragraph 1.")).to_be_visible(timeout=15_000)
    watched.page.evaluate("window.place = chat.parentNode; chat.remove()")
    watched.page.wait_for_timeout(300)
    watched.page.evaluate("place.append(chat)")
    expect(said(watched, "slow", exact=True)).to_be_visible()
    expect(watched.frame.get_by_role("button", name="Try again")).to_be_visible()
    expect(watched.field).to_be_enabled()
    assert refusals(watched) == []


def test_a_tool_of_the_page_that_fails_says_so_and_is_asked_again(watched: Chat) -> None:
    watched.open()
    watched.page.evaluate(
        "() => { window.tool = () => { if (!window.clock) throw new Error('No clock.'); return {} } }"
    )
    watched.page.evaluate("chat.setOptions({ ...options, onClientTool: tool })")
    watched.send("tool")
    alert = watched.frame.get_by_role("alert")
    expect(alert).to_contain_text("The page could not do what the assistant asked")
    watched.page.evaluate("window.clock = true")
    alert.get_by_role("button", name="Try again").click()
    expect(alert).to_be_hidden()
    expect(watched.frame.get_by_role("button", name="Send")).to_be_visible()
    assert refusals(watched) == []


def test_a_server_that_does_not_want_to_be_stopped_shows_no_stop(watched: Chat) -> None:
    watched.open(initialThread="thr_long")
    expect(watched.frame.get_by_text("Question 118?")).to_be_visible()
    watched.page.evaluate(
        """() => {
        const body = new ReadableStream({ start(controller) {
          const event = { type: 'stream_options', stream_options: { allow_cancel: false } }
          controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\\n\\n`))
          window.finish = () => controller.close()
        } })
        const answer = new Response(body, { headers: { 'content-type': 'text/event-stream' } })
        const own = async (url, init) => init.body.includes('add_user_message') ? answer : fetch(url, init)
        chat.setOptions({ ...options, api: { ...options.api, fetch: own } })
      }"""
    )
    watched.send("Hi")
    expect(watched.frame.get_by_role("button", name="Send")).to_be_disabled()
    expect(watched.frame.get_by_role("button", name="Stop")).to_be_hidden()
    watched.page.evaluate("finish()")
