"""Lists of todos as they are shown: which todos, in which order, page by page, and how many there are."""
