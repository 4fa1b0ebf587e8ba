"""Files that are made to hang the app, to break it or to get something past it."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from app.errors import AppError
from app.usecases.todo.due.now import Now
from app.usecases.todo.exchange.recognising import read_file
from tests.usecases.todo.data import BERLIN, START, Data
from tests.usecases.todo.exchange.files import FILES, exported, imported, previewed, todos

NOW = Now(START, BERLIN)
MOST_SECONDS = 5.0
"""Each of these took minutes or for ever where a pattern was tried from every place anew; a slow machine takes two."""


def own(*values: Any) -> bytes:
    return json.dumps({"format": "todo-assistant", "version": 1, "todos": values}).encode()


def calendar(*lines: str) -> bytes:
    return "\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]).encode()


def table(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def graph(**task: Any) -> bytes:
    return json.dumps([{"title": "t", **task}]).encode()


def chain(length: int) -> bytes:
    return own(*({"title": "t", "uid": f"u{number}", "parent": f"u{number + 1}"} for number in range(length)))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"[" * 200_000 + b"]" * 200_000),
        ("a.json", chain(30_000)),
        ("a.ics", calendar(*["BEGIN:VTODO"] * 30_000)),
        ("a.ics", calendar(*["BEGIN:VEVENT"] * 30_000)),
        ("a.ics", calendar("BEGIN:VTODO", "SUMMARY:x", *["BEGIN:VALARM"] * 999, *["END:VALARM"] * 999, "END:VTODO")),
        ("a.md", b"- [ ] x\n- [ ] " + b" " * 100_000 + b"\n"),
        ("a.md", b"- [ ] x\n# a" + b" " * 200_000 + b"b\n"),
        ("a.md", b"- [ ] x\n# a" + b" #" * 200_000 + b" b\n"),
        ("a.md", b"- [ ] x \xf0\x9f\x94\x81 FREQ=HOURLY;BYYEARDAY=100;BYMONTHDAY=1\n" * 20),
        ("a.txt", b"word " * 200_000),
        ("a.csv", table("TYPE,CONTENT,DATE", f'task,x,"{"every monday " * 20_000}"')),
        ("a.csv", table("List Name,Title,Is Check list,Content", f'x,t,Y,"a ▫ b{" " * 200_000}c"')),
        ("a.json", graph(status="x", body={"contentType": "html", "content": "<" * 300_000})),
    ],
)  # fmt: skip
def test_a_file_that_is_made_to_take_for_ever_does_not(name: str, content: bytes) -> None:
    began = time.perf_counter()
    with suppress(AppError):
        read_file(content, name, NOW)
    assert time.perf_counter() - began < MOST_SECONDS


FIRST, LAST_YEAR = "0001-01-01T00:00:00", "9999-12-31T23:59:59"
IN_KIRITIMATI = {"dateTime": FIRST, "timeZone": "Pacific/Kiritimati"}


def dated(moment: str, zone: str, offset: str) -> dict[str, Any]:
    times = dict.fromkeys(("completed_at", "created_at", "updated_at", "deleted_at"), moment + offset)
    reminders = [{"at": moment, "timezone": zone}, {"minutes_before": 10**30}]
    return {"title": "t", "due": moment, "timezone": zone, "reminders": reminders, "priority": 10**30, **times}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", own(dated(FIRST, "Pacific/Kiritimati", "+14:00"), dated(LAST_YEAR, "Pacific/Pago_Pago", "-12:00"))),
        ("a.ics", calendar("BEGIN:VTODO", "SUMMARY:t", "DUE:00010101T000000Z", "COMPLETED:99991231T235959Z",
                           "CREATED;TZID=Pacific/Kiritimati:00010101T000000", "END:VTODO")),
        ("a.csv", table("List Name,Title,Is Check list,Due Date,Created Time,Reminder,Status",
                        f"x,t,N,{FIRST}+1400,{LAST_YEAR}-1200,-P{'9' * 5000}D,2")),
        ("a.csv", table("TYPE,CONTENT,INDENT,DATE", "task,t,²,0001-01-01", f"task,t,{'9' * 5000},9999-12-31")),
        ("a.csv", table("Subject,Due Date,Date Completed,Reminder On/Off,Reminder Date,Reminder Time",
                        "t,1/1/0001,31.12.9999,True,1/1/0001,99:99", "t,²/²/²,1/1/0001,,,")),
        ("a.json", graph(status="completed", createdDateTime=f"{FIRST}+14:00", isReminderOn=True,
                         **dict.fromkeys(("completedDateTime", "dueDateTime", "reminderDateTime"), IN_KIRITIMATI))),
        ("a.md", f"- [x] t 📅 {FIRST[:10]} ✅ {FIRST[:10]} ➕ {LAST_YEAR[:10]}\n".encode()),
        ("a.txt", f"x {FIRST[:10]} {LAST_YEAR[:10]} t due:{LAST_YEAR[:10]} rec:1y tz:../../etc/passwd\n".encode()),
    ],
)  # fmt: skip
async def test_the_first_and_last_years_of_all_are_lost_alone(data: Data, name: str, content: bytes) -> None:
    """Some programs write the year 1 where there is no date."""
    told = await previewed(data, content, name)
    assert told["losses"]
    done = await imported(data, content, name)
    assert done["added"] >= 1
    assert {todo.title for todo in await todos(data)} == {"t"}
    for written in ("json", "csv", "todotxt", "ics", "markdown"):
        assert await exported(data, written)


async def test_halves_of_characters_are_lost_alone(data: Data) -> None:
    half = "\ud800"
    content = own(
        {"title": f"kept {half}", "notes": half, "uid": half, "series": half, "parent": half,
         "labels": [half, "a" * 200 + half], "list": half * 300,
         "extra": {half: half}, "due": half, "recurrence": half, "created_at": half}
    )  # fmt: skip
    told = await previewed(data, content)
    json.dumps(told, ensure_ascii=False).encode()
    await imported(data, content)
    assert [todo.title for todo in await todos(data)] == ["kept"]
    assert json.loads(await exported(data, "json"))["todos"][0]["series"] is None


@pytest.mark.parametrize("depth", [60, 500, 20_000])
async def test_what_is_nested_deeply_is_lost_alone_and_can_still_be_exported(data: Data, depth: int) -> None:
    nested = b'{"format": "todo-assistant", "version": 1, "todos": [{"title": "t", "extra": {"a": %b}}]}'
    try:
        done = await imported(data, nested % (b"[" * depth + b"]" * depth))
    except AppError:
        assert depth > 500
        return
    assert [loss["kind"] for loss in done["losses"]] == ["extra"]
    assert json.loads(await exported(data, "json"))["todos"][0]["extra"] == {}


async def test_no_name_in_a_file_is_a_path(data: Data) -> None:
    """A list's name is never part of a file's."""
    await imported(
        data, own({"title": "t", "list": "../../../.bashrc", "labels": ["../x"]}), "../../../etc/passwd.json"
    )
    [listed] = await data.rows("SELECT id FROM lists WHERE name LIKE '%bashrc'")
    file = await data.todos.exchange.export("csv", listed["id"])
    assert file.name == "todos-2026-03-01.csv"


async def test_a_spreadsheet_finds_no_formula(data: Data) -> None:
    for number, begin in enumerate("=+-@'"):
        await data.add(f"{begin}cmd|'/c calc'!A{number}", notes=f"{begin}1+1", list=f"{begin}list{number}")
    lines = (await exported(data, "csv")).decode("utf-8-sig").splitlines()
    assert len(lines) == 6
    assert all(cell[:1] not in tuple("=+-@\t") for line in lines for cell in line.split(","))


contents = some.one_of(
    some.binary(max_size=400),
    some.sampled_from(sorted(FILES.iterdir())).flatmap(
        lambda file: some.tuples(some.just(file.read_bytes()), some.integers(0, 3000), some.binary(max_size=8)).map(
            lambda cut: cut[0][: cut[1]] + cut[2] + cut[0][cut[1] + len(cut[2]) :]
        )
    ),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(content=contents, name=some.sampled_from(["", "a.csv", "a.txt", "a.md", "a.ics", "a.json"]))
def test_whatever_is_damaged_is_read_or_refused(content: bytes, name: str) -> None:
    try:
        document = read_file(content, name, NOW)
    except AppError:
        return
    assert all(todo.title and todo.uid for todo in document.todos)
    json.dumps([loss.to_json() for loss in document.losses.all()], ensure_ascii=False).encode()
