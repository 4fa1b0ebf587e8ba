"""What a page sets the chat up with: server, title, first thread, header, history, start screen, disclaimer.

The options for what happens in a conversation, the theme and the language have files of their own.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Request, expect

from frontend.tests.chatkit.browser.chat import Chat, until
from frontend.tests.chatkit.browser.setting_up import asked, place, set_options


class TestApi:
    def test_url_may_be_relative_or_absolute_and_is_all_that_is_contacted(self, chat: Chat) -> None:
        hosts: set[str] = set()
        chat.page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        chat.open(api={"url": "/chatkit", "domainKey": "local"}).ask("Hello")
        set_options(chat, "{ api: { url: new URL('/chatkit', location).href, domainKey: 'other' } }")
        chat.ask("Hello again")
        assert hosts == {urlsplit(chat.address).netloc}

    def test_fetch_of_the_page_carries_every_request(self, chat: Chat) -> None:
        chat.open()
        set_options(
            chat,
            """{ api: { url: '/chatkit', domainKey: 'local', fetch(url, init) {
              (window.fetched ??= []).push([String(url), JSON.parse(init.body).type])
              return fetch(url, { ...init, headers: { ...init.headers, 'x-token': 't' } })
            } } }""",
        )
        tokens: list[str | None] = []

        def note(request: Request) -> None:
            if request.method == "POST":
                tokens.append(request.headers.get("x-token"))

        chat.page.on("request", note)
        chat.ask("Hello")
        chat.page.evaluate("chat.showHistory()")
        expect(chat.frame.get_by_role("listitem").first).to_be_visible()
        fetched = chat.page.evaluate("fetched")
        assert {kind for _, kind in fetched} == {"threads.create", "threads.list"}
        assert {url for url, _ in fetched} == {"/chatkit"}
        assert set(tokens) == {"t"}

    def test_domain_key_is_accepted_and_goes_nowhere(self, chat: Chat) -> None:
        sent: list[str] = []
        chat.page.on("request", lambda request: sent.append(f"{request.url} {request.post_data} {request.headers}"))
        chat.open()
        set_options(chat, "{ api: { url: '/chatkit', domainKey: 'domain_pk_123' } }")
        chat.ask("Hello")
        assert not any("domain_pk_123" in request for request in sent)

    def test_hosted_mode_is_refused_in_words_on_the_page_and_in_the_frame(self, chat: Chat) -> None:
        chat.open(api={"getClientSecret": "x"})
        expect(chat.frame.get_by_role("alert")).to_contain_text("your own ChatKit server")
        errors = chat.page.evaluate("heard.filter(({ type }) => type === 'error').map(({ detail }) => detail)")
        assert errors == [errors[0]]
        assert "api.getClientSecret" in errors[0]


class TestFrameTitle:
    def test_is_chat_unless_given_and_changes_in_place(self, chat: Chat) -> None:
        chat.open()
        frame = chat.page.locator("#chat iframe")
        expect(frame).to_have_attribute("title", "Chat")
        set_options(chat, "{ frameTitle: 'Assistant' }")
        expect(frame).to_have_attribute("title", "Assistant")


class TestInitialThread:
    def test_is_opened_first_and_the_page_hears_of_it(self, chat: Chat) -> None:
        chat.open(initialThread="thr_long")
        expect(chat.frame.get_by_text("Question 118?")).to_be_visible()
        heard = chat.page.evaluate("heard.filter(({ type }) => type.startsWith('thread.'))")
        assert heard == [
            {"type": "thread.change", "detail": {"threadId": "thr_long"}},
            {"type": "thread.load.start", "detail": {"threadId": "thr_long"}},
            {"type": "thread.load.end", "detail": {"threadId": "thr_long"}},
        ]

    def test_null_is_the_new_thread_and_a_later_one_changes_nothing(self, chat: Chat) -> None:
        chat.open(initialThread=None)
        expect(chat.frame.get_by_role("heading", name="What shall we do today?")).to_be_visible()
        set_options(chat, "{ initialThread: 'thr_long' }")
        chat.page.wait_for_timeout(200)
        expect(chat.frame.get_by_role("heading", name="What shall we do today?")).to_be_visible()
        assert chat.heard() == ["ready"]

    def test_one_that_is_gone_is_said_with_a_way_on(self, chat: Chat) -> None:
        chat.open(initialThread="thr_gone")
        expect(chat.frame.get_by_role("alert")).to_contain_text("deleted")
        chat.frame.get_by_role("main").get_by_role("button", name="New chat").click()
        expect(chat.frame.get_by_role("heading", name="What shall we do today?")).to_be_visible()


class TestHeader:
    def test_is_there_by_default_with_the_threads_title(self, chat: Chat) -> None:
        chat.open(initialThread="thr_long")
        expect(chat.frame.get_by_role("heading", name="A conversation with a past")).to_be_visible()

    def test_can_be_left_out(self, chat: Chat) -> None:
        chat.open(header={"enabled": False})
        expect(chat.field).to_be_visible()
        expect(chat.frame.get_by_role("banner")).to_have_count(0)
        expect(chat.frame.get_by_role("button", name="History")).to_have_count(0)

    def test_shows_the_text_of_the_page_in_place_of_the_title_or_none(self, chat: Chat) -> None:
        chat.open(initialThread="thr_long", header={"title": {"text": "Support"}})
        expect(chat.frame.get_by_role("heading", name="Support")).to_be_visible()
        set_options(chat, "{ header: { title: { enabled: false, text: 'Support' } } }")
        expect(chat.frame.get_by_role("heading", name="Support")).to_have_count(0)
        expect(chat.frame.get_by_role("button", name="History")).to_be_visible()

    def test_has_the_pages_buttons_at_either_end(self, chat: Chat) -> None:
        chat.open()
        set_options(
            chat,
            """{ header: {
              leftAction: { icon: 'sidebar-left', onClick: () => { window.clicked = 'left' } },
              rightAction: { icon: 'settings-cog', onClick: () => { window.clicked = 'right' } },
            } }""",
        )
        left = chat.frame.get_by_role("button", name="Sidebar")
        right = chat.frame.get_by_role("button", name="Settings")
        left.click()
        assert chat.page.evaluate("clicked") == "left"
        right.press("Enter")
        assert chat.page.evaluate("clicked") == "right"
        middle = 210
        assert place(left)["x"] < middle < place(right)["x"]
        assert left.locator("svg").count() == right.locator("svg").count() == 1

    def test_a_button_that_fails_is_told_to_the_page_and_breaks_nothing(self, chat: Chat) -> None:
        chat.open()
        set_options(
            chat, "{ header: { leftAction: { icon: 'home', onClick: () => { throw new Error('No home.') } } } }"
        )
        chat.frame.get_by_role("button", name="Home").click()
        assert chat.heard()[-1] == "error"
        expect(chat.field).to_be_visible()


WITHOUT = [("showDelete", "Delete", "Rename"), ("showRename", "Rename", "Delete")]


class TestHistory:
    def test_can_be_turned_off(self, chat: Chat) -> None:
        chat.open(history={"enabled": False})
        expect(chat.frame.get_by_role("button", name="New chat")).to_be_visible()
        expect(chat.frame.get_by_role("button", name="History")).to_have_count(0)

    @pytest.mark.parametrize(("option", "hidden", "left"), WITHOUT)
    def test_leaves_out_deleting_or_renaming(self, chat: Chat, option: str, hidden: str, left: str) -> None:
        chat.open(history={option: False})
        chat.page.evaluate("chat.showHistory()")
        expect(chat.frame.get_by_role("button", name=re.compile(f"^{left} “")).first).to_be_attached()
        expect(chat.frame.get_by_role("button", name=hidden)).to_have_count(0)


class TestStartScreen:
    def test_greets_in_its_own_words_unless_given_others(self, chat: Chat) -> None:
        chat.open(startScreen={})
        expect(chat.frame.get_by_role("heading", name="What can I help with today?")).to_be_visible()
        expect(chat.frame.locator(".ck-prompt")).to_have_count(0)
        set_options(chat, "{ startScreen: { greeting: 'Welcome' } }")
        expect(chat.frame.get_by_role("heading", name="Welcome")).to_be_visible()

    def test_a_prompt_of_words_is_sent_as_they_are(self, chat: Chat) -> None:
        chat.open(startScreen={"prompts": [{"label": "Say it", "prompt": "Hello there", "icon": "sparkle"}]})
        expect(chat.frame.get_by_role("button", name="Say it").locator("svg")).to_be_visible()
        requests = asked(chat)
        chat.frame.get_by_role("button", name="Say it").click()
        expect(chat.frame.get_by_role("main").get_by_text("You said: Hello there")).to_be_visible()
        assert requests[0]["params"]["input"]["content"] == [{"type": "input_text", "text": "Hello there"}]

    def test_a_prompt_of_content_takes_its_tags_along(self, chat: Chat) -> None:
        tag = {"type": "input_tag", "id": "p1", "text": "Anna", "group": "People", "data": {"mail": "a@b.c"}}
        content = [{"type": "input_text", "text": "Write to "}, tag]
        chat.open(startScreen={"prompts": [{"label": "Write", "prompt": content}, {"label": "Write", "prompt": "x"}]})
        requests = asked(chat)
        chat.frame.get_by_role("button", name="Write").first.click()
        expect(chat.frame.get_by_role("article").get_by_text("Anna").first).to_be_visible()
        assert requests[0]["params"]["input"]["content"] == content

    def test_a_prompt_of_nothing_is_told_to_the_page(self, chat: Chat) -> None:
        chat.open(startScreen={"prompts": [{"label": "Nothing", "prompt": ""}]})
        chat.frame.get_by_role("button", name="Nothing").click()
        until(chat.page, "heard.some(({ type }) => type === 'error')")
        expect(chat.field).to_be_visible()


class TestDisclaimer:
    def test_is_markdown_below_the_composer(self, chat: Chat) -> None:
        chat.open(disclaimer={"text": "Answers can be **wrong**. [More](https://example.com/more)"})
        below = chat.frame.locator(".ck-disclaimer")
        expect(below.locator("strong")).to_have_text("wrong")
        expect(below.get_by_role("link", name="More")).to_have_attribute("href", "https://example.com/more")
        assert place(below)["y"] > place(chat.field)["y"]

    def test_stands_out_more_with_high_contrast(self, chat: Chat) -> None:
        color = "element => getComputedStyle(element).color"
        chat.open(disclaimer={"text": "Careful"})
        quiet = chat.frame.locator(".ck-disclaimer").evaluate(color)
        set_options(chat, "{ disclaimer: { text: 'Careful', highContrast: true } }")
        expect(chat.frame.locator(".ck-disclaimer[data-contrast]")).to_be_visible()
        assert chat.frame.locator(".ck-disclaimer").evaluate(color) != quiet


INVALID: list[tuple[str, str]] = [
    ("{ theme: { color: { accent: { primary: 'purplish', level: 1 } } } }", "theme.color.accent.primary"),
    ("{ theme: { color: { accent: { primary: 'var(--brand)', level: 1 } } } }", "theme.color.accent.primary"),
    ("{ theme: { color: { surface: { background: '#12', foreground: '#111' } } } }", "theme.color.surface.background"),
    ("{ theme: { typography: { fontFamily: 'Inter; }' } } }", "theme.typography.fontFamily"),
    ("{ theme: { density: 'airy' } }", "theme.density"),
    ("{ header: { leftAction: { icon: 'home' } } }", "header.leftAction.onClick"),
    ("{ startScreen: { prompts: [{ label: 'x' }] } }", "startScreen.prompts[0].prompt"),
]


@pytest.mark.parametrize(("options", "name"), INVALID, ids=[name for _, name in INVALID])
def test_an_option_that_cannot_be_is_named_and_leaves_all_as_it_was(chat: Chat, options: str, name: str) -> None:
    chat.open()
    chat.field.fill("Draft")
    set_options(chat, options)
    until(chat.page, "() => heard.some(({ type }) => type === 'error')")
    assert f'"{name}"' in chat.page.evaluate("heard.find(({ type }) => type === 'error').detail")
    expect(chat.field).to_have_value("Draft")
    expect(chat.frame.get_by_role("alert")).to_have_count(0)


CHANGES: list[tuple[str, Callable[[Chat], None]]] = [
    ("{ locale: 'de' }", lambda chat: expect(chat.frame.get_by_role("button", name="Verlauf")).to_be_visible()),
    ("{ locale: 'ar' }", lambda chat: expect(chat.frame.locator("html[dir=rtl][lang=ar]")).to_be_attached()),
    ("{ theme: 'dark' }", lambda chat: expect(chat.frame.locator("html[data-theme=dark]")).to_be_attached()),
    ("{ header: { enabled: false } }", lambda chat: expect(chat.frame.get_by_role("banner")).to_have_count(0)),
    (
        "{ composer: { placeholder: 'Ask away' } }",
        lambda chat: expect(chat.frame.get_by_placeholder("Ask away")).to_be_visible(),
    ),
    (
        "{ disclaimer: { text: 'Careful' } }",
        lambda chat: expect(chat.frame.get_by_text("Careful")).to_be_visible(),
    ),
]


def test_set_again_they_change_everything_in_place_and_are_never_merged(chat: Chat) -> None:
    chat.open()
    requests = asked(chat)
    # A response is compared with its thread once, some time after its end.
    with chat.page.expect_request(lambda request: "items.list" in (request.post_data or "")):
        chat.ask("Hello there")
    requests.clear()
    chat.field.fill("Half a thought")
    chat.page.evaluate("() => { chat.shadowRoot.querySelector('iframe').contentWindow.marker = 1 }")
    for options, shown in CHANGES:
        set_options(chat, options)
        shown(chat)
        expect(chat.frame.get_by_role("textbox").first).to_have_value("Half a thought")
        expect(chat.frame.get_by_role("main").get_by_text("You said: Hello there")).to_be_visible()
    expect(chat.frame.get_by_role("banner")).to_be_visible()
    expect(chat.frame.locator("html[data-theme=light][dir=ltr]")).to_be_attached()
    expect(chat.frame.get_by_placeholder("Ask away")).to_have_count(0)
    assert chat.page.evaluate("() => chat.shadowRoot.querySelector('iframe').contentWindow.marker") == 1
    assert requests == []
