"""Starting at login, hidden: kept where each system looks for it, and read from there alone."""
