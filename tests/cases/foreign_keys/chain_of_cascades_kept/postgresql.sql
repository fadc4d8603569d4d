-- upgrade
-- change column b.a_id: not_null        [fails if a row holds NULL]
ALTER TABLE b
    ALTER COLUMN a_id SET NOT NULL;

-- add check a.a_v_check        [fails if a row does not satisfy it]
ALTER TABLE a ADD CONSTRAINT a_v_check CHECK (v > 0);

-- downgrade
-- change column b.a_id: not_null
ALTER TABLE b
    ALTER COLUMN a_id DROP NOT NULL;

-- drop check a.a_v_check
ALTER TABLE a DROP CONSTRAINT a_v_check;

