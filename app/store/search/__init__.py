"""Full-text search: texts as indexes hold them, what a search found in them, and the search in conversations."""
