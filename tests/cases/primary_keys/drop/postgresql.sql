-- upgrade
-- drop primary key codes.codes_pkey
ALTER TABLE codes DROP CONSTRAINT codes_pkey;

-- change column codes.code: not_null
ALTER TABLE codes
    ALTER COLUMN code DROP NOT NULL;

-- downgrade
-- change column codes.code: not_null        [fails if a row holds NULL]
ALTER TABLE codes
    ALTER COLUMN code SET NOT NULL;

-- add primary key codes.codes_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE codes ADD CONSTRAINT codes_pkey PRIMARY KEY (code);

