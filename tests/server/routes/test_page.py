from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.running import Running, running

INDEX = "<!doctype html><title>Todo Assistant</title>"


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A built bundle in the folder that the server of the same test serves."""
    assets = tmp_path / "dist" / "assets"
    assets.mkdir(parents=True)
    (tmp_path / "dist" / "index.html").write_text(INDEX)
    (assets / "index-B4x_9zQa.js").write_text("export {}")
    (assets / "plain.css").write_text("a{}")
    (assets / "index-B4x_9zQa.js.map").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "dist"


def test_the_launch_link_signs_in_once_and_leads_to_the_page(server: Running, dist: Path) -> None:
    target = f"/launch?t={server.parts.sessions.mint_launch_token()}"
    answer = server.ask("GET", target, cookie=None)
    assert answer.status == 303
    assert answer.headers["location"] == "/"
    cookie, *attributes = answer.headers["set-cookie"].split("; ")
    assert {attribute.lower() for attribute in attributes} == {"httponly", "path=/", "samesite=strict"}
    assert server.ask("GET", "/", cookie=cookie).body.decode() == INDEX
    again = server.ask("GET", target, cookie=None)
    assert again.status == 401
    assert "set-cookie" not in again.headers


def test_reloading_a_used_launch_link_in_the_window_leads_to_the_page(server: Running) -> None:
    answer = server.ask("GET", "/launch?t=used")
    assert answer.status == 303
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("target", ["/launch", "/launch?t=", "/launch?t=x", "/launch?x=1", "/launch?t=%ff", "/launch/"])
def test_a_bad_launch_link_signs_nobody_in(shared: Running, target: str) -> None:
    answer = shared.ask("GET", target, cookie=None)
    assert answer.status == 401
    assert "set-cookie" not in answer.headers


def test_looking_at_a_launch_link_does_not_use_it_up(shared: Running) -> None:
    target = f"/launch?t={shared.parts.sessions.mint_launch_token()}"
    assert shared.ask("HEAD", target, cookie=None).status == 401
    assert shared.ask("POST", target, {}, cookie=None).status == 401
    assert shared.ask("GET", target, cookie=None).status == 303


def test_an_expired_page_is_told_to_start_again_with_and_without_a_session(shared: Running) -> None:
    for cookie in ("own", None):
        answer = shared.ask("GET", "/expired", cookie=cookie)
        assert answer.status == 401
        assert "again" in answer.message


def test_the_page_is_never_kept_and_hashed_assets_always(server: Running, dist: Path) -> None:
    page = server.ask("GET", "/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-store"
    script = server.ask("GET", "/assets/index-B4x_9zQa.js")
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert "immutable" in script.headers["cache-control"]
    assert script.body == b"export {}"


def test_an_asset_without_a_hash_is_asked_for_again_and_answered_briefly(server: Running, dist: Path) -> None:
    first = server.ask("GET", "/assets/plain.css")
    assert first.headers["cache-control"] == "no-cache"
    again = server.ask("GET", "/assets/plain.css", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    (dist / "assets" / "plain.css").write_text("b{}")
    changed = server.ask("GET", "/assets/plain.css", headers={"If-None-Match": first.headers["etag"]})
    assert (changed.status, changed.body) == (200, b"b{}")


def test_head_answers_like_get_without_the_content(server: Running, dist: Path) -> None:
    answer = server.ask("HEAD", "/assets/plain.css")
    assert (answer.status, answer.headers["content-length"], answer.body) == (200, "3", b"")


@pytest.mark.parametrize(
    "name",
    [
        "../index.html",
        "..%2findex.html",
        "%2e%2e/%2e%2e/secret.txt",
        "../../secret.txt",
        "/etc/passwd",
        "%2fetc/passwd",
        "..\\index.html",
        "..%5cindex.html",
        "C:/windows",
        ".hidden",
        "",
        ".",
        "missing.js",
        "plain.css/x",
    ],
)
def test_nothing_outside_the_assets_is_served(server: Running, dist: Path, name: str) -> None:
    (dist / "assets" / ".hidden").write_text("x")
    answer = server.ask("GET", f"/assets/{name}")
    assert answer.status == 404
    assert answer.headers["content-type"] == "application/json"


def test_a_link_that_leads_outside_is_not_followed(server: Running, dist: Path) -> None:
    (dist / "assets" / "leak.txt").symlink_to(dist.parent / "secret.txt")
    (dist / "assets" / "folder").symlink_to(dist.parent)
    assert server.ask("GET", "/assets/leak.txt").status == 404
    assert server.ask("GET", "/assets/folder/secret.txt").status == 404


def test_without_a_bundle_the_page_says_how_to_build_it(shared: Running) -> None:
    answer = shared.ask("GET", "/")
    assert answer.status == 503
    text = answer.body.decode()
    assert "npm run build" in text
    assert "make run" in text
    assert "<style" not in text
    assert "style=" not in text
    assert "<script" not in text


def test_the_server_says_when_it_is_ready(shared: Running) -> None:
    assert shared.ask("GET", "/readyz").json == {"ready": True}


def test_the_page_carries_the_choices_of_its_first_paint(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "index.html").write_text('<!doctype html><html lang="en"><title>x</title></html>')
    environ = {"TODO_ASSISTANT_THEME": "dark", "TODO_ASSISTANT_LANGUAGE": "de"}
    with running(tmp_path, environ=environ) as server:
        page = server.ask("GET", "/").body.decode()
    assert '<html data-language="de" data-theme-choice="dark" lang="en">' in page
