from __future__ import annotations

import asyncio
import dataclasses
import json
import os
import stat
from pathlib import Path

import pytest

from app.errors import AppError
from app.settings import Settings, SettingsStore

AZURE = {"AZURE_OPENAI_ENDPOINT": "https://x.openai.azure.com/", "AZURE_OPENAI_DEPLOYMENT": "gpt"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def written(file: Path, content: object) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


def test_without_anything_the_built_in_assistant_answers(file: Path) -> None:
    assert SettingsStore.load(file, {}, {}).current == Settings()
    assert Settings().provider == "builtin"
    assert Settings().endpoint is None
    assert not file.exists()


def test_a_flag_beats_the_environment_and_that_beats_the_file(file: Path) -> None:
    written(file, {"log_level": "ERROR", "brand_name": "File", "brand_tagline": "File"})
    environ = {"LOG_LEVEL": "warning", "BRAND_NAME": "Environment", "BRAND_TAGLINE": ""}
    store = SettingsStore.load(file, environ, {"log_level": "DEBUG", "brand_primary_color": None})
    assert store.current.log_level == "DEBUG"
    assert store.current.brand_name == "Environment"
    assert store.current.brand_tagline == "File"
    assert store.current.locked == {"log_level": "flag", "brand_name": "environment"}


def test_the_variables_of_azure_choose_azure(file: Path) -> None:
    store = SettingsStore.load(file, {**AZURE, "AZURE_OPENAI_API_VERSION": "2025-04-01-preview"}, {})
    assert store.current.provider == "azure"
    assert store.current.azure_endpoint == store.current.endpoint == "https://x.openai.azure.com"
    assert store.current.azure_api_version == "2025-04-01-preview"
    assert "provider" not in store.current.locked


@pytest.mark.parametrize("missing", AZURE)
def test_half_of_the_variables_of_azure_choose_nothing(file: Path, missing: str) -> None:
    environ = {name: value for name, value in AZURE.items() if name != missing}
    assert SettingsStore.load(file, environ, {}).current.provider == "builtin"


async def test_a_chosen_provider_beats_the_variables_of_azure(file: Path) -> None:
    store = SettingsStore.load(file, AZURE, {})
    await store.update({"provider": "builtin"})
    assert store.current.provider == "builtin"
    assert SettingsStore.load(file, AZURE, {}).current.provider == "builtin"
    own = {**AZURE, "TODO_ASSISTANT_PROVIDER": "builtin"}
    assert SettingsStore.load(file.with_name("none"), own, {}).current.locked["provider"] == "environment"


async def test_a_change_is_there_for_everybody_and_after_a_restart(file: Path) -> None:
    store = SettingsStore.load(file, {}, {})
    before, heard = store.current, list[Settings]()
    stop = store.on_change(heard.append)
    changed = await store.update({"brand_name": "Ours", "history_max_items": 20})
    assert (before.brand_name, changed.brand_name, store.current) == (None, "Ours", changed)
    assert heard == [changed]
    assert SettingsStore.load(file, {}, {}).current == changed
    stop()
    await store.update({"brand_name": None})
    assert store.current.brand_name is None
    assert heard == [changed]
    assert "brand_name" not in json.loads(file.read_text())


async def test_the_file_holds_what_was_chosen_and_nothing_else(file: Path) -> None:
    store = SettingsStore.load(file, {"BRAND_TAGLINE": "Given"}, {"log_level": "DEBUG"})
    await store.update({"brand_name": "Ours"})
    assert json.loads(file.read_text()) == {"brand_name": "Ours"}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert list(file.parent.iterdir()) == [file]


def test_a_snapshot_cannot_be_changed(file: Path) -> None:
    settings = SettingsStore.load(file, {}, {"log_level": "DEBUG"}).current
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.provider = "azure"  # type: ignore[misc]
    with pytest.raises(TypeError):
        settings.locked["provider"] = "flag"  # type: ignore[index]


WRONG = {
    "unknown": ({"provder": "azure"}, "no setting called “provder”"),
    "unknown choice": ({"provider": "aws"}, "“Provider” was not accepted. It must be one of builtin, azure"),
    "insecure endpoint": ({"azure_endpoint": "http://x.openai.azure.com"}, "must start with https://"),
    "wrong type": ({"azure_deployment": 3}, "It must be text."),
    "deployment with a slash": ({"azure_deployment": "../x"}, "letters, digits, dots and dashes"),
    "api version": ({"azure_api_version": "latest"}, "a version such as 2024-10-21"),
    "too small a number": ({"history_max_items": 0}, "a whole number from 2 to 1,000"),
    "no number": ({"history_max_tokens": "many"}, "a whole number"),
    "truth as a number": ({"history_max_items": True}, "a whole number"),
    "two lines": ({"brand_name": "a\nb"}, "one line of 1 to 200 characters"),
    "level": ({"log_level": "LOUD"}, "It must be one of DEBUG"),
    "incomplete azure": ({"provider": "azure"}, "the endpoint of your Azure OpenAI resource and the name of your"),
    "incomplete openai": ({"provider": "openai"}, "enter the name of the model"),
    "list": ({"provider": ["azure"]}, "must be one of"),
    "proxy without a port": ({"proxy": "http://proxy.example.com"}, "an address with a port"),
    "proxy with a password": ({"proxy": "http://u:p@proxy.example.com:80"}, "must not contain a user name"),
    "proxy of another kind": ({"proxy": "socks5://proxy.example.com:80"}, "an address with a port"),
    "half a path": ({"ca_file": "certs/ca.pem"}, "the full path of a file"),
    "no truth": ({"notifications": "perhaps"}, "true or false"),
    "a number as truth": ({"notifications": 1}, "true or false"),
    "shortcut of one key": ({"hotkey": "t"}, "must begin with ctrl"),
    "shortcut without a key": ({"hotkey": "ctrl+alt"}, "must end with a letter"),
    "language": ({"language": "English"}, "a language's code"),
}


@pytest.mark.parametrize(("changes", "told"), WRONG.values(), ids=WRONG.keys())
async def test_a_wrong_value_is_refused_in_words_and_nothing_changes(
    file: Path, changes: dict[str, object], told: str
) -> None:
    store = SettingsStore.load(file, {}, {})
    before = store.current
    with pytest.raises(AppError) as raised:
        await store.update({"brand_name": "Ours", **changes})
    assert told in raised.value.user_message
    assert "Nothing was changed." in raised.value.user_message
    assert raised.value.status == 400
    assert store.current is before
    assert not file.exists()


async def test_a_complete_provider_is_accepted_at_once(file: Path) -> None:
    store = SettingsStore.load(file, {}, {})
    await store.update({"provider": "compatible", "openai_base_url": "http://localhost:1/v1/", "openai_model": "m"})
    assert store.current.endpoint == "http://localhost:1/v1"
    with pytest.raises(AppError, match="the name of the model"):
        await store.update({"openai_model": ""})
    await store.update({"provider": "builtin", "openai_model": ""})


async def test_a_value_from_outside_is_locked(file: Path) -> None:
    store = SettingsStore.load(file, {"BRAND_NAME": "Given"}, {"log_level": "DEBUG"})
    for changes, by in (({"brand_name": "Mine"}, "the environment"), ({"log_level": "INFO"}, "a command-line flag")):
        with pytest.raises(AppError, match=by) as raised:
            await store.update(changes)
        assert raised.value.status == 409
    await store.update({"brand_name": "Given", "brand_tagline": "Mine"})
    assert store.current.brand_tagline == "Mine"


def test_a_wrong_flag_is_an_error(file: Path) -> None:
    with pytest.raises(AppError, match="must be one of"):
        SettingsStore.load(file, {}, {"provider": "aws"})
    with pytest.raises(AppError, match="no setting called"):
        SettingsStore.load(file, {}, {"colour": "red"})


def test_a_wrong_variable_is_ignored_with_a_note(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    environ = {**AZURE, "AZURE_OPENAI_ENDPOINT": "http://user:secret@x.example"}
    store = SettingsStore.load(file, environ, {})
    assert store.current.azure_endpoint == ""
    assert store.current.provider == "builtin"
    assert "AZURE_OPENAI_ENDPOINT is ignored" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("content", ["{broken", "[1]", "", "null", "\x00", "[" * 100_000])
async def test_a_broken_file_is_kept_aside(file: Path, content: str, caplog: pytest.LogCaptureFixture) -> None:
    written(file, content)
    store = SettingsStore.load(file, {}, {})
    assert store.current == Settings()
    [aside] = file.parent.iterdir()
    assert aside.name.startswith("settings.broken-")
    assert aside.read_text() == content
    assert "it is kept as" in caplog.text
    await store.update({"brand_name": "Ours"})
    assert aside.exists()


async def test_one_wrong_value_in_the_file_costs_only_itself(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    written(file, {"provider": "aws", "brand_name": "Ours", "of_a_newer_version": {"a": 1}})
    store = SettingsStore.load(file, {}, {})
    assert store.current == Settings(brand_name="Ours")
    assert "“provider” is ignored" in caplog.text
    await store.update({"brand_tagline": "Neat"})
    assert json.loads(file.read_text()) == {
        "brand_name": "Ours",
        "of_a_newer_version": {"a": 1},
        "brand_tagline": "Neat",
    }


@pytest.mark.skipif(os.name == "nt", reason="folders have no permission bits")
async def test_a_file_that_cannot_be_written_leaves_everything_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SettingsStore.load(file, {}, {})
    await store.update({"brand_name": "Ours"})

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AppError, match="could not be saved") as raised:
        await store.update({"brand_name": "Theirs"})
    assert (raised.value.retryable, raised.value.status) == (True, 503)
    assert store.current.brand_name == "Ours"
    assert list(file.parent.iterdir()) == [file]
    assert json.loads(file.read_text()) == {"brand_name": "Ours"}


async def test_a_change_is_whole_even_when_the_request_is_cancelled(file: Path) -> None:
    store = SettingsStore.load(file, {}, {})
    heard = asyncio.Event()
    store.on_change(lambda _: heard.set())
    asking = asyncio.ensure_future(store.update({"brand_name": "Ours"}))
    await asyncio.sleep(0)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await asyncio.wait_for(heard.wait(), 5)
    assert store.current.brand_name == json.loads(file.read_text())["brand_name"] == "Ours"


async def test_changes_at_the_same_time_all_count(file: Path) -> None:
    store = SettingsStore.load(file, {}, {})
    names = ("brand_name", "brand_tagline", "brand_logo_url", "openai_model", "azure_deployment")
    await asyncio.gather(*(store.update({name: "x"}) for name in names))
    assert json.loads(file.read_text()) == dict.fromkeys(names, "x")


def test_everything_is_public_and_json_and_no_key_is_among_it(file: Path) -> None:
    public = SettingsStore.load(file, AZURE, {}).public()
    assert json.loads(json.dumps(public)) == public
    assert public["locked"] == {"azure_endpoint": "environment", "azure_deployment": "environment"}
    assert public.keys() == {each.name for each in dataclasses.fields(Settings)}
    assert not any("key" in name.split("_") or "secret" in name for name in public)


def test_every_setting_has_a_variable_of_its_own(file: Path) -> None:
    environ = {"TODO_ASSISTANT_HISTORY_MAX_ITEMS": "12", "TODO_ASSISTANT_LOG_LEVEL": "error", "LOG_LEVEL": "debug"}
    settings = SettingsStore.load(file, environ, {}).current
    assert settings.history_max_items == 12
    assert settings.log_level == "ERROR"


async def test_values_are_kept_in_one_spelling(file: Path) -> None:
    store = SettingsStore.load(file, {"TODO_ASSISTANT_NOTIFICATIONS": "no"}, {})
    changed = await store.update({"hotkey": "Alt+CTRL+T", "proxy": "http://127.0.0.1:8080/", "autostart": True})
    assert (changed.hotkey, changed.proxy, changed.autostart) == ("ctrl+alt+t", "http://127.0.0.1:8080", True)
    assert changed.notifications is False
    assert (await store.update({"hotkey": "", "proxy": ""})).proxy == ""


async def test_a_draft_is_checked_and_kept_nowhere(file: Path) -> None:
    store = SettingsStore.load(file, {}, {"log_level": "DEBUG"})
    await store.update({"brand_name": "Ours"})
    draft = store.draft({"provider": "openai", "openai_model": "gpt", "brand_name": None})
    assert (draft.provider, draft.openai_model, draft.brand_name) == ("openai", "gpt", None)
    assert store.current.provider == "builtin"
    assert json.loads(file.read_text()) == {"brand_name": "Ours"}
    with pytest.raises(AppError):
        store.draft({"provider": "aws"})
    with pytest.raises(AppError):
        store.draft({"log_level": "INFO"})
