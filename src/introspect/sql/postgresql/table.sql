-- Ordinary tables: no partitions and no partitioned, inheriting or typed ones, which no kind describes.
SELECT c.oid AS id, n.nspname AS schema, c.relname AS name, c.relpersistence = 'u' AS unlogged,
       c.reloptions AS "with", d.description AS comment
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND NOT c.relispartition AND c.reloftype = 0
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid)
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
