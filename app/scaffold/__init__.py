"""Writes the beginnings of a new use case into a copy of the source; the composition root calls it."""
