-- upgrade
-- create virtual table notes_fts
CREATE VIRTUAL TABLE notes_fts USING fts5(title, content='notes', content_rowid='id');

-- index the rows of notes
INSERT INTO notes_fts (notes_fts) VALUES ('rebuild');

-- create virtual table words
CREATE VIRTUAL TABLE words USING fts5(word);

-- downgrade
-- drop virtual table words        [data loss: what the virtual table holds]
DROP TABLE words;

-- drop virtual table notes_fts
DROP TABLE notes_fts;

