-- upgrade foreign_keys=off
-- rebuild table Users: change column FullName, add column Boss        [fails if two rows are alike]
CREATE TABLE autogen_new_Users (
    Id integer PRIMARY KEY,
    FullName varchar(80),
    Boss integer,
    UNIQUE (FullName),
    FOREIGN KEY (Boss) REFERENCES Users (Id)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_Users (Id, FullName)
    SELECT Id, FullName FROM Users;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of Users must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of Users must be in its copy', (SELECT count(*) FROM Users) - (SELECT count(*) FROM autogen_new_Users);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE Users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_Users RENAME TO Users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index Users.Users_FullName_idx
CREATE INDEX Users_FullName_idx ON Users (FullName);

-- downgrade foreign_keys=off
-- rebuild table Users: drop column Boss, change column FullName        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_Users (
    Id integer PRIMARY KEY,
    FullName text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_Users (Id, FullName)
    SELECT Id, FullName FROM Users;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of Users must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of Users must be in its copy', (SELECT count(*) FROM Users) - (SELECT count(*) FROM autogen_new_Users);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE Users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_Users RENAME TO Users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index Users.Users_FullName_idx
CREATE INDEX Users_FullName_idx ON Users (FullName);

