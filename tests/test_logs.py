from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.logs import Logs, redacted

KEY = "sk-proj-abcdefghijklmnop"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "logs"


@pytest.fixture
def logs(folder: Path) -> Iterator[Logs]:
    with Logs(folder, "INFO") as opened:
        yield opened


def written(folder: Path) -> str:
    return (folder / "todo-assistant.log").read_text()


def test_lines_go_to_a_file_that_only_the_user_can_read(logs: Logs, folder: Path) -> None:
    logging.getLogger("app.somewhere").info("Opened %s", "the window")
    assert "INFO MainThread app.somewhere: Opened the window" in written(folder)
    if os.name == "posix":
        assert stat.S_IMODE((folder / "todo-assistant.log").stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_level_decides_and_can_be_changed(logs: Logs, folder: Path) -> None:
    log = logging.getLogger("app.somewhere")
    log.debug("first")
    logs.set_level("DEBUG")
    log.debug("second")
    logs.set_level("ERROR")
    log.warning("third")
    assert "second" in written(folder)
    assert "first" not in written(folder)
    assert "third" not in written(folder)


def test_libraries_never_log_what_the_user_says(logs: Logs, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    logs.set_level("DEBUG")
    monkeypatch.setattr(logging.getLogger("httpx2"), "level", logging.DEBUG)
    for name in ("openai._base_client", "httpx2", "azure.identity", "a.library.of.tomorrow", "application"):
        logging.getLogger(name).info("my diary")
    logging.getLogger("httpx").warning("a warning")
    assert "diary" not in written(folder)
    assert "a warning" in written(folder)


def test_closing_leaves_logging_as_it_was(folder: Path) -> None:
    root = logging.getLogger()
    ours = logging.getLogger("app")
    before = (list(root.handlers), root.level, ours.level)
    with Logs(folder, "DEBUG"):
        assert ours.level == logging.DEBUG
    assert (list(root.handlers), root.level, ours.level) == before


def test_the_file_turns_over_and_does_not_grow_for_ever(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.logs._MOST_BYTES", 10_000)
    with Logs(folder, "INFO"):
        for _ in range(100):
            logging.getLogger("app.somewhere").info("x" * 1_000)
    files = sorted(folder.iterdir())
    assert len(files) == 5
    assert all(0 < file.stat().st_size <= 10_000 for file in files)
    if os.name == "posix":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_text_that_is_no_unicode_does_not_stop_the_log(logs: Logs, folder: Path) -> None:
    logging.getLogger("app.somewhere").warning("a name: %s", "\udcff")
    assert "a name: \\udcff" in written(folder)


def test_an_existing_log_is_continued(folder: Path) -> None:
    for word in ("first", "second"):
        with Logs(folder, "INFO"):
            logging.getLogger("app.somewhere").info(word)
    assert "first" in written(folder)
    assert "second" in written(folder)


def test_where_no_file_can_be_written_the_app_logs_to_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    with Logs(tmp_path / "logs", "INFO"):
        logging.getLogger("app.somewhere").warning("key %s", KEY)
    errors = capsys.readouterr().err
    assert "There is no log file" in errors
    assert "key sk-[hidden]" in errors


def test_secrets_in_arguments_and_tracebacks_are_hidden(logs: Logs, folder: Path) -> None:
    log = logging.getLogger("app.somewhere")
    log.warning("headers: %s", {"authorization": f"Bearer {KEY}", "accept": "text/html"})
    try:
        raise ValueError(f"Incorrect API key provided: {KEY}")
    except ValueError:
        log.exception("refused")
    assert KEY not in written(folder)
    assert "Incorrect API key provided" in written(folder)
    assert "text/html" in written(folder)


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer SECRETSECRET",
        "authorization: Basic SECRETSECRET==",
        "'Authorization': 'Bearer SECRETSECRET', 'x': 1",
        '"authorization":"SECRETSECRET"',
        "(b'authorization', b'Bearer SECRETSECRET')",
        "api-key: SECRETSECRET",
        "{'api-key': 'SECRETSECRET'}",
        "x-api-key=SECRETSECRET",
        "api_key='SECRETSECRET'",
        "AZURE_OPENAI_API_KEY=SECRETSECRET",
        "OPENAI_API_KEY: SECRETSECRET",
        "Cookie: todo_assistant_0123456789ab=SECRETSECRET; other=SECRETSECRET",
        "Set-Cookie: x=SECRETSECRET; HttpOnly",
        "(b'cookie', b'todo_assistant_0123456789ab=SECRETSECRET')",
        "todo_assistant_0123456789ab=SECRETSECRET",
        "GET /launch?t=SECRETSECRET HTTP/1.1",
        "http://127.0.0.1:5000/launch?x=1&t=SECRETSECRET&y=2",
        "{'launch_url': 'http://127.0.0.1:5000/launch?t=SECRETSECRET'}",
        "https://x.blob/?sig=SECRETSECRET",
        "access_token=SECRETSECRET",
        '"refresh_token": "SECRETSECRET"',
        "client_secret: SECRETSECRET",
        "password=SECRETSECRET",
        "Bearer SECRETSECRET",
        "invalid key sk-SECRETSECRET",
        "eyJSECRETSECRET.eyJSECRETSECRET.SECRETSECRET",
    ],
)
def test_every_notation_of_a_secret_is_hidden(text: str) -> None:
    hidden = redacted(text)
    assert "SECRET" not in hidden
    assert "[hidden]" in hidden
    assert redacted(hidden) == hidden


@pytest.mark.parametrize(
    "text",
    [
        "Added 3 todos in 12 ms",
        "GET /api/todos?state=open&limit=50",
        "The API key was refused. Check it in Settings.",
        "the cookies are baked",
        "BRAND_NAME is 'x', which is not a name",
        "history_max_tokens: 12000",
    ],
)
def test_ordinary_lines_are_left_alone(text: str) -> None:
    assert redacted(text) == text
