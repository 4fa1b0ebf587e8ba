"""The quick-add line over a socket: read while it is typed, and read alike when it is added."""

from __future__ import annotations

from tests.usecases.todo.client import Client

LINE = "Call mom tomorrow 5pm #Family @phone p1 !30m // about 🥛"


async def test_a_line_is_taken_apart_and_nothing_is_added(window: Client) -> None:
    read = await window.post("/api/quick-add", {"text": LINE, "languages": ["en"]})
    assert (read["title"], read["due"], read["timezone"]) == ("Call mom", "2026-03-02T17:00", "Europe/Berlin")
    assert (read["list"], read["labels"], read["priority"]) == ("Family", ["phone"], 1)
    assert [span["kind"] for span in read["spans"]] == ["due", "list", "label", "priority", "reminder", "notes"]
    assert (await window.get("/api/todos"))["data"] == []


async def test_adding_understands_the_same(window: Client) -> None:
    read = await window.post("/api/quick-add", {"text": LINE, "languages": ["en"]})
    todo = await window.post("/api/todos", {"text": LINE, "languages": ["en"]}, 201)
    same = ("title", "notes", "due", "due_has_time", "timezone", "recurrence", "priority", "reminders")
    assert [todo[name] for name in same] == [read[name] for name in same]
    [family] = [each for each in (await window.get("/api/lists"))["data"] if each["id"] == todo["list_id"]]
    [phone] = [each for each in (await window.get("/api/labels"))["data"] if each["id"] in todo["label_ids"]]
    assert (family["name"], phone["name"]) == ("Family", "phone")


async def test_removed_chips_are_words_of_the_title_again(window: Client) -> None:
    body = {"text": "🥛 read tomorrow p1", "ignoring": [[8, 16]], "languages": ["en"]}
    todo = await window.post("/api/todos", body, 201)
    assert (todo["title"], todo["due"], todo["priority"]) == ("🥛 read tomorrow", None, 1)


async def test_a_literal_text_is_the_title(window: Client) -> None:
    todo = await window.post("/api/todos", {"text": "tomorrow p1 #x", "literal": True}, 201)
    assert (todo["title"], todo["due"], todo["priority"]) == ("tomorrow p1 #x", None, 4)


async def test_fields_that_are_given_win(window: Client) -> None:
    body = {"text": "milk tomorrow p1 @a", "due": "2026-04-01", "priority": 3, "labels": [], "languages": ["en"]}
    todo = await window.post("/api/todos", body, 201)
    assert (todo["title"], todo["due"], todo["priority"], todo["label_ids"]) == ("milk", "2026-04-01", 3, [])


async def test_the_languages_named_are_read(window: Client) -> None:
    german = await window.post("/api/quick-add", {"text": "Milch morgen", "languages": ["de-AT", "en"]})
    english = await window.post("/api/quick-add", {"text": "Milch morgen", "languages": ["en"]})
    assert (german["due"], english["due"]) == ("2026-03-02", None)


async def test_what_is_no_line_is_refused(window: Client) -> None:
    for body in (
        {},
        {"text": 5},
        {"text": "x", "ignoring": [[1]]},
        {"text": "x", "languages": "en"},
        {"text": "", "a": 1},
    ):
        assert (await window.ask("POST", "/api/quick-add", body)).status == 400, body
    assert (await window.post("/api/quick-add", {"text": "x", "ignoring": [[-5, 900]]}))["title"] == "x"


async def test_a_place_gives_what_the_line_leaves_open(window: Client) -> None:
    home = await window.post("/api/lists", {"name": "Home"}, 201)
    place = {"list": home["id"], "due": "2030-01-02", "labels": ["phone"]}
    todo = await window.post("/api/todos", {"text": "Call mom", "otherwise": place}, 201)
    assert (todo["list_id"], todo["due"], len(todo["label_ids"])) == (home["id"], "2030-01-02", 1)
    said = await window.post("/api/todos", {"text": "Call #Work @mom 3 Feb 2031", "otherwise": place}, 201)
    assert (said["list_id"] != home["id"], said["due"], len(said["label_ids"])) == (True, "2031-02-03", 2)
    again = await window.post("/api/todos", {"text": "Call every monday", "otherwise": place}, 201)
    assert again["due"] != "2030-01-02"


async def test_pasted_lines_are_one_change_and_one_undo_takes_them_back(window: Client) -> None:
    lines = [{"text": "Milk tomorrow", "languages": ["en"]}, {"text": "Bread #Errands", "languages": ["en"]}]
    added = await window.post("/api/bulk/add", {"todos": lines}, 201)
    assert [todo["title"] for todo in added["data"]] == ["Milk", "Bread"]
    await window.post("/api/undo", {})
    assert (await window.get("/api/todos"))["data"] == []


async def test_of_pasted_lines_all_are_added_or_none(window: Client) -> None:
    await window.post("/api/bulk/add", {"todos": [{"text": "Milk"}, {"text": "Bread", "parent": "gone"}]}, 404)
    assert (await window.get("/api/todos"))["data"] == []
