-- upgrade
-- drop foreign key kids.kids_parent_code_fkey
ALTER TABLE kids DROP CONSTRAINT kids_parent_code_fkey;

-- drop unique constraint parents.parents_code_key
ALTER TABLE parents DROP CONSTRAINT parents_code_key;

-- drop column kids.parent_code        [data loss: the column's values]
ALTER TABLE kids DROP COLUMN parent_code;

-- drop column parents.code        [data loss: the column's values]
ALTER TABLE parents DROP COLUMN code;

-- downgrade
-- add column parents.code
ALTER TABLE parents ADD COLUMN code character varying(10);

-- add column kids.parent_code
ALTER TABLE kids ADD COLUMN parent_code character varying(10);

-- add unique constraint parents.parents_code_key        [fails if two rows are alike]
ALTER TABLE parents ADD CONSTRAINT parents_code_key UNIQUE (code);

-- add foreign key kids.kids_parent_code_fkey        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT kids_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES parents (code);

