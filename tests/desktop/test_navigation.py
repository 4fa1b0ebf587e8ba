from __future__ import annotations

import threading

import pytest

from app.desktop.navigation import NavigationPolicy, Navigator, Verdict

OWN = "http://127.0.0.1:4321"


@pytest.fixture
def policy() -> NavigationPolicy:
    return NavigationPolicy(f"{OWN}/launch?t=secret")


@pytest.mark.parametrize("url", [OWN, f"{OWN}/", f"{OWN}/launch?t=x", f"{OWN}/a/b?c=d#e", "HTTP://127.0.0.1:4321/"])
@pytest.mark.parametrize("main_frame", [True, False])
def test_the_own_origin_is_open(policy: NavigationPolicy, url: str, main_frame: bool) -> None:
    assert policy.decide(url, main_frame=main_frame) is Verdict.ALLOW


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:4322/",
        "http://127.0.0.1/",
        "https://127.0.0.1:4321/",
        "http://localhost:4321/",
        "http://127.0.0.1.evil.example:4321/",
        "http://127.0.0.1:4321@evil.example/",
        "http://user@127.0.0.1:4321/",
        "http://:pw@127.0.0.1:4321/",
        "http://127.0.0.1:4321\\@evil.example/",
        "http://evil.example\\@127.0.0.1:4321/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:4321 /",
        " http://127.0.0.1:4321/",
        "http://[::1]:4321/",
        "http://[broken/",
        "//127.0.0.1:4321/",
        "ws://127.0.0.1:4321/",
        "file:///etc/passwd",
        "data:text/html,<p>x",
        "javascript:alert(1)",
        "blob:http://127.0.0.1:4321/3f",
        "view-source:http://127.0.0.1:4321/",
        "filesystem:http://127.0.0.1:4321/",
        "chrome://gpu",
        "about:blank",
        "about:srcdoc",
        "",
        "mailto:a@example.org",
    ],
)
def test_everything_else_is_closed_to_the_top_level(policy: NavigationPolicy, url: str) -> None:
    assert policy.decide(url, main_frame=True) is Verdict.REFUSE


@pytest.mark.parametrize("url", ["about:blank", "about:srcdoc"])
def test_frames_may_have_documents_of_our_own_making(policy: NavigationPolicy, url: str) -> None:
    assert policy.decide(url, main_frame=False) is Verdict.ALLOW


@pytest.mark.parametrize("url", ["https://example.org/", "data:text/html,x", "about:config", "blob:http://x/1"])
def test_frames_may_have_nothing_else(policy: NavigationPolicy, url: str) -> None:
    assert policy.decide(url, main_frame=False) is Verdict.REFUSE


@pytest.mark.parametrize("url", ["https://example.org/a?b", "http://example.org", "mailto:a@example.org"])
@pytest.mark.parametrize("new_window", [True, False])
@pytest.mark.parametrize("main_frame", [True, False])
def test_a_link_out_of_the_app_that_was_clicked_is_external(
    policy: NavigationPolicy, url: str, new_window: bool, main_frame: bool
) -> None:
    verdict = policy.decide(url, main_frame=main_frame, new_window=new_window, clicked=True)
    assert verdict is Verdict.EXTERNAL


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "ssh://host", "x:y"])
def test_a_click_opens_no_other_kind_of_link(policy: NavigationPolicy, url: str) -> None:
    assert policy.decide(url, main_frame=True, clicked=True) is Verdict.REFUSE


def test_there_is_no_second_window_not_even_of_our_own(policy: NavigationPolicy) -> None:
    assert policy.decide(f"{OWN}/", main_frame=True, new_window=True, clicked=True) is Verdict.REFUSE
    assert policy.decide("about:blank", main_frame=False, new_window=True) is Verdict.REFUSE


def test_an_expired_session_asks_for_a_new_one_at_the_top_level_only(policy: NavigationPolicy) -> None:
    assert policy.decide(f"{OWN}/expired", main_frame=True) is Verdict.RENEW
    assert policy.decide(f"{OWN}/expired?x", main_frame=True) is Verdict.RENEW
    assert policy.decide(f"{OWN}/expired", main_frame=False) is Verdict.ALLOW
    assert policy.decide(f"{OWN}/expired/", main_frame=True) is Verdict.ALLOW
    assert policy.decide("http://evil.example/expired", main_frame=True) is Verdict.REFUSE


def test_default_ports_are_the_same_as_none() -> None:
    policy = NavigationPolicy("https://app.example/")
    assert policy.is_own("https://app.example:443/x")
    assert not policy.is_own("http://app.example:443/x")


class Followed:
    """A navigator and everything it did."""

    def __init__(self) -> None:
        self.external: list[str] = []
        self.loaded: list[str] = []
        self.has_loaded = threading.Semaphore(0)
        self.minted = 0
        self.navigator = Navigator(f"{OWN}/launch?t=0", self._mint, self.external.append)
        self.navigator.loads_with(self._load)

    def _mint(self) -> str:
        self.minted += 1
        return f"{OWN}/launch?t={self.minted}"

    def _load(self, url: str) -> None:
        self.loaded.append(url)
        self.has_loaded.release()


def test_the_navigator_says_yes_to_the_app_alone() -> None:
    followed = Followed()
    assert followed.navigator.allows(f"{OWN}/", main_frame=True)
    assert not followed.navigator.allows("https://example.org/", main_frame=True)
    assert followed.external == []


def test_the_navigator_reports_clicked_links_without_opening_them() -> None:
    followed = Followed()
    assert not followed.navigator.allows("https://example.org/", main_frame=True, clicked=True)
    assert followed.external == ["https://example.org/"]


def test_an_expired_session_is_renewed_with_a_fresh_launch_url() -> None:
    followed = Followed()
    assert not followed.navigator.allows(f"{OWN}/expired", main_frame=True)
    assert followed.has_loaded.acquire(timeout=5)
    assert followed.loaded == [f"{OWN}/launch?t=1"]


def test_a_session_that_expires_again_and_again_is_left_alone(caplog: pytest.LogCaptureFixture) -> None:
    followed = Followed()
    for _ in range(20):
        followed.navigator.allows(f"{OWN}/expired", main_frame=True)
    for _ in range(5):
        assert followed.has_loaded.acquire(timeout=5)
    assert not followed.has_loaded.acquire(timeout=0.2)
    assert "again and again" in caplog.text


def test_refused_addresses_are_logged_without_their_secrets(caplog: pytest.LogCaptureFixture) -> None:
    Followed().navigator.allows("http://evil.example/path?token=secret#also", main_frame=True)
    assert "http://evil.example/path" in caplog.text
    assert "secret" not in caplog.text
    assert "also" not in caplog.text


@pytest.mark.parametrize(
    ("url", "offered"),
    [
        ("http://127.0.0.1:1/api/export", True),
        ("blob:http://127.0.0.1:1/3f", True),
        ("data:image/png;base64,AAAA", True),
        ("http://127.0.0.1:2/api/export", False),
        ("blob:https://example.org/3f", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_files_are_the_apps_own_or_pictures_its_page_holds(url: str, offered: bool) -> None:
    assert NavigationPolicy("http://127.0.0.1:1/").offers(url) is offered
