"""Which quick-add box goes with this engine; asked by the resident on the GUI thread."""

from __future__ import annotations

from app.desktop.quick_add.box import Box, BoxOptions
from app.desktop.stage import Stage


def make_box(stage: Stage, options: BoxOptions) -> Box:
    if stage.gui == "qt":
        from app.desktop.quick_add.qt import QtBox  # noqa: PLC0415

        return QtBox(stage, options)
    from app.desktop.quick_add.foreign import ForeignBox  # noqa: PLC0415

    return ForeignBox(stage, options)
