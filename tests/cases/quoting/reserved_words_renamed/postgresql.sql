-- upgrade
-- rename table user to group
ALTER TABLE "user" RENAME TO "group";

-- rename column group.table to column
ALTER TABLE "group" RENAME COLUMN "table" TO "column";

-- rename constraint group.user_pkey to group_pkey
ALTER TABLE "group" RENAME CONSTRAINT user_pkey TO group_pkey;

-- rename index group.user_primary_idx to group_primary_idx
ALTER INDEX user_primary_idx RENAME TO group_primary_idx;

-- change column group.primary: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit varchar(20)]
ALTER TABLE "group"
    ALTER COLUMN "primary" TYPE varchar(20);

-- downgrade
-- change column group.primary: type
ALTER TABLE "group"
    ALTER COLUMN "primary" TYPE text;

-- rename index group.group_primary_idx to user_primary_idx
ALTER INDEX group_primary_idx RENAME TO user_primary_idx;

-- rename constraint group.group_pkey to user_pkey
ALTER TABLE "group" RENAME CONSTRAINT group_pkey TO user_pkey;

-- rename column group.column to table
ALTER TABLE "group" RENAME COLUMN "column" TO "table";

-- rename table group to user
ALTER TABLE "group" RENAME TO "user";

