"""What Qt's web view offers over a text: zoom keys, a trimmed context menu, corrections of spelling; made by `qt`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWebEngineCore import QWebEngineContextMenuRequest, QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from app.desktop.spelling import dictionaries_folder, languages
from app.desktop.zoom import Zoom
from app.words.words import Words

_MOST_SUGGESTED = 5


def check_spelling(profile: QWebEngineProfile) -> None:
    """In the user's languages, as far as there are dictionaries of them."""
    found = languages(dictionaries_folder(os.environ), QLocale.system().uiLanguages())
    profile.setSpellCheckLanguages(found)
    profile.setSpellCheckEnabled(bool(found))


def add_zoom(window: QWidget, view: QWebEngineView, zoom: Zoom) -> None:
    """Ctrl with plus, minus and zero, however the keyboard types them."""
    keys = {
        zoom.larger: [*QKeySequence.keyBindings(QKeySequence.StandardKey.ZoomIn), QKeySequence("Ctrl+=")],
        zoom.smaller: QKeySequence.keyBindings(QKeySequence.StandardKey.ZoomOut),
        zoom.reset: [QKeySequence("Ctrl+0")],
    }
    for step, sequences in keys.items():
        for sequence in dict.fromkeys(one.toString() for one in sequences):
            QShortcut(QKeySequence(sequence), window, activated=step)  # type: ignore[call-overload]
    zoom.shows_with(view.setZoomFactor)
    view.loadFinished.connect(lambda _ok: zoom.apply())


def context_menu(view: QWebEngineView, words: Words) -> QMenu:
    menu = QMenu(view)
    request = view.lastContextMenuRequest()
    page = view.page()
    for word in request.spellCheckerSuggestions()[:_MOST_SUGGESTED]:
        menu.addAction(word, partial(page.replaceMisspelledWord, word))
    if not menu.isEmpty():
        menu.addSeparator()
    for action, label in _offered(request, words).items():
        offered = page.action(action)
        offered.setText(label)
        menu.addAction(offered)
    return menu


def _offered(request: QWebEngineContextMenuRequest, words: Words) -> Mapping[QWebEnginePage.WebAction, str]:
    action = QWebEnginePage.WebAction
    if request.isContentEditable():
        return {
            action.Undo: words.undo,
            action.Redo: words.redo,
            action.Cut: words.cut,
            action.Copy: words.copy,
            action.Paste: words.paste,
            action.SelectAll: words.select_all,
        }
    return {action.Copy: words.copy} if request.selectedText() else {}
