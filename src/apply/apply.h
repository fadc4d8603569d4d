/*
 * Applying: the version table, and a revision's section run with its version row in one transaction.
 *
 * The version table is Alembic's: version_num alone, one row a head. Reading never makes it.
 */
#ifndef AUTOGEN_APPLY_APPLY_H
#define AUTOGEN_APPLY_APPLY_H

#include "dialect.h"
#include "graph.h"

typedef struct VersionTable {
	const char *schema; /* NULL: the session's default */
	const char *name;
} VersionTable;

/* The rows; none when there is no such table. */
bool version_read(void *mem, Session *session, const VersionTable *table, char ***rows, unsigned *count, Error *error);

typedef struct Run {
	Session *session;
	const Dialect *dialect;
	const VersionTable *table;
	const Graph *graph;
	const char *lock_timeout; /* PostgreSQL's settings, NULL: the server's own */
	const char *statement_timeout;
} Run;

/*
 * Runs one section of one revision; `rows` becomes what the version table holds then. Either all of it is done or (but
 * with transaction=off) nothing; the error says what the database's state is.
 */
bool apply_revision(void *mem, const Run *run, Revision *revision, Direction direction, Revisions *rows, Error *error);

/* Runs a script without a version row, in one transaction: how scratch databases are filled. */
bool apply_script(void *mem, Session *session, const Dialect *dialect, const char *name, const char *script, Error *error);

#endif
