"""Todos over HTTP, for the window and other local programs; declared here, mounted by the server."""
