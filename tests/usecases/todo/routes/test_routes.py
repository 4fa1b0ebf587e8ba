"""Everything of the todo data over a socket: fields, many at once, lists, labels, search, counts, activity, undo."""

from __future__ import annotations

from typing import Any

import pytest

from tests.usecases.todo.client import Client
from tests.usecases.todo.data import Data


async def titles(window: Client, **query: Any) -> list[str]:
    return [todo["title"] for todo in (await window.get("/api/todos", **query))["data"]]


async def test_a_todo_is_added_with_its_fields_and_read_back(window: Client) -> None:
    body = {
        "text": "call mom",
        "notes": "# soon",
        "due": "2026-03-09T17:00",
        "timezone": "Asia/Kolkata",
        "recurrence": "FREQ=WEEKLY",
        "priority": 1,
        "list": "Family",
        "labels": ["phone"],
        "reminders": [{"minutes_before": 30}, {"at": "2026-03-09T08:00"}],
    }
    todo = await window.post("/api/todos", body, 201)

    assert (todo["due"], todo["due_has_time"], todo["timezone"]) == ("2026-03-09T17:00", True, "Asia/Kolkata")
    assert todo["due_at"] == "2026-03-09T11:30:00.000000Z"
    assert (todo["recurrence"], todo["recurrence_start"]) == ("FREQ=WEEKLY", "2026-03-09T17:00")
    assert todo["reminders"] == [{"minutes_before": 30}, {"at": "2026-03-09T08:00", "timezone": "Asia/Kolkata"}]
    assert todo["parts"] == {"open": 0, "done": 0}
    assert await window.get(f"/api/todos/{todo['id']}") == todo
    assert (await window.get("/api/todos"))["data"] == [todo]


async def test_fields_are_changed_and_taken_away(window: Client) -> None:
    [todo_id] = await window.added("milk")
    changed = await window.ask(
        "PATCH",
        f"/api/todos/{todo_id}",
        {"due": "2026-03-09", "recurrence": "FREQ=DAILY", "priority": 2, "labels": ["x"]},
    )
    assert (changed.json["due"], changed.json["due_has_time"], changed.json["priority"]) == ("2026-03-09", False, 2)
    again = await window.ask("PATCH", f"/api/todos/{todo_id}", {"recurrence": None, "remove_labels": ["x"]})
    assert (again.json["recurrence"], again.json["label_ids"]) == (None, [])
    undated = await window.ask("PATCH", f"/api/todos/{todo_id}", {"due": None})
    assert undated.json["due"] is None
    timed = await window.ask("PATCH", f"/api/todos/{todo_id}", {"due": "2026-03-09T09:00"})
    assert timed.json["timezone"] == "Europe/Berlin", "the user's own, where none is named"


async def test_a_recurring_todo_goes_on_and_an_occurrence_is_skipped(window: Client) -> None:
    todo = await window.post("/api/todos", {"text": "water", "due": "2026-03-01", "recurrence": "FREQ=DAILY"}, 201)
    done = await window.ask("PATCH", f"/api/todos/{todo['id']}", {"completed": True})
    assert (done.json["due"], done.json["completed_at"]) == ("2026-03-02", None)
    [kept] = (await window.get("/api/todos", state="done"))["data"]
    assert kept["series"] == todo["id"]
    assert (await window.post(f"/api/todos/{todo['id']}/skip"))["due"] == "2026-03-03"
    one = await window.ask("PATCH", f"/api/todos/{todo['id']}", {"title": "once", "occurrence": "one"})
    assert (one.json["id"] != todo["id"], one.json["due"]) == (True, "2026-03-03")


async def test_views_filters_and_sorts(window: Client) -> None:
    for text, due in (("late", "2026-02-01"), ("today", "2026-03-01"), ("soon", "2026-03-05"), ("none", None)):
        await window.post("/api/todos", {"text": text, "due": due, "list": "L" if due else None, "labels": ["x"]}, 201)
    [todo_list] = [each for each in (await window.get("/api/lists"))["data"] if each["name"] == "L"]
    [label] = (await window.get("/api/labels"))["data"]

    assert await titles(window, view="today") == ["late", "today"]
    assert await titles(window, view="upcoming") == ["soon"]
    assert await titles(window, month="2026-03") == ["today", "soon"]
    assert await titles(window, first="2026-03-01", last="2026-03-04") == ["today"]
    assert await titles(window, list=todo_list["id"], sort="title") == ["late", "soon", "today"]
    assert await titles(window, label=label["id"], sort="due", descending=True) == ["none", "soon", "today", "late"]
    parent = (await window.get("/api/todos"))["data"][0]["id"]
    await window.post("/api/todos", {"text": "part", "parent": parent}, 201)
    assert await titles(window, parent=parent) == ["part"]
    assert "part" not in await titles(window, top=True)
    first = (await window.get("/api/todos"))["data"][0]
    assert first["parts"] == {"open": 1, "done": 0}


async def test_long_notes_are_cut_in_lists_alone(window: Client) -> None:
    todo = await window.post("/api/todos", {"text": "x", "notes": "n" * 5_000}, 201)
    [listed] = (await window.get("/api/todos"))["data"]
    assert (len(listed["notes"]), listed["notes_cut"]) == (1_000, True)
    whole = await window.get(f"/api/todos/{todo['id']}")
    assert (len(whole["notes"]), whole["notes_cut"]) == (5_000, False)


async def test_many_are_changed_moved_and_undone_at_once(window: Client) -> None:
    ids = await window.added("a", "b", "c")
    await window.post("/api/bulk/edit", {"ids": ids, "edit": {"priority": 1, "add_labels": ["x"]}})
    assert {todo["priority"] for todo in (await window.get("/api/todos"))["data"]} == {1}
    moved = await window.post("/api/move", {"ids": [ids[2]], "before": ids[0]})
    assert [todo["id"] for todo in moved["data"]] == [ids[2]]
    assert await titles(window) == ["c", "a", "b"]
    for do, left in (("complete", []), ("reopen", ["c", "a", "b"]), ("delete", []), ("restore", ["c", "a", "b"])):
        answer = await window.post("/api/bulk", {"ids": ids, "do": do})
        assert [todo["id"] for todo in answer["data"]] == ids
        assert await titles(window) == left
    await window.post("/api/bulk", {"ids": ids, "do": "skip"})
    assert sorted(await titles(window, view="trash")) == ["a", "b", "c"]
    entry = await window.post("/api/undo")
    assert (entry["kind"], entry["data"]["count"]) == ("skipped", 3)
    assert await titles(window) == ["c", "a", "b"]


async def test_a_place_is_a_list_a_parent_or_a_day(window: Client) -> None:
    a, b = await window.added("a", "b")
    [moved] = (await window.post("/api/move", {"ids": [a], "list": "Work", "day": "2026-03-09"}))["data"]
    assert (moved["due"], moved["list_id"] != "inbox") == ("2026-03-09", True)
    [moved] = (await window.post("/api/move", {"ids": [a], "parent": b}))["data"]
    assert (moved["parent_id"], moved["list_id"]) == (b, "inbox")
    [moved] = (await window.post("/api/move", {"ids": [a], "parent": None, "day": None}))["data"]
    assert (moved["parent_id"], moved["due"]) == (None, None)


async def test_lists_and_labels(window: Client) -> None:
    work = await window.post("/api/lists", {"name": "Work", "colour": "red"}, 201)
    home = await window.post("/api/lists", {"name": "Home"}, 201)
    renamed = await window.ask("PATCH", f"/api/lists/{work['id']}", {"name": "Job"})
    assert (renamed.json["name"], renamed.json["colour"]) == ("Job", "red")
    ordered = await window.post("/api/lists/order", {"ids": [home["id"], work["id"]]})
    assert [each["name"] for each in ordered["data"]] == ["Home", "Job", "Inbox"]
    await window.post("/api/todos", {"text": "x", "list": work["id"], "labels": ["l"]}, 201)
    deleted = await window.ask("DELETE", f"/api/lists/{work['id']}?keep_todos=true")
    assert (deleted.status, await titles(window)) == (200, ["x"])

    [label] = (await window.get("/api/labels"))["data"]
    await window.ask("PATCH", f"/api/labels/{label['id']}", {"colour": "#00ff00"})
    other = await window.post("/api/labels", {"name": "m"}, 201)
    ordered = await window.post("/api/labels/order", {"ids": [other["id"]]})
    assert [each["name"] for each in ordered["data"]] == ["m", "l"]
    assert (await window.ask("DELETE", f"/api/labels/{label['id']}")).status == 200
    assert [each["name"] for each in (await window.get("/api/labels"))["data"]] == ["m"]


async def test_the_sidebar_and_the_calendar(window: Client) -> None:
    await window.post("/api/todos", {"text": "x", "due": "2026-03-01", "list": "L", "labels": ["l"]}, 201)
    [gone] = await window.added("gone")
    await window.ask("DELETE", f"/api/todos/{gone}")
    summary = await window.get("/api/summary")

    assert [(each["name"], each["open"], each["done"]) for each in summary["lists"]] == [("Inbox", 0, 0), ("L", 1, 0)]
    assert [(each["name"], each["open"]) for each in summary["labels"]] == [("l", 1)]
    assert {name: summary[name] for name in ("total", "today", "overdue", "upcoming", "trash")} == {
        "total": {"open": 1, "done": 0},
        "today": 1,
        "overdue": 0,
        "upcoming": 0,
        "trash": 1,
    }
    days = await window.get("/api/days", first="2026-03-01", last="2026-03-31")
    assert days == {"data": [{"day": "2026-03-01", "open": 1, "done": 0}]}
    assert (await window.ask("DELETE", "/api/trash")).json == {"removed": 1}
    again = await window.post(
        "/api/todos", {"text": "w", "due": "2026-03-01", "recurrence": "FREQ=WEEKLY;COUNT=2"}, 201
    )
    occurrences = await window.get("/api/occurrences", first="2026-03-01", last="2026-03-31")
    day = {"due": "2026-03-08", "due_has_time": False, "timezone": None, "due_at": None}
    assert occurrences == {"data": [{"todo_id": again["id"], "title": "w", **day}]}


async def test_a_list_in_the_sidebar_counts_the_todos_without_their_parts(window: Client) -> None:
    trip = await window.post("/api/todos", {"text": "trip", "list": "L"}, 201)
    await window.post("/api/todos", {"text": "tickets", "parent": trip["id"]}, 201)
    listed = await window.get("/api/todos", list=trip["list_id"], top="true")

    summary = await window.get("/api/summary")
    assert [(each["name"], each["open"]) for each in summary["lists"]] == [("Inbox", 0), ("L", 1)]
    assert listed["counts"] == {"open": 1, "done": 0}
    assert summary["total"] == {"open": 2, "done": 0}


async def test_a_search_marks_what_it_found(window: Client) -> None:
    await window.post("/api/todos", {"text": "🥛 Milch", "notes": "for the milchreis"}, 201)
    await window.added("other milch")
    page = await window.get("/api/search", q="milch", limit=1)
    rest = await window.get("/api/search", q="milch", limit=1, after=page["after"])

    assert (page["has_more"], rest["has_more"], rest["after"]) == (True, False, None)
    [hit] = rest["data"]
    assert hit["marks"] == {"title": [[3, 8]], "snippet": "for the milchreis", "in_snippet": [[8, 13]]}
    assert [todo["title"] for todo in page["data"]] == ["other milch"]


async def test_the_activity_and_undo(window: Client) -> None:
    [milk] = await window.added("milk")
    await window.ask("PATCH", f"/api/todos/{milk}", {"title": "oat milk"})
    page = await window.get("/api/activity", limit=1)
    assert (page["has_more"], page["after"], page["data"][0]["kind"]) == (True, 2, "renamed")
    undone = await window.post("/api/activity/2/undo")
    assert undone["data"] == {"count": 1, "titles": ["oat milk"], "was": "milk"}
    assert await titles(window) == ["milk"]
    await window.post("/api/redo")
    assert await titles(window) == ["oat milk"]
    await window.post("/api/undo")
    await window.post("/api/undo")
    assert await titles(window) == []
    refused = await window.ask("POST", "/api/undo", {})
    assert (refused.status, refused.message) == (409, "There is nothing to undo.")


@pytest.mark.parametrize("entry", ["0", "99", "x", "1" * 30, "-1", "²"])
async def test_an_entry_that_is_not_there_is_not_found(window: Client, entry: str) -> None:
    answer = await window.ask("POST", f"/api/activity/{entry.replace('²', '%C2%B2')}/undo", {})
    assert answer.status == 404, answer.text


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/api/todos", {"text": "x", "due": "tomorrow"}),
        ("POST", "/api/todos", {"text": "x", "due": "2026-03-09T17:00", "timezone": "Mars"}),
        ("POST", "/api/todos", {"text": "x", "recurrence": "often"}),
        ("POST", "/api/todos", {"text": "x", "priority": 7}),
        ("POST", "/api/todos", {"text": "x", "reminders": [{}]}),
        ("POST", "/api/todos", {"text": "x", "reminders": [{"at": "2026-03-09"}]}),
        ("POST", "/api/todos", {"text": "x", "reminders": [{"minutes_before": 5, "at": "2026-03-09T09:00"}]}),
        ("POST", "/api/todos", {"text": "x", "labels": "y"}),
        ("POST", "/api/bulk", {"ids": [], "do": "complete"}),
        ("POST", "/api/bulk", {"ids": ["x"], "do": "explode"}),
        ("POST", "/api/bulk/edit", {"ids": ["x"], "edit": {}}),
        ("POST", "/api/move", {"ids": ["x"], "day": "someday"}),
        ("POST", "/api/lists", {"name": ""}),
        ("POST", "/api/lists", {}),
        ("POST", "/api/labels", {"name": "x", "colour": "url(x)"}),
        ("POST", "/api/lists/order", {"ids": []}),
        ("GET", "/api/todos?view=nowhere", None),
        ("GET", "/api/todos?month=2026-13", None),
        ("GET", "/api/todos?sort=size", None),
        ("GET", "/api/todos?after=" + "x" * 1001, None),
        ("GET", "/api/search", None),
        ("GET", "/api/search?q=x&after=nowhere", None),
        ("GET", "/api/days?first=2026-01-01&last=2028-01-01", None),
        ("GET", "/api/days?first=2026-03-02&last=2026-03-01", None),
        ("GET", "/api/activity?after=0", None),
    ],
)
async def test_a_bad_request_is_refused_with_a_sentence_and_changes_nothing(
    window: Client, data: Data, method: str, path: str, body: object
) -> None:
    before = await data.contents()
    answer = await window.ask(method, path, body)
    assert answer.status == 400, answer.text
    assert answer.message.endswith(".")
    assert await data.contents() == before


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PATCH", "/api/lists/unknown", {"name": "x"}),
        ("DELETE", "/api/lists/unknown", None),
        ("PATCH", "/api/labels/unknown", {"name": "x"}),
        ("DELETE", "/api/labels/unknown", None),
        ("POST", "/api/bulk", {"ids": ["unknown"], "do": "complete"}),
        ("POST", "/api/move", {"ids": ["unknown"], "end": "top"}),
        ("POST", "/api/todos/unknown/skip", {}),
        ("POST", "/api/todos", {"text": "x", "parent": "unknown"}),
    ],
)
async def test_what_is_gone_is_not_found(window: Client, method: str, path: str, body: object) -> None:
    answer = await window.ask(method, path, body)
    assert answer.status == 404
    assert "no longer exist" in answer.message


async def test_a_recurrence_is_told_in_the_words_of_its_reader_wherever_todos_are(window: Client) -> None:
    added = await window.post("/api/todos", {"text": "pay every 3rd friday"}, 201)
    plain = await window.post("/api/todos", {"text": "pay"}, 201)
    assert added["recurrence_words"] == "Every month on the third Friday"
    assert plain["recurrence_words"] is None

    asked = {
        ("GET", "/api/todos"): None,
        ("GET", "/api/search?q=pay"): None,
        ("POST", "/api/bulk"): {"ids": [added["id"], plain["id"]], "do": "complete"},
        ("POST", "/api/bulk/edit"): {"ids": [added["id"], plain["id"]], "edit": {"priority": 1}},
    }
    for (method, target), body in asked.items():
        answer = await window.ask(method, target, body, "de-AT,de;q=0.9")
        words = {todo["id"]: todo["recurrence_words"] for todo in answer.json["data"]}
        assert words[added["id"]] == "Monatlich am dritten Freitag", target
        assert words[plain["id"]] is None
    changed = await window.ask(
        "PATCH", f"/api/todos/{added['id']}", {"from_completion": True, "recurrence": "FREQ=DAILY"}, "fr"
    )
    assert changed.json["recurrence_words"] == "Tous les jours, à compter du jour où elle est terminée"


async def test_a_line_is_understood_with_its_recurrence_in_words(window: Client) -> None:
    read = await window.ask("POST", "/api/quick-add", {"text": "pay every! 3 months"}, "ja")
    assert read.json["recurrence_words"] == "3 か月ごと、完了した日から数える"
    assert (await window.post("/api/quick-add", {"text": "pay"}))["recurrence_words"] is None
