"""How the plain server errs when asked to: by the query (`?html=1`, `?status=413`), or by a stream cut short."""

from collections.abc import AsyncIterator

from chatkit.server import StreamingResult
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response


def asked_for(request: Request) -> Response | None:
    """The answer that the query asks for in place of the real one."""
    if request.query_params.get("html"):
        return HTMLResponse("<h1>Bad gateway</h1>", status_code=200)
    if status := request.query_params.get("status"):
        return JSONResponse({"error": {"message": f"The server said {status}."}}, status_code=int(status))
    return None


async def sent(result: StreamingResult, body: bytes) -> AsyncIterator[bytes]:
    """The stream as it is; for the message `cut` only its beginning."""
    end = 15 if b'"text":"cut' in body else None
    count = 0
    async for chunk in result:
        if count == end:
            return
        count += 1
        yield chunk
