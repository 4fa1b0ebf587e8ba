from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.running import Running, running


def test_settings_are_shown_without_secrets_and_with_what_is_locked(tmp_path: Path) -> None:
    with running(tmp_path, environ={"BRAND_NAME": "Errands"}) as server:
        settings = server.ask("GET", "/api/settings").json
    assert settings["provider"] == "builtin"
    assert settings["api_key_set"] is False
    assert settings["locked"] == {"brand_name": "environment"}


def test_a_change_is_kept_and_answered_with_the_new_state(server: Running) -> None:
    answer = server.ask("PATCH", "/api/settings", {"history_max_items": 12})
    assert (answer.status, answer.json["history_max_items"]) == (200, 12)
    assert server.ask("GET", "/api/settings").json["history_max_items"] == 12
    assert server.parts.settings.current.history_max_items == 12


@pytest.mark.parametrize("body", [{"history_max_items": -1}, {"colour": "red"}, ["provider"], "x", {"locked": {}}])
def test_a_bad_change_is_refused_and_changes_nothing(server: Running, body: object) -> None:
    before = server.ask("GET", "/api/settings").json
    answer = server.ask("PATCH", "/api/settings", body)
    assert answer.status == 400
    assert answer.message.endswith(".")
    assert server.ask("GET", "/api/settings").json == before


def test_a_locked_setting_is_refused(tmp_path: Path) -> None:
    with running(tmp_path, environ={"BRAND_NAME": "Errands"}) as server:
        answer = server.ask("PATCH", "/api/settings", {"brand_name": "Other"})
    assert answer.status == 409
    assert "environment" in answer.message


def test_what_a_shorter_history_would_delete_is_told_before(server: Running) -> None:
    assert server.ask("GET", "/api/history/older?months=1").json == {"conversations": 0}
    assert server.ask("GET", "/api/history/older?months=-1").status == 400
