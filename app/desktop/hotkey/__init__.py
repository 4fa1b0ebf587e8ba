"""The global shortcut, whatever registers it."""
