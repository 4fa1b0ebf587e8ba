from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import app
from app.cli import main
from app.cli_arguments import parse
from app.errors import AppError
from app.options import Options
from app.version import VERSION

MILK = {"id": "t1", "title": "Buy milk", "completed_at": None}
TAXES = {"id": "t2", "title": "Steuererklärung ✓", "completed_at": "2026-01-02T03:04:05Z"}


class PlayedApp(ModuleType):
    """Stands in for the composition root: notes what the command line asks of it."""

    def __init__(self) -> None:
        super().__init__("app.main")
        self.calls: list[tuple[str, Options]] = []
        self.todos: list[Mapping[str, Any]] = []
        self.secret: str | None = None
        self.failure: BaseException | None = None

    def _called(self, name: str, options: Options) -> None:
        self.calls.append((name, options))
        if self.failure is not None:
            raise self.failure

    def run_window_app(self, options: Options) -> int:
        self._called("window", options)
        return 0

    def run_serve(self, options: Options) -> int:
        self._called("serve", options)
        return 0

    def run_add(self, options: Options) -> Mapping[str, Any]:
        self._called("add", options)
        return MILK

    def run_list(self, options: Options) -> Iterator[Mapping[str, Any]]:
        self._called("list", options)
        return iter(self.todos)

    def run_key_set(self, options: Options, secret: str) -> str:
        self._called("key set", options)
        self.secret = secret
        return options.endpoint or "https://configured.example"

    def run_key_forget(self, options: Options) -> str:
        self._called("key forget", options)
        return options.endpoint or "https://configured.example"


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> PlayedApp:
    root = PlayedApp()
    monkeypatch.setitem(sys.modules, "app.main", root)
    monkeypatch.setattr(app, "main", root, raising=False)
    return root


def test_no_command_opens_the_window(played: PlayedApp) -> None:
    assert main([]) == 0
    assert played.calls == [("window", Options())]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--data-dir", "/tmp/x", "--provider", "azure", "serve", "--port", "8765"],
        ["serve", "--port", "8765", "--data-dir", "/tmp/x", "--provider", "azure"],
        ["--provider", "azure", "serve", "--data-dir=/tmp/x", "--port=8765"],
    ],
)
def test_common_options_stand_before_or_after_the_command(arguments: list[str]) -> None:
    expected = Options(data_dir=Path("/tmp/x"), settings={"provider": "azure"}, port=8765)
    assert parse(arguments) == ("serve", False, expected)


@pytest.mark.parametrize(
    "arguments", [["--data-dir", "d"], ["add", "x", "--data-dir", "d"], ["list", "--data-dir", "d"]]
)
def test_every_command_takes_a_data_folder(arguments: list[str]) -> None:
    assert parse(arguments)[2].data_dir == Path("d")


@pytest.mark.parametrize("action", ["set", "forget"])
def test_key_commands_take_a_data_folder_too(action: str) -> None:
    assert parse(["key", action, "--data-dir", "d"])[2].data_dir == Path("d")


def test_assistant_flags_become_settings_of_the_same_names() -> None:
    arguments = "--provider compatible --openai-base-url http://localhost:1/v1 --openai-model m --openai-api responses"
    assert parse(arguments.split())[2].settings == {
        "provider": "compatible",
        "openai_base_url": "http://localhost:1/v1",
        "openai_model": "m",
        "openai_api": "responses",
    }


def test_every_assistant_flag_is_a_setting_that_exists() -> None:
    from dataclasses import fields  # noqa: PLC0415

    from app.cli_parser import ASSISTANT_FLAGS  # noqa: PLC0415
    from app.settings import Settings  # noqa: PLC0415

    names = {flag[2:].replace("-", "_") for flag, _ in ASSISTANT_FLAGS}
    assert names <= {each.name for each in fields(Settings)}


def test_add_takes_unquoted_words_and_says_what_it_added(played: PlayedApp, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "Buy", "milk"]) == 0
    assert played.calls[0][1].text == "Buy milk"
    assert capsys.readouterr().out == "Added: Buy milk\n"


def test_add_takes_text_that_looks_like_an_option_after_two_dashes(played: PlayedApp) -> None:
    main(["add", "--", "--help", "mom"])
    assert played.calls[0][1].text == "--help mom"


def test_add_as_json_prints_the_todo(played: PlayedApp, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", "Buy", "milk", "--json"])
    assert json.loads(capsys.readouterr().out) == MILK


def test_list_marks_what_is_done(played: PlayedApp, capsys: pytest.CaptureFixture[str]) -> None:
    played.todos = [MILK, TAXES]
    main(["list", "--all"])
    assert played.calls[0][1].state == "all"
    assert capsys.readouterr().out == "[ ] Buy milk\n[x] Steuererklärung ✓\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list"], "Nothing left to do.\n"),
        (["list", "--done"], "Nothing done yet.\n"),
        (["list", "--all"], "No todos yet.\n"),
        (["list", "milk"], "No todo has these words.\n"),
    ],
)
def test_an_empty_list_says_so(
    played: PlayedApp, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    main(arguments)
    assert capsys.readouterr().out == said


def test_list_as_json_has_the_shape_of_the_http_answer(played: PlayedApp, capsys: pytest.CaptureFixture[str]) -> None:
    played.todos = [MILK, TAXES]
    main(["list", "--json"])
    assert json.loads(capsys.readouterr().out) == {"data": [MILK, TAXES], "has_more": False, "after": None}


def test_a_limited_list_says_that_there_is_more(played: PlayedApp, capsys: pytest.CaptureFixture[str]) -> None:
    played.todos = [MILK, TAXES]
    main(["list", "--json", "--limit", "1"])
    assert json.loads(capsys.readouterr().out) == {"data": [MILK], "has_more": True, "after": "t1"}
    main(["list", "--limit", "1"])
    assert capsys.readouterr().out == "[ ] Buy milk\n... and more than these 1.\n"


def test_a_key_comes_from_standard_input_and_is_not_repeated(
    played: PlayedApp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("sk-secret\n"))
    assert main(["key", "set", "https://api.example"]) == 0
    assert played.secret == "sk-secret"
    assert played.calls[0][1].endpoint == "https://api.example"
    printed = capsys.readouterr()
    assert "https://api.example" in printed.out
    assert "sk-secret" not in printed.out + printed.err


def test_a_key_is_never_an_argument(played: PlayedApp, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["key", "set", "https://api.example", "sk-secret"])
    assert end.value.code == 2
    assert played.calls == []


def test_an_empty_key_is_refused(
    played: PlayedApp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    assert main(["key", "set"]) == 1
    assert "No key was given" in capsys.readouterr().err


def test_forgetting_a_key_names_its_endpoint(played: PlayedApp, capsys: pytest.CaptureFixture[str]) -> None:
    main(["key", "forget"])
    assert capsys.readouterr().out == "The key for https://configured.example is forgotten.\n"


def test_what_went_wrong_is_one_sentence_on_standard_error(
    played: PlayedApp, capsys: pytest.CaptureFixture[str]
) -> None:
    played.failure = AppError("The disk is full.")
    assert main(["add", "x"]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "todo-assistant: The disk is full.\n")


def test_what_went_wrong_is_said_in_the_language_of_the_system(
    played: PlayedApp, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.words.choice.system_language", lambda: "de_DE.UTF-8")
    played.failure = AppError("The data folder /a b/c cannot be used: Permission denied. Nothing was changed.")
    assert main(["add", "x"]) == 1
    told = "Der Datenordner /a b/c kann nicht benutzt werden: Permission denied. Es wurde nichts geändert."
    assert capsys.readouterr().err == f"todo-assistant: {told}\n"


def test_a_bug_is_not_hidden(played: PlayedApp) -> None:
    played.failure = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        main(["list"])


def test_ctrl_c_ends_quietly(played: PlayedApp) -> None:
    played.failure = KeyboardInterrupt()
    assert main(["list"]) == 130


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["buy", "milk"],
            'There is no command "buy"; there are: add, list, import, export, serve, key, open, integrate, doctor',
        ),
        (["serve", "--port", "99999"], "--port: '99999' is not a number from 0 to 65535."),
        (["serve", "--port", "x"], "--port: 'x' is not a number"),
        (["add"], "this is missing: TEXT."),
        (["key"], "this is missing: ACTION."),
        (["list", "--done", "--all"], "not allowed with"),
        (["--provider", "magic"], "--provider: invalid choice: 'magic'"),
        (["--data-dir", ""], "--data-dir: the name of a folder is missing."),
        (["list", "--limit", "0"], "--limit: '0' is not a number from 1"),
    ],
)
def test_a_mistake_is_answered_with_a_sentence_and_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert "--help" in printed.err
    assert len(printed.err.splitlines()) == 2


def test_help_shows_every_command_with_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    for part in ("add", "list", "serve", "key", "--data-dir", "--provider", "examples:", "exit status:"):
        assert part in text


def test_the_version_is_the_one_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())
    assert project["project"]["version"] == VERSION


def run_module(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=True, env={**os.environ, **environ}
    )


def test_version_and_help_do_not_load_the_app() -> None:
    assert run_module("-m", "app", "--version").stdout == f"Todo Assistant {VERSION}\n"
    loaded = run_module("-X", "importtime", "-m", "app", "--version").stderr
    for heavy in ("asyncio", "platformdirs", "webview", "fastapi", "app.main", "sqlite3"):
        assert f" {heavy}\n" not in loaded


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    code = """
import sys, types
root = types.ModuleType("app.main")
root.run_list = lambda options: ({"id": str(n), "title": "x" * 100, "completed_at": None} for n in range(100_000))
sys.modules["app.main"] = root
import app; app.main = root
from app.cli import main
sys.exit(main(["list"]))
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (0, b"")


def test_a_terminal_without_unicode_still_gets_its_list() -> None:
    code = f"""
import sys, types
root = types.ModuleType("app.main")
root.run_list = lambda options: [{TAXES!r}]
sys.modules["app.main"] = root
import app; app.main = root
from app.cli import main
main(["list", "--all"]); main(["list", "--all", "--json"])
"""
    printed = run_module("-c", code, PYTHONIOENCODING="ascii").stdout.splitlines()
    assert printed[0].startswith("[x] Steuererkl")
    assert json.loads(printed[1])["data"] == [TAXES]


def test_the_end_of_the_process_does_not_wait_for_a_look_through_all_that_is_left(tmp_path: Path) -> None:
    program = (
        "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count() > 0))\n"
        f"from app.cli import main; main(['list', '--data-dir', {str(tmp_path)!r}])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1:] == ["True"], done.stderr


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["list", "--limit", "0"], "todo-assistant list"),
        (["key"], "todo-assistant key"),
        (["--nope"], "todo-assistant"),
    ],
)
def test_a_mistake_names_the_command_whose_help_is_to_be_read(
    arguments: list[str], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert capsys.readouterr().err.endswith(f"Try: {command} --help\n")
