"""Titles of threads."""

from __future__ import annotations

import pytest
from chatkit.types import InferenceOptions, UserMessageItem, UserMessageTagContent, UserMessageTextContent

from app.usecases.runtime.clock import now
from app.usecases.runtime.titles import title_of


def message(text: str) -> UserMessageItem:
    return UserMessageItem(
        id="msg_1",
        thread_id="thr_1",
        created_at=now(),
        content=[UserMessageTextContent(text=text)],
        inference_options=InferenceOptions(),
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Add milk", "Add milk"),
        ("  Add\n milk  ", "Add milk"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("word " * 20, "word " * 11 + "word…"),
        ("a " + "x" * 80, "a…"),
        ("one, two, three, four, five, six, seven, eight, nine, tennn, eleven", None),
    ],
)
def test_a_title_is_the_first_words(text: str, title: str | None) -> None:
    made = title_of(message(text))
    assert len(made) <= 60
    assert title is None or made == title
    assert not made.endswith(",…")


def test_a_tag_is_part_of_the_title() -> None:
    said = message("Ask ")
    said.content.append(UserMessageTagContent(id="1", text="Anna", data={}))
    assert title_of(said) == "Ask @Anna"
