-- `seq` is the order of everything that is paged: clocks are not trusted with it.
CREATE TABLE threads (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    use_case TEXT NOT NULL,
    created_at TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX threads_of_use_case ON threads (use_case, seq);

CREATE TABLE thread_items (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    created_at TEXT NOT NULL,
    data TEXT NOT NULL,
    view_name TEXT,
    view_args TEXT,
    UNIQUE (thread_id, id)
);
CREATE INDEX thread_items_in_order ON thread_items (thread_id, seq);

-- Where deleted ones stood, so that a page can go on after one of them and a late save cannot bring a thread back.
CREATE TABLE deleted_threads (
    id TEXT PRIMARY KEY,
    use_case TEXT NOT NULL,
    seq INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE deleted_thread_items (
    thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (thread_id, id)
) WITHOUT ROWID;

CREATE TABLE attachments (
    id TEXT PRIMARY KEY,
    use_case TEXT NOT NULL,
    thread_id TEXT REFERENCES threads (id) ON DELETE CASCADE,
    data TEXT NOT NULL
);
CREATE INDEX attachments_of_thread ON attachments (thread_id) WHERE thread_id IS NOT NULL;

CREATE TABLE turn_calls (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    turn_id TEXT NOT NULL,
    call_id TEXT NOT NULL,
    tool TEXT NOT NULL,
    arguments TEXT NOT NULL,
    output TEXT,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    UNIQUE (thread_id, turn_id, call_id)
);
