-- upgrade
-- table batches is logged        [rewrites the table, which is locked meanwhile]
ALTER TABLE batches SET LOGGED;

-- table lines is logged        [rewrites the table, which is locked meanwhile]
ALTER TABLE lines SET LOGGED;

-- downgrade
-- table lines is unlogged        [rewrites the table, which is locked meanwhile]
ALTER TABLE lines SET UNLOGGED;

-- table batches is unlogged        [rewrites the table, which is locked meanwhile]
ALTER TABLE batches SET UNLOGGED;

