"""The desktop's words in Brazilian Portuguese; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="Abrir {name}",
    today="Hoje",
    nothing_today="Nada para hoje",
    one_today="1 tarefa para hoje",
    many_today="{count} tarefas para hoje",
    quick_add="Adição rápida",
    pause_reminders="Pausar os lembretes",
    for_one_hour="Por 1 hora",
    until_tomorrow="Até amanhã",
    resume="Retomar os lembretes",
    resume_until="Retomar os lembretes (em pausa até: {until})",
    tomorrow="amanhã",
    settings="Configurações",
    quit="Sair",
    in_tray="{name} continua na bandeja. Nas configurações você escolhe se fechar a janela encerra o aplicativo.",
    done="Concluir",
    snooze="Adiar 10 min",
    open="Abrir",
    reminder="Lembrete",
    due_today="Vence hoje",
    due_tomorrow="Vence amanhã",
    due_on="Vence: {day}",
    at_time="{due}, {time}",
    away="{text} (enquanto você estava fora)",
    reminders="{count} lembretes",
    reminders_away="{count} lembretes enquanto você estava fora",
    more="e mais {count}",
    undo="Desfazer",
    redo="Refazer",
    cut="Recortar",
    copy="Copiar",
    paste="Colar",
    select_all="Selecionar tudo",
    save_as="Salvar como",
)
