"""Writes the element's protocol types: `python -m scripts.protocol`, by `make protocol`."""

from scripts.protocol.files import write

write()
