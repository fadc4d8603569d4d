-- upgrade
-- make virtual table pages anew with what it holds
CREATE VIRTUAL TABLE autogen_new_pages USING fts5(body, title, more UNINDEXED, tokenize = 'porter');

-- copy its rows
INSERT INTO autogen_new_pages (rowid, body, title)
    SELECT rowid, body, title FROM pages;

-- drop the old one
DROP TABLE pages;

-- texts that name the table stay as they are
PRAGMA legacy_alter_table = ON;

-- the new one takes the name
ALTER TABLE autogen_new_pages RENAME TO pages;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade
-- make virtual table pages anew with what it holds
CREATE VIRTUAL TABLE autogen_new_pages USING fts5(title, body);

-- copy its rows
INSERT INTO autogen_new_pages (rowid, title, body)
    SELECT rowid, title, body FROM pages;

-- drop the old one
DROP TABLE pages;

-- texts that name the table stay as they are
PRAGMA legacy_alter_table = ON;

-- the new one takes the name
ALTER TABLE autogen_new_pages RENAME TO pages;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

