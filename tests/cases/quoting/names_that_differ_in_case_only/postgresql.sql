-- upgrade
-- change column Users.NAME: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE "Users"
    ALTER COLUMN "NAME" TYPE bigint;

-- create index Users.Users_NAME_idx        [blocks writes to the table while it is built]
CREATE INDEX "Users_NAME_idx" ON "Users" ("NAME");

-- create index users.users_name_idx        [blocks writes to the table while it is built]
CREATE INDEX users_name_idx ON users (name);

-- downgrade
-- change column Users.NAME: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE "Users"
    ALTER COLUMN "NAME" TYPE integer;

-- drop index users.users_name_idx
DROP INDEX users_name_idx;

-- drop index Users.Users_NAME_idx
DROP INDEX "Users_NAME_idx";

