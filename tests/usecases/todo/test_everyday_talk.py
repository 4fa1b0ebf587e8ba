"""Everyday sentences to the built-in assistant in five languages: what they change, and what is answered."""

from __future__ import annotations

import pytest

from app.usecases.todo.reminders.reminder import MinutesBefore
from app.usecases.todo.todo import Todo
from tests.usecases.chat import Chat, errors, texts


async def _said(chat: Chat, text: str) -> str:
    _, events = await chat.page.start(text)
    assert errors(events) == []
    return texts(events)[-1]


async def _after(chat: Chat, title: str, text: str) -> Todo:
    [todo] = await chat.todos.add([title], "window")
    await _said(chat, text)
    return await chat.todos.get(todo.id)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("milk", "make milk urgent"),
        ("milk", "set priority of milk to 1"),
        ("Milch", "setze Milch auf Priorität 1"),
        ("Milch", "die Milch ist dringend"),
        ("lait", "mets le lait en priorité 1"),
        ("leche", "la leche es urgente"),
        ("牛奶", "把牛奶设为优先级1"),
    ],
)
async def test_a_priority_is_set(chat: Chat, title: str, text: str) -> None:
    assert (await _after(chat, title, text)).priority == 1


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("milk", "move milk to the Shop list"),
        ("Milch", "verschiebe die Milch in die Liste Shop"),
        ("lait", "déplace le lait dans la liste Shop"),
        ("leche", "mueve la leche a la lista Shop"),
        ("牛奶", "把牛奶移到Shop清单"),
    ],
)
async def test_a_todo_is_put_in_a_list(chat: Chat, title: str, text: str) -> None:
    todo = await _after(chat, title, text)
    assert {one.id: one.name for one in await chat.todos.lists.all()}[todo.list_id] == "Shop"


async def test_a_label_is_added_to_those_it_has(chat: Chat) -> None:
    await _said(chat, "add milk @home")
    await _said(chat, "label milk with errand")
    [milk] = (await chat.todos.page()).data
    assert {one.name for one in await chat.todos.labels.all() if one.id in milk.label_ids} == {"home", "errand"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("milk", "repeat milk every week"),
        ("Milch", "wiederhole Milch jede Woche"),
        ("lait", "répète le lait chaque semaine"),
        ("leche", "repite la leche cada semana"),
        ("牛奶", "每周重复牛奶"),
    ],
)
async def test_a_todo_is_made_to_recur(chat: Chat, title: str, text: str) -> None:
    recurrence = (await _after(chat, title, text)).recurrence
    assert recurrence is not None
    assert recurrence.rule == "FREQ=WEEKLY"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("milk", "make milk due on 2031-01-05"),
        ("Milch", "Milch auf 5.1.2031 verschieben"),
        ("lait", "reporte le lait au 5 janvier 2031"),
        ("leche", "aplaza la leche al 5 de enero de 2031"),
        ("牛奶", "牛奶改到2031年1月5日"),
    ],
)
async def test_a_date_is_read_in_the_language_it_is_said_in_whatever_the_window_speaks(
    chat: Chat, title: str, text: str
) -> None:
    assert str((await _after(chat, title, text)).due) == "2031-01-05"


async def test_a_delay_counts_from_the_due(chat: Chat) -> None:
    await _said(chat, "add milk 2031-01-05")
    await _said(chat, "postpone milk by two days")
    [milk] = (await chat.todos.page()).data
    assert str(milk.due) == "2031-01-07"


async def test_a_sub_todo_is_added_under_the_one_that_is_named(chat: Chat) -> None:
    [cake] = await chat.todos.add(["bake cake"], "window")
    await _said(chat, "add a subtask buy flour to bake cake")
    [flour] = [todo for todo in (await chat.todos.page()).data if todo.title == "buy flour"]
    assert flour.parent_id == cake.id


async def test_a_list_is_made_and_the_lists_are_named(chat: Chat) -> None:
    assert await _said(chat, "create a list called Holidays") == "Made the list “Holidays”."
    assert "Holidays (0)" in await _said(chat, "show my lists")
    assert "Holidays (0)" in await _said(chat, "zeige meine Listen")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("buy milk tomorrow", ["buy milk"]),
        ("don't forget to pay rent", ["pay rent"]),
        ("add milk to the Shop list", ["milk"]),
        ("kannst du bitte Brot hinzufügen?", ["Brot"]),
        ("erinnere mich morgen an den Zahnarzt", ["den Zahnarzt"]),
        ("n'oublie pas de payer le loyer", ["payer le loyer"]),
        ("s'il te plaît, ajoute du pain", ["du pain"]),
        ("no olvides pagar el alquiler", ["pagar el alquiler"]),
        ("明天提醒我看牙医", ["看牙医"]),
        ("帮我添加买牛奶", ["买牛奶"]),
    ],
)
async def test_what_is_to_be_done_is_added(chat: Chat, text: str, titles: list[str]) -> None:
    await _said(chat, text)
    assert [todo.title for todo in (await chat.todos.page()).data] == titles


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("milk", "delte milk"),
        ("milk", "remove the milk task"),
        ("Milch", "bitte lösch die Milch"),
        ("lait", "suprime le lait s'il te plaît"),
        ("leche", "borar la leche"),
        ("牛奶", "请把牛奶删掉"),
    ],
)
async def test_a_slip_or_a_polite_word_is_no_hindrance(chat: Chat, title: str, text: str) -> None:
    await chat.todos.add([title], "window")
    await _said(chat, text)
    assert (await chat.todos.page()).data == []


@pytest.mark.parametrize(
    ("title", "text", "first"),
    [
        ("milk", "delete milk and add bread", "delete milk"),
        ("milk", "add eggs, then delete milk", "add eggs"),
        ("Milch", "lösche Milch und füge Brot hinzu", "lösche Milch"),
        ("lait", "supprime le lait et ajoute du pain", "supprime le lait"),
        ("leche", "borra la leche y añade pan", "borra la leche"),
        ("牛奶", "删除牛奶然后添加面包", "删除牛奶"),
    ],
)
async def test_two_commands_are_asked_for_one_at_a_time(chat: Chat, title: str, text: str, first: str) -> None:
    await chat.todos.add([title], "window")
    assert first in await _said(chat, text)
    assert [todo.title for todo in (await chat.todos.page()).data] == [title]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("what's the weather like today?", "didn't understand"),
        ("wie ist das Wetter?", "nicht verstanden"),
        ("was kostet die Milch?", "nicht verstanden"),
        ("quel temps fait-il à Paris ?", "Je n'ai pas compris"),
        ("¿qué tiempo hace en la playa?", "No lo he entendido"),
        ("今天天气怎么样？", "我没听懂"),
        ("never mind", "Nothing was changed"),
        ("nein", "nichts geändert"),
    ],
)
async def test_what_is_no_command_changes_nothing_and_is_answered_in_its_language(
    chat: Chat, text: str, answer: str
) -> None:
    await chat.todos.add(["milk"], "window")
    assert answer in await _said(chat, text)
    assert [todo.title for todo in (await chat.todos.page("all")).data] == ["milk"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Füge Milch kaufen und Mama anrufen hinzu", ["Milch kaufen", "Mama anrufen"]),
        ("Füge Brot und Butter hinzu", ["Brot und Butter"]),
        ("Ajoute acheter du lait et appeler maman", ["acheter du lait", "appeler maman"]),
        ("Ajoute du pain et du beurre", ["du pain et du beurre"]),
        ("Añade comprar leche y llamar a mamá", ["comprar leche", "llamar a mamá"]),
        ("Añade pan y leche", ["pan y leche"]),
        ("buy milk and call mom", ["buy milk", "call mom"]),
        ("buy bread and butter", ["buy bread and butter"]),
    ],
)
async def test_two_todos_in_one_sentence_are_two(chat: Chat, text: str, titles: list[str]) -> None:
    await _said(chat, text)
    assert [todo.title for todo in (await chat.todos.page()).data] == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("remind me to call mom at 5pm", "call mom"),
        ("remind me at 5pm to call mom", "call mom"),
        ("remind me tomorrow about the rent", "the rent"),
        ("remind me in 20 minutes to check the oven", "check the oven"),
        ("can you set a reminder for 5pm to call mom?", "call mom"),
        ("set a reminder for the rent tomorrow at 9am", "the rent"),
        ("Erinnere mich um 17 Uhr daran, Mama anzurufen", "Mama anrufen"),
        ("erinnere mich morgen um 9 daran, die Miete zu zahlen", "die Miete zahlen"),
        ("rappelle-moi demain d'appeler maman", "appeler maman"),
        ("recuérdame llamar a mamá a las 17:00", "llamar a mamá"),
        ("提醒我下午五点给妈妈打电话", "给妈妈打电话"),
    ],
)
async def test_who_asks_to_be_reminded_is_reminded_at_the_due(chat: Chat, text: str, title: str) -> None:
    await _said(chat, text)
    [todo] = (await chat.todos.page()).data
    assert todo.title == title
    assert todo.due is not None
    assert list(todo.reminders) == [MinutesBefore(0)]


async def test_a_reminder_without_a_time_is_a_todo(chat: Chat) -> None:
    await _said(chat, "remind me to water the plants")
    [todo] = (await chat.todos.page()).data
    assert (todo.title, list(todo.reminders)) == ("water the plants", [])


async def test_a_day_of_the_week_a_priority_and_a_name_are_looked_up(chat: Chat) -> None:
    await _said(chat, "add send the draft friday p1 #Work")
    assert await _said(chat, "do I have anything on friday?") == "1 todo is due on Friday."
    assert await _said(chat, "was steht am Freitag an?") == "Offen: 1."
    assert await _said(chat, "show my urgent tasks") == "1 todo is open with priority 1."
    assert await _said(chat, "show work") == "1 todo is open in “work”."
    assert await _said(chat, "what is on #Work?") == "1 todo is open in “Work”."
    assert "didn't understand" in await _said(chat, "who is on #Work?")
    assert await _said(chat, "show draft") == "“send the draft” is open."
    assert "There is no list “moon”" in await _said(chat, "show moon")
    assert await _said(chat, "zeig Mond") == "Ich habe keine Aufgabe mit „Mond“ gefunden. Nichts wurde geändert."
    assert await _said(chat, "when is the draft due?") == "“send the draft” is open."
    assert await _said(chat, "which lists do I have?") == "Lists: Inbox (0), Work (1)\n\nLabels: –"


async def test_a_search_answers_with_a_card_of_what_it_found(chat: Chat) -> None:
    await _said(chat, "add buy milk")
    _, events = await chat.page.start("find milk")
    assert texts(events) == ["“buy milk” is open."]
    assert "Search: milk" in str(events)


@pytest.mark.parametrize(
    ("text", "heading"),
    [("what's on friday?", "Friday"), ("was steht am Freitag an?", "Friday"), ("show urgent", "Priority 1")],
)
async def test_a_card_is_headed_by_what_was_asked_for(chat: Chat, text: str, heading: str) -> None:
    await _said(chat, "add send the draft friday p1")
    _, events = await chat.page.start(text)
    assert f"'value': '{heading}'" in str(events)
    assert "send the draft" in str(events)


async def test_a_todo_is_moved_to_a_list_that_there_is_without_saying_that_it_is_one(chat: Chat) -> None:
    await _said(chat, "add milk")
    await _said(chat, "create a list called Shop")
    await _said(chat, "move milk to shop")
    [milk] = (await chat.todos.page()).data
    assert {one.id: one.name for one in await chat.todos.lists.all()}[milk.list_id] == "Shop"
    assert "no date" in await _said(chat, "move milk to the moon")


async def test_a_note_is_written_below_those_that_there_are(chat: Chat) -> None:
    await _said(chat, "add milk // oat")
    [milk] = (await chat.todos.page()).data
    await _said(chat, "add a note to milk: two litres")
    assert (await chat.todos.get(milk.id)).notes == "oat\n\ntwo litres"


async def test_a_due_is_set_put_off_and_taken_away(chat: Chat) -> None:
    [milk] = await chat.todos.add(["milk"], "window")
    await _said(chat, "set the due date of milk to 2031-01-05")
    await _said(chat, "postpone milk")
    assert str((await chat.todos.get(milk.id)).due) == "2031-01-06"
    thread, _ = await chat.page.start("rename milk to oat milk")
    await chat.page.say(thread, "remove its due date")
    assert (await chat.todos.get(milk.id)).due is None
    await _said(chat, "undo")
    assert (await chat.todos.get(milk.id)).due is not None
    await _said(chat, "redo")
    assert (await chat.todos.get(milk.id)).due is None


async def test_a_list_is_deleted_and_its_todos_stay(chat: Chat) -> None:
    await _said(chat, "add milk #Shop")
    assert "“Shop”" in await _said(chat, "delete the Shop list")
    assert [one.name for one in await chat.todos.lists.all()] == ["Inbox"]
    assert [todo.title for todo in (await chat.todos.page()).data] == ["milk"]


async def test_what_was_not_found_is_named_as_it_was_said(chat: Chat) -> None:
    assert "“dancing shoes”" in await _said(chat, "delete dancing shoes")


@pytest.mark.parametrize("text", ["actually no", "are you an AI?", "stop"])
async def test_small_talk_is_answered_in_english(chat: Chat, text: str) -> None:
    assert "No lo he" not in (answer := await _said(chat, text))
    assert "found no todo" not in answer
