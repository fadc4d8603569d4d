/* A server as a whole: one const struct that names its parts in the layers below. */
#ifndef AUTOGEN_DIALECT_DIALECT_H
#define AUTOGEN_DIALECT_DIALECT_H

#include "server.h"
#include "sql.h"

typedef struct Dialect {
	const char *name;
	const Server *server;
	const Rules *rules;
	PlanRewriteFn *rewrite;
	EmitStepFn *emit;
	/* What begins a transaction, in `mem`: with this search path and these time-outs; NULL: the session's. */
	char *(*begin)(void *mem, const char *schema, const char *lock_timeout, const char *statement_timeout);
	/* The same time-outs alone: for the transaction that is open, or for what runs outside one. NULL: the server has none. */
	char *(*set_timeouts)(void *mem, bool local, const char *lock_timeout, const char *statement_timeout);
	const char *check_deferred; /* has constraints checked that wait for the commit; NULL: nothing has to be said */
	/* True for a statement that the server would ignore or refuse inside a transaction (a first guess: it may also say so). */
	bool (*runs_alone)(const char *statement);
	/* Adds to the error of a statement that failed what rows are to blame; the transaction is still open. NULL: it says all. */
	void (*explain)(void *mem, Session *session, const char *statement, Error *error);
	/*
	 * Sets right what an interrupted statement left, by its text; `*done`: it had been through. `unknown`: nobody knows what
	 * became of it, else it failed. `*words` says what was done, NULL: nothing. NULL: nothing is ever left.
	 */
	bool (*recover)(void *mem, Session *session, const char *statement, bool unknown, bool *done, char **words, Error *error);
	bool foreign_keys_switch; /* foreign keys can be off for a session, and must be for a rebuild */
	/*
	 * Asks the server itself, in one batch that leaves nothing behind, which texts of `want` it would print just
	 * as those of `have`; these become equal. NULL: the server keeps what is written, there is nothing to ask.
	 */
	bool (*settle_spelling)(void *mem, Session *session, const Schema *have, Schema *want, Error *error);
} Dialect;

extern const Dialect postgresql, sqlite;

/* The dialect of that name, or NULL. */
const Dialect *dialect_find(const char *name);
/* The dialect of a URL, or NULL when it is none. */
const Dialect *dialect_of(const char *url);

/* The SQL that a tree of changes comes to, in `mem`. `*foreign_keys_off`: it has to run with them off (SQLite). */
char *dialect_sql(void *mem, const Dialect *dialect, const Change *change, bool downgrade, bool *foreign_keys_off);

/* False when an expression that the changes bring is no expression: a model may hold any text. */
bool dialect_check(const Dialect *dialect, const Change *change, Error *error);
/* The same of one object and everything in it. */
bool dialect_check_object(const Dialect *dialect, const Kind *kind, const void *object, Error *error);

/* recover() of PostgreSQL. */
bool postgresql_recover(void *mem, Session *session, const char *statement, bool unknown, bool *done, char **words, Error *error);

/* explain() of SQLite. */
void sqlite_explain(void *mem, Session *session, const char *statement, Error *error);

/* settle_spelling() of PostgreSQL. */
bool postgresql_settle_spelling(void *mem, Session *session, const Schema *have, Schema *want, Error *error);

#endif
