"""What the context menu of Qt's web view offers, and in which words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.words.choice import words_for

pytestmark = pytest.mark.window


@pytest.mark.parametrize(
    ("editable", "selected", "offered"),
    [
        (True, "", ["Rückgängig", "Wiederholen", "Ausschneiden", "Kopieren", "Einfügen", "Alles auswählen"]),
        (False, "Milch", ["Kopieren"]),
        (False, "", []),
    ],
)
def test_it_offers_what_can_be_done_here_in_the_language_of_the_app(
    editable: bool, selected: str, offered: list[str]
) -> None:
    # Imported here: Qt's libraries are there only where windows are tested.
    from app.desktop.engines.qt_editing import _offered  # noqa: PLC0415

    request = cast("Any", SimpleNamespace(isContentEditable=lambda: editable, selectedText=lambda: selected))
    assert list(_offered(request, words_for("de")).values()) == offered
