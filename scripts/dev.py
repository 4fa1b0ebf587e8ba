"""`make dev`: the page from Vite's development server with hot reload, its requests proxied to a `serve` process.

The proxied requests keep to the guard's rules: Vite rewrites their Host and Origin to the ones the guard expects,
and signs in by the same single-use launch URL, shown on Vite's port.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from setup import npm

ROOT = Path(__file__).resolve().parent.parent
PORT = 5173


def main() -> int:
    serve = [sys.executable, "-m", "app", "serve", *sys.argv[1:]]
    with subprocess.Popen(serve, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        if not line:
            return server.wait()
        ready = json.loads(line)
        launch = urlsplit(ready["launch_url"])
        print(f"\n  Open http://{launch.hostname}:{PORT}{launch.path}?{launch.query}\n", flush=True)
        command, environment = npm()
        vite = [*command, "run", "dev", "--silent", "--", "--port", str(PORT)]
        try:
            return subprocess.call(
                vite, cwd=ROOT / "frontend", env={**environment, "TODO_ASSISTANT_SERVER": ready["url"]}
            )
        except KeyboardInterrupt:
            return 0
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
