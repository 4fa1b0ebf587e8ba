"""What answers at the moment, in words for the user; read by the window and the chat, so light to import."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from app.settings import Provider, Settings


@dataclass(frozen=True, slots=True)
class AssistantInfo:
    """Which assistant answers: its kind, a label for the user, and the deployment or model (None: built-in)."""

    kind: Provider
    label: str
    model: str | None


def describe(settings: Settings) -> AssistantInfo:
    match settings.provider:
        case "builtin":
            return AssistantInfo("builtin", "Built-in assistant", None)
        case "azure":
            return AssistantInfo("azure", "Azure OpenAI", settings.azure_deployment or None)
        case "openai":
            return AssistantInfo("openai", "OpenAI", settings.openai_model or None)
        case "compatible":
            place = urlsplit(settings.openai_base_url).netloc
            return AssistantInfo("compatible", place or "Compatible service", settings.openai_model or None)
