-- upgrade foreign_keys=off
-- rebuild table plans: change its constraints
CREATE TABLE autogen_new_plans (
    tenant integer NOT NULL,
    code varchar(5) NOT NULL,
    PRIMARY KEY (tenant, code)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_plans (rowid, tenant, code)
    SELECT rowid, tenant, code FROM plans;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of plans must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of plans must be in its copy', (SELECT count(*) FROM plans) - (SELECT count(*) FROM autogen_new_plans);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE plans;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_plans RENAME TO plans;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table subs: change its constraints
CREATE TABLE autogen_new_subs (
    id integer PRIMARY KEY,
    tenant integer,
    "plan" varchar(5),
    CONSTRAINT subs_plan FOREIGN KEY (tenant, "plan") REFERENCES plans (tenant, code)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_subs (id, tenant, "plan")
    SELECT id, tenant, "plan" FROM subs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of subs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of subs must be in its copy', (SELECT count(*) FROM subs) - (SELECT count(*) FROM autogen_new_subs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE subs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_subs RENAME TO subs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table subs: change its constraints
CREATE TABLE autogen_new_subs (
    id integer PRIMARY KEY,
    tenant integer,
    "plan" varchar(5),
    CONSTRAINT subs_plan FOREIGN KEY ("plan") REFERENCES plans (code)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_subs (id, tenant, "plan")
    SELECT id, tenant, "plan" FROM subs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of subs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of subs must be in its copy', (SELECT count(*) FROM subs) - (SELECT count(*) FROM autogen_new_subs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE subs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_subs RENAME TO subs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table plans: change its constraints
CREATE TABLE autogen_new_plans (
    tenant integer NOT NULL,
    code varchar(5) PRIMARY KEY NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_plans (rowid, tenant, code)
    SELECT rowid, tenant, code FROM plans;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of plans must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of plans must be in its copy', (SELECT count(*) FROM plans) - (SELECT count(*) FROM autogen_new_plans);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE plans;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_plans RENAME TO plans;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

