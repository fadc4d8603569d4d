-- upgrade
-- change column docs.name: not_null        [fails if a row holds NULL]
ALTER TABLE docs
    ALTER COLUMN name SET NOT NULL;

-- change column docs.code: not_null        [fails if a row holds NULL]
ALTER TABLE docs
    ALTER COLUMN code SET NOT NULL;

-- create index docs.docs_code_idx        [blocks writes to the table while it is built]
CREATE INDEX docs_code_idx ON docs (code);

-- downgrade
-- change column docs.code: not_null
ALTER TABLE docs
    ALTER COLUMN code DROP NOT NULL;

-- change column docs.name: not_null
ALTER TABLE docs
    ALTER COLUMN name DROP NOT NULL;

-- drop index docs.docs_code_idx
DROP INDEX docs_code_idx;

