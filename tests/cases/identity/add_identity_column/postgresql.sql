-- upgrade
-- add column tickets.id        [rewrites the table, which is locked meanwhile]
ALTER TABLE tickets ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;

-- add primary key tickets.tickets_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE tickets ADD CONSTRAINT tickets_pkey PRIMARY KEY (id);

-- downgrade
-- drop primary key tickets.tickets_pkey
ALTER TABLE tickets DROP CONSTRAINT tickets_pkey;

-- drop column tickets.id        [data loss: the column's values]
ALTER TABLE tickets DROP COLUMN id;

