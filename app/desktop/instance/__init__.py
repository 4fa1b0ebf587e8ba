"""One process owns a data folder: the lock that says so and the local socket others hand their commands to."""
