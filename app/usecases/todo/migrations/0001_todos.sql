-- Rows are never removed: `deleted_at` is a tombstone, so that a deletion can be undone and told to others.
CREATE TABLE todos (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    position INTEGER NOT NULL,
    completed_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
);
-- `folded` is in the indexes so that a search reads them alone, in the order of the list.
CREATE INDEX todos_open ON todos (position, seq, folded) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_done ON todos (completed_at, position, seq, folded)
    WHERE completed_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX todos_all ON todos (position, seq) WHERE deleted_at IS NULL;

-- What was done, by whom, with the todo before and after: the undo record.
CREATE TABLE todo_changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    todo_id TEXT NOT NULL,
    before TEXT,
    after TEXT NOT NULL
);
CREATE INDEX todo_changes_of_todo ON todo_changes (todo_id, seq);

-- One row, kept by the triggers in the same transaction: counting 100,000 rows would take milliseconds.
CREATE TABLE todo_totals (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    open INTEGER NOT NULL,
    done INTEGER NOT NULL,
    last_position INTEGER NOT NULL
);
INSERT INTO todo_totals (id, open, done, last_position) VALUES (1, 0, 0, 0);

CREATE TRIGGER todos_inserted AFTER INSERT ON todos WHEN NEW.deleted_at IS NULL
BEGIN
    UPDATE todo_totals SET
        open = open + (NEW.completed_at IS NULL),
        done = done + (NEW.completed_at IS NOT NULL);
END;
CREATE TRIGGER todos_updated AFTER UPDATE OF completed_at, deleted_at ON todos
BEGIN
    UPDATE todo_totals SET
        open = open + (NEW.completed_at IS NULL AND NEW.deleted_at IS NULL)
                    - (OLD.completed_at IS NULL AND OLD.deleted_at IS NULL),
        done = done + (NEW.completed_at IS NOT NULL AND NEW.deleted_at IS NULL)
                    - (OLD.completed_at IS NOT NULL AND OLD.deleted_at IS NULL);
END;
CREATE TRIGGER todos_removed AFTER DELETE ON todos WHEN OLD.deleted_at IS NULL
BEGIN
    UPDATE todo_totals SET
        open = open - (OLD.completed_at IS NULL),
        done = done - (OLD.completed_at IS NOT NULL);
END;
