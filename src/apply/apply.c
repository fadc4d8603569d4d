#include "apply.h"

#include <string.h>

#include "mem.h"
#include "sqlite_token.h"
#include "text.h"
#include "version.h"

/* A statement on one line, short enough for a message. */
static char *shorten(void *mem, const Statement *statement)
{
	enum { LONGEST = 160 };
	char *text = text_slice(mem, statement->text, statement->length < LONGEST ? statement->length : LONGEST);

	for (char *p = text; *p; p++)
		if (*p == '\n' || *p == '\r' || *p == '\t')
			*p = ' ';
	return statement->length < LONGEST ? text : text_format(mem, "%s…", text);
}

/* Comments before a statement belong to it for libpg_query; the line of the statement itself is wanted. */
static unsigned line_of(const Statement *statement)
{
	unsigned line = statement->line;
	const char *p = statement->text, *end = p + statement->length;

	while (p < end) {
		if (p[0] == '-' && p + 1 < end && p[1] == '-')
			p += strcspn(p, "\n");
		else if (*p == '\n')
			line++, p++;
		else if (*p == ' ' || *p == '\t' || *p == '\r')
			p++;
		else
			break;
	}
	return line;
}

/* Words that begin a statement which would end or begin a transaction. ROLLBACK TO a savepoint stays inside it. */
static bool controls_transaction(const Statement *statement)
{
	static const char *const words[] = {"COMMIT", "END", "ROLLBACK", "ABORT", "BEGIN", "START"};
	const char *at = statement->text;
	Token first = token_next(&at), second = token_next(&at), third = token_next(&at);

	if (token_is(&first, "PREPARE"))
		return token_is(&second, "TRANSACTION");
	if (token_is(&first, "ROLLBACK") && (token_is(&second, "TO") || token_is(&third, "TO")))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(&first, words[i]))
			return true;
	return false;
}

static bool run_statements(void *mem, Session *session, const Dialect *dialect, const char *path, const char *text,
			   unsigned first_line, bool transaction, Error *error)
{
	Statement *statements;
	unsigned count;

	if (!dialect->rules->syntax->split(mem, text, &statements, &count, error))
		return fail_while(error, "in the section at %s:%u", path, first_line);
	for (unsigned i = 0; transaction && i < count; i++)
		if (controls_transaction(&statements[i])) {
			fail(error, ERROR_INPUT, "%s:%u: a revision runs in one transaction of autogen's own: %s", path,
			     first_line + line_of(&statements[i]) - 1, shorten(mem, &statements[i]));
			return fail_hint(error, "take the statement out; what cannot run in a transaction belongs in a section with transaction=off");
		}
	for (unsigned i = 0; i < count; i++) {
		const Statement *statement = &statements[i];
		char *sql = text_slice(mem, statement->text, statement->length);
		unsigned line = first_line + line_of(statement) - 1;
		if (!session->server->execute(session, sql, error))
			return fail_while(error, "at %s:%u: %s", path, line, shorten(mem, statement));
		if (transaction && !session->server->in_transaction(session)) {
			fail(error, ERROR_INPUT, "%s:%u: the statement ended the transaction of the revision: %s", path, line, shorten(mem, statement));
			return fail_hint(error, "take it out; what cannot run in a transaction belongs in a section with transaction=off");
		}
		talloc_free(sql);
	}
	return true;
}

/* Rows that refer to nothing, as SQLite's check names them. */
typedef struct Orphans {
	Map *rows;
	unsigned count;
	char *first_new; /* not in the earlier ones */
} Orphans;

/*
 * Table by table: where a key does not match what it refers to, SQLite's check of the whole database gives up, and such
 * a table may have nothing to do with the revision.
 */
static bool find_orphans(void *mem, Session *session, const Map *earlier, Orphans *orphans, Error *error)
{
	const Server *server = session->server;
	const Rows *tables = server->query(mem, session, "SELECT name FROM sqlite_schema WHERE type = 'table'", error);

	*orphans = (Orphans){.rows = map_new(mem)};
	for (unsigned t = 0; tables && t < tables->rows_count; t++) {
		Error *mismatch = error_new(mem);
		const char *name = quote_name(mem, server->rules->syntax, tables->values[t]);
		const Rows *rows = server->query(mem, session, text_format(mem, "PRAGMA foreign_key_check(%s)", name), mismatch);
		for (unsigned i = 0; rows && i < rows->rows_count; i++) {
			const char *row = row_value(rows, i, "rowid"), *parent = row_value(rows, i, "parent");
			char *key = map_key(mem, tables->values[t], row, parent);
			map_put(orphans->rows, key, orphans);
			orphans->count++;
			if (earlier && !map_get(earlier, key) && !orphans->first_new)
				orphans->first_new = text_format(mem, "row %s of table \"%s\" would refer to nothing in \"%s\"",
								 row ? row : "without rowid", tables->values[t], parent);
		}
	}
	return tables != NULL;
}

/* A renamed table's orphans are not new: as many as before are the same ones. */
static bool check_orphans(void *mem, Session *session, const Orphans *before, Error *error)
{
	Orphans after;

	if (!find_orphans(mem, session, before->rows, &after, error))
		return false;
	return after.count <= before->count || fail(error, ERROR_DATABASE, "%s", after.first_new ? after.first_new : "more rows than before would refer to nothing");
}

static bool begin(const Run *run, Error *error)
{
	Session *session = run->session;

	void *mem = mem_scratch(session);
	char *sql = run->dialect->begin(mem, session, run->table->name, run->lock_timeout, run->statement_timeout);
	bool begun = session->server->execute(session, sql, error);
	talloc_free(mem);
	return begun;
}

/* True when there was a transaction and it is undone. */
static bool roll_back(Session *session)
{
	Error *ignored = error_new(session);
	bool undone = session->server->in_transaction(session) && session->server->execute(session, "ROLLBACK", ignored);

	talloc_free(ignored);
	return undone;
}

/* Under the lock: where the database was when the way was chosen, it must be still. */
static bool still_there(void *mem, const Run *run, const Revisions *rows, Error *error)
{
	char **ids;
	unsigned count;

	if (!version_read(mem, run->session, run->table, &ids, &count, error))
		return false;
	bool same = count == rows->count;
	for (unsigned i = 0; same && i < count; i++)
		same = text_in(rows->list[i]->id, ids, count);
	if (same)
		return true;
	fail(error, ERROR_DATABASE, "another runner has moved the database meanwhile");
	return fail_hint(error, "`autogen current` says where it is now");
}

static bool run_in_transaction(void *mem, const Run *run, const Revision *revision, const Section *section,
			       const Revisions *before, const Revisions *after, Error *error)
{
	Session *session = run->session;
	Orphans orphans;

	if (!begin(run, error))
		return false;
	bool guard = section->foreign_keys_off && run->dialect->foreign_keys_switch;
	bool done = still_there(mem, run, before, error) && (!guard || find_orphans(mem, session, NULL, &orphans, error));
	done = done && run_statements(mem, session, run->dialect, revision->path, section->text, section->line, true, error);
	done = done && (!guard || check_orphans(mem, session, &orphans, error));
	done = done && version_write(mem, session, run->table, before, after, error);
	done = done && session->server->execute(session, "COMMIT", error);
	if (!done && roll_back(session))
		return fail_while(error, "the revision was rolled back whole; the database is as it was before it");
	if (!done)
		fail_while(error, "`autogen current` says where the database is now");
	return done;
}

/* Statement by statement; the version row follows when all are through. */
static bool run_without_transaction(void *mem, const Run *run, const Revision *revision, const Section *section,
				    const Revisions *before, const Revisions *after, Error *error)
{
	Session *session = run->session;

	if (!run_statements(mem, session, run->dialect, revision->path, section->text, section->line, false, error)) {
		roll_back(session);
		return fail_while(error, "the section has transaction=off: the statements before this one are done and stay");
	}
	if (!begin(run, error))
		return false;
	if (version_write(mem, session, run->table, before, after, error) && session->server->execute(session, "COMMIT", error))
		return true;
	roll_back(session);
	return false;
}

static bool foreign_keys(void *mem, Session *session, bool *on, Error *error)
{
	const Rows *rows = session->server->query(mem, session, "PRAGMA foreign_keys", error);

	if (!rows)
		return false;
	*on = rows->rows_count && text_same(rows->values[0], "1");
	return true;
}

bool apply_revision(void *mem, const Run *run, Revision *revision, Direction direction, Revisions *rows, Error *error)
{
	const Section *section = revision_section(revision, direction, run->dialect->name);
	bool up = direction == DIRECTION_UPGRADE, were_on = false, still_on = false, done;
	Session *session = run->session;
	Revisions after = up ? graph_after_upgrade(run->graph, rows, revision) : graph_after_downgrade(run->graph, rows, revision);

	if (!section) {
		fail(error, ERROR_INPUT, "%s has no %s section for %s", revision->path, up ? "upgrade" : "downgrade", run->dialect->name);
		return fail_hint(error, "add one under \"-- autogen:%s dialect=%s\"", up ? "upgrade" : "downgrade", run->dialect->name);
	}
	bool guard = section->foreign_keys_off && run->dialect->foreign_keys_switch;
	/* Only outside a transaction does the pragma do anything; so it is read back. */
	if (guard && (!foreign_keys(mem, session, &were_on, error) ||
		      !session->server->execute(session, "PRAGMA foreign_keys = OFF", error) ||
		      !foreign_keys(mem, session, &still_on, error)))
		return false;
	if (still_on)
		return fail(error, ERROR_DATABASE, "foreign keys cannot be switched off for the rebuild in %s", revision->path);
	done = section->transaction_off ? run_without_transaction(mem, run, revision, section, rows, &after, error)
					: run_in_transaction(mem, run, revision, section, rows, &after, error);
	if (were_on) {
		Error *second = error_new(mem);
		if (!session->server->execute(session, "PRAGMA foreign_keys = ON", second) && done)
			return fail(error, ERROR_DATABASE, "foreign keys cannot be switched on again: %s", second->message);
	}
	if (!done) {
		fail_while(error, "while running the %s of revision %s (%s)", up ? "upgrade" : "downgrade", revision->id, revision->path);
		return false;
	}
	*rows = after;
	return true;
}

bool apply_script(void *mem, Session *session, const Dialect *dialect, const char *name, const char *script, Error *error)
{
	if (!session->server->execute(session, "BEGIN", error))
		return false;
	if (run_statements(mem, session, dialect, name, script, 1, false, error)) {
		/* A script may have committed by itself. */
		return !session->server->in_transaction(session) || session->server->execute(session, "COMMIT", error);
	}
	roll_back(session);
	return false;
}
