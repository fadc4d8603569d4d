/* One runner at a time: an advisory lock of the session. */
#include "mem.h"
#include "postgresql_session.h"
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
