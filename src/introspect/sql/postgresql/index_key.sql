-- Keys of indexes that say more than a column's name, each with its position. bpchar_ops is the default of its own type
-- only; on a varchar it makes 'a' and 'a ' alike.
SELECT i.indexrelid AS parent, p.position,
       CASE WHEN i.indkey[p.position - 1] = 0 THEN pg_get_indexdef(i.indexrelid, p.position, true) END AS expression,
       CASE WHEN i.indoption[p.position - 1] & 1 = 1 THEN 'desc' END AS "order",
       CASE WHEN i.indoption[p.position - 1] & 2 = 2 THEN 'first' WHEN i.indoption[p.position - 1] & 1 = 1 THEN 'last' END AS nulls,
       CASE WHEN co.oid IS NULL THEN NULL WHEN cn.nspname = 'pg_catalog' THEN co.collname::text
            ELSE format('"%s"."%s"', replace(cn.nspname, '"', '""'), replace(co.collname, '"', '""')) END AS collation,
       CASE WHEN oc.opcdefault AND NOT (oc.opcintype = 'bpchar'::regtype AND a.atttypid <> 'bpchar'::regtype) AND a.attoptions IS NULL THEN NULL WHEN pg_opclass_is_visible(oc.oid) THEN oc.opcname::text
            ELSE format('"%s"."%s"', replace(oq.nspname, '"', '""'), replace(oc.opcname, '"', '""')) END AS opclass,
       a.attoptions AS opclass_parameters
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL generate_series(1, i.indnkeyatts) AS p(position)
JOIN pg_opclass oc ON oc.oid = i.indclass[p.position - 1]
JOIN pg_namespace oq ON oq.oid = oc.opcnamespace
JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum = p.position
LEFT JOIN pg_attribute b ON b.attrelid = i.indrelid AND b.attnum = i.indkey[p.position - 1] AND b.attnum > 0
LEFT JOIN pg_type bt ON bt.oid = a.atttypid
LEFT JOIN pg_collation co ON co.oid = i.indcollation[p.position - 1]
     AND co.oid <> COALESCE(b.attcollation, bt.typcollation)
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
WHERE c.relkind = 'i' AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND (i.indkey[p.position - 1] = 0 OR i.indoption[p.position - 1] <> 0 OR NOT oc.opcdefault OR oc.opcintype = 'bpchar'::regtype
       OR co.oid IS NOT NULL OR a.attoptions IS NOT NULL)
ORDER BY i.indexrelid, p.position
