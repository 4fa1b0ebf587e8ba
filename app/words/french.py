"""The desktop's words in French; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="Ouvrir {name}",
    today="Aujourd’hui",
    nothing_today="Rien pour aujourd’hui",
    one_today="1 tâche pour aujourd’hui",
    many_today="{count} tâches pour aujourd’hui",
    quick_add="Ajout rapide",
    pause_reminders="Suspendre les rappels",
    for_one_hour="Pendant 1 heure",
    until_tomorrow="Jusqu’à demain",
    resume="Reprendre les rappels",
    resume_until="Reprendre les rappels (suspendus jusqu’à : {until})",
    tomorrow="demain",
    settings="Réglages",
    quit="Quitter",
    in_tray="{name} continue dans la zone de notification. Les réglages disent si fermer la fenêtre le quitte.",
    done="Terminer",
    snooze="Dans 10 min",
    open="Ouvrir",
    reminder="Rappel",
    due_today="Échéance aujourd’hui",
    due_tomorrow="Échéance demain",
    due_on="Échéance : {day}",
    at_time="{due}, {time}",
    away="{text} (pendant votre absence)",
    reminders="{count} rappels",
    reminders_away="{count} rappels pendant votre absence",
    more="et {count} de plus",
    undo="Annuler",
    redo="Rétablir",
    cut="Couper",
    copy="Copier",
    paste="Coller",
    select_all="Tout sélectionner",
    save_as="Enregistrer sous",
)
