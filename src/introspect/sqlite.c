/* SQLite: the session, and the catalogue from the texts in sqlite_schema. */
#include <sqlite3.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "lookup.h"
#include "mem.h"
#include "session.h"
#include "sqlite_lock.h"
#include "sqlite_session.h"
#include "sqlite_parse.h"
#include "sqlite_token.h"
#include "text.h"

AUTO_HANDLE(sqlite3_stmt, sqlite3_finalize)

static int finish(Session *session)
{
	sqlite3_close_v2(session->handle);
	/* After SQLite's own: closing it drops all locks that this process has on the file. */
	if (session->lock)
		close(session->lock);
	return 0;
}

/* What SQLite is asked to open: a path, ":memory:", or a URI of its own (sqlite.org/uri.html), bare or behind sqlite:///. */
static const char *name_of(const char *url)
{
	const char *name = url;

	if (text_starts(url, "sqlite://")) {
		name += strlen("sqlite://");
		name += *name == '/';
	}
	return *name ? name : ":memory:";
}

static bool is_uri(const char *name)
{
	return text_starts(name, "file:");
}

static bool uri_says(const char *name, const char *parameter)
{
	const char *query = is_uri(name) ? strchr(name, '?') : NULL, *found = query ? strstr(query, parameter) : NULL;
	char end = found ? found[strlen(parameter)] : 'x';

	return found && strchr("?&", found[-1]) && (!end || end == '&' || end == '#');
}

static char *decode(void *mem, const char *text, size_t length)
{
	char *decoded = text_slice(mem, text, length), *to = decoded;

	for (const char *p = decoded; *p; p++) {
		bool escaped = *p == '%' && isxdigit((unsigned char)p[1]) && isxdigit((unsigned char)p[2]);
		*to++ = escaped ? (char)strtol((char[]){p[1], p[2], '\0'}, NULL, 16) : *p;
		p += escaped ? 2 : 0;
	}
	*to = '\0';
	return decoded;
}

char *sqlite_path(void *mem, const char *url)
{
	const char *name = name_of(url);

	if (!is_uri(name))
		return text_copy(mem, name);
	const char *path = name + strlen("file:");
	/* "file:///path", "file://localhost/path" */
	if (text_starts(path, "//")) {
		const char *slash = strchr(path + 2, '/');
		path = slash ? slash : path + strlen(path);
	}
	if (uri_says(name, "mode=memory") || !*path)
		return text_copy(mem, ":memory:");
	return decode(mem, path, strcspn(path, "?#"));
}

static char *show_url(void *mem, const char *url)
{
	return text_copy(mem, url);
}

static bool database_fail(const Session *session, Error *error)
{
	sqlite3 *handle = session->handle;
	int code = sqlite3_errcode(handle) & 0xff;
	bool busy = code == SQLITE_BUSY || code == SQLITE_LOCKED;
	const char *path = sqlite3_db_filename(handle, "main");

	/* "cannot VACUUM from within a transaction" and its kin */
	bool outside = strstr(sqlite3_errmsg(handle), "within a transaction") != NULL || strstr(sqlite3_errmsg(handle), "within transaction") != NULL;

	fail(error, busy ? ERROR_LOCKED : outside ? ERROR_OUTSIDE : ERROR_DATABASE, "%s", sqlite3_errmsg(handle));
#if SQLITE_VERSION_NUMBER >= 3038000
	if (sqlite3_error_offset(handle) >= 0)
		error->position = (size_t)sqlite3_error_offset(handle) + 1;
#endif
	if (busy && path) {
		fail_detail(error, "%s holds a lock on it", sqlite_lock_holder(error, path));
		fail_hint(error, "let it finish, or find it: `fuser %s` names it", path);
	}
	return false;
}

/* SQLite's own busy_timeout() knows no way to say that it waits. */
static int wait_busy(void *to, int calls)
{
	enum { LONGEST_NAP = 50 };
	Session *session = to;
	const SessionListener *listener = session->listener;
	const char *path = sqlite3_db_filename(session->handle, "main");
	unsigned nap = calls < 10 ? (unsigned)calls * 5 + 1 : LONGEST_NAP;

	if (calls == 0)
		session->busy_waited = 0;
	if (session->busy_waited >= session->busy_limit)
		return 0;
	/* A lock that is held for a moment is not worth a word. */
	if (calls == 10 && listener && listener->waiting)
		listener->waiting(listener->to, path ? sqlite_lock_holder(session, path) : "another connection", session->busy_limit);
	if (nap > session->busy_limit - session->busy_waited)
		nap = session->busy_limit - session->busy_waited;
	sqlite3_sleep((int)nap);
	session->busy_waited += nap;
	return 1;
}

static int work(void *to)
{
	const Session *session = to;

	session->listener->working(session->listener->to);
	return 0;
}

static void count_row(void *to, int kind, char const *database, char const *table, sqlite3_int64 row)
{
	Session *session = to;

	(void)kind, (void)database, (void)table, (void)row;
	session->changed_rows++;
}

static bool execute(Session *session, const char *sql, Error *error)
{
	enum { STEPS_BETWEEN = 100000 };
	bool listens = session->listener && session->listener->working;

	session->changed_rows = 0;
	if (listens) {
		sqlite3_progress_handler(session->handle, STEPS_BETWEEN, work, session);
		sqlite3_update_hook(session->handle, count_row, session);
	}
	bool done = sqlite3_exec(session->handle, sql, NULL, NULL, NULL) == SQLITE_OK || database_fail(session, error);
	if (listens) {
		sqlite3_progress_handler(session->handle, 0, NULL, NULL);
		sqlite3_update_hook(session->handle, NULL, NULL);
	}
	return done;
}

static bool open_file(Session *session, const char *name, int flags, Error *error)
{
	if (is_uri(name))
		flags |= SQLITE_OPEN_URI;
	if (sqlite3_open_v2(name, (sqlite3 **)&session->handle, flags, NULL) != SQLITE_OK)
		return fail(error, ERROR_DATABASE, "could not open \"%s\": %s", session->shown,
			    session->handle ? sqlite3_errmsg(session->handle) : "no memory");
	sqlite3_busy_handler(session->handle, wait_busy, session);
	sqlite3_extended_result_codes(session->handle, 1);
	return true;
}

/* The first read tells whether the file is a database at all. */
static bool read_first(Session *session, Error *error)
{
	return execute(session, "SELECT count(*) FROM sqlite_schema", error);
}

static int take_number(void *to, int count, char **values, char **names)
{
	(void)names;
	*(int *)to = count && values[0] ? atoi(values[0]) : 0;
	return 0;
}

/* What a revision may change, and the next one would notice. */
static bool keep_settings(Session *session, Error *error)
{
	int foreign_keys = 0;

	if (sqlite3_exec(session->handle, "PRAGMA foreign_keys", take_number, &foreign_keys, NULL) != SQLITE_OK)
		return database_fail(session, error);
	session->settings = text_format(session, "PRAGMA foreign_keys = %d; PRAGMA legacy_alter_table = OFF; PRAGMA ignore_check_constraints = OFF;"
						 "PRAGMA recursive_triggers = OFF; PRAGMA defer_foreign_keys = OFF; PRAGMA writable_schema = OFF", foreign_keys);
	return true;
}

static bool is_unrecovered(const Session *session)
{
	int code = sqlite3_extended_errcode(session->handle), primary = code & 0xff;

	return primary == SQLITE_READONLY || primary == SQLITE_CANTOPEN || code == SQLITE_BUSY_RECOVERY;
}

Session *sqlite_open(void *mem, const char *url, OpenMode mode, const char *default_schema, Error *error)
{
	Session *session = mem_new(mem, Session);
	const char *path = sqlite_path(session, url), *name = name_of(url);
	int flags = mode == OPEN_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

	(void)default_schema;
	session->server = &sqlite_server;
	session->shown = show_url(session, url);
	session->version = text_copy(session, sqlite3_libversion());
	session->version_number = sqlite3_libversion_number();
	session->busy_limit = session_defaults.busy_limit;
	session->listener = session_defaults.listener;
	/* A database that is not there yet is an empty one; reading must not make its file. */
	session->absent = mode == OPEN_READ && !text_same(path, ":memory:") && !file_exists(path);
	if (session->absent && !file_is_folder(path_folder(session, path))) {
		fail(error, ERROR_DATABASE, "could not open \"%s\": there is no such folder", session->shown);
		return NULL;
	}
	if (mode == OPEN_WRITE && (uri_says(name, "mode=ro") || uri_says(name, "immutable=1"))) {
		fail(error, ERROR_INPUT, "\"%s\" can only be read: its URL says so", session->shown);
		fail_hint(error, "take mode=ro and immutable=1 out of it to change the database");
		return NULL;
	}
	if (text_same(path, ":memory:") || session->absent) {
		name = ":memory:";
		flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
	}
	talloc_set_destructor(session, finish);
	if (!open_file(session, name, flags, error))
		return NULL;
	/* A journal that a killed writer left has to be rolled back before anything can be read: that writes. */
	if (!read_first(session, error) && flags == SQLITE_OPEN_READONLY && is_unrecovered(session)) {
		error_clear(error);
		sqlite3_close_v2(session->handle);
		session->handle = NULL;
		if (!open_file(session, name, SQLITE_OPEN_READWRITE, error))
			return NULL;
		if (execute(session, "PRAGMA query_only = ON", error))
			read_first(session, error);
	}
	if (error->code == ERROR_NONE && keep_settings(session, error))
		return session;
	fail_while(error, "while opening \"%s\"", session->shown);
	return NULL;
}

static Session *open_scratch(void *mem, const char *url, const char *default_schema, Error *error)
{
	(void)url;
	return sqlite_open(mem, "sqlite://", OPEN_WRITE, default_schema, error);
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
	Error *error;
} Reading;

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
	if (token_is(&second, "VIRTUAL"))
		return parse_virtual_table(r->mem, sql, LIST_ADD(r->mem, schema->virtual_tables, schema->virtual_tables_count), r->error);
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

/* What a file keeps beside its schema; a model that says nothing of them is not compared. */
static bool read_pragmas(Reading *r, Session *session)
{
	static const char *const words[] = {"none", "full", "incremental"};
	Rows *rows = query(r->mem, session, "SELECT (SELECT user_version FROM pragma_user_version), (SELECT application_id FROM pragma_application_id),"
			   " (SELECT journal_mode FROM pragma_journal_mode), (SELECT encoding FROM pragma_encoding), (SELECT auto_vacuum FROM pragma_auto_vacuum)", r->error);

	for (unsigned i = 0; rows && i < file_settings_kind.attrs; i++) {
		const char *value = rows->values[i] ? rows->values[i] : "";
		if (i == FILE_AUTO_VACUUM && *value >= '0' && *value <= '2')
			value = words[*value - '0'];
		*LIST_ADD(r->mem, r->schema->pragmas, r->schema->pragmas_count) =
			(Pragma){.name = text_copy(r->mem, file_settings_kind.fields[i].key), .value = text_copy(r->mem, value)};
	}
	return rows != NULL;
}

static Schema *inspect(void *mem, Session *session, const Scope *scope, char ***unmanaged, unsigned *unmanaged_count,
		       Error *error)
{
	Reading r = {.mem = mem, .scope = scope, .error = error};

	/* All that SQLite has is described. */
	(void)unmanaged, (void)unmanaged_count;
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
	if (scope->file_settings && !read_pragmas(&r, session))
		return NULL;
	schema_settle(mem, &sqlite_rules, NULL, r.schema);
	return r.schema;
}

static const char *const schemes[] = {"sqlite://", "file:", NULL};

const Server sqlite_server = {
	.name = "sqlite",
	.schemes = schemes,
	.rules = &sqlite_rules,
	.open = sqlite_open,
	.open_scratch = open_scratch,
	.show_url = show_url,
	.database_name = sqlite_database_name,
	.show_beside = sqlite_show_beside,
	.exists_beside = sqlite_exists_beside,
	.create_beside = sqlite_create_beside,
	.drop_beside = sqlite_drop_beside,
	.open_beside = sqlite_open_beside,
	.execute = execute,
	.query = query,
	.try_lock = sqlite_try_lock,
	.in_transaction = in_transaction,
	.inspect = inspect,
};
