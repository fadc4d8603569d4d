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

