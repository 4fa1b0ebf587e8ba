"""Reminders: what they are, when they fire, and the scheduler that hands them to a notifier."""
