/* PostgreSQL's half of Session, shared by its files here. */
#ifndef AUTOGEN_INTROSPECT_POSTGRESQL_SESSION_H
#define AUTOGEN_INTROSPECT_POSTGRESQL_SESSION_H

#include <libpq-fe.h>

#include "session.h"

Session *postgresql_open(void *mem, const char *url, OpenMode mode, const char *default_schema, Error *error);
Session *postgresql_open_scratch(void *mem, const char *url, const char *default_schema, Error *error);
/* Another database of the URL's server; `database` NULL: its own. */
Session *postgresql_open_database(void *mem, const char *url, const char *database, OpenMode mode, const char *default_schema, Error *error);
/* What the URL, or else libpq's environment, says of a keyword; NULL when neither does. */
char *postgresql_url_part(void *mem, const char *url, const char *keyword);
char *postgresql_show_url(void *mem, const char *url);
bool postgresql_execute(Session *session, const char *sql, Error *error);
Rows *postgresql_query(void *mem, Session *session, const char *sql, Error *error);
bool postgresql_try_lock(void *mem, Session *session, const char *version_table, bool *taken, char **holder, Error *error);
bool postgresql_in_transaction(const Session *session);

/* Databases beside the URL's own; see Server. */
char *postgresql_database_name(void *mem, const char *url, Error *error);
char *postgresql_show_beside(void *mem, const char *url, const char *name);
bool postgresql_exists_beside(void *mem, const char *url, const char *name, bool *exists, Error *error);
bool postgresql_create_beside(void *mem, const char *url, const char *name, const char *template, Error *error);
bool postgresql_drop_beside(void *mem, const char *url, const char *name, Error *error);
Session *postgresql_hold_beside(void *mem, const char *url, const char *name, Error *error);
Session *postgresql_open_beside(void *mem, const char *url, const char *name, const char *default_schema, Error *error);
bool postgresql_clear(Session *session, Error *error);

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
