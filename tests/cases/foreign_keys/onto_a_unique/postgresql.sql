-- upgrade
-- add foreign key kids.kids_parent_code_fkey        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT kids_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES parents (code);

-- downgrade
-- drop foreign key kids.kids_parent_code_fkey
ALTER TABLE kids DROP CONSTRAINT kids_parent_code_fkey;

