"""The version of the product, kept equal to the one in pyproject.toml; read by the command line and the server."""

from __future__ import annotations

# Not importlib.metadata: it costs 30 ms, and a frozen build carries no metadata unless told to.
VERSION = "0.1.0"
