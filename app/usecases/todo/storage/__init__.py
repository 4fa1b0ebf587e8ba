"""Todos, lists and labels in their tables: rows, batches of changes, and what is derived from them."""
