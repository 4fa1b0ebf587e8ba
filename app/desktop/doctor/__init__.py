"""Checks of what the app needs from the machine, each with its cure; run by the command line."""
