"""How often a todo comes again, in words: one module for each language."""
