#define _GNU_SOURCE
#include "apply.h"

#include <string.h>
#include <strings.h>
#include <time.h>

#include "buffer.h"
#include "log.h"
#include "mem.h"
#include "orphans.h"
#include "statement.h"
#include "text.h"
#include "transaction.h"
#include "version.h"

bool apply_check_sections(const Run *run, const Revision *revision, Direction direction, Error *error)
{
	const char *word = direction_word(direction);

	for (unsigned i = 0; i < revision->sections_count; i++) {
		const char *dialect = revision->sections[i].dialect;
		if (dialect && !dialect_find(dialect))
			return fail(error, ERROR_INPUT, "%s:%u: dialect=%s is neither postgresql nor sqlite", revision->path,
				    revision->sections[i].line - 1, dialect);
	}
	if (revision_section(revision, direction, run->dialect->name))
		return true;
	fail(error, ERROR_INPUT, "%s has no %s section for %s", revision->path, word, run->dialect->name);
	return fail_hint(error, "add one under \"-- autogen:%s\"", word);
}

bool apply_rows(void *mem, const Run *run, Revisions *rows, Error *error)
{
	char **ids;
	unsigned count;

	*rows = (Revisions){0};
	return version_read(mem, run->session, run->table, &ids, &count, error) && graph_rows(run->graph, ids, count, rows, error);
}

static bool same_rows(const Revisions *a, const Revisions *b)
{
	bool same = a->count == b->count;

	for (unsigned i = 0; same && i < a->count; i++)
		same = graph_contains(b, a->list[i]);
	return same;
}

/* In a transaction: the tables are made unless they are there. Asked first: who may not create may still use them. */
static bool prepare(void *mem, const Run *run, Error *error)
{
	Session *session = run->session;
	bool version, log;

	if (run->prepared)
		return true;
	if (!own_table_exists(mem, session, run->table, run->table->name, &version, error) ||
	    !own_table_exists(mem, session, run->table, log_table_name(mem, run->table->name), &log, error))
		return false;
	bool made = (version || version_make_schema(mem, run, error)) && (version || session->server->execute(session, version_create(mem, session, run->table), error)) &&
		    (log || session->server->execute(session, log_create(mem, session, run->table), error));
	error->position = 0;
	if (!made) {
		fail_while(error, "while making the version table and its log");
		if (session->default_schema && !error->hint)
			fail_hint(error, "`version_schema` in the configuration says in which schema they belong");
	}
	return made;
}

static long long milliseconds_since(const struct timespec *began)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - began->tv_sec) * 1000 + (now.tv_nsec - began->tv_nsec) / 1000000;
}

/* One revision on its way. */
typedef struct Work {
	void *mem;
	Run *run;
	Revision *revision;
	const Section *section;
	const Revisions *before;
	const Revisions *after;
	Revisions found; /* the rows, when another runner had moved them */
	struct timespec began;
	bool skipped; /* a baseline that the database has already, or has had all along: only the version moves */
	bool had_progress; /* the log has an entry of a run that stopped in the middle */
	Error *error;
} Work;

/* What ends the last transaction: the rows, and the log. */
static char *write_versions(const Work *work)
{
	const Run *run = work->run;
	const LogEntry entry = {
		.revision = work->revision->id,
		.direction = work->skipped ? "stamp" : direction_word(work->section->direction),
		.hash = work->skipped ? NULL : section_hash(work->mem, work->section),
		.milliseconds = milliseconds_since(&work->began),
		.who = log_who(work->mem),
		.tag = run->tag,
	};

	return text_format(work->mem, "%s%s%s", version_move(work->mem, run->session, run->table, work->before, work->after),
			   work->had_progress ? progress_clear(work->mem, run, work->revision) : "",
			   log_insert(work->mem, run->session, run->table, &entry));
}

/* A section with version rows of its own would have the runner lose its way, and begin again from wherever they say. */
static bool leaves_versions(Work *work)
{
	if (!strcasestr(work->section->text, work->run->table->name))
		return true;
	if (!apply_rows(work->mem, work->run, &work->found, work->error))
		return false;
	if (same_rows(&work->found, work->before))
		return true;
	fail(work->error, ERROR_INPUT, "%s:%u: the section changes the rows of %s itself", work->revision->path, work->section->line, work->run->table->name);
	return fail_hint(work->error, "take that out: the version moves with the revision");
}

/* Under the lock: where the database was when the way was chosen, it must be still. */
static Outcome find_rows(Work *work)
{
	if (!apply_rows(work->mem, work->run, &work->found, work->error))
		return OUTCOME_FAILED;
	return same_rows(&work->found, work->before) ? OUTCOME_DONE : OUTCOME_MOVED;
}

/* What ran statement by statement cannot be finished in one transaction: it would run again. */
static bool check_progress(Work *work)
{
	Progress progress;

	work->had_progress = work->section->transaction_off;
	if (work->run->clean)
		return true;
	if (!progress_read(work->mem, work->run, work->revision, work->section->direction, &progress, work->error))
		return false;
	work->had_progress = progress.any || work->section->transaction_off;
	if (work->section->transaction_off || !progress.any || (!progress.done && !progress.running))
		return true;
	fail(work->error, ERROR_INPUT, "%s:%u: %u statement%s of this section ran before, without a transaction", work->revision->path, work->section->line,
	     progress.done, progress.done == 1 ? "" : "s");
	return fail_hint(work->error, "put transaction=off back into its marker; or finish by hand, then `autogen stamp %s`", work->revision->id);
}

static Outcome begin(Work *work)
{
	if (!transaction_begin(work->run, work->section, work->error) || !prepare(work->mem, work->run, work->error))
		return OUTCOME_FAILED;
	Outcome outcome = find_rows(work);
	if (outcome == OUTCOME_MOVED)
		transaction_undo(work->run->session);
	if (outcome == OUTCOME_DONE && !check_progress(work))
		return OUTCOME_FAILED;
	return outcome;
}

bool apply_skips(void *mem, const Run *run, const Revision *revision, const Section *section, bool *skips, Error *error)
{
	const Scope scope = {.default_schema = run->session->default_schema, .version_schema = run->table->schema, .version_table = run->table->name};
	bool ran;

	*skips = false;
	if (!section->baseline)
		return true;
	if (section->direction == DIRECTION_DOWNGRADE) {
		if (!log_ran(mem, run, revision, &ran, error))
			return false;
		*skips = !ran;
		return true;
	}
	const Schema *found = run->session->server->inspect(mem, run->session, &scope, NULL, NULL, error);
	*skips = found && (found->tables_count || found->views_count || found->virtual_tables_count);
	return found != NULL;
}

static void tell_skipped(const Work *work)
{
	const Listener *listener = work->run->listener;

	if (work->skipped && listener && listener->note)
		listener->note(listener->to, work->section->direction == DIRECTION_UPGRADE ? "The database is not empty: the baseline is recorded, and not run"
											   : "The baseline was only recorded here: what it stands for stays");
}

static char *name_rows(const Work *work)
{
	Buffer *text = buffer_new(work->mem);

	for (unsigned i = 0; i < work->before->count; i++)
		buffer_format(text, "%s%s", i ? ", " : "", work->before->list[i]->id);
	return work->before->count ? text->data : text_copy(work->mem, "base");
}

/* A server that still answers, and has no transaction open, has undone the one that failed. */
static bool is_alive(Session *session)
{
	void *mem = mem_scratch(session);
	bool alive = !session->server->in_transaction(session) && session->server->query(mem, session, "SELECT 1", error_new(mem));

	talloc_free(mem);
	return alive;
}

static Outcome run_in_transaction(Work *work)
{
	Session *session = work->run->session;
	const Section *section = work->section;
	bool guard = section->foreign_keys_off && work->run->dialect->foreign_keys_switch;
	Statement *statements;
	unsigned count;
	Orphans orphans;

	if (!statements_split(work->mem, work->run->dialect, work->revision->path, section->text, section->line, &statements, &count, work->error))
		return OUTCOME_FAILED;
	/* Outside the transaction: the catalogue is read in one of its own. The runner's lock keeps others out. */
	if (!apply_skips(work->mem, work->run, work->revision, section, &work->skipped, work->error))
		return OUTCOME_FAILED;
	Outcome outcome = begin(work);
	if (outcome == OUTCOME_MOVED)
		return outcome;
	tell_skipped(work);
	if (work->skipped)
		count = 0;
	bool done = outcome == OUTCOME_DONE && (!guard || orphans_find(work->mem, session, NULL, &orphans, work->error)) &&
		    statements_run(work->run->listener, session, work->run->dialect, statements, count, work->revision->path, section->line, work->error) &&
		    (!guard || orphans_check(work->mem, session, &orphans, work->error)) && leaves_versions(work) &&
		    transaction_commit(session, write_versions(work), work->error);
	if (done)
		return OUTCOME_DONE;
	if (!work->before->count && strstr(work->error->message, "already exists") && !work->error->hint)
		fail_hint(work->error, "when the database has all of it already, `autogen stamp %s` declares that", work->revision->id);
	if (work->error->code == ERROR_OUTSIDE && !work->error->hint)
		fail_hint(work->error, "give the section transaction=off: \"-- autogen:%s transaction=off\"", direction_word(section->direction));
	if (transaction_undo(session) || is_alive(session))
		fail_while(work->error, "the revision was rolled back whole; the database is at %s as before", name_rows(work));
	else
		fail_while(work->error, "`autogen current` says where the database is now");
	return OUTCOME_FAILED;
}

/* One of the two transactions around the statements: with `last`, in which the version moves. */
static Outcome run_around(Work *work, bool last)
{
	Session *session = work->run->session;

	for (unsigned attempt = 0;; attempt++) {
		Outcome outcome = begin(work);
		if (outcome == OUTCOME_MOVED)
			return outcome;
		if (outcome == OUTCOME_DONE && transaction_commit(session, last ? write_versions(work) : "", work->error))
			return outcome;
		transaction_undo(session);
		if (!apply_may_retry(work->run, attempt, work->error))
			return OUTCOME_FAILED;
	}
}

static Outcome run_in_steps(Work *work)
{
	/* The log has to be there for the progress. */
	Outcome outcome = run_around(work, false);

	if (outcome == OUTCOME_DONE && !apply_steps(work->mem, work->run, work->revision, work->section, work->error))
		outcome = OUTCOME_FAILED;
	if (outcome == OUTCOME_FAILED)
		fail_while(work->error, "the database is at %s as before", name_rows(work));
	if (outcome != OUTCOME_DONE)
		return outcome;
	outcome = run_around(work, true);
	if (outcome == OUTCOME_FAILED)
		fail_while(work->error, "all of the section is done (transaction=off), but for the version's move: the same command does that");
	return outcome;
}

bool apply_may_retry(const Run *run, unsigned attempt, Error *error)
{
	enum { LONGEST_PAUSE = 10000, DOUBLINGS = 5 };
	unsigned pause = attempt < DOUBLINGS ? 250U << attempt : LONGEST_PAUSE;

	if (error->code != ERROR_LOCKED || attempt >= run->lock_retries)
		return false;
	if (run->listener && run->listener->retrying)
		run->listener->retrying(run->listener->to, error->message, attempt + 1, run->lock_retries, pause);
	error_clear(error);
	nanosleep(&(struct timespec){.tv_sec = pause / 1000, .tv_nsec = (long)(pause % 1000) * 1000000}, NULL);
	return true;
}

static bool read_foreign_keys(void *mem, Session *session, bool *on, Error *error)
{
	const Rows *rows = session->server->query(mem, session, "PRAGMA foreign_keys", error);

	if (!rows)
		return false;
	*on = rows->rows_count && text_same(rows->values[0], "1");
	return true;
}

/* Only outside a transaction does the pragma do anything; so it is read back. */
static bool switch_foreign_keys_off(void *mem, Session *session, const char *path, bool *were_on, Error *error)
{
	bool still_on;

	if (!read_foreign_keys(mem, session, were_on, error) || !session->server->execute(session, "PRAGMA foreign_keys = OFF", error) ||
	    !read_foreign_keys(mem, session, &still_on, error))
		return false;
	return !still_on || fail(error, ERROR_DATABASE, "foreign keys cannot be switched off for the rebuild in %s", path);
}

/* A SET or a PRAGMA that outlives its revision would make the next one's meaning depend on how many run at once. */
static bool may_change_settings(const char *text)
{
	return strcasestr(text, "SET") || strcasestr(text, "PRAGMA");
}

Outcome apply_revision(void *mem, Run *run, Revision *revision, Direction direction, Revisions *rows, Error *error)
{
	bool up = direction == DIRECTION_UPGRADE, were_on = false;
	Revisions after = up ? graph_after_upgrade(run->graph, rows, revision) : graph_after_downgrade(run->graph, rows, revision);
	Work work = {.mem = mem, .run = run, .revision = revision, .before = rows, .after = &after, .error = error};
	Outcome outcome;

	if (!apply_check_sections(run, revision, direction, error))
		return OUTCOME_FAILED;
	work.section = revision_section(revision, direction, run->dialect->name);
	clock_gettime(CLOCK_MONOTONIC, &work.began);
	if (work.section->foreign_keys_off && run->dialect->foreign_keys_switch &&
	    !switch_foreign_keys_off(mem, run->session, revision->path, &were_on, error))
		return OUTCOME_FAILED;
	for (unsigned attempt = 0;; attempt++) {
		outcome = work.section->transaction_off ? run_in_steps(&work) : run_in_transaction(&work);
		if (outcome != OUTCOME_FAILED || work.section->transaction_off || !apply_may_retry(run, attempt, error))
			break;
	}
	if (were_on) {
		Error *second = error_new(mem);
		if (!run->session->server->execute(run->session, "PRAGMA foreign_keys = ON", second) && outcome == OUTCOME_DONE)
			return fail(error, ERROR_DATABASE, "foreign keys cannot be switched on again: %s", second->message), OUTCOME_FAILED;
	}
	if (outcome == OUTCOME_FAILED) {
		fail_while(error, "while running the %s of revision %s (%s)", direction_word(direction), revision->id, revision->path);
		return OUTCOME_FAILED;
	}
	run->prepared = run->prepared || outcome == OUTCOME_DONE;
	if (work.section->transaction_off || may_change_settings(work.section->text))
		if (!run->session->server->execute(run->session, run->session->settings, error))
			return OUTCOME_FAILED;
	*rows = outcome == OUTCOME_MOVED ? work.found : after;
	return outcome;
}

bool apply_begin_dry(void *mem, const Run *run, bool foreign_keys_off, Error *error)
{
	bool were_on;

	if (foreign_keys_off && run->dialect->foreign_keys_switch &&
	    !switch_foreign_keys_off(mem, run->session, "the dry run", &were_on, error))
		return false;
	return transaction_begin(run, NULL, error);
}

bool apply_dry(void *mem, const Run *run, const Revision *revision, Direction direction, Error *error)
{
	const Section *section = revision_section(revision, direction, run->dialect->name);
	bool guard = section->foreign_keys_off && run->dialect->foreign_keys_switch;
	Session *session = run->session;
	Statement *statements;
	unsigned count;
	Orphans orphans;

	return (statements_split(mem, run->dialect, revision->path, section->text, section->line, &statements, &count, error) &&
		transaction_timeouts(run, section, true, error) && (!guard || orphans_find(mem, session, NULL, &orphans, error)) &&
		statements_run(run->listener, session, run->dialect, statements, count, revision->path, section->line, error) &&
		(!guard || orphans_check(mem, session, &orphans, error)) &&
		(!run->dialect->check_deferred || session->server->execute(session, run->dialect->check_deferred, error)) &&
		(!may_change_settings(section->text) || session->server->execute(session, session->settings, error))) ||
	       fail_while(error, "while trying the %s of revision %s (%s)", direction_word(direction), revision->id, revision->path);
}

bool apply_stamp(void *mem, Run *run, const Revisions *before, const Revisions *after, bool purge, Error *error)
{
	Session *session = run->session;
	Revisions found;

	if (!transaction_begin(run, NULL, error))
		return false;
	bool fine = prepare(mem, run, error) && (purge || apply_rows(mem, run, &found, error));
	if (fine && !purge && !same_rows(&found, before)) {
		fine = fail(error, ERROR_DATABASE, "another runner has moved the database meanwhile");
		fail_hint(error, "`autogen current` says where it is now");
	}
	const char *all = purge ? version_purge(mem, session, run->table) : "";
	const Revisions none = {0};
	Buffer *sql = buffer_new(mem);
	buffer_format(sql, "%s%s%s", all, version_move(mem, session, run->table, purge ? &none : before, after), progress_clear(mem, run, NULL));
	for (unsigned i = 0; i < after->count; i++) {
		const LogEntry entry = {.revision = after->list[i]->id, .direction = "stamp", .milliseconds = -1, .who = log_who(mem), .tag = run->tag};
		if (purge || !graph_contains(before, after->list[i]))
			buffer_add(sql, log_insert(mem, session, run->table, &entry));
	}
	if (fine && transaction_commit(session, sql->data, error))
		return true;
	transaction_undo(session);
	return false;
}

bool apply_script(void *mem, Session *session, const Dialect *dialect, const char *name, const char *script, Error *error)
{
	Statement *statements;
	unsigned count;

	if (!statements_split(mem, dialect, name, script, 1, &statements, &count, error) || !session->server->execute(session, "BEGIN", error))
		return false;
	for (unsigned i = 0; i < count; i++)
		if (!statement_run(session, dialect, &statements[i], name, 1, error)) {
			transaction_undo(session);
			return false;
		}
	/* A script may have committed by itself. */
	return !session->server->in_transaction(session) || session->server->execute(session, "COMMIT", error);
}
