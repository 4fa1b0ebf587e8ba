"""Todos in and out of the app: files of other programs read and written, and one change that imports them."""
