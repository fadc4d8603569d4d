-- Constraints of tables but NOT NULL. An inherited or partition's copy is its parent's. A deparsed text only for CHECK.
SELECT k.conrelid AS parent, k.contype AS type, k.conname AS name, k.conkey AS key_numbers, k.confrelid AS referred,
       rn.nspname AS referred_schema, rc.relname AS referred_table, k.confkey AS referred_numbers,
       CASE WHEN rc.relkind <> 'r' OR rc.relispartition THEN (SELECT array_agg(a.attname ORDER BY r.position)
            FROM unnest(k.confkey) WITH ORDINALITY r(number, position)
            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = r.number) END AS referred_columns,
       k.conindid AS index, k.condeferrable AS deferrable,
       CASE WHEN k.condeferred THEN 'deferred' END AS initially, k.connoinherit AS no_inherit,
       CASE k.confmatchtype WHEN 'f' THEN 'full' WHEN 'p' THEN 'partial' END AS match,
       CASE k.confdeltype WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set_null' WHEN 'd' THEN 'set_default' END AS on_delete,
       CASE k.confupdtype WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set_null' WHEN 'd' THEN 'set_default' END AS on_update,
       CASE WHEN k.conbin IS NOT NULL THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
       to_jsonb(k) ->> 'confdelsetcols' AS delete_numbers, k.convalidated AS validated, x.description AS comment
FROM pg_constraint k
JOIN pg_namespace n ON n.oid = k.connamespace
LEFT JOIN pg_class rc ON rc.oid = k.confrelid AND k.contype = 'f'
LEFT JOIN pg_namespace rn ON rn.oid = rc.relnamespace
LEFT JOIN pg_description x ON x.classoid = 'pg_constraint'::regclass AND x.objoid = k.oid AND x.objsubid = 0
WHERE k.conrelid <> 0 AND k.contype IN ('p', 'u', 'c', 'f') AND k.conparentid = 0 AND k.conislocal
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY k.conrelid, k.oid
