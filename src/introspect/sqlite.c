/* SQLite: the session, and the catalogue from the texts in sqlite_schema. */
#include <sqlite3.h>
#include <string.h>

#include "file.h"
#include "lookup.h"
#include "mem.h"
#include "session.h"
#include "sqlite_parse.h"
#include "sqlite_token.h"
#include "text.h"

AUTO_HANDLE(sqlite3_stmt, sqlite3_finalize)

/* How long another process's transaction is waited for. */
enum { BUSY_MILLISECONDS = 10000 };

static int finish(Session *session)
{
	sqlite3_close_v2(session->handle);
	return 0;
}

/* "sqlite:///relative", "sqlite:////absolute", "sqlite://" and "sqlite:///:memory:" in memory. */
static const char *path_of(const char *url)
{
	const char *path = url + strlen("sqlite://");

	if (*path == '/')
		path++;
	return *path ? path : ":memory:";
}

static char *show_url(void *mem, const char *url)
{
	return text_copy(mem, url);
}

static bool database_fail(const Session *session, Error *error)
{
	sqlite3 *handle = session->handle;
	int code = sqlite3_errcode(handle);

	fail(error, ERROR_DATABASE, "%s", sqlite3_errmsg(handle));
	if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
		fail_hint(error, "another process holds a lock; `fuser %s` names it",
			  sqlite3_db_filename(handle, "main") ? sqlite3_db_filename(handle, "main") : "FILE");
	return false;
}

static bool execute(Session *session, const char *sql, Error *error)
{
	return sqlite3_exec(session->handle, sql, NULL, NULL, NULL) == SQLITE_OK || database_fail(session, error);
}

static Session *open_session(void *mem, const char *url, OpenMode mode, const char *default_schema, Error *error)
{
	Session *session = mem_new(mem, Session);
	const char *path = path_of(url);
	int flags = mode == OPEN_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

	(void)default_schema;
	session->server = &sqlite_server;
	session->shown = show_url(session, url);
	session->version = text_copy(session, sqlite3_libversion());
	session->version_number = sqlite3_libversion_number();
	/* A database that is not there yet is an empty one; reading must not make its file. */
	session->absent = mode == OPEN_READ && !text_same(path, ":memory:") && !file_exists(path);
	if (session->absent && !file_is_folder(path_folder(session, path))) {
		fail(error, ERROR_DATABASE, "could not open \"%s\": there is no such folder", session->shown);
		return NULL;
	}
	if (text_same(path, ":memory:") || session->absent) {
		path = ":memory:";
		flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
	}
	int answer = sqlite3_open_v2(path, (sqlite3 **)&session->handle, flags, NULL);
	talloc_set_destructor(session, finish);
	if (answer != SQLITE_OK) {
		fail(error, ERROR_DATABASE, "could not open \"%s\": %s", session->shown,
		     session->handle ? sqlite3_errmsg(session->handle) : "no memory");
		return NULL;
	}
	sqlite3_busy_timeout(session->handle, BUSY_MILLISECONDS);
	sqlite3_extended_result_codes(session->handle, 1);
	/* The first read tells whether the file is a database at all. */
	if (!execute(session, "SELECT count(*) FROM sqlite_schema", error)) {
		fail_while(error, "while opening \"%s\"", session->shown);
		return NULL;
	}
	return session;
}

static Session *open_scratch(void *mem, const char *url, const char *default_schema, Error *error)
{
	(void)url;
	return open_session(mem, "sqlite://", OPEN_WRITE, default_schema, error);
}

static Rows *query(void *mem, Session *session, const char *sql, Error *error)
{
	AUTO(sqlite3_stmt) *statement = NULL;
	Rows *rows = mem_new(mem, Rows);
	unsigned values_count = 0;
	int answer;

	if (sqlite3_prepare_v2(session->handle, sql, -1, &statement, NULL) != SQLITE_OK) {
		database_fail(session, error);
		return NULL;
	}
	rows->columns_count = (unsigned)sqlite3_column_count(statement);
	rows->columns = mem_array(rows, const char *, rows->columns_count + 1);
	for (unsigned i = 0; i < rows->columns_count; i++)
		rows->columns[i] = text_copy(rows, sqlite3_column_name(statement, (int)i));
	while ((answer = sqlite3_step(statement)) == SQLITE_ROW) {
		for (unsigned i = 0; i < rows->columns_count; i++)
			*LIST_ADD(rows, rows->values, values_count) =
				text_copy(rows, (const char *)sqlite3_column_text(statement, (int)i));
		rows->rows_count++;
	}
	if (answer != SQLITE_DONE) {
		database_fail(session, error);
		return NULL;
	}
	return rows;
}

static bool in_transaction(const Session *session)
{
	return sqlite3_get_autocommit(session->handle) == 0;
}

typedef struct Reading {
	void *mem;
	const Scope *scope;
	Schema *schema;
	Map *shadows; /* tables that belong to a virtual table */
	char ***unmanaged;
	unsigned *unmanaged_count;
	Error *error;
} Reading;

static void name_unmanaged(Reading *r, const char *kind, const char *name)
{
	if (r->unmanaged)
		*LIST_ADD(r->mem, *r->unmanaged, *r->unmanaged_count) = text_format(r->mem, "%s %s", kind, name);
}

static bool read_object(Reading *r, const char *type, const char *name, const char *sql)
{
	Schema *schema = r->schema;

	/* A trigger belongs to its table, and is read with it whatever its own name is. */
	if (text_same(type, "trigger"))
		return parse_trigger(r->mem, sql, LIST_ADD(r->mem, schema->triggers, schema->triggers_count), r->error);
	if (!scope_takes(r->scope, NULL, name) || scope_is_own(r->scope, NULL, name) || map_get(r->shadows, name))
		return true;
	if (text_same(type, "view"))
		return parse_view(r->mem, sql, LIST_ADD(r->mem, schema->views, schema->views_count), r->error);
	const char *at = sql;
	token_next(&at);
	Token second = token_next(&at);
	if (token_is(&second, "VIRTUAL")) {
		name_unmanaged(r, "virtual table", name);
		return true;
	}
	return parse_table(r->mem, sql, LIST_ADD(r->mem, schema->tables, schema->tables_count), r->error);
}

static bool read_index(Reading *r, const Lookup *lookup, const char *sql)
{
	Index index = {0};
	char *name;

	if (!parse_index(r->mem, sql, &index, &name, r->error))
		return false;
	Table *table = lookup_table(lookup, NULL, name);
	/* Of a table that is left out, a virtual one's among them. */
	if (table)
		*LIST_ADD(r->mem, table->indexes, table->indexes_count) = index;
	return true;
}

/* Triggers of tables that are left out go with them. */
static void drop_strays(Reading *r, const Lookup *lookup)
{
	Map *views = map_new(r->mem);
	unsigned kept = 0;

	for (unsigned i = 0; i < r->schema->views_count; i++)
		map_put(views, name_key(r->mem, &sqlite_rules, NULL, r->schema->views[i].name), r);
	for (unsigned i = 0; i < r->schema->triggers_count; i++) {
		Trigger *trigger = &r->schema->triggers[i];
		if (lookup_table(lookup, NULL, trigger->table) ||
		    map_get(views, name_key(r->mem, &sqlite_rules, NULL, trigger->table)))
			r->schema->triggers[kept++] = *trigger;
	}
	r->schema->triggers_count = kept;
}

static bool find_shadows(Reading *r, Session *session, const Rows *objects)
{
	bool any = false;

	for (unsigned row = 0; row < objects->rows_count && !any; row++) {
		const char *sql = row_value(objects, row, "sql");
		any = sql && strncasecmp(sql, "CREATE VIRTUAL", strlen("CREATE VIRTUAL")) == 0;
	}
	if (!any)
		return true;
	Rows *shadows = query(r->mem, session, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'", r->error);
	for (unsigned row = 0; shadows && row < shadows->rows_count; row++)
		map_put(r->shadows, row_value(shadows, row, "name"), r);
	return shadows != NULL;
}

static Schema *inspect(void *mem, Session *session, const Scope *scope, char ***unmanaged, unsigned *unmanaged_count,
		       Error *error)
{
	Reading r = {.mem = mem, .scope = scope, .unmanaged = unmanaged, .unmanaged_count = unmanaged_count, .error = error};
	Rows *rows = query(mem, session, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid", error);

	r.schema = mem_new(mem, Schema);
	r.shadows = map_new(mem);
	if (!rows || !find_shadows(&r, session, rows)) {
		fail_while(error, "while reading the catalogue of \"%s\"", session->shown);
		return NULL;
	}
	for (unsigned row = 0; row < rows->rows_count; row++) {
		const char *type = row_value(rows, row, "type");
		if (!text_same(type, "index") && !read_object(&r, type, row_value(rows, row, "name"), row_value(rows, row, "sql")))
			return NULL;
	}
	Lookup *lookup = lookup_new(mem, &sqlite_rules, r.schema);
	for (unsigned row = 0; row < rows->rows_count; row++)
		if (text_same(row_value(rows, row, "type"), "index") && !read_index(&r, lookup, row_value(rows, row, "sql")))
			return NULL;
	drop_strays(&r, lookup);
	schema_settle(mem, &sqlite_rules, NULL, r.schema);
	return r.schema;
}

static const char *const schemes[] = {"sqlite://", NULL};

const Server sqlite_server = {
	.name = "sqlite",
	.schemes = schemes,
	.rules = &sqlite_rules,
	.open = open_session,
	.open_scratch = open_scratch,
	.show_url = show_url,
	.execute = execute,
	.query = query,
	.in_transaction = in_transaction,
	.inspect = inspect,
};
