"""Notices of the system: shown through the platform's own service, or not at all, which the caller then knows."""
