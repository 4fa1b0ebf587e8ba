"""The interface in other languages: the browser's own or the page's, from right to left, with dates of the locale."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.played import inner, play
from frontend.tests.chatkit.browser.played_thread import card, show
from frontend.tests.chatkit.browser.setting_up import opened, place, set_options

MESSAGE = {
    "ar": "الرسالة",
    "bn-BD": "বার্তা",
    "de-DE": "Nachricht",
    "es-ES": "Mensaje",
    "fr-FR": "Message",
    "hi-IN": "संदेश",
    "id-ID": "Pesan",
    "ja-JP": "メッセージ",
    "mr-IN": "संदेश",
    "pt-BR": "Mensagem",
    "ru-RU": "Сообщение",
    "te-IN": "సందేశం",
    "tr-TR": "Mesaj",
    "ur": "پیغام",
    "zh-CN": "消息",
}
RIGHT_TO_LEFT = {"ar", "ur"}


@pytest.mark.parametrize("locale", MESSAGE)
def test_every_translation_is_loaded_under_the_strict_policy_and_marked_as_what_it_is(chat: Chat, locale: str) -> None:
    chat.open(locale=locale)
    expect(chat.frame.get_by_role("textbox", name=MESSAGE[locale])).to_be_visible()
    direction = "rtl" if locale in RIGHT_TO_LEFT else "ltr"
    expect(chat.frame.locator(f"html[lang='{locale}'][dir='{direction}']")).to_be_attached()


@pytest.mark.parametrize(
    ("browsers", "name"), [("pt-PT", "Mensagem"), ("zh-TW", "消息"), ("ca-ES", "Mensaje"), ("fi-FI", "Message")]
)
def test_without_the_option_it_is_the_browsers_language_or_its_nearest(
    browser: Browser, address: str, browsers: str, name: str
) -> None:
    with opened(browser, address, locale=browsers) as chat:
        chat.open()
        expect(chat.frame.get_by_role("textbox", name=name)).to_be_visible()


def test_the_pages_option_comes_before_the_browsers_and_changes_in_place(browser: Browser, address: str) -> None:
    with opened(browser, address, locale="de-DE") as chat:
        chat.open(locale="es")
        expect(chat.frame.get_by_role("textbox", name="Mensaje")).to_be_visible()
        chat.frame.get_by_role("textbox").fill("Borrador")
        set_options(chat, "{ locale: 'ur' }")
        expect(chat.frame.get_by_role("textbox", name="پیغام")).to_have_value("Borrador")
        set_options(chat, "{ locale: undefined }")
        expect(chat.frame.get_by_role("textbox", name="Nachricht")).to_have_value("Borrador")


def test_a_language_that_can_not_be_had_leaves_english_and_is_logged(chat: Chat) -> None:
    chat.page.route("**/de-DE*.js", lambda route: route.abort())
    chat.open(locale="de")
    expect(chat.frame.get_by_role("textbox", name="Message")).to_be_visible()
    names = chat.page.evaluate("() => heard.filter(({ type }) => type === 'log').map(({ detail }) => detail.name)")
    assert "language.failed" in names


def test_a_tag_that_is_no_language_is_english_and_no_error(chat: Chat) -> None:
    chat.open(locale="!!")
    expect(chat.field).to_be_visible()
    assert chat.heard() == ["ready"]


@pytest.mark.parametrize(
    ("locale", "months"), [("en", "months ago"), ("de", "vor"), ("ja", "前"), ("ar", "قبل"), ("fi-FI", "sitten")]
)
def test_the_historys_times_are_told_in_the_locale(chat: Chat, locale: str, months: str) -> None:
    play(chat)
    chat.page.evaluate("locale => played.open({ locale })", locale)
    chat.page.evaluate("() => chat.showHistory()")
    expect(chat.frame.locator(".ck-row time")).to_contain_text(months)


OUTSIDE = """plot => {
    const { left, right } = plot.getBoundingClientRect()
    const boxes = [...plot.querySelectorAll('text')].map(each => [each.textContent, each.getBoundingClientRect()])
    return boxes.filter(([, box]) => box.left < left - 1 || box.right > right + 1).map(([text]) => text)
}"""


class TestRightToLeft:
    def middle(self, locator: Locator) -> float:
        box = place(locator)
        return box["x"] + box["width"] / 2

    def test_everything_stands_on_its_other_side(self, chat: Chat) -> None:
        chat.open(locale="ar", header={"title": {"text": "العنوان"}})
        history = chat.frame.get_by_role("button", name="السجل")
        send = chat.frame.get_by_role("button", name="إرسال")
        expect(history).to_be_visible()
        middle = 210
        assert self.middle(history) < middle
        assert self.middle(send) < middle
        assert self.middle(chat.frame.get_by_role("heading", name="العنوان")) > middle - 60
        assert inner(chat).evaluate("() => document.documentElement.scrollWidth <= innerWidth")

    def test_the_field_starts_where_its_language_does_empty_or_not(self, chat: Chat) -> None:
        chat.open(locale="ar")
        field = chat.frame.get_by_role("textbox", name="الرسالة")
        direction = "field => getComputedStyle(field).direction"
        assert field.evaluate(direction) == "rtl"
        field.fill("Hello")
        assert field.evaluate(direction) == "ltr"
        field.fill("مرحبا")
        assert field.evaluate(direction) == "rtl"

    def test_no_label_of_a_chart_is_cut_off(self, chat: Chat) -> None:
        days = ["الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "الاثنين"]
        data = [{"day": day, "done": n} for n, day in enumerate(days)]
        series = [{"type": "bar", "dataKey": "done", "label": "المكتملة"}]
        chart = {"type": "Chart", "data": data, "series": series, "xAxis": "day", "showYAxis": True}
        chat.page.set_viewport_size({"width": 360, "height": 700})
        show(chat, card(chart), locale="ar")
        plot = chat.frame.get_by_role("img").filter(has=chat.frame.locator(".ck-chart-axes"))
        expect(plot.locator("text", has_text="الاثنين")).to_be_visible()
        assert plot.evaluate(OUTSIDE) == []

    def test_the_way_back_points_to_the_right(self, chat: Chat) -> None:
        chat.open(locale="ar")
        chat.page.evaluate("() => chat.showHistory()")
        back = chat.frame.get_by_role("button", name="العودة إلى المحادثة")
        expect(back).to_be_visible()
        assert self.middle(back) > 210
        turned = "icon => new DOMMatrix(getComputedStyle(icon).transform).a"
        assert back.locator("svg").evaluate(turned) == -1
        assert chat.frame.locator(".ck-stage .ck-header svg").first.evaluate(turned) == 1

    def test_axe_finds_nothing(self, chat: Chat) -> None:
        chat.open(locale="ar", disclaimer={"text": "قد تكون الإجابات خاطئة."})
        expect(chat.frame.get_by_role("textbox", name="الرسالة")).to_be_visible()
        assert chat.serious() == []
        chat.page.evaluate("() => chat.showHistory()")
        expect(chat.frame.get_by_role("heading", name="السجل")).to_be_visible()
        chat.page.wait_for_timeout(300)
        assert chat.serious() == []
