-- Indexes, those of constraints among them (`owned`). Expressions and predicates are deparsed only where there are any.
SELECT i.indexrelid AS id, i.indrelid AS parent, c.relname AS name, i.indisunique AS "unique",
       CASE WHEN m.amname <> 'btree' THEN m.amname END AS method, c.reloptions AS "with",
       i.indnkeyatts AS keys, i.indkey AS key_numbers,
       i.indexprs IS NOT NULL AS has_expressions,
       CASE WHEN i.indpred IS NOT NULL THEN pg_get_expr(i.indpred, i.indrelid) END AS "where",
       (to_jsonb(i) ->> 'indnullsnotdistinct')::boolean AS nulls_not_distinct,
       EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) AS owned,
       i.indisvalid AS valid, x.description AS comment
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am m ON m.oid = c.relam
LEFT JOIN pg_description x ON x.classoid = 'pg_class'::regclass AND x.objoid = c.oid AND x.objsubid = 0
WHERE c.relkind = 'i' AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY i.indrelid, i.indexrelid
