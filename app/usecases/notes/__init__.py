"""Notes: an assistant that keeps short texts; the smallest complete use case, to be read beside `docs/use-cases.md`."""
