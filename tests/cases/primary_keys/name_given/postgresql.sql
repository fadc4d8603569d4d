-- upgrade
-- rename constraint codes.codes_pkey to codes_pk
ALTER TABLE codes RENAME CONSTRAINT codes_pkey TO codes_pk;

-- downgrade
-- rename constraint codes.codes_pk to codes_pkey
ALTER TABLE codes RENAME CONSTRAINT codes_pk TO codes_pkey;

