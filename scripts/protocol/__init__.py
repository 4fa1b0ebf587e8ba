"""The element's protocol types, written from the Python library's models."""
