"""French, as the built-in assistant understands and speaks it."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

from app.usecases.todo.spoken.day_words import DayWords
from app.usecases.todo.spoken.tongue import Tongue, form, target, words

FRENCH = Tongue(
    code="fr",
    forms=(
        form("fine", r"oui|non|ok|d'accord|très bien|rien|laisse tomber"),
        form("help", r"qui es-tu|comment ça marche|aide(?:-moi)?|que (?:peux|sais)-tu faire"),
        form("hello", r"bonjour|salut|bonsoir"),
        form("thanks", r"merci(?: beaucoup)?"),
        form("redo", r"rétabli(?:r|s|ssez)(?: (?:ça|cela))?|refai(?:re|s)(?:-le)?(?: ça)?"),
        form("undo", r"annule[rz]?(?: (?:ça|cela|la dernière (?:action|modification)))?"),
        form("plan", r"que dois-je faire (?:d'abord|en premier|maintenant)"),
        form("plan", r"(?:planifie[rz]?|organise[rz]?) (?:ma|la) journée|plan (?:du jour|de la journée)"),
        form("week", r"qu'est-ce que j'ai (?:fait|fini|terminé) (?:cette semaine|la semaine dernière)|comment était ma semaine"),
        form("week", r"(?:bilan|résumé) de (?:la|ma) semaine|résumé hebdomadaire|ma semaine"),
        form("names", r"(?:montre(?:-moi)?|affiche) (?:(?:mes|toutes|les) )*(?:listes|étiquettes)|quelles sont mes listes"),
        form("count", r"combien de tâches(?: (?:ai-je|j'ai|reste-t-il|y a-t-il|à faire|encore))*"),
        form("list", r"(?:qu'est-ce qu'il (?:me )?reste|qu'est-ce que j'ai|qu'est-ce qu'il y a|y a-t-il|ai-je|que reste-t-il"
                     r"|montre(?:-moi)?|affiche)(?: (?:à faire|quelque chose|les|mes|tâches|de|pour|prévu))* "
                     r"(?P<view>aujourd'hui|demain|en retard|cette semaine)"),
        form("list", r"(?:montre(?:-moi)?|affiche) tout"),
        form("list", r"(?:montre(?:-moi)?|affiche|liste|qu'est-ce qui est|qu'y a-t-il|qu'ai-je à faire|que dois-je faire)"
                     r"(?: (?:les|mes|tâches|tout|prévu|pour|à faire|ce qui est))* "
                     r"(?P<view>aujourd'hui|demain|en retard|cette semaine)"),
        form("list", r"(?:montre(?:-moi)?|affiche) (?:la )?liste (?P<list>.+)|(?:montre(?:-moi)?|affiche) #(?P<hash>.+)"),
        form("list", r"(?:montre(?:-moi)?|affiche) (?:l'étiquette )?@(?P<label>.+)"),
        form("list", r"(?:(?:montre(?:-moi)?|affiche|liste) )?(?:toutes )?(?:mes|les) tâches|que reste-t-il(?: à faire)?"
                     r"|qu'est-ce qu'il reste(?: à faire)?"),
        form("set", r"(?:mets|mettre|passe[rz]?) (?P<target>.+?) (?:en|à la) (?:priorité|prio|p) ?(?P<priority>[1-4])"
                    r"|(?P<again>.+?) est (?P<level>urgente?|importante?|prioritaire)"),
        form("set", r"(?:ajoute[rz]?|mets) l'étiquette @?(?P<new_label>\S+) (?:à|au|sur) (?P<target>.+)"),
        form("set", r"(?:déplace[rz]?|mets|mettre) (?P<target>.+?) (?:dans|vers|à|sur) la liste (?P<list>.+)"),
        form("set", r"(?:répète[rz]?|répéter) (?P<target>.+?) (?P<repeat>(?:chaque|tous|toutes).*)"),
        form("subtodo", r"ajoute[rz]? (?:la |une )?sous-tâche (?P<titles>.+?) (?:à|au|pour|dans) (?P<target>.+)"),
        form("new_list", r"(?:crée[rz]?|créer|ajoute[rz]?) (?:une )?(?:nouvelle )?liste (?P<name>.+)|nouvelle liste (?P<other_name>.+)"),
        form("move", r"(?:déplace|reporte|décale)[rz]? (?P<target>.+?) (?:de|d') ?(?P<by>(?:\d{1,3}|une?|deux|trois) (?:jours?|semaines?))"),
        form("move", r"(?:déplace|reporte|décale)[rz]? (?P<target>.+?) (?:à|au|pour) (?P<to>.+)"),
        form("rename", r"renomme[rz]? (?P<target>.+?) en (?P<to>.+)"),
        form("reopen", r"rouvr(?:e|ir|ez) (?P<target>.+)|(?P<again>.+?) n'est pas (?:fait|fini|terminé)e?"),
        form("complete", r"(?:marque[rz]?|mets) (?P<target>.+?) comme (?:faite?|finie?|terminée?)"
                         r"|j'ai (?:acheté|payé|envoyé|appelé|nettoyé|réparé|commandé|réservé) (?P<second>.+)"),
        form("complete", r"(?:termine|coche|finis)[rz]? (?P<target>.+)|(?P<again>.+?) est (?:fait|fini|terminé)e?"
                         r"|j'ai (?:fini|terminé|fait) (?P<third>.+)"),
        form("complete", r"(?!(?:que|qui|quoi|tout) )(?P<target>\S.{0,60}?) (?:fait|finie?|terminée?)"),
        form("delete", r"(?:supprime|efface|enlève|retire)[rz]?[ -](?P<target>.+?)(?: de (?:la|ma) liste)?"),
        form("find", r"(?:cherche|trouve|recherche)[rz]? (?P<target>.+)"),
        form("find", r"où (?:est|sont) (?P<target>.+)"),
        form("add", r"(?:mets|mettre) (?P<titles>.+?) (?:sur|dans|à) (?:la|ma) liste|n'oublie[rz]? pas (?:de |d')(?P<second>.+)"
                    r"|il faut (?:que je |)(?P<third>.+)"),
        form("add", r"(?:ajoute|note|crée)[rz]? (?:la tâche |une tâche )?(?P<titles>.+?)(?: à (?:la|ma) liste)?"
                    r"|(?:nouvelle )?tâche ?:? (?P<second>.+)|je dois (?P<fourth>.+)"),
        form("add", r"(?P<remind>rappelle[rz]?)-moi (?P<day>(?:demain|ce soir|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
                    r"|à|dans|le|chaque|après-demain)\b.*?) (?:de |d')(?P<third>.+)"),
        form("add", r"(?P<remind>rappelle[rz]?)-moi (?:de |d'|le |la |les )?(?P<third>.+)"),
    ),
    views={"aujourd'hui": "today", "demain": "tomorrow", "en retard": "overdue", "cette semaine": "week"},
    polite=words(r"^(?:(?:s'il te plaît|s'il vous plaît|stp|svp|hé|ok|alors|et|merci)[, ]+(?=\S+ \S)"
                 r"|(?:peux-tu|pourrais-tu|pouvez-vous|tu peux) )+|,? (?:s'il te plaît|s'il vous plaît|stp|svp|merci)$"),
    targets=(
        (words(r"^(?:(?:le|la|les|du|des|mon|ma|mes) |l')(?=\S)"), ""),
        target(r"la|le|l'|ça|cela|celle-ci|celui-ci", "it"),
        target(r"(?:la |le )?(?:dernière|dernier)(?: tâche)?", "the last one"),
        target(r"(?:la |le )?(?:première|premier)(?: tâche)?", "the first one"),
        target(r"(?:la |le )?(?:deuxième|seconde)(?: tâche)?", "the second one"),
        target(r"(?:la |le )?troisième(?: tâche)?", "the third one"),
        target(r"(?:toutes )?(?:les )?(?:tâches )?(?:terminées|finies|faites)|tout ce qui est (?:fait|fini|terminé)", "all done"),
        target(r"tout|toutes(?: (?:les|mes) tâches)?", "everything"),
    ),
    levels={"urgent": "high", "urgente": "high", "important": "high", "importante": "high", "prioritaire": "high"},
    fine="D'accord. Rien n'a été changé.",
    made="Liste {} créée.",
    names="Listes : {}\n\nÉtiquettes : {}",
    several="Une commande à la fois, s'il vous plaît : d'abord « {} », puis « {} ».",
    help="""\
Je comprends des phrases simples sur vos tâches, par exemple :

- « ajoute acheter du lait demain 17h »
- « qu'ai-je à faire aujourd'hui ? »
- « acheter du lait est fait »
- « reporte acheter du lait à vendredi »
- « mets acheter du lait en priorité 1 »
- « planifie ma journée »
- « annuler »

Je suis l'assistant intégré : des commandes, pas un modèle de langage. Vous pouvez en connecter un dans les réglages, sous « Assistant ».""",
    hello="Bonjour. Dites-moi quoi noter, ou demandez « que reste-t-il ? ».",
    thanks="De rien.",
    not_understood="Je n'ai pas compris. Dites « aide » pour des exemples.",
    too_long="C'est trop long pour moi. Envoyez-le en plusieurs parties.",
    unsure="J'ai été interrompu et ne sais pas si c'est fait. Regardez votre liste avant de réessayer.",
    which_it="Je ne sais pas de quelle tâche vous parlez. Donnez son nom.",
    nothing_to_undo="Il n'y a dans cette conversation aucune modification que je puisse annuler.",
    did={"added": "Ajouté : {}.", "completed": "Terminé : {}.", "reopened": "Rouvert : {}.",
         "restored": "Rétabli : {}.", "deleted": "Supprimé : {}. Dites « annuler » pour le rétablir.",
         "changed": "Modifié : {}.", "rescheduled": "Reporté : {}."},
    undone="Annulé : {}.",
    redone="Rétabli : {}.",
    confirm="Rien n'est encore supprimé : {} le seraient. Confirmez avec le bouton de la carte.",
    renamed="{} s'appelle maintenant {}.",
    unchanged="Il n'y avait rien à changer.",
    many="{} tâches",
    open="À faire : {}.",
    empty="Il n'y a rien.",
    found="J'ai trouvé :",
    nothing_found="Je n'ai trouvé aucune tâche avec {}. Rien n'a été changé.",
    which="Laquelle voulez-vous dire ?",
    already="{} : il n'y a rien à changer.",
    no_place="Cette tâche n'existe pas.",
    planned=DayWords(
        "Rien n'est prévu aujourd'hui.",
        overdue=("{} tâche est en retard", "{} tâches sont en retard"),
        today=("{} tâche est prévue aujourd'hui", "{} tâches sont prévues aujourd'hui"),
    ),
    week="Ces 7 derniers jours : {} terminées, {} ajoutées.",
    failed="Ce n'était pas possible : {}",
    quotes="«\u00a0{}\u00a0»",
    joint=words(r"\s*,\s*(?:et\s+)?(?:d'|de\s+)?|\s+et\s+(?:d'|de\s+)?"),
    # An infinitive and what it is done to.
    whole=words(r"^\w+(?:er|ir|re)\s+\S"),
)  # fmt: skip
