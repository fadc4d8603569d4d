-- upgrade
-- drop virtual table places        [data loss: what the virtual table holds]
DROP TABLE places;

-- downgrade
-- create virtual table places
CREATE VIRTUAL TABLE places USING rtree(id, min_x, max_x, +label TEXT);

