"""The server's routes, one noun a module; mounted by the factory."""
