-- upgrade foreign_keys=off
-- rebuild table plans: change its constraints
CREATE TABLE autogen_new_plans (
    tenant integer NOT NULL,
    code varchar(5) NOT NULL,
    PRIMARY KEY (tenant, code)
);

-- copy its rows
INSERT INTO autogen_new_plans (rowid, tenant, code)
    SELECT rowid, tenant, code FROM plans;

-- put the new table in the old one's place
DROP TABLE plans;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_plans RENAME TO plans;

PRAGMA legacy_alter_table = OFF;

-- rebuild table subs: change its constraints
CREATE TABLE autogen_new_subs (
    id integer PRIMARY KEY,
    tenant integer,
    "plan" varchar(5),
    CONSTRAINT subs_plan FOREIGN KEY (tenant, "plan") REFERENCES plans (tenant, code)
);

-- copy its rows
INSERT INTO autogen_new_subs (id, tenant, "plan")
    SELECT id, tenant, "plan" FROM subs;

-- put the new table in the old one's place
DROP TABLE subs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_subs RENAME TO subs;

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
INSERT INTO autogen_new_subs (id, tenant, "plan")
    SELECT id, tenant, "plan" FROM subs;

-- put the new table in the old one's place
DROP TABLE subs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_subs RENAME TO subs;

PRAGMA legacy_alter_table = OFF;

-- rebuild table plans: change its constraints
CREATE TABLE autogen_new_plans (
    tenant integer NOT NULL,
    code varchar(5) PRIMARY KEY NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_plans (rowid, tenant, code)
    SELECT rowid, tenant, code FROM plans;

-- put the new table in the old one's place
DROP TABLE plans;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_plans RENAME TO plans;

PRAGMA legacy_alter_table = OFF;

