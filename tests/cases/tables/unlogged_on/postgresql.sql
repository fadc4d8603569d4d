-- upgrade
-- table cache is unlogged        [rewrites the table, which is locked meanwhile]
ALTER TABLE cache SET UNLOGGED;

-- downgrade
-- table cache is logged        [rewrites the table, which is locked meanwhile]
ALTER TABLE cache SET LOGGED;

