"""The sentences of errors and notes in the languages of the window."""
