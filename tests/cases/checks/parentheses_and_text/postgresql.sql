-- upgrade
-- drop check spans.spans_odd
ALTER TABLE spans DROP CONSTRAINT spans_odd;

-- add check spans.spans_odd        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_odd CHECK (CASE WHEN state LIKE '%;--%' THEN (low + (high * 2)) > 0 ELSE state <> ')(' AND state <> '/*' END
);

-- downgrade
-- drop check spans.spans_odd
ALTER TABLE spans DROP CONSTRAINT spans_odd;

-- add check spans.spans_odd        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_odd CHECK (((state)::text <> ')('::text));

