"""Which language the app speaks outside its window: the one of the settings, or the system's; asked by all parts."""

from __future__ import annotations

import importlib
import os
import re
import sys
from collections.abc import Mapping
from typing import Any

from app.words.catalogues import ENGLISH, MODULES, Catalogues
from app.words.words import Words

_WORDS = Catalogues("app.words", Words)
_RELATIVES = {
    **dict.fromkeys(("an", "ca", "eu", "gl"), "es"),
    **dict.fromkeys(("be", "kk", "ky"), "ru"),
    **dict.fromkeys(("br", "oc"), "fr"),
    **dict.fromkeys(("gsw", "lb"), "de"),
    **dict.fromkeys(("jv", "ms", "su"), "id"),
    **dict.fromkeys(("az", "tk"), "tr"),
    **dict.fromkeys(("gu", "pa"), "hi"),
}
"""Languages whose readers are served better by a near relative than by English; the window's catalogues do the same."""


def words_for(setting: str = "system") -> Words:
    return _WORDS[language_code(setting)]


def language_code(setting: str = "system", accepted: str = "") -> str:
    """The language to speak, as its two letters: that of the settings, else the first we have of what a browser accepts
    (an Accept-Language header), else the system's, else English."""
    wanted = [setting] if setting != "system" else accepted.split(",") if accepted else [system_language()]
    codes = (_two_letters(one) for one in wanted)
    return next((code for code in codes if code in MODULES), ENGLISH)


def _two_letters(language: str) -> str:
    code = re.split(r"[-_.;@]", language.strip().lower())[0]
    return _RELATIVES.get(code, code)


def system_language(environ: Mapping[str, str] = os.environ) -> str:
    if sys.platform == "win32":
        # Imported here: they take longer than everything else in this module, and only Windows needs them.
        import ctypes  # noqa: PLC0415
        import locale  # noqa: PLC0415

        kernel: Any = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
        return locale.windows_locale.get(kernel.GetUserDefaultUILanguage(), "en")
    if sys.platform == "darwin":
        preferred = importlib.import_module("Foundation").NSLocale.preferredLanguages()
        return str(preferred[0]) if preferred else "en"
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    plain = next((environ[name] for name in names if environ.get(name)), "en")
    # Gettext's own list of languages counts wherever a locale is set at all.
    listed = environ.get("LANGUAGE", "").split(":")[0] if plain.split(".")[0] not in ("C", "POSIX") else ""
    return listed or plain
