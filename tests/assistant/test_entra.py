from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from azure.core.credentials import AccessToken
from azure.core.exceptions import ClientAuthenticationError
from azure.identity import (
    AzureCliCredential,
    EnvironmentCredential,
    InteractiveBrowserCredential,
    ManagedIdentityCredential,
)

from app.assistant.device_code import DeviceCodeSignIn
from app.assistant.entra import SignIn, _credential
from app.assistant.failures import explain
from app.errors import AppError
from app.settings import Settings
from tests.aimock.raw import DONE, answering, chunk, http, sse
from tests.assistant.harness import CANARY, Silent, Turn, azure, source_of, store

ANSWER = sse(chunk(content="Hi"), chunk("stop"), DONE)


class Scripted:
    """A credential that answers what a test says."""

    def __init__(self, *answers: AccessToken | Exception) -> None:
        self.answers = list(answers)
        self.scopes: list[str] = []

    def get_token(self, *scopes: str) -> AccessToken:
        self.scopes += scopes
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def token(text: str, seconds: float = 3600) -> AccessToken:
    return AccessToken(text, int(time.time() + seconds))


def sign_in(credential: Scripted, endpoint: str = "https://x.openai.azure.com") -> SignIn:
    return SignIn(Settings(azure_endpoint=endpoint, entra_credential="cli"), lambda *_: credential)


@pytest.fixture
def az(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Puts an Azure CLI on the path that does what the given shell script does."""

    def install(script: str) -> Path:
        folder = tmp_path / "bin"
        folder.mkdir()
        (folder / "az").write_text(f'#!/bin/sh\necho "$@" >> {folder}/calls\n{script}\n')
        (folder / "az").chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        return folder / "calls"

    return install


async def test_the_azure_cli_signs_in_without_any_key(tmp_path: Path, az: Callable[[str], Path]) -> None:
    answer = {"accessToken": CANARY, "expires_on": int(time.time()) + 3600, "tokenType": "Bearer"}
    called = az(f"echo '{json.dumps(answer)}'")
    async with answering(ANSWER) as server:
        settings = store(tmp_path, **azure(server.url), azure_auth="entra", entra_credential="cli")
        async with source_of(settings, key=None) as source:
            assert await Turn().run(await source.model(Silent()), "hello") == "Hi"
            assert await Turn().run(await source.model(Silent()), "hello") == "Hi"
    assert all(f"authorization: bearer {CANARY}".encode() in each.lower() for each in server.requests)
    assert all(b"api-key" not in each.lower() for each in server.requests)
    [call] = called.read_text().splitlines()
    assert "https://cognitiveservices.azure.com" in call


async def test_a_cli_that_is_not_signed_in_is_explained(
    tmp_path: Path, az: Callable[[str], Path], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "app")
    az("echo 'Please run az login to setup account.' >&2; exit 1")
    settings = store(tmp_path, **azure("https://x.openai.azure.com"), azure_auth="entra", entra_credential="cli")
    async with source_of(settings, key=None) as source:
        with pytest.raises(AppError, match="Run `az login` in a terminal") as raised:
            await source.model(Silent())
    assert raised.value.retryable
    assert explain(raised.value, settings.current) is raised.value


async def test_a_managed_identity_signs_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    granted = {"access_token": CANARY, "expires_on": str(int(time.time()) + 3600), "resource": "r", "token_type": "B"}
    async with answering(http(200, granted)) as identity, answering(ANSWER) as server:
        monkeypatch.setenv("IDENTITY_ENDPOINT", f"{identity.url}/msi/token")
        monkeypatch.setenv("IDENTITY_HEADER", "header")
        settings = store(tmp_path, **azure(server.url), azure_auth="entra", entra_credential="managed_identity")
        async with source_of(settings, key=None) as source:
            assert await Turn().run(await source.model(Silent()), "hello") == "Hi"
    assert CANARY.encode() in server.requests[0]


async def test_a_refused_sign_in_is_explained_and_asked_for_again(tmp_path: Path, az: Callable[[str], Path]) -> None:
    answer = {"accessToken": CANARY, "expires_on": int(time.time()) + 3600, "tokenType": "Bearer"}
    called = az(f"echo '{json.dumps(answer)}'")
    async with answering(http(401, {"error": {"message": "no"}}), ANSWER) as server:
        settings = store(tmp_path, **azure(server.url), azure_auth="entra", entra_credential="cli")
        async with source_of(settings, key=None) as source:
            with pytest.raises(Exception, match="401") as raised:
                await Turn().run(await source.model(Silent()), "hello")
            assert await Turn().run(await source.model(Silent()), "hello") == "Hi"
    assert "Cognitive Services OpenAI User" in explain(raised.value, settings.current).user_message
    assert len(called.read_text().splitlines()) == 2


async def test_a_token_is_renewed_before_it_runs_out() -> None:
    signed_in = sign_in(Scripted(token("first", 200), token("second")))
    await signed_in.renew()
    assert signed_in.headers() == {"Authorization": "Bearer first"}
    await signed_in.renew()
    await signed_in.renew()
    assert signed_in.headers() == {"Authorization": "Bearer second"}


async def test_a_sign_in_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(Scripted):
        def get_token(self, *scopes: str) -> AccessToken:
            time.sleep(0.5)
            return super().get_token(*scopes)

    monkeypatch.setattr("app.assistant.entra._PATIENCE", {"cli": 0.05})
    with pytest.raises(AppError, match="was not finished in time"):
        await sign_in(Slow(token("late"))).renew()


async def test_what_the_sign_in_service_says_is_not_repeated() -> None:
    with pytest.raises(AppError) as raised:
        await sign_in(Scripted(ClientAuthenticationError(f"secret {CANARY}"))).renew()
    assert CANARY not in raised.value.user_message
    assert raised.value.__suppress_context__


@pytest.mark.parametrize(
    ("endpoint", "scope"),
    [
        ("https://x.openai.azure.com", "https://cognitiveservices.azure.com/.default"),
        ("https://x.openai.azure.us", "https://cognitiveservices.azure.us/.default"),
        ("https://x.openai.azure.cn", "https://cognitiveservices.azure.cn/.default"),
    ],
)
async def test_national_clouds_have_their_own_scope(endpoint: str, scope: str) -> None:
    credential = Scripted(token("t"))
    await sign_in(credential, endpoint).renew()
    assert credential.scopes == [scope]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("browser", InteractiveBrowserCredential),
        ("device_code", DeviceCodeSignIn),
        ("cli", AzureCliCredential),
        ("managed_identity", ManagedIdentityCredential),
        ("environment", EnvironmentCredential),
    ],
)
def test_each_method_is_one_named_credential(name: str, kind: type) -> None:
    settings = Settings(entra_credential=name, entra_tenant_id="contoso.com")  # type: ignore[arg-type]
    assert type(_credential(settings, "login.microsoftonline.com")) is kind


def test_a_key_needs_no_azure_identity(tmp_path: Path) -> None:
    script = f"""
import asyncio, sys
from pathlib import Path
from tests.assistant.harness import Silent, azure, source_of, store
async def main():
    async with source_of(store(Path({str(tmp_path)!r}), **azure("https://x.openai.azure.com"))) as source:
        await source.model(Silent())
asyncio.run(main())
print("openai" in sys.modules, any(name.partition(".")[0] in ("azure", "msal") for name in sys.modules))
"""
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert output.split() == ["True", "False"]
