"""A process with a server that is stopped by a signal's handler; run by the runner's tests."""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType

from tests.server.running import running


def main(folder: Path) -> None:
    with running(folder) as server:
        ended: list[bool] = []

        def on_signal(_number: int, _frame: FrameType | None) -> None:
            ended.append(server.thread.stop())

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, on_signal)
        request = server.head("GET", "/api/events", {}, None).decode()
        print(json.dumps({"port": int(server.host.rpartition(":")[2]), "request": request}), flush=True)
        while not ended:
            time.sleep(0.05)
        assert ended == [True]
        assert threading.enumerate() == [threading.main_thread()]
    print("stopped", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
