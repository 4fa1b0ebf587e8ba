"""Finding todos: words in any script, signs, filters, what is left out, which come first, and pages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.errors import AppError
from app.usecases.todo.database import Edit, NewTodo
from app.usecases.todo.search.marking import marks_of
from tests.usecases.todo.data import Data, at

TODAY = date(2026, 3, 1)


@pytest.fixture
async def filled(data: Data) -> Data:
    new = [
        NewTodo("Café für Zoë", notes="Crème brûlée", list="Work", labels=["phone"], priority=1),
        NewTodo("牛乳を買う", notes="低脂肪"),
        NewTodo("buy groceries", due=TODAY, list="Home"),
        NewTodo("read 1984 by Orwell", due=TODAY + timedelta(days=1), labels=["two words"]),
        NewTodo("learn C++ and C#", due=TODAY - timedelta(days=40)),
        NewTodo("100% cotton", due=at(TODAY, 9)),
        NewTodo("Straße fegen", due=TODAY + timedelta(days=6), priority=1),
        NewTodo("ซื้อนมและขนมปัง"),
        NewTodo("दूध खरीदो"),
        NewTodo("شراء الحليب"),
        NewTodo("🥛 and 👩‍👩‍👧"),
        NewTodo("call mom", notes="about the groceries", labels=["phone"]),
    ]
    await data.todos.add_many(new, "window")
    [done] = await data.todos.add(["groceries of last week"], "window")
    await data.todos.complete([done.id], "window")
    return data


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cafe", ["Café für Zoë"]),
        ("CAFÉ zoe", ["Café für Zoë"]),
        ("creme", ["Café für Zoë"]),
        ("strasse", ["Straße fegen"]),
        ("牛乳", ["牛乳を買う"]),
        ("買", ["牛乳を買う"]),
        ("乳牛", []),
        ("低脂肪", ["牛乳を買う"]),
        ("นม", ["ซื้อนมและขนมปัง"]),
        ("दूध", ["दूध खरीदो"]),
        ("दध", []),
        ("الحليب", ["شراء الحليب"]),
        ("🥛", ["🥛 and 👩‍👩‍👧"]),
        ("👧", ["🥛 and 👩‍👩‍👧"]),
        ("c++", ["learn C++ and C#"]),
        ("100%", ["100% cotton"]),
        ("gro", ["buy groceries", "call mom", "groceries of last week"]),
        ('"about the"', ["call mom"]),
        ('"the about"', []),
        ('"about th"', []),
        ("groceries -mom", ["buy groceries", "groceries of last week"]),
        ('groceries -"of last"', ["buy groceries", "call mom"]),
        ("#work", ["Café für Zoë"]),
        ("#Wo", ["Café für Zoë"]),
        ("#inbox 1984", ["read 1984 by Orwell"]),
        ("@phone", ["call mom", "Café für Zoë"]),
        ("@phone -p1", ["call mom"]),
        ('@"two words"', ["read 1984 by Orwell"]),
        ("p1", ["Straße fegen", "Café für Zoë"]),
        ("p1 @phone", ["Café für Zoë"]),
        ("due:today", ["100% cotton", "buy groceries"]),
        ("due:tomorrow", ["read 1984 by Orwell"]),
        ("due:week", ["Straße fegen", "100% cotton", "read 1984 by Orwell", "buy groceries"]),
        ("due:overdue", ["100% cotton", "learn C++ and C#"]),
        ("due:2026-03-07", ["Straße fegen"]),
        ("due:2026-01", ["learn C++ and C#"]),
        ("due:none -#inbox", ["Café für Zoë"]),
        ("DUE:Today -cotton", ["buy groceries"]),
        ("done:yes", ["groceries of last week"]),
        ("gro done:yes", ["groceries of last week"]),
        ("gro done:no", ["buy groceries", "call mom"]),
        ("gro -done:yes", ["buy groceries", "call mom"]),
        ("-groceries done:yes", []),
        ("#nolist", []),
        ("c#", ["learn C++ and C#"]),
        ("due:someday", []),
        ("p5", []),
        ("", []),
        ("  ", []),
        ('"', []),
        ('""', []),
        ("-", []),
        ("AND OR NOT", []),
        ("title:gro", []),
        ("gro* NEAR(a b)", []),
        ("' OR 1=1 --", []),
        ("nothing like it", []),
    ],
)
async def test_what_a_search_finds(filled: Data, text: str, found: list[str]) -> None:
    assert await filled.found(text) == found


async def test_whole_words_in_titles_come_first_then_beginnings_then_notes_then_done_ones(data: Data) -> None:
    for title, notes in [("x", "plan"), ("planet", ""), ("a plan", ""), ("planned", ""), ("the plan", "")]:
        await data.add(title, notes=notes)
    done = await data.add("plan done")
    await data.todos.complete([done.id], "window")

    ranked = ["the plan", "a plan", "planned", "planet", "x", "plan done"]
    assert await data.found("plan") == ranked
    assert await paged(data, "plan", 1) == ranked
    assert await paged(data, "plan", 4) == ranked


async def test_many_matches_come_in_the_same_order_as_few(data: Data) -> None:
    titles = [f"{word} {number}" for number in range(90) for word in ("plan", "planet", "other")]
    await data.todos.add_many([NewTodo(title, notes="" if title[0] == "p" else "plan") for title in titles], "import")
    done = [todo.id for todo in (await data.todos.page("open", 300)).data[::7]]
    await data.todos.complete(done, "window")

    many = await paged(data, "plan", 50)
    few = [title for number in range(89, -1, -1) for title in await data.found(f'plan "{number}"')]
    assert len(many) == 270
    assert sorted(many) == sorted(few)
    open_ones = [todo.title for todo in (await data.todos.page("open", 300)).data]
    rest = [title for title in many if title not in open_ones]
    assert many == [title for title in many if title in open_ones] + rest
    kinds = [title.split()[0] for title in many]
    for part in (kinds[: len(open_ones)], kinds[len(open_ones) :]):
        assert part == sorted(part, key=["plan", "planet", "other"].index)


async def paged(data: Data, text: str, size: int) -> list[str]:
    """All pages together."""
    titles, after = list[str](), None
    while True:
        page = await data.todos.search(text, size, after)
        titles += [todo.title for todo in page.data]
        assert len(page.data) <= size
        if not page.has_more:
            return titles
        after = page.after


async def test_a_search_follows_every_change(data: Data) -> None:
    milk = await data.add("milk")
    await data.todos.edit([milk.id], Edit(title="bread", notes="fresh", list="Shop", add_labels=["soon"]), "window")
    assert await data.found("milk") == []
    assert await data.found("fresh #shop @soon") == ["bread"]
    await data.todos.delete([milk.id], "window")
    assert await data.found("bread") == []
    await data.todos.restore([milk.id], "window")
    assert await data.found("bread done:no") == ["bread"]
    await data.todos.complete([milk.id], "window")
    assert await data.found("bread done:no") == []
    assert await data.found("bread done:yes") == ["bread"]
    for _ in range(4):
        await data.todos.undo_last("window")
    assert await data.found("milk") == ["milk"]
    assert await data.found("due:none") == ["milk"]


async def test_overdue_goes_by_the_clock_of_the_place(data: Data) -> None:
    await data.add("Kolkata", due=at(TODAY, 17, 0, "Asia/Kolkata"))
    await data.add("Berlin", due=at(TODAY, 17))
    await data.add("day", due=TODAY)
    data.clock.set(2026, 3, 1, 12)
    assert await data.found("due:overdue") == ["Kolkata"]
    data.clock.set(2026, 3, 1, 23, 30)  # tomorrow in Berlin
    assert await data.found("due:overdue") == ["day", "Berlin", "Kolkata"]


@pytest.mark.parametrize("cursor", ["x", "9~1", "-1~1", "0~x", "0~" + "9" * 30, "1", ""])
async def test_a_made_up_cursor_is_a_clear_error(data: Data, cursor: str) -> None:
    with pytest.raises(AppError, match="not known"):
        await data.todos.search("milk", 10, cursor)


async def test_a_search_that_is_too_long_is_refused(data: Data) -> None:
    with pytest.raises(AppError, match="200"):
        await data.todos.search("x" * 201)


@pytest.mark.parametrize(
    ("title", "text", "marked"),
    [
        ("buy groceries", "gro", ["gro"]),
        ("Café für Zoë", "cafe zoe", ["Café", "Zoë"]),
        ("Straße", "strasse", ["Straße"]),
        ("👩‍👩‍👧 call 牛乳 mom", "牛乳 mom", ["牛乳", "mom"]),
        ("a plan, a plan", "plan", ["plan", "plan"]),
        ("to be or not to be", '"to be"', ["to be", "to be"]),
        ("plan planet", "plan planet", ["plan", "planet"]),
        ("milk", "due:today milk", ["milk"]),
        ("milk", "-milk", []),
        ("İstanbul", "istanbul", ["İstanbul"]),
    ],
)
async def test_found_words_are_marked(data: Data, title: str, text: str, marked: list[str]) -> None:
    todo = await data.add(title)
    query = (await data.todos.search(text)).query
    units = title.encode("utf-16-le")

    ranges = marks_of(todo, query).title
    assert [units[start * 2 : end * 2].decode("utf-16-le") for start, end in ranges] == marked


@pytest.mark.parametrize("ending", ["", " ✓ é"])
async def test_the_notes_around_the_first_word_found_are_shown(data: Data, ending: str) -> None:
    notes = "start " * 2_000 + "the crème brûlée is here " + "end " * 1_000 + ending
    todo = await data.add("dessert", notes=notes)
    found = await data.todos.search("brulee")

    marks = marks_of(todo, found.query)
    assert list(found.data) == [todo]
    assert "crème brûlée is here" in marks.snippet
    assert len(marks.snippet) <= 240
    [(start, end)] = marks.in_snippet
    assert marks.snippet[start:end] == "brûlée"
    assert marks.title == []


async def test_the_index_is_sound_after_many_changes(filled: Data) -> None:
    todos = (await filled.todos.page("open", 100)).data
    await filled.todos.complete([todo.id for todo in todos[:4]], "window")
    await filled.todos.delete([todo.id for todo in todos[3:6]], "window")
    await filled.todos.empty_trash("window")
    await filled.database.write(lambda t: t.execute("INSERT INTO todo_search (todo_search) VALUES ('integrity-check')"))
    assert len(await filled.rows("SELECT rowid FROM todo_search")) == len(await filled.titles(state="all"))


async def test_no_search_reads_all_todos(filled: Data) -> None:
    """Each statement goes through the index."""
    plans = await filled.rows(
        "EXPLAIN QUERY PLAN SELECT todo_search.rowid FROM todo_search CROSS JOIN todos ON todos.seq = todo_search.rowid"
        " WHERE todo_search MATCH 'milk' AND todo_search.rowid > 0 ORDER BY todo_search.rowid DESC LIMIT 5"
    )
    steps = [plan["detail"] for plan in plans]
    assert "VIRTUAL TABLE INDEX" in steps[0]
    assert "USING INTEGER PRIMARY KEY" in steps[1]
    assert len(steps) == 2, "nothing is sorted"
