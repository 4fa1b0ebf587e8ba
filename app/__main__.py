"""`python -m app`: the command line; also the entry point of the frozen build."""

from __future__ import annotations

import sys

from app.cli import main

if __name__ == "__main__":
    sys.exit(main())
