"""Asks the user for a file that the page wants to read; the Qt page hands its wish over."""

from __future__ import annotations

from PySide6.QtCore import QStandardPaths
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desktop.last_folder import LastFolder


def chosen_files(
    mode: QWebEnginePage.FileSelectionMode, window: QWidget, folder: LastFolder, caption: str
) -> list[str]:
    """Qt's own dialogue would begin wherever the app was started."""
    begin = str(folder.begins(_usual_folders()))
    if mode == QWebEnginePage.FileSelectionMode.FileSelectOpenMultiple:
        files, _ = QFileDialog.getOpenFileNames(window, caption, begin)
    else:
        file, _ = QFileDialog.getOpenFileName(window, caption, begin)
        files = [file] if file else []
    if files:
        folder.used(files[0])
    return files


def _usual_folders() -> list[str]:
    place = QStandardPaths.StandardLocation
    return [QStandardPaths.writableLocation(each) for each in (place.DocumentsLocation, place.DownloadLocation)]
