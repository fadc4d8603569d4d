-- upgrade
-- add column Users.Boss
ALTER TABLE "Users" ADD COLUMN "Boss" integer;

-- change column Users.FullName: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit varchar(80)]
ALTER TABLE "Users"
    ALTER COLUMN "FullName" TYPE varchar(80);

-- add unique constraint Users.Users_FullName_key        [fails if two rows are alike]
ALTER TABLE "Users" ADD CONSTRAINT "Users_FullName_key" UNIQUE ("FullName");

-- add foreign key Users.Users_Boss_fkey        [fails if a row refers to nothing]
ALTER TABLE "Users" ADD CONSTRAINT "Users_Boss_fkey" FOREIGN KEY ("Boss") REFERENCES "Users" ("Id");

-- downgrade
-- change column Users.FullName: type
ALTER TABLE "Users"
    ALTER COLUMN "FullName" TYPE text;

-- drop foreign key Users.Users_Boss_fkey
ALTER TABLE "Users" DROP CONSTRAINT "Users_Boss_fkey";

-- drop unique constraint Users.Users_FullName_key
ALTER TABLE "Users" DROP CONSTRAINT "Users_FullName_key";

-- drop column Users.Boss        [data loss: the column's values]
ALTER TABLE "Users" DROP COLUMN "Boss";

