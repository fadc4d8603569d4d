-- upgrade
-- drop foreign key kids.kids_ref
ALTER TABLE kids DROP CONSTRAINT kids_ref;

-- add foreign key kids.kids_ref        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT kids_ref FOREIGN KEY (ref) REFERENCES guardians (id);

-- downgrade
-- drop foreign key kids.kids_ref
ALTER TABLE kids DROP CONSTRAINT kids_ref;

-- add foreign key kids.kids_ref        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT kids_ref FOREIGN KEY (ref) REFERENCES parents (id);

