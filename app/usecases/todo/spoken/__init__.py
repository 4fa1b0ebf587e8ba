"""What the built-in assistant understands and says in languages other than English."""
