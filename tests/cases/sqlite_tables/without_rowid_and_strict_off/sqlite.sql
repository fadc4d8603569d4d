-- upgrade foreign_keys=off
-- rebuild table settings: change its constraints
CREATE TABLE autogen_new_settings (
    "key" text PRIMARY KEY NOT NULL,
    value text
);

-- copy its rows
INSERT INTO autogen_new_settings ("key", value)
    SELECT "key", value FROM settings;

-- put the new table in the old one's place
DROP TABLE settings;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_settings RENAME TO settings;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table settings: change its constraints        [data loss: the rowids] [fails if a value is not of its column's type]
CREATE TABLE autogen_new_settings (
    "key" text PRIMARY KEY NOT NULL,
    value text
) WITHOUT ROWID, STRICT;

-- copy its rows
INSERT INTO autogen_new_settings ("key", value)
    SELECT "key", value FROM settings;

-- put the new table in the old one's place
DROP TABLE settings;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_settings RENAME TO settings;

PRAGMA legacy_alter_table = OFF;

