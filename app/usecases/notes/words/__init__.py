"""The words of the note cards, one module for each language."""
