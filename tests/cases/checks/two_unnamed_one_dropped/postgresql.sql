-- upgrade
-- drop check spans.spans_low_check
ALTER TABLE spans DROP CONSTRAINT spans_low_check;

-- downgrade
-- add check spans.spans_low_check        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_low_check CHECK ((low >= 0));

