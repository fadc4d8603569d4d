-- upgrade
-- rename constraint spans.spans_old to spans_new
ALTER TABLE spans RENAME CONSTRAINT spans_old TO spans_new;

-- downgrade
-- rename constraint spans.spans_new to spans_old
ALTER TABLE spans RENAME CONSTRAINT spans_new TO spans_old;

