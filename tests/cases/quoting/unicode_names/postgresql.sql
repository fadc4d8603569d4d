-- upgrade
-- add column straße.✓
ALTER TABLE "straße" ADD COLUMN "✓" boolean;

-- add column straße.été
ALTER TABLE "straße" ADD COLUMN "été" integer;

-- change column straße.名前: not_null, default        [fails if a row holds NULL]
ALTER TABLE "straße"
    ALTER COLUMN "名前" SET DEFAULT 'なし',
    ALTER COLUMN "名前" SET NOT NULL;

-- create index straße.straße_名前_idx        [blocks writes to the table while it is built]
CREATE INDEX "straße_名前_idx" ON "straße" ("名前");

-- add foreign key straße.straße_été_fkey        [fails if a row refers to nothing]
ALTER TABLE "straße" ADD CONSTRAINT "straße_été_fkey" FOREIGN KEY ("été") REFERENCES "straße" ("größe");

-- downgrade
-- change column straße.名前: not_null, default
ALTER TABLE "straße"
    ALTER COLUMN "名前" DROP DEFAULT,
    ALTER COLUMN "名前" DROP NOT NULL;

-- drop foreign key straße.straße_été_fkey
ALTER TABLE "straße" DROP CONSTRAINT "straße_été_fkey";

-- drop index straße.straße_名前_idx
DROP INDEX "straße_名前_idx";

-- drop column straße.été        [data loss: the column's values]
ALTER TABLE "straße" DROP COLUMN "été";

-- drop column straße.✓        [data loss: the column's values]
ALTER TABLE "straße" DROP COLUMN "✓";

