-- Messages stand at their `seq`, titles of threads at theirs below zero.
CREATE VIRTUAL TABLE thread_search USING fts5 (
    words, marks,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'",
    prefix = '1 2 3 4'
);
CREATE TRIGGER thread_items_removed AFTER DELETE ON thread_items
BEGIN
    DELETE FROM thread_search WHERE rowid = OLD.seq;
END;
CREATE TRIGGER threads_removed AFTER DELETE ON threads
BEGIN
    DELETE FROM thread_search WHERE rowid = -OLD.seq;
END;

INSERT INTO thread_search (rowid, words, marks)
    SELECT -seq, search_words(title), search_marks(title)
    FROM (SELECT seq, json_extract(data, '$.title') AS title FROM threads) WHERE title IS NOT NULL ORDER BY seq DESC;

-- The messages that were here before are looked through later, from the newest down: those below `seq` still wait.
CREATE TABLE thread_search_backlog (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL
);
INSERT INTO thread_search_backlog (id, seq) SELECT 1, coalesce(max(seq), 0) + 1 FROM thread_items;
