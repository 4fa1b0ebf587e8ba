"""The icon in the desktop's tray, whatever draws it there."""
