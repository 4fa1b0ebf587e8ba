"""Popups, charts and movement of widgets in real Chromium, by pointer and by keys, in light and dark."""

from typing import Any

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.played_thread import card, inner, show, update, words

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 1200])
def test_a_popup_stays_on_the_screen_and_follows_its_control(chat: Chat, width: int) -> None:
    chat.page.set_viewport_size({"width": width, "height": 480})
    picker = {"type": "DatePicker", "name": "day", "placeholder": "Day", "defaultValue": "2026-03-14", "side": "left"}
    show(chat, card(*[words(f"Line {n}") for n in range(30)], picker))
    chat.frame.get_by_role("combobox", name="Day").click()
    dialog = chat.frame.get_by_role("dialog")
    expect(dialog.get_by_role("gridcell", name="Saturday, March 14, 2026")).to_be_focused()
    box = dialog.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= 480
    assert chat.serious() == []
    chat.page.keyboard.press("Shift+Tab")
    expect(dialog.get_by_role("button", name="Next year")).to_be_focused()
    chat.page.keyboard.press("Tab")
    expect(dialog.get_by_role("gridcell", name="Saturday, March 14, 2026")).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(chat.frame.get_by_role("combobox", name="Day")).to_be_focused()


def test_dates_follow_the_locale_and_its_direction(chat: Chat) -> None:
    picker = {"type": "DatePicker", "name": "day", "placeholder": "Tag", "defaultValue": "2026-03-14"}
    show(chat, card(picker), locale="de-DE")
    day = chat.frame.get_by_role("combobox", name="Tag")
    expect(day).to_have_text("14.03.2026")
    day.press("Enter")
    expect(chat.frame.get_by_role("heading", name="März 2026")).to_be_visible()
    expect(chat.frame.get_by_role("columnheader").first).to_have_text("M")
    show(chat, card({**picker, "placeholder": "Day"}), locale="ar-EG")
    chat.frame.get_by_role("combobox", name="Day").press("Enter")
    expect(chat.frame.locator("[data-day='2026-03-14']")).to_be_focused()
    chat.page.keyboard.press("ArrowLeft")
    expect(chat.frame.locator("[data-day='2026-03-15']")).to_be_focused()


def test_a_select_is_worked_by_pointer_and_keys_and_closed_by_a_click_elsewhere(chat: Chat) -> None:
    options = [{"value": str(n), "label": f"Option {n}"} for n in range(40)]
    show(
        chat,
        card(
            {"type": "Select", "name": "n", "placeholder": "Pick", "options": options, "block": True},
            words("Elsewhere"),
        ),
    )
    control = chat.frame.get_by_role("combobox", name="Pick")
    control.click()
    expect(chat.frame.get_by_role("combobox", name="Search")).to_be_focused()
    assert chat.serious() == []
    chat.page.keyboard.press("End")
    expect(chat.frame.get_by_role("option", name="Option 39")).to_be_in_viewport()
    chat.page.mouse.click(5, 5)
    expect(chat.frame.get_by_role("listbox")).to_have_count(0)
    control.press("Enter")
    chat.page.keyboard.type("17")
    chat.page.keyboard.press("Enter")
    expect(control).to_have_text("Option 17")
    expect(control).to_be_focused()


def test_a_chart_is_read_by_pointer_and_by_keys(chat: Chat) -> None:
    data = [{"month": month, "sales": n * 10} for n, month in enumerate(("Jan", "Feb", "Mar"))]
    series = [{"type": "bar", "dataKey": "sales", "label": "Sales"}]
    show(chat, card({"type": "Chart", "data": data, "series": series, "xAxis": "month", "showYAxis": True}))
    plot = chat.frame.get_by_role("img", name="Chart of Sales, 3 points")
    expect(plot.locator("path")).to_have_count(1)
    box = plot.bounding_box()
    assert box
    chat.page.mouse.move(box["x"] + box["width"] - 20, box["y"] + 40)
    expect(chat.frame.locator(".ck-chart-tooltip")).to_have_text("MarSales20")
    plot.focus()
    plot.press("Home")
    expect(chat.frame.locator(".ck-plot [role=status]")).to_have_text("Jan, Sales 0")
    assert chat.serious() == []


MOVING = """() => document.getAnimations().filter(each =>
    each.playState === 'running' && each.effect.target.closest('.ck-transition')).length"""
SLOWLY = """() => {
    const { animate } = Element.prototype
    Element.prototype.animate = function (frames, timing) {
        return animate.call(this, frames, { ...timing, duration: 1500 })
    }
}"""


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_transition_moves_to_what_replaces_its_child_unless_motion_is_unwanted(chat: Chat, motion: Any) -> None:
    chat.page.emulate_media(reduced_motion=motion)
    change = {"type": "Transition", "id": "change", "children": words("One line", key="a")}
    played = show(chat, card(change))
    lines = {"type": "Col", "key": "b", "children": [words(f"Line {n}") for n in range(8)]}
    changed = {**change, "children": lines}
    played.events = [update("change", type="widget.component.updated", component=changed)]
    played.show(card(changed))
    inner(chat.page).evaluate(SLOWLY)
    chat.page.evaluate("() => chat.sendCustomAction({ type: 'go' }, 'w1')")
    expect(chat.frame.get_by_text("Line 7")).to_be_attached()
    if motion == "reduce":
        chat.page.wait_for_timeout(100)
        assert inner(chat.page).evaluate(MOVING) == 0
        return
    expect(chat.frame.locator(".ck-fading-out")).to_have_count(1)
    assert inner(chat.page).evaluate(MOVING) >= 2
    height = "frame => frame.getBoundingClientRect().height"
    assert chat.frame.locator(".ck-transition").evaluate(height) < 150
    expect(chat.frame.locator(".ck-fading-out")).to_have_count(0)
    assert chat.frame.locator(".ck-transition").evaluate(height) > 150


def test_nothing_of_a_widget_runs_over_the_edge_at_320_pixels(chat: Chat) -> None:
    chat.page.set_viewport_size({"width": 320, "height": 640})
    wide: list[dict[str, Any]] = [
        {"type": "Box", "width": 900, "padding": 2, "background": "surface-secondary", "children": [words("x" * 200)]},
        {
            "type": "Row",
            "children": [words("Long words " * 20), {"type": "Button", "label": "A button with a long label"}],
        },
        {
            "type": "Table",
            "children": [
                {
                    "type": "Table.Row",
                    "children": [{"type": "Table.Cell", "width": 300, "children": [words("cell")]} for _ in range(4)],
                }
            ],
        },
        {
            "type": "Select",
            "name": "s",
            "placeholder": "A placeholder that is far too long to fit into the card",
            "options": [],
        },
        {"type": "Image", "src": "https://elsewhere.example/" + "a" * 300, "alt": "Elsewhere"},
    ]
    show(chat, card(*wide))
    script = (
        "() => { const scroll = document.querySelector('.ck-scroll'); return scroll.scrollWidth - scroll.clientWidth }"
    )
    assert inner(chat.page).evaluate(script) <= 1
    expect(chat.frame.locator(".ck-grid")).to_have_attribute("tabindex", "0")


@pytest.mark.parametrize("kind", ["Input", "Textarea"])
def test_a_fields_size_and_gutter_are_seen(chat: Chat, kind: str) -> None:
    sizes = ["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"]
    gutters = ["2xs", "xs", "sm", "md", "lg", "xl"]
    rows = {"rows": 1} if kind == "Textarea" else {}
    fields = [{"type": kind, "name": f"size {size}", "size": size, **rows} for size in sizes]
    fields += [{"type": kind, "name": f"gutter {size}", "gutterSize": size, **rows} for size in gutters]
    show(chat, card(*fields))

    def measured(names: list[str], script: str) -> list[float]:
        return [chat.frame.locator(f"[name='{name}']").evaluate(script) for name in names]

    heights = measured([f"size {size}" for size in sizes], "field => field.getBoundingClientRect().height")
    rooms = measured(
        [f"gutter {size}" for size in gutters],
        """field => parseFloat(getComputedStyle(field).paddingInlineStart)
          + parseFloat(getComputedStyle(field.parentElement).paddingInlineStart)""",
    )
    assert heights == sorted(set(heights))
    assert rooms == sorted(set(rooms))


@pytest.mark.parametrize(("scheme", "theme"), [("light", "dark"), ("dark", "light")])
def test_a_ticked_box_stands_off_a_card_of_the_other_scheme(chat: Chat, scheme: str, theme: str) -> None:
    box = {"type": "Checkbox", "name": "meal", "label": "Meal", "defaultChecked": True}
    show(chat, card(box, theme=theme), scheme, theme=scheme)
    lightness = """element => {
      const probe = document.createElement('canvas').getContext('2d')
      probe.fillStyle = getComputedStyle(element).backgroundColor
      probe.fillRect(0, 0, 1, 1)
      return probe.getImageData(0, 0, 1, 1).data[0]
    }"""
    ground = chat.frame.locator(".ck-card").evaluate(lightness)
    ticked = chat.frame.get_by_role("checkbox", name="Meal").evaluate(lightness)
    assert abs(ground - ticked) > 128
