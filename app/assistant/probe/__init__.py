"""Tests a connection before it is used; called by the settings routes."""
