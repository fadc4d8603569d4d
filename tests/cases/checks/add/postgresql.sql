-- upgrade
-- add check spans.spans_order        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_order CHECK (low < high);

-- downgrade
-- drop check spans.spans_order
ALTER TABLE spans DROP CONSTRAINT spans_order;

