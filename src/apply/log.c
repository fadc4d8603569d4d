#include "log.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mem.h"
#include "text.h"
#include "version.h"

static char *log_name(void *mem, const Session *session, const VersionTable *table)
{
	return own_table_name(mem, session, table, log_table_name(mem, table->name));
}

char *log_create(void *mem, const Session *session, const VersionTable *table)
{
	/* No key: it is a diary, and nothing refers to its rows. */
	return text_format(mem,
			   "CREATE TABLE IF NOT EXISTS %s (\n"
			   "    revision VARCHAR(32) NOT NULL,\n"
			   "    direction VARCHAR(9) NOT NULL,\n"
			   "    applied_at %s NOT NULL,\n"
			   "    applied_by TEXT NOT NULL,\n"
			   "    duration_ms BIGINT,\n"
			   "    sha256 CHAR(64),\n"
			   "    tag TEXT,\n"
			   "    progress TEXT\n)",
			   log_name(mem, session, table), session->default_schema ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP");
}

static const char *now_of(const Session *session)
{
	return session->default_schema ? "clock_timestamp()" : "strftime('%Y-%m-%d %H:%M:%f', 'now')";
}

static const char *quote_or_null(void *mem, const char *text)
{
	return text ? quote_text(mem, text) : "NULL";
}

static const char *who_of(void *mem, const Session *session, const char *who)
{
	return who ? quote_text(mem, who) : session->default_schema ? "current_user" : "'script'";
}

char *log_insert(void *mem, const Session *session, const VersionTable *table, const LogEntry *entry)
{
	return text_format(mem,
			   "INSERT INTO %s (revision, direction, applied_at, applied_by, duration_ms, sha256, tag)"
			   " VALUES (%s, %s, %s, %s, %s, %s, %s);\n",
			   log_name(mem, session, table), quote_text(mem, entry->revision), quote_text(mem, entry->direction), now_of(session),
			   who_of(mem, session, entry->who), entry->milliseconds < 0 ? "NULL" : text_format(mem, "%lld", entry->milliseconds),
			   quote_or_null(mem, entry->hash), quote_or_null(mem, entry->tag));
}

char *log_who(void *mem)
{
	char host[256] = "";
	const struct passwd *user = getpwuid(geteuid());

	if (gethostname(host, sizeof host - 1) != 0)
		host[0] = '\0';
	return user ? text_format(mem, "%s@%s", user->pw_name, host) : text_format(mem, "%ld@%s", (long)geteuid(), host);
}

/* "running 2" or "failed 2": so many statements are done, and the next one was at work, or refused. */
static char *progress_text(void *mem, const Progress *progress)
{
	return text_format(mem, "%s %u", progress->running ? "running" : "failed", progress->done);
}

static void parse_progress(const char *text, Progress *progress)
{
	const char *blank = strchr(text, ' ');

	progress->running = text_starts(text, "running");
	progress->done = blank ? (unsigned)strtoul(blank + 1, NULL, 10) : 0;
}

static bool log_exists(void *mem, const Run *run, bool *exists, Error *error)
{
	return own_table_exists(mem, run->session, run->table, log_table_name(mem, run->table->name), exists, error);
}

bool progress_read(void *mem, const Run *run, const Revision *revision, Direction direction, Progress *progress, Error *error)
{
	bool exists;

	*progress = (Progress){0};
	if (!log_exists(mem, run, &exists, error))
		return false;
	if (!exists)
		return true;
	const Rows *rows = run->session->server->query(
		mem, run->session,
		text_format(mem, "SELECT progress, sha256 FROM %s WHERE revision = %s AND direction = %s AND progress IS NOT NULL",
			    log_name(mem, run->session, run->table), quote_text(mem, revision->id), quote_text(mem, direction_word(direction))),
		error);
	if (!rows || !rows->rows_count)
		return rows != NULL;
	progress->any = true;
	parse_progress(row_value(rows, 0, "progress"), progress);
	const char *hash = row_value(rows, 0, "sha256");
	progress->hash = hash ? text_copy(mem, hash) : NULL;
	return true;
}

char *progress_write(void *mem, const Run *run, const Revision *revision, Direction direction, const Progress *progress)
{
	const char *log = log_name(mem, run->session, run->table), *text = quote_text(mem, progress_text(mem, progress));

	const char *id = quote_text(mem, revision->id), *word = quote_text(mem, direction_word(direction)), *hash = quote_or_null(mem, progress->hash);
	const char *entry = text_format(mem, "revision = %s AND direction = %s AND progress IS NOT NULL", id, word);

	/* Both, since the one that was made may have gone with a transaction of the section's own. */
	return text_format(mem,
			   "UPDATE %s SET progress = %s, sha256 = %s WHERE %s;\n"
			   "INSERT INTO %s (revision, direction, applied_at, applied_by, sha256, tag, progress)"
			   " SELECT %s, %s, %s, %s, %s, %s, %s WHERE NOT EXISTS (SELECT 1 FROM %s WHERE %s);\n",
			   log, text, hash, entry, log, id, word, now_of(run->session), quote_text(mem, log_who(mem)), hash,
			   quote_or_null(mem, run->tag), text, log, entry);
}

char *progress_clear(void *mem, const Run *run, const Revision *revision)
{
	const char *log = log_name(mem, run->session, run->table);

	if (!revision)
		return text_format(mem, "DELETE FROM %s WHERE progress IS NOT NULL;\n", log);
	return text_format(mem, "DELETE FROM %s WHERE revision = %s AND progress IS NOT NULL;\n", log, quote_text(mem, revision->id));
}

bool log_ran(void *mem, const Run *run, const Revision *revision, bool *ran, Error *error)
{
	bool exists;

	*ran = false;
	if (!log_exists(mem, run, &exists, error))
		return false;
	const Rows *rows = exists ? run->session->server->query(
					    mem, run->session,
					    text_format(mem, "SELECT direction FROM %s WHERE revision = %s ORDER BY applied_at DESC%s LIMIT 1",
							log_name(mem, run->session, run->table), quote_text(mem, revision->id),
							run->session->default_schema ? "" : ", rowid DESC"),
					    error)
				  : NULL;
	if (exists && !rows)
		return false;
	*ran = rows && rows->rows_count && text_same(rows->values[0], "upgrade");
	return true;
}

bool log_is_clean(void *mem, const Run *run, bool *clean, Error *error)
{
	bool exists;

	if (!log_exists(mem, run, &exists, error))
		return false;
	const Rows *rows = exists ? run->session->server->query(mem, run->session,
								text_format(mem, "SELECT 1 FROM %s WHERE progress IS NOT NULL LIMIT 1",
									    log_name(mem, run->session, run->table)), error)
				  : NULL;
	if (exists && !rows)
		return false;
	*clean = !rows || !rows->rows_count;
	return true;
}

/* The last entry of a revision that says something. */
typedef struct Last {
	char *direction;
	char *hash;
	char *progress;
} Last;

static void add_finding(void *mem, const Run *run, const Revision *revision, const Last *last, bool applied, LogFinding **findings,
			unsigned *count)
{
	LogFinding finding = {.revision = revision, .direction = DIRECTION_UPGRADE};
	const Section *section = revision_section(revision, DIRECTION_UPGRADE, run->dialect->name);

	if (last->progress) {
		Progress progress;
		parse_progress(last->progress, &progress);
		/* Refused at its first statement: nothing of it is there. */
		if (!progress.done && !progress.running)
			return;
		finding.unfinished = true;
		finding.done = progress.done;
		finding.direction = text_same(last->direction, "downgrade") ? DIRECTION_DOWNGRADE : DIRECTION_UPGRADE;
	} else if (!applied || !text_same(last->direction, "upgrade") || !last->hash || !section ||
		   text_same(last->hash, section_hash(mem, section))) {
		return;
	}
	*LIST_ADD(mem, *findings, *count) = finding;
}

bool log_findings(void *mem, const Run *run, const Revisions *rows, LogFinding **findings, unsigned *count, Error *error)
{
	const Graph *graph = run->graph;
	Map *lasts = map_new(mem);
	bool exists;

	*findings = NULL;
	*count = 0;
	if (!log_exists(mem, run, &exists, error))
		return false;
	if (!exists)
		return true;
	const Rows *log = run->session->server->query(
		mem, run->session,
		text_format(mem, "SELECT revision, direction, sha256, progress FROM %s ORDER BY applied_at%s", log_name(mem, run->session, run->table),
			    run->session->default_schema ? "" : ", rowid"),
		error);
	for (unsigned i = 0; log && i < log->rows_count; i++) {
		const char *const *row = log->values + (size_t)i * log->columns_count;
		Last *last = map_get(lasts, row[0]);
		if (!last) {
			last = mem_new(mem, Last);
			map_put(lasts, row[0], last);
		}
		*last = (Last){text_copy(mem, row[1]), text_copy(mem, row[2]), text_copy(mem, row[3])};
	}
	const unsigned char *applied = graph_mark(graph, rows, LINK_NEEDS);
	for (unsigned i = 0; log && i < graph->revisions_count; i++) {
		const Last *last = map_get(lasts, graph->revisions[i]->id);
		if (last)
			add_finding(mem, run, graph->revisions[i], last, applied[i], findings, count);
	}
	return log != NULL;
}
