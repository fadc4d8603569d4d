/*
 * Promise 5: runners that meet never collide. Many at once on an empty database; one that waits and says for whom; one that
 * gives up; a table that is locked for a moment. AUTOGEN_TEST_LONG=1 makes more rounds.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "database.h"
#include "history.h"
#include "mem.h"
#include "text.h"

typedef struct Place {
	void *mem;
	Error *error;
	History *history;
	char *url;
	Session *session; /* of the test's own */
} Place;

static Place place_new(const Dialect *dialect, const char *settings)
{
	Place place = {.mem = mem_scratch(NULL)};

	if (dialect == &postgresql && !getenv("AUTOGEN_TEST_PG"))
		cr_skip_test("no server");
	place.error = error_new(place.mem);
	place.history = history_create(place.mem, dialect, AUTOGEN_PROGRAM, settings);
	return place;
}

static void database_begin(Place *place)
{
	place->url = database_create(place->mem, place->history->dialect);
	place->session = place->history->dialect->server->open(place->mem, place->url, OPEN_WRITE, NULL, place->error);
	cr_assert(place->session, "%s", place->error->message);
}

static void database_end(Place *place)
{
	talloc_free(place->session);
	database_drop(place->mem, place->history->dialect, place->url);
}

static void place_begin(Place *place)
{
	cr_assert(history_record(place->history, place->error), "%s (%s)", place->error->message,
		  place->error->context_count ? place->error->context[0] : "");
	database_begin(place);
}

static void place_end(Place *place)
{
	database_end(place);
	history_drop(place->history);
	talloc_free(place->mem);
}

static const char *ask(Place *place, const char *sql)
{
	error_clear(place->error);
	const Rows *rows = place->session->server->query(place->mem, place->session, sql, place->error);

	cr_assert(rows, "%s: %s", sql, place->error->message);
	return rows->rows_count && rows->values[0] ? rows->values[0] : "";
}

static void tell(Place *place, const char *sql)
{
	error_clear(place->error);
	cr_assert(place->session->server->execute(place->session, sql, place->error), "%s: %s", sql, place->error->message);
}

static Child *start(const Place *place)
{
	return history_start(place->history, place->mem, place->url, "upgrade", NULL);
}

static void expect_status(const Output *output, int status)
{
	cr_assert_not(strstr(output->err, "Sanitizer") || strstr(output->err, "runtime error") || strstr(output->err, "Assertion"),
		      "%s", output->err);
	cr_expect_eq(output->status, status, "exit %d: %s", output->status, output->err);
}

static void expect_words(const Output *output, const char *words)
{
	cr_expect(strstr(output->err, words), "does not say \"%s\": %s", words, output->err);
}

/* Every revision so far ran once, and what is there is what they make. */
static void expect_at(Place *place, unsigned at)
{
	const char *version = at ? ask(place, "SELECT version_num FROM autogen_version") : "";
	const char *twice = ask(place, "SELECT revision FROM autogen_log GROUP BY revision HAVING count(*) <> 1");

	cr_expect_str_eq(version, at ? place->history->ids[at - 1] : "");
	cr_expect_str_empty(twice, "revision %s ran more than once", twice);
	cr_expect_eq((unsigned)atoi(ask(place, "SELECT count(*) FROM autogen_log")), at);
	cr_expect_str_empty(ask(place, "SELECT progress FROM autogen_log WHERE progress IS NOT NULL"));
	const char *state = state_read(place->mem, place->session, place->error);
	cr_assert(state, "%s", place->error->message);
	cr_expect_str_eq(state, place->history->states[at]);
}

static void run_ten(Place *place)
{
	enum { RUNNERS = 10 };
	Child *runners[RUNNERS];

	for (int i = 0; i < RUNNERS; i++)
		runners[i] = start(place);
	for (int i = 0; i < RUNNERS; i++) {
		const Output output = child_wait(runners[i]);
		expect_status(&output, 0);
	}
}

static void run_many(Place *place)
{
	unsigned rounds = getenv("AUTOGEN_TEST_LONG") ? 50 : 5;

	place_begin(place);
	for (unsigned i = 0; i < rounds; i++) {
		if (i) {
			database_end(place);
			database_begin(place);
		}
		/* A journal of the other kind: readers and the writer meet otherwise. */
		if (place->history->dialect == &sqlite && i % 2)
			tell(place, "PRAGMA journal_mode = WAL");
		run_ten(place);
		expect_at(place, place->history->count);
	}
	place_end(place);
}

static void mix_at_once(const Dialect *dialect)
{
	enum { REVISIONS = 40 };
	Place place = place_new(dialect, "");

	history_mix(place.history, REVISIONS, true);
	run_many(&place);
}

Test(alone, ten_at_once_sqlite, .timeout = 600)
{
	mix_at_once(&sqlite);
}

Test(alone, ten_at_once_postgresql, .timeout = 600)
{
	mix_at_once(&postgresql);
}

/* Sections that commit in the middle let others in there, unless the lock is held over all of it. */
static void steps_at_once(const Dialect *dialect)
{
	enum { REVISIONS = 4, STEPS = 40 };
	Place place = place_new(dialect, "");

	history_add(place.history, "", "CREATE TABLE ran (step integer);\n");
	for (unsigned i = 2; i <= REVISIONS; i++) {
		char *sql = text_format(place.mem, "CREATE TABLE t_%u (a integer);\n", i);
		for (unsigned step = 0; step < STEPS; step++)
			sql = text_format(place.mem, "%sINSERT INTO ran VALUES (%u);\n", sql, i * 100 + step);
		history_add(place.history, "transaction=off", sql);
	}
	run_many(&place);
}

Test(alone, steps_at_once_sqlite, .timeout = 600)
{
	steps_at_once(&sqlite);
}

Test(alone, steps_at_once_postgresql, .timeout = 600)
{
	steps_at_once(&postgresql);
}

/* The first runner's second revision stays at work until the test opens the gate. */
static Place gated(const char *settings, Child **first)
{
	Place place = place_new(&postgresql, settings);

	history_add(place.history, "", "CREATE TABLE ran (step integer);\n");
	history_add(place.history, "", "SELECT pg_advisory_xact_lock(1);\nINSERT INTO ran VALUES (1);\n");
	place_begin(&place);
	tell(&place, "SELECT pg_advisory_lock(1)");
	*first = start(&place);
	cr_assert(child_says(*first, "Running upgrade", 2, 30000));
	return place;
}

static void open_gate(Place *place, Child *first)
{
	tell(place, "SELECT pg_advisory_unlock(1)");
	const Output output = child_wait(first);
	expect_status(&output, 0);
	expect_at(place, 2);
}

Test(alone, second_waits_postgresql, .timeout = 120)
{
	Child *first;
	Place place = gated("", &first);
	const char *process =
	    ask(&place, "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()"
			" AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
	Child *second = start(&place);

	cr_expect(child_says(second, "Waiting for another runner", 1, 30000));
	open_gate(&place, first);
	const Output output = child_wait(second);
	expect_status(&output, 0);
	expect_words(&output, "INFO  [autogen.migration] Waiting for another runner, up to 60 s (lock_wait): ");
	expect_words(&output, text_format(place.mem, "process %s (autogen) of user ", process));
	cr_expect_not(strstr(output.err, "Running upgrade"), "its work was done: %s", output.err);
	expect_at(&place, 2);
	place_end(&place);
}

Test(alone, second_gives_up_postgresql, .timeout = 120)
{
	Child *first;
	Place place = gated("lock_wait: 300ms\n", &first);
	const Output output = child_wait(start(&place));

	expect_status(&output, 2);
	expect_words(&output, "autogen: another runner is at work: process ");
	expect_words(&output, "waited for 0.3 s (lock_wait)");
	cr_expect_not(child_ended(first));
	open_gate(&place, first);
	place_end(&place);
}

/* The lock is the test's: an open transaction. `begin` says how much it keeps others from. */
static Place sqlite_locked(const char *settings, const char *begin)
{
	Place place = place_new(&sqlite, settings);

	history_add(place.history, "", "CREATE TABLE ran (step integer);\n");
	history_add(place.history, "", "INSERT INTO ran VALUES (1);\n");
	place_begin(&place);
	tell(&place, begin);
	return place;
}

static void wait_sqlite(const char *begin, unsigned seconds)
{
	Place place = sqlite_locked("", begin);
	Child *first = start(&place), *second = start(&place);

	cr_expect(child_says(first, "Waiting for another runner", 1, 30000));
	cr_expect(child_says(second, "Waiting for another runner", 1, 30000));
	sleep_microseconds(seconds * 1000000);
	tell(&place, "COMMIT");
	Output outputs[] = {child_wait(first), child_wait(second)};
	for (int i = 0; i < 2; i++) {
		expect_status(&outputs[i], 0);
		expect_words(&outputs[i], "INFO  [autogen.migration] Waiting for another runner, up to 60 s (lock_wait): ");
		expect_words(&outputs[i], "(lock_wait): process ");
	}
	/* The one that came first waits for this process; the other for that or for the first one. */
	const char *own = text_format(place.mem, "process %d (", (int)getpid());
	cr_expect(strstr(outputs[0].err, own) || strstr(outputs[1].err, own), "neither names process %d", (int)getpid());
	expect_at(&place, 2);
	place_end(&place);
}

Test(alone, second_waits_sqlite, .timeout = 120)
{
	wait_sqlite("BEGIN IMMEDIATE", 1);
}

/* What a transaction that outgrows the cache holds: others cannot even read. */
Test(alone, second_waits_for_large_transaction, .timeout = 120)
{
	wait_sqlite("BEGIN EXCLUSIVE", 12);
}

static void give_up_sqlite(const char *begin)
{
	Place place = sqlite_locked("lock_wait: 300ms\n", begin);
	time_t began = time(NULL);
	const Output output = child_wait(start(&place));

	cr_expect(time(NULL) - began < 6, "300 ms took %ld s", (long)(time(NULL) - began));
	expect_status(&output, 2);
	expect_words(&output, "locked");
	expect_words(&output, text_format(place.mem, "process %d (", (int)getpid()));
	tell(&place, "COMMIT");
	const Output next = child_wait(start(&place));
	expect_status(&next, 0);
	expect_at(&place, 2);
	place_end(&place);
}

Test(alone, second_gives_up_sqlite, .timeout = 120)
{
	give_up_sqlite("BEGIN IMMEDIATE");
}

Test(alone, second_gives_up_on_large_transaction, .timeout = 120)
{
	give_up_sqlite("BEGIN EXCLUSIVE");
}

/* A table of the user's that is locked for a moment. */
static Place locked_table(const char *settings, const char *options, const char *change, const char *lock)
{
	Place place = place_new(&postgresql, settings);

	history_add(place.history, "", "CREATE TABLE items (a integer);\nCREATE TABLE ran (step integer);\n");
	history_add(place.history, options,
		    text_format(place.mem, "INSERT INTO ran VALUES (1);\n%s;\nINSERT INTO ran VALUES (2);\n", change));
	place_begin(&place);
	const Output output = history_run(place.history, place.mem, place.url, "upgrade", "+1");
	expect_status(&output, 0);
	tell(&place, text_format(place.mem, "BEGIN; %s", lock));
	return place;
}

static void retry(const char *options, const char *change, const char *lock)
{
	Place place = locked_table("lock_timeout: 50ms\nlock_retries: 20\n", options, change, lock);
	Child *child = start(&place);

	cr_expect(child_says(child, "trying again in", 2, 30000));
	tell(&place, "ROLLBACK");
	const Output output = child_wait(child);
	expect_status(&output, 0);
	expect_words(&output, "WARN  [autogen.migration] canceling statement due to lock timeout");
	expect_words(&output, "rolled back, trying again in 0.25 s (1 of 20)");
	expect_words(&output, "rolled back, trying again in 0.5 s (2 of 20)");
	expect_at(&place, 2);
	place_end(&place);
}

static const char add_column[] = "ALTER TABLE items ADD COLUMN b integer", lock_table[] = "LOCK TABLE items";

Test(alone, lock_retries, .timeout = 120)
{
	retry("", add_column, lock_table);
}

Test(alone, lock_retries_in_steps, .timeout = 120)
{
	retry("transaction=off", add_column, lock_table);
}

/* Here it is not the table: the build waits for the transactions that may still see what it leaves out. */
Test(alone, lock_retries_of_concurrent_build, .timeout = 120)
{
	retry("transaction=off", "CREATE INDEX CONCURRENTLY items_a ON items (a)",
	      "INSERT INTO items SELECT 1 WHERE false; DELETE FROM items");
}

Test(alone, lock_timeout_without_retries, .timeout = 120)
{
	Place place = locked_table("lock_timeout: 50ms\n", "", add_column, lock_table);
	Output output = child_wait(start(&place));

	expect_status(&output, 2);
	expect_words(&output, "autogen: canceling statement due to lock timeout (SQLSTATE 55P03)");
	expect_words(&output, text_format(place.mem, "the revision was rolled back whole; the database is at %s as before",
					  place.history->ids[0]));
	cr_expect_not(strstr(output.err, "trying again"), "%s", output.err);
	tell(&place, "ROLLBACK");
	expect_at(&place, 1);
	output = child_wait(start(&place));
	expect_status(&output, 0);
	expect_at(&place, 2);
	place_end(&place);
}

Test(alone, lock_retries_run_out, .timeout = 120)
{
	Place place = locked_table("lock_timeout: 50ms\nlock_retries: 2\n", "", add_column, lock_table);
	const Output output = child_wait(start(&place));

	expect_status(&output, 2);
	expect_words(&output, "(2 of 2)");
	expect_words(&output, "autogen: canceling statement due to lock timeout (SQLSTATE 55P03)");
	tell(&place, "ROLLBACK");
	expect_at(&place, 1);
	place_end(&place);
}
