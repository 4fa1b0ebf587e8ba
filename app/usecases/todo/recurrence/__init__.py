"""How a todo comes back: the rule, and the due that follows a completion."""
