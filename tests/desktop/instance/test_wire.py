from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.desktop.instance import wire
from app.errors import AppError

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.text(), JSON))
def test_every_message_is_one_line_and_comes_back_as_it_was(message: dict[str, object]) -> None:
    line = wire.encode(message)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert wire.decode(line) == message


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"3", b'"x"', b"\xff\n", b'{"a": NaN}', b"[" * 100_000])
def test_what_is_no_json_object_is_refused_in_plain_words(line: bytes) -> None:
    with pytest.raises(wire.WireError, match="not"):
        wire.decode(line)


def test_a_message_over_one_megabyte_is_refused_before_it_is_sent() -> None:
    with pytest.raises(wire.WireError, match="too much at once"):
        wire.encode({"text": "x" * wire.MAX_LINE})


def test_a_result_comes_without_its_ok() -> None:
    assert wire.result({"ok": True, "todo": {"id": "1"}}) == {"todo": {"id": "1"}}


def test_an_error_crosses_the_socket_unchanged() -> None:
    sent = AppError("There is no such todo.", retryable=True, status=404)
    with pytest.raises(AppError) as caught:
        wire.result(wire.decode(wire.encode(wire.failure(sent))))
    received = caught.value
    assert (received.user_message, received.retryable, received.status) == ("There is no such todo.", True, 404)


@pytest.mark.parametrize("reply", [{}, {"ok": "yes"}, {"ok": False}, {"ok": False, "error": "x"}, {"ok": 1}])
def test_an_answer_that_makes_no_sense_is_an_error(reply: dict[str, object]) -> None:
    with pytest.raises(AppError, match="cannot be read"):
        wire.result(reply)
