"""The tests mirror `app/`; `e2e/` drives the real thing."""
