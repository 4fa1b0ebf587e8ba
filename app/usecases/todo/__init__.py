"""The todo list: its data, routes, agent, widgets and chat server."""
