-- upgrade foreign_keys=off
-- rebuild table meetings: change its constraints
CREATE TABLE autogen_new_meetings (
    id integer PRIMARY KEY,
    room_building varchar(4),
    room_number integer,
    CONSTRAINT meetings_room FOREIGN KEY (room_building, room_number) REFERENCES rooms (building, number) ON DELETE SET NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_meetings (id, room_building, room_number)
    SELECT id, room_building, room_number FROM meetings;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of meetings must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of meetings must be in its copy', (SELECT count(*) FROM meetings) - (SELECT count(*) FROM autogen_new_meetings);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE meetings;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_meetings RENAME TO meetings;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table meetings: change its constraints
CREATE TABLE autogen_new_meetings (
    id integer PRIMARY KEY,
    room_building varchar(4),
    room_number integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_meetings (id, room_building, room_number)
    SELECT id, room_building, room_number FROM meetings;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of meetings must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of meetings must be in its copy', (SELECT count(*) FROM meetings) - (SELECT count(*) FROM autogen_new_meetings);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE meetings;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_meetings RENAME TO meetings;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

