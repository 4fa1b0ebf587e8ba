from __future__ import annotations

import pytest

from app.endpoints import azure_resource, is_loopback, is_on_this_computer, normalise_endpoint
from app.errors import AppError


@pytest.mark.parametrize(
    ("typed", "known_as"),
    [
        (" https://X.OpenAI.Azure.com/ ", "https://x.openai.azure.com"),
        ("https://x.openai.azure.com:443", "https://x.openai.azure.com"),
        ("https://x.example:8443/v1/", "https://x.example:8443/v1"),
        ("HTTPS://x.example/Some/Path", "https://x.example/Some/Path"),
        ("http://localhost:11434/v1", "http://localhost:11434/v1"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
        ("http://127.5.5.5:1", "http://127.5.5.5:1"),
        ("http://[::1]:1234/v1", "http://[::1]:1234/v1"),
        ("http://models.localhost:1", "http://models.localhost:1"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
    ],
)
def test_an_address_has_one_spelling(typed: str, known_as: str) -> None:
    assert normalise_endpoint(typed) == known_as
    assert normalise_endpoint(known_as) == known_as


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("http://x.openai.azure.com", "must start with https://"),
        ("http://192.168.1.5:11434", "must start with https://"),
        ("http://127.0.0.1.evil.example", "must start with https://"),
        ("http://localhost.evil.example", "must start with https://"),
        ("http://0.0.0.0", "must start with https://"),
        ("ftp://x.example", "must start with https://"),
        ("x.openai.azure.com", "must start with https://"),
        ("file:///etc/passwd", "must start with https://"),
        ("", "must start with https://"),
        ("https://", "names no computer"),
        ("https:///path", "names no computer"),
        ("https://-x-/", "names no computer"),
        ("https://user:pw@x.example", "user name or password"),
        ("https://x.example/v1?api-version=1", "before any ?"),
        ("https://x.example/#a", "before any ?"),
        ("https://x.example:99999", "not a valid web address"),
        ("https://[::1", "not a valid web address"),
        ("https://x.example/\r\nX: y", "spaces or line breaks"),
        ("https://x .example", "spaces or line breaks"),
    ],
)
def test_a_wrong_address_is_refused_in_words(typed: str, told: str) -> None:
    with pytest.raises(AppError, match=told.replace("?", r"\?")):
        normalise_endpoint(typed)


@pytest.mark.parametrize(
    "pasted",
    [
        "https://x.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21",
        "https://x.openai.azure.com/openai/v1/",
        "https://x.openai.azure.com/openai",
        "https://x.openai.azure.com/",
    ],
)
def test_the_resource_is_found_in_what_the_portal_shows(pasted: str) -> None:
    assert azure_resource(pasted) == "https://x.openai.azure.com"


def test_only_this_computer_is_loopback() -> None:
    assert is_loopback("localhost")
    assert not is_loopback("example.com")
    assert is_on_this_computer("http://[::1]:1/v1")
    assert not is_on_this_computer("https://openai.com")
