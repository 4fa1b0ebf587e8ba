from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paths import APP_NAME
from tests.desktop.screen import Site, VirtualScreen, eventually, page, site, virtual_screen, window

pytestmark = pytest.mark.window

TITLE = "Todo Assistant"
FAKE_DEVICES = {"QTWEBENGINE_CHROMIUM_FLAGS": "--use-fake-device-for-media-stream"}


@pytest.fixture(scope="module")
def screen() -> Iterator[VirtualScreen]:
    with virtual_screen() as found:
        yield found


@pytest.fixture
def app() -> Iterator[Site]:
    with site() as found:
        found.pages["/"] = page()
        yield found


@pytest.fixture
def other() -> Iterator[Site]:
    with site() as found:
        found.pages["/"] = page("say('reached', true)")
        yield found


def test_the_page_is_shown_under_its_title_and_painted_once(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page("performance.mark('window-painted'); say('width', innerWidth); say('height', innerHeight)")
    with window(screen, app.url, tmp_path, title="Firma Müller") as shown:
        shown.wait_for("painted")
        screen.shows_only("Firma Müller")
        assert app.requested[0] == "/launch?n=1"
        assert (app.report("width"), app.report("height")) == (1100, 720)
        time.sleep(2)  # the paint expected of a page that makes no mark would come now
        assert shown.all_events("painted") == [None]
        shown.say("close")
        assert shown.end() == 0
        assert shown.all_events("closed") == [None]
        assert shown.all_events("threads") == [["MainThread"]]


def test_a_page_without_a_mark_counts_as_painted_soon_after_it_has_loaded(
    screen: VirtualScreen, app: Site, tmp_path: Path
) -> None:
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")


def test_no_bridge_reaches_the_page(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page(
        "addEventListener('load', () => setTimeout(() => say('bridges', [typeof pywebview, typeof qt]), 500))"
    )
    with window(screen, app.url, tmp_path):
        assert app.report("bridges") == ["undefined", "undefined"]


def test_the_page_may_move_within_its_origin_and_show_documents_of_its_own_in_frames(
    screen: VirtualScreen, app: Site, tmp_path: Path
) -> None:
    app.pages["/"] = page("location.href = '/next'")
    app.pages["/next"] = page(
        "addEventListener('load', () => say('inner', [self.srcdocRan, self.ownRan]))",
        "<iframe srcdoc='<script>parent.srcdocRan = 1</script>'></iframe><iframe src='/own'></iframe>",
    )
    app.pages["/own"] = "<script>parent.ownRan = 1</script>"
    with window(screen, app.url, tmp_path):
        assert app.report("inner") == [1, 1]


@pytest.mark.parametrize(
    "leave",
    [
        "location.href = '{other}/'",
        "location.replace('{localhost}/')",
        "document.body.innerHTML += `<iframe src='{other}/'></iframe>`",
        "document.body.innerHTML += `<form action='{other}/' method=post></form>`; document.forms[0].submit()",
        "document.head.innerHTML += `<meta http-equiv=refresh content='0; url={other}/'>`",
        "self.w = open('{other}/')",
        "self.w = open('about:blank'); self.w && (self.w.location = '{other}/')",
        "const a = document.createElement('a'); a.href = '{other}/'; a.target = '_blank'; a.click()",
    ],
)
def test_the_page_cannot_leave_its_origin(
    screen: VirtualScreen, app: Site, other: Site, tmp_path: Path, leave: str
) -> None:
    script = leave.format(other=other.url, localhost=app.url.replace("127.0.0.1", "localhost"))
    app.pages["/"] = page(f"try {{ {script} }} catch (e) {{}}; setTimeout(() => say('still here', location.href), 700)")
    with window(screen, app.url, tmp_path) as shown:
        assert app.report("still here").startswith(app.url)
        assert other.requested == []
        assert len(app.requested) == 1 + app.count("/favicon.ico")
        screen.shows_only(TITLE)
        assert shown.all_events("external") == []


@pytest.mark.parametrize("target", ["", "target=_blank"])
def test_a_clicked_link_out_of_the_app_is_reported_and_not_followed(
    screen: VirtualScreen, app: Site, other: Site, tmp_path: Path, target: str
) -> None:
    link = f"<a href='{other.url}/a?b=c' {target} style='position:fixed;inset:0'>out</a>"
    app.pages["/"] = page("performance.mark('window-painted')", link)
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        screen.click(TITLE)
        assert shown.wait_for("external") == f"{other.url}/a?b=c"
        assert other.requested == []
        screen.shows_only(TITLE)


def test_own_pages_open_no_second_window_either(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    link = "<a href='/second' target=_blank style='position:fixed;inset:0'>again</a>"
    app.pages["/"] = page(
        "performance.mark('window-painted'); addEventListener('click', () => say('clicked', 1))", link
    )
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        screen.click(TITLE)
        app.report("clicked")
        time.sleep(0.5)
        assert app.count("/second") == 0
        screen.shows_only(TITLE)


def test_an_expired_session_is_renewed_with_a_fresh_launch_url(
    screen: VirtualScreen, app: Site, tmp_path: Path
) -> None:
    app.pages["/"] = page(
        "if (location.search === '?n=1') location.href = '/expired'; else say('again', location.href)"
    )
    with window(screen, app.url, tmp_path):
        assert app.report("again") == f"{app.url}/launch?n=2"
        assert app.count("/expired") == 0


def test_downloads_are_refused(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/download"] = "loot"
    app.pages["/"] = page("location.href = '/download'; setTimeout(() => say('still here', 1), 1000)")
    with window(screen, app.url, tmp_path):
        app.report("still here")
    assert [(each, each.read_text()) for each in tmp_path.rglob("loot*")] == []
    screen.shows_only()


DRAWN = "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
"""When there is something to click on: what is clicked before the first frame is dropped."""
EXPORT = "<a href=/export download=todos.json style='position:fixed;inset:0'>Export</a>"


@pytest.fixture
def exporting(app: Site) -> Site:
    app.pages["/export"] = "todos"
    app.pages["/"] = page("performance.mark('window-painted')", EXPORT)
    app.pages["/box"] = page(f"{DRAWN}.then(() => say('box', 1)); onclick = () => say('clicked', 1)")
    return app


def test_a_file_of_the_app_is_saved_where_the_user_says(screen: VirtualScreen, exporting: Site, tmp_path: Path) -> None:
    """Beside a quick-add box, which shares the window's profile, and was clicked just before."""
    saved = tmp_path / "mine.json"
    with window(screen, exporting.url, tmp_path, box=f"{exporting.url}/box") as shown:
        shown.wait_for("painted")
        exporting.report("box")
        screen.click("Box", 30, 30)
        exporting.report("clicked")
        screen.click("Todo Assistant")
        screen.window("Save As")
        typing = (("key", "ctrl+a"), ("type", str(saved)), ("key", "Return"))
        screen.enter("Save As", *typing, until=saved.exists)
        screen.shows_only("Todo Assistant")
        eventually(lambda: saved.read_text() == "todos")
        time.sleep(0.5)  # a second dialogue would come now
        screen.shows_only("Todo Assistant")
    assert saved.read_text() == "todos"
    assert not list(tmp_path.rglob("todos.json"))


def test_a_file_that_is_not_wanted_after_all_is_saved_nowhere(
    screen: VirtualScreen, exporting: Site, tmp_path: Path
) -> None:
    with window(screen, exporting.url, tmp_path) as shown:
        shown.wait_for("painted")
        screen.click("Todo Assistant")
        screen.window("Save As")
        screen.enter("Save As", ("key", "Escape"), until=lambda: screen.titles() == ["Todo Assistant"])
        time.sleep(0.5)  # a second dialogue would come now
        screen.shows_only("Todo Assistant")
    assert [each for each in tmp_path.rglob("*") if each.is_file() and b"todos" in each.read_bytes()[:20]] == []


def test_a_file_is_looked_for_where_the_last_one_was_found(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    """Its name alone is typed: what it is taken for depends on the folder the dialogue begins in."""
    first, second = tmp_path / "Documents", tmp_path / "elsewhere"
    for folder in (first, second):
        folder.mkdir()
        (folder / "todos.csv").write_text(folder.name)
    app.pages["/"] = page(
        "performance.mark('window-painted');"
        "document.querySelector('input').onchange = async event => say('read', await event.target.files[0].text())",
        "<input type=file style='position:fixed;inset:0;height:100vh'>",
    )
    for remembered, read in ((None, "Documents"), (str(second), "elsewhere")):
        app.reports.clear()
        with window(screen, app.url, tmp_path, folder=remembered) as shown:
            shown.wait_for("painted")
            screen.click("Todo Assistant")
            screen.window("Open")
            typing = (("key", "ctrl+a"), ("type", "todos.csv"), ("key", "Return"))
            screen.enter("Open", *typing, until=lambda: "read" in app.reports)
            assert app.report("read") == read
            told = [str(first)] if remembered is None else []
            eventually(lambda told=told: shown.all_events("folder") == told)  # type: ignore[misc]


def test_ctrl_w_closes_the_window_and_ctrl_q_quits_the_app(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page("performance.mark('window-painted')", "<input autofocus>")
    with window(screen, app.url, tmp_path, stays=True) as shown:
        shown.wait_for("painted")
        screen.focus(TITLE)
        screen.run("xdotool", "key", "ctrl+w")
        shown.wait_for("asked to close")
        screen.shows_only(TITLE)
        screen.run("xdotool", "key", "ctrl+q")
        assert shown.end() == 0
        assert shown.all_events("asked to close") == [None]


def test_the_page_is_printed_where_the_user_says(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    """Into a file here, where there is no printer; two clicks open one dialogue."""
    app.pages["/"] = page("performance.mark('window-painted'); addEventListener('click', () => print());")
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        screen.click("Todo Assistant")
        screen.click("Todo Assistant")
        screen.window("Print")
        screen.enter("Print", ("key", "Return"), until=lambda: list(tmp_path.rglob("page.pdf")))
        [printed] = tmp_path.rglob("page.pdf")
        eventually(lambda: b"%%EOF" in printed.read_bytes())
        screen.shows_only("Todo Assistant")


PERMISSIONS = """
const ask = async (name, wanted) => say(name, await wanted().then(() => 'granted', error => error.name ?? 'refused'));
const microphone = () => navigator.mediaDevices.getUserMedia({audio: true});
const camera = () => navigator.mediaDevices.getUserMedia({video: true});
const place = () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, () => no({})));
const notify = () => Notification.requestPermission().then(said => said === 'granted' || Promise.reject({name: said}));
const clipboard = () => navigator.clipboard.readText();
const screenshot = () => navigator.mediaDevices.getDisplayMedia();
const all = async when => {
  for (const [name, wanted] of Object.entries({microphone, camera, place, notify, clipboard, screenshot}))
    await ask(when + name, wanted);
  await ask(when + 'both', () => navigator.mediaDevices.getUserMedia({audio: true, video: true}));
};
addEventListener('load', async () => { await all('unasked '); say('ready', 1); });
addEventListener('click', () => all('clicked '));
"""


def test_the_microphone_needs_a_click_and_everything_else_is_refused(
    screen: VirtualScreen, app: Site, tmp_path: Path
) -> None:
    app.pages["/"] = page(PERMISSIONS)
    names = ["microphone", "camera", "place", "notify", "clipboard", "screenshot", "both"]
    with window(screen, app.url, tmp_path, FAKE_DEVICES) as shown:
        shown.wait_for("painted")
        app.report("ready")
        assert [name for name in names if app.report(f"unasked {name}") == "granted"] == []
        screen.click(TITLE)
        assert [name for name in names if app.report(f"clicked {name}") == "granted"] == ["microphone"]


def test_permission_for_the_microphone_is_not_kept(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page(
        "const listen = () => navigator.mediaDevices.getUserMedia({audio: true}).then(() => 'granted', e => e.name);"
        "const ask = async name => say(name, await listen());"
        "performance.mark('window-painted');"
        "addEventListener('click', async () => { await ask('first'); setTimeout(() => ask('later'), 6500); });"
    )
    with window(screen, app.url, tmp_path, FAKE_DEVICES) as shown:
        shown.wait_for("painted")
        screen.click(TITLE)
        assert app.report("first") == "granted"
        assert app.report("later") != "granted"


def test_closing_the_window_ends_everything_even_in_the_middle_of_a_stream(
    screen: VirtualScreen, app: Site, tmp_path: Path
) -> None:
    app.pages["/"] = page("new EventSource('/stream')")
    with window(screen, app.url, tmp_path) as shown:
        assert app.streaming.wait(20)
        assert any("QtWebEngineProcess" in command for command in shown.members().values())
        screen.run("wmctrl", "-c", TITLE)
        assert shown.end() == 0
        assert app.stream_ended.wait(5)
        assert shown.all_events("closed") == [None]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_stop_signal_ends_everything_in_the_middle_of_a_stream(
    screen: VirtualScreen, app: Site, tmp_path: Path, number: signal.Signals
) -> None:
    app.pages["/"] = page("new EventSource('/stream')")
    with window(screen, app.url, tmp_path) as shown:
        assert app.streaming.wait(20)
        shown.process.send_signal(number)
        assert shown.end() == 0
        assert shown.all_events("closed") == [None]


def test_a_stop_signal_during_the_start_ends_it_too(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    with window(screen, app.url, tmp_path, closed_before=True) as shown:
        assert shown.end() == 0
        assert shown.all_events("closed") == [None]


def test_killing_the_app_leaves_no_process(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page("performance.mark('window-painted')")
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        shown.process.kill()
        assert shown.end() == -signal.SIGKILL


def test_a_page_whose_process_is_killed_is_loaded_again(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page("performance.mark('window-painted')")
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        renderer = next(number for number, command in shown.members().items() if "--type=renderer" in command)
        os.kill(renderer, signal.SIGKILL)
        eventually(lambda: app.count("/launch?n=2") == 1)


def test_place_and_size_are_remembered_when_the_window_rests(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page("performance.mark('window-painted')")
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        screen.run("wmctrl", "-r", TITLE, "-e", "0,60,70,900,600")
        place = shown.wait_for("geometry", when=lambda place: place["width"] == 900)
        assert (place["width"], place["height"], place["maximized"]) == (900, 600, False)
        screen.run("wmctrl", "-r", TITLE, "-b", "add,maximized_vert,maximized_horz")
        assert shown.wait_for("geometry", when=lambda place: place["maximized"]) == {**place, "maximized": True}
    app.pages["/"] = page("say('size', [innerWidth, innerHeight])")
    with window(screen, app.url, tmp_path, geometry={**place, "maximized": False}) as shown:
        assert app.report("size") == [900, 600]
        time.sleep(1)
        assert shown.all_events("geometry") == []
        shown.say("close")
        shown.end()
    app.pages["/"] = page("const tell = () => say('width', innerWidth); tell(); addEventListener('resize', tell)")
    with window(screen, app.url, tmp_path, geometry={**place, "maximized": True}):
        eventually(lambda: app.reports.get("width", 0) > 1300)


def test_a_size_changed_just_before_closing_is_remembered(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page(
        "performance.mark('window-painted'); addEventListener('resize', () => say('width', innerWidth))"
    )
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        screen.run("wmctrl", "-r", TITLE, "-e", "0,-1,-1,700,650")
        eventually(lambda: app.reports.get("width") == 700)
        shown.say("close")
        shown.end()
        assert (shown.all_events("geometry")[-1]["width"], shown.all_events("geometry")[-1]["height"]) == (700, 650)


def test_a_window_remembered_on_a_screen_that_is_gone_appears_on_this_one(
    screen: VirtualScreen, app: Site, tmp_path: Path
) -> None:
    app.pages["/"] = page("performance.mark('window-painted')")
    far_away = {"width": 4000, "height": 600, "x": 9000, "y": -5000}
    with window(screen, app.url, tmp_path, geometry=far_away) as shown:
        shown.wait_for("painted")
        place = screen.run("xdotool", "getwindowgeometry", "--shell", screen.window(TITLE))
        values = dict(line.split("=") for line in place.splitlines())
        assert 0 <= int(values["X"]) < 1400
        assert 0 <= int(values["Y"]) < 900
        assert int(values["WIDTH"]) <= 1400


def test_the_zoom_keys_change_the_pages_size_which_is_remembered(
    screen: VirtualScreen, app: Site, tmp_path: Path
) -> None:
    tell = "const tell = () => say('width', innerWidth); tell(); addEventListener('resize', tell);"
    app.pages["/"] = page(tell + "performance.mark('window-painted')")
    with window(screen, app.url, tmp_path, zoom=1.1) as shown:
        shown.wait_for("painted")
        eventually(lambda: app.reports.get("width") == 1000)
        screen.focus(TITLE)
        screen.run("xdotool", "key", "ctrl+plus")
        assert shown.wait_for("zoom") == 1.25
        eventually(lambda: app.reports.get("width") == 880)
        screen.run("xdotool", "key", "ctrl+minus", "ctrl+minus")
        assert [shown.wait_for("zoom"), shown.wait_for("zoom")] == [1.1, 1.0]
        screen.run("xdotool", "key", "ctrl+minus")
        assert shown.wait_for("zoom") == 0.9
        screen.run("xdotool", "key", "ctrl+0")
        assert shown.wait_for("zoom") == 1.0
        eventually(lambda: app.reports.get("width") == 1100)


def test_the_window_has_a_smallest_size(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page("performance.mark('window-painted')")
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        screen.run("wmctrl", "-r", TITLE, "-e", "0,-1,-1,100,100")
        place = shown.wait_for("geometry", when=lambda place: place["width"] < 1000)
        assert (place["width"], place["height"]) == (360, 480)


def test_showing_brings_a_minimised_window_back_and_a_covered_one_to_the_front(
    screen: VirtualScreen, app: Site, other: Site, tmp_path: Path
) -> None:
    app.pages["/"] = page("performance.mark('window-painted')")
    other.pages["/"] = page("performance.mark('window-painted')")

    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        screen.run("xdotool", "windowminimize", screen.window(TITLE))
        eventually(lambda: screen.active() != TITLE)
        shown.say("show")
        eventually(lambda: screen.active() == TITLE)
        with window(screen, other.url, tmp_path, title="Another window") as cover:
            cover.wait_for("painted")
            eventually(lambda: screen.active() == "Another window")
            shown.say("show")
            eventually(lambda: screen.active() == TITLE)


def test_nothing_is_left_in_the_users_home_but_the_apps_own_cache(
    screen: VirtualScreen, app: Site, tmp_path: Path
) -> None:
    app.pages["/"] = page("performance.mark('window-painted'); document.cookie = 'a=b'; localStorage.x = 1")
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        shown.say("close")
        assert shown.end() == 0
    left = {str(path.relative_to(tmp_path)) for path in tmp_path.glob("*/*")}
    assert left <= {f".cache/{APP_NAME}"}


def test_a_running_window_complains_about_nothing(screen: VirtualScreen, app: Site, tmp_path: Path) -> None:
    app.pages["/"] = page("performance.mark('window-painted')")
    with window(screen, app.url, tmp_path) as shown:
        shown.wait_for("painted")
        shown.say("close")
        shown.end()
    # Chromium's own remarks on a machine without a system bus and without a graphics card.
    harmless = ("chromium/dbus/bus.cc", "chromium/gpu/ipc/")
    complaints = [
        line for line in (tmp_path / "stderr").read_text().splitlines() if not any(h in line for h in harmless)
    ]
    assert complaints == []


@pytest.mark.parametrize(
    ("environ", "said"),
    [({}, "neither WAYLAND_DISPLAY nor DISPLAY is set"), ({"DISPLAY": ":987"}, "the display :987 does not answer")],
)
def test_without_a_screen_it_says_what_to_do(app: Site, tmp_path: Path, environ: dict[str, str], said: str) -> None:
    with window(None, app.url, tmp_path, environ) as shown:
        assert shown.end() == 1
    (complaint,) = (tmp_path / "stderr").read_text().splitlines()
    assert said in complaint
    assert "todo-assistant serve" in complaint
