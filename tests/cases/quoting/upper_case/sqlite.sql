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
INSERT INTO autogen_new_Users (Id, FullName)
    SELECT Id, FullName FROM Users;

-- put the new table in the old one's place
DROP TABLE Users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_Users RENAME TO Users;

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
INSERT INTO autogen_new_Users (Id, FullName)
    SELECT Id, FullName FROM Users;

-- put the new table in the old one's place
DROP TABLE Users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_Users RENAME TO Users;

PRAGMA legacy_alter_table = OFF;

-- create index Users.Users_FullName_idx
CREATE INDEX Users_FullName_idx ON Users (FullName);

