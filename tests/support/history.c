#include "history.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "database.h"
#include "file.h"
#include "mem.h"
#include "text.h"

History *history_create(void *mem, const Dialect *dialect, const char *program, const char *settings)
{
	History *history = mem_new(mem, History);
	Error *error = error_new(mem);

	history->mem = mem;
	history->dialect = dialect;
	history->program = program;
	history->folder = folder_create(mem);
	if (!history->folder || !folder_make(mem, text_format(mem, "%s/revisions", history->folder), error) ||
	    !folder_make(mem, text_format(mem, "%s/models", history->folder), error) ||
	    !file_create(mem, text_format(mem, "%s/autogen.yaml", history->folder),
			 text_format(mem, "url: sqlite://\n%s", settings), error))
		abort();
	return history;
}

void history_drop(History *history)
{
	folder_remove(history->folder);
}

void history_add(History *history, const char *options, const char *upgrade)
{
	void *mem = history->mem;
	Error *error = error_new(mem);
	unsigned number = history->count + 1;
	char *id = text_format(mem, "%04x%08x", number, 0xabcdef01U);
	const char *below = history->count ? history->ids[history->count - 1] : "";

	*LIST_ADD(mem, history->ids, history->count) = id;
	*LIST_ADD(mem, history->sections, history->sections_count) = text_copy(mem, upgrade);
	if (!file_create(
		mem, text_format(mem, "%s/revisions/%s.sql", history->folder, id),
		text_format(
		    mem,
		    "-- number %u\n--\n-- Revision ID: %s\n-- Revises: %s\n\n-- autogen:upgrade%s%s\n%s\n-- autogen:downgrade\n",
		    number, id, below, *options ? " " : "", options, upgrade),
		error))
		abort();
}

/* What the emitter writes for another CHECK. */
static char *rebuild(void *mem, unsigned number)
{
	return text_format(
	    mem,
	    "CREATE TABLE autogen_new_big (\n    id integer PRIMARY KEY,\n    n integer,\n    pad text,\n    CHECK (n > -%u)\n);\n"
	    "INSERT OR ABORT INTO autogen_new_big (id, n, pad)\n    SELECT id, n, pad FROM big;\n"
	    "DROP TABLE big;\nPRAGMA legacy_alter_table = ON;\nALTER TABLE autogen_new_big RENAME TO big;\n"
	    "PRAGMA legacy_alter_table = OFF;\nCREATE INDEX big_n ON big (n);\nINSERT INTO ran VALUES (%u);\n",
	    number, number);
}

static const char first_tables[] =
    "CREATE TABLE big (id integer PRIMARY KEY, n integer, pad text);\n"
    "CREATE INDEX big_n ON big (n);\n"
    "CREATE TABLE child (id integer PRIMARY KEY, big_id integer NOT NULL REFERENCES big (id) ON DELETE CASCADE);\n"
    "CREATE TABLE ran (revision integer);\n"
    "CREATE TABLE t_0 (id integer, name text);\n"
    "INSERT INTO ran VALUES (1);\n";

static const char first_rows[] =
    "INSERT INTO big (id, n, pad) WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 3000)"
    " SELECT i, i % 7, 'a text that fills some pages ' || i FROM c;\n"
    "INSERT INTO child (id, big_id) SELECT id, id FROM big;\nINSERT INTO ran VALUES (2);\n";

static void add_mixed(History *history, unsigned i, bool any_off)
{
	enum { KINDS = 8 };
	static const char *const kinds[KINDS] = {
	    "CREATE TABLE t_%K (id integer, name text);\n",
	    "ALTER TABLE t_%K ADD COLUMN c_%I integer DEFAULT 7;\n",
	    "CREATE INDEX t_%K_name ON t_%K (name);\n",
	    "INSERT INTO t_%K (id, name) SELECT id, pad FROM big WHERE id <= 100;\n",
	    "ALTER TABLE big ALTER COLUMN n TYPE %T;\n",
	    "CREATE VIEW v_%K AS SELECT id, name FROM t_%K;\n",
	    ("ALTER TABLE t_%K ADD COLUMN d_%I text;\nUPDATE big SET n = n + 1 WHERE id % 3 = 0;\nUPDATE t_%K SET d_%I = name;\n"
	     "CREATE INDEX t_%K_d ON t_%K (d_%I);\n"),
	    "DELETE FROM t_%K WHERE id > 50;\nDROP INDEX t_%K_d;\n",
	};
	void *mem = history->mem;
	bool on_sqlite = history->dialect == &sqlite;

	if (i == 1) {
		history_add(history, "", first_tables);
	} else if (i == 2) {
		history_add(history, "", first_rows);
	} else if (i % 20 == 3 && any_off) {
		history_add(history, "transaction=off", on_sqlite ? "PRAGMA foreign_keys = ON;\n" : "VACUUM big;\n");
	} else if (i % KINDS == 4 && on_sqlite) {
		history_add(history, "foreign_keys=off", rebuild(mem, i));
	} else {
		char *sql = text_replace(mem, kinds[i % KINDS], "%K", text_format(mem, "%u", i / KINDS));
		sql = text_replace(mem, text_replace(mem, sql, "%I", text_format(mem, "%u", i)), "%T",
				   i / KINDS % 2 ? "integer" : "bigint");
		history_add(history, "", text_format(mem, "%sINSERT INTO ran VALUES (%u);\n", sql, i));
	}
}

void history_mix(History *history, unsigned count, bool any_off)
{
	for (unsigned i = history->count + 1; history->count < count; i++)
		add_mixed(history, i, any_off);
}

static char *rows_text(void *mem, const Rows *rows)
{
	Buffer *text = buffer_new(mem);

	for (unsigned i = 0; i < rows->rows_count * rows->columns_count; i++)
		buffer_format(text, "%s%s", rows->values[i] ? rows->values[i] : "NULL",
			      (i + 1) % rows->columns_count ? " | " : "\n");
	return text->data;
}

#define OWN "('autogen_version', 'autogen_log')"
#define OURS "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relname NOT IN " OWN

static const char postgresql_catalogue[] =
    "SELECT format('%s %s %s %s %s %s', c.relkind, c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,"
    " pg_get_expr(d.adbin, d.adrelid)) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = "
    "c.relnamespace"
    " LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
    " WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND " OURS
    " UNION ALL SELECT format('%s %s %s', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisready) FROM pg_index i JOIN pg_class "
    "c ON c.oid = i.indrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE " OURS
    " UNION ALL SELECT format('%s %s %s', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid)) FROM pg_constraint k JOIN "
    "pg_class c ON c.oid = k.conrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE " OURS
    " UNION ALL SELECT format('%s %s', c.oid::regclass, pg_get_viewdef(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = "
    "c.relnamespace"
    " WHERE c.relkind = 'v' AND " OURS " ORDER BY 1";

static const char postgresql_digests[] = "SELECT string_agg(format('SELECT %L, count(*), coalesce(sum(hashtextextended(t::text, "
					 "0)::numeric), 0) FROM %s t', c.oid::regclass::text, c.oid::regclass),"
					 " ' UNION ALL ' ORDER BY c.oid::regclass::text) FROM pg_class c JOIN pg_namespace n ON "
					 "n.oid = c.relnamespace WHERE c.relkind = 'r' AND " OURS;

static const char sqlite_catalogue[] =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE tbl_name NOT IN " OWN " ORDER BY type, name";

static const char sqlite_digests[] =
    "SELECT group_concat(q, ' UNION ALL ') FROM (SELECT 'SELECT ' || quote(m.name) || ' || '' '' || count(*)'"
    " || group_concat(printf(' || '' '' || total(\"%w\") || '' '' || total(length(\"%w\"))', p.name, p.name), '') || ' FROM \"' || "
    "m.name || '\"' AS q"
    " FROM sqlite_schema m, pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT IN " OWN
    " GROUP BY m.name ORDER BY m.name)";

char *state_read(void *mem, Session *session, Error *error)
{
	const Server *server = session->server;
	bool on_sqlite = server == &sqlite_server;
	const Rows *catalogue = server->query(mem, session, on_sqlite ? sqlite_catalogue : postgresql_catalogue, error);
	const Rows *digests =
	    catalogue ? server->query(mem, session, on_sqlite ? sqlite_digests : postgresql_digests, error) : NULL;

	if (!digests)
		return NULL;
	if (!digests->rows_count || !digests->values[0])
		return rows_text(mem, catalogue);
	const Rows *rows = server->query(mem, session, text_format(mem, "%s ORDER BY 1", digests->values[0]), error);
	return rows ? text_format(mem, "%s%s", rows_text(mem, catalogue), rows_text(mem, rows)) : NULL;
}

static bool run_section(const History *history, void *mem, Session *session, const char *section, Error *error)
{
	Statement *statements;
	unsigned count;

	/* One by one: some of them take no transaction. */
	if (!history->dialect->rules->syntax->split(mem, section, &statements, &count, error))
		return false;
	for (unsigned i = 0; i < count; i++)
		/* Here no rebuild may run with them on. */
		if (!text_starts(statements[i].text, "PRAGMA foreign_keys") &&
		    !session->server->execute(session, text_slice(mem, statements[i].text, statements[i].length), error))
			return fail_while(error, "in %s", section);
	return true;
}

bool history_record(History *history, Error *error)
{
	char *url = database_create(history->mem, history->dialect);
	Session *session = history->dialect->server->open(history->mem, url, OPEN_WRITE, NULL, error);
	bool fine =
	    session && (history->dialect != &sqlite || session->server->execute(session, "PRAGMA synchronous = OFF", error));

	history->states = mem_array(history->mem, char *, history->count + 1);
	for (unsigned i = 0; fine && i <= history->count; i++) {
		void *scratch = mem_scratch(history->mem);
		fine = (!i || run_section(history, scratch, session, history->sections[i - 1], error)) &&
		       (history->states[i] = state_read(history->mem, session, error));
		talloc_free(scratch);
	}
	talloc_free(session);
	database_drop(history->mem, history->dialect, url);
	return fine;
}

int history_find(const History *history, const char *id)
{
	size_t length = strcspn(id, " \n");

	for (unsigned i = 0; i < history->count; i++)
		if (strlen(history->ids[i]) == length && strncmp(history->ids[i], id, length) == 0)
			return (int)i + 1;
	return length ? -1 : 0;
}

Child *history_start(const History *history, void *mem, const char *url, const char *command, const char *word)
{
	return child_start(mem, history->folder, 0, (const char *const[]){history->program, "--url", url, command, word, NULL});
}

Output history_run(const History *history, void *mem, const char *url, const char *command, const char *word)
{
	return child_wait(history_start(history, mem, url, command, word));
}

bool wait_until_alone(Session *session)
{
	enum { TRIES = 30000 };
	void *mem = mem_scratch(NULL);
	bool alone = session->server == &sqlite_server;

	for (unsigned i = 0; i < TRIES && !alone; i++) {
		Error *error = error_new(mem);
		const Rows *rows = session->server->query(mem, session,
							  "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
							  " AND application_name LIKE 'autogen%' AND pid <> pg_backend_pid()",
							  error);
		alone = rows && text_same(rows->values[0], "0");
		if (!alone)
			sleep_microseconds(1000);
	}
	talloc_free(mem);
	return alone;
}
