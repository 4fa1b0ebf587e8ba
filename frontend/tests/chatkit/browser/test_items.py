"""Every kind of thread item in real Chromium: what is drawn, what it does, and that anyone can use it."""

from typing import Any

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.played import inner, play

PIXEL = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'/%3E"
URL = {"type": "url", "title": "A survey", "url": "https://example.com/survey", "attribution": "Example Weekly"}
FILE = {"type": "file", "title": "Notes", "filename": "notes.pdf"}
ANNA = {"type": "entity", "id": "anna", "title": "Anna", "interactive": True, "data": {"team": "a"}}


def show(chat: Chat, *items: dict[str, Any], **options: Any) -> Chat:
    play(chat, **options)
    chat.page.evaluate(
        "items => { played.items = items.map((item, number) => played.fill(item, number)) }", list(items)
    )
    chat.page.evaluate("played.open()")
    return chat


def answer(text: str, *annotations: dict[str, Any]) -> dict[str, Any]:
    return {"type": "assistant_message", "content": [{"type": "output_text", "text": text, "annotations": annotations}]}


def asked(text: str) -> dict[str, Any]:
    return {"type": "user_message", "content": [{"type": "input_text", "text": text}], "attachments": []}


def cited(source: dict[str, Any], index: int | None) -> dict[str, Any]:
    return {"type": "annotation", "source": source, "index": index}


def respond(chat: Chat, *events: Any, text: str = "Go") -> None:
    chat.page.evaluate("events => played.answers.push(events)", [*events, "hold"])
    chat.field.fill(text)
    chat.field.press("Enter")


def updated(item: str, update: dict[str, Any]) -> dict[str, Any]:
    return {"type": "thread.item.updated", "item_id": item, "update": update}


def added(item: str, rest: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "thread.item.added",
        "item": {"id": item, "thread_id": "thr_played", "created_at": "2026-01-02T03:04:05Z", **rest},
    }


def test_sources_are_marked_where_they_are_cited_and_listed_once(chat: Chat) -> None:
    text = "Lists are short. Most hold five."
    show(chat, answer(text, cited(URL, 16), cited(URL, 32), cited(FILE, 32), cited(ANNA, None)))
    mark = chat.frame.get_by_role("link", name="Source 1: A survey")
    expect(mark).to_have_count(2)
    expect(mark.first).to_have_attribute("title", "example.com")
    expect(mark.first).to_have_attribute("rel", "noopener noreferrer")
    chat.frame.get_by_text("3 sources").click()
    expect(chat.frame.get_by_role("link", name="A survey", exact=True)).to_be_visible()
    expect(chat.frame.get_by_text("Example Weekly")).to_be_visible()
    expect(chat.frame.get_by_text("notes.pdf")).to_be_visible()
    paragraph = chat.frame.locator(".ck-md p").first
    assert "".join(paragraph.inner_text().split()) == "Listsareshort.1Mostholdfive.12Source2:Notes"


def test_an_entity_that_is_cited_is_handed_to_the_page(chat: Chat) -> None:
    show(chat, answer("Ask Anna.", cited(ANNA, 8)))
    chat.page.evaluate(
        "() => { window.clicked = []; played.open({ entities: { onClick: entity => clicked.push(entity) } }) }"
    )
    chat.frame.get_by_role("button", name="Source 1: Anna").click()
    assert chat.page.evaluate("clicked") == [
        {"id": "anna", "title": "Anna", "interactive": True, "data": {"team": "a"}}
    ]


def test_an_entity_that_is_cited_says_what_it_is_where_the_page_offers_no_preview(chat: Chat) -> None:
    anna = {**ANNA, "interactive": False, "icon": "user", "label": "Person", "description": "Leads the team"}
    show(chat, answer("Ask Anna, she knows.", cited(anna, 8)))
    mark = chat.frame.get_by_role("button", name="Source 1: Anna")
    chat.field.focus()
    mark.hover()
    about = chat.frame.get_by_role("group", name="Preview of Anna")
    for words in ("Person", "Anna", "Leads the team"):
        expect(about.get_by_text(words, exact=True)).to_be_visible()
    assert chat.serious() == []
    chat.page.keyboard.press("Escape")
    expect(about).to_have_count(0)
    chat.page.mouse.move(5, 300)
    chat.frame.get_by_role("button", name="Copy", exact=True).last.focus()
    chat.page.keyboard.press("Shift+Tab")
    for _ in range(3):
        if mark.evaluate("mark => mark === document.activeElement"):
            break
        chat.page.keyboard.press("Shift+Tab")
    expect(mark).to_be_focused()
    expect(about).to_be_visible()


def test_a_citation_that_comes_while_the_answer_streams_is_marked_at_once(chat: Chat) -> None:
    show(chat, asked("Hello"))
    part = {"type": "output_text", "text": "", "annotations": []}
    respond(
        chat,
        added("a", {"type": "assistant_message", "content": []}),
        updated("a", {"type": "assistant_message.content_part.added", "content_index": 0, "content": part}),
        updated("a", {"type": "assistant_message.content_part.text_delta", "content_index": 0, "delta": "Five."}),
        updated(
            "a",
            {
                "type": "assistant_message.content_part.annotation_added",
                "content_index": 0,
                "annotation_index": 0,
                "annotation": cited(URL, 5),
            },
        ),
        updated("a", {"type": "assistant_message.content_part.text_delta", "content_index": 0, "delta": " Often"}),
    )
    expect(chat.frame.get_by_role("link", name="Source 1: A survey")).to_be_visible()
    assert chat.frame.locator("[data-item=a] p").first.inner_text().replace("\n", "").startswith("Five.1")


LINES = """cell => {
    const words = document.createRange()
    words.selectNodeContents(cell)
    return words.getClientRects().length
}"""


def test_a_narrow_view_breaks_no_short_word_of_a_table(chat: Chat) -> None:
    chat.page.set_viewport_size({"width": 320, "height": 720})
    cells = "| Day | Task |\n|---|---|\n| Wednesday | " + "long " * 40 + "|"
    show(chat, answer(f"{cells}\n\nAfter"))
    day = chat.frame.get_by_role("cell", name="Wednesday")
    expect(day).to_be_visible()
    assert day.evaluate(LINES) == 1
    assert inner(chat).evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_code_is_coloured_and_copied_as_written(chat: Chat) -> None:
    show(chat, answer('```python\ndef left():\n    return "<b>"\n```'))
    expect(chat.frame.locator(".ck-hl-keyword").first).to_have_text("def")
    expect(chat.frame.locator("pre")).to_have_text('def left():\n    return "<b>"')
    assert chat.frame.locator("pre b").count() == 0


def test_a_workflow_unfolds_to_its_tasks_and_folds_again(chat: Chat) -> None:
    tasks = [
        {
            "type": "custom",
            "title": "Read the lists",
            "content": "Three **lists**",
            "icon": "notebook",
            "status_indicator": "complete",
        },
        {
            "type": "web_search",
            "title_query": "trains",
            "queries": ["trains friday"],
            "sources": [URL],
            "status_indicator": "loading",
        },
        {"type": "thought", "content": "Compare the dates."},
        {"type": "file", "title": "Look into the plan", "sources": [FILE]},
        {"type": "image", "title": "Look at the picture"},
    ]
    summary = {"title": "Planned the day", "icon": "calendar"}
    show(
        chat,
        {"type": "workflow", "workflow": {"type": "custom", "tasks": tasks, "summary": summary, "expanded": False}},
    )
    head = chat.frame.get_by_role("button", name="Planned the day")
    expect(head).to_have_attribute("aria-expanded", "false")
    expect(chat.frame.get_by_text("Read the lists")).to_have_count(0)
    head.press("Enter")
    expect(head).to_have_attribute("aria-expanded", "true")
    for words in (
        "Read the lists",
        "lists",
        "trains friday",
        "Compare the dates.",
        "Look into the plan",
        "Look at the picture",
    ):
        expect(chat.frame.get_by_text(words).first).to_be_visible()
    expect(chat.frame.get_by_role("link", name="A survey")).to_be_visible()
    expect(chat.frame.get_by_text("(Complete)")).to_have_count(1)
    head.click()
    expect(chat.frame.get_by_text("Compare the dates.")).to_have_count(0)


def test_a_workflow_that_runs_says_what_it_is_at_and_then_how_long_it_took(chat: Chat) -> None:
    show(chat, asked("Hello"))
    loading = {"type": "thought", "title": "Weigh the dates", "content": "", "status_indicator": "loading"}
    workflow: dict[str, Any] = {"type": "reasoning", "tasks": [], "summary": None, "expanded": False}
    flow = {"type": "workflow", "workflow": workflow}
    done = added("w", {**flow, "workflow": {**workflow, "summary": {"duration": 12}, "tasks": [loading]}})
    chat.page.evaluate(
        "events => played.answers.push(events)",
        [
            added("w", flow),
            updated("w", {"type": "workflow.task.added", "task_index": 0, "task": loading}),
            "hold",
            {**done, "type": "thread.item.done"},
        ],
    )
    chat.field.fill("Go")
    chat.field.press("Enter")
    expect(chat.frame.get_by_role("button", name="Weigh the dates")).to_be_visible()
    chat.page.evaluate("played.go()")
    expect(chat.frame.get_by_role("button", name="Thought for 12")).to_be_visible()


def test_questions_are_answered_together_each_in_its_way(chat: Chat) -> None:
    inputs = [
        {
            "type": "multiple_choice",
            "id": "list",
            "question": "Which list?",
            "options": [{"value": "Home"}, {"value": "Work"}],
            "multiple": False,
        },
        {
            "type": "multiple_choice",
            "id": "days",
            "question": "Which days?",
            "options": [{"value": "Mon"}, {"value": "Fri"}],
            "multiple": True,
        },
        {"type": "freeform", "id": "note", "question": "Anything else?", "description": "In your words"},
    ]
    show(chat, {"type": "structured_input", "status": "pending", "inputs": inputs})
    submit = chat.frame.get_by_role("button", name="Submit")
    expect(submit).to_be_disabled()
    expect(chat.frame.get_by_text("Question 2 of 3")).to_be_visible()
    expect(chat.frame.get_by_text("In your words")).to_be_visible()
    chat.frame.get_by_label("Work").check()
    chat.frame.get_by_label("Home").check()
    expect(chat.frame.get_by_label("Work")).not_to_be_checked()
    chat.frame.get_by_label("Mon").check()
    chat.frame.get_by_label("Something else").nth(1).fill("Sunday")
    submit.click()
    request = chat.page.evaluate(
        "played.asked.find(({ type }) => type === 'threads.add_structured_input').params.input"
    )
    assert request == {
        "status": "answered",
        "answers": {
            "list": {"values": ["Home"], "skipped": False},
            "days": {"values": ["Mon", "Sunday"], "skipped": False},
            "note": {"values": [], "skipped": True},
        },
    }


def test_a_question_can_be_skipped(chat: Chat) -> None:
    show(
        chat,
        {
            "type": "structured_input",
            "status": "pending",
            "inputs": [{"type": "freeform", "id": "note", "question": "Why?"}],
        },
    )
    chat.frame.get_by_role("button", name="Skip").click()
    request = chat.page.evaluate(
        "played.asked.find(({ type }) => type === 'threads.add_structured_input').params.input"
    )
    assert request == {"status": "skipped", "answers": {"note": {"values": [], "skipped": True}}}


def test_what_was_answered_is_shown_and_what_was_not(chat: Chat) -> None:
    inputs = [
        {"type": "freeform", "id": "a", "question": "Why?", "answer": {"values": ["Because"], "skipped": False}},
        {"type": "freeform", "id": "b", "question": "When?", "answer": {"values": [], "skipped": True}},
    ]
    show(chat, {"type": "structured_input", "status": "answered", "inputs": inputs})
    expect(chat.frame.get_by_role("definition")).to_have_text(["Because", "Skipped"])
    expect(chat.frame.get_by_role("button", name="Submit")).to_have_count(0)


def test_an_image_says_how_far_it_is_opens_larger_and_closes(chat: Chat) -> None:
    show(chat, asked("Draw it"))
    image = {"id": "i", "url": PIXEL}
    respond(
        chat,
        added("g", {"type": "generated_image", "image": None}),
        updated("g", {"type": "generated_image.updated", "image": image, "progress": 0.4}),
    )
    expect(chat.frame.get_by_role("progressbar", name="Making an image, 40 %")).to_be_visible()
    chat.page.evaluate("played.go()")
    larger = chat.frame.get_by_role("button", name="Open larger")
    larger.press("Enter")
    dialog = chat.frame.get_by_role("dialog")
    expect(dialog).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(larger).to_be_focused()
    expect(chat.frame.get_by_role("link", name="Download")).to_have_attribute("download", "image.png")


def test_an_image_from_elsewhere_is_not_loaded_and_says_why(chat: Chat) -> None:
    asked_for: list[str] = []
    chat.page.on("request", lambda request: asked_for.append(request.url))
    show(chat, {"type": "generated_image", "image": {"id": "i", "url": "https://elsewhere.example/a.png"}})
    expect(chat.frame.get_by_text("does not allow")).to_be_visible()
    expect(chat.frame.get_by_role("link", name="https://elsewhere.example/a.png")).to_be_visible()
    assert not [url for url in asked_for if "elsewhere" in url]


def test_progress_is_shown_until_something_comes(chat: Chat) -> None:
    show(chat, asked("Hello"))
    respond(chat, {"type": "progress_update", "icon": "document", "text": "Reading 3 of 12"})
    expect(chat.frame.locator(".ck-progress")).to_have_text("Reading 3 of 12")
    expect(chat.frame.locator(".ck-progress svg")).to_be_visible()
    expect(chat.frame.get_by_role("log")).to_contain_text("Reading 3 of 12")


def test_notices_have_their_level_and_can_be_dismissed(chat: Chat) -> None:
    show(chat, asked("Hello"))
    respond(
        chat,
        {"type": "notice", "level": "warning", "title": "Almost full", "message": "You used **90 %**."},
        {"type": "notice", "level": "info", "message": "A hint"},
    )
    warning = chat.frame.get_by_role("complementary", name="Warning")
    expect(warning).to_contain_text("Almost full")
    expect(warning.locator("strong", has_text="90 %")).to_have_css("display", "inline")
    warning.get_by_role("button", name="Dismiss").click()
    expect(warning).to_have_count(0)
    expect(chat.frame.get_by_text("A hint", exact=True).first).to_be_visible()


def test_what_has_no_look_leaves_no_gap(chat: Chat) -> None:
    call = {
        "type": "client_tool_call",
        "status": "completed",
        "call_id": "c",
        "name": "x",
        "arguments": {},
        "output": {},
    }
    show(chat, asked("Time?"), call, answer("Nine."), {"type": "end_of_turn"})
    expect(chat.frame.get_by_text("Nine.")).to_be_visible()
    expect(chat.frame.locator("[data-item]")).to_have_count(2)


def test_answers_are_heard_in_sentences_with_their_beginning_and_their_end(chat: Chat) -> None:
    show(chat, asked("Hello"))
    text = "Two are **left**. One is due today.\n\n```js\nlet secret = 1\n```\n\nThat is all."
    chat.page.evaluate("text => played.answers.push(played.streamed('a', text, 1))", text)
    chat.field.fill("Go")
    chat.field.press("Enter")
    log = chat.frame.get_by_role("log")
    expect(log).to_contain_text("The assistant is answering")
    expect(log).to_contain_text("The answer is complete", timeout=15_000)
    heard = log.locator("p").all_inner_texts()
    assert heard[0] == "The assistant is answering"
    assert heard[-1] == "The answer is complete"
    assert " ".join(heard[1:-1]) == "Two are left. One is due today. Code (js). That is all."
    assert not any("secret" in piece for piece in heard)


def test_the_thread_is_a_feed_of_articles(chat: Chat) -> None:
    show(chat, asked("One"), answer("Two"), asked("Three"))
    articles = chat.frame.get_by_role("feed").get_by_role("article")
    expect(articles).to_have_count(3)
    numbers = articles.evaluate_all("all => all.map(each => [each.ariaLabel, each.ariaPosInSet, each.ariaSetSize])")
    assert numbers == [["You", "1", "3"], ["Assistant", "2", "3"], ["You", "3", "3"]]


def test_a_deep_link_asks_the_page(chat: Chat) -> None:
    show(chat, answer("[Open today](chatkit-link://open?view=today)"))
    chat.frame.get_by_role("button", name="Open today").click()
    heard = chat.page.evaluate("heard.findLast(({ type }) => type === 'deeplink').detail")
    assert heard == {"name": "open", "data": {"view": "today"}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_item_passes_axe(chat: Chat, scheme: str) -> None:
    chat.open(scheme)
    tasks = [
        {"type": "web_search", "title": "Search", "queries": ["a"], "sources": [URL], "status_indicator": "loading"}
    ]
    items = [
        asked("Hello"),
        answer(
            "# Head\n\n- [x] a\n\n| a |\n|---|\n| 1 |\n\n```js\nlet a = 1 // no\n```\n\n> quote [x](https://x.y)",
            cited(URL, 3),
            cited(FILE, 3),
        ),
        {
            "type": "workflow",
            "workflow": {"type": "custom", "tasks": tasks, "summary": {"title": "Done"}, "expanded": True},
        },
        {"type": "task", "task": {"type": "thought", "title": "Think", "content": "Of it"}},
        {
            "type": "structured_input",
            "status": "pending",
            "inputs": [{"type": "multiple_choice", "id": "q", "question": "Which?", "options": [{"value": "A"}]}],
        },
        {"type": "generated_image", "image": {"id": "i", "url": PIXEL}},
    ]
    show(chat, *items)
    expect(chat.frame.get_by_role("button", name="Open larger")).to_be_attached()
    expect(chat.frame.locator(".ck-hl-keyword").first).to_be_attached()
    inner(chat).evaluate("() => { for (const summary of document.querySelectorAll('summary')) summary.click() }")
    assert chat.serious() == []
