"""Widgets in real Chromium: what is typed stays, what fails is told, large ones and built templates are drawn."""

import re
from pathlib import Path

import pytest
from chatkit.widgets import WidgetTemplate
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.played_thread import card, inner, quick, show, update, words

pytestmark = pytest.mark.browser

WIDGETS = Path(__file__).parent / "widgets"


def test_what_is_typed_and_where_stays_while_parts_around_it_stream_and_change(chat: Chat) -> None:
    field = {"type": "Input", "name": "title", "placeholder": "Title"}
    text = words("Dear ", id="letter", streaming=True)
    played = show(
        chat, card(text, {"type": "Form", "children": [field]}, {"type": "Badge", "id": "state", "label": "Old"})
    )
    title = chat.frame.get_by_placeholder("Title")
    title.fill("Half a thought")
    title.press("ArrowLeft")
    title.press("ArrowLeft")
    grown = [
        update("letter", type="widget.streaming_text.value_delta", delta=delta, done=delta == "tea.")
        for delta in ("Anna, ", "thank you ", "for the ", "tea.")
    ]
    badge = {"type": "Badge", "id": "state", "label": "New"}
    played.events = [*grown, update("state", type="widget.component.updated", component=badge)]
    whole_text = words("Dear Anna, thank you for the tea.", id="letter")
    played.show(card(whole_text, {"type": "Form", "children": [field]}, badge))
    chat.page.evaluate("() => chat.sendCustomAction({ type: 'write' }, 'w1')")
    expect(chat.frame.get_by_text("Dear Anna, thank you for the tea.")).to_be_visible()
    expect(chat.frame.get_by_text("New", exact=True)).to_be_visible()
    expect(title).to_have_value("Half a thought")
    expect(title).to_be_focused()
    assert title.evaluate("field => field.selectionStart") == len("Half a thought") - 2
    whole = card(words("All new"), {"type": "Form", "children": [field]})
    played.events = [update("", type="widget.root.updated", widget=whole)]
    played.show(whole)
    chat.page.evaluate("() => chat.sendCustomAction({ type: 'write' }, 'w1')")
    expect(chat.frame.get_by_text("All new")).to_be_visible()
    expect(title).to_have_value("Half a thought")
    expect(title).to_be_focused()


def test_a_control_shows_a_change_at_once_and_takes_it_back_with_the_reason_where_it_is_refused(chat: Chat) -> None:
    options = [{"value": "home", "label": "Home"}, {"value": "work", "label": "Work"}]
    select = {"type": "Select", "name": "list", "placeholder": "List", "options": options, "defaultValue": "home"}
    played = show(chat, card({**select, "onChangeAction": quick("move")}))
    played.on_action = lambda action: 404
    chat.frame.get_by_role("combobox", name="List").click()
    chat.frame.get_by_role("option", name="Work").click()
    expect(chat.frame.get_by_role("alert")).to_contain_text("Nothing was changed.")
    expect(chat.frame.get_by_role("combobox", name="List")).to_have_text("Home")
    played.on_action = lambda action: card(
        {**select, "defaultValue": action["payload"]["list"], "onChangeAction": quick("move")}
    )
    chat.frame.get_by_role("combobox", name="List").click()
    chat.frame.get_by_role("option", name="Work").click()
    expect(chat.frame.get_by_role("combobox", name="List")).to_have_text("Work")
    expect(chat.frame.get_by_role("alert")).to_have_count(0)
    assert played.actions[-1] == {"type": "move", "payload": {"list": "work"}}


def test_the_focus_is_where_it_was_when_a_card_has_waited_for_its_action(chat: Chat) -> None:
    played = show(chat, card(words("Sure?"), confirm={"label": "Yes", "action": quick("yes")}))
    played.on_action = lambda action: card(words("Done."), confirm={"label": "Yes", "action": quick("yes")})
    chat.frame.get_by_role("button", name="Yes").press("Enter")
    expect(chat.frame.get_by_text("Done.")).to_be_visible()
    expect(chat.frame.get_by_role("button", name="Yes")).to_be_focused()


@pytest.mark.speed
def test_a_card_of_2000_parts_is_drawn_quickly_and_one_of_10000_is_told_in_a_line(chat: Chat) -> None:
    played = show(chat, card(words("Small")))
    rows = [
        {
            "type": "Row",
            "key": str(n),
            "children": [{"type": "Icon", "name": "check"}, words(f"Row {n}"), {"type": "Badge", "label": "New"}],
        }
        for n in range(500)
    ]
    played.show(card(*rows))
    drawn = inner(chat.page).evaluate(
        """async () => {
            const start = performance.now()
            await parent.chat.fetchUpdates()
            while (document.querySelectorAll('.ck-badge').length < 500) await new Promise(requestAnimationFrame)
            return performance.now() - start
        }"""
    )
    print(f"2,001 parts drawn in {drawn:.0f} ms")
    assert drawn < 2500
    played.items = [
        played.item(card(*[words(str(n)) for n in range(10_000)])),
        {**played.item(card(words("The next one"))), "id": "w2"},
    ]
    chat.page.evaluate("() => chat.fetchUpdates()")
    expect(chat.frame.get_by_text("This card is too large to be shown.")).to_be_visible()
    expect(chat.frame.get_by_text("The next one")).to_be_visible()


def test_icons_of_the_whole_set_are_loaded_when_first_met(chat: Chat) -> None:
    loaded: list[str] = []
    chat.page.on("request", lambda request: loaded.append(request.url))
    played = show(chat, card({"type": "Icon", "name": "calendar"}))
    assert not any("drawings" in url for url in loaded)
    played.show(card({"type": "Icon", "name": "lucide:tree-palm"}, {"type": "Icon", "name": "vendor:acme"}))
    chat.page.evaluate("() => chat.fetchUpdates()")
    expect(chat.frame.locator(".ck-icon svg.lucide path")).not_to_have_count(0)
    assert any("drawings" in url for url in loaded)


def test_templates_are_drawn_as_they_were_made(chat: Chat) -> None:
    times = [{"label": "Departure", "time": "07:40"}, {"label": "Arrival", "time": "12:55"}]
    flight = WidgetTemplate.from_file(str(WIDGETS / "flight.widget")).build(
        {"origin": "Lisbon", "destination": 'Oslo "Gardermoen"', "status": "Late", "times": times}
    )
    show(chat, flight.model_dump(mode="json"))
    expect(chat.frame.get_by_role("heading", name='Lisbon to Oslo "Gardermoen"')).to_be_visible()
    expect(chat.frame.locator(".ck-badge[data-color=warning]")).to_have_text("Late")
    departure, arrival = (chat.frame.get_by_text(each["time"]).bounding_box() for each in times)
    assert departure
    assert arrival
    assert departure["y"] == arrival["y"]
    assert arrival["x"] - departure["x"] > 100

    booking = WidgetTemplate.from_file(str(WIDGETS / "booking.widget")).build(
        {"place": "Harbour View", "guests": 2, "day": "2026-03-14", "times": ["19:00", "20:30"]}
    )
    played = show(chat, booking.model_dump(mode="json"))
    expect(chat.frame.get_by_text("Table for 2")).to_be_visible()
    chat.frame.get_by_role("button", name="Book").click()
    expect(chat.frame.get_by_text("Fill this in.")).to_be_visible()
    chat.page.keyboard.type("Anna")
    chat.frame.get_by_role("combobox", name="Time").click()
    chat.frame.get_by_role("option", name="20:30").click()
    chat.frame.get_by_role("checkbox", name="By the window").click()
    chat.frame.get_by_role("button", name="Book").click()
    expect(chat.frame.locator(".ck-widget[aria-busy]")).to_have_count(0)
    form = {"guest": {"name": "Anna"}, "day": "2026-03-14", "time": "20:30", "window": True}
    assert played.actions == [{"type": "booking.confirm", "payload": {"place": "Harbour View", **form}}]


def test_messages_of_the_thread_are_untouched_by_a_widget_that_fails(chat: Chat) -> None:
    played = show(chat, card({"type": "Hologram"}, words("Beside it")))
    expect(chat.frame.get_by_text("Beside it")).to_be_visible()
    expect(chat.frame.get_by_text(re.compile("Hologram"))).to_be_visible()
    assert played.actions == []
