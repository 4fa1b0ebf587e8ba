"""German, as the built-in assistant understands and speaks it."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

from app.usecases.todo.spoken.tongue import Tongue, form

GERMAN = Tongue(
    code="de",
    forms=(
        form("help", r"hilfe|was kannst du(?: alles)?"),
        form("hello", r"hallo|guten (?:morgen|tag|abend)|servus|moin"),
        form("thanks", r"danke(?: schön| sehr)?|vielen dank"),
        form("undo", r"rückgängig(?: machen)?|mach (?:das|es) rückgängig|(?:nimm|mach) das zurück"),
        form("plan", r"(?:plane?|planen?) (?:mir )?(?:meinen|den) tag|tagesplan|(?:mein )?plan für heute"),
        form("week", r"wochen(?:rückblick|übersicht|zusammenfassung)|(?:wie war )?meine woche"),
        form("list", r"(?:zeige?(?: mir)?|was ist|was steht|liste)(?: (?:an|alles|meine|die|fällig|aufgaben|todos|für))*"
                     r" (?P<view>heute|morgen|überfällige?s?|diese woche)(?: (?:an|fällig|zu tun))?"),
        form("list", r"was (?:habe|muss) ich (?P<view>heute|morgen|diese woche)(?: noch)?(?: zu)? ?(?:tun|machen)?"),
        form("list", r"zeige?(?: mir)? (?:die )?liste (?P<list>.+)|zeige?(?: mir)? #(?P<hash>.+)"),
        form("list", r"zeige?(?: mir)? (?:das )?(?:label |etikett )?@(?P<label>.+)"),
        form("list", r"(?:zeige?(?: mir)? )?(?:alle |meine |die )*(?:aufgaben|todos|liste)"
                     r"|was (?:ist (?:noch )?(?:offen|zu tun)|steht (?:noch )?an|bleibt(?: noch)?)"),
        form("move", r"(?:verschiebe?|verlege?) (?P<target>.+?) (?:auf|nach) (?P<to>.+)"),
        form("rename", r"(?:benenne?) (?P<target>.+?) (?:in|zu|um in) (?P<to>.+?)(?: um)?"),
        form("reopen", r"(?:öffne) (?P<target>.+?)(?: wieder)?|(?P<again>.+?) ist (?:noch )?nicht (?:erledigt|fertig)"),
        form("complete", r"(?:erledige?|hake?) (?P<target>.+?)(?: ab)?|(?P<again>.+?) (?:ist |sind )?(?:erledigt|fertig)"
                         r"|ich habe (?P<third>.+?) (?:erledigt|gemacht)"),
        form("delete", r"(?:lösche?|entferne?|streiche?) (?P<target>.+)"),
        form("find", r"(?:suche?|finde?)(?: nach)? (?P<target>.+)"),
        form("add", r"(?:füge|trag|trage|setze?|schreibe?) (?P<titles>.+?) (?:hinzu|ein|auf die liste|auf)"
                    r"|(?:neue aufgabe|neues todo|aufgabe|notiere?|hinzufügen|neu):? (?P<second>.+)"
                    r"|erinnere? mich (?:daran,? |an )?(?P<third>.+)|ich muss (?P<fourth>.+)"),
    ),
    views={"heute": "today", "morgen": "tomorrow", "diese woche": "week", "überfällig": "overdue",
           "überfällige": "overdue", "überfälliges": "overdue"},
    help="""\
Ich verstehe einfache Sätze über Ihre Aufgaben, zum Beispiel:

- „füge Milch kaufen morgen 17 Uhr hinzu“
- „was ist heute fällig?“
- „Milch ist erledigt“
- „verschiebe Milch auf Freitag“
- „plane meinen Tag“
- „rückgängig“

Ich bin der eingebaute Assistent: Befehle, kein Sprachmodell.""",
    hello="Hallo. Sagen Sie mir, was ich notieren soll, oder fragen Sie „was ist offen?“.",
    thanks="Gern geschehen.",
    not_understood="Das habe ich nicht verstanden. Sagen Sie „Hilfe“ für Beispiele.",
    too_long="Das ist mir zu lang. Bitte schicken Sie es in kleineren Teilen.",
    unsure="Ich wurde unterbrochen und weiß nicht, ob das ausgeführt wurde. Bitte sehen Sie in der Liste nach.",
    which_it="Ich weiß nicht, welche Aufgabe Sie meinen. Nennen Sie sie beim Namen.",
    nothing_to_undo="In dieser Unterhaltung gibt es keine Änderung, die ich rückgängig machen könnte.",
    did={"added": "Hinzugefügt: {}.", "completed": "Erledigt: {}.", "reopened": "Wieder offen: {}.",
         "restored": "Zurückgeholt: {}.", "deleted": "Gelöscht: {}. Sagen Sie „rückgängig“, um es zurückzuholen.",
         "rescheduled": "Verschoben: {}."},
    undone="Rückgängig gemacht: {}.",
    confirm="Noch ist nichts gelöscht: {} würden gelöscht. Bestätigen Sie es mit der Taste in der Karte.",
    renamed="{} heißt jetzt {}.",
    unchanged="Es war nichts zu ändern.",
    many="{} Aufgaben",
    open="Offen: {}.",
    empty="Da ist nichts.",
    found="Gefunden:",
    nothing_found="Ich habe keine Aufgabe mit {} gefunden. Nichts wurde geändert.",
    which="Welche meinen Sie?",
    already="{}: da ist nichts zu ändern.",
    no_place="Eine solche Aufgabe gibt es nicht.",
    planned="Ihr Tag: {} überfällig, {} heute.",
    week="In den letzten 7 Tagen: {} erledigt, {} hinzugefügt.",
    failed="Das ging nicht: {}",
)  # fmt: skip
