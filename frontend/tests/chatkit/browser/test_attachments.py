"""Files in real Chromium: chosen, dropped and pasted, uploaded by both strategies, refused, failed, sent, kept."""

import base64
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import CDPSession, FilePayload, Locator, expect

from frontend.tests.chatkit.browser.chat import Chat, until

DIRECT = {"type": "direct", "uploadUrl": "/files"}
TWO_PHASE = {"type": "two_phase"}
BOTH = pytest.mark.parametrize("strategy", [DIRECT, TWO_PHASE], ids=["direct", "two-phase"])


def png(width: int = 48, height: int = 32) -> bytes:
    """A small picture with two colours, made here so that no file is needed."""
    row = b"\x00" + b"\x4f\x46\xe5" * (width // 2) + b"\xf5\x9e\x0b" * (width - width // 2)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(row * height))
        + chunk(b"IEND", b"")
    )


def open_with(chat: Chat, strategy: dict[str, str] = DIRECT, scheme: str = "light", **attachments: Any) -> Chat:
    api = {"url": "/chatkit", "domainKey": "local", "uploadStrategy": strategy}
    chat.open(scheme, api=api, composer={"attachments": {"enabled": True, **attachments}})
    expect(chat.field).to_be_visible()
    return chat


def choose(chat: Chat, *files: tuple[str, str, bytes]) -> None:
    with chat.page.expect_file_chooser() as chooser:
        chat.frame.get_by_role("button", name="Add files").click()
    chooser.value.set_files([FilePayload(name=name, mimeType=kind, buffer=data) for name, kind, data in files])


def shelf(chat: Chat) -> Locator:
    return chat.frame.locator(".ck-composer").get_by_role("list", name="Attachments").get_by_role("listitem")


def said(chat: Chat, words: str) -> Locator:
    """Where the thread says it, not what a screen reader is told."""
    return chat.frame.get_by_role("main").get_by_text(words)


def ready(chat: Chat, count: int) -> None:
    expect(chat.frame.locator(".ck-upload[data-status=ready]")).to_have_count(count)


def stored(chat: Chat) -> dict[str, Any]:
    files: dict[str, Any] = chat.page.evaluate("fetch('/files').then(answer => answer.json())")
    return files


class Dragged:
    """Files dragged by the system over the page: real events of the browser, not made ones."""

    def __init__(self, chat: Chat, *paths: Path) -> None:
        self.session: CDPSession = chat.page.context.new_cdp_session(chat.page)
        files = [str(path) for path in paths]
        self.data = {"items": [], "files": files, "dragOperationsMask": 1}

    def send(self, kind: str, x: int, y: int) -> None:
        self.session.send("Input.dispatchDragEvent", {"type": kind, "x": x, "y": y, "data": self.data})


@BOTH
def test_files_are_uploaded_sent_and_shown_in_the_message(chat: Chat, strategy: dict[str, str]) -> None:
    open_with(chat, strategy)
    name = f"notes-{strategy['type']}.txt"
    choose(chat, (name, "text/plain", b"Water the plants"), ("garden.png", "image/png", png()))
    ready(chat, 2)
    assert stored(chat)["sizes"][name] == 16
    chat.ask("Look at these")
    expect(shelf(chat)).to_have_count(0)
    message = chat.frame.get_by_role("article", name="You")
    expect(message.get_by_text(name)).to_be_visible()
    picture = message.get_by_role("img", name="garden.png")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 48


def test_files_alone_make_a_message(chat: Chat) -> None:
    open_with(chat)
    choose(chat, ("only.txt", "text/plain", b"x"))
    ready(chat, 1)
    chat.frame.get_by_role("button", name="Send").click()
    expect(chat.frame.get_by_role("article", name="You").get_by_text("only.txt")).to_be_visible()


def test_sending_waits_for_the_upload_and_says_so(chat: Chat) -> None:
    open_with(chat)
    choose(chat, ("slow.txt", "text/plain", b"x"))
    chat.field.fill("With this")
    expect(chat.frame.get_by_text("Uploading 1 file. You can send when it is done.")).to_be_visible()
    chat.field.press("Enter")
    expect(chat.field).to_have_value("With this")
    ready(chat, 1)
    chat.field.press("Enter")
    expect(chat.frame.get_by_role("article", name="You").get_by_text("slow.txt")).to_be_visible()


def test_the_progress_of_a_large_file_moves_and_it_can_be_given_up(chat: Chat) -> None:
    open_with(chat, TWO_PHASE)
    choose(chat, ("slow.bin", "application/octet-stream", bytes(24 * 1024 * 1024)))
    bar = chat.frame.get_by_role("progressbar", name="Upload of slow.bin")
    expect(bar).to_be_visible()
    seen = set()
    for _ in range(40):
        seen.add(bar.evaluate("bar => bar.position"))
        if len([each for each in seen if 0 < each < 1]) >= 3:
            break
        chat.page.wait_for_timeout(50)
    assert len([each for each in seen if 0 < each < 1]) >= 3, seen
    chat.frame.get_by_role("button", name="Remove slow.bin").click()
    expect(shelf(chat)).to_have_count(0)
    expect(chat.field).to_be_focused()
    until(chat.page, "fetch('/files').then(a => a.json()).then(({ deleted }) => deleted.length > 0)")
    assert "slow.bin" not in stored(chat)["sizes"]


@pytest.mark.parametrize(
    ("strategy", "name", "reason"),
    [
        (DIRECT, "bytes-413.txt", "It is too large for the server."),
        (DIRECT, "bytes-401.txt", "Your session has ended."),
        (TWO_PHASE, "create-500.txt", "create-500.txt was not announced."),
        (TWO_PHASE, "bytes-403.txt", "The server refused the file."),
        (TWO_PHASE, "bytes-500.txt", "Something went wrong on the server."),
    ],
)
def test_a_failed_upload_says_why_and_keeps_the_message_back(
    chat: Chat, strategy: dict[str, str], name: str, reason: str
) -> None:
    open_with(chat, strategy)
    chat.field.fill("With this")
    choose(chat, (name, "text/plain", b"x"))
    expect(shelf(chat)).to_contain_text(reason)
    assert "error" in chat.heard()
    expect(chat.frame.get_by_role("button", name="Send")).to_be_disabled()
    chat.frame.get_by_role("button", name=f"Remove {name}").click()
    chat.field.press("Enter")
    expect(said(chat, "You said: With this")).to_be_visible()


@BOTH
def test_an_upload_without_a_network_can_be_done_again(chat: Chat, strategy: dict[str, str]) -> None:
    open_with(chat, strategy)
    chat.page.context.set_offline(True)
    choose(chat, ("later.txt", "text/plain", b"x"))
    expect(shelf(chat)).to_contain_text("The connection failed.")
    chat.page.context.set_offline(False)
    chat.frame.get_by_role("button", name="Upload later.txt again").click()
    ready(chat, 1)


def test_what_is_taken_off_before_it_was_sent_is_deleted_from_the_server(chat: Chat) -> None:
    open_with(chat)
    choose(chat, ("draft.txt", "text/plain", b"x"))
    ready(chat, 1)
    before = len(stored(chat)["deleted"])
    chat.frame.get_by_role("button", name="Remove draft.txt").press("Enter")
    until(chat.page, f"fetch('/files').then(a => a.json()).then(({{ deleted }}) => deleted.length > {before})")
    assert "draft.txt" not in stored(chat)["sizes"]


def test_dragged_files_show_where_they_go_and_are_dropped_there(chat: Chat, tmp_path: Path) -> None:
    open_with(chat)
    path = tmp_path / "dropped.txt"
    path.write_text("Water the plants")
    dragged = Dragged(chat, path)
    area = chat.frame.get_by_text("Drop files to attach them")
    dragged.send("dragEnter", 200, 300)
    expect(area).to_be_visible()
    for y in (80, 360, 650, 690):
        dragged.send("dragOver", 200, y)
        chat.page.wait_for_timeout(50)
        expect(area).to_be_visible()
    # Nothing is told of this one's end, as on some systems: that no more comes is enough.
    expect(area).to_be_hidden()
    dragged.send("dragEnter", 200, 300)
    dragged.send("dragOver", 200, 300)
    dragged.send("drop", 200, 300)
    expect(area).to_be_hidden()
    ready(chat, 1)
    assert stored(chat)["sizes"]["dropped.txt"] == 16
    expect(chat.field).to_be_focused()


def test_a_dropped_folder_is_refused_and_the_file_beside_it_taken(chat: Chat, tmp_path: Path) -> None:
    open_with(chat)
    folder = tmp_path / "Pictures"
    folder.mkdir()
    path = tmp_path / "beside.txt"
    path.write_text("x")
    dragged = Dragged(chat, folder, path)
    for kind in ("dragEnter", "dragOver", "drop"):
        dragged.send(kind, 200, 300)
    expect(chat.frame.get_by_role("alert")).to_contain_text("Pictures is a folder.")
    ready(chat, 1)


def test_a_file_dropped_where_none_are_welcome_does_not_replace_the_chat(chat: Chat, tmp_path: Path) -> None:
    chat.open()
    expect(chat.field).to_be_visible()
    path = tmp_path / "unwelcome.txt"
    path.write_text("x")
    dragged = Dragged(chat, path)
    for kind in ("dragEnter", "dragOver", "drop"):
        dragged.send(kind, 200, 300)
    chat.page.wait_for_timeout(300)
    expect(chat.field).to_be_visible()
    assert len(chat.page.context.pages) == 1


def test_a_picture_of_the_clipboard_is_pasted(chat: Chat) -> None:
    open_with(chat)
    chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat.page.evaluate(
        """async data => {
          const bytes = Uint8Array.from(atob(data), each => each.charCodeAt(0))
          const blob = new Blob([bytes], { type: 'image/png' })
          await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
        }""",
        base64.b64encode(png()).decode(),
    )
    chat.field.focus()
    chat.page.keyboard.press("Control+v")
    ready(chat, 1)
    expect(chat.field).to_have_value("")
    preview = chat.frame.locator(".ck-upload img")
    assert preview.evaluate("image => image.decode().then(() => image.naturalWidth)") == 48


def test_what_is_too_much_is_refused_by_name_before_anything_is_sent(chat: Chat) -> None:
    open_with(chat, maxCount=2, maxSize={"image/*": 10, "*": 1000}, accept={"image/*": [], "text/plain": [".txt"]})
    choose(
        chat,
        ("a.txt", "text/plain", b"x"),
        ("big.txt", "text/plain", bytes(2048)),
        ("pic.png", "image/png", png()),
        ("run.exe", "application/x-msdownload", b"x"),
        ("b.txt", "text/plain", b"x"),
        ("c.txt", "text/plain", b"x"),
    )
    ready(chat, 2)
    alert = chat.frame.get_by_role("alert")
    expect(alert).to_contain_text("big.txt is 2 kB; up to 1,000 bytes can be attached.")
    expect(alert).to_contain_text("pic.png is")
    expect(alert).to_contain_text("run.exe can’t be attached. Accepted: image and .txt.")
    expect(alert).to_contain_text("c.txt was left out: 2 files can go with a message.")
    assert {"a.txt", "b.txt"} <= stored(chat)["sizes"].keys()
    assert not {"big.txt", "pic.png", "run.exe", "c.txt"} & stored(chat)["sizes"].keys()
    alert.get_by_role("button", name="Dismiss").click()
    expect(alert).to_be_hidden()


def test_each_conversation_keeps_its_files(chat: Chat) -> None:
    open_with(chat)
    chat.ask("First")
    choose(chat, ("first.txt", "text/plain", b"x"))
    ready(chat, 1)
    first = chat.page.evaluate("heard.findLast(({ type }) => type === 'thread.change').detail.threadId")
    chat.page.evaluate("() => chat.setThreadId(null)")
    expect(shelf(chat)).to_have_count(0)
    chat.page.evaluate("id => chat.setThreadId(id)", first)
    expect(shelf(chat)).to_contain_text("first.txt")


def test_taken_off_the_page_and_put_back_the_files_are_still_there(chat: Chat) -> None:
    open_with(chat)
    choose(chat, ("kept.png", "image/png", png()))
    ready(chat, 1)
    choose(chat, ("slow-kept.txt", "text/plain", b"half"))
    chat.page.evaluate("() => { chat.remove(); document.body.append(chat) }")
    expect(shelf(chat)).to_have_count(2)
    ready(chat, 2)
    preview = chat.frame.locator(".ck-upload img")
    assert preview.evaluate("image => image.decode().then(() => image.naturalWidth)") == 48
    assert stored(chat)["sizes"]["slow-kept.txt"] == 4


def test_the_page_can_put_files_and_attachments_in(chat: Chat) -> None:
    open_with(chat)
    chat.page.evaluate(
        """() => chat.setComposerValue({
          text: 'From the page',
          attachments: [{ type: 'file', id: 'known', name: 'known.txt', mime_type: 'text/plain' }],
          files: [new File(['made'], 'made.txt', { type: 'text/plain' })],
        })"""
    )
    ready(chat, 2)
    expect(shelf(chat).first).to_contain_text("known.txt")
    expect(chat.field).to_have_value("From the page")
    assert stored(chat)["sizes"]["made.txt"] == 4
    message = chat.page.evaluate("() => chat.setComposerValue({ attachments: [] })")
    assert message is None
    expect(shelf(chat)).to_have_count(0)


def test_a_picture_of_the_answer_that_is_dragged_is_no_file(chat: Chat) -> None:
    open_with(chat)
    choose(chat, ("garden.png", "image/png", png(200, 100)))
    ready(chat, 1)
    chat.ask("Look")
    picture = chat.frame.get_by_role("img", name="garden.png")
    box = picture.bounding_box()
    assert box
    chat.page.mouse.move(box["x"] + 10, box["y"] + 10)
    chat.page.mouse.down()
    for step in range(1, 8):
        chat.page.mouse.move(box["x"] + 10 - step * 8, box["y"] + 10 + step * 20)
    expect(chat.frame.get_by_text("Drop files to attach them")).to_have_count(0)
    chat.page.mouse.up()
    expect(shelf(chat)).to_have_count(0)


@pytest.fixture
def answered(chat: Chat) -> Chat:
    open_with(chat).ask("markdown")
    return chat


def test_selected_words_of_an_answer_become_the_quote_of_the_next_message(answered: Chat) -> None:
    chat = answered
    said(chat, "Short lists get done.").click(click_count=3)
    offer = chat.frame.locator(".ck-quote-offer")
    expect(offer).to_be_visible()
    offer.click()
    quote = chat.frame.locator(".ck-quote-shelf blockquote")
    expect(quote).to_contain_text("Short lists get done.")
    expect(chat.field).to_be_focused()
    expect(offer).to_have_count(0)
    chat.ask("Is that so?")
    asked = chat.page.evaluate("fetch('/requests').then(answer => answer.json()).then(all => all.at(-1))")
    assert "Short lists get done." in asked["params"]["input"]["quoted_text"]
    expect(quote).to_have_count(0)


def test_a_selection_over_several_blocks_is_quoted_as_it_reads(answered: Chat) -> None:
    chat = answered
    scroll = chat.frame.locator(".ck-scroll")
    scroll.evaluate("box => box.scrollTo(0, 0)")
    chat.page.wait_for_timeout(200)
    start = said(chat, "Call the dentist").bounding_box()
    end = said(chat, "Short lists get done.").bounding_box()
    assert start
    assert end
    chat.page.mouse.move(start["x"] + 2, start["y"] + 8)
    chat.page.mouse.down()
    chat.page.mouse.move(end["x"] + 60, end["y"] + 10, steps=6)
    expect(chat.frame.locator(".ck-quote-offer")).to_have_count(0)
    chat.page.mouse.up()
    chat.frame.locator(".ck-quote-offer").click()
    text = chat.frame.locator(".ck-quote-shelf blockquote").inner_text()
    assert "Call the dentist" in text
    assert "Water the plants" in text


def test_the_offer_is_reached_with_tab_from_the_selected_text(answered: Chat) -> None:
    chat = answered
    said(chat, "Short lists get done.").click(click_count=3)
    expect(chat.frame.locator(".ck-quote-offer")).to_be_visible()
    chat.page.keyboard.press("Tab")
    expect(chat.frame.locator(".ck-quote-offer")).to_be_focused()
    chat.page.keyboard.press("Enter")
    expect(chat.frame.locator(".ck-quote-shelf")).to_be_visible()
    chat.frame.get_by_role("button", name="Remove the quote").press("Enter")
    expect(chat.frame.locator(".ck-quote-shelf")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(chat: Chat, scheme: str, width: int) -> None:
    chat.page.set_viewport_size({"width": width, "height": 720})
    open_with(chat, DIRECT, scheme, maxCount=4)
    chat.page.evaluate("() => chat.setComposerValue({ text: 'Look', reply: 'Said before' })")
    choose(
        chat,
        ("garden.png", "image/png", png()),
        ("a-name-that-is-much-too-long-for-the-place-it-has-in-the-shelf.txt", "text/plain", b"x"),
        ("bytes-413.txt", "text/plain", b"x"),
        ("slow.txt", "text/plain", b"x"),
        ("too-many.txt", "text/plain", b"x"),
    )
    expect(chat.frame.get_by_role("alert")).to_be_visible()
    ready(chat, 2)
    chat.page.wait_for_timeout(200)
    assert chat.serious() == []
    assert chat.field.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    sizes = chat.frame.locator(".ck-composer button").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"
    )
    assert min(sizes) >= 24
