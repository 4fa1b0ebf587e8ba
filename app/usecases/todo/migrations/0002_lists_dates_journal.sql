-- Positions get room between them, so that a todo can be put between two others by changing it alone.
CREATE TABLE todos_grown (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    uid TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    list_id TEXT NOT NULL,
    parent_id TEXT,
    position INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    due TEXT,
    due_zone TEXT,
    due_at TEXT,
    due_key TEXT GENERATED ALWAYS AS (coalesce(due, '~')) VIRTUAL,
    recurrence TEXT,
    from_completion INTEGER NOT NULL,
    recurrence_start TEXT,
    series TEXT,
    labels TEXT NOT NULL,
    reminders TEXT NOT NULL,
    completed_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    extra TEXT NOT NULL,
    notes TEXT NOT NULL
);
INSERT INTO todos_grown (
    seq, id, uid, title, title_key, list_id, position, priority, from_completion, labels, reminders,
    completed_at, created_at, updated_at, deleted_at, extra, notes
) SELECT
    seq, id, id, title, substr(folded, 1, 40), 'inbox', position * 1048576, 4, 0, '[]', '[]',
    completed_at, created_at, updated_at, deleted_at, '{}', ''
FROM todos;

-- What was given out last: neither is ever used again, so that what was undone can come back as it was.
CREATE TABLE todo_sequence (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last_seq INTEGER NOT NULL,
    last_position INTEGER NOT NULL
);
INSERT INTO todo_sequence (id, last_seq, last_position)
    SELECT 1, (SELECT coalesce(max(seq), 0) FROM todos), last_position * 1048576 FROM todo_totals;

DROP TABLE todos;
DROP TABLE todo_totals;
ALTER TABLE todos_grown RENAME TO todos;

-- One index for each list and each order it can be seen in, so that every page is read without sorting.
CREATE INDEX todos_uid ON todos (uid);
CREATE INDEX todos_recurring ON todos (due_key)
    WHERE recurrence IS NOT NULL AND completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_series ON todos (series) WHERE series IS NOT NULL;
CREATE INDEX todos_of_parent ON todos (parent_id, position, seq, completed_at)
    WHERE parent_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX todos_all_manual ON todos (position, seq) WHERE deleted_at IS NULL;
CREATE INDEX todos_all_due ON todos (due_key, priority, position, seq) WHERE due IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX todos_open_manual ON todos (position, seq) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_open_due ON todos (due_key, priority, position, seq, due_at)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_open_priority ON todos (priority, due_key, position, seq)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_open_title ON todos (title_key, seq) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_open_created ON todos (created_at, seq) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX todos_done ON todos (completed_at, position, seq)
    WHERE completed_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX todos_trash ON todos (deleted_at, position, seq) WHERE deleted_at IS NOT NULL;
CREATE INDEX list_all_manual ON todos (list_id, position, seq) WHERE deleted_at IS NULL;
CREATE INDEX list_open_manual ON todos (list_id, position, seq) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_open_due ON todos (list_id, due_key, priority, position, seq)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_open_priority ON todos (list_id, priority, due_key, position, seq)
    WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_open_title ON todos (list_id, title_key, seq) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_open_created ON todos (list_id, created_at, seq) WHERE completed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX list_done ON todos (list_id, completed_at, position, seq)
    WHERE completed_at IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE lists (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    colour TEXT,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX lists_by_name ON lists (name_key);
INSERT INTO lists (id, name, name_key, position, created_at, updated_at)
    SELECT 'inbox', 'Inbox', 'inbox', 0, now, now FROM (SELECT strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') AS now);

CREATE TABLE labels (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    colour TEXT,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX labels_by_name ON labels (name_key);

-- From here on to the search: kept by triggers, from the rows of `todos` alone.
-- `state` is 0 for open, 1 for done, 2 in the trash.
CREATE TABLE todo_labels (
    label_id TEXT NOT NULL,
    state INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (label_id, state, seq)
) WITHOUT ROWID;
-- `kind` is all, list, label or day; counting 100,000 rows would take milliseconds.
CREATE TABLE todo_counts (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    open INTEGER NOT NULL,
    done INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;
INSERT INTO todo_counts (kind, key, open, done)
    SELECT kind, key,
        (SELECT count(*) FROM todos WHERE completed_at IS NULL AND deleted_at IS NULL),
        (SELECT count(*) FROM todos WHERE completed_at IS NOT NULL AND deleted_at IS NULL)
    FROM (SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', 'inbox');

CREATE TRIGGER todos_inserted AFTER INSERT ON todos
BEGIN
    INSERT INTO todo_labels (label_id, state, seq)
        SELECT value, iif(NEW.deleted_at IS NOT NULL, 2, NEW.completed_at IS NOT NULL), NEW.seq
        FROM json_each(NEW.labels);
    INSERT INTO todo_counts (kind, key, open, done)
        SELECT kind, key, NEW.completed_at IS NULL, NEW.completed_at IS NOT NULL FROM (
            SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', NEW.list_id
            UNION ALL SELECT 'day', substr(NEW.due, 1, 10) WHERE NEW.due IS NOT NULL
            UNION ALL SELECT 'label', value FROM json_each(NEW.labels)
        ) WHERE NEW.deleted_at IS NULL
        ON CONFLICT (kind, key) DO UPDATE SET open = open + excluded.open, done = done + excluded.done;
END;
CREATE TRIGGER todos_removed AFTER DELETE ON todos
BEGIN
    DELETE FROM todo_labels
        WHERE label_id IN (SELECT value FROM json_each(OLD.labels)) AND state IN (0, 1, 2) AND seq = OLD.seq;
    INSERT INTO todo_counts (kind, key, open, done)
        SELECT kind, key, -(OLD.completed_at IS NULL), -(OLD.completed_at IS NOT NULL) FROM (
            SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', OLD.list_id
            UNION ALL SELECT 'day', substr(OLD.due, 1, 10) WHERE OLD.due IS NOT NULL
            UNION ALL SELECT 'label', value FROM json_each(OLD.labels)
        ) WHERE OLD.deleted_at IS NULL
        ON CONFLICT (kind, key) DO UPDATE SET open = open + excluded.open, done = done + excluded.done;
END;
CREATE TRIGGER todos_labelled AFTER UPDATE OF labels, completed_at, deleted_at ON todos
WHEN OLD.labels <> '[]' OR NEW.labels <> '[]'
BEGIN
    DELETE FROM todo_labels
        WHERE label_id IN (SELECT value FROM json_each(OLD.labels)) AND state IN (0, 1, 2) AND seq = OLD.seq;
    INSERT INTO todo_labels (label_id, state, seq)
        SELECT value, iif(NEW.deleted_at IS NOT NULL, 2, NEW.completed_at IS NOT NULL), NEW.seq
        FROM json_each(NEW.labels);
END;
CREATE TRIGGER todos_counted AFTER UPDATE OF completed_at, deleted_at, list_id, due, labels ON todos
BEGIN
    INSERT INTO todo_counts (kind, key, open, done)
        SELECT kind, key, -(OLD.completed_at IS NULL), -(OLD.completed_at IS NOT NULL) FROM (
            SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', OLD.list_id
            UNION ALL SELECT 'day', substr(OLD.due, 1, 10) WHERE OLD.due IS NOT NULL
            UNION ALL SELECT 'label', value FROM json_each(OLD.labels)
        ) WHERE OLD.deleted_at IS NULL
        ON CONFLICT (kind, key) DO UPDATE SET open = open + excluded.open, done = done + excluded.done;
    INSERT INTO todo_counts (kind, key, open, done)
        SELECT kind, key, NEW.completed_at IS NULL, NEW.completed_at IS NOT NULL FROM (
            SELECT 'all' AS kind, '' AS key UNION ALL SELECT 'list', NEW.list_id
            UNION ALL SELECT 'day', substr(NEW.due, 1, 10) WHERE NEW.due IS NOT NULL
            UNION ALL SELECT 'label', value FROM json_each(NEW.labels)
        ) WHERE NEW.deleted_at IS NULL
        ON CONFLICT (kind, key) DO UPDATE SET open = open + excluded.open, done = done + excluded.done;
END;

-- Open todos stand at their `seq`, done ones below zero, trashed ones not at all: read from the highest row down, what is
-- found comes in the order wanted, and reading can stop when a page is full.
CREATE VIRTUAL TABLE todo_search USING fts5 (
    title, notes, marks, facets,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'",
    prefix = '1 2 3 4'
);
INSERT INTO todo_search (rowid, title, notes, marks, facets)
    SELECT iif(completed_at IS NULL, seq, seq - 1099511627776), search_words(title), '', search_marks(title),
        'any listinbox p4 daynone'
    FROM todos WHERE deleted_at IS NULL ORDER BY 1;

-- What is still to fire, and what has fired, by the moment: written down before anybody is told, so never told twice.
CREATE TABLE reminder_times (
    todo_id TEXT NOT NULL,
    fire_at TEXT NOT NULL,
    PRIMARY KEY (todo_id, fire_at)
) WITHOUT ROWID;
CREATE INDEX reminders_in_order ON reminder_times (fire_at);
CREATE TABLE fired_reminders (
    todo_id TEXT NOT NULL,
    fire_at TEXT NOT NULL,
    fired_at TEXT NOT NULL,
    PRIMARY KEY (todo_id, fire_at)
) WITHOUT ROWID;

-- One entry for each thing done, whoever did it; its rows hold what it changed, before and after. A row that came or went
-- is whole; of one that changed there are the columns that did.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    undoes INTEGER,
    undone_by INTEGER,
    final INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE journal_rows (
    entry INTEGER NOT NULL,
    number INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (entry, number)
) WITHOUT ROWID;
CREATE INDEX journal_of_row ON journal_rows (row_id, entry);

INSERT INTO journal (seq, at, actor, kind, data)
    SELECT min(seq), at, actor, kind,
        json_object('count', count(*), 'titles', json_array(json_extract(after, '$.title')))
    FROM todo_changes GROUP BY at, actor, kind ORDER BY 1;
INSERT INTO journal_rows (entry, number, table_name, row_id, before, after)
    SELECT
        min(seq) OVER (PARTITION BY at, actor, kind), row_number() OVER (PARTITION BY at, actor, kind ORDER BY seq),
        'todos', todo_id,
        iif(kind = 'added', NULL, json_object(
            changed, json_extract(before, '$.' || changed), 'updated_at', json_extract(before, '$.updated_at')
        )),
        iif(kind = 'added', json_set(after, '$.position', json_extract(after, '$.position') * 1048576), json_object(
            changed, json_extract(after, '$.' || changed), 'updated_at', json_extract(after, '$.updated_at')
        ))
    FROM (
        SELECT *, CASE kind
            WHEN 'renamed' THEN 'title'
            WHEN 'completed' THEN 'completed_at'
            WHEN 'reopened' THEN 'completed_at'
            ELSE 'deleted_at'
        END AS changed FROM todo_changes
    );
DROP TABLE todo_changes;

-- What was removed for good, for whoever shares the todos and has to hear of it.
CREATE TABLE tombstones (
    uid TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    removed_at TEXT NOT NULL
) WITHOUT ROWID;
