-- upgrade
-- create index people.people_city_expr_coalesce_idx        [blocks writes to the table while it is built]
CREATE INDEX people_city_expr_coalesce_idx ON people (city, (age + 1) DESC, (coalesce(email, '')));

-- downgrade
-- drop index people.people_city_expr_coalesce_idx
DROP INDEX people_city_expr_coalesce_idx;

