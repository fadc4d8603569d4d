-- Extensions; one in a system schema (plpgsql) is compared only where a model names it.
SELECT n.nspname AS schema, e.extname AS name, e.extversion AS version
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
