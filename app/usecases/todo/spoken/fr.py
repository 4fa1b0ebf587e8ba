"""French, as the built-in assistant understands and speaks it."""

# ruff: noqa: E501 - a form is read as a whole

from __future__ import annotations

from app.usecases.todo.spoken.tongue import Tongue, form

FRENCH = Tongue(
    code="fr",
    forms=(
        form("help", r"aide(?:-moi)?|que (?:peux|sais)-tu faire"),
        form("hello", r"bonjour|salut|bonsoir"),
        form("thanks", r"merci(?: beaucoup)?"),
        form("undo", r"annule[rz]?(?: (?:ça|cela|la dernière (?:action|modification)))?"),
        form("plan", r"(?:planifie[rz]?|organise[rz]?) (?:ma|la) journée|plan (?:du jour|de la journée)"),
        form("week", r"(?:bilan|résumé) de (?:la|ma) semaine|résumé hebdomadaire|ma semaine"),
        form("list", r"(?:montre(?:-moi)?|affiche|liste|qu'est-ce qui est|qu'y a-t-il|qu'ai-je à faire|que dois-je faire)"
                     r"(?: (?:les|mes|tâches|tout|prévu|pour|à faire|ce qui est))* "
                     r"(?P<view>aujourd'hui|demain|en retard|cette semaine)"),
        form("list", r"(?:montre(?:-moi)?|affiche) (?:la )?liste (?P<list>.+)|(?:montre(?:-moi)?|affiche) #(?P<hash>.+)"),
        form("list", r"(?:montre(?:-moi)?|affiche) (?:l'étiquette )?@(?P<label>.+)"),
        form("list", r"(?:(?:montre(?:-moi)?|affiche|liste) )?(?:toutes )?(?:mes|les) tâches|que reste-t-il(?: à faire)?"
                     r"|qu'est-ce qu'il reste(?: à faire)?"),
        form("move", r"(?:déplace|reporte|décale)[rz]? (?P<target>.+?) (?:à|au|pour) (?P<to>.+)"),
        form("rename", r"renomme[rz]? (?P<target>.+?) en (?P<to>.+)"),
        form("reopen", r"rouvr(?:e|ir|ez) (?P<target>.+)|(?P<again>.+?) n'est pas (?:fait|fini|terminé)e?"),
        form("complete", r"(?:termine|coche|finis)[rz]? (?P<target>.+)|(?P<again>.+?) est (?:fait|fini|terminé)e?"
                         r"|j'ai (?:fini|terminé|fait) (?P<third>.+)"),
        form("delete", r"(?:supprime|efface|enlève)[rz]? (?P<target>.+)"),
        form("find", r"(?:cherche|trouve|recherche)[rz]? (?P<target>.+)"),
        form("add", r"(?:ajoute|note|crée)[rz]? (?:la tâche |une tâche )?(?P<titles>.+?)(?: à (?:la|ma) liste)?"
                    r"|(?:nouvelle )?tâche ?:? (?P<second>.+)|rappelle-moi (?:de |d')(?P<third>.+)"
                    r"|je dois (?P<fourth>.+)"),
    ),
    views={"aujourd'hui": "today", "demain": "tomorrow", "en retard": "overdue", "cette semaine": "week"},
    help="""\
Je comprends des phrases simples sur vos tâches, par exemple :

- « ajoute acheter du lait demain 17h »
- « qu'ai-je à faire aujourd'hui ? »
- « acheter du lait est fait »
- « reporte acheter du lait à vendredi »
- « planifie ma journée »
- « annuler »

Je suis l'assistant intégré : des commandes, pas un modèle de langage.""",
    hello="Bonjour. Dites-moi quoi noter, ou demandez « que reste-t-il ? ».",
    thanks="De rien.",
    not_understood="Je n'ai pas compris. Dites « aide » pour des exemples.",
    too_long="C'est trop long pour moi. Envoyez-le en plusieurs parties.",
    unsure="J'ai été interrompu et ne sais pas si c'est fait. Regardez votre liste avant de réessayer.",
    which_it="Je ne sais pas de quelle tâche vous parlez. Donnez son nom.",
    nothing_to_undo="Il n'y a dans cette conversation aucune modification que je puisse annuler.",
    did={"added": "Ajouté : {}.", "completed": "Terminé : {}.", "reopened": "Rouvert : {}.",
         "restored": "Rétabli : {}.", "deleted": "Supprimé : {}. Dites « annuler » pour le rétablir.",
         "rescheduled": "Reporté : {}."},
    undone="Annulé : {}.",
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
    planned="Votre journée : {} en retard, {} aujourd'hui.",
    week="Ces 7 derniers jours : {} terminées, {} ajoutées.",
    failed="Ce n'était pas possible : {}",
)  # fmt: skip
