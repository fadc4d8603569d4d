-- upgrade
-- add column members.age
ALTER TABLE members ADD COLUMN age integer;

-- downgrade
-- drop column members.age        [data loss: the column's values]
ALTER TABLE members DROP COLUMN age;

