"""One module a file format: each reads a text into drafts, and those that are written too write a snapshot."""
