"""The native side of the app: the window and the one process that owns a data folder."""
