"""Prints the page where the user says, on a printer or into a file; made by `qt_page`."""

from __future__ import annotations

from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QDialog


def print_where_asked(view: QWebEngineView) -> None:
    """Shows the system's dialogue over the view; printing again while it is open shows no second one."""
    # Imported here: most days nobody prints, and every start would pay for it.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

    if view.findChild(QPrintDialog) is not None:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(view.title())
    dialog = QPrintDialog(printer, view)
    # The dialogue holds the printer, which has to be there until the pages have been sent.
    view.printFinished.connect(dialog.deleteLater)
    dialog.accepted.connect(lambda: view.print(printer))
    dialog.rejected.connect(dialog.deleteLater)
    QDialog.open(dialog)  # the dialogue's own `open` wants a receiver
