/* PostgreSQL: what an interrupted CONCURRENTLY leaves. */

#include "dialect.h"
#include "mem.h"
#include "sqlite_token.h"
#include "text.h"

/* The words of CREATE INDEX CONCURRENTLY, DROP INDEX CONCURRENTLY and REINDEX … CONCURRENTLY that matter here. */
typedef struct Concurrent {
	char *name;  /* of the index (of REINDEX: of whatever it names), as it is written; NULL: the server chooses one */
	char *table; /* that CREATE INDEX is on */
} Concurrent;

/* A name of one or two parts, as it is written. */
static char *read_name(void *mem, Token first, const char **at)
{
	const char *end = first.text + first.length, *ahead = *at;
	Token dot = token_next(&ahead);

	if (token_is(&dot, ".")) {
		Token last = token_next(&ahead);
		end = last.text + last.length;
		*at = ahead;
	}
	return text_slice(mem, first.text, (size_t)(end - first.text));
}

static bool is_filler(const Token *token)
{
	static const char *const words[] = {"CONCURRENTLY", "IF", "NOT", "EXISTS", "ONLY"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(token, words[i]))
			return true;
	return false;
}

static Concurrent read_concurrent(void *mem, const char *statement)
{
	Concurrent read = {0};
	const char *at = statement;
	Token token = token_next(&at);
	bool found = false;

	for (; token.kind != TOKEN_END && token.kind != TOKEN_ILLEGAL; token = token_next(&at)) {
		if (is_filler(&token))
			continue;
		if (token_is(&token, "ON")) {
			for (token = token_next(&at); is_filler(&token); token = token_next(&at))
				;
			read.table = read_name(mem, token, &at);
			return read;
		}
		if (found && !read.name)
			read.name = read_name(mem, token, &at);
		found = found || token_is(&token, "INDEX") || token_is(&token, "TABLE");
	}
	return read;
}

static bool drop_invalid(void *mem, Session *session, const Rows *rows, char **words, Error *error)
{
	for (unsigned i = 0; i < rows->rows_count; i++) {
		const char *name = rows->values[i];
		*words = text_format(mem, "index %s is invalid, as a build that failed leaves it: it is dropped and built again", name);
		if (!session->server->execute(session, text_format(mem, "DROP INDEX CONCURRENTLY %s", name), error))
			return false;
	}
	return true;
}

/* An index stands in its table's schema, whatever the search path. */
static bool recover_create(void *mem, Session *session, const Concurrent *index, bool unknown, bool *done, char **words, Error *error)
{
	const char *table = quote_text(mem, index->table);

	if (!index->name) {
		/* Its name was the server's choice: what is invalid and nobody is building any more is of no use to anybody. */
		const Rows *rows = session->server->query(
			mem, session,
			text_format(mem, "SELECT i.indexrelid::regclass FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = to_regclass(%s)"
					 " AND NOT i.indisvalid AND c.relkind = 'i'"
					 " AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)",
				    table),
			error);
		return rows && drop_invalid(mem, session, rows, words, error);
	}
	const Rows *rows = session->server->query(
		mem, session,
		text_format(mem, "SELECT i.indexrelid::regclass, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
				 " WHERE i.indrelid = to_regclass(%s) AND c.relname = (parse_ident(%s))[1]",
			    table, quote_text(mem, index->name)),
		error);
	if (!rows || !rows->rows_count)
		return rows != NULL;
	if (!text_same(rows->values[1], "t"))
		return drop_invalid(mem, session, &(Rows){.values = rows->values, .rows_count = 1}, words, error);
	*done = unknown;
	*words = unknown ? text_format(mem, "index %s is there and valid: it was built before the interruption", rows->values[0]) : NULL;
	return true;
}

/* The copies that REINDEX CONCURRENTLY works on have names of their own (its documentation, "Rebuilding Indexes Concurrently"). */
static bool recover_reindex(void *mem, Session *session, const Concurrent *index, char **words, Error *error)
{
	const char *name = quote_text(mem, index->name);
	const Rows *rows = session->server->query(
		mem, session,
		text_format(mem, "SELECT i.indexrelid::regclass FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid"
				 " AND c.relname ~ '_cc(new|old)[0-9]*$' AND (i.indrelid = to_regclass(%s) OR i.indrelid ="
				 " (SELECT o.indrelid FROM pg_index o WHERE o.indexrelid = to_regclass(%s)))",
			    name, name),
		error);

	return rows && drop_invalid(mem, session, rows, words, error);
}

bool postgresql_recover(void *mem, Session *session, const char *statement, bool unknown, bool *done, char **words, Error *error)
{
	const char *at = statement;
	Token first = token_next(&at);
	const Concurrent index = read_concurrent(mem, statement);

	*done = false;
	*words = NULL;
	if (!postgresql.runs_alone(statement))
		return true;
	if (token_is(&first, "CREATE") && index.table)
		return recover_create(mem, session, &index, unknown, done, words, error);
	if (token_is(&first, "REINDEX") && index.name)
		return recover_reindex(mem, session, &index, words, error);
	if (!token_is(&first, "DROP") || !index.name || !unknown)
		return true;
	const Rows *rows = session->server->query(mem, session, text_format(mem, "SELECT to_regclass(%s)", quote_text(mem, index.name)), error);
	if (!rows)
		return false;
	*done = !rows->values[0];
	*words = *done ? text_format(mem, "index %s is gone: it was dropped before the interruption", index.name) : NULL;
	return true;
}
