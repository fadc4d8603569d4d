-- upgrade
-- drop check spans.spans_order
ALTER TABLE spans DROP CONSTRAINT spans_order;

-- drop column spans.high        [data loss: the column's values]
ALTER TABLE spans DROP COLUMN high;

-- downgrade
-- add column spans.high
ALTER TABLE spans ADD COLUMN high integer;

-- add check spans.spans_order        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_order CHECK ((low <= high));

