"""The words of the todo cards, one module for each language."""
