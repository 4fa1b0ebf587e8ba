"""Todo Assistant: todos and an assistant to talk to about them, in one native window."""
