"""Spanish, as the built-in assistant understands and speaks it."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

from app.usecases.todo.spoken.day_words import DayWords
from app.usecases.todo.spoken.tongue import Tongue, form, target, words

SPANISH = Tongue(
    code="es",
    forms=(
        form("fine", r"sí|no|vale|ok|de acuerdo|nada|déjalo"),
        form("help", r"quién eres|cómo funciona(?: esto)?|ayuda|qué (?:puedes|sabes) hacer"),
        form("hello", r"hola|buenos días|buenas (?:tardes|noches)"),
        form("thanks", r"(?:muchas )?gracias"),
        form("redo", r"rehacer|rehaz(?:lo)?(?: eso| esto)?"),
        form("undo", r"deshaz(?:lo)?(?: eso| esto| lo último)?|deshacer"),
        form("plan", r"qué (?:hago|debo hacer|debería hacer) (?:primero|ahora)"),
        form("plan", r"(?:planifica|planea|organiza) (?:mi|el) día|plan (?:del día|de hoy)"),
        form("week", r"qué he (?:hecho|terminado) (?:esta semana|la semana pasada)|cómo (?:fue|ha ido) mi semana"),
        form("week", r"resumen (?:semanal|de la semana)|mi semana"),
        form("names", r"(?:muestra|muéstrame|cuáles son) (?:(?:todas|mis|las) )*(?:listas|etiquetas)"),
        form("count", r"cuántas tareas(?: (?:tengo|hay|quedan|me quedan|pendientes))*"),
        form("list", r"(?:qué (?:me )?(?:queda|falta)|hay algo|tengo algo)(?: (?:por hacer|para|de|pendiente))* (?P<view>hoy|mañana|esta semana)"),
        form("list", r"(?:muestra|muéstrame) todo"),
        form("list", r"(?:muestra|muéstrame|lista|qué hay|qué tengo|qué está|qué debo hacer)"
                     r"(?: (?:que|hacer|las|mis|tareas|lo|de|para|todo))* (?P<view>hoy|mañana|(?:vencid|atrasad)[oa]s?|esta semana)"),
        form("list", r"(?:muestra|muéstrame) (?:la )?lista (?P<list>.+)|(?:muestra|muéstrame) #(?P<hash>.+)"),
        form("list", r"(?:muestra|muéstrame) (?:la etiqueta )?@(?P<label>.+)"),
        form("list", r"(?:(?:muestra|muéstrame|lista) )?(?:todas )?(?:mis|las) tareas|qué (?:queda|falta)(?: por hacer)?"),
        form("set", r"(?:pon|marca) (?P<target>.+?) (?:en|con|como) (?:prioridad|prio|p) ?(?P<priority>[1-4])"
                    r"|(?P<again>.+?) es (?P<level>urgente|importante|prioritari[oa])"),
        form("set", r"(?:añade|añadir|pon) la etiqueta @?(?P<new_label>\S+) (?:a|al|en) (?P<target>.+)"),
        form("set", r"(?:mueve|mover|pon|pasa) (?P<target>.+?) (?:a|en) la lista (?P<list>\S.*)"),
        form("set", r"(?:repite|repetir) (?P<target>.+?) (?P<repeat>(?:cada|todos|todas).*)"),
        form("subtodo", r"(?:añade|agrega|añadir) (?:la |una )?subtarea (?P<titles>.+?) (?:a|en|para) (?P<target>.+)"),
        form("new_list", r"(?:crea|crear|añade) (?:una )?(?:nueva )?lista (?:llamada )?(?P<name>.+)|nueva lista (?P<other_name>.+)"),
        form("move", r"(?:mueve|aplaza|retrasa|pospón|aplazar) (?P<target>.+?) (?P<by>(?:\d{1,3}|una?|dos|tres) (?:días?|semanas?))"),
        form("rename", r"cambia (?P<target>.+?) por (?P<to>.+)"),
        form("move", r"(?:mueve|pasa|aplaza|cambia) (?P<target>.+?) (?:a|al|para el|para) (?P<to>.+)"),
        form("rename", r"renombra (?P<target>.+?) (?:a|como) (?P<to>.+)"),
        form("reopen", r"reabre (?P<target>.+)|(?P<again>.+?) no está (?:hech|terminad|list)[oa]"),
        form("complete", r"(?:he terminado|ya terminé|terminé) con (?P<target>.+)"
                         r"|(?:ya )?(?:he comprado|compré|he pagado|pagué|he enviado|envié|he llamado a|llamé a|he limpiado|limpié|he reservado|reservé) (?P<second>.+)"),
        form("complete", r"(?:termina|completa|marca) (?P<target>.+?)(?: como hech[oa])?"
                         r"|(?P<again>.+?) está (?:hech|terminad|list)[oa]|he (?:terminado|hecho) (?P<third>.+)"),
        form("complete", r"(?!(?:qué|quién|todo) )(?P<target>\S.{0,60}?) (?:hech|terminad)[oa]"),
        form("delete", r"(?:borrar?|eliminar?|quitar?) (?P<target>.+?)(?: de (?:la|mi) lista)?|(?:bórra|elimína|quíta|borra|elimina|quita)(?P<second>l[oa])"),
        form("find", r"(?:busca|encuentra) (?P<target>.+)"),
        form("find", r"dónde está (?P<target>.+)"),
        form("add", r"(?:pon|poner|apunta) (?P<titles>.+?) en (?:la|mi) lista|no (?:olvides|me dejes olvidar) (?P<second>.+)|hay que (?P<third>.+)"),
        form("add", r"(?:añadir|agregar|anotar|añade|anade|agrega|anota|crea|apunta) (?:la tarea |una tarea )?(?P<titles>.+?)(?: a (?:la|mi) lista)?"
                    r"|(?:nueva )?tarea:? (?P<second>.+)|tengo que (?P<fourth>.+)"),
        form("add", r"(?P<remind>recuérdame)(?: que tengo que)? (?P<third>.+)"),
    ),
    views={"hoy": "today", "mañana": "tomorrow", "esta semana": "week", "vencido": "overdue", "vencida": "overdue",
           "vencidos": "overdue", "vencidas": "overdue", "atrasado": "overdue", "atrasada": "overdue",
           "atrasados": "overdue", "atrasadas": "overdue"},
    polite=words(r"^(?:(?:por favor|hola|oye|vale|ok|y|gracias)[, ]+(?=\S+ \S)|(?:puedes|podrías|me puedes) )+|,? (?:por favor|gracias)$"),
    targets=(
        (words(r"^(?:el|la|los|las|mi|mis) (?=\S)"), ""),
        target(r"l[oa]|es[oa]|est[oa]|ella|él", "it"),
        target(r"(?:la |el )?últim[oa](?: tarea)?", "the last one"),
        target(r"(?:la |el )?primer[oa]?(?: tarea)?", "the first one"),
        target(r"(?:la |el )?segund[oa](?: tarea)?", "the second one"),
        target(r"(?:la |el )?tercer[oa]?(?: tarea)?", "the third one"),
        target(r"(?:todas )?(?:las )?(?:tareas )?(?:hechas|terminadas|completadas)|todo lo (?:hecho|terminado)", "all done"),
        target(r"todo|todas(?: (?:las|mis) tareas)?", "everything"),
    ),
    levels={"urgente": "high", "importante": "high", "prioritario": "high", "prioritaria": "high"},
    fine="De acuerdo. No se ha cambiado nada.",
    made="Lista {} creada.",
    names="Listas: {}\n\nEtiquetas: {}",
    several="Una orden cada vez, por favor: primero «{}», luego «{}».",
    help="""\
Entiendo frases sencillas sobre tus tareas, por ejemplo:

- «añade comprar leche mañana 17:00»
- «qué tengo para hoy»
- «comprar leche está hecho»
- «mueve comprar leche al viernes»
- «pon comprar leche en prioridad 1»
- «planifica mi día»
- «deshacer»

Soy el asistente integrado: órdenes, no un modelo de lenguaje. Puedes conectar uno en Ajustes, en «Asistente».""",
    hello="Hola. Dime qué anotar o pregunta «qué queda».",
    thanks="De nada.",
    not_understood="No lo he entendido. Di «ayuda» para ver ejemplos.",
    too_long="Es demasiado largo. Envíalo en partes más pequeñas.",
    unsure="Me interrumpieron y no sé si se hizo. Mira tu lista antes de volver a intentarlo.",
    which_it="No sé a qué tarea te refieres. Dime su nombre.",
    nothing_to_undo="En esta conversación no hay ningún cambio que pueda deshacer.",
    did={"added": "Añadido: {}.", "completed": "Hecho: {}.", "reopened": "Abierto de nuevo: {}.",
         "restored": "Recuperado: {}.", "deleted": "Borrado: {}. Di «deshacer» para recuperarlo.",
         "changed": "Cambiado: {}.", "rescheduled": "Movido: {}."},
    undone="Deshecho: {}.",
    redone="Rehecho: {}.",
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
    planned=DayWords(
        "No hay nada para hoy.",
        overdue=("{} tarea está vencida", "{} tareas están vencidas"),
        today=("{} tarea es para hoy", "{} tareas son para hoy"),
    ),
    week="En los últimos 7 días: {} hechas, {} añadidas.",
    failed="No ha sido posible: {}",
    quotes="«{}»",
    joint=words(r"\s*,\s*(?:[ye]\s+)?|\s+[ye]\s+"),
    # An infinitive and what it is done to.
    whole=words(r"^\w+[aei]r\s+\S"),
)  # fmt: skip
