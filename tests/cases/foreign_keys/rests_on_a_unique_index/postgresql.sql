-- upgrade
-- drop foreign key p.p_up_fkey, put back below
ALTER TABLE p DROP CONSTRAINT p_up_fkey;

-- drop index p.pa
DROP INDEX pa;

-- create unique index p.pa        [fails if two rows are alike] [blocks writes to the table while it is built]
CREATE UNIQUE INDEX pa ON p (a) INCLUDE (up);

-- add foreign key p.p_up_fkey again
ALTER TABLE p ADD CONSTRAINT p_up_fkey FOREIGN KEY (up) REFERENCES p (a);

-- downgrade
-- drop foreign key p.p_up_fkey, put back below
ALTER TABLE p DROP CONSTRAINT p_up_fkey;

-- drop index p.pa
DROP INDEX pa;

-- create unique index p.pa        [fails if two rows are alike] [blocks writes to the table while it is built]
CREATE UNIQUE INDEX pa ON p (a);

-- add foreign key p.p_up_fkey again
ALTER TABLE p ADD CONSTRAINT p_up_fkey FOREIGN KEY (up) REFERENCES p (a);

