"""The languages of the quick-add line; each is a table of words in a file of its own."""
