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
	/*
	 * What begins a revision's transaction, in `mem`, and takes the lock that lets one runner in at a time (it belongs
	 * to the version table); the time-outs are the configuration's, or NULL.
	 */
	char *(*begin)(void *mem, const Session *session, const char *version_table, const char *lock_timeout,
		       const char *statement_timeout);
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

/* settle_spelling() of PostgreSQL. */
bool postgresql_settle_spelling(void *mem, Session *session, const Schema *have, Schema *want, Error *error);

#endif
