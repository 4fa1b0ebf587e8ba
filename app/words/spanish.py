"""The desktop's words in Spanish; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="Abrir {name}",
    today="Hoy",
    nothing_today="Nada para hoy",
    one_today="1 tarea para hoy",
    many_today="{count} tareas para hoy",
    quick_add="Añadir rápido",
    pause_reminders="Pausar los recordatorios",
    for_one_hour="Durante 1 hora",
    until_tomorrow="Hasta mañana",
    resume="Reanudar los recordatorios",
    resume_until="Reanudar los recordatorios (en pausa hasta: {until})",
    tomorrow="mañana",
    settings="Ajustes",
    quit="Salir",
    in_tray="{name} sigue en la bandeja. En los ajustes se elige si cerrar la ventana termina la aplicación.",
    done="Completar",
    snooze="Posponer 10 min",
    open="Abrir",
    reminder="Recordatorio",
    due_today="Vence hoy",
    due_tomorrow="Vence mañana",
    due_on="Vence: {day}",
    at_time="{due}, {time}",
    away="{text} (mientras no estabas)",
    reminders="{count} recordatorios",
    reminders_away="{count} recordatorios mientras no estabas",
    more="y {count} más",
    undo="Deshacer",
    redo="Rehacer",
    cut="Cortar",
    copy="Copiar",
    paste="Pegar",
    select_all="Seleccionar todo",
    save_as="Guardar como",
)
