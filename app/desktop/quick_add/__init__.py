"""The small window over everything in which a todo is added."""
