"""Threads of ten thousand items and answers of 200 KB in real Chromium: quick to open, smooth, and nothing moves."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.played import inner, play, top_of

SCROLL = ".ck-scroll"
MANY = 10_000

MOVE = """async ({ steps, by }) => {
  const box = document.querySelector('.ck-scroll')
  const long = []
  const observer = new PerformanceObserver(list => long.push(...list.getEntries().map(entry => entry.duration)))
  observer.observe({ type: 'longtask' })
  const times = []
  let last = performance.now()
  for (let step = 0; step < steps; step++) {
    await new Promise(requestAnimationFrame)
    times.push(performance.now() - last)
    last = performance.now()
    box.scrollTop += by
  }
  observer.disconnect()
  times.sort((a, b) => a - b)
  const drawn = document.querySelectorAll('[data-item]').length
  return { median: times[steps >> 1], longest: Math.max(0, ...long), drawn }
}"""

TO_START = """async () => {
  const box = document.querySelector('.ck-scroll')
  const until = performance.now() + 60000
  while (performance.now() < until && !document.querySelector('[data-item="item_0"]')) {
    box.scrollTop = 0
    await new Promise(resolve => setTimeout(resolve, 4))
    await new Promise(requestAnimationFrame)
  }
}"""

BLANK = """() => {
  const { top, height } = document.querySelector('.ck-scroll').getBoundingClientRect()
  const at = part => document.elementFromPoint(innerWidth / 2, top + height * part)
  return [0.05, 0.5, 0.95].filter(part => at(part)?.closest('.ck-gap')).length
}"""

COUNT_FRAMES = """() => {
  window.drawnFrames = 0
  window.counting = true
  const count = () => {
    drawnFrames++
    if (counting) requestAnimationFrame(count)
  }
  count()
}"""

PLACES = """() => [...document.querySelectorAll('[data-item]')].map(item => {
  const { top, bottom } = item.getBoundingClientRect()
  return { id: item.dataset.item, top, bottom }
})"""


def opened(chat: Chat, count: int, **options: Any) -> Chat:
    play(chat, **options)
    chat.page.evaluate("count => played.talk(count)", count)
    chat.page.evaluate("played.open()")
    expect(chat.frame.locator(f"[data-item=item_{count - 1}]")).to_be_visible()
    return chat


def settle(chat: Chat) -> None:
    chat.page.wait_for_timeout(300)


def scroll(chat: Chat, script: str) -> Any:
    return inner(chat).evaluate(f"() => {{ const box = document.querySelector('{SCROLL}'); return {script} }}")


@pytest.mark.speed
def work_of(chat: Chat) -> Callable[[], float]:
    """Tells the milliseconds that the page's thread has worked so far: what else the machine does is not ours."""
    devtools = chat.page.context.new_cdp_session(chat.page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})

    def work() -> float:
        metrics = devtools.send("Performance.getMetrics")["metrics"]
        return next(float(metric["value"]) for metric in metrics if metric["name"] == "TaskDuration") * 1000

    return work


def test_ten_thousand_items_open_with_the_work_of_twenty(chat: Chat) -> None:
    play(chat)
    work = work_of(chat)

    def spent(count: int) -> float:
        chat.page.evaluate("count => played.talk(count)", count)
        times = []
        for _ in range(5):
            before = work()
            chat.page.evaluate("chat.setThreadId(null).then(() => played.open())")
            times.append(work() - before)
        return sorted(times)[2]

    spent(20)
    few, many = spent(20), spent(MANY)
    assert many < few * 1.6 + 25, (few, many)
    assert scroll(chat, "document.querySelectorAll('[data-item]').length") <= 100


def test_all_of_it_can_be_scrolled_through_and_only_what_is_near_is_drawn(chat: Chat) -> None:
    opened(chat, MANY)
    inner(chat).evaluate(TO_START)
    expect(chat.frame.locator("[data-item=item_0]")).to_be_attached()
    for by, steps in ((40, 60), (3000, 30), (-40, 60)):
        moved = inner(chat).evaluate(MOVE, {"steps": steps, "by": by})
        assert moved["drawn"] < 60
        blank = inner(chat).evaluate(BLANK)
        assert blank == 0
    scroll(chat, "box.scrollTop = box.scrollHeight")
    expect(chat.frame.locator(f"[data-item=item_{MANY - 1}]")).to_be_in_viewport()


def test_reading_upwards_nothing_jumps_though_no_height_was_known(chat: Chat) -> None:
    opened(chat, MANY)
    settle(chat)
    for _ in range(60):
        places = {place["id"]: place for place in inner(chat).evaluate(PLACES)}
        inner(chat).evaluate(MOVE, {"steps": 2, "by": -120})
        now = {place["id"]: place for place in inner(chat).evaluate(PLACES)}
        seen = [item for item in places.keys() & now.keys() if 0 < places[item]["top"] < 600]
        for item in seen:
            assert abs(now[item]["top"] - places[item]["top"] - 240) < 3 or scroll(chat, "box.scrollTop") == 0


def test_an_image_that_comes_late_above_moves_nothing(chat: Chat) -> None:
    opened(chat, 60)
    settle(chat)
    scroll(chat, "box.scrollTop -= 900")
    settle(chat)
    inner(chat).evaluate(
        """() => {
          const edge = document.querySelector('.ck-scroll').getBoundingClientRect().top
          const items = [...document.querySelectorAll('[data-item]')]
          const above = items.findLast(item => item.getBoundingClientRect().bottom < edge)
          window.mark = above.nextElementSibling.nextElementSibling.dataset.item
          window.late = above
        }"""
    )
    mark = inner(chat).evaluate("mark")
    before = top_of(chat, mark)
    inner(chat).evaluate("() => { late.firstElementChild.style.minHeight = '900px' }")
    settle(chat)
    assert abs(top_of(chat, mark) - before) < 2


def test_older_items_load_ahead_and_leave_the_view_where_it_was(chat: Chat) -> None:
    opened(chat, 400)
    chat.page.evaluate("() => { played.delay = 150 }")
    settle(chat)
    scroll(chat, "box.scrollTop = 30")
    chat.page.wait_for_timeout(60)
    mark = inner(chat).evaluate(PLACES)[1]["id"]
    before = top_of(chat, mark)
    chat.page.wait_for_timeout(900)
    assert abs(top_of(chat, mark) - before) < 2
    assert scroll(chat, "box.scrollTop") > 1000


def test_the_focused_item_and_what_was_typed_stay_when_they_leave_the_view(chat: Chat) -> None:
    play(chat)
    chat.page.evaluate(
        """() => {
          played.talk(MANY)
          const widget = { type: 'Card', children: [{ type: 'Input', name: 'title', placeholder: 'A title' }] }
          played.items.push(played.fill({ type: 'widget', widget }, MANY))
        }""".replace("MANY", "300")
    )
    chat.page.evaluate("played.open()")
    field = chat.frame.get_by_placeholder("A title")
    field.fill("Half a thought")
    for _ in range(40):
        inner(chat).evaluate(MOVE, {"steps": 2, "by": -900})
    assert scroll(chat, "box.scrollTop") > 0 or scroll(chat, "box.scrollHeight") > 10_000
    expect(field).to_be_focused()
    expect(chat.frame.locator("[data-item=item_299]")).to_have_count(0)
    chat.field.focus()
    inner(chat).evaluate(MOVE, {"steps": 4, "by": -900})
    scroll(chat, "box.scrollTop = box.scrollHeight")
    expect(field).to_have_value("Half a thought")


def test_the_focus_stays_on_a_message_that_leaves_the_view(chat: Chat) -> None:
    opened(chat, 400)
    scroll(chat, "box.focus()")
    chat.page.keyboard.press("Alt+PageUp")
    focused = inner(chat).evaluate("document.activeElement.dataset.item")
    for _ in range(20):
        inner(chat).evaluate(MOVE, {"steps": 2, "by": -900})
    expect(chat.frame.locator(f"[data-item=item_{int(focused[5:]) - 1}]")).to_have_count(0)
    assert inner(chat).evaluate("document.activeElement.dataset.item") == focused


def test_a_selection_over_many_items_holds_all_of_them(chat: Chat) -> None:
    opened(chat, 400)
    settle(chat)
    inner(chat).evaluate(
        """() => {
          const last = document.querySelector('[data-item="item_398"]')
          getSelection().setBaseAndExtent(last, 0, last, last.childNodes.length)
        }"""
    )
    for _ in range(30):
        inner(chat).evaluate(MOVE, {"steps": 2, "by": -400})
    inner(chat).evaluate(
        """() => {
          const edge = document.querySelector('.ck-scroll').getBoundingClientRect().top
          const items = [...document.querySelectorAll('[data-item]')]
          const first = items.find(item => item.getBoundingClientRect().bottom > edge)
          window.firstSelected = Number(first.dataset.item.slice(5))
          getSelection().setBaseAndExtent(getSelection().anchorNode, 1, first, 0)
        }"""
    )
    settle(chat)
    selected = inner(chat).evaluate("getSelection().toString()")
    first = inner(chat).evaluate("firstSelected")
    for number in range(first + 1, 398):
        assert (f"Answer {number}." if number % 2 else f"Question {number}?") in selected


def test_the_keyboard_moves_through_messages(chat: Chat) -> None:
    opened(chat, 60)
    scroll(chat, "box.focus()")
    chat.page.keyboard.press("Alt+PageUp")
    first = inner(chat).evaluate("document.activeElement.dataset.item")
    chat.page.keyboard.press("Alt+PageUp")
    second = inner(chat).evaluate("document.activeElement.dataset.item")
    assert int(second[5:]) == int(first[5:]) - 1
    assert chat.frame.locator(f"[data-item={second}]").get_attribute("aria-posinset") is not None
    scroll(chat, "box.focus()")
    before = scroll(chat, "box.scrollTop")
    chat.page.keyboard.press("PageUp")
    settle(chat)
    assert scroll(chat, "box.scrollTop") < before


def test_a_thread_of_some_length_can_be_searched_as_a_whole(chat: Chat) -> None:
    opened(chat, 20)
    expect(chat.frame.locator("[data-item=item_0]")).to_be_attached()
    assert inner(chat).evaluate("() => find('Question 2?')")


def ask(chat: Chat, text: str, step: int) -> None:
    chat.page.evaluate("([text, step]) => played.answers.push(played.streamed('answer', text, step))", [text, step])
    chat.field.fill("Go")
    chat.field.press("Enter")


PARAGRAPH = "Some **words** that make an answer, with `code` in them. "


def test_without_auto_scroll_the_message_comes_to_the_top_and_the_answer_in_below(chat: Chat) -> None:
    opened(chat, 20, thread={"autoScroll": False})
    settle(chat)
    ask(chat, (PARAGRAPH * 2 + "\n\n") * 60, 120)
    sent = chat.frame.locator("[data-item=item_20]")
    expect(sent).to_be_visible()
    chat.page.wait_for_timeout(250)
    place = top_of(chat, "item_20")
    assert place < 120
    chat.page.wait_for_timeout(400)
    assert abs(top_of(chat, "item_20") - place) < 1
    expect(chat.frame.get_by_role("button", name="Jump to latest")).to_be_visible()


def test_with_auto_scroll_the_end_stays_in_sight_until_the_reader_moves_up(chat: Chat) -> None:
    opened(chat, 20, thread={"autoScroll": True})
    ask(chat, (PARAGRAPH * 2 + "\n\n") * 200, 60)
    expect(chat.frame.locator("[data-item=answer] p").nth(20)).to_be_attached()
    assert scroll(chat, "box.scrollHeight - box.scrollTop - box.clientHeight") < 40
    chat.frame.locator(SCROLL).hover()
    # Less than what counts as being at the end: it is the wish that counts.
    chat.page.mouse.wheel(0, -20)
    chat.page.wait_for_timeout(150)
    top = scroll(chat, "box.scrollTop")
    chat.page.wait_for_timeout(400)
    assert scroll(chat, "box.scrollTop") == top
    chat.frame.get_by_role("button", name="Jump to latest").click()
    chat.page.wait_for_timeout(700)
    assert scroll(chat, "box.scrollHeight - box.scrollTop - box.clientHeight") < 60


def test_while_something_is_selected_the_end_is_not_followed(chat: Chat) -> None:
    opened(chat, 20, thread={"autoScroll": True})
    ask(chat, (PARAGRAPH * 2 + "\n\n") * 200, 60)
    expect(chat.frame.locator("[data-item=answer] p").nth(20)).to_be_attached()
    inner(chat).evaluate(
        "() => getSelection().selectAllChildren(document.querySelector('[data-item=answer] p:nth-child(3)'))"
    )
    chat.page.wait_for_timeout(100)
    top = scroll(chat, "box.scrollTop")
    chat.page.wait_for_timeout(300)
    assert scroll(chat, "box.scrollTop") == top
    inner(chat).evaluate("() => getSelection().removeAllRanges()")
    chat.page.wait_for_timeout(300)
    assert scroll(chat, "box.scrollTop") > top


SIZE = 200_000
LONG = {
    "paragraphs": (PARAGRAPH * 6 + "\n\n") * (SIZE // (len(PARAGRAPH) * 6)),
    "one paragraph": PARAGRAPH * (SIZE // len(PARAGRAPH)),
    "code": "```js\n" + 'const a = foo(1, "x") // bar\n' * (SIZE // 29) + "```\n",
    "one line of code": "```json\n" + '{"a": 1, "bcd": [1,2,3]},' * (SIZE // 25) + "\n```\n",
    "a table": "| a | b | c |\n|---|---|---|\n" + "| cell one | **two** | 3 |\n" * (SIZE // 27),
    "a list": "- an item of **some** words here\n" * (SIZE // 33),
    "a list in a list": "1. Parent\n" + "   - a nested item with **words**\n" * (SIZE // 34),
    "a quote": "> words words words words **bold**\n" * (SIZE // 34),
    "no space": "x" * SIZE,
}


@pytest.mark.speed
@pytest.mark.parametrize("kind", list(LONG))
def test_an_answer_of_200_kb_streams_without_freezing(chat: Chat, kind: str) -> None:
    opened(chat, 20)
    work = work_of(chat)
    inner(chat).evaluate(COUNT_FRAMES)
    before = work()
    ask(chat, LONG[kind], SIZE // 300)
    expect(chat.frame.locator("[data-item=answer]")).to_be_attached(timeout=20_000)
    expect(chat.frame.get_by_role("button", name="Stop")).to_have_count(0, timeout=60_000)
    spent = (work() - before) / inner(chat).evaluate("() => { counting = false; return drawnFrames }")
    assert spent < 25, f"{spent:.1f} ms a frame"
    length = inner(chat).evaluate("document.querySelector('[data-item=answer]').textContent.length")
    assert length > SIZE * 0.4


@pytest.mark.parametrize("kind", list(LONG))
def test_a_stored_answer_of_200_kb_is_drawn_where_the_reader_is_and_then_the_rest(chat: Chat, kind: str) -> None:
    text = f"The first word.\n\n{LONG[kind].rstrip()}\n\nThe last word.\n"
    play(chat)
    chat.page.evaluate("text => { played.talk(20); played.items.push(played.answer(20, text)) }", text)
    chat.page.evaluate("played.open()")
    last = chat.frame.get_by_text("The last word.")
    expect(last).to_be_in_viewport()
    found = inner(chat).evaluate(
        """async () => {
          const last = [...document.querySelectorAll('.ck-md p')].at(-1)
          const { top } = last.getBoundingClientRect()
          let moved = 0
          while (document.querySelector('[data-waiting]')) {
            await new Promise(requestAnimationFrame)
            moved = Math.max(moved, Math.abs(last.getBoundingClientRect().top - top))
          }
          return { moved, length: document.querySelector('[data-item=item_20] .ck-md').textContent.length }
        }"""
    )
    assert found["moved"] <= 1
    assert found["length"] > SIZE * 0.4
    expect(chat.frame.get_by_text("The first word.")).to_be_attached()


def test_a_long_answer_that_waits_is_drawn_where_the_reader_goes(chat: Chat) -> None:
    play(chat)
    text = "".join(f"Paragraph {number}. {PARAGRAPH * 4}\n\n" for number in range(1200))
    chat.page.evaluate("text => { played.talk(20); played.items.push(played.answer(20, text)) }", text)
    # Nothing is drawn for having time: only where the reader is.
    inner(chat).evaluate("window.requestIdleCallback = () => 0")
    chat.page.evaluate("played.open()")
    expect(chat.frame.get_by_text("Paragraph 1199.")).to_be_in_viewport()
    waiting = chat.frame.locator("[data-waiting]")
    count = waiting.count()
    assert count > 10
    for _ in range(3):
        inner(chat).evaluate(
            "() => { const box = document.querySelector('.ck-scroll'); box.scrollTop -= box.scrollHeight / 4 }"
        )
        settle(chat)
        words = inner(chat).evaluate(
            """() => [0.1, 0.5, 0.9].map(part => {
              const { top, height } = document.querySelector('.ck-scroll').getBoundingClientRect()
              return document.elementFromPoint(innerWidth / 2, top + height * part)?.closest('p')?.textContent ?? ''
            })"""
        )
        assert any(each.startswith("Paragraph") for each in words), words
    assert 0 < waiting.count() < count


def test_the_pieces_of_a_long_paragraph_follow_each_other_without_a_gap(chat: Chat) -> None:
    play(chat)
    text = LONG["one paragraph"][:60_000]
    chat.page.evaluate("text => { played.talk(4); played.items.push(played.answer(4, text)) }", text)
    chat.page.evaluate("played.open()")
    expect(chat.frame.locator("[data-item=item_4] .ck-md-group").last).to_be_visible()
    expect(chat.frame.locator("[data-waiting]")).to_have_count(0)
    gaps = inner(chat).evaluate(
        """() => {
          const paragraphs = [...document.querySelectorAll('[data-item=item_4] .ck-md p')].slice(-6)
          const boxes = paragraphs.map(each => each.getBoundingClientRect())
          return boxes.slice(1).map((box, index) => box.top - boxes[index].bottom)
        }"""
    )
    assert len(gaps) == 5
    assert max(gaps) < 1
