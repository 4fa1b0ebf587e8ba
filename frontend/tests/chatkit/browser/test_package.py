"""The element as a package: each build in real Chromium under a strict policy, what it loads, and what it carries."""

import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from frontend.tests.chatkit.browser.chat import FRONTEND, Chat
from frontend.tests.chatkit.browser.serving import files, free_port, plain_server, started

PAGES = Path(__file__).parents[1] / "package"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
    "require-trusted-types-for 'script'; trusted-types openai-chatkit"
)
KIND = {"MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "CC0-1.0", "Unlicense", "BlueOak-1.0.0"}
"""Licences whose terms an Apache-licensed package can keep."""


@pytest.fixture(scope="module")
def site(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The package as it is beside the pages that use it, with the plain server and no policy but the strict one."""
    dist = tmp_path_factory.mktemp("pages")
    shutil.copytree(PAGES, dist, dirs_exist_ok=True)
    shutil.copytree(package, dist / "package")
    shutil.copytree(package / "frame", dist / "elsewhere")
    other = (package / "chatkit.js").read_text().replace(version_of(package), "0.0.1")
    (dist / "older.js").write_text(other)
    with plain_server(dist, "--policy", POLICY) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 420, "height": 720})
    yield context.new_page()
    context.close()


class Visit:
    """One page opened: the chat on it, what was asked for, and what went wrong."""

    def __init__(self, page: Page, address: str) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.goto(address)
        self.chat = Chat(page, address)
        expect(self.chat.field, "\n".join(self.said)).to_be_visible(timeout=15_000)

    def paths(self) -> list[str]:
        return [re.sub(r"^https?://[^/]+", "", url) for url in self.asked]

    def parts(self) -> set[str]:
        """The files of the package that were asked for."""
        return {path.removeprefix("/package/") for path in self.paths() if path.startswith("/package/")}

    def draws_everything(self) -> None:
        """Text, a table, widgets, and icons of the lazy set."""
        self.chat.ask("markdown")
        expect(self.chat.frame.get_by_role("cell", name="room 4")).to_be_visible()
        self.chat.ask("card")
        expect(self.chat.frame.get_by_text("My todos")).to_be_visible()
        expect(self.chat.frame.locator("button svg path").first).to_be_attached()


def version_of(package: Path) -> str:
    version: str = json.loads((package / "package.json").read_text())["version"]
    return version


def compressed(*paths: Path) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)


@pytest.mark.parametrize("build", ["classic", "modules", "define"])
def test_every_build_draws_under_a_strict_policy_with_trusted_types(page: Page, site: str, build: str) -> None:
    visit = Visit(page, f"{site}{build}.html")
    visit.draws_everything()
    background = page.frames[1].evaluate(
        "() => getComputedStyle(document.querySelector('textarea, [role=textbox]')).fontFamily"
    )
    assert "system-ui" in background or "apple" in background
    assert visit.said == []
    assert visit.chat.heard()[0] == "ready"


def test_the_nonce_of_the_tag_is_passed_on_to_the_frame(page: Page, package: Path, tmp_path: Path) -> None:
    shutil.copytree(PAGES, tmp_path, dirs_exist_ok=True)
    shutil.copytree(package, tmp_path / "package")
    html = (tmp_path / "classic.html").read_text()
    (tmp_path / "index.html").write_text(html.replace("<script ", '<script nonce="r4nd0m" '))
    with plain_server(
        tmp_path, "--policy", POLICY.replace("script-src 'self'", "script-src 'nonce-r4nd0m'")
    ) as address:
        visit = Visit(page, address)
        visit.draws_everything()
        assert visit.said == []


def test_in_a_sandbox_without_an_origin_it_says_that_it_cannot_be_shown(
    page: Page, package: Path, tmp_path: Path
) -> None:
    shutil.copytree(PAGES, tmp_path, dirs_exist_ok=True)
    shutil.copytree(package, tmp_path / "package")
    (tmp_path / "index.html").write_text('<iframe sandbox="allow-scripts" src="classic.html"></iframe>')
    with files(tmp_path) as address:
        page.goto(address)
        chat = page.frame_locator("iframe").locator("openai-chatkit")
        expect(chat.get_by_role("alert")).to_be_visible()


def test_the_one_file_asks_for_itself_and_nothing_else(page: Page, site: str) -> None:
    visit = Visit(page, f"{site}classic.html")
    visit.draws_everything()
    allowed = {"/classic.html", "/page.js", "/page.css", "/package/chatkit.js", "/chatkit"}
    assert set(visit.paths()) - {"data:,"} == allowed


def test_the_modules_load_little_at_first_and_the_rest_when_it_is_needed(page: Page, site: str, package: Path) -> None:
    page.route("**/frame/*", lambda route: route.abort() if "frame.js" not in route.request.url else route.continue_())
    first = Visit(page, f"{site}modules.html").parts() & {"index.js", "element.js", "frame/frame.js"}
    sizes = {name: compressed(package / name) for name in first}
    assert sum(sizes.values()) <= 160 * 1024, sizes
    page.unroute_all()
    visit = Visit(page, f"{site}modules.html")
    visit.draws_everything()
    assert visit.parts() > first, "nothing is loaded lazily"
    pages = {"/modules.html", "/page.js", "/page.css", "/chatkit"}
    assert {path for path in visit.paths() if not path.startswith(("/package/", "data:"))} == pages


def test_the_one_file_is_small_enough_for_what_is_in_it(package: Path) -> None:
    assert compressed(package / "chatkit.js") <= 450 * 1024


def test_loaded_twice_the_first_version_draws_and_a_second_one_is_told_of(page: Page, site: str, package: Path) -> None:
    visit = Visit(page, f"{site}twice.html")
    used = version_of(package)
    logs = [each["detail"] for each in page.evaluate("heard") if each["type"] == "log"]
    assert logs == [{"name": "version.ignored", "data": {"used": used, "ignored": "0.0.1"}}]
    assert page.evaluate("customElements.get('openai-chatkit').version") == used
    visit.draws_everything()
    assert visit.said == []


def test_installed_from_its_tarball_it_works_with_vite_bundled_and_in_development(
    page: Page, package: Path, tmp_path: Path
) -> None:
    project = installed(package, tmp_path)
    vite = FRONTEND / "node_modules" / ".bin" / "vite"
    subprocess.run([vite, "build", "--logLevel", "error"], cwd=project, stdin=subprocess.DEVNULL, check=True)
    with plain_server(project / "dist") as address:
        visit = Visit(page, address)
        visit.draws_everything()
        assert visit.said == []
    port = free_port()
    command: list[str | Path] = [
        vite,
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--strictPort",
        "--logLevel",
        "error",
    ]
    with started(command, port, project) as address:
        Visit(page, address)


def installed(package: Path, folder: Path) -> Path:
    """A project that has nothing but the package, installed offline from its tarball."""
    packed = subprocess.run(
        ["npm", "pack", "--json", "--pack-destination", folder], cwd=package, check=True, capture_output=True, text=True
    )
    contents: list[dict[str, Any]] = json.loads(packed.stdout)
    project = folder / "project"
    shutil.copytree(PAGES / "consumer", project)
    for name in ("page.js", "page.css"):
        shutil.copy(PAGES / name, project)
    (project / "package.json").write_text('{ "private": true, "type": "module" }')
    tarball = folder / contents[0]["filename"]
    install = ["npm", "install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", tarball]
    subprocess.run(install, cwd=project, check=True)
    assert [found.name for found in (project / "node_modules").iterdir() if not found.name.startswith(".")] == [
        "openai-chatkit-element"
    ]
    return project


def test_its_types_are_those_of_the_published_interface(package: Path, tmp_path: Path) -> None:
    modules = tmp_path / "node_modules"
    (modules / "@openai").mkdir(parents=True)
    (modules / "@openai" / "chatkit").symlink_to(FRONTEND / "node_modules" / "@openai" / "chatkit")
    (modules / "openai-chatkit-element").symlink_to(package)
    shutil.copy(PAGES / "consumer" / "typed.ts", tmp_path)
    settings = ["--noEmit", "--strict", "--module", "esnext", "--moduleResolution", "bundler", "--target", "es2022"]
    checked = subprocess.run(
        [FRONTEND / "node_modules" / ".bin" / "tsc", *settings, "--types", "", "--preserveSymlinks", "typed.ts"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.stdout == ""
    assert checked.returncode == 0


def test_a_server_that_renders_pages_can_import_it(package: Path) -> None:
    script = "import './index.js'; import { define } from './define.js'; define({ base: '/chatkit/' })"
    command = ["node", "--input-type=module", "--eval", script]
    ended = subprocess.run(command, cwd=package, capture_output=True, text=True, check=False)
    assert ended.stderr == ""
    assert ended.returncode == 0


def test_it_says_what_it_carries_and_every_licence_is_kind(package: Path) -> None:
    text = (package / "THIRD_PARTY.md").read_text()
    rows = re.findall(r"^\| (\S+) \| (\d\S*) \| (.+) \|$", text, re.MULTILINE)
    names = {name for name, _, _ in rows}
    assert {
        "react",
        "react-dom",
        "lucide-react",
        "tailwindcss",
        "marked",
        "highlight.js",
        "@openai/apps-sdk-ui",
    } <= names
    assert {licence for _, _, licence in rows} <= KIND
    texts = dict(re.findall(r"^## ([^\n]+)\n\n`````text\n(.*?)\n`````$", text, re.MULTILINE | re.DOTALL))
    assert [each for each, licence in texts.items() if len(licence) < 200] == [], "without the text of its licence"
    assert set(texts) == {f"{name} {version}" for name, version, _ in rows}


@pytest.mark.parametrize(("script", "word", "source"), [
    ("chatkit.js", "chatkit.js is a classic script", "src/chatkit/classic.ts"),
    ("frame/frame.js", "The chat has no options yet.", "src/chatkit/ui/mount.tsx"),
    ("element.js", "version.ignored", "src/chatkit/define.ts"),
])  # fmt: skip
def test_source_maps_lead_to_the_sources(package: Path, script: str, word: str, source: str) -> None:
    lines = (package / script).read_text().splitlines()
    line = next(index for index, text in enumerate(lines) if word in text)
    find = (
        "const { SourceMap } = require('node:module'); const [file, line, column] = process.argv.slice(1); "
        "const map = new SourceMap(JSON.parse(require('node:fs').readFileSync(file + '.map', 'utf8'))); "
        "console.log(map.findEntry(Number(line), Number(column)).originalSource)"
    )
    place = [str(line), str(lines[line].index(word))]
    found = subprocess.run(
        ["node", "-e", find, package / script, *place], check=True, capture_output=True, text=True
    ).stdout
    assert found.strip().endswith(source)
