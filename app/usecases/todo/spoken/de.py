"""German, as the built-in assistant understands and speaks it."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

import re

from app.usecases.todo.spoken.day_words import DayWords
from app.usecases.todo.spoken.tongue import Tongue, form, target, words

GERMAN = Tongue(
    code="de",
    forms=(
        form("help", r"hilfe|was kannst du(?: alles)?(?: machen| tun)?|wer bist du|wie (?:geht|funktioniert) das"),
        form("fine", r"ja|nein|ok(?:ay)?|in ordnung|gut|schon gut|egal|nichts"),
        form("hello", r"hallo|guten (?:morgen|tag|abend)|servus|moin"),
        form("thanks", r"danke(?: schön| sehr)?|vielen dank"),
        form("redo", r"wiederherstellen|stell(?:e)? (?:das|es) wieder her|mach (?:das|es) (?:noch ?mal|wieder)"),
        form("undo", r"rückgängig(?: machen)?|mach (?:das|es) rückgängig|(?:nimm|mach) das zurück"),
        form("plan", r"was (?:soll|sollte) ich (?:zuerst|als erstes|jetzt) (?:tun|machen)|(?:plane?|planen?) (?:mir )?(?:meinen|den) tag|tagesplan|(?:mein )?plan für heute"),
        form("week", r"was habe ich (?:diese|letzte) woche (?:erledigt|geschafft|gemacht)|wie war meine woche|wochen(?:rückblick|übersicht|zusammenfassung)|(?:wie war )?meine woche"),
        form("names", r"(?:zeige?(?: mir)?|welche) (?:(?:meine|alle|die) )*(?:listen|labels|etiketten)(?: gibt es)?"),
        form("count", r"wie viele? (?:aufgaben|todos)(?: (?:habe ich|sind|gibt es|noch|offen|zu tun))*"),
        form("list", r"(?:was|ist|gibt es|steht)(?: (?:ist|habe ich|muss ich|steht|etwas|noch|für|an))* (?P<view>heute|morgen|(?:diese|nächste) woche|(?:am )?(?:mon|diens|donners|frei|sams|sonn)tag|(?:am )?mittwoch)"
                     r"(?: (?:noch|etwas|alles))*(?: (?:offen|fällig|vor|an|zu tun|tun|machen|geplant))*"),
        form("list", r"zeige?(?: mir)? alles"),
        form("list", r"(?:zeige?(?: mir)?|was ist|was steht|liste)(?: (?:an|alles|meine|die|fällig|aufgaben|todos|für))*"
                     r" (?P<view>heute|morgen|überfällige?s?|(?:diese|nächste) woche)(?: (?:an|fällig|zu tun))?"),
        form("list", r"(?:zeige?|öffne)(?: mir)? (?:meine |die )?(?P<list>(?!aufgaben|to-?do)\S+?)s?-?liste"),
        form("list", r"was (?:habe|muss) ich (?P<view>heute|morgen|diese woche)(?: noch)?(?: zu)? ?(?:tun|machen)?"),
        form("list", r"zeige?(?: mir)? (?:die )?liste (?P<list>.+)|zeige?(?: mir)? #(?P<hash>.+)"),
        form("list", r"zeige?(?: mir)? (?:das )?(?:label |etikett )?@(?P<label>.+)"),
        form("list", r"(?:zeige?(?: mir)? )?(?:alle |meine |die )*(?:aufgaben|todos|liste)"
                     r"|was (?:ist (?:noch )?(?:offen|zu tun)|steht (?:noch )?an|bleibt(?: noch)?)"),
        form("set", r"(?:setze?|mache?|gib) (?P<target>.+?) (?:auf )?(?:die )?(?:priorität|prio|p) ?(?P<priority>[1-4])"
                    r"|(?P<again>.+?) (?:ist|hat) (?P<level>dringend|wichtig|hohe priorität|niedrige priorität|unwichtig)"
                    r"|(?:mache?|markiere?) (?P<second>.+?) (?:als )?(?P<priority2>dringend|wichtig)"),
        form("set", r"(?:gib) (?P<target>.+?) (?:das |die )?(?:label|etikett) @?(?P<new_label>\S+)"),
        form("set", r"(?:verschiebe?|setze?|lege?) (?P<target>.+?) (?:in|auf) (?:die )?liste (?P<list>.+)"),
        form("set", r"wiederhole? (?P<target>.+?) (?P<repeat>(?:jede|alle|täglich|wöchentlich|monatlich|jährlich).*)"),
        form("subtodo", r"(?:neue )?unteraufgabe:? (?P<titles>.+?) (?:zu|für|unter) (?P<target>.+)"
                        r"|füge? (?P<fifth>.+?) als unteraufgabe (?:zu|von) (?P<second>.+?) hinzu"),
        form("new_list", r"(?:erstelle?|neue|mache?) (?:eine )?(?:neue )?liste (?P<name>.+)|(?:lege?) (?:eine )?liste (?P<other_name>.+) an"),
        form("move", r"(?:verschiebe?|verlege?) (?P<target>.+?) um (?P<by>(?:\d{1,3}|eine[n]?|zwei|drei) (?:tage?|wochen?))"),
        form("move", r"(?P<target>.+?) (?:auf|nach) (?P<to>.+?) (?:verschieben|verlegen)"),
        form("move", r"(?:verschiebe?|verlege?) (?P<target>.+?) (?:auf|nach) (?P<to>.+)"),
        form("rename", r"(?P<target>.+?) (?:umbenennen in|in (?P<to2>.+?) umbenennen) ?(?P<to>.*)|ändere? (?P<second>.+?) (?:in|zu) (?P<to3>.+)"),
        form("rename", r"(?:benenne?) (?P<target>.+?) (?:in|zu|um in) (?P<to>.+?)(?: um)?"),
        form("reopen", r"(?:öffne) (?P<target>.+?)(?: wieder)?|(?P<again>.+?) ist (?:noch )?nicht (?:erledigt|fertig)"),
        form("complete", r"markiere? (?P<target>.+?) als (?:erledigt|fertig)|ich bin mit (?P<second>.+?) fertig"
                         r"|(?!(?:was|wer|wie|wo|wann) )(?P<fourth>.+?) (?:abhaken|erledigen)"
                         r"|ich habe (?!was|wie)(?P<third>.+?) (?:gekauft|bezahlt|geschickt|angerufen|geputzt|repariert|bestellt|gebucht|abgeholt)"),
        form("complete", r"(?!(?:was|wer|wie|wo|wann|ist|habe) )(?P<target>.+?) (?:ist |wurde |hab(?:e)? ich )?(?:schon |jetzt )?"
                         r"(?:gekauft|bezahlt|geschickt|angerufen|geputzt|repariert|bestellt|gebucht|abgeholt)"),
        form("complete", r"(?:erledige?|hake?) (?P<target>.+?)(?: ab)?|(?P<again>.+?) (?:ist |sind )?(?:erledigt|fertig)"
                         r"|ich habe (?P<third>.+?) (?:erledigt|gemacht)"),
        form("delete", r"(?:lösche?|entferne?|streiche?) (?P<target>.+?)(?: von (?:der|meiner) liste)?|(?P<second>.+?) (?:löschen|entfernen|streichen)"),
        form("find", r"(?:suche?|finde?)(?: nach)? (?P<target>.+)"),
        form("find", r"wo (?:ist|sind) (?P<target>.+)|(?:gibt es|habe ich) etwas (?:mit|zu|über) (?P<second>.+)"),
        form("add", r"(?P<titles>.+?) (?:hinzufügen|eintragen|notieren|aufschreiben)|vergiss nicht[,:]? (?:dass ich )?(?P<second>.+)"),
        form("add", r"(?P<remind>erinnere?) mich (?P<day>(?:morgen|heute|übermorgen|nächste[nrs]?|jede[nrs]?|am|um|in|ab|gegen)\b.*?),? "
                    r"(?:daran,? (?:dass ich )?|an )(?P<third>.+)"),
        form("add", r"(?P<remind>erinnere?) mich (?:daran,? (?:dass ich )?|an )?(?P<third>.+)"),
        form("add", r"(?:füge|trag|trage|setze?|schreibe?) (?P<titles>.+?) (?:hinzu|ein|auf die liste|auf)"
                    r"|(?:neue aufgabe|neues todo|aufgabe|notiere?|hinzufügen|neu):? (?P<second>.+)"
                    r"|ich (?:muss|sollte|will|möchte) (?:(?:noch|auch|unbedingt|dringend) )*(?P<fourth>.+)"),
        form("list", r"zeige?(?: mir)? (?:(?:die|meine) )?(?P<list>\S+(?: \S+)?)"),
    ),
    views={"nächste woche": "week", "heute": "today", "morgen": "tomorrow", "diese woche": "week", "überfällig": "overdue",
           "überfällige": "overdue", "überfälliges": "overdue",
           **{f"{am}{day}": english for am in ("", "am ") for day, english in (
               ("montag", "monday"), ("dienstag", "tuesday"), ("mittwoch", "wednesday"), ("donnerstag", "thursday"),
               ("freitag", "friday"), ("samstag", "saturday"), ("sonntag", "sunday"))}},
    polite=words(r"^(?:(?:hey|hallo|ok|also|und|bitte|danke)[, ]+(?=\S+ \S)|(?:kannst|könntest|würdest) du )+|(?<= )bitte |,? bitte$"),
    targets=(
        (words(r"^(?:das|die|den|der) mit (?=\S)"), ""),
        (words(r"^(?:der|die|das|den|dem|meine[nm]?) (?=\S)"), ""),
        target(r"es|sie|ihn|das|die|diese|den", "it"),
        target(r"(?:die |das |den )?letzte[ns]?(?: aufgabe)?", "the last one"),
        target(r"(?:die |das |den )?(?:erste|oberste)[ns]?(?: aufgabe)?", "the first one"),
        target(r"(?:die |das |den )?zweite[ns]?(?: aufgabe)?", "the second one"),
        target(r"(?:die |das |den )?dritte[ns]?(?: aufgabe)?", "the third one"),
        target(r"(?:alle|die|alles)(?: meine)? (?:erledigten?|erledigte|fertigen)(?: aufgaben| todos)?|erledigte(?: aufgaben)?", "all done"),
        target(r"alles|alle(?: meine)?(?: aufgaben| todos)?", "everything"),
    ),
    levels={"dringend": "high", "wichtig": "high", "hohe priorität": "high", "niedrige priorität": "low", "unwichtig": "low"},
    fine="In Ordnung. Es wurde nichts geändert.",
    made="Liste {} erstellt.",
    names="Listen: {}\n\nLabels: {}",
    several="Bitte einen Befehl nach dem anderen: zuerst „{}“, dann „{}“.",
    help="""\
Ich verstehe einfache Sätze über Ihre Aufgaben, zum Beispiel:

- „füge Milch kaufen morgen 17 Uhr hinzu“
- „was ist heute fällig?“
- „Milch ist erledigt“
- „verschiebe Milch auf Freitag“, „verschiebe Milch in die Liste Einkauf“
- „setze Milch auf Priorität 1“
- „plane meinen Tag“
- „rückgängig“

Ich bin der eingebaute Assistent: Befehle, kein Sprachmodell. In den Einstellungen unter „Assistent“ können Sie eines verbinden.""",
    hello="Hallo. Sagen Sie mir, was ich notieren soll, oder fragen Sie „was ist offen?“.",
    thanks="Gern geschehen.",
    not_understood="Das habe ich nicht verstanden. Sagen Sie „Hilfe“ für Beispiele.",
    too_long="Das ist mir zu lang. Bitte schicken Sie es in kleineren Teilen.",
    unsure="Ich wurde unterbrochen und weiß nicht, ob das ausgeführt wurde. Bitte sehen Sie in der Liste nach.",
    which_it="Ich weiß nicht, welche Aufgabe Sie meinen. Nennen Sie sie beim Namen.",
    nothing_to_undo="In dieser Unterhaltung gibt es keine Änderung, die ich rückgängig machen könnte.",
    did={"added": "Hinzugefügt: {}.", "completed": "Erledigt: {}.", "reopened": "Wieder offen: {}.",
         "restored": "Zurückgeholt: {}.", "deleted": "Gelöscht: {}. Sagen Sie „rückgängig“, um es zurückzuholen.",
         "changed": "Geändert: {}.", "rescheduled": "Verschoben: {}."},
    undone="Rückgängig gemacht: {}.",
    redone="Wieder ausgeführt: {}.",
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
    planned=DayWords(
        "Heute ist nichts fällig.",
        overdue=("{} Aufgabe ist überfällig", "{} Aufgaben sind überfällig"),
        today=("{} Aufgabe ist heute fällig", "{} Aufgaben sind heute fällig"),
    ),
    week="In den letzten 7 Tagen: {} erledigt, {} hinzugefügt.",
    failed="Das ging nicht: {}",
    quotes="„{}“",
    joint=words(r"\s*,\s*(?:und\s+)?|\s+und\s+"),
    # An infinitive and what it is done to; a noun has a capital.
    whole=re.compile(r"\S\s+[a-zäöüß]+(?:en|ern|eln|tun)$"),
    reminded=(
        (re.compile(r"\b(an|auf|aus|ab|ein|mit|nach|vor|weg|zurück|hin|her|um|los|bei|zu)zu([a-zäöüß]+n)$"), r"\1\2"),
        (re.compile(r"\bzu ([a-zäöüß]+n)$"), r"\1"),
    ),
)  # fmt: skip
