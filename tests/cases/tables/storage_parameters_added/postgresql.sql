-- upgrade
-- storage parameters of table events
ALTER TABLE events SET (fillfactor=70);

-- downgrade
-- storage parameters of table events
ALTER TABLE events RESET (fillfactor);

