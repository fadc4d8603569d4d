-- upgrade
-- drop check my "great" table.ch eck
ALTER TABLE "my ""great"" table" DROP CONSTRAINT "ch eck";

-- drop index my "great" table.an 'index' "of it"
DROP INDEX "an 'index' ""of it""";

-- add column my "great" table.[x]
ALTER TABLE "my ""great"" table" ADD COLUMN "[x]" integer;

-- add column my "great" table.back`tick
ALTER TABLE "my ""great"" table" ADD COLUMN "back`tick" integer;

-- change column my "great" table.it's: type, not_null, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit varchar(90)] [fails if a row holds NULL]
ALTER TABLE "my ""great"" table"
    ALTER COLUMN "it's" TYPE varchar(90),
    ALTER COLUMN "it's" SET DEFAULT 'it''s',
    ALTER COLUMN "it's" SET NOT NULL;

-- add unique constraint my "great" table.my "great" table_a"b_key        [fails if two rows are alike]
ALTER TABLE "my ""great"" table" ADD CONSTRAINT "my ""great"" table_a""b_key" UNIQUE ("a""b");

-- add check my "great" table.ch eck        [fails if a row does not satisfy it]
ALTER TABLE "my ""great"" table" ADD CONSTRAINT "ch eck" CHECK ("it's" <> "a""b" OR "the id" > 9);

-- create index my "great" table.an 'index' "of it"        [blocks writes to the table while it is built]
CREATE INDEX "an 'index' ""of it""" ON "my ""great"" table" ("it's", "a""b");

-- downgrade
-- drop check my "great" table.ch eck
ALTER TABLE "my ""great"" table" DROP CONSTRAINT "ch eck";

-- drop index my "great" table.an 'index' "of it"
DROP INDEX "an 'index' ""of it""";

-- change column my "great" table.it's: type, not_null, default
ALTER TABLE "my ""great"" table"
    ALTER COLUMN "it's" DROP DEFAULT,
    ALTER COLUMN "it's" TYPE text,
    ALTER COLUMN "it's" DROP NOT NULL;

-- add check my "great" table.ch eck        [fails if a row does not satisfy it]
ALTER TABLE "my ""great"" table" ADD CONSTRAINT "ch eck" CHECK (("it's" <> "a""b"));

-- create index my "great" table.an 'index' "of it"        [blocks writes to the table while it is built]
CREATE INDEX "an 'index' ""of it""" ON "my ""great"" table" ("it's");

-- drop unique constraint my "great" table.my "great" table_a"b_key
ALTER TABLE "my ""great"" table" DROP CONSTRAINT "my ""great"" table_a""b_key";

-- drop column my "great" table.back`tick        [data loss: the column's values]
ALTER TABLE "my ""great"" table" DROP COLUMN "back`tick";

-- drop column my "great" table.[x] [data loss: the column's values]
ALTER TABLE "my ""great"" table" DROP COLUMN "[x]";

