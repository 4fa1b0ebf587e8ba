"""The desktop's words in German; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="{name} öffnen",
    today="Heute",
    nothing_today="Heute ist nichts fällig",
    one_today="1 Aufgabe für heute",
    many_today="{count} Aufgaben für heute",
    quick_add="Schnelleingabe",
    pause_reminders="Erinnerungen anhalten",
    for_one_hour="Für 1 Stunde",
    until_tomorrow="Bis morgen",
    resume="Erinnerungen fortsetzen",
    resume_until="Erinnerungen fortsetzen (angehalten bis {until})",
    tomorrow="morgen",
    settings="Einstellungen",
    quit="Beenden",
    in_tray="{name} läuft im Infobereich weiter. Ob das Schließen des Fensters es beendet, steht in den Einstellungen.",
    done="Erledigt",
    snooze="In 10 Min. erinnern",
    open="Öffnen",
    reminder="Erinnerung",
    due_today="Heute fällig",
    due_tomorrow="Morgen fällig",
    due_on="Fällig: {day}",
    at_time="{due}, {time}",
    away="{text} (während Sie weg waren)",
    reminders="{count} Erinnerungen",
    reminders_away="{count} Erinnerungen, während Sie weg waren",
    more="und {count} weitere",
    undo="Rückgängig",
    redo="Wiederholen",
    cut="Ausschneiden",
    copy="Kopieren",
    paste="Einfügen",
    select_all="Alles auswählen",
    save_as="Speichern unter",
)
