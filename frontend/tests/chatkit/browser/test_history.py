"""The history: thousands of conversations, none, failures to list, rename and delete, by keyboard and by voice."""

from typing import Any

import pytest
from playwright.sync_api import Route, expect

from frontend.tests.chatkit.browser.chat import Chat, until
from frontend.tests.chatkit.browser.played import inner
from frontend.tests.chatkit.browser.setting_up import place

THREADS = """
(count) => {
  const threads = Array.from({ length: count }, (_, number) => ({
    id: `thr_${number}`,
    title: number === 3 ? null : `Conversation ${number}`,
    created_at: new Date(Date.now() - number * 3600_000).toISOString(),
  }))
  const json = (value, status = 200) => new Response(JSON.stringify(value), { status })
  window.asked = []
  window.fails = new Set()
  chat.setOptions({ ...options, api: { url: '/chatkit', domainKey: 'local', async fetch(url, { body }) {
    const { type, params } = JSON.parse(body)
    asked.push(type)
    if (window.slow) await new Promise(resolve => setTimeout(resolve, slow))
    if (fails.has(type)) return json({ error: { message: `${type} is not possible.` } }, 500)
    const at = threads.findIndex(({ id }) => id === params.thread_id)
    if (type === 'threads.list') {
      const start = params.after ? threads.findIndex(({ id }) => id === params.after) + 1 : 0
      const data = threads.slice(start, start + params.limit)
      const has_more = start + params.limit < threads.length
      return json({ data, has_more, after: has_more ? data.at(-1).id : null })
    }
    if (type === 'threads.update') threads[at].title = params.title
    if (type === 'threads.delete') threads.splice(at, 1)
    if (type === 'items.list') return json({ data: [], has_more: false })
    return json({ ...threads[at], items: { data: [], has_more: false } })
  } } })
}
"""


def with_threads(chat: Chat, count: int) -> Chat:
    chat.open()
    expect(chat.field).to_be_visible()
    chat.page.evaluate(THREADS, count)
    return chat


def show(chat: Chat) -> Chat:
    chat.frame.get_by_role("button", name="History").click()
    expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
    return chat


def row(chat: Chat, name: str) -> Any:
    return chat.frame.get_by_role("listitem").filter(has_text=name).first


def press(chat: Chat, name: str) -> None:
    """Presses a row's own button, which shows when the focus or the pointer is there."""
    chat.frame.get_by_role("button", name=name, exact=True).press("Enter")


def test_without_conversations_it_says_so(chat: Chat) -> None:
    show(with_threads(chat, 0))
    expect(chat.frame.get_by_role("heading", name="No conversations yet")).to_be_visible()


def test_thousands_are_read_on_the_way_and_only_those_in_view_are_laid_out(chat: Chat) -> None:
    show(with_threads(chat, 3000))
    expect(chat.frame.get_by_text("Conversation 0", exact=True)).to_be_visible()
    scroll = chat.frame.locator(".ck-history .ck-scroll")
    for expected in (100, 400, 700):
        for _ in range(40):
            if chat.frame.get_by_role("listitem").count() > expected:
                break
            scroll.evaluate("box => { box.scrollTop = box.scrollHeight }")
            chat.page.wait_for_timeout(60)
    assert chat.frame.get_by_role("listitem").count() > 700
    assert "threads.list" in chat.page.evaluate("() => asked")
    visible = """() => [...document.querySelectorAll('.ck-row-main')]
      .filter(row => row.checkVisibility({ contentVisibilityAuto: true })).length"""
    assert inner(chat).evaluate(visible) < 150
    frames = inner(chat).evaluate(
        """() => new Promise(resolve => {
          const box = document.querySelector('.ck-history .ck-scroll'), times = []
          const step = now => {
            times.push(now)
            box.scrollTop -= 400
            times.length < 30 ? requestAnimationFrame(step) : resolve((times.at(-1) - times[0]) / 29)
          }
          requestAnimationFrame(step)
        })"""
    )
    assert frames < 60


def test_a_list_that_fails_offers_another_try_and_does_not_hammer_the_server(chat: Chat) -> None:
    with_threads(chat, 50)
    chat.page.evaluate("() => { fails.add('threads.list') }")
    show(chat)
    expect(chat.frame.get_by_role("alert")).to_contain_text("threads.list is not possible.")
    chat.page.evaluate("() => { fails.clear() }")
    chat.frame.get_by_role("button", name="Try again").click()
    expect(chat.frame.get_by_text("Conversation 0", exact=True)).to_be_visible()
    chat.page.evaluate("() => { fails.add('threads.list'); asked.length = 0 }")
    scroll = chat.frame.locator(".ck-history .ck-scroll")
    for top in (400, 9000, 800, 9000):
        scroll.evaluate("(box, top) => { box.scrollTop = top }", top)
        chat.page.wait_for_timeout(80)
    expect(chat.frame.get_by_role("alert")).to_be_visible()
    assert chat.page.evaluate("() => asked") == ["threads.list"]
    chat.page.evaluate("() => { fails.clear() }")
    chat.frame.get_by_role("button", name="Try again").click()
    expect(chat.frame.get_by_text("Conversation 35", exact=True)).to_be_attached()


def test_a_slow_list_shows_that_it_is_on_its_way(chat: Chat) -> None:
    with_threads(chat, 5)
    chat.page.evaluate("() => { window.slow = 1200 }")
    show(chat)
    expect(chat.frame.get_by_role("status", name="Loading your conversations")).to_be_visible()
    expect(chat.frame.get_by_text("Conversation 0", exact=True)).to_be_visible()


def test_renaming_by_keyboard_shows_at_once_and_is_said(chat: Chat) -> None:
    show(with_threads(chat, 5))
    press(chat, "Rename “Conversation 1”")
    field = chat.frame.get_by_role("textbox", name="Title")
    expect(field).to_be_focused()
    chat.page.keyboard.type("A better name")
    chat.page.keyboard.press("Enter")
    expect(row(chat, "A better name")).to_be_visible()
    expect(chat.frame.get_by_role("status").filter(has_text="Renamed")).to_be_attached()
    expect(chat.frame.get_by_role("button", name="A better name", exact=False).first).to_be_focused()


@pytest.mark.parametrize("name", ["", "   ", "Conversation 1"])
def test_a_name_that_is_none_or_the_same_changes_nothing(chat: Chat, name: str) -> None:
    show(with_threads(chat, 5))
    press(chat, "Rename “Conversation 1”")
    chat.frame.get_by_role("textbox", name="Title").fill(name)
    chat.page.keyboard.press("Enter")
    expect(row(chat, "Conversation 1")).to_be_visible()
    assert "threads.update" not in chat.page.evaluate("() => asked")


def test_a_rename_that_is_refused_is_taken_back_with_the_reason(chat: Chat) -> None:
    with_threads(chat, 5)
    chat.page.evaluate("() => { fails.add('threads.update') }")
    show(chat)
    press(chat, "Rename “Conversation 1”")
    chat.frame.get_by_role("textbox", name="Title").fill("Refused")
    chat.page.keyboard.press("Enter")
    expect(row(chat, "Conversation 1").get_by_role("alert")).to_contain_text("threads.update is not possible.")
    expect(chat.frame.get_by_text("Refused")).to_have_count(0)


def test_deleting_asks_first_and_the_focus_goes_on_to_the_next(chat: Chat) -> None:
    show(with_threads(chat, 5))
    press(chat, "Delete “Conversation 1”")
    question = chat.frame.get_by_role("alertdialog", name="Delete this conversation?")
    expect(question).to_be_visible()
    expect(question.get_by_role("button", name="Cancel")).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
    press(chat, "Delete “Conversation 1”")
    question.get_by_role("button", name="Delete").press("Enter")
    expect(chat.frame.get_by_text("Conversation 1", exact=True)).to_have_count(0)
    expect(chat.frame.get_by_role("button", name="Conversation 2", exact=False).first).to_be_focused()
    expect(chat.frame.get_by_role("status").filter(has_text="Deleted")).to_be_attached()


def test_a_deletion_that_is_refused_brings_the_conversation_back_with_the_reason(chat: Chat) -> None:
    with_threads(chat, 5)
    chat.page.evaluate("() => { fails.add('threads.delete') }")
    show(chat)
    press(chat, "Delete “Conversation 1”")
    chat.frame.get_by_role("button", name="Delete", exact=True).press("Enter")
    expect(row(chat, "Conversation 1").get_by_role("alert")).to_contain_text("threads.delete is not possible.")


def test_deleting_the_open_conversation_leaves_a_new_one_behind(chat: Chat) -> None:
    with_threads(chat, 5)
    chat.page.evaluate("() => chat.setThreadId('thr_1')")
    show(chat)
    expect(chat.frame.locator("button[aria-current=true]")).to_contain_text("Conversation 1")
    press(chat, "Delete “Conversation 1”")
    chat.frame.get_by_role("button", name="Delete", exact=True).press("Enter")
    expect(chat.frame.get_by_text("Conversation 1", exact=True)).to_have_count(0)
    until(chat.page, "() => heard.at(-1).type === 'thread.change' && heard.at(-1).detail.threadId === null")


def test_one_without_a_title_has_a_name_and_long_ones_stay_in_their_line(chat: Chat) -> None:
    with_threads(chat, 5)
    chat.page.set_viewport_size({"width": 320, "height": 600})
    show(chat)
    expect(chat.frame.get_by_role("button", name="Untitled conversation", exact=False).first).to_be_visible()
    press(chat, "Rename “Conversation 0”")
    chat.frame.get_by_role("textbox", name="Title").fill("Lang " * 40)
    chat.page.keyboard.press("Enter")
    expect(row(chat, "Lang Lang")).to_be_visible()
    assert place(row(chat, "Lang Lang"))["height"] < 60
    assert inner(chat).evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_renaming_deleting_or_failing(chat: Chat, scheme: str) -> None:
    chat.open(scheme)
    expect(chat.field).to_be_visible()
    chat.page.evaluate(THREADS, 5)
    chat.page.evaluate("() => { fails.add('threads.update') }")
    show(chat)
    press(chat, "Rename “Conversation 4”")
    chat.frame.get_by_role("textbox", name="Title").fill("Refused")
    chat.page.keyboard.press("Enter")
    expect(chat.frame.get_by_role("alert")).to_be_visible()
    press(chat, "Rename “Conversation 0”")
    press(chat, "Delete “Conversation 1”")
    chat.page.wait_for_timeout(300)
    assert chat.serious() == []


def test_with_the_server_out_of_reach_it_opens_and_closes_all_the_same(chat: Chat) -> None:
    chat.open()
    expect(chat.field).to_be_visible()

    def refuse(route: Route) -> None:
        route.abort()

    chat.page.route("**/chatkit", refuse)
    show(chat)
    expect(chat.frame.get_by_role("alert")).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(chat.frame.get_by_role("heading", name="History")).to_have_count(0)
