#include "transaction.h"

#include "mem.h"

static bool run_sentence(const Run *run, const Section *section, char *(*sentence)(void *, const Session *, const char *, const char *),
			 Error *error)
{
	Session *session = run->session;
	void *mem = mem_scratch(session);
	const char *lock_timeout = section && section->lock_timeout ? section->lock_timeout : run->lock_timeout;
	const char *statement_timeout = section && section->statement_timeout ? section->statement_timeout : run->statement_timeout;
	bool done = session->server->execute(session, sentence(mem, session, lock_timeout, statement_timeout), error);

	talloc_free(mem);
	error->position = 0;
	return done;
}

bool transaction_begin(const Run *run, const Section *section, Error *error)
{
	return run_sentence(run, section, run->dialect->begin, error);
}

bool transaction_timeouts(const Run *run, const Section *section, Error *error)
{
	return !run->dialect->set_timeouts || run_sentence(run, section, run->dialect->set_timeouts, error);
}

bool transaction_undo(Session *session)
{
	Error *ignored = error_new(session);
	bool undone = session->server->in_transaction(session) && session->server->execute(session, "ROLLBACK", ignored);

	talloc_free(ignored);
	return undone;
}

bool transaction_commit(Session *session, const char *last, Error *error)
{
	char *sql = text_format(session, "%sCOMMIT", last);
	bool done = session->server->execute(session, sql, error);

	talloc_free(sql);
	/* The place is one in autogen's own statement. */
	error->position = 0;
	return done;
}
