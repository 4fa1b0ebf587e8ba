"""The cards of the todo use case, one module each."""
