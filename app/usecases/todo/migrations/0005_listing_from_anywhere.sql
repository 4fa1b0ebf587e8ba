-- A page from the middle of a list passes over the rows before it, which takes a millisecond for ten thousand when all that
-- is asked of them stands in the index itself: whether they are parts of others, and when they are due.
DROP INDEX list_open_manual;
DROP INDEX list_open_due;
DROP INDEX list_open_priority;
DROP INDEX list_open_title;
DROP INDEX list_open_created;
DROP INDEX list_done;
CREATE INDEX list_open_manual ON todos (list_id, position, seq, parent_id)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_open_due ON todos (list_id, due_key, priority, position, seq, parent_id)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_open_priority ON todos (list_id, priority, due_key, position, seq, parent_id)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_open_title ON todos (list_id, title_key, seq, parent_id)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_open_created ON todos (list_id, created_at, seq, parent_id)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_done ON todos (list_id, completed_at, position, seq, parent_id)
    WHERE completed_at IS NOT NULL AND deleted_at IS NULL;

DROP INDEX todos_open_manual;
DROP INDEX todos_open_title;
DROP INDEX todos_open_created;
CREATE INDEX todos_open_manual ON todos (position, seq, due_key) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_open_title ON todos (title_key, seq, due_key) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_open_created ON todos (created_at, seq, due_key) WHERE completed_at IS NULL AND deleted_at IS NULL;
