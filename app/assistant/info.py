"""What answers at the moment, in words for the user; read by the window and the chat, so light to import."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from app.assistant.health import ConnectionState, Health
from app.settings import Provider, Settings

_UNKNOWN = Health()


@dataclass(frozen=True, slots=True)
class AssistantInfo:
    """Which assistant answers: its kind, a label for the user, the deployment or model (None: built-in), its state."""

    kind: Provider
    label: str
    model: str | None
    state: ConnectionState = "builtin"
    problem: str | None = None


def describe(settings: Settings, health: Health = _UNKNOWN) -> AssistantInfo:
    if settings.provider == "builtin":
        return AssistantInfo("builtin", "Built-in assistant", None)
    label, model = _named(settings)
    return AssistantInfo(settings.provider, label, model, health.state, health.problem)


def _named(settings: Settings) -> tuple[str, str | None]:
    match settings.provider:
        case "builtin":
            return "Built-in assistant", None
        case "azure":
            return "Azure OpenAI", settings.azure_deployment or None
        case "openai":
            return "OpenAI", settings.openai_model or None
        case "compatible":
            place = urlsplit(settings.openai_base_url).netloc
            return place or "Compatible service", settings.openai_model or None
