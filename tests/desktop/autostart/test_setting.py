from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.desktop.autostart.autostart import is_enabled, set_enabled
from app.desktop.autostart.setting import AutostartSetting
from app.settings import SettingsStore


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SettingsStore:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "conf"))
    return SettingsStore.load(tmp_path / "settings.json", {}, {})


async def until_settled(settings: SettingsStore, value: bool) -> None:
    async with asyncio.timeout(5):
        while settings.current.autostart != value or is_enabled() != value:
            await asyncio.sleep(0.01)


async def test_what_the_user_sets_reaches_the_system(settings: SettingsStore) -> None:
    AutostartSetting(settings)
    await settings.update({"autostart": True})
    await until_settled(settings, True)
    await settings.update({"autostart": False})
    await until_settled(settings, False)


async def test_what_the_system_has_is_shown_and_survives_other_changes(settings: SettingsStore) -> None:
    set_enabled(True)
    setting = AutostartSetting(settings)
    await settings.update({"theme": "dark"})
    await asyncio.sleep(0.05)
    assert is_enabled()
    await setting.adopt()
    assert settings.current.autostart
    assert is_enabled()


async def test_a_system_that_refuses_is_shown_as_it_is(settings: SettingsStore, tmp_path: Path) -> None:
    (tmp_path / "conf").write_text("in the way")
    AutostartSetting(settings)
    await settings.update({"autostart": True})
    await until_settled(settings, False)
