"""Models behind HTTP: an agents model over a client of one endpoint; heavy, so imported by the source on demand."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass

import httpx2
from agents import Model, OpenAIChatCompletionsModel, OpenAIResponsesModel
from openai import AsyncAzureOpenAI, AsyncOpenAI, NotFoundError, PermissionDeniedError

from app.assistant.access import Permit, endpoint_of
from app.assistant.transport import EndpointTransport
from app.assistant.unstored import UnstoredModel
from app.assistant.way_out import Trace, outgoing
from app.settings import Settings

# Nobody types for the length of a model's thinking, but a dead connection must not look like thinking for ever.
_TIMEOUT = httpx2.Timeout(connect=10, read=120, write=30, pool=10)
_CHECK_SECONDS = 10
# The clients want a key of their own, but the transport alone holds the real one; this never leaves the process.
_HELD_ELSEWHERE = "held-by-the-transport"


@dataclass(frozen=True)
class Connection:
    """A model, the client behind it, and what must be closed after its last use."""

    model: Model
    client: AsyncOpenAI
    http: httpx2.AsyncClient
    permit: Permit

    async def check(self) -> None:
        """Raises what keeps the service from answering; not that it won't list its models."""
        with suppress(PermissionDeniedError, NotFoundError):
            await self.models()

    async def models(self) -> list[str]:
        page = await self.client.with_options(timeout=_CHECK_SECONDS).models.list()
        return [model.id for model in page.data]

    async def aclose(self) -> None:
        await self.http.aclose()


def connect(settings: Settings, permit: Permit, trace: Trace | None = None) -> Connection:
    """A client for the settings' endpoint; `trace` hears of each step of its requests."""
    # Its wire log quotes a service's headers, and some services repeat the key they were given.
    logging.getLogger("httpcore2").setLevel(logging.INFO)
    endpoint = endpoint_of(settings)
    way_out = outgoing(settings, endpoint, trace)
    http = httpx2.AsyncClient(
        transport=EndpointTransport(endpoint, permit.headers, permit.refused, way_out),
        timeout=_TIMEOUT,
        follow_redirects=False,
        trust_env=False,
    )
    if settings.provider == "azure":
        client, api, name = _azure(settings, http), settings.azure_api, settings.azure_deployment
    else:
        client = AsyncOpenAI(base_url=endpoint, api_key=_HELD_ELSEWHERE, http_client=http, max_retries=0)
        api, name = settings.openai_api, settings.openai_model
    return Connection(_model(api, name, client, settings.store_responses), client, http, permit)


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


def _model(api: str, name: str, client: AsyncOpenAI, stored: bool) -> Model:
    if api == "responses":
        model = OpenAIResponsesModel(model=name, openai_client=client)
        return model if stored else UnstoredModel(model)
    return OpenAIChatCompletionsModel(model=name, openai_client=client)
