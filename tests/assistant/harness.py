"""Model sources with real settings and credentials, and one turn of a small agent on them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from agents import Agent, Model, RunConfig, Runner, function_tool

from app.assistant.builtin.phrasebook import Say, ToolOutcome, Understood
from app.assistant.source import ModelSource
from app.credentials import Credentials
from app.settings import SettingsStore

CANARY = "sk-canary-7f3a9c51e2"


class Silent:
    """A phrasebook for sources that never ask one."""

    def understand(self, text: str, history: Sequence[ToolOutcome]) -> Understood | Say:
        raise AssertionError(f"asked about {text!r} after {history!r}")

    def answer(self, text: str, outcomes: Sequence[ToolOutcome]) -> Understood | Say:
        raise AssertionError(f"asked about {text!r} after {outcomes!r}")


@dataclass
class Turn:
    """What came out of one turn: the words that arrived, and the titles the tool got."""

    words: str = ""
    added: list[list[str]] = field(default_factory=list)

    async def run(self, model: Model, text: str) -> str:
        @function_tool
        def add_todos(titles: list[str]) -> str:
            """Add todos."""
            self.added.append(titles)
            return f"added {len(titles)}"

        agent = Agent(name="tester", instructions="Be brief.", tools=[add_todos])
        running = Runner.run_streamed(agent, text, run_config=RunConfig(model=model), max_turns=3)
        async for event in running.stream_events():
            if event.type == "raw_response_event" and event.data.type == "response.output_text.delta":
                self.words += event.data.delta
        return self.words


def store(folder: Path, **settings: object) -> SettingsStore:
    return SettingsStore.load(folder / "settings.json", {}, settings)


@asynccontextmanager
async def source_of(settings: SettingsStore, key: str | None = CANARY) -> AsyncIterator[ModelSource]:
    """A source whose key for every endpoint comes from the environment, as with `serve`."""
    environ = {"AZURE_OPENAI_API_KEY": key, "OPENAI_API_KEY": key} if key else {}
    source = ModelSource(settings, Credentials(environ, allow_environment=True, settings=settings.current))
    try:
        yield source
    finally:
        await source.aclose()


def azure(url: str, api: str = "chat_completions", version: str = "2024-10-21") -> dict[str, object]:
    return {
        "provider": "azure",
        "azure_endpoint": url,
        "azure_deployment": "my-gpt",
        "azure_api": api,
        "azure_api_version": version,
    }


def compatible(url: str, api: str = "chat_completions") -> dict[str, object]:
    return {"provider": "compatible", "openai_base_url": url, "openai_model": "llama", "openai_api": api}
