"""The benchmark table: each figure beside the one it must be compared with, measured in the same run."""
