"""The quick-add line: what a person types in one go, taken apart into a todo."""
