"""The web application: the protocol at `/chatkit`, what was asked at `/requests`, the built page, a strict policy."""

from pathlib import Path

from chatkit.server import StreamingResult
from chatkit.store import NotFoundError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from frontend.tests.chatkit.server import faults
from frontend.tests.chatkit.server.answers import SCRIPTS
from frontend.tests.chatkit.server.answers.text import FLOOD
from frontend.tests.chatkit.server.plain import PlainServer
from frontend.tests.chatkit.server.threads import add_long_answer, add_long_thread

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; media-src blob:; frame-src 'self' about:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


class Policy:
    """Sends the content policy with everything that the application answers."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self.app = app
        self.policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"].append((b"content-security-policy", self.policy.encode()))
                message["headers"].append((b"referrer-policy", b"no-referrer"))
            await send(message)

        await self.app(scope, receive, with_policy)


class Protocol:
    """POST /chatkit."""

    def __init__(self, server: PlainServer) -> None:
        self.server = server

    async def answer(self, request: Request) -> Response:
        body = await request.body()
        self.server.requests.append(await request.json())
        if faulty := faults.asked_for(request):
            return faulty
        try:
            result = await self.server.process(body, {"address": str(request.base_url)})
        except NotFoundError:
            return JSONResponse({"error": {"message": "This conversation was deleted."}}, status_code=404)
        except LookupError as error:
            return JSONResponse({"error": {"message": str(error)}}, status_code=400)
        if isinstance(result, StreamingResult):
            return StreamingResponse(faults.sent(result, body), media_type="text/event-stream")
        return Response(result.json, media_type="application/json")

    async def requests(self, request: Request) -> Response:
        return JSONResponse(self.server.requests)


def build(dist: Path, policy: str = POLICY) -> ASGIApp:
    server = PlainServer(SCRIPTS)
    add_long_thread(server.memory, "thr_short", 20)
    add_long_thread(server.memory, "thr_long", 120)
    add_long_thread(server.memory, "thr_vast", 10_000)
    add_long_answer(server.memory, "thr_flood", FLOOD)
    protocol = Protocol(server)
    routes = [
        Route("/chatkit", protocol.answer, methods=["POST"]),
        Route("/requests", protocol.requests),
        *server.files.routes(),
        Mount("/", StaticFiles(directory=dist, html=True)),
    ]
    return Policy(Starlette(routes=routes), policy)
