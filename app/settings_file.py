"""The settings file on disk: replaced as a whole, kept aside when broken; used by the settings store only."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.errors import AppError

_log = logging.getLogger(__name__)


def read_settings(file: Path) -> dict[str, Any]:
    """The file's content; nothing when it is missing, unreadable or broken, which is logged."""
    try:
        content = json.loads(file.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as error:
        _log.warning("The settings file %s could not be read (%s); defaults are used.", file, error.strerror)
        return {}
    except (ValueError, RecursionError):
        content = None
    if isinstance(content, dict):
        return content
    _keep_aside(file)
    return {}


def write_settings(file: Path, content: Mapping[str, Any]) -> None:
    """Replace the file as a whole, on the disk before this returns, readable by the user only."""
    try:
        _replace(file, json.dumps(content, indent=2, ensure_ascii=False).encode())
    except OSError as error:
        _log.warning("The settings file %s could not be written: %s", file, error)
        reason = error.strerror or "the disk refused"
        raise AppError(
            f"The settings could not be saved ({reason}), so the old ones stay. Your todos are not affected. "
            "Free some space or check the folder's permissions, then try again.",
            retryable=True,
            status=503,
        ) from error


def _replace(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(file.parent)


def _keep_aside(file: Path) -> None:
    aside = file.with_name(f"{file.stem}.broken-{datetime.now(UTC):%Y%m%dT%H%M%S%f}{file.suffix}")
    try:
        file.replace(aside)
    except OSError as error:
        _log.warning("The settings file %s is broken and could not be set aside (%s).", file, error.strerror)
        return
    _log.warning("The settings file was broken; it is kept as %s and defaults are used.", aside)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no handle of a folder to flush; its rename is journalled
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
