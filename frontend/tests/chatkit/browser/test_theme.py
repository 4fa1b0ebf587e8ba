"""The option `theme` in full: every part shows, all of it can be read, and nothing of an earlier theme stays."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, expect

from frontend.tests.chatkit.browser.chat import Chat, until
from frontend.tests.chatkit.browser.played import inner, play

FONTS = sorted(Path("/usr/share/fonts").rglob("*.ttf"))

ACCENTS = ["#4f46e5", "#ffffff", "#000000", "#ffe600", "#ff8c00", "#777777", "hsl(150 90% 40%)", "oklch(0.7 0.3 330)"]


def set_theme(chat: Chat, theme: Any, **options: Any) -> Frame:
    expect(chat.frame.get_by_role("textbox").first).to_be_visible()
    chat.page.evaluate("options => chat.setOptions({ ...window.options, ...options })", {"theme": theme, **options})
    frame = inner(chat)
    frame.evaluate("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
    # Colours that are on their way to others would be measured in between.
    until(frame, "() => document.getAnimations().every(each => each.playState !== 'running')")
    return frame


def style(frame: Frame, selector: str, name: str) -> str:
    found: str = frame.evaluate(
        "([selector, name]) => getComputedStyle(document.querySelector(selector)).getPropertyValue(name)",
        [selector, name],
    )
    return found


def pixels(frame: Frame, selector: str, name: str) -> float:
    return float(style(frame, selector, name).removesuffix("px"))


class TestColorScheme:
    def test_is_light_by_default_as_the_page_is(self, chat: Chat) -> None:
        chat.page.emulate_media(color_scheme="dark")
        chat.open()
        set_theme(chat, None)
        expect(chat.frame.locator("html[data-theme=light]")).to_be_attached()

    def test_follows_the_system_where_the_page_says_that_it_does(self, chat: Chat) -> None:
        chat.page.emulate_media(color_scheme="dark")
        chat.open()
        chat.page.evaluate("() => document.documentElement.style.setProperty('color-scheme', 'light dark')")
        set_theme(chat, {})
        expect(chat.frame.locator("html[data-theme=dark]")).to_be_attached()
        chat.page.emulate_media(color_scheme="light")
        expect(chat.frame.locator("html[data-theme=light]")).to_be_attached()

    @pytest.mark.parametrize("theme", ["dark", {"colorScheme": "dark"}])
    def test_is_what_it_is_set_to_in_either_form(self, chat: Chat, theme: Any) -> None:
        chat.open()
        frame = set_theme(chat, theme)
        expect(chat.frame.locator("html[data-theme=dark]")).to_be_attached()
        assert style(frame, "html", "color-scheme") == "dark"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_whatever_the_accent_all_can_be_read(chat: Chat, scheme: str, level: int) -> None:
    play(chat)
    chat.page.evaluate(
        """() => {
          played.items = [played.answer(1, 'An answer with [a link](https://example.com).')]
          const tag = { type: 'input_tag', id: 'p1', text: 'Anna', data: {}, interactive: true }
          const item = played.user(2, 'To ')
          item.content.push(tag)
          played.items.push(item)
        }"""
    )
    more = {
        "disclaimer": {"text": "See [how](https://example.com)."},
        "composer": {"tools": [{"id": "t", "label": "Search", "icon": "globe", "pinned": True}]},
    }
    chat.page.evaluate("() => played.open()")
    chat.page.evaluate("() => chat.setComposerValue({ text: 'Ready to send', selectedToolId: 't' })")
    for accent in ACCENTS:
        theme = {"colorScheme": scheme, "color": {"accent": {"primary": accent, "level": level}}}
        set_theme(chat, theme, **more)
        expect(chat.frame.locator(f"html[data-accent='{level}']")).to_be_attached()
        assert chat.serious() == [], accent


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("shade", [-4, 0, 4])
def test_whatever_the_greys_all_can_be_read(chat: Chat, scheme: str, shade: int) -> None:
    chat.open(disclaimer={"text": "Careful"})
    plain = style(set_theme(chat, scheme), "html", "--gray-500")
    for hue in (0, 120, 240):
        theme = {"colorScheme": scheme, "color": {"grayscale": {"hue": hue, "tint": 9, "shade": shade}}}
        frame = set_theme(chat, theme, disclaimer={"text": "Careful"})
        assert style(frame, "html", "--gray-500") != plain
        assert chat.serious() == [], hue
    assert style(set_theme(chat, scheme), "html", "--gray-500") == plain


@pytest.mark.parametrize(("background", "foreground"), [("#fdf6e3", "#073642"), ("#002b36", "#eee8d5")])
def test_the_surface_has_the_pages_own_colours(chat: Chat, background: str, foreground: str) -> None:
    chat.open()
    theme = {"color": {"surface": {"background": background, "foreground": foreground}}}
    frame = set_theme(chat, theme, disclaimer={"text": "Careful"})
    ask = "color => { const probe = document.createElement('i'); probe.style.color = color; return probe.style.color }"
    assert style(frame, "body", "background-color") == frame.evaluate(ask, background)
    assert style(frame, "body", "color") == frame.evaluate(ask, foreground)
    assert chat.serious() == []
    set_theme(chat, "light")
    assert style(frame, "body", "background-color") == "rgb(255, 255, 255)"


def test_each_radius_is_rounder_than_the_next(chat: Chat) -> None:
    chat.open()
    radii = [
        pixels(set_theme(chat, {"radius": radius}), ".ck-composer", "border-top-left-radius")
        for radius in ("pill", "round", "soft", "sharp")
    ]
    assert radii == sorted(set(radii), reverse=True)
    assert style(set_theme(chat, {}), "html", "--ck-radius-composer") == "1.5rem"


def test_each_density_takes_more_room_than_the_one_before(chat: Chat) -> None:
    chat.open()
    heights, gutters = [], []
    for density in ("compact", "normal", "spacious"):
        frame = set_theme(chat, {"density": density})
        heights.append(pixels(frame, ".ck-header", "height"))
        gutters.append(pixels(frame, ".ck-foot", "padding-left"))
    assert heights == sorted(set(heights))
    assert gutters == sorted(set(gutters))


class TestTypography:
    @pytest.mark.parametrize("size", [14, 15, 16, 17, 18])
    def test_base_size_is_what_text_measures_and_scales_the_rest(self, chat: Chat, size: int) -> None:
        chat.open()
        usual = pixels(set_theme(chat, {}), ".ck-composer", "height")
        frame = set_theme(chat, {"typography": {"baseSize": size}})
        assert pixels(frame, "body", "font-size") == pytest.approx(size, abs=0.05)
        assert pixels(frame, ".ck-composer", "height") == pytest.approx(usual * size / 15, rel=0.06)

    def test_families_are_the_pages_for_text_and_for_code(self, chat: Chat) -> None:
        chat.open()
        typography = {"fontFamily": "Georgia, serif", "fontFamilyMono": "Courier, monospace"}
        frame = set_theme(chat, {"typography": typography})
        assert style(frame, "body", "font-family") == "Georgia, serif"
        assert style(frame, "textarea, [contenteditable]", "font-family") == "Georgia, serif"
        assert style(frame, "html", "--font-mono") == "Courier, monospace"
        set_theme(chat, {})
        assert "Georgia" not in style(frame, "body", "font-family")

    @pytest.mark.skipif(not FONTS, reason="no font is installed")
    def test_fonts_of_the_page_are_loaded_and_go_with_the_theme(self, chat: Chat) -> None:
        chat.open()
        chat.page.route("**/own.ttf", lambda route: route.fulfill(path=FONTS[0], content_type="font/ttf"))
        source = {"family": "Own", "src": "/own.ttf", "weight": 700, "style": "normal", "display": "swap"}
        frame = set_theme(chat, {"typography": {"fontFamily": "Own, serif", "fontSources": [source]}})
        until(frame, "() => [...document.fonts][0]?.status === 'loaded'")
        set_theme(chat, {"typography": {"fontFamily": "Own, serif", "fontSources": [source]}})
        assert frame.evaluate("() => document.fonts.size") == 1
        set_theme(chat, {})
        assert frame.evaluate("() => document.fonts.size") == 0

    def test_a_font_that_the_policy_keeps_out_is_logged_and_leaves_the_next_family(self, chat: Chat) -> None:
        chat.open()
        source = {"family": "Far", "src": "https://fonts.example.com/far.woff2"}
        set_theme(chat, {"typography": {"fontFamily": "Far, serif", "fontSources": [source]}})
        until(chat.page, "() => heard.some(({ detail }) => detail?.name === 'theme.font.failed')")
        expect(chat.field).to_be_visible()
        chat.complaints.clear()
