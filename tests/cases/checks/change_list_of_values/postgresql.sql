-- upgrade
-- drop check spans.spans_state
ALTER TABLE spans DROP CONSTRAINT spans_state;

-- add check spans.spans_state        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_state CHECK (state in ('open','done','held'));

-- downgrade
-- drop check spans.spans_state
ALTER TABLE spans DROP CONSTRAINT spans_state;

-- add check spans.spans_state        [fails if a row does not satisfy it]
ALTER TABLE spans ADD CONSTRAINT spans_state CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'done'::character varying])::text[])));

