"""The plainest programs on the same libraries, to compare with."""
