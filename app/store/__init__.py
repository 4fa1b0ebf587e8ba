"""SQLite: connection and transactions, migrations, threads, view state, attachments, backup."""
