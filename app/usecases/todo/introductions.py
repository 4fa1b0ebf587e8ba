"""How the todo use case presents itself in other languages than English; part of what it declares.

What a prompt sends is in a language that the built-in assistant understands: where it knows no other, in English.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.usecases.usecase import Introduction, StarterPrompt, StartScreen

_ICONS = ("notebook", "plus", "circle-question", "lightbulb")
_SENT = ("Show my todos", "Add buy milk and call mom", "What's left?", "Help")


def _in(
    title: str, greeting: str, placeholder: str, labels: Sequence[str], sent: Sequence[str] = _SENT
) -> Introduction:
    prompts = [StarterPrompt(*each) for each in zip(labels, sent, _ICONS, strict=True)]
    return Introduction(title, StartScreen(greeting, prompts, placeholder))


INTRODUCTIONS: Mapping[str, Introduction] = {
    "ar": _in(
        "المهام",
        "ما الذي يجب إنجازه؟",
        "أضِف مهمة أو اسأل عن قائمتك",
        ("اعرض مهامي", "أضِف مهمة", "ماذا تبقّى؟", "ماذا يمكنك أن تفعل؟"),
    ),
    "bn": _in(
        "কাজ",
        "কী কী করার আছে?",
        "একটি কাজ যোগ করুন বা আপনার তালিকা সম্পর্কে জিজ্ঞাসা করুন",
        ("আমার কাজগুলো দেখান", "একটি কাজ যোগ করুন", "কী বাকি আছে?", "আপনি কী করতে পারেন?"),
    ),
    "de": _in(
        "Aufgaben",
        "Was gibt es zu tun?",
        "Aufgabe hinzufügen oder nach Ihrer Liste fragen",
        ("Meine Aufgaben zeigen", "Aufgabe hinzufügen", "Was ist noch offen?", "Was können Sie?"),
        ("Zeig meine Aufgaben", "Füge Milch kaufen und Mama anrufen hinzu", "Was ist noch offen?", "Hilfe"),
    ),
    "es": _in(
        "Tareas",
        "¿Qué hay que hacer?",
        "Añade una tarea o pregunta por tu lista",
        ("Ver mis tareas", "Añadir una tarea", "¿Qué queda?", "¿Qué sabes hacer?"),
        ("Muestra mis tareas", "Añade comprar leche y llamar a mamá", "¿Qué queda?", "Ayuda"),
    ),
    "fr": _in(
        "Tâches",
        "Qu’y a-t-il à faire ?",
        "Ajoutez une tâche ou demandez où en est votre liste",
        ("Voir mes tâches", "Ajouter une tâche", "Que reste-t-il ?", "Que savez-vous faire ?"),
        ("Montre mes tâches", "Ajoute acheter du lait et appeler maman", "Que reste-t-il ?", "Aide"),
    ),
    "hi": _in(
        "कार्य",
        "क्या करना है?",
        "कार्य जोड़ें या अपनी सूची के बारे में पूछें",
        ("मेरे कार्य दिखाएँ", "कार्य जोड़ें", "क्या बाकी है?", "आप क्या कर सकते हैं?"),
    ),
    "id": _in(
        "Tugas",
        "Apa yang perlu dikerjakan?",
        "Tambahkan tugas atau tanyakan tentang daftar Anda",
        ("Tampilkan tugas saya", "Tambahkan tugas", "Apa yang tersisa?", "Apa yang bisa Anda lakukan?"),
    ),
    "ja": _in(
        "ToDo",
        "何をしますか？",
        "ToDo を追加、またはリストについて質問",
        ("ToDo を表示", "ToDo を追加", "残っているものは？", "何ができますか？"),
    ),
    "mr": _in(
        "कामे",
        "काय करायचे आहे?",
        "काम जोडा किंवा तुमच्या यादीबद्दल विचारा",
        ("माझी कामे दाखवा", "काम जोडा", "काय बाकी आहे?", "तुम्ही काय करू शकता?"),
    ),
    "pt": _in(
        "Tarefas",
        "O que há para fazer?",
        "Adicione uma tarefa ou pergunte sobre sua lista",
        ("Mostrar minhas tarefas", "Adicionar uma tarefa", "O que falta?", "O que você sabe fazer?"),
    ),
    "ru": _in(
        "Задачи",
        "Что нужно сделать?",
        "Добавьте задачу или спросите о своём списке",
        ("Показать мои задачи", "Добавить задачу", "Что осталось?", "Что вы умеете?"),
    ),
    "te": _in(
        "పనులు",
        "ఏమి చేయాలి?",
        "పనిని చేర్చండి లేదా మీ జాబితా గురించి అడగండి",
        ("నా పనులు చూపండి", "పనిని చేర్చండి", "ఏమి మిగిలింది?", "మీరు ఏమి చేయగలరు?"),
    ),
    "tr": _in(
        "Görevler",
        "Yapılacak ne var?",
        "Görev ekleyin veya listenizi sorun",
        ("Görevlerimi göster", "Görev ekle", "Ne kaldı?", "Neler yapabilirsiniz?"),
    ),
    "ur": _in(
        "کام",
        "کیا کرنا ہے؟",
        "کام شامل کریں یا اپنی فہرست کے بارے میں پوچھیں",
        ("میرے کام دکھائیں", "کام شامل کریں", "کیا باقی ہے؟", "آپ کیا کر سکتے ہیں؟"),
    ),
    "zh": _in(
        "待办",
        "有什么要做的？",
        "添加待办，或询问你的清单",
        ("显示我的待办", "添加待办", "还剩什么？", "你能做什么？"),
        ("显示我的待办", "添加 买牛奶", "还剩什么？", "帮助"),
    ),
}
