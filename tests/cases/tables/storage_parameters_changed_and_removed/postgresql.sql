-- upgrade
-- storage parameters of table events
ALTER TABLE events RESET (fillfactor, autovacuum_enabled, autovacuum_vacuum_scale_factor), SET (autovacuum_vacuum_scale_factor=0.2, fillfactor=90);

-- downgrade
-- storage parameters of table events
ALTER TABLE events RESET (autovacuum_vacuum_scale_factor, fillfactor), SET (fillfactor=70, autovacuum_enabled=false, autovacuum_vacuum_scale_factor=0.05);

