"""Keeps the agents library from reporting conversations to anybody; called by the source before any model runs."""

from __future__ import annotations

from agents import set_trace_processors, set_tracing_disabled


def silence_tracing() -> None:
    """Off twice: no traces are made, and the exporter that would upload them is gone.

    With an OPENAI_API_KEY in the environment the library uploads what was said unless told otherwise.
    """
    set_tracing_disabled(True)
    set_trace_processors([])
