"""The kinds of change a todo can go through, each on a batch; the database carries them out."""
