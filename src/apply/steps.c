/*
 * A section with transaction=off. Each statement still commits together with the progress that the log keeps, but for those
 * that no transaction takes: of these the log says beforehand that they began.
 */
#include <string.h>

#include "buffer.h"
#include "log.h"
#include "mem.h"
#include "statement.h"
#include "text.h"
#include "transaction.h"

typedef struct Steps {
	void *mem;
	Run *run;
	const Revision *revision;
	const Section *section;
	Statement *statements;
	unsigned count;
	char **hashes; /* of the first 0, 1, 2 … statements */
	Progress progress;
	unsigned safe; /* statements that are committed, their progress too */
	Error *error;
} Steps;

/* Each takes in the one before it: a section of thousands of statements is hashed once, not once a statement. */
static char **hash_all(void *mem, const Statement *statements, unsigned count)
{
	char **hashes = mem_array(mem, char *, count + 1);
	Buffer *text = buffer_new(mem);

	for (unsigned i = 0;; i++) {
		hashes[i] = section_hash(mem, &(Section){.text = text->data});
		if (i == count)
			return hashes;
		buffer_clear(text);
		buffer_format(text, "%s\n", hashes[i]);
		buffer_add_bytes(text, statements[i].text, statements[i].length);
	}
}

/* The progress that stands in the log once `done` statements are through. */
static char *keep(Steps *steps, unsigned done, bool running)
{
	steps->progress.done = done;
	steps->progress.running = running;
	steps->progress.hash = steps->hashes[done];
	return progress_write(steps->mem, steps->run, steps->revision, steps->section->direction, &steps->progress);
}

static bool run_one(const Steps *steps, const Statement *statement)
{
	return statement_run(steps->run->session, steps->run->dialect, statement, steps->revision->path, steps->section->line, steps->error);
}

static bool run_inside(Steps *steps, unsigned at)
{
	Session *session = steps->run->session;

	if (!transaction_begin_step(steps->run, steps->error))
		return false;
	if (run_one(steps, &steps->statements[at]) && transaction_commit(session, keep(steps, at + 1, false), steps->error))
		return true;
	transaction_undo(session);
	return false;
}

static bool run_alone(Steps *steps, unsigned at)
{
	Session *session = steps->run->session;

	return session->server->execute(session, keep(steps, at, true), steps->error) && run_one(steps, &steps->statements[at]) &&
	       session->server->execute(session, keep(steps, at + 1, false), steps->error);
}

static bool try_step(Steps *steps, unsigned at)
{
	Session *session = steps->run->session;
	const Statement *statement = &steps->statements[at];
	char *sql = text_slice(steps->mem, statement->text, statement->length);

	/* A transaction of the section's own: its end takes the progress along. */
	if (session->server->in_transaction(session)) {
		bool ends = statement_controls_transaction(statement);
		if (ends && !session->server->execute(session, keep(steps, at + 1, false), steps->error))
			return false;
		return run_one(steps, statement);
	}
	if (statement_controls_transaction(statement))
		return run_one(steps, statement);
	if (steps->run->dialect->runs_alone(sql))
		return run_alone(steps, at);
	if (run_inside(steps, at))
		return true;
	if (steps->error->code != ERROR_OUTSIDE)
		return false;
	error_clear(steps->error);
	return run_alone(steps, at);
}

/* What nobody can change any more is left to the next `upgrade`; so is a failure to say so. */
static bool note_failure(Steps *steps)
{
	Session *session = steps->run->session;
	Error *second = error_new(steps->mem);

	transaction_undo(session);
	session->server->execute(session, keep(steps, steps->safe, false), second);
	if (steps->safe)
		fail_while(steps->error, "half applied: %u of the section's %u statements are done and stay (transaction=off); the same command goes on behind them",
			   steps->safe, steps->count);
	else
		fail_while(steps->error, "none of the section's statements is done (transaction=off)");
	return false;
}

/* The statement that an earlier run stopped in: what it left is set right. */
static bool recover(Steps *steps, unsigned at, bool unknown, bool *done)
{
	const Dialect *dialect = steps->run->dialect;
	const Statement *statement = &steps->statements[at];
	const Listener *listener = steps->run->listener;
	char *words;

	*done = false;
	if (!dialect->recover)
		return true;
	char *sql = text_slice(steps->mem, statement->text, statement->length);
	if (!dialect->recover(steps->mem, steps->run->session, sql, unknown, done, &words, steps->error))
		return fail_while(steps->error, "while setting right what an earlier run of %s left", steps->revision->path);
	if (words && listener && listener->note)
		listener->note(listener->to, words);
	return true;
}

static bool step(Steps *steps, unsigned at)
{
	for (unsigned attempt = 0;; attempt++) {
		const Session *session = steps->run->session;
		bool own = session->server->in_transaction(session), through = false;
		if ((attempt == 0 || recover(steps, at, false, &through)) && (through || try_step(steps, at))) {
			if (!session->server->in_transaction(session))
				steps->safe = at + 1;
			return true;
		}
		if (own || !apply_may_retry(steps->run, attempt, steps->error))
			return note_failure(steps);
	}
}

/* What the done statements set for their session, this one needs too. */
static bool repeat_settings(Steps *steps, unsigned done)
{
	for (unsigned i = 0; i < done; i++) {
		const Statement *statement = &steps->statements[i];
		bool sets = statement_has_word(statement, "SET", 1) || statement_has_word(statement, "RESET", 1) || statement_has_word(statement, "PRAGMA", 1);
		if (sets && !run_one(steps, statement))
			return fail_while(steps->error, "a setting of the statements that ran before, for those that follow");
	}
	return true;
}

/* Goes on behind what was done, if that is still what the file says. */
static bool find_begin(Steps *steps, unsigned *begin)
{
	const Listener *listener = steps->run->listener;
	unsigned done = steps->progress.done;
	bool through = false;

	if (done > steps->count || (steps->progress.hash && !text_same(steps->progress.hash, steps->hashes[done]))) {
		fail(steps->error, ERROR_INPUT, "%s:%u: %u statement%s of this section ran before, and %s no longer what the file says", steps->revision->path,
		     steps->section->line, done, done == 1 ? "" : "s", done == 1 ? "it is" : "they are");
		return fail_hint(steps->error, "put them back as they were, and change only what follows; or finish by hand, then `autogen stamp %s`", steps->revision->id);
	}
	if (listener && listener->note)
		listener->note(listener->to, text_format(steps->mem, "an earlier run of %s stopped after %u of %u statements: going on behind them",
							 steps->revision->path, done, steps->count));
	if (!repeat_settings(steps, done) || (done < steps->count && !recover(steps, done, steps->progress.running, &through)))
		return false;
	*begin = steps->safe = done + through;
	return true;
}

bool apply_steps(void *mem, Run *run, const Revision *revision, const Section *section, Error *error)
{
	Steps steps = {.mem = mem, .run = run, .revision = revision, .section = section, .error = error};
	unsigned begin = 0;

	if (!statements_split(mem, run->dialect, revision->path, section->text, section->line, &steps.statements, &steps.count, error) ||
	    !progress_read(mem, run, revision, section->direction, &steps.progress, error) ||
	    !transaction_timeouts(run, section, false, error))
		return false;
	steps.hashes = hash_all(mem, steps.statements, steps.count);
	if (steps.progress.any && !find_begin(&steps, &begin))
		return false;
	for (unsigned i = begin; i < steps.count; i++) {
		tell_statement(run->listener, run->session, &steps.statements[i], i + 1, steps.count);
		if (!step(&steps, i))
			return false;
	}
	if (!run->session->server->in_transaction(run->session))
		return true;
	transaction_undo(run->session);
	return fail(error, ERROR_INPUT, "%s:%u: the section begins a transaction that it does not end", revision->path, section->line);
}
