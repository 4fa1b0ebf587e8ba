"""The built-in assistant in German, French, Spanish and Chinese: what it understands, and that it answers alike."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

import pytest

from app.usecases.todo.commands import Command, parse
from tests.usecases.chat import Chat, errors, texts

UNDERSTOOD = {
    "füge Milch kaufen morgen hinzu": Command("add", titles=["Milch kaufen morgen"], language="de"),
    "erinnere mich an den Zahnarzt": Command("add", titles=["den Zahnarzt"], remind=True, language="de"),
    "was ist heute fällig?": Command("list", view="today", language="de"),
    "zeige überfällige": Command("list", view="overdue", language="de"),
    "zeige Liste Arbeit": Command("list", list="Arbeit", language="de"),
    "zeige @telefon": Command("list", label="telefon", language="de"),
    "was ist noch offen?": Command("list", every="open", language="de"),
    "Milch ist erledigt": Command("complete", words="Milch", language="de"),
    "lösche Milch": Command("delete", words="Milch", language="de"),
    "verschiebe Milch auf Freitag": Command("move", words="Milch", to="Freitag", language="de"),
    "plane meinen Tag": Command("plan", language="de"),
    "Wochenrückblick": Command("week", language="de"),
    "suche Milch": Command("find", words="Milch", language="de"),
    "rückgängig": Command("undo", language="de"),
    "Hilfe": Command("help", language="de"),
    "ajoute acheter du lait demain": Command("add", titles=["acheter du lait demain"], language="fr"),
    "rappelle-moi d'appeler maman": Command("add", titles=["appeler maman"], remind=True, language="fr"),
    "qu'ai-je à faire aujourd’hui ?": Command("list", view="today", language="fr"),
    "montre la liste Travail": Command("list", list="Travail", language="fr"),
    "que reste-t-il ?": Command("list", every="open", language="fr"),
    "le lait est fait": Command("complete", words="lait", language="fr"),
    "supprime le lait": Command("delete", words="lait", language="fr"),
    "reporte le lait à vendredi": Command("move", words="lait", to="vendredi", language="fr"),
    "planifie ma journée": Command("plan", language="fr"),
    "bilan de la semaine": Command("week", language="fr"),
    "cherche le lait": Command("find", words="lait", language="fr"),
    "annule ça": Command("undo", language="fr"),
    "aide": Command("help", language="fr"),
    "añade comprar leche mañana": Command("add", titles=["comprar leche mañana"], language="es"),
    "¿qué tengo para hoy?": Command("list", view="today", language="es"),
    "muestra la lista Trabajo": Command("list", list="Trabajo", language="es"),
    "¿qué queda?": Command("list", every="open", language="es"),
    "la leche está hecha": Command("complete", words="leche", language="es"),
    "borra la leche": Command("delete", words="leche", language="es"),
    "mueve la leche al viernes": Command("move", words="leche", to="viernes", language="es"),
    "planifica mi día": Command("plan", language="es"),
    "resumen semanal": Command("week", language="es"),
    "busca la leche": Command("find", words="leche", language="es"),
    "deshacer": Command("undo", language="es"),
    "ayuda": Command("help", language="es"),
    "添加明天买牛奶": Command("add", titles=["明天买牛奶"], language="zh"),
    "今天有什么任务？": Command("list", view="today", language="zh"),
    "显示我的待办": Command("list", every="open", language="zh"),
    "完成买牛奶": Command("complete", words="买牛奶", language="zh"),
    "删除买牛奶": Command("delete", words="买牛奶", language="zh"),
    "把买牛奶移到周五": Command("move", words="买牛奶", to="周五", language="zh"),
    "计划我的一天": Command("plan", language="zh"),
    "本周总结": Command("week", language="zh"),
    "搜索牛奶": Command("find", words="牛奶", language="zh"),
    "撤销": Command("undo", language="zh"),
    "帮助": Command("help", language="zh"),
    "erinnere mich jeden Montag an Müll rausbringen": Command(
        "add", titles=["Müll rausbringen jeden Montag"], remind=True, language="de"
    ),
    "¿qué está atrasado?": Command("list", view="overdue", language="es"),
    "有什么过期了？": Command("list", view="overdue", language="zh"),
    "每3天提醒我浇花": Command("add", titles=["浇花 每3天"], remind=True, language="zh"),
    "我完成了买牛奶": Command("complete", words="买牛奶", language="zh"),
    "我这周怎么样": Command("week", language="zh"),
    "wiederherstellen": Command("redo", language="de"),
    "rétablir": Command("redo", language="fr"),
    "rehacer": Command("redo", language="es"),
    "重做": Command("redo", language="zh"),
    "redo that": Command("redo"),
    "what's due today?": Command("list", view="today"),
    "show overdue": Command("list", view="overdue"),
    "show list Work": Command("list", list="Work"),
    "show @phone": Command("list", label="phone"),
    "move milk to friday": Command("move", words="milk", to="friday"),
    "plan my day": Command("plan"),
    "weekly summary": Command("week"),
}


@pytest.mark.parametrize(("said", "command"), UNDERSTOOD.items())
def test_what_is_asked(said: str, command: Command) -> None:
    assert parse(said) == command


TALKS = {
    "de": ["füge Milch morgen hinzu", "Hinzugefügt: „Milch“.", "verschiebe Milch auf 2031-01-03", "Verschoben: „Milch“.",
           "rückgängig", "lösche Brot", "keine Aufgabe", "plane meinen Tag", "fällig"],
    "fr": ["ajoute Lait demain", "Ajouté : « Lait ».", "reporte Lait à 2031-01-03", "Reporté : « Lait ».",
           "annule", "supprime pain", "aucune tâche", "planifie ma journée", "aujourd'hui"],
    "es": ["añade Leche mañana", "Añadido: «Leche».", "mueve Leche a 2031-01-03", "Movido: «Leche».",
           "deshacer", "borra pan", "ninguna tarea", "planifica mi día", "hoy"],
    "zh": ["添加 牛奶 明天", "已添加：“牛奶”。", "把牛奶移到 2031-01-03", "已改期：“牛奶”。",
           "撤销", "删除面包", "没有找到", "计划我的一天", "今天"],
}  # fmt: skip


UNDONE = {
    "de": "Rückgängig gemacht: „Milch“.",
    "fr": "Annulé : « Lait ».",
    "es": "Deshecho: «Leche».",
    "zh": "已撤销：“牛奶”。",
}


@pytest.mark.parametrize("language", TALKS)
async def test_a_conversation_is_held_in_the_language_it_is_asked_in(chat: Chat, language: str) -> None:
    chat.todos.languages = lambda: [language, "en"]
    add, added, move, moved, undo, delete, missing, plan, planned = TALKS[language]

    async def say(text: str) -> str:
        events = await chat.page.say(thread, text)
        assert errors(events) == []
        return texts(events)[-1]

    thread, events = await chat.page.start(add)
    assert texts(events) == [added]
    [todo] = (await chat.todos.page()).data
    assert todo.due is not None
    assert await say(move) == moved
    assert str((await chat.todos.get(todo.id)).due) == "2031-01-03"
    assert await say(undo) == UNDONE[language]
    assert (await chat.todos.get(todo.id)).due == todo.due
    assert missing in await say(delete)
    assert planned in await say(plan)
