/* PostgreSQL's half of Session, shared by its files here. */
#ifndef AUTOGEN_INTROSPECT_POSTGRESQL_SESSION_H
#define AUTOGEN_INTROSPECT_POSTGRESQL_SESSION_H

#include <libpq-fe.h>

#include "session.h"

Session *postgresql_open(void *mem, const char *url, OpenMode mode, const char *default_schema, Error *error);
Session *postgresql_open_scratch(void *mem, const char *url, const char *default_schema, Error *error);
char *postgresql_show_url(void *mem, const char *url);
bool postgresql_execute(Session *session, const char *sql, Error *error);
Rows *postgresql_query(void *mem, Session *session, const char *sql, Error *error);
bool postgresql_in_transaction(const Session *session);

/* The server's words for a failed result. Always false. */
bool postgresql_fail(const PGresult *result, const PGconn *connection, Error *error);

/* The rows of a result, which they own from then on. */
Rows *postgresql_rows(void *mem, PGresult *result);

/*
 * The catalogue; see Server. `scratch` reads the session's temporary tables instead of the user's, inside the
 * transaction that is open.
 */
Schema *postgresql_inspect(void *mem, Session *session, const Scope *scope, char ***unmanaged, unsigned *unmanaged_count,
			   Error *error);
Schema *postgresql_inspect_scratch(void *mem, Session *session, Error *error);

#endif
