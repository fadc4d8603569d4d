-- upgrade
-- drop foreign key kids.kids_parent_id_fkey
ALTER TABLE kids DROP CONSTRAINT kids_parent_id_fkey;

-- add foreign key kids.kids_parent_id_fkey        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT kids_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE RESTRICT;

-- downgrade
-- drop foreign key kids.kids_parent_id_fkey
ALTER TABLE kids DROP CONSTRAINT kids_parent_id_fkey;

-- add foreign key kids.kids_parent_id_fkey        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT kids_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES parents (id) ON UPDATE CASCADE ON DELETE SET NULL;

