"""`python -m frontend.tests.chatkit.server --dist DIR --port N`: serves the built page in DIR with the protocol."""

import argparse
import warnings
from pathlib import Path

import uvicorn

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from frontend.tests.chatkit.server.app import POLICY, build


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--dist", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--policy", default=POLICY, help="the content policy to send with everything")
    options = parser.parse_args()
    uvicorn.run(
        build(options.dist, options.policy), host="127.0.0.1", port=options.port, http="h11", log_level="warning"
    )


if __name__ == "__main__":
    main()
