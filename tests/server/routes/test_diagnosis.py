"""The file for a report: every log, what was checked, and no secret of either."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.server.running import Running


def test_logs_and_findings_come_in_one_file_without_secrets(server: Running, tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    logs.mkdir(exist_ok=True)
    (logs / "todo-assistant.log").write_text("WARNING model: Authorization: Bearer sk-canary-d20c94be\nbegan\n")
    (logs / "todo-assistant.log.1").write_bytes(b"earlier \xff\n")
    (logs / "private.txt").write_text("not a log")
    answer = server.ask("GET", "/api/diagnosis")
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/zip"
    assert 'attachment; filename="todo-assistant-logs-' in answer.headers["content-disposition"]
    with ZipFile(BytesIO(answer.body)) as packed:
        files = {name: packed.read(name).decode() for name in packed.namelist()}
    assert set(files) == {"doctor.json", "logs/todo-assistant.log", "logs/todo-assistant.log.1"}
    assert json.loads(files["doctor.json"])[0]["check"] == "screen"
    assert "began" in files["logs/todo-assistant.log"]
    assert not any("canary" in text or "sk-finding" in text for text in files.values())
