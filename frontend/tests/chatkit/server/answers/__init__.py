"""What the plain server says: every script by the word that asks for it."""

from frontend.tests.chatkit.server.answers import items, text, widgets
from frontend.tests.chatkit.server.plain import Script

SCRIPTS: dict[str, Script] = {**text.SCRIPTS, **items.SCRIPTS, **widgets.SCRIPTS}
