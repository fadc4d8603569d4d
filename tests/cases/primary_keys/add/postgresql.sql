-- upgrade
-- add primary key codes.codes_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE codes ADD CONSTRAINT codes_pkey PRIMARY KEY (code);

-- downgrade
-- drop primary key codes.codes_pkey
ALTER TABLE codes DROP CONSTRAINT codes_pkey;

