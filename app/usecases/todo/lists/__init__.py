"""Lists of todos: the Inbox, which is always there, and the user's own."""
