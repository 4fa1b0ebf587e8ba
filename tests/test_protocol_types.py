"""The element's protocol types are those of the Python library that is installed."""

from typing import get_args

import pytest
from chatkit import types

from scripts.protocol.files import TARGET, files


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return files()


def test_the_types_that_are_kept_are_those_of_the_library(written: dict[str, str]) -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in TARGET.iterdir()}
    stale = sorted(name for name in {*kept, *written} if kept.get(name) != written.get(name))
    assert stale == [], "The library's models have changed: run `make protocol`."


def test_every_request_event_and_update_of_the_library_is_among_them(written: dict[str, str]) -> None:
    for request in get_args(get_args(types.ChatKitReq)[0]):
        assert f"type: '{request.model_fields['type'].default}'" in written["requests.ts"]
    for event in (*get_args(get_args(types.ThreadStreamEvent)[0]), *get_args(types.ThreadItemUpdate)):
        assert f"type: '{event.model_fields['type'].default}'" in written["responses.ts"]
        assert f"type: {{ is: ['{event.model_fields['type'].default}'] }}" in written["shapes.ts"]


def test_what_the_library_keeps_for_itself_is_not(written: dict[str, str]) -> None:
    assert "hidden_context" not in written["responses.ts"] + written["shapes.ts"]
