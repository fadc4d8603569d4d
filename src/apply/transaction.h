/* The transactions of the files here. */
#ifndef AUTOGEN_APPLY_TRANSACTION_H
#define AUTOGEN_APPLY_TRANSACTION_H

#include "apply.h"

/* Begins one with the section's time-outs (NULL: the configuration's). */
bool transaction_begin(const Run *run, const Section *section, Error *error);
/* Begins one for a statement of a section with transaction=off: what those before it SET stays. */
bool transaction_begin_step(const Run *run, Error *error);

/* The same time-outs alone: for the transaction that is open (`local`), or for statements outside any. */
bool transaction_timeouts(const Run *run, const Section *section, bool local, Error *error);

/* What these two run. */
char *transaction_begin_sql(void *mem, const Run *run, const Section *section);
char *transaction_timeouts_sql(void *mem, const Run *run, const Section *section, bool local);

/* True when there was one and it is undone. */
bool transaction_undo(Session *session);

/* Runs what ends with COMMIT; an error leaves the transaction as it is. */
bool transaction_commit(Session *session, const char *last, Error *error);

/* True when the error was a lock that may be had later and there are tries left: it has slept, and the error is gone. */
bool apply_may_retry(const Run *run, unsigned attempt, Error *error);

/* A section with transaction=off: statement by statement, with its progress in the log. */
bool apply_steps(void *mem, Run *run, const Revision *revision, const Section *section, Error *error);

#endif
