"""The generated files, and where they stand; written by `make protocol`, compared by a test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scripts.protocol.shapes import Shapes
from scripts.protocol.typescript import Writer

if TYPE_CHECKING:
    from scripts.protocol.models import Mode

TARGET = Path(__file__).parents[2] / "frontend" / "src" / "chatkit" / "protocol" / "generated"
RESPONSES = [
    "ThreadStreamEvent",
    "Thread",
    "SyncCustomActionResponse",
    "TranscriptionResult",
    "Attachment",
    "FeedbackKind",
]
FILES: dict[str, tuple[str, Mode, list[str]]] = {
    "requests": (
        "The requests a ChatKit server takes, as the element writes them.",
        "validation",
        ["ChatKitReq", "StreamingReq", "NonStreamingReq"],
    ),
    "responses": ("What a ChatKit server sends, as it is after reading.", "serialization", RESPONSES),
    "widgets": ("The widgets that the library can build.", "validation", ["WidgetRoot"]),
}


def files() -> dict[str, str]:
    """Every generated file by its name."""
    found: dict[str, str] = {}
    for name, (about, mode, roots) in FILES.items():
        writer = Writer(mode, open_widgets=name == "responses")
        found[f"{name}.ts"] = writer.file(about, roots)
        if name == "responses":
            found["shapes.ts"] = Shapes(writer).file()
    return found


def write() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        (TARGET / name).write_text(text, encoding="utf-8")
