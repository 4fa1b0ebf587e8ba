-- Rows are never removed: `deleted_at` is a tombstone, so that a deletion can be undone.
CREATE TABLE notes (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
);
CREATE INDEX notes_latest ON notes (updated_at, seq) WHERE deleted_at IS NULL;

-- The words of the notes that are not deleted; the triggers keep it in the same transaction.
CREATE VIRTUAL TABLE notes_words USING fts5 (
    text, content = 'notes', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER notes_added AFTER INSERT ON notes WHEN NEW.deleted_at IS NULL
BEGIN
    INSERT INTO notes_words (rowid, text) VALUES (NEW.seq, NEW.text);
END;
-- One trigger for both steps, since the order of two is not defined.
CREATE TRIGGER notes_changed AFTER UPDATE OF text, deleted_at ON notes
BEGIN
    INSERT INTO notes_words (notes_words, rowid, text)
        SELECT 'delete', OLD.seq, OLD.text WHERE OLD.deleted_at IS NULL;
    INSERT INTO notes_words (rowid, text)
        SELECT NEW.seq, NEW.text WHERE NEW.deleted_at IS NULL;
END;
