"""`python -m bench [startup|clicks|token|element|todos|list|tray|second|exchange]`: measures and prints the table."""

from __future__ import annotations

import os
import sys

from bench import clicks, element, exchange, first_token, long_list, second_start, startup, todos, tray
from bench.table import machine, markdown

MEASURES = {
    "startup": startup.measure,
    "clicks": clicks.measure,
    "token": first_token.measure,
    "element": element.measure,
    "todos": todos.measure,
    "list": long_list.measure,
    "tray": tray.measure,
    "second": second_start.measure,
    "exchange": exchange.measure,
}


def main() -> None:
    # Where compiled files may not be kept, each start would compile all it imports: no user's machine does that.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    wanted = sys.argv[1:] or list(MEASURES)
    rows = [row for name in wanted for row in MEASURES[name]()]
    print(f"{markdown(rows)}\n\nMeasured on {machine()}.")


if __name__ == "__main__":
    main()
