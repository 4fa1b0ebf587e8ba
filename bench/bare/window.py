"""A bare pywebview window on a FastAPI page that shows as many lines as the app's list."""

from __future__ import annotations

import os
import socket
import threading

import uvicorn
import webview
from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from bench.screen import LINE

PAGE = f"<!doctype html><title>Bare</title><body style='font:14px system-ui'>{f'<p>{LINE}</p>' * 20}</body>"


def main() -> None:
    app = FastAPI()

    @app.get("/", response_class=HTMLResponse)
    def page() -> str:
        return PAGE

    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", http="h11"))
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    if os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    webview.create_window("Bare", f"http://127.0.0.1:{listening.getsockname()[1]}/", width=1100, height=720)
    webview.start(gui="qt")


if __name__ == "__main__":
    main()
