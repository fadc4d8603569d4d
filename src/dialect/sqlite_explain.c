/* SQLite: which rows a guard of a rebuild counted (emit/sqlite_rebuild.c writes them). */
#include <string.h>

#include "dialect.h"
#include "mem.h"
#include "sqlite_token.h"
#include "text.h"

/* The query of a statement that fills the guard, or NULL. */
static const char *guard_query(const char *statement)
{
	static const char *const words[] = {"INSERT", "INTO", "temp", ".", "autogen_guard", "SELECT"};
	const char *at = statement, *begin = statement;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		Token token = token_next(&at);
		if (!token_is(&token, words[i]))
			return NULL;
		begin = token.text;
	}
	return begin;
}

/* "FROM table WHERE …" of a plain count; NULL when it counts something else. */
static const char *counted_part(const char *query)
{
	const char *part = strstr(query, ", count(*) FROM ");

	return part ? part + strlen(", count(*) ") : NULL;
}

static char *first_rows(void *mem, Session *session, const char *part)
{
	Error *ignored = error_new(mem);
	/* A table WITHOUT ROWID has none to name. */
	const Rows *rows = session->server->query(
		mem, session, text_format(mem, "SELECT group_concat(rowid, ', ') FROM (SELECT rowid %s ORDER BY rowid LIMIT 5)", part), ignored);

	return rows && rows->rows_count && rows->values[0] ? text_copy(mem, rows->values[0]) : NULL;
}

void sqlite_explain(void *mem, Session *session, const char *statement, Error *error)
{
	const char *query = guard_query(statement);
	Error *ignored = error_new(mem);
	const Rows *rows = query ? session->server->query(mem, session, query, ignored) : NULL;

	if (!rows || !rows->rows_count || !rows->values[0] || !rows->values[1])
		return;
	const char *part = counted_part(query), *first = part ? first_rows(mem, session, part) : NULL;
	bool one = text_same(rows->values[1], "1");
	error_clear(error);
	fail(error, ERROR_DATABASE, "%s row%s %s in the way: %s", rows->values[1], one ? "" : "s", one ? "is" : "are", rows->values[0]);
	if (first)
		fail_detail(error, "%s rowid%s %s", one ? "it has" : "the first have", one ? "" : "s", first);
	fail_hint(error, "set the rows right, or say in the model what they become (backfill:, using:, default:) and make the revision anew");
}
