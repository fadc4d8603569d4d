-- upgrade
-- drop check spans.spans_low
ALTER TABLE spans DROP CONSTRAINT spans_low;

-- add check spans.spans_low        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_low CHECK (low >= 0) NO INHERIT;

-- downgrade
-- drop check spans.spans_low
ALTER TABLE spans DROP CONSTRAINT spans_low;

-- add check spans.spans_low        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_low CHECK ((low >= 0));

