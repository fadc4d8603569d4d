-- upgrade
-- rename index people.people_old to people_new
ALTER INDEX people_old RENAME TO people_new;

-- downgrade
-- rename index people.people_new to people_old
ALTER INDEX people_new RENAME TO people_old;

