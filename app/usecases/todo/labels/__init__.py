"""Labels, of which a todo can have several."""
