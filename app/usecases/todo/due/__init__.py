"""When a todo is due: a day, or a time of day in a place."""
