#include "progress.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

#include "mem.h"
#include "sqlite_token.h"
#include "text.h"

/* One program, one command, one run: what is shown now. */
typedef struct Progress {
	Cli *cli;
	bool terminal;
	bool shown; /* a line that has to go before anything else is written */
	unsigned revision, revisions;
	unsigned statement, statements;
	struct timespec began;
	const Session *session;
	char *copied_from; /* SQLite: the table whose rows a statement copies */
	long long rows;	   /* of it; below zero: not counted */
	bool builds_index; /* PostgreSQL's own view knows how far it is */
	Session *second;   /* a connection to ask that */
	bool second_failed;
	struct timespec last;
} Progress;

static Progress progress;

static double seconds_since(const struct timespec *began)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - began->tv_sec) + (double)(now.tv_nsec - began->tv_nsec) / 1e9;
}

static void wipe(void)
{
	if (progress.shown)
		fputs("\r\x1b[K", stderr);
	progress.shown = false;
}

static void waiting(void *to, const char *holder, unsigned limit)
{
	(void)to;
	wipe();
	info("migration", "Waiting for another runner, up to %.4g s (lock_wait): %s", limit / 1000.0, holder);
}

static void retrying(void *to, const char *reason, unsigned attempt, unsigned attempts, unsigned milliseconds)
{
	(void)to;
	wipe();
	warn("migration", "%s; rolled back, trying again in %.4g s (%u of %u)", reason, milliseconds / 1000.0, attempt, attempts);
}

static void note(void *to, const char *words)
{
	(void)to;
	wipe();
	info("migration", "%s", words);
}

/* "INSERT INTO … SELECT … FROM name": the last table, in whose rows the work is counted. */
static char *copied_table(void *mem, const char *sql, size_t length)
{
	char *text = text_slice(mem, sql, length), *name = NULL;
	const char *at = text;
	Token token = token_next(&at);

	if (!token_is(&token, "INSERT"))
		return NULL;
	for (; token.kind != TOKEN_END && token.kind != TOKEN_ILLEGAL; token = token_next(&at))
		if (token_is(&token, "FROM")) {
			Token table = token_next(&at);
			name = token_name(mem, &table);
		}
	return name;
}

static long long count_rows(const Session *session, const char *table)
{
	void *mem = mem_scratch(progress.cli->mem);
	Error *ignored = error_new(mem);
	char *sql = text_format(mem, "SELECT count(*) FROM %s", quote_name(mem, session->server->rules->syntax, table));
	const Rows *rows = session->server->query(mem, (Session *)session, sql, ignored);
	long long count = rows && rows->rows_count ? strtoll(rows->values[0], NULL, 10) : -1;

	talloc_free(mem);
	return count;
}

static void statement(void *to, const Session *session, const char *sql, unsigned number, unsigned count)
{
	enum { LONGEST = 20000 };
	const char *at = sql;
	Token first = token_next(&at), second = token_next(&at), third = token_next(&at);

	(void)to;
	progress.statement = number;
	progress.statements = count;
	progress.session = session;
	progress.rows = -1;
	progress.last = (struct timespec){0};
	progress.builds_index = session->default_schema && token_is(&first, "CREATE") && (token_is(&second, "INDEX") || token_is(&third, "INDEX"));
	if (!progress.terminal || session->default_schema)
		return;
	progress.copied_from = copied_table(progress.cli->mem, sql, strnlen(sql, LONGEST));
	if (progress.copied_from)
		progress.rows = count_rows(session, progress.copied_from);
}

/* How far CREATE INDEX is, asked over a second connection, since the first one is busy with it. */
static char *index_words(void *mem)
{
	Cli *cli = progress.cli;
	Error *ignored = error_new(mem);

	if (!progress.second && !progress.second_failed) {
		progress.second = cli->dialect->server->open(cli->mem, cli->config->url, OPEN_READ, NULL, ignored);
		progress.second_failed = !progress.second;
	}
	if (!progress.second)
		return text_copy(mem, "");
	error_clear(ignored);
	const Rows *rows = progress.second->server->query(
		mem, progress.second,
		text_format(mem, "SELECT phase, coalesce(100 * blocks_done / nullif(blocks_total, 0), 100 * tuples_done / nullif(tuples_total, 0))"
				 " FROM pg_stat_progress_create_index WHERE pid = %d", progress.session->process), ignored);
	if (!rows || !rows->rows_count)
		return text_copy(mem, "");
	return text_format(mem, ", %s%s%s%s", rows->values[0], rows->values[1] ? " " : "", rows->values[1] ? rows->values[1] : "", rows->values[1] ? " %" : "");
}

static void working(void *to)
{
	const double between = 0.2;
	void *mem = mem_scratch(NULL);

	(void)to;
	if (progress.revisions && (!progress.shown || seconds_since(&progress.last) >= between)) {
		const char *more = progress.rows >= 0 ? text_format(mem, ", %llu of %lld rows", progress.session->changed_rows, progress.rows)
				   : progress.builds_index ? index_words(mem)
							  : "";
		fprintf(stderr, "\r\x1b[Krevision %u of %u, statement %u of %u%s, %.1f s", progress.revision, progress.revisions, progress.statement,
			progress.statements, more, seconds_since(&progress.began));
		fflush(stderr);
		progress.shown = true;
		clock_gettime(CLOCK_MONOTONIC, &progress.last);
	}
	talloc_free(mem);
}

const SessionListener *progress_session(void)
{
	static SessionListener listener = {.waiting = waiting};

	/* Whoever reads a file or a pipe wants lines, not a display. */
	if (isatty(STDERR_FILENO) && !options.quiet)
		listener.working = working;
	return &listener;
}

const Listener *progress_run(void)
{
	static const Listener listener = {.retrying = retrying, .statement = statement, .note = note};

	return &listener;
}

void progress_begin(Cli *cli, unsigned number, unsigned count)
{
	if (!progress.revisions)
		clock_gettime(CLOCK_MONOTONIC, &progress.began);
	progress.cli = cli;
	progress.terminal = isatty(STDERR_FILENO) && !options.quiet;
	progress.revision = number;
	progress.revisions = count;
	progress.statement = progress.statements = 0;
}

void progress_end(void)
{
	wipe();
	progress.revisions = 0;
}
