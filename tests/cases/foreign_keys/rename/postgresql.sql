-- upgrade
-- rename constraint kids.kids_parent to kids_parent_fk
ALTER TABLE kids RENAME CONSTRAINT kids_parent TO kids_parent_fk;

-- downgrade
-- rename constraint kids.kids_parent_fk to kids_parent
ALTER TABLE kids RENAME CONSTRAINT kids_parent_fk TO kids_parent;

