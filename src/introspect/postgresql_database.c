/* Databases on the server of another one: made, copied, dropped; scratch databases. */
#include <libpq-fe.h>
#include <string.h>
#include <sys/random.h>

#include "mem.h"
#include "postgresql_session.h"
#include "text.h"

/* To make and drop databases one has to be in another one: the URL's own, or the one that every server has. */
static Session *open_admin(void *mem, const char *url, Error *error)
{
	Error *own = error_new(mem);
	Session *admin = postgresql_open_database(mem, url, "postgres", OPEN_WRITE, NULL, own);

	return admin ? admin : postgresql_open_database(mem, url, NULL, OPEN_WRITE, NULL, error);
}

char *postgresql_database_name(void *mem, const char *url, Error *error)
{
	char *name = postgresql_url_part(mem, url, "dbname");

	if (!name)
		name = postgresql_url_part(mem, url, "user");
	if (!name)
		fail(error, ERROR_INPUT, "the URL names no database");
	return name;
}

char *postgresql_show_beside(void *mem, const char *url, const char *name)
{
	char *shown = postgresql_show_url(mem, url), *slash = strrchr(shown, '/');

	return text_format(mem, "%.*s/%s", (int)(slash - shown), shown, name);
}

bool postgresql_exists_beside(void *mem, const char *url, const char *name, bool *exists, Error *error)
{
	Session *admin = open_admin(mem, url, error);
	const Rows *rows = admin ? postgresql_query(mem, admin, text_format(mem, "SELECT 1 FROM pg_database WHERE datname = %s", quote_text(mem, name)), error)
				 : NULL;

	*exists = rows && rows->rows_count;
	if (admin)
		talloc_free(admin);
	return rows != NULL;
}

static bool run_as_admin(void *mem, const char *url, const char *sql, Error *error)
{
	Session *admin = open_admin(mem, url, error);
	bool done = admin && postgresql_execute(admin, sql, error);

	if (admin)
		talloc_free(admin);
	return done;
}

bool postgresql_create_beside(void *mem, const char *url, const char *name, const char *template, Error *error)
{
	const char *from = template ? quote_name(mem, &postgresql_syntax, template) : "template0";

	return run_as_admin(mem, url, text_format(mem, "CREATE DATABASE %s TEMPLATE %s", quote_name(mem, &postgresql_syntax, name), from), error) ||
	       fail_while(error, "while making database \"%s\"", name);
}

bool postgresql_drop_beside(void *mem, const char *url, const char *name, Error *error)
{
	return run_as_admin(mem, url, text_format(mem, "DROP DATABASE IF EXISTS %s WITH (FORCE)", quote_name(mem, &postgresql_syntax, name)), error) ||
	       fail_while(error, "while dropping database \"%s\"", name);
}

Session *postgresql_hold_beside(void *mem, const char *url, const char *name, Error *error)
{
	Session *admin = open_admin(mem, url, error);
	const char *key = quote_text(mem, text_format(mem, "autogen database %s", name));

	if (admin && postgresql_execute(admin, text_format(mem, "SET lock_timeout TO %u; SELECT pg_advisory_lock(hashtextextended(%s, 0))", session_defaults.busy_limit, key), error))
		return admin;
	if (error->code == ERROR_LOCKED)
		fail_while(error, "another process makes or drops database \"%s\" (waited as long as lock_wait says)", name);
	return NULL;
}

Session *postgresql_open_beside(void *mem, const char *url, const char *name, const char *default_schema, Error *error)
{
	return postgresql_open_database(mem, url, name, OPEN_WRITE, default_schema, error);
}

/* Freed with the scratch session, after that has closed: drops its database. */
typedef struct Scratch {
	Session *admin;
	char *name;
} Scratch;

static int drop_scratch(Scratch *scratch)
{
	Error *ignored = error_new(scratch);

	postgresql_execute(scratch->admin, text_format(scratch, "DROP DATABASE %s", scratch->name), ignored);
	return 0;
}

Session *postgresql_open_scratch(void *mem, const char *url, const char *default_schema, Error *error)
{
	Session *admin = open_admin(mem, url, error);
	unsigned long long random = 0;

	if (!admin)
		return NULL;
	/* Two containers may have the same process ids. */
	if (getrandom(&random, sizeof random, 0) != sizeof random)
		return fail_system(error, "could not get random bytes for a name"), NULL;
	char *name = text_format(mem, "autogen_scratch_%016llx", random);
	if (!postgresql_execute(admin, text_format(mem, "CREATE DATABASE %s TEMPLATE template0", name), error)) {
		fail_while(error, "while making a scratch database on \"%s\"", admin->shown);
		return NULL;
	}
	Session *session = postgresql_open_database(mem, url, name, OPEN_WRITE, default_schema, error);
	Scratch *scratch = mem_new(session ? (void *)session : mem, Scratch);
	scratch->admin = talloc_steal(scratch, admin);
	scratch->name = talloc_steal(scratch, name);
	talloc_set_destructor(scratch, drop_scratch);
	if (!session)
		talloc_free(scratch);
	return session;
}

/* Schemas first, then what is left in the default one; each may have taken others along. */
static const char clear_sql[] =
	"DO $$ DECLARE object record; BEGIN\n"
	"FOR object IN SELECT format('EVENT TRIGGER IF EXISTS %I', evtname) AS name FROM pg_event_trigger e WHERE NOT EXISTS (SELECT FROM pg_depend d"
	" WHERE d.classid = 'pg_event_trigger'::regclass AND d.objid = e.oid AND d.deptype = 'e')"
	" UNION ALL SELECT format('PUBLICATION %I', pubname) FROM pg_publication"
	" UNION ALL SELECT format('EXTENSION IF EXISTS %I', extname) FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace"
	" WHERE nspname NOT LIKE 'pg\\_%'"
	" UNION ALL SELECT format('SCHEMA IF EXISTS %I', nspname) FROM pg_namespace n WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')"
	" AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')"
	" LOOP EXECUTE 'DROP ' || object.name || ' CASCADE'; END LOOP;\n"
	"FOR object IN SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE'"
	" WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END AS kind, format('public.%I', relname) AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace"
	" AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid"
	" AND d.deptype = 'e') UNION ALL SELECT 'TYPE', format('public.%I', typname) FROM pg_type t WHERE typnamespace = 'public'::regnamespace"
	" AND typtype IN ('e', 'd', 'r') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')"
	" UNION ALL SELECT 'ROUTINE', format('public.%I(%s)', proname, pg_get_function_identity_arguments(p.oid)) FROM pg_proc p"
	" WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid"
	" AND d.deptype = 'e')"
	" LOOP EXECUTE 'DROP ' || object.kind || ' IF EXISTS ' || object.name || ' CASCADE'; END LOOP;\n"
	"END $$";

bool postgresql_clear(Session *session, Error *error)
{
	return postgresql_execute(session, clear_sql, error);
}
