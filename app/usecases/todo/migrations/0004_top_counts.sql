-- A list shows only the todos that are no parts of others: `kind` top counts these, by list.
INSERT INTO todo_counts (kind, key, open, done)
    SELECT 'top', list_id, sum(completed_at IS NULL), sum(completed_at IS NOT NULL)
    FROM todos WHERE parent_id IS NULL AND deleted_at IS NULL GROUP BY list_id;

DROP TRIGGER todos_inserted;
CREATE TRIGGER todos_inserted AFTER INSERT ON todos
BEGIN
    INSERT INTO todo_labels (label_id, state, seq)
        SELECT value, iif(NEW.deleted_at IS NOT NULL, 2, NEW.completed_at IS NOT NULL), NEW.seq
        FROM json_each(NEW.labels);
    INSERT INTO todo_counts (kind, key, open, done)
        SELECT kind, key, NEW.completed_at IS NULL, NEW.completed_at IS NOT NULL FROM (
            SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', NEW.list_id
            UNION ALL SELECT 'top', NEW.list_id WHERE NEW.parent_id IS NULL
            UNION ALL SELECT 'day', substr(NEW.due, 1, 10) WHERE NEW.due IS NOT NULL
            UNION ALL SELECT 'label', value FROM json_each(NEW.labels)
        ) WHERE NEW.deleted_at IS NULL
        ON CONFLICT (kind, key) DO UPDATE SET open = open + excluded.open, done = done + excluded.done;
END;
DROP TRIGGER todos_removed;
CREATE TRIGGER todos_removed AFTER DELETE ON todos
BEGIN
    DELETE FROM todo_labels
        WHERE label_id IN (SELECT value FROM json_each(OLD.labels)) AND state IN (0, 1, 2) AND seq = OLD.seq;
    INSERT INTO todo_counts (kind, key, open, done)
        SELECT kind, key, -(OLD.completed_at IS NULL), -(OLD.completed_at IS NOT NULL) FROM (
            SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', OLD.list_id
            UNION ALL SELECT 'top', OLD.list_id WHERE OLD.parent_id IS NULL
            UNION ALL SELECT 'day', substr(OLD.due, 1, 10) WHERE OLD.due IS NOT NULL
            UNION ALL SELECT 'label', value FROM json_each(OLD.labels)
        ) WHERE OLD.deleted_at IS NULL
        ON CONFLICT (kind, key) DO UPDATE SET open = open + excluded.open, done = done + excluded.done;
END;
DROP TRIGGER todos_counted;
CREATE TRIGGER todos_counted AFTER UPDATE OF completed_at, deleted_at, list_id, parent_id, due, labels ON todos
BEGIN
    INSERT INTO todo_counts (kind, key, open, done)
        SELECT kind, key, -(OLD.completed_at IS NULL), -(OLD.completed_at IS NOT NULL) FROM (
            SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', OLD.list_id
            UNION ALL SELECT 'top', OLD.list_id WHERE OLD.parent_id IS NULL
            UNION ALL SELECT 'day', substr(OLD.due, 1, 10) WHERE OLD.due IS NOT NULL
            UNION ALL SELECT 'label', value FROM json_each(OLD.labels)
        ) WHERE OLD.deleted_at IS NULL
        ON CONFLICT (kind, key) DO UPDATE SET open = open + excluded.open, done = done + excluded.done;
    INSERT INTO todo_counts (kind, key, open, done)
        SELECT kind, key, NEW.completed_at IS NULL, NEW.completed_at IS NOT NULL FROM (
            SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', NEW.list_id
            UNION ALL SELECT 'top', NEW.list_id WHERE NEW.parent_id IS NULL
            UNION ALL SELECT 'day', substr(NEW.due, 1, 10) WHERE NEW.due IS NOT NULL
            UNION ALL SELECT 'label', value FROM json_each(NEW.labels)
        ) WHERE NEW.deleted_at IS NULL
        ON CONFLICT (kind, key) DO UPDATE SET open = open + excluded.open, done = done + excluded.done;
END;
