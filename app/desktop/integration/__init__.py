"""The app in the system's menus and its links in the system's care, for this user alone, on demand."""
