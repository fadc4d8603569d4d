-- upgrade
-- rename column pages.b to d
ALTER TABLE pages RENAME b TO d;

-- downgrade
-- rename column pages.d to b
ALTER TABLE pages RENAME d TO b;

