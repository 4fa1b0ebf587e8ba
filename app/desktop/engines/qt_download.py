"""Saves a file that the page offers where the user says; the Qt page hands its downloads over."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWebEngineCore import QWebEngineDownloadRequest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

_log = logging.getLogger(__name__)


def save_where_asked(download: QWebEngineDownloadRequest, window: QWidget, caption: str) -> None:
    """In the system's own dialog, which also asks before a file is overwritten."""
    path, _ = QFileDialog.getSaveFileName(window, caption, str(_folder() / download.downloadFileName()))
    if not path:
        download.cancel()
        return
    chosen = Path(path)
    download.setDownloadDirectory(str(chosen.parent))
    download.setDownloadFileName(chosen.name)
    download.stateChanged.connect(lambda state: _tell_failure(state, download, window, chosen))
    download.accept()


def _folder() -> Path:
    """Qt names a Downloads folder that need not be there; a dialog would then begin where the app was started."""
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(downloads) if downloads and Path(downloads).is_dir() else Path.home()


def _tell_failure(
    state: QWebEngineDownloadRequest.DownloadState, download: QWebEngineDownloadRequest, window: QWidget, path: Path
) -> None:
    if state == QWebEngineDownloadRequest.DownloadState.DownloadInterrupted:
        reason = download.interruptReasonString()
        _log.error("a file could not be saved: %s", reason)
        QMessageBox.warning(window, window.windowTitle(), f"{path}\n\n{reason}")
