"""Models behind HTTP: an agents model over a client of one endpoint; heavy, so imported by the source on demand."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

import httpx2
from agents import Model, OpenAIChatCompletionsModel, OpenAIResponsesModel
from openai import AsyncAzureOpenAI, AsyncOpenAI

from app.assistant.transport import Authorise, EndpointTransport
from app.settings import Settings

# Nobody types for the length of a model's thinking, but a dead connection must not look like thinking for ever.
_TIMEOUT = httpx2.Timeout(connect=10, read=120, write=30, pool=10)
# The clients want a key of their own, but the transport alone holds the real one; this never leaves the process.
_HELD_ELSEWHERE = "held-by-the-transport"


@dataclass(frozen=True)
class Connection:
    """A model and what must be closed after its last use."""

    model: Model
    http: httpx2.AsyncClient

    async def aclose(self) -> None:
        await self.http.aclose()


def connect(settings: Settings, endpoint: str, authorise: Authorise, refused: Callable[[], None]) -> Connection:
    """A client for `endpoint`; `authorise` gives the credential's headers, `refused` hears of a 401."""
    # Its wire log quotes a service's headers, and some services repeat the key they were given.
    logging.getLogger("httpcore2").setLevel(logging.INFO)
    http = httpx2.AsyncClient(
        transport=EndpointTransport(endpoint, authorise, refused),
        timeout=_TIMEOUT,
        follow_redirects=False,
        trust_env=False,
    )
    if settings.provider == "azure":
        return Connection(_model(settings.azure_api, settings.azure_deployment, _azure(settings, http)), http)
    client = AsyncOpenAI(base_url=endpoint, api_key=_HELD_ELSEWHERE, http_client=http, max_retries=0)
    return Connection(_model(settings.openai_api, settings.openai_model, client), http)


def _azure(settings: Settings, http: httpx2.AsyncClient) -> AsyncOpenAI:
    if settings.azure_api_version == "v1":
        base = f"{settings.azure_endpoint}/openai/v1"
        return AsyncOpenAI(base_url=base, api_key=_HELD_ELSEWHERE, http_client=http, max_retries=0)
    return AsyncAzureOpenAI(
        azure_endpoint=settings.azure_endpoint,
        api_version=settings.azure_api_version,
        api_key=_HELD_ELSEWHERE,
        http_client=http,
        max_retries=0,
    )


def _model(api: str, name: str, client: AsyncOpenAI) -> Model:
    if api == "responses":
        return OpenAIResponsesModel(model=name, openai_client=client)
    return OpenAIChatCompletionsModel(model=name, openai_client=client)
