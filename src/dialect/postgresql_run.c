/* PostgreSQL: one runner at a time, and what an interrupted CONCURRENTLY leaves. */
#include <string.h>

#include "dialect.h"
#include "mem.h"
#include "sqlite_token.h"
#include "text.h"

/* Who holds the lock: a lock by one 64-bit key has objsubid 1 and its halves in classid and objid. */
static const char holder_query[] =
	"SELECT format('process %%s (%%s) of user %%s%%s since %%s', a.pid, coalesce(nullif(a.application_name, ''), '?'), a.usename,"
	" coalesce(' at ' || host(a.client_addr), ''), to_char(a.backend_start, 'HH24:MI:SS'))"
	" FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
	" WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
	" AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
	" AND (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(%s, 0) LIMIT 1";

/*
 * Tried, not waited for in the server: a statement that waits holds a snapshot, and CREATE INDEX CONCURRENTLY of the other
 * runner would wait for that one in turn.
 */
bool postgresql_try_lock(void *mem, Session *session, const char *version_table, bool *taken, char **holder, Error *error)
{
	const char *key = quote_text(mem, text_format(mem, "autogen %s", version_table));
	const Rows *rows = session->server->query(mem, session, text_format(mem, "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", key), error);

	if (!rows)
		return false;
	*taken = text_same(rows->values[0], "t");
	*holder = NULL;
	if (*taken)
		return true;
	if (!(rows = session->server->query(mem, session, text_format(mem, holder_query, key), error)))
		return false;
	*holder = text_copy(mem, rows->rows_count ? rows->values[0] : "another runner");
	return true;
}

/* The name behind INDEX [CONCURRENTLY] [IF [NOT] EXISTS], as it is written; NULL when there is none. */
static char *index_name(void *mem, const char *statement)
{
	const char *at = statement, *start = NULL;
	bool found = false;

	for (Token token = token_next(&at); token.kind != TOKEN_END && token.kind != TOKEN_ILLEGAL; token = token_next(&at)) {
		if (!found) {
			found = token_is(&token, "INDEX");
			continue;
		}
		if (token_is(&token, "CONCURRENTLY") || token_is(&token, "IF") || token_is(&token, "NOT") || token_is(&token, "EXISTS"))
			continue;
		if (token_is(&token, "ON"))
			return NULL;
		start = token.text;
		const char *end = token.text + token.length;
		Token dot = token_next(&at);
		if (token_is(&dot, ".")) {
			Token last = token_next(&at);
			end = last.text + last.length;
		}
		return text_slice(mem, start, (size_t)(end - start));
	}
	return NULL;
}

static bool recover_created(void *mem, Session *session, const char *name, bool unknown, bool *done, char **words, Error *error)
{
	const Rows *rows = session->server->query(
		mem, session,
		text_format(mem, "SELECT i.indisvalid FROM pg_index i WHERE i.indexrelid = to_regclass(%s)", quote_text(mem, name)), error);

	if (!rows)
		return false;
	if (!rows->rows_count)
		return true;
	if (text_same(rows->values[0], "t")) {
		*done = unknown;
		*words = unknown ? text_format(mem, "index %s is there and valid: it was built before the interruption", name) : NULL;
		return true;
	}
	*words = text_format(mem, "index %s is invalid, as a build that failed leaves it: it is dropped and built again", name);
	return session->server->execute(session, text_format(mem, "DROP INDEX CONCURRENTLY %s", name), error);
}

bool postgresql_recover(void *mem, Session *session, const char *statement, bool unknown, bool *done, char **words, Error *error)
{
	const char *at = statement;
	Token first = token_next(&at);
	char *name = index_name(mem, statement);

	*done = false;
	*words = NULL;
	if (!name || !postgresql.runs_alone(statement))
		return true;
	if (token_is(&first, "CREATE"))
		return recover_created(mem, session, name, unknown, done, words, error);
	if (!token_is(&first, "DROP") || !unknown)
		return true;
	const Rows *rows = session->server->query(mem, session, text_format(mem, "SELECT to_regclass(%s)", quote_text(mem, name)), error);
	if (!rows)
		return false;
	*done = !rows->values[0];
	*words = *done ? text_format(mem, "index %s is gone: it was dropped before the interruption", name) : NULL;
	return true;
}
