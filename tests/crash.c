/*
 * Promise 4: whatever ends a run (kill -9, a connection that is cut, a full disk), `current` tells the truth and the next
 * `upgrade` carries on. The moments are random: AUTOGEN_TEST_SEED repeats a run's choices, AUTOGEN_TEST_LONG=1 makes more of
 * them.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "buffer.h"
#include "database.h"
#include "history.h"
#include "mem.h"
#include "proxy.h"
#include "text.h"

typedef struct Crash {
	void *mem;
	Error *error;
	History *history;
	char *url;
	Session *session; /* PostgreSQL: of the test's own, to look on */
	unsigned seed;	  /* as printed */
	unsigned random;
	const char *journal; /* SQLite: its mode, NULL: either */
	int at;		     /* how many revisions the last look found */
} Crash;

static unsigned pick(Crash *crash, unsigned below)
{
	return (unsigned)rand_r(&crash->random) % below;
}

static unsigned rounds(unsigned normal, unsigned longer)
{
	return getenv("AUTOGEN_TEST_LONG") ? longer : normal;
}

static Session *look(Crash *crash)
{
	Session *session = crash->session;

	error_clear(crash->error);
	if (!session)
		session = crash->history->dialect->server->open(crash->mem, crash->url, OPEN_WRITE, NULL, crash->error);
	cr_assert(session, "%s", crash->error->message);
	return session;
}

/* A file that is open keeps locks and the journal in another state than nobody does. */
static void look_away(Crash *crash, Session *session)
{
	if (session != crash->session)
		talloc_free(session);
}

static void expect_sane(const Crash *crash, const char *said)
{
	cr_assert_not(strstr(said, "Sanitizer") || strstr(said, "runtime error") || strstr(said, "Assertion"), "seed %u: %s",
		      crash->seed, said);
}

static char *ask(Crash *crash, const char *sql)
{
	Session *session = look(crash);
	const Rows *rows = session->server->query(crash->mem, session, sql, crash->error);

	cr_assert(rows, "seed %u: %s: %s", crash->seed, sql, crash->error->message);
	char *answer = text_copy(crash->mem, rows->rows_count && rows->values[0] ? rows->values[0] : "");
	look_away(crash, session);
	return answer;
}

static void tell(Crash *crash, const char *sql)
{
	Session *session = look(crash);

	cr_assert(session->server->execute(session, sql, crash->error), "seed %u: %s: %s", crash->seed, sql, crash->error->message);
	look_away(crash, session);
}

static void database_begin(Crash *crash)
{
	crash->url = database_create(crash->mem, crash->history->dialect);
	crash->at = 0;
	if (crash->history->dialect == &postgresql) {
		crash->session = look(crash);
	} else {
		/* A cache that is too small makes a transaction write long before its end; the header of the file keeps it. */
		const char *journal = crash->journal ? crash->journal : pick(crash, 2) ? "WAL" : "DELETE";
		tell(crash, text_format(crash->mem, "PRAGMA journal_mode = %s; PRAGMA default_cache_size = %s", journal,
					pick(crash, 3) ? "10" : "2000"));
	}
}

static void database_end(Crash *crash)
{
	if (crash->session)
		talloc_free(crash->session);
	crash->session = NULL;
	database_drop(crash->mem, crash->history->dialect, crash->url);
}

static Crash crash_new(const Dialect *dialect, const char *settings)
{
	Crash crash = {.mem = mem_scratch(NULL)};
	const char *seed = getenv("AUTOGEN_TEST_SEED");

	if (dialect == &postgresql && !getenv("AUTOGEN_TEST_PG"))
		cr_skip_test("no server");
	crash.error = error_new(crash.mem);
	crash.seed = seed ? (unsigned)strtoul(seed, NULL, 10) : (unsigned)time(NULL);
	crash.random = crash.seed;
	crash.history = history_create(crash.mem, dialect, AUTOGEN_PROGRAM, settings);
	return crash;
}

static void crash_begin(Crash *crash)
{
	cr_assert(history_record(crash->history, crash->error), "%s (%s)", crash->error->message,
		  crash->error->context_count ? crash->error->context[0] : "");
	database_begin(crash);
}

static void crash_end(Crash *crash)
{
	database_end(crash);
	history_drop(crash->history);
	talloc_free(crash->mem);
}

/* Where `current` says that the database is; by then nobody else may be in it. */
static int read_current(Crash *crash)
{
	cr_assert(!crash->session || wait_until_alone(crash->session), "seed %u: the server's process stays", crash->seed);
	Output output = history_run(crash->history, crash->mem, crash->url, "current", NULL);
	expect_sane(crash, output.err);
	cr_assert_eq(output.status, 0, "seed %u: current: exit %d: %s", crash->seed, output.status, output.err);
	int at = history_find(crash->history, output.out);
	cr_assert(at >= 0, "seed %u: current prints \"%s\"", crash->seed, output.out);
	bool head = strstr(output.out, "(head)");
	cr_assert_eq(head, (unsigned)at == crash->history->count, "seed %u: %s", crash->seed, output.out);
	return at;
}

static bool table_exists(Crash *crash, const char *name)
{
	return *ask(crash,
		    text_format(crash->mem,
				crash->session ? "SELECT to_regclass('%s')" : "SELECT name FROM sqlite_schema WHERE name = '%s'",
				name));
}

/* What the version table, the log, the catalogue and the rows hold is what that revision makes. */
static void expect_truth(Crash *crash, const char *when)
{
	int at = read_current(crash);
	void *scratch = mem_scratch(crash->mem);

	cr_assert(at >= crash->at, "seed %u: %s: from revision %d back to %d", crash->seed, when, crash->at, at);
	if (table_exists(crash, "autogen_version")) {
		const char *row = ask(crash, "SELECT version_num FROM autogen_version"),
			   *runs = ask(crash, "SELECT count(*) FROM autogen_log WHERE progress IS NULL"),
			   *revisions = ask(crash, "SELECT count(DISTINCT revision) FROM autogen_log WHERE progress IS NULL");
		cr_assert_str_eq(row, at ? crash->history->ids[at - 1] : "", "seed %u: %s", crash->seed, when);
		cr_assert_eq(atoi(runs), at, "seed %u: %s: at revision %d the log has %s runs", crash->seed, when, at, runs);
		cr_assert_eq(atoi(revisions), at, "seed %u: %s: at revision %d the log has %s revisions", crash->seed, when, at,
			     revisions);
	} else {
		cr_assert_eq(at, 0, "seed %u: %s: no version table, but revision %d", crash->seed, when, at);
	}
	Session *session = look(crash);
	const char *state = state_read(scratch, session, crash->error);
	cr_assert(state, "seed %u: %s: %s", crash->seed, when, crash->error->message);
	const char *expected = crash->history->states[at];
	size_t same = 0;
	while (state[same] && state[same] == expected[same])
		same++;
	while (same && state[same - 1] != '\n')
		same--;
	cr_assert_str_eq(state, expected, "seed %u: %s: `current` says revision %d, but there is\n%.400s\ninstead of\n%.400s",
			 crash->seed, when, at, state + same, expected + same);
	look_away(crash, session);
	talloc_free(scratch);
	crash->at = at;
}

static void expect_upgrade(Crash *crash)
{
	Output output = history_run(crash->history, crash->mem, crash->url, "upgrade", NULL);

	expect_sane(crash, output.err);
	cr_assert_eq(output.status, 0, "seed %u: after revision %d: exit %d: %s", crash->seed, crash->at, output.status,
		     output.err);
	expect_truth(crash, "after a whole run");
	cr_assert_eq((unsigned)crash->at, crash->history->count);
}

/* Lets an upgrade run for some revisions and a bit; false when it came to its end. */
static bool kill_upgrade(Crash *crash, unsigned most_revisions, unsigned most_microseconds)
{
	Child *child = history_start(crash->history, crash->mem, crash->url, "upgrade", NULL);
	/* Some die before they begin. */
	bool early = pick(crash, 8) == 0,
	     begun = early || child_says(child, "Running upgrade", 1 + pick(crash, most_revisions), 60000);

	if (begun)
		sleep_microseconds(pick(crash, early ? 60000 : most_microseconds));
	bool killed = begun && !child_ended(child);
	Output output = killed ? child_kill(child) : child_wait(child);
	expect_sane(crash, output.err);
	if (!killed)
		cr_assert_eq(output.status, 0, "seed %u: after revision %d: exit %d: %s", crash->seed, crash->at, output.status,
			     output.err);
	return killed;
}

static void kill_at_random(const Dialect *dialect)
{
	enum { REVISIONS = 200, MOST_REVISIONS = 12, MICROSECONDS = 20000 };
	Crash crash = crash_new(dialect, "lock_wait: 60s\n");
	unsigned wanted = rounds(40, 200);

	history_mix(crash.history, REVISIONS, true);
	crash_begin(&crash);
	for (unsigned kills = 0; kills < wanted;) {
		if (kill_upgrade(&crash, MOST_REVISIONS, MICROSECONDS)) {
			expect_truth(&crash, text_format(crash.mem, "kill %u", ++kills));
			continue;
		}
		expect_truth(&crash, "at the end");
		cr_assert_eq(crash.at, REVISIONS, "seed %u: the end is at revision %d", crash.seed, crash.at);
		database_end(&crash);
		database_begin(&crash);
	}
	expect_upgrade(&crash);
	crash_end(&crash);
}

Test(crash, kill_sqlite, .timeout = 300)
{
	kill_at_random(&sqlite);
}

Test(crash, kill_postgresql, .timeout = 300)
{
	kill_at_random(&postgresql);
}

/* Sections that commit in the middle. Every second statement leaves its number in `ran`. */
static const char steps_postgresql[] =
    "INSERT INTO ran VALUES (%N0);\n"
    "CREATE TABLE items_%N AS SELECT i AS a, i AS b FROM generate_series(1, 5000) i;\n"
    "INSERT INTO ran VALUES (%N1);\n"
    "CREATE INDEX CONCURRENTLY items_%N_a ON items_%N (a);\n"
    "INSERT INTO ran VALUES (%N2);\n"
    "CREATE UNIQUE INDEX CONCURRENTLY \"Items %N b\" ON public.items_%N (b);\n"
    "INSERT INTO ran VALUES (%N3);\n"
    "DROP INDEX CONCURRENTLY items_%N_a;\n"
    "INSERT INTO ran VALUES (%N4);\n"
    "VACUUM items_%N;\n"
    "BEGIN;\nINSERT INTO ran VALUES (%N5);\nALTER TABLE items_%N ADD COLUMN c integer;\nINSERT INTO ran VALUES (%N6);\nCOMMIT;\n";

static const char steps_sqlite[] =
    "INSERT INTO ran VALUES (%N0);\n"
    "CREATE TABLE items_%N (a integer, b integer);\n"
    "INSERT INTO ran VALUES (%N1);\n"
    "INSERT INTO items_%N WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 3000) SELECT i, i FROM c;\n"
    "INSERT INTO ran VALUES (%N2);\n"
    "CREATE INDEX items_%N_a ON items_%N (a);\n"
    "PRAGMA foreign_keys = ON;\n"
    "INSERT INTO ran VALUES (%N3);\n"
    "DROP INDEX items_%N_a;\n"
    "VACUUM;\n"
    "INSERT INTO ran VALUES (%N4);\n"
    "BEGIN;\nINSERT INTO ran VALUES (%N5);\nALTER TABLE items_%N ADD COLUMN c integer;\nINSERT INTO ran VALUES (%N6);\nCOMMIT;\n";

static void add_steps(Crash *crash, unsigned count)
{
	history_add(crash->history, "", "CREATE TABLE ran (step integer);\n");
	for (unsigned i = 2; i <= count; i++)
		history_add(crash->history, "transaction=off",
			    text_replace(crash->mem, crash->history->dialect == &postgresql ? steps_postgresql : steps_sqlite, "%N",
					 text_format(crash->mem, "%u", i)));
}

/* Between its revisions as everywhere; within one what ran is a beginning of the section, once each. */
static void expect_beginning(Crash *crash, const char *when)
{
	enum { STEPS = 7 };
	int at = read_current(crash);

	cr_assert(at >= crash->at, "seed %u: %s: from revision %d back to %d", crash->seed, when, crash->at, at);
	crash->at = at;
	if (!table_exists(crash, "ran"))
		return;
	const char *twice = ask(crash, "SELECT step FROM ran GROUP BY step HAVING count(*) > 1");
	cr_assert_str_empty(twice, "seed %u: %s: step %s ran twice", crash->seed, when, twice);
	int steps = atoi(ask(crash, "SELECT count(*) FROM ran"));
	cr_assert(steps >= (at - 1) * STEPS && steps <= at * STEPS, "seed %u: %s: at revision %d %d steps ran", crash->seed, when,
		  at, steps);
	const char *last = ask(crash, "SELECT max(step) FROM ran");
	cr_assert(!steps || atoi(last) == ((steps - 1) / STEPS + 2) * 10 + (steps - 1) % STEPS,
		  "seed %u: %s: %d steps ran, the last one is %s", crash->seed, when, steps, last);
}

static void kill_in_steps(const Dialect *dialect)
{
	enum { REVISIONS = 30, MOST_REVISIONS = 4, MICROSECONDS = 30000 };
	Crash crash = crash_new(dialect, "lock_wait: 60s\n");
	unsigned wanted = rounds(40, 200);

	add_steps(&crash, REVISIONS);
	crash_begin(&crash);
	for (unsigned kills = 0; kills < wanted;) {
		if (kill_upgrade(&crash, MOST_REVISIONS, MICROSECONDS)) {
			/* Now and then the server's process ends with it: only so does a build stay half done. */
			if (crash.session && pick(&crash, 3))
				tell(&crash,
				     "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
				     " AND application_name = 'autogen' AND pid <> pg_backend_pid()");
			expect_beginning(&crash, text_format(crash.mem, "kill %u", ++kills));
			continue;
		}
		expect_truth(&crash, "at the end");
		database_end(&crash);
		database_begin(&crash);
	}
	expect_upgrade(&crash);
	crash_end(&crash);
}

Test(crash, kill_in_steps_sqlite, .timeout = 300)
{
	kill_in_steps(&sqlite);
}

Test(crash, kill_in_steps_postgresql, .timeout = 300)
{
	kill_in_steps(&postgresql);
}

/*
 * Kills an upgrade, and with it the server's process, while CREATE INDEX CONCURRENTLY waits for a transaction of the test's:
 * the index is there and invalid.
 */
static void leave_invalid_index(Crash *crash)
{
	Output output = history_run(crash->history, crash->mem, crash->url, "upgrade", "+1");
	Session *other = postgresql.server->open(crash->mem, crash->url, OPEN_WRITE, NULL, crash->error);

	cr_assert_eq(output.status, 0, "%s", output.err);
	cr_assert(other && other->server->execute(other, "BEGIN; INSERT INTO items VALUES (0)", crash->error));
	Child *child = history_start(crash->history, crash->mem, crash->url, "upgrade", NULL);
	for (unsigned i = 0;
	     i < 30000 && strcmp(ask(crash, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"), "0") == 0 && !child_ended(child);
	     i++)
		sleep_microseconds(1000);
	output = child_kill(child);
	expect_sane(crash, output.err);
	tell(crash, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
		    " AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()");
	cr_assert(other->server->execute(other, "ROLLBACK", crash->error));
	talloc_free(other);
	cr_assert(wait_until_alone(crash->session));
	cr_assert_str_eq(ask(crash, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"), "1", "no index is invalid: %s",
			 output.err);
}

static void rebuild_invalid_index(const char *index)
{
	Crash crash = crash_new(&postgresql, "");

	history_add(crash.history, "",
		    "CREATE SCHEMA side;\nCREATE TABLE ran (step integer);\nCREATE TABLE items (a integer);\n"
		    "CREATE TABLE side.items (a integer);\nINSERT INTO items SELECT * FROM generate_series(1, 100);\n");
	history_add(crash.history, "transaction=off",
		    text_format(crash.mem, "INSERT INTO ran VALUES (1);\n%s;\nINSERT INTO ran VALUES (2);\n", index));
	crash_begin(&crash);
	leave_invalid_index(&crash);
	crash.at = read_current(&crash);
	cr_assert_eq(crash.at, 1);
	Output output = history_run(crash.history, crash.mem, crash.url, "upgrade", NULL);
	expect_sane(&crash, output.err);
	cr_expect_eq(output.status, 0, "exit %d: %s", output.status, output.err);
	cr_expect(strstr(output.err, "after 1 of 3 statements: going on behind them"), "%s", output.err);
	cr_expect(strstr(output.err, "is dropped and built again"), "%s", output.err);
	expect_truth(&crash, "after the second run");
	cr_expect_eq(crash.at, 2);
	crash_end(&crash);
}

Test(crash, invalid_index, .timeout = 60)
{
	rebuild_invalid_index("CREATE INDEX CONCURRENTLY items_a ON items (a)");
}

Test(crash, invalid_index_if_not_exists, .timeout = 60)
{
	rebuild_invalid_index("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"Items a\" ON public.items (a)");
}

/* The build is through and only the runner is gone: it is not built again, and nobody waits for a killed runner for ever. */
Test(crash, index_built_without_runner, .timeout = 60)
{
	Crash crash = crash_new(&postgresql, "");

	history_add(crash.history, "", "CREATE TABLE ran (step integer);\nCREATE TABLE items (a integer);\n");
	history_add(crash.history, "transaction=off",
		    "INSERT INTO ran VALUES (1);\nCREATE INDEX CONCURRENTLY items_a ON items (a);\nINSERT INTO ran VALUES (2);\n");
	crash_begin(&crash);
	Session *other = postgresql.server->open(crash.mem, crash.url, OPEN_WRITE, NULL, crash.error);
	Output output = history_run(crash.history, crash.mem, crash.url, "upgrade", "+1");
	cr_assert(output.status == 0 && other && other->server->execute(other, "BEGIN; INSERT INTO items VALUES (0)", crash.error),
		  "%s", output.err);
	Child *child = history_start(crash.history, crash.mem, crash.url, "upgrade", NULL);
	for (unsigned i = 0; i < 30000 && strcmp(ask(&crash, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"), "0") == 0 &&
			     !child_ended(child);
	     i++)
		sleep_microseconds(1000);
	child_kill(child);
	/* The next one comes while the server is still building for nobody. */
	Child *second = history_start(crash.history, crash.mem, crash.url, "upgrade", NULL);
	cr_expect(child_says(second, "Waiting for another runner", 1, 30000));
	cr_assert(other->server->execute(other, "ROLLBACK", crash.error));
	talloc_free(other);
	output = child_wait(second);
	expect_sane(&crash, output.err);
	cr_expect_eq(output.status, 0, "exit %d: %s", output.status, output.err);
	cr_expect(strstr(output.err, "it was built before the interruption"), "%s", output.err);
	expect_truth(&crash, "after the second run");
	crash_end(&crash);
}

Test(crash, invalid_index_in_another_schema, .timeout = 60)
{
	Crash crash = crash_new(&postgresql, "");

	history_add(crash.history, "",
		    "CREATE SCHEMA side;\nCREATE TABLE ran (step integer);\nCREATE TABLE side.items (a integer);\nINSERT INTO "
		    "side.items VALUES (1), (1);\n");
	history_add(crash.history, "transaction=off",
		    "INSERT INTO ran VALUES (1);\nCREATE UNIQUE INDEX CONCURRENTLY items_a ON side.items (a);\nINSERT INTO ran "
		    "VALUES (2);\n");
	database_begin(&crash);
	Output output = history_run(crash.history, crash.mem, crash.url, "upgrade", NULL);
	cr_assert_eq(output.status, 2, "%s", output.err);
	cr_assert_str_eq(ask(&crash, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"), "1", "%s", output.err);
	tell(&crash, "DELETE FROM side.items");
	output = history_run(crash.history, crash.mem, crash.url, "upgrade", NULL);
	cr_expect_eq(output.status, 0, "exit %d: %s", output.status, output.err);
	cr_expect_str_eq(ask(&crash, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"), "0");
	crash_end(&crash);
}

/* An index that the server names: the second build must not stand beside the first one's remains. */
Test(crash, invalid_index_without_name, .timeout = 60)
{
	Crash crash = crash_new(&postgresql, "");

	history_add(crash.history, "", "CREATE TABLE items (a integer);\nINSERT INTO items VALUES (1), (1);\n");
	history_add(crash.history, "transaction=off", "CREATE UNIQUE INDEX CONCURRENTLY ON items (a);\n");
	database_begin(&crash);
	Output output = history_run(crash.history, crash.mem, crash.url, "upgrade", NULL);
	cr_assert_eq(output.status, 2, "%s", output.err);
	tell(&crash, "DELETE FROM items");
	output = history_run(crash.history, crash.mem, crash.url, "upgrade", NULL);
	cr_expect_eq(output.status, 0, "exit %d: %s", output.status, output.err);
	cr_expect_str_eq(ask(&crash, "SELECT string_agg(indexrelid::regclass || ' ' || indisvalid, ', ') FROM pg_index WHERE "
				     "indrelid = 'items'::regclass"),
			 "items_a_idx true");
	crash_end(&crash);
}

Test(crash, reindex_that_failed, .timeout = 60)
{
	Crash crash = crash_new(&postgresql, "");

	history_add(crash.history, "", "CREATE TABLE items (a integer);\nCREATE INDEX items_a ON items (a);\n");
	history_add(crash.history, "transaction=off", "REINDEX INDEX CONCURRENTLY items_a;\n");
	crash_begin(&crash);
	leave_invalid_index(&crash);
	Output output = history_run(crash.history, crash.mem, crash.url, "upgrade", NULL);
	cr_expect_eq(output.status, 0, "exit %d: %s", output.status, output.err);
	cr_expect_str_eq(ask(&crash, "SELECT string_agg(indexrelid::regclass || ' ' || indisvalid, ', ') FROM pg_index WHERE "
				     "indrelid = 'items'::regclass"),
			 "items_a true");
	crash_end(&crash);
}

/* What a done statement set in the session is gone with the session that ended. */
static void resume_with_settings(const Dialect *dialect, const char *setting, const char *change, const char *mend,
				 const char *question, const char *answer)
{
	Crash crash = crash_new(dialect, "");

	history_add(
	    crash.history, "",
	    "CREATE TABLE items (a integer PRIMARY KEY);\nCREATE TABLE other (a integer REFERENCES items ON DELETE CASCADE);\n"
	    "INSERT INTO items VALUES (1);\nINSERT INTO other VALUES (1);\n");
	history_add(crash.history, "transaction=off",
		    text_format(crash.mem, "%s;\nINSERT INTO later VALUES (1);\n%s;\n", setting, change));
	database_begin(&crash);
	Output output = history_run(crash.history, crash.mem, crash.url, "upgrade", NULL);
	cr_assert_eq(output.status, 2, "%s", output.err);
	tell(&crash, mend);
	output = history_run(crash.history, crash.mem, crash.url, "upgrade", NULL);
	cr_expect_eq(output.status, 0, "exit %d: %s", output.status, output.err);
	cr_expect_str_eq(ask(&crash, question), answer, "%s", output.err);
	crash_end(&crash);
}

Test(crash, settings_of_done_statements_sqlite, .timeout = 60)
{
	resume_with_settings(&sqlite, "PRAGMA foreign_keys = ON", "DELETE FROM items", "CREATE TABLE later (a integer)",
			     "SELECT count(*) FROM other", "0");
}

Test(crash, settings_of_done_statements_postgresql, .timeout = 60)
{
	resume_with_settings(&postgresql, "SET SESSION session_replication_role TO replica", "DELETE FROM items",
			     "CREATE TABLE later (a integer)", "SELECT count(*) FROM other", "1");
}

static void expect_words(const Crash *crash, const Output *output)
{
	const char *line = strstr(output->err, "\nautogen: ") ? strstr(output->err, "\nautogen: ") + 1 : output->err;

	cr_assert_eq(output->status, 2, "seed %u: exit %d: %s", crash->seed, output->status, output->err);
	cr_assert(text_starts(line, "autogen: ") && strcspn(line, "\n") > strlen("autogen: "), "seed %u: no words: %s", crash->seed,
		  output->err);
}

/*
 * The connection is cut after some bytes: in a question, in an answer, in the middle of a COMMIT. `expect` looks at what is
 * there then.
 */
static void cut_at_random(Crash *crash, void (*expect)(Crash *, const char *))
{
	enum { PARTS = 12 };
	unsigned wanted = rounds(40, 200);

	crash_begin(crash);
	Proxy proxy = proxy_start(crash->mem, crash->url, 0, false);
	cr_assert(proxy.pid > 0);
	Output output = history_run(crash->history, crash->mem, proxy.url, "upgrade", NULL);
	unsigned whole = (unsigned)*proxy.passed;
	proxy_stop(&proxy);
	cr_assert(output.status == 0 && whole > PARTS * 1000, "%s", output.err);
	expect_truth(crash, "through the proxy");
	for (unsigned cuts = 0; cuts < wanted;) {
		if ((unsigned)crash->at == crash->history->count) {
			database_end(crash);
			database_begin(crash);
		}
		unsigned limit = 1 + pick(crash, pick(crash, 8) ? whole / PARTS : 2000);
		proxy = proxy_start(crash->mem, crash->url, limit, pick(crash, 2));
		output = history_run(crash->history, crash->mem, proxy.url, "upgrade", NULL);
		proxy_stop(&proxy);
		expect_sane(crash, output.err);
		expect(crash, text_format(crash->mem, "cut %u after %u bytes", cuts, limit));
		/* Few bytes were left, or the last ones, which say good-bye only. */
		if (output.status == 0) {
			expect_truth(crash, "at the end");
			cr_assert_eq((unsigned)crash->at, crash->history->count, "seed %u: exit 0: %s", crash->seed, output.err);
			continue;
		}
		cuts++;
		expect_words(crash, &output);
		const char *claim = strstr(output.err, "the database is at "),
			   *id = crash->at ? crash->history->ids[crash->at - 1] : "base";
		cr_assert(!claim || text_starts(claim + strlen("the database is at "), id), "seed %u: it is at %s, but: %s",
			  crash->seed, id, output.err);
	}
	expect_upgrade(crash);
	crash_end(crash);
}

Test(crash, connection_cut, .timeout = 300)
{
	enum { REVISIONS = 100 };
	Crash crash = crash_new(&postgresql, "lock_wait: 60s\n");

	history_mix(crash.history, REVISIONS, true);
	cut_at_random(&crash, expect_truth);
}

Test(crash, connection_cut_in_steps, .timeout = 300)
{
	enum { REVISIONS = 20 };
	Crash crash = crash_new(&postgresql, "lock_wait: 60s\n");

	add_steps(&crash, REVISIONS);
	cut_at_random(&crash, expect_beginning);
}

/* Files that cannot grow: exit 2, and everything as it was before the revision. */
static void fill_disk(const char *journal)
{
	enum { REVISIONS = 40, PAGE = 4096 };
	Crash crash = crash_new(&sqlite, "");
	unsigned wanted = rounds(10, 60), failed_rebuilds = 0, failures = 0;

	crash.journal = journal;
	history_mix(crash.history, REVISIONS, true);
	crash_begin(&crash);
	for (unsigned i = 0; i < wanted * 4 && (failures < wanted || !failed_rebuilds); i++) {
		if ((unsigned)crash.at == REVISIONS || pick(&crash, 12) == 0) {
			database_end(&crash);
			database_begin(&crash);
			cr_assert_eq(0, history_run(crash.history, crash.mem, crash.url, "upgrade",
						    text_format(crash.mem, "+%u", 2 + pick(&crash, REVISIONS - 2)))
					    .status);
			expect_truth(&crash, "at the beginning");
		}
		const char *path = crash.url + strlen("sqlite:///");
		struct stat status;
		unsigned long size = stat(path, &status) == 0 ? (unsigned long)status.st_size : 0;
		/* Odd numbers too: a page may be written in part. */
		unsigned long limit = size + 1 + pick(&crash, 40 * PAGE);
		Output output =
		    child_wait(child_start(crash.mem, crash.history->folder, limit,
					   (const char *const[]){AUTOGEN_PROGRAM, "--url", crash.url, "upgrade", NULL}));
		int before = crash.at;
		expect_sane(&crash, output.err);
		expect_truth(&crash,
			     text_format(crash.mem, "no more than %lu bytes, exit %d (%s)", limit, output.status, output.err));
		if (output.status == 0) {
			cr_assert_eq(crash.at, REVISIONS, "seed %u: exit 0 at revision %d", crash.seed, crash.at);
			continue;
		}
		failures++;
		expect_words(&crash, &output);
		cr_assert(text_times(output.err, "Running upgrade") <= (unsigned)(crash.at - before + 1), "seed %u: %s", crash.seed,
			  output.err);
		/* With a large cache it is the COMMIT that fails. */
		failed_rebuilds += strstr(crash.history->sections[crash.at], "autogen_new_big") &&
				   strstr(output.err, crash.history->ids[crash.at]);
		if (pick(&crash, 4) == 0)
			expect_upgrade(&crash);
	}
	cr_assert(failed_rebuilds, "seed %u: no rebuild was among the %u failures", crash.seed, failures);
	expect_upgrade(&crash);
	crash_end(&crash);
}

Test(crash, disk_full, .timeout = 300)
{
	fill_disk("DELETE");
}

Test(crash, disk_full_wal, .timeout = 300)
{
	fill_disk("WAL");
}

/*
 * Every size that the files of one rebuild may not exceed, page by page, with a cache so small that statements, and the check
 * for orphans behind them, have to write: there SQLite rolls back by itself.
 */
static void fill_disk_by_pages(const char *journal)
{
	enum { PAGE = 4096, PAGES = 400 };
	Crash crash = crash_new(&sqlite, "");

	crash.journal = journal;
	history_mix(crash.history, 4, true);
	crash_begin(&crash);
	tell(&crash, "PRAGMA default_cache_size = 10");
	cr_assert_eq(history_run(crash.history, crash.mem, crash.url, "upgrade", "+3").status, 0);
	for (unsigned pages = 1; pages < PAGES && crash.at < 4; pages++) {
		Output output =
		    child_wait(child_start(crash.mem, crash.history->folder, pages * PAGE,
					   (const char *const[]){AUTOGEN_PROGRAM, "--url", crash.url, "upgrade", NULL}));
		expect_truth(&crash, text_format(crash.mem, "%s: no more than %u pages, exit %d (%s)", journal, pages,
						 output.status, output.err));
		cr_assert_eq(output.status, crash.at == 4 ? 0 : 2, "%u pages: exit %d (%s)", pages, output.status, output.err);
	}
	cr_assert_eq(crash.at, 4);
	crash_end(&crash);
}

Test(crash, revision_on_full_disk, .timeout = 120)
{
	fill_disk_by_pages("DELETE");
}

Test(crash, revision_on_full_disk_wal, .timeout = 120)
{
	fill_disk_by_pages("WAL");
}
