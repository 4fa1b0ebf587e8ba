"""The sentences of errors in every language: all there, each still said somewhere, put together as they are told."""

# ruff: noqa: E501 - a sentence is read as a whole

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from app.store import failures
from app.words.messages.translating import CATALOGUES, said_in
from tests.words.catalogue import placeholders

APP = Path(__file__).parents[2] / "app"
GERMAN = CATALOGUES["de"]


def sources() -> str:
    """Every text of the app's code outside the catalogues; a value in one is `{}`."""
    files = (path for path in APP.rglob("*.py") if "words" not in path.parts)
    return "\n".join(text for path in files for text in texts_of(ast.parse(path.read_text(encoding="utf-8"))))


def texts_of(tree: ast.AST) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str() as text):
                found.append(text)
            case ast.JoinedStr(values=values):
                found.append("".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in values))
    return found


@pytest.mark.parametrize("code", CATALOGUES)
def test_every_language_has_every_sentence_with_its_values(code: str) -> None:
    catalogue = CATALOGUES[code]
    assert catalogue.keys() == GERMAN.keys()
    assert [english for english, own in catalogue.items() if not own.strip() or own == english] == []
    dropped = {name for english, own in catalogue.items() for name in placeholders(english) - placeholders(own)}
    assert dropped <= {"place"}  # a name in the nominative would break many languages' sentences
    assert [english for english, own in catalogue.items() if placeholders(own) - placeholders(english)] == []


def test_every_sentence_is_still_told_somewhere() -> None:
    told = sources()
    named = re.sub(r"\{(list|label)\}", "{}", told)
    gone = [
        sentence
        for sentence in GERMAN
        if re.sub(r"\{\w+\}", "{}", sentence) not in told
        and re.sub(r"\{\w+\}", "{}", re.sub(r"\b(list|label)\b", "{}", sentence)) not in named
    ]
    assert gone == []


@pytest.mark.parametrize("code", CATALOGUES)
def test_every_failure_of_the_disk_is_told_in_every_language(code: str) -> None:
    told = [text for texts in (failures._RETRYABLE, failures._LASTING) for text in texts.values()]
    assert [text for text in told if set(text.split(". ")) & set(said_in(code, text).split(". "))] == []


@pytest.mark.parametrize(
    ("code", "english", "own"),
    [
        ("de", "A todo needs a title. Type what is to be done.", "Eine Aufgabe braucht einen Titel. Schreiben Sie, was zu tun ist."),
        ("de", "There is a list “A. B” already. Choose another name.", "Eine Liste „A. B“ gibt es schon. Wählen Sie einen anderen Namen."),
        ("ja", "There is nothing to undo here. Nothing was changed.", "ここには元に戻すものがありません。何も変更されていません。"),
        ("fr", "“{0}” is no date. Write it like 2026-03-01 or 2026-03-01T17:00.", "«\u00a0{0}\u00a0» n’est pas une date. Écrivez-la comme 2026-03-01 ou 2026-03-01T17:00."),
        ("de", "OpenAI took too long to answer. Your todos and this chat are safe. Try again in a moment.", "Der Modelldienst hat zu lange für die Antwort gebraucht. Ihre Aufgaben und dieser Chat sind sicher. Versuchen Sie es gleich noch einmal."),
        ("de", "Nothing answers at http://127.0.0.1:11434/v1. Start the model server on this computer, then try again.", "Unter http://127.0.0.1:11434/v1 antwortet nichts. Starten Sie den Modellserver auf diesem Computer und versuchen Sie es noch einmal."),
        ("fr", "“Azure endpoint” was not accepted. The address names no computer. It should look like https://my-resource.openai.azure.com. Nothing was changed.", "«\u00a0Azure endpoint\u00a0» n’a pas été accepté. L’adresse ne nomme aucun ordinateur. Elle devrait ressembler à https://my-resource.openai.azure.com. Rien n’a été modifié."),
        ("ja", "A later change of “Buy. Milk” depends on this. Undo that first.", "「Buy. Milk」への後の変更がこれに依存しています。先にそれを元に戻してください。"),
        ("de", "The window cannot be opened: no. Such. Library. Install the Edge WebView2 runtime from Microsoft, or run without a window: todo-assistant serve.", "Das Fenster kann nicht geöffnet werden: no. Such. Library. Installieren Sie die Edge-WebView2-Laufzeit von Microsoft, oder arbeiten Sie ohne Fenster: todo-assistant serve."),
        ("de", "http://127.0.0.1:8080/v1 is being asked too often. Your todos and this chat are safe. Wait 30 seconds, then try again.", "Der Modelldienst wird zu oft gefragt. Ihre Aufgaben und dieser Chat sind sicher. Warten Sie 30 s und versuchen Sie es noch einmal."),
        ("de", "OpenAI has no model called “gpt-4.1. x”, or does not offer the Responses API. Your todos and this chat are safe. Check the model and the API in the settings.", "Beim Modelldienst gibt es kein Modell „gpt-4.1. x“, oder er bietet die API „Responses“ nicht an. Ihre Aufgaben und dieser Chat sind sicher. Prüfen Sie Modell und API in den Einstellungen."),
        ("de", "The database file is damaged. It was left as it is. Close the app and put back a copy from the backups folder.", "Die Datenbankdatei ist beschädigt. Sie wurde nicht angerührt. Beenden Sie die App und legen Sie eine Kopie aus dem Ordner „backups“ zurück."),
        ("es", "The database file is not a database of this app. It was left as it is. Move it out of the data folder or choose another folder with --data-dir.", "El archivo de la base de datos no es de esta aplicación. Se ha dejado como está. Sácalo de la carpeta de datos o elige otra carpeta con --data-dir."),
        ("es", "There is no list “Compra”. There are: Inbox, Casa.", "No hay ninguna lista «Compra». Hay: Inbox, Casa."),
        ("en", "There is nothing to undo.", "There is nothing to undo."),
        ("nl", "There is nothing to undo.", "There is nothing to undo."),
        ("de", "", ""),
    ],
)  # fmt: skip
def test_a_message_is_said_sentence_by_sentence(code: str, english: str, own: str) -> None:
    assert said_in(code, english) == own


@pytest.mark.parametrize(
    "message",
    [
        "There is nothing to undo. The rest is not in the catalogue.",
        "The rest is not in the catalogue. There is nothing to undo.",
        "A port is missing. OpenAI took too long to answer.",
    ],
)
def test_a_message_with_an_unknown_sentence_stays_whole(message: str) -> None:
    assert said_in("de", message) == message
