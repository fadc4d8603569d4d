#include "transaction.h"

#include "mem.h"

static const char *lock_timeout(const Run *run, const Section *section)
{
	return section && section->lock_timeout ? section->lock_timeout : run->lock_timeout;
}

static const char *statement_timeout(const Run *run, const Section *section)
{
	return section && section->statement_timeout ? section->statement_timeout : run->statement_timeout;
}

char *transaction_begin_sql(void *mem, const Run *run, const Section *section)
{
	return run->dialect->begin(mem, run->session->default_schema, lock_timeout(run, section), statement_timeout(run, section));
}

char *transaction_timeouts_sql(void *mem, const Run *run, const Section *section, bool local)
{
	bool any = lock_timeout(run, section) || statement_timeout(run, section);

	return any && run->dialect->set_timeouts ? run->dialect->set_timeouts(mem, local, lock_timeout(run, section), statement_timeout(run, section))
						 : text_copy(mem, "");
}

static bool run_own(const Run *run, char *sql, const Section *section, Error *error)
{
	bool done = run->session->server->execute(run->session, sql, error);

	talloc_free(sql);
	error->position = 0;
	if (!done && section && (section->lock_timeout || section->statement_timeout))
		fail_while(error, "with the options of the marker on line %u", section->line - 1);
	return done;
}

bool transaction_begin(const Run *run, const Section *section, Error *error)
{
	return run_own(run, transaction_begin_sql(run->session, run, section), section, error);
}

bool transaction_begin_step(const Run *run, Error *error)
{
	return run_own(run, run->dialect->begin(run->session, NULL, NULL, NULL), NULL, error);
}

bool transaction_timeouts(const Run *run, const Section *section, bool local, Error *error)
{
	return run_own(run, transaction_timeouts_sql(run->session, run, section, local), section, error);
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
	/* What ends it unasked (a full disk while something was read) would leave the last statements to commit by themselves. */
	if (!session->server->in_transaction(session))
		return fail(error, ERROR_DATABASE, "the database ended the transaction by itself, and rolled it back");
	char *sql = text_format(session, "%sCOMMIT", last);
	bool done = session->server->execute(session, sql, error);

	talloc_free(sql);
	/* The place is one in autogen's own statement. */
	error->position = 0;
	return done;
}
