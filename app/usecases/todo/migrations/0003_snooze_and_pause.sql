-- One that was put off stands for itself: it comes from no reminder of its todo.
ALTER TABLE reminder_times ADD COLUMN snoozed INTEGER NOT NULL DEFAULT 0;

-- A row while reminders are paused; without an end they stay so until somebody resumes them.
CREATE TABLE reminder_pause (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    until TEXT
);
