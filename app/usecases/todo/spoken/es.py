"""Spanish, as the built-in assistant understands and speaks it."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

from app.usecases.todo.spoken.tongue import Tongue, form

SPANISH = Tongue(
    code="es",
    forms=(
        form("help", r"ayuda|qué (?:puedes|sabes) hacer"),
        form("hello", r"hola|buenos días|buenas (?:tardes|noches)"),
        form("thanks", r"(?:muchas )?gracias"),
        form("undo", r"deshaz(?:lo)?|deshacer"),
        form("plan", r"(?:planifica|planea|organiza) (?:mi|el) día|plan (?:del día|de hoy)"),
        form("week", r"resumen (?:semanal|de la semana)|mi semana"),
        form("list", r"(?:muestra|muéstrame|lista|qué hay|qué tengo|qué está|qué debo hacer)"
                     r"(?: (?:que|hacer|las|mis|tareas|lo|de|para|todo))* (?P<view>hoy|mañana|vencid[oa]s?|esta semana)"),
        form("list", r"(?:muestra|muéstrame) (?:la )?lista (?P<list>.+)|(?:muestra|muéstrame) #(?P<hash>.+)"),
        form("list", r"(?:muestra|muéstrame) (?:la etiqueta )?@(?P<label>.+)"),
        form("list", r"(?:(?:muestra|muéstrame|lista) )?(?:todas )?(?:mis|las) tareas|qué (?:queda|falta)(?: por hacer)?"),
        form("move", r"(?:mueve|pasa|aplaza|cambia) (?P<target>.+?) (?:a|al|para el|para) (?P<to>.+)"),
        form("rename", r"renombra (?P<target>.+?) (?:a|como) (?P<to>.+)"),
        form("reopen", r"reabre (?P<target>.+)|(?P<again>.+?) no está (?:hech|terminad|list)[oa]"),
        form("complete", r"(?:termina|completa|marca) (?P<target>.+?)(?: como hech[oa])?"
                         r"|(?P<again>.+?) está (?:hech|terminad|list)[oa]|he (?:terminado|hecho) (?P<third>.+)"),
        form("delete", r"(?:borra|elimina|quita) (?P<target>.+)"),
        form("find", r"(?:busca|encuentra) (?P<target>.+)"),
        form("add", r"(?:añade|agrega|anota|crea|apunta) (?:la tarea |una tarea )?(?P<titles>.+?)(?: a (?:la|mi) lista)?"
                    r"|(?:nueva )?tarea:? (?P<second>.+)|recuérdame (?P<third>.+)|tengo que (?P<fourth>.+)"),
    ),
    views={"hoy": "today", "mañana": "tomorrow", "esta semana": "week", "vencido": "overdue", "vencida": "overdue",
           "vencidos": "overdue", "vencidas": "overdue"},
    help="""\
Entiendo frases sencillas sobre tus tareas, por ejemplo:

- «añade comprar leche mañana 17:00»
- «qué tengo para hoy»
- «comprar leche está hecho»
- «mueve comprar leche al viernes»
- «planifica mi día»
- «deshacer»

Soy el asistente integrado: órdenes, no un modelo de lenguaje.""",
    hello="Hola. Dime qué anotar o pregunta «qué queda».",
    thanks="De nada.",
    not_understood="No lo he entendido. Di «ayuda» para ver ejemplos.",
    too_long="Es demasiado largo. Envíalo en partes más pequeñas.",
    unsure="Me interrumpieron y no sé si se hizo. Mira tu lista antes de volver a intentarlo.",
    which_it="No sé a qué tarea te refieres. Dime su nombre.",
    nothing_to_undo="En esta conversación no hay ningún cambio que pueda deshacer.",
    did={"added": "Añadido: {}.", "completed": "Hecho: {}.", "reopened": "Abierto de nuevo: {}.",
         "restored": "Recuperado: {}.", "deleted": "Borrado: {}. Di «deshacer» para recuperarlo.",
         "rescheduled": "Movido: {}."},
    undone="Deshecho: {}.",
    confirm="Todavía no se ha borrado nada: se borrarían {}. Confírmalo con el botón de la tarjeta.",
    renamed="{} se llama ahora {}.",
    unchanged="No había nada que cambiar.",
    many="{} tareas",
    open="Pendiente: {}.",
    empty="No hay nada.",
    found="He encontrado:",
    nothing_found="No he encontrado ninguna tarea con {}. No se ha cambiado nada.",
    which="¿A cuál te refieres?",
    already="{}: no hay nada que cambiar.",
    no_place="No existe esa tarea.",
    planned="Tu día: {} vencidas, {} hoy.",
    week="En los últimos 7 días: {} hechas, {} añadidas.",
    failed="No ha sido posible: {}",
)  # fmt: skip
