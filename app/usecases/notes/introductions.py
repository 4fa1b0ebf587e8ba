"""How the notes use case presents itself in other languages than English; part of what it declares.

What a prompt sends stays English, which is what the built-in assistant of notes understands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.usecases.usecase import Introduction, StarterPrompt, StartScreen

_ICONS = ("notebook", "write", "lightbulb")
_SENT = ("Show my notes", "Note: the spare key is with Anna", "Help")


def _in(title: str, greeting: str, placeholder: str, labels: Sequence[str]) -> Introduction:
    prompts = [StarterPrompt(*each) for each in zip(labels, _SENT, _ICONS, strict=True)]
    return Introduction(title, StartScreen(greeting, prompts, placeholder))


INTRODUCTIONS: Mapping[str, Introduction] = {
    "ar": _in(
        "الملاحظات",
        "بماذا أحتفظ لك؟",
        "اكتب ”note: …“ أو اسأل عن ملاحظاتك",
        ("اعرض ملاحظاتي", "اكتب ملاحظة", "ماذا يمكنك أن تفعل؟"),
    ),
    "bn": _in(
        "নোট",
        "আপনার জন্য কী রেখে দেব?",
        "“note: …” লিখুন বা আপনার নোট সম্পর্কে জিজ্ঞাসা করুন",
        ("আমার নোটগুলো দেখান", "একটি নোট লিখুন", "আপনি কী করতে পারেন?"),
    ),
    "de": _in(
        "Notizen",
        "Was soll ich festhalten?",
        "„note: …“ schreiben oder nach Ihren Notizen fragen",
        ("Meine Notizen zeigen", "Notiz schreiben", "Was können Sie?"),
    ),
    "es": _in(
        "Notas",
        "¿Qué quieres que guarde?",
        "Escribe «note: …» o pregunta por tus notas",
        ("Ver mis notas", "Escribir una nota", "¿Qué sabes hacer?"),
    ),
    "fr": _in(
        "Notes",
        "Que dois-je retenir ?",
        "Écrivez « note: … » ou demandez vos notes",
        ("Voir mes notes", "Écrire une note", "Que savez-vous faire ?"),
    ),
    "hi": _in(
        "नोट",
        "आपके लिए क्या सहेजूँ?",
        "“note: …” लिखें या अपने नोट के बारे में पूछें",
        ("मेरे नोट दिखाएँ", "नोट लिखें", "आप क्या कर सकते हैं?"),
    ),
    "id": _in(
        "Catatan",
        "Apa yang perlu saya simpan?",
        "Tulis “note: …” atau tanyakan tentang catatan Anda",
        ("Tampilkan catatan saya", "Tulis catatan", "Apa yang bisa Anda lakukan?"),
    ),
    "ja": _in(
        "ノート",
        "何を書き留めますか？",
        "「note: …」と書くか、ノートについて質問",
        ("ノートを表示", "ノートを書く", "何ができますか？"),
    ),
    "mr": _in(
        "नोंदी",
        "तुमच्यासाठी काय जपून ठेवू?",
        "“note: …” लिहा किंवा तुमच्या नोंदींबद्दल विचारा",
        ("माझ्या नोंदी दाखवा", "नोंद लिहा", "तुम्ही काय करू शकता?"),
    ),
    "pt": _in(
        "Notas",
        "O que devo guardar?",
        "Escreva “note: …” ou pergunte sobre suas notas",
        ("Mostrar minhas notas", "Escrever uma nota", "O que você sabe fazer?"),
    ),
    "ru": _in(
        "Заметки",
        "Что записать?",
        "Напишите «note: …» или спросите о своих заметках",
        ("Показать мои заметки", "Написать заметку", "Что вы умеете?"),
    ),
    "te": _in(
        "గమనికలు",
        "మీ కోసం ఏమి ఉంచాలి?",
        "“note: …” అని రాయండి లేదా మీ గమనికల గురించి అడగండి",
        ("నా గమనికలు చూపండి", "గమనిక రాయండి", "మీరు ఏమి చేయగలరు?"),
    ),
    "tr": _in(
        "Notlar",
        "Sizin için neyi saklayayım?",
        "“note: …” yazın veya notlarınızı sorun",
        ("Notlarımı göster", "Not yaz", "Neler yapabilirsiniz?"),
    ),
    "ur": _in(
        "نوٹس",
        "آپ کے لیے کیا محفوظ کروں؟",
        "”note: …“ لکھیں یا اپنے نوٹس کے بارے میں پوچھیں",
        ("میرے نوٹس دکھائیں", "نوٹ لکھیں", "آپ کیا کر سکتے ہیں؟"),
    ),
    "zh": _in(
        "笔记",
        "要我记下什么？",
        "写“note: …”，或询问你的笔记",
        ("显示我的笔记", "写一条笔记", "你能做什么？"),
    ),
}
