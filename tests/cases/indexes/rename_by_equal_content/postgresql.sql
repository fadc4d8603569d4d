-- upgrade
-- rename index people.people_one to people_other
ALTER INDEX people_one RENAME TO people_other;

-- downgrade
-- rename index people.people_other to people_one
ALTER INDEX people_other RENAME TO people_one;

