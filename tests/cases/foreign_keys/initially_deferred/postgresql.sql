-- upgrade
-- drop foreign key kids.kids_parent
ALTER TABLE kids DROP CONSTRAINT kids_parent;

-- add foreign key kids.kids_parent        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED;

-- downgrade
-- drop foreign key kids.kids_parent
ALTER TABLE kids DROP CONSTRAINT kids_parent;

-- add foreign key kids.kids_parent        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id) DEFERRABLE;

