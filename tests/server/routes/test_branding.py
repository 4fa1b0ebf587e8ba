from __future__ import annotations

from pathlib import Path

from tests.server.running import Running, running

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def test_the_shipped_brand_has_a_logo_and_a_style_sheet(shared: Running) -> None:
    brand = shared.ask("GET", "/api/branding").json
    for address in (brand["logo_url"], brand["favicon_url"], "/favicon.ico"):
        logo = shared.ask("GET", address)
        assert (logo.status, logo.headers["content-type"]) == (200, "image/svg+xml")
    style = shared.ask("GET", "/branding.css")
    assert style.headers["content-type"] == "text/css; charset=utf-8"
    assert "--brand-primary" in style.body.decode()


def test_the_users_own_brand_is_served_from_the_config_folder(tmp_path: Path) -> None:
    (tmp_path / "own.png").write_bytes(PNG)
    (tmp_path / "branding.css").write_text("b { color: red; background: url(https://evil.example/x) }")
    environ = {"BRAND_NAME": "Errands", "BRAND_LOGO_URL": "own.png", "BRAND_PRIMARY_COLOR": "teal"}
    with running(tmp_path, environ=environ) as server:
        brand = server.ask("GET", "/api/branding").json
        assert (brand["name"], brand["primary_color"], brand["primary_contrast"]) == ("Errands", "#008080", "#ffffff")
        logo = server.ask("GET", brand["logo_url"])
        assert (logo.headers["content-type"], logo.body) == ("image/png", PNG)
        style = server.ask("GET", "/branding.css").body.decode()
    assert "--brand-primary: #008080" in style
    assert "color: red" in style
    assert "evil" not in style


def test_a_picture_cannot_run_anything_when_it_is_opened_by_itself(tmp_path: Path) -> None:
    (tmp_path / "own.svg").write_bytes(LOGO)
    with running(tmp_path, environ={"BRAND_LOGO_URL": "own.svg"}) as server:
        answer = server.ask("GET", "/branding/logo")
    assert answer.body == LOGO
    policy = answer.headers["content-security-policy"].split("; ")
    assert "sandbox" in policy
    assert "default-src 'none'" in policy


def test_a_picture_that_disappears_is_a_404(tmp_path: Path) -> None:
    (tmp_path / "own.png").write_bytes(PNG)
    with running(tmp_path, environ={"BRAND_LOGO_URL": "own.png"}) as server:
        assert server.ask("GET", "/branding/favicon").body == PNG
        (tmp_path / "own.png").unlink()
        assert server.ask("GET", "/branding/logo").headers["content-type"] == "image/svg+xml"  # falls back


def test_a_style_sheet_that_has_not_changed_is_not_sent_again(shared: Running) -> None:
    tag = shared.ask("GET", "/branding.css").headers["etag"]
    assert shared.ask("GET", "/branding.css", headers={"If-None-Match": tag}).status == 304
