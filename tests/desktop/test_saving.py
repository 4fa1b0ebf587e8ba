"""Where the dialog begins in which a file is saved."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.running_app import ROOT

# In a process of its own: Qt is loaded by windows' processes alone.
ASKED = "from app.desktop.engines.qt_download import _folder; print(_folder())"


@pytest.mark.parametrize(("existing", "begins"), [("Downloads", "Downloads"), ("Documents", "")])
def test_it_begins_in_downloads_or_at_home_and_never_where_the_app_was_started(
    tmp_path: Path, existing: str, begins: str
) -> None:
    (tmp_path / existing).mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    told = subprocess.run(
        [sys.executable, "-c", ASKED],
        cwd=ROOT,
        env={**environment, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert Path(told.stdout.strip()) == tmp_path / begins
