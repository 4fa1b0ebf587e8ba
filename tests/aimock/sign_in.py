"""Microsoft's sign-in service as a device-code sign-in meets it, over real HTTPS; the user is the test."""

from __future__ import annotations

import base64
import json
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

HOST = "login.microsoftonline.com"
PAGE, CODE, TOKEN = "https://microsoft.com/devicelogin", "K4NARY7", "canary-token-9e41"
_TENANT = "11111111-2222-3333-4444-555555555555"


class SignInService:
    """Listens at `url`; `approve()` is the user who has entered the code, `decline()` the one who will not."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.asked: list[str] = []
        self._answer: dict[str, Any] = {"error": "authorization_pending", "error_description": "not yet"}

    def approve(self) -> None:
        self._answer = {"token_type": "Bearer", "expires_in": 3600, "access_token": TOKEN, "client_info": _CLIENT}

    def decline(self) -> None:
        self._answer = {"error": "authorization_declined", "error_description": "The user said no."}

    def answer(self, path: str, form: dict[str, list[str]]) -> tuple[int, dict[str, Any]]:
        self.asked.append(path)
        base = f"https://{HOST}/{_TENANT}"
        if path.endswith("/openid-configuration"):
            return 200, {
                "issuer": f"{base}/v2.0",
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                "token_endpoint": f"{base}/oauth2/v2.0/token",
                "device_authorization_endpoint": f"{base}/oauth2/v2.0/devicecode",
            }
        if path.endswith("/devicecode"):
            message = f"open {PAGE} and enter {CODE}"
            asked = {"device_code": "d", "user_code": CODE, "verification_uri": PAGE, "message": message}
            return 200, {**asked, "expires_in": 900, "interval": 1}
        if path.endswith("/token"):
            if "access_token" not in self._answer:
                return 400, self._answer
            return 200, {**self._answer, "id_token": _id_token(form["client_id"][0], f"{base}/v2.0")}
        return 404, {}


@contextmanager
def sign_in_service(context: ssl.SSLContext) -> Iterator[SignInService]:
    service = SignInService("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._respond({})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._respond(parse_qs(body))

        def _respond(self, form: dict[str, list[str]]) -> None:
            status, content = service.answer(self.path.partition("?")[0], form)
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    service.url = f"https://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _encoded(content: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()


def _id_token(client: str, issuer: str) -> str:
    """Unsigned: it came over a connection that is trusted."""
    now = int(time.time())
    claims = {"aud": client, "iss": issuer, "sub": "s", "tid": _TENANT, "oid": "o", "preferred_username": "us@x.org"}
    return f"{_encoded({'alg': 'none'})}.{_encoded({**claims, 'iat': now, 'nbf': now, 'exp': now + 3600})}.x"


_CLIENT = _encoded({"uid": "o", "utid": _TENANT})
