"""The words of everything outside the window, in the languages of the window."""
