from __future__ import annotations

import pytest

from app.desktop.links import Link, OpenLink, QuickAddLink, TodoLink, is_link, parse_link
from app.errors import AppError


@pytest.mark.parametrize(
    ("url", "meaning"),
    [
        ("todo-assistant://open", OpenLink()),
        ("todo-assistant://open/", OpenLink()),
        ("TODO-ASSISTANT://OPEN", OpenLink()),
        ("todo-assistant://todo/todo_0a-Z", TodoLink("todo_0a-Z")),
        ("todo-assistant://quick-add", QuickAddLink("")),
        ("todo-assistant://quick-add?text=", QuickAddLink("")),
        ("todo-assistant://quick-add/?text=Buy%20milk+tomorrow%20%23home", QuickAddLink("Buy milk tomorrow #home")),
        ("todo-assistant://quick-add?text=Stra%C3%9Fe%20%E2%9C%93", QuickAddLink("Straße ✓")),
        ("todo-assistant://quick-add?text=two%0Alines%00%1b[2Jgone", QuickAddLink("two lines [2Jgone")),
        ("todo-assistant://quick-add?text=a%26b%3Dc", QuickAddLink("a&b=c")),
    ],
)
def test_a_link_means_one_thing(url: str, meaning: Link) -> None:
    assert is_link(url)
    assert parse_link(url) == meaning


@pytest.mark.parametrize(
    "url",
    [
        "todo-assistant:",
        "todo-assistant:open",
        "todo-assistant:///open",
        "todo-assistant://",
        "todo-assistant://delete-everything",
        "todo-assistant://open?x=1",
        "todo-assistant://open/sesame",
        "todo-assistant://open#part",
        "todo-assistant://user@open",
        "todo-assistant://open:80",
        "todo-assistant://todo",
        "todo-assistant://todo/",
        "todo-assistant://todo/a/b",
        "todo-assistant://todo/..%2f..",
        "todo-assistant://todo/" + "a" * 65,
        "todo-assistant://quick-add?text=a&text=b",
        "todo-assistant://quick-add?text=a&list=Work",
        "todo-assistant://quick-add?text=%FF",
        "todo-assistant://quick-add?text=" + "a" * 2_001,
        "todo-assistant://quick-add?text=" + "a" * 10_000,
        "todo-assistant://[open",
        "todo-assistant://open\n",
        "https://open",
    ],
)
def test_anything_else_is_refused_with_a_sentence(url: str) -> None:
    with pytest.raises(AppError) as refused:
        parse_link(url)
    assert refused.value.user_message.endswith((".", "…"))


def test_other_arguments_are_no_links() -> None:
    assert not is_link("todo-assistant")
    assert not is_link("add")
    assert not is_link("https://todo-assistant:80")
