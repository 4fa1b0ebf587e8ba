"""Days, times and repetitions as people write them, in words that a language table knows."""
