"""Test connection: really asks the model of settings that need not be saved, and says what works and what doesn't."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace

from app.assistant.access import Access, Permit, endpoint_of
from app.assistant.clients import Connection, connect
from app.assistant.device_code import CodeNeeded
from app.assistant.failure import ModelError
from app.assistant.failures import explain, kind_of
from app.assistant.probe.progress import Progress
from app.assistant.probe.report import Code, Failed, Report, Success
from app.assistant.probe.request import Answer, ask
from app.assistant.refusals import no_tools
from app.settings import Settings

_LONGEST_SECONDS = 60.0
_SIGN_IN_SECONDS = 900.0
"""As long as a device code is good for."""
_BETWEEN_LOOKS_SECONDS = 1.0


async def probe(settings: Settings, access: Access, key: str | None) -> AsyncGenerator[Report, None]:
    """The steps as they are taken, then one `Success` or `Failed`; ends what it does when its reader leaves."""
    progress = Progress(secure=(settings.endpoint or "").startswith("https:"))
    work = asyncio.create_task(_run(settings, access, key, progress))
    try:
        while (report := await progress.reports.get()) is not None:
            yield report
        await work
    finally:
        work.cancel()
        await asyncio.wait({work})


async def models(settings: Settings, access: Access, key: str | None) -> list[str]:
    """What the service says it has, by name; AppError where it doesn't say. No model need be chosen yet."""
    named = settings if settings.openai_model else replace(settings, openai_model="any")
    try:
        connection = await _connection(named, access, key, None)
        try:
            return sorted(await connection.models())
        finally:
            await connection.aclose()
    except Exception as error:  # noqa: BLE001 - whatever it fails with is explained to the user
        raise explain(error, settings) from None


async def _run(settings: Settings, access: Access, key: str | None, progress: Progress) -> None:
    try:
        progress.begin()
        answer = await _ask(settings, access, key, progress)
        progress.done("tools")
        progress.report(Success(answer.model, round(progress.answered_after, 3)))
    except Exception as error:  # noqa: BLE001 - whatever it fails with is the test's result
        told = explain(error, settings)
        progress.failed()
        progress.report(Failed(kind_of(told), told.user_message))
    finally:
        progress.end()


async def _ask(settings: Settings, access: Access, key: str | None, progress: Progress) -> Answer:
    connection = await _connection(settings, access, key, progress)
    try:
        progress.done("access")
        async with asyncio.timeout(_LONGEST_SECONDS):
            return await _with_tools(connection, settings, progress)
    except TimeoutError:
        raise ModelError(
            f"The model did not answer within {_LONGEST_SECONDS:.0f} seconds. Nothing was changed. "
            "It may still be loading: try again in a minute.",
            "timeout",
        ) from None
    finally:
        await connection.aclose()


async def _with_tools(connection: Connection, settings: Settings, progress: Progress) -> Answer:
    azure = settings.provider == "azure"
    api, model = (
        (settings.azure_api, settings.azure_deployment) if azure else (settings.openai_api, settings.openai_model)
    )
    try:
        answer = await ask(connection.client, api, model)
    except Exception as error:
        if kind_of(explain(error, settings)) not in ("bad_request", "no_tools"):
            raise
        # Was it the tool that it did not understand?
        await ask(connection.client, api, model, tools=False)
        progress.done("answer")
        raise no_tools(settings) from None
    progress.done("answer")
    if not answer.called:
        raise no_tools(settings)
    return answer


async def _connection(settings: Settings, access: Access, key: str | None, progress: Progress | None) -> Connection:
    endpoint_of(settings)
    permit = await access.permit(settings, lambda: None, key)
    await _sign_in(permit, progress)
    return await asyncio.to_thread(connect, settings, permit, progress.trace if progress else None)


async def _sign_in(permit: Permit, progress: Progress | None) -> None:
    """Waits for whoever signs in with a code, which is shown meanwhile."""
    if permit.sign_in is None:
        return
    shown: str | None = None
    async with asyncio.timeout(_SIGN_IN_SECONDS):
        while True:
            try:
                await permit.sign_in.renew()
                return
            except CodeNeeded as needed:
                if progress is None:
                    raise
                if needed.code != shown:
                    shown = needed.code
                    progress.report(Code(needed.page, needed.code))
            await asyncio.sleep(_BETWEEN_LOOKS_SECONDS)
