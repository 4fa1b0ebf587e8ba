"""A click on a card's check box: round trip and bytes, with few and with very many todos."""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.chat import ChatClient
from bench.data import fill
from bench.serving import Serving
from bench.table import Row, median, percentile_95

SIZES = (10, 1_000, 100_000)
CLICKS = 200
ORIGINAL_SAMPLE = {10: "15 ms, 12 KB", 1_000: "476 ms, 960 KB", 100_000: "–"}
"""What the same click costs in the sample this product comes from."""


@dataclass(frozen=True, slots=True)
class Clicks:
    milliseconds: list[float]
    size: int
    """Bytes of the largest answer."""


def check_boxes(node: Any) -> Iterator[Mapping[str, Any]]:
    """The actions of all check boxes in a widget, in order."""
    if isinstance(node, dict):
        if node.get("type") == "Checkbox":
            yield node["onChangeAction"]
        for value in node.values():
            yield from check_boxes(value)
    elif isinstance(node, list):
        for value in node:
            yield from check_boxes(value)


def click(todos: int) -> Clicks:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(fill(Path(folder), [f"Todo number {number} of the benchmark" for number in range(todos)]))
        with Serving(Path(folder)) as app, ChatClient(app.url, app.launch_url) as client:
            events = list(client.say("show my todos"))
            thread = next(event["thread"]["id"] for event in events if event["type"] == "thread.created")
            card = next(e["item"] for e in events if e["type"] == "thread.item.done" and e["item"]["type"] == "widget")
            times, size = [], 0
            widget = card["widget"]
            for number in range(CLICKS):
                actions = list(check_boxes(widget))
                action = actions[number % len(actions)]
                before = time.perf_counter()
                answer = client.call(
                    "threads.sync_custom_action",
                    thread_id=thread,
                    item_id=card["id"],
                    action={"type": action["type"], "payload": action["payload"]},
                )
                times.append((time.perf_counter() - before) * 1000)
                size = max(size, len(answer))
                widget = json.loads(answer)["updated_item"]["widget"]
            return Clicks(times, size)


def measure() -> list[Row]:
    rows = []
    for todos in SIZES:
        result = click(todos)
        rows.append(
            Row(
                f"check box clicked with {todos:,} todos",
                f"p50 {median(result.milliseconds):.1f} ms, p95 {percentile_95(result.milliseconds):.1f} ms, "
                f"{result.size / 1024:.0f} KB",
                f"the original sample {ORIGINAL_SAMPLE[todos]}",
                "",
                "p50 ≤ 5 ms, ≤ 20 KB",
            )
        )
    return rows
