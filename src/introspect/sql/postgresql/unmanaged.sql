-- What the compared schemas hold beyond the kinds above: reported by name, never passed over.
SELECT kind, schema, name FROM (
	SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
	                      WHEN 'p' THEN 'partitioned table' WHEN 'c' THEN 'composite type'
	            ELSE CASE WHEN c.relispartition THEN 'partition' WHEN c.reloftype <> 0 THEN 'typed table' ELSE 'inheriting table' END END AS kind,
	       n.nspname AS schema, c.relname AS name, 'pg_class'::regclass AS class, c.oid
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE c.relkind IN ('v', 'm', 'f', 'p', 'c') OR c.relkind = 'r' AND c.relpersistence <> 't'
	      AND (c.relispartition OR c.reloftype <> 0 OR EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid))
	UNION ALL
	SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'range' END, n.nspname, t.typname, 'pg_type'::regclass, t.oid
	FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype IN ('d', 'r')
	UNION ALL
	SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, n.nspname,
	       p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', 'pg_proc'::regclass, p.oid
	FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
	WHERE NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')
	UNION ALL
	SELECT 'trigger', n.nspname, c.relname || '.' || t.tgname, 'pg_trigger'::regclass, t.oid
	FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE NOT t.tgisinternal AND t.tgparentid = 0
	UNION ALL
	SELECT 'rule', n.nspname, c.relname || '.' || r.rulename, 'pg_rewrite'::regclass, r.oid
	FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.rulename <> '_RETURN'
	UNION ALL
	SELECT 'policy', n.nspname, c.relname || '.' || p.polname, 'pg_policy'::regclass, p.oid
	FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
	UNION ALL
	SELECT 'exclusion constraint', n.nspname, c.relname || '.' || k.conname, 'pg_constraint'::regclass, k.oid
	FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype = 'x'
	UNION ALL
	SELECT 'NOT VALID constraint', n.nspname, c.relname || '.' || k.conname, 'pg_constraint'::regclass, k.oid
	FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT k.convalidated
	UNION ALL
	SELECT 'comment of sequence or index behind', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
	WHERE c.relkind = 'i' AND EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u'))
	      OR c.relkind = 'S' AND EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass AND i.objid = c.oid AND i.deptype = 'i')
	UNION ALL
	SELECT DISTINCT 'disabled triggers of foreign keys of', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE t.tgisinternal AND t.tgenabled <> 'O'
	UNION ALL
	SELECT DISTINCT 'privileges on columns of', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE c.relkind = 'r' AND a.attacl IS NOT NULL
	UNION ALL
	SELECT 'storage parameters of the toast table of', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_class c JOIN pg_class t ON t.oid = c.reltoastrelid JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE c.relkind = 'r' AND t.reloptions IS NOT NULL
	UNION ALL
	SELECT 'unlogged sequence', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND c.relpersistence = 'u'
	UNION ALL
	SELECT 'privileges on type', n.nspname, t.typname, 'pg_type'::regclass, t.oid
	FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typacl IS NOT NULL AND t.typtype = 'e'
	UNION ALL
	SELECT 'privileges on schema', n.nspname, n.nspname, 'pg_namespace'::regclass, n.oid
	FROM pg_namespace n WHERE EXISTS (SELECT FROM aclexplode(n.nspacl) a WHERE a.grantee NOT IN (n.nspowner, 0))
	UNION ALL
	SELECT 'statistics', n.nspname, s.stxname, 'pg_statistic_ext'::regclass, s.oid
	FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
	UNION ALL
	SELECT 'collation', n.nspname, s.collname, 'pg_collation'::regclass, s.oid
	FROM pg_collation s JOIN pg_namespace n ON n.oid = s.collnamespace
	UNION ALL
	SELECT 'row security of table', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relrowsecurity OR c.relforcerowsecurity
	UNION ALL
	SELECT 'privileges on', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE c.relkind IN ('r', 'S') AND EXISTS (SELECT FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner)
	UNION ALL
	SELECT 'column storage, compression or statistics of', n.nspname, c.relname || '.' || a.attname, 'pg_class'::regclass, c.oid
	FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
	WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
	      AND (a.attstorage <> t.typstorage OR COALESCE(to_jsonb(a) ->> 'attcompression', '') <> '' OR a.attstattarget >= 0
	           OR EXISTS (SELECT FROM unnest(a.attoptions) o WHERE o LIKE 'n\_distinct%'))
	UNION ALL
	SELECT 'replica identity of', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND c.relreplident <> 'd'
	UNION ALL
	SELECT 'storage parameters of constraint', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_constraint k JOIN pg_class c ON c.oid = k.conindid JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE k.contype IN ('p', 'u') AND c.reloptions IS NOT NULL
	UNION ALL
	SELECT 'tablespace of', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'i') AND c.reltablespace <> 0
	UNION ALL
	SELECT 'clustering or replica identity by index', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE i.indisclustered OR i.indisreplident
	UNION ALL
	SELECT 'invalid index', n.nspname, c.relname, 'pg_class'::regclass, c.oid
	FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid
) o
WHERE schema !~ '^pg_' AND schema <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = o.class AND e.objid = o.oid AND e.deptype = 'e')
ORDER BY 1, 2, 3
