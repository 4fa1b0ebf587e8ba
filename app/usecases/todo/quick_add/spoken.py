"""The languages of the quick-add line by their codes; the parser asks for those of a window or a command."""

from __future__ import annotations

from collections.abc import Sequence

from app.usecases.todo.quick_add.languages import de, en, es, fr, zh
from app.usecases.todo.quick_add.sentence import Language

_KNOWN = {language.code: language for language in (en.LANGUAGE, de.LANGUAGE, fr.LANGUAGE, es.LANGUAGE, zh.LANGUAGE)}
LANGUAGES = tuple(_KNOWN)


def languages_named(codes: Sequence[str]) -> list[Language]:
    """Those that are known, each once, in the given order: `de-AT` is German."""
    names = dict.fromkeys(code.replace("_", "-").split("-")[0].lower() for code in codes)
    return [_KNOWN[name] for name in names if name in _KNOWN]
