"""`npm run gallery:shots`: pictures of every story, light and dark, as sheets to look through in gallery/shots/."""

import base64
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from frontend.tests.chatkit.browser.chat import FRONTEND
from frontend.tests.chatkit.browser.serving import files

SHOTS = FRONTEND / "gallery" / "shots"
A_LOOK = 15
"""How many stories are on a sheet that can be looked at whole."""
SHEET = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 24px; font: 13px system-ui, sans-serif; background: {background}; color: {color};
  display: grid; grid-template-columns: repeat({columns}, {width}px); gap: 24px 20px }}
figure {{ margin: 0 }} figcaption {{ margin-bottom: 6px }} img {{ display: block; width: 100%; border-radius: 12px }}
</style>{figures}"""
COLOURS = {"light": ("#ececec", "#222"), "dark": ("#000", "#ddd")}


def pictures(page: Page, address: str, scheme: str, width: int) -> Iterator[tuple[str, bytes]]:
    page.goto(f"{address}?bare=1&width={width}&scheme={scheme}")
    for story in page.evaluate("gallery.stories.map(({ id }) => id)"):
        page.evaluate("id => gallery.show(id)", story)
        yield story, page.screenshot()


def sheet(browser: Browser, shots: list[tuple[str, bytes]], scheme: str, width: int, path: Path) -> None:
    background, color = COLOURS[scheme]
    figures = "".join(
        f"<figure><figcaption>{story}</figcaption>"
        f'<img src="data:image/png;base64,{base64.b64encode(shot).decode()}"></figure>'
        for story, shot in shots
    )
    columns = max(1, 1900 // (width + 20))
    page = browser.new_page(viewport={"width": columns * (width + 20) + 48, "height": 400})
    page.set_content(SHEET.format(background=background, color=color, columns=columns, width=width, figures=figures))
    page.screenshot(path=path, full_page=True)
    page.close()


def draw(browser: Browser, address: str, width: int) -> None:
    for scheme in COLOURS:
        page = browser.new_page(viewport={"width": width, "height": 640}, reduced_motion="reduce")
        shots = list(pictures(page, address, scheme, width))
        page.close()
        sheet(browser, shots, scheme, width, SHOTS / f"{scheme}-{width}.png")
        for start in range(0, len(shots), A_LOOK):
            part = shots[start : start + A_LOOK]
            sheet(browser, part, scheme, width, SHOTS / f"{scheme}-{width}-{start // A_LOOK + 1:02}.png")


def main() -> None:
    width = int(sys.argv[1]) if len(sys.argv) > 1 else 360
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="gallery-") as dist, sync_playwright() as playwright:
        build = ["npx", "vite", "build", "-c", "gallery/vite.config.ts", "--outDir", dist, "--emptyOutDir"]
        subprocess.run([*build, "--logLevel", "error"], cwd=FRONTEND, check=True)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with files(Path(dist)) as address:
            draw(browser, address, width)
        browser.close()
    print(SHOTS)


if __name__ == "__main__":
    main()
