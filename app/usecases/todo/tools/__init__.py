"""The agent's function tools, by what they do."""
