"""Files as users get them from other programs, imported."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.reminders.reminder import MinutesBefore
from tests.usecases.todo.data import BERLIN, Data, at
from tests.usecases.todo.exchange.files import FILES, by_title, exported, imported, label_names, list_names, previewed


async def read(data: Data, name: str) -> dict[str, dict[str, Any]]:
    """The losses, by kind and field."""
    result = await imported(data, (FILES / name).read_bytes(), name)
    return {" ".join((one["kind"], one["what"])).strip(): one for one in result["losses"]}


async def test_a_project_of_todoist(data: Data) -> None:
    losses = await read(data, "Home [2203306141].csv")
    found, lists = await by_title(data), await list_names(data)
    milk = found["Buy milk"]
    assert lists[milk.list_id] == "Home"
    assert (milk.notes, milk.priority) == ("Two litres,\nfull fat", 1)
    assert await label_names(data, milk) == {"shop"}
    assert milk.recurrence is not None
    assert (milk.recurrence.rule, milk.due) == ("FREQ=WEEKLY;BYDAY=MO", at(date(2026, 3, 2), 9))
    assert found["Check the fridge"].parent_id == milk.id
    assert found["Check the fridge"].notes == "Behind the eggs"
    assert found["Vacation"].due == date(2026, 4, 1)
    assert found["Steuer"].recurrence is not None
    assert found["Steuer"].due == date(2026, 3, 6)
    assert set(losses) == {"section", "field RESPONSIBLE", "field DEADLINE"}
    assert losses["field RESPONSIBLE"]["example"] == "Ben (456)"


async def test_a_backup_of_ticktick(data: Data) -> None:
    losses = await read(data, "TickTick-backup-2026-03-01.csv")
    found, lists = await by_title(data), await list_names(data)
    rent = found["Pay rent"]
    assert (lists[rent.list_id], rent.priority, rent.notes) == ("🏠Home", 1, "By transfer")
    assert rent.due == date(2026, 4, 1)
    assert rent.recurrence is not None
    assert rent.recurrence.rule == "FREQ=MONTHLY;INTERVAL=1"
    assert rent.reminders == (MinutesBefore(0),)
    assert await label_names(data, rent) == {"money", "flat"}
    assert found["Call Ben"].due == at(date(2026, 3, 2), 17)
    assert found["Call Ben"].reminders == (MinutesBefore(30),)
    assert found["Call Ben"].list_id == "inbox"
    assert found["Pack"].completed_at == datetime(2026, 2, 1, 8, tzinfo=UTC)
    assert found["Socks"].parent_id == found["Pack"].id
    assert (found["Socks"].completed_at, found["Passport"].completed_at) == (None, found["Pack"].completed_at)
    assert found["Ask the landlord"].parent_id == rent.id
    assert set(losses) == {"field folder name"}


async def test_a_repetition_of_ticktick_without_its_prefix(data: Data) -> None:
    backup = (FILES / "TickTick-backup-2026-03-01.csv").read_text(encoding="utf-8")
    result = await imported(data, backup.replace("RRULE:FREQ=MONTHLY", "FREQ=MONTHLY"))
    rule = (await by_title(data))["Pay rent"].recurrence
    assert rule is not None
    assert rule.rule == "FREQ=MONTHLY;INTERVAL=1"
    assert "recurrence" not in {loss["kind"] for loss in result["losses"]}


async def test_tasks_of_outlook(data: Data) -> None:
    losses = await read(data, "outlook.csv")
    found = await by_title(data)
    report = found["Send report"]
    assert (report.due, report.priority) == (date(2026, 3, 14), 1)
    assert report.notes == "Figures ä la carte\nsecond line"
    assert report.reminders == (at(date(2026, 3, 14), 9),)
    assert await label_names(data, report) == {"Work", "Q1"}
    assert found["Old thing"].completed_at == datetime(2026, 2, 3, 11, tzinfo=UTC)
    assert set(losses) == {"field companies"}


async def test_lists_of_microsoft_to_do(data: Data) -> None:
    losses = await read(data, "graph.json")
    found, lists = await by_title(data), await list_names(data)
    plants = found["Water plants"]
    assert (plants.list_id, plants.priority, plants.due) == ("inbox", 1, date(2026, 3, 2))
    assert plants.notes == "Twice\na week & more"
    assert plants.recurrence is not None
    assert plants.recurrence.rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"
    assert plants.reminders == (at(date(2026, 3, 2), 9),)
    assert plants.created_at == datetime(2026, 1, 5, 10, 0, 0, 123456, tzinfo=UTC)
    assert (found["Fern"].parent_id, found["Fern"].completed_at) == (plants.id, None)
    assert found["Cactus"].completed_at is not None
    assert lists[found["Milk"].list_id] == "Groceries"
    assert found["Milk"].completed_at == datetime(2026, 1, 7, tzinfo=UTC)
    assert set(losses) == {"field attachments"}


async def test_a_calendar(data: Data) -> None:
    losses = await read(data, "nextcloud.ics")
    found, lists = await by_title(data), await list_names(data)
    vacation = found["Vacation, summer"]
    assert lists[vacation.list_id] == "Personal"
    assert (vacation.uid, vacation.priority, vacation.notes) == ("parent-1", 1, "First line\nsecond; line")
    assert vacation.due == LocalMoment(date(2026, 7, 1), time(9), "America/New_York")
    assert vacation.reminders == (MinutesBefore(15),)
    assert await label_names(data, vacation) == {"Travel", "Family"}
    flight = found["Book the flight with a line that is long enough to have been folded by the program that wrote it"]
    assert flight.parent_id == vacation.id
    assert flight.created_at == datetime(2026, 1, 5, 9, tzinfo=UTC)
    assert (found["Bins"].due, found["Bins"].priority) == (date(2026, 3, 2), 2)
    assert found["Home zone"].due == at(date(2026, 3, 2), 18, zone=BERLIN)
    assert found["Home zone"].completed_at == datetime(2026, 1, 7, 12, tzinfo=UTC)
    assert set(losses) == {"kind VEVENT"}


async def test_what_a_calendar_says_beside_goes_out_again(data: Data) -> None:
    await read(data, "nextcloud.ics")
    lines = (await exported(data, "ics")).decode().split("\r\n")
    assert "GEO:37.38;-122.08" in lines
    assert "X-APPLE-SORT-ORDER:637" in lines
    assert "PERCENT-COMPLETE:50" in lines
    assert lines.count("BEGIN:VTODO") == 4
    assert "TZID:America/New_York" in lines


async def test_lines_of_todo_txt(data: Data) -> None:
    losses = await read(data, "todo.txt")
    found, lists = await by_title(data), await list_names(data)
    mom = found["Call mom about https://example.org/a:b"]
    assert (mom.priority, mom.due, lists[mom.list_id]) == (1, date(2026, 3, 5), "Family")
    assert await label_names(data, mom) == {"phone"}
    assert found["Buy milk"].completed_at == datetime(2026, 2, 2, 11, tzinfo=UTC)
    assert found["Buy milk"].created_at == datetime(2026, 2, 1, 11, tzinfo=UTC)
    assert found["Buy milk"].priority == 2
    plants = found["Water plants"].recurrence
    assert plants is not None
    assert (plants.rule, plants.from_completion) == ("FREQ=WEEKLY;INTERVAL=2", False)
    assert found["done long ago"].completed_at is not None
    assert set(losses) == {"priority", "date"}


async def test_a_task_list_in_markdown(data: Data) -> None:
    losses = await read(data, "notes.md")
    found, lists = await by_title(data), await list_names(data)
    hotel = found["Book hotel"]
    assert (hotel.priority, hotel.due, hotel.notes) == (1, date(2026, 3, 5), "Near the station")
    assert (lists[hotel.list_id], await label_names(data, hotel)) == ("Trip", {"travel"})
    assert found["Compare prices"].parent_id == hotel.id
    assert found["Ask Ben"].parent_id == found["Compare prices"].id
    plants = found["Water the plants"].recurrence
    assert plants is not None
    assert plants.rule == "FREQ=WEEKLY"
    assert (lists[found["Write report"].list_id], found["Write report"].notes) == ("Work", "- a plain point")
    assert found["Write report"].completed_at is not None
    assert set(losses) == {"text"}


async def test_every_file_is_recognised_whatever_it_is_called(data: Data) -> None:
    formats = {}
    for file in FILES.iterdir():
        formats[file.name] = (await previewed(data, file.read_bytes(), "download"))["format"]
    assert formats == {
        "Home [2203306141].csv": "todoist",
        "TickTick-backup-2026-03-01.csv": "ticktick",
        "outlook.csv": "microsoft",
        "graph.json": "microsoft",
        "nextcloud.ics": "ics",
        "todo.txt": "todotxt",
        "notes.md": "markdown",
    }


async def test_no_file_makes_doubles(data: Data) -> None:
    for file in FILES.iterdir():
        first = await imported(data, file.read_bytes(), file.name)
        second = await imported(data, file.read_bytes(), file.name)
        assert first["added"] > 0
        assert (second["added"], second["already_here"], second["entry"]) == (0, first["added"], None), file.name
