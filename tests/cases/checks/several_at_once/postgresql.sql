-- upgrade
-- drop check spans.b_ck
ALTER TABLE spans DROP CONSTRAINT b_ck;

-- add check spans.b_ck        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT b_ck CHECK (high > -1);

-- add check spans.d_ck        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT d_ck CHECK (low IS NULL OR high IS NOT NULL);

-- drop check spans.a_ck
ALTER TABLE spans DROP CONSTRAINT a_ck;

-- downgrade
-- drop check spans.b_ck
ALTER TABLE spans DROP CONSTRAINT b_ck;

-- add check spans.a_ck        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT a_ck CHECK ((low >= 0));

-- add check spans.b_ck        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT b_ck CHECK ((high >= 0));

-- drop check spans.d_ck
ALTER TABLE spans DROP CONSTRAINT d_ck;

