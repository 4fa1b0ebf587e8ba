"""Finding todos by words and filters: the index, the language of searches, and the places to mark."""
