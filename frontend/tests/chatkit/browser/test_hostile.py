"""A server that means harm, in real Chromium: nothing of it runs, calls home, freezes the page or is left over."""

import random
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Request, expect

from frontend.tests.chatkit.browser.chat import Chat, until
from frontend.tests.chatkit.browser.played import inner, play
from frontend.tests.chatkit.browser.played_thread import card, show, words

pytestmark = pytest.mark.browser

MARKUP = (Path(__file__).parent / "markup.txt").read_text().splitlines()
"""What has got through sanitisers: one attack a line; each would set `hacked` or ask evil.example for something."""

FOUND = """() => {
  const wrong = []
  for (const element of document.querySelectorAll('*')) {
    if (['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'META'].includes(element.tagName) &&
        !document.head.contains(element) && !element.src?.startsWith(`${origin}/assets/`)) wrong.push(element.outerHTML)
    for (const { name, value } of element.attributes)
      if (/^on|^srcdoc$|^formaction$/.test(name)) wrong.push(`${name}=${value}`)
    if (element.href && !/^(https?|mailto):/.test(element.href)) wrong.push(String(element.href))
  }
  return wrong
}"""


def open_raw(chat: Chat) -> None:
    """Opens the played thread over the wire, with a widget in it that no object could be made of."""
    chat.page.evaluate(
        """() => {
          const deep = '{"type":"Col","children":['.repeat(10_000) + '{"type":"Text"}' + ']}'.repeat(10_000)
          const own = async (url, init) => {
            const answer = await played.fetch(url, init)
            if (!init.body.includes('items.list')) return answer
            return new Response((await answer.text()).replace('"DEEP"', () => deep), { headers: answer.headers })
          }
          chat.setOptions({ ...options, api: { url: '/chatkit', domainKey: '', fetch: own } })
          void chat.setThreadId('thr_played')
        }"""
    )


def watch(chat: Chat) -> list[str]:
    """Whoever is asked for something besides the page's own server, and whatever opens."""
    strangers: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((chat.address, "data:", "blob:", "about:")):
            strangers.append(request.url)

    def refuse(dialog: Dialog) -> None:
        strangers.append(dialog.message)
        dialog.dismiss()

    chat.page.on("request", note)
    chat.page.on("dialog", refuse)
    return strangers


def test_no_markup_that_has_got_through_elsewhere_does_anything_here(chat: Chat) -> None:
    strangers = watch(chat)
    play(chat)
    texts = [*MARKUP, "\n".join(MARKUP), "\n\n".join(MARKUP)]
    chat.page.evaluate(
        """texts => {
          const parts = texts.flatMap(value => [
            { type: 'Markdown', value }, { type: 'Text', value }, { type: 'Title', value },
            { type: 'Badge', label: value }, { type: 'Button', label: value },
            { type: 'Image', src: value, alt: value }, { type: 'Icon', name: value },
            { type: 'Text', value: '', color: value, width: value },
          ])
          const card = { type: 'widget', widget: { type: 'Card', status: { text: texts[0] }, children: parts } }
          const items = texts.flatMap(text => [played.user(0, text), played.answer(0, text)])
          played.items = [...items, card, played.answer(0, 'The last word.')].map((item, n) =>
            ({ ...played.fill(item, n), id: `item_${n}` }))
        }""",
        texts,
    )
    chat.page.evaluate("texts => played.open({ disclaimer: { text: texts.join('\\n\\n') } })", MARKUP)
    expect(chat.frame.get_by_text("The last word.")).to_be_visible()
    expect(chat.frame.locator("[data-waiting]")).to_have_count(0)
    frame = inner(chat)
    frame.evaluate("() => { for (const image of document.images) image.dispatchEvent(new Event('error')) }")
    assert frame.evaluate(FOUND) == []
    assert strangers == []
    assert chat.page.evaluate("[window.hacked, chat.shadowRoot.querySelector('iframe').contentWindow.hacked]") == [
        None,
        None,
    ]


STYLES = [
    "red; background: url(https://evil.example/a)",
    "url(https://evil.example/b)",
    "URL (https://evil.example/c)",
    "u\\72l(https://evil.example/d)",
    "image-set('https://evil.example/e' 1x)",
    "-webkit-image-set(url(https://evil.example/f) 1x)",
    "src('https://evil.example/g')",
    "cross-fade(url(https://evil.example/h), red)",
    "red } body { display: none",
    "var(--x, url(https://evil.example/i))",
    "attr(title url, https://evil.example/j)",
    "/**/url(/**/https://evil.example/k)",
    "100vw",
    "-99999px",
    "calc(1e9px * 1e9)",
]


def test_no_look_of_a_widget_calls_home_or_covers_the_composer(chat: Chat) -> None:
    strangers = watch(chat)
    parts = [
        {
            **words("x"),
            "type": kind,
            **dict.fromkeys(("color", "background", "width", "height", "margin", "padding", "gap"), style),
            "border": {"size": 2, "color": style, "style": style},
            "aspectRatio": style,
            "children": [],
        }
        for style in STYLES
        for kind in ("Text", "Box", "Row", "Divider", "Icon", "Image")
    ]
    show(chat, card(*parts, background=STYLES[0]))
    over = inner(chat).evaluate(
        """() => {
          const { left, top, width, height } = document.querySelector('.ck-composer').getBoundingClientRect()
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.ck-composer') !== null
        }"""
    )
    assert over
    chat.field.fill("Still here")
    assert strangers == []


NAMES = ["constructor", "__proto__", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__"]


def test_names_that_every_object_has_are_names_like_others(chat: Chat) -> None:
    play(chat)
    chat.page.evaluate(
        """names => {
          const own = JSON.parse(`{${names.map(name => `"${name}": {"polluted": true}`).join(', ')}}`)
          const parts = names.flatMap(name => [
            { type: name }, { type: 'Icon', name }, { type: 'Badge', label: name, color: name, size: name },
            { type: 'Input', name, defaultValue: name }, { type: 'Label', value: name, fieldName: name },
            { type: 'Select', name: `s.${name}`, options: [{ value: name, label: name }], defaultValue: name },
            { type: 'Box', align: name, justify: name, radius: name, background: name, ...own },
            { type: 'Chart', data: [{ [name]: 1, x: name }], xAxis: { dataKey: 'x', labels: own },
              series: [{ type: 'line', dataKey: name, label: name, curveType: name, color: name }] },
            { type: 'Markdown', value: `&${name};\\n\\n\\`\\`\\`${name}\\nx\\n\\`\\`\\`` },
          ])
          const tasks = names.map(name => ({ type: 'custom', title: name, icon: name, status_indicator: name }))
          const inputs = names.map(id => ({ type: 'freeform', id, question: `What of ${id}?` }))
          played.items = [
            { type: 'widget', widget: { type: 'Card', asForm: true, children: parts,
              confirm: { label: 'Send', action: { type: 'send', streaming: false } } } },
            { type: 'workflow', workflow: { type: 'custom', tasks, expanded: true } },
            ...names.map(type => ({ type })),
            { type: 'structured_input', status: 'pending', inputs },
          ].map((item, n) => played.fill(item, n))
        }""",
        NAMES,
    )
    open_raw(chat)
    for name in NAMES:
        answer = chat.frame.get_by_role("textbox", name=f"What of {name}?")
        answer.fill(f"Of {name}")
        if "_" not in name:
            expect(chat.frame.get_by_text(f"&{name};", exact=True)).to_be_visible()
    chat.frame.get_by_role("button", name="Submit").click()
    until(chat.page, "played.asked.some(({ type }) => type === 'threads.add_structured_input')")
    sent = chat.page.evaluate(
        """() => {
          const { params } = played.asked.find(({ type }) => type === 'threads.add_structured_input')
          return Object.entries((params.input ?? params.submission ?? params).answers)
        }"""
    )
    assert {name: answer["values"] for name, answer in sent} == {name: [f"Of {name}"] for name in NAMES}
    assert chat.frame.get_by_text("native code").count() == 0
    assert chat.page.evaluate("({}).polluted") is None
    assert inner(chat).evaluate("({}).polluted") is None


def test_what_is_far_too_deep_or_too_long_costs_its_item_at_most(chat: Chat) -> None:
    play(chat)
    chat.page.evaluate(
        """() => {
          const long = 'word '.repeat(200_000), line = 'x'.repeat(1_000_000)
          const parts = [long, line].flatMap(value => [
            { type: 'Text', value }, { type: 'Title', value, truncate: true }, { type: 'Badge', label: value },
            { type: 'Button', label: value }, { type: 'Input', name: 'a', defaultValue: value, placeholder: value },
          ])
          const widget = (...children) => ({ type: 'widget', widget: { type: 'Card', children } })
          const quotes = '> '.repeat(10_000) + 'quoted'
          const lists = Array.from({ length: 1_000 }, (_, n) => '  '.repeat(n) + '- x').join('\\n')
          played.items = [
            widget('DEEP'), widget(...parts), { type: 'assistant_message',
              content: [quotes, lists, '['.repeat(20_000), '*'.repeat(20_000) + 'a', '`'.repeat(20_000),
                '![]('.repeat(10_000), '<'.repeat(50_000),
              ].map(text => ({ type: 'output_text', text, annotations: [] })) },
          ].map((item, n) => played.fill(item, n))
          played.items.push(played.answer(3, 'The last word.'))
        }"""
    )
    open_raw(chat)
    expect(chat.frame.get_by_text("The last word.")).to_be_visible(timeout=30_000)
    chat.field.fill("Still here")
    expect(chat.field).to_have_value("Still here")


ROUNDS = 80


def test_streams_of_broken_bytes_end_with_a_message_at_most(chat: Chat) -> None:
    play(chat)
    chat.page.evaluate("() => { played.talk(4) }")
    chat.page.evaluate(
        """() => {
          window.refusals = []
          for (const view of [window, chat.shadowRoot.querySelector('iframe').contentWindow])
            view.addEventListener('unhandledrejection', event => refusals.push(String(event.reason)))
          window.broken = null
          const own = async (url, init) => {
            const answer = await played.fetch(url, init)
            if (!broken || !init.body.includes('add_user_message')) return answer
            const bytes = new Uint8Array(await answer.arrayBuffer())
            return new Response(broken(bytes), { status: answer.status, headers: answer.headers })
          }
          chat.setOptions({ ...options, api: { url: '/chatkit', domainKey: '', fetch: own } })
          return chat.setThreadId('thr_played')
        }"""
    )
    chance = random.Random(20_261)
    for number in range(ROUNDS):
        cuts = [[chance.random(), chance.choice([0, 10, 13, 34, 92, 123, 125, 128, 192, 237, 255])] for _ in range(12)]
        chat.page.evaluate(
            """([number, cuts, cut]) => {
              played.answers = [played.streamed(`a${number}`, 'Words of **an answer** to it. '.repeat(8), 12).flat()]
              window.broken = bytes => {
                for (const [place, byte] of cuts) bytes[Math.floor(place * bytes.length)] = byte
                return cut < 0.5 ? bytes.slice(0, Math.floor(cut * 2 * bytes.length)) : bytes
              }
              return chat.sendUserMessage({ text: `Message ${number}` }).catch(() => undefined)
            }""",
            [number, cuts, chance.random()],
        )
        assert chat.frame.get_by_role("main").count() == 1
    chat.page.evaluate(
        "() => { window.broken = null; played.answers = [played.streamed('whole', 'A whole answer.', 5)] }"
    )
    chat.send("And now?")
    expect(chat.frame.get_by_text("A whole answer.").first).to_be_visible()
    assert chat.page.evaluate("refusals") == []


def test_switching_threads_leaves_nothing_behind(chat: Chat) -> None:
    play(chat)
    chat.page.evaluate("() => { played.talk(60) }")
    chat.page.evaluate("played.open()")
    devtools = chat.page.context.new_cdp_session(chat.page)

    def nodes_after(switches: int) -> int:
        chat.page.evaluate(
            """async switches => {
              for (let n = 0; n < switches; n++) {
                await chat.setThreadId(null)
                await played.open()
              }
            }""",
            switches,
        )
        for _ in range(3):
            devtools.send("HeapProfiler.collectGarbage")
        return int(devtools.send("Memory.getDOMCounters")["nodes"])

    nodes_after(10)
    few = nodes_after(5)
    many = nodes_after(100)
    assert many < few * 1.25, (few, many)


def test_going_back_to_the_page_finds_the_chat_as_usable_as_before(chat: Chat) -> None:
    chat.open(initialThread="thr_long")
    expect(chat.frame.get_by_text("Question 118?")).to_be_visible()
    entries = chat.page.evaluate("history.length")
    chat.page.evaluate("chat.setThreadId(null)")
    chat.ask("Hello")
    assert chat.page.evaluate("history.length") == entries
    chat.page.goto(f"{chat.address}?options=%7B%7D")
    expect(chat.field).to_be_visible()
    chat.page.go_back()
    expect(chat.frame.get_by_text("Question 118?")).to_be_visible()
    chat.ask("And again")
