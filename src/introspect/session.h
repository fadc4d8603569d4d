/*
 * A connection to a database, the same for both servers: one thing is open, queries give texts, and errors say what
 * the server said. The functions are fields of `Server` (one const struct a server).
 */
#ifndef AUTOGEN_INTROSPECT_SESSION_H
#define AUTOGEN_INTROSPECT_SESSION_H

#include <stdbool.h>

#include "error.h"
#include "map.h"
#include "model.h"

typedef struct Server Server;

/* What a session tells while the server keeps it waiting; each function may be NULL. */
typedef struct SessionListener {
	void *to;
	/* Somebody else holds a lock that is needed; called once. `holder` says what is known of them. */
	void (*waiting)(void *to, const char *holder, unsigned limit_milliseconds);
	/* Called some times a second while a statement runs; it must leave the session alone. */
	void (*working)(void *to);
} SessionListener;

/* What every session begins with; set before the first one is opened. */
typedef struct SessionDefaults {
	const SessionListener *listener;
	unsigned busy_limit; /* SQLite: how many milliseconds another's transaction is waited for */
} SessionDefaults;

extern SessionDefaults session_defaults;

typedef struct Session {
	const Server *server;
	void *handle;	     /* PGconn or sqlite3 */
	char *shown;	     /* the URL as it may be printed: no password */
	char *version;	     /* of the server: "15.18" */
	int version_number;  /* the server's own form: 150018, 3040001 */
	bool absent;	     /* there is no such database yet, and what is read is empty */
	char *default_schema; /* of unqualified names, NULL where there are no schemas */
	int lock;	      /* SQLite: a descriptor of the file that holds the runner's lock, 0: none */
	char *settings;	      /* the statements that make the session's settings what they were when it was opened */
	int process;	      /* PostgreSQL: of the server, as its own views name it */
	const SessionListener *listener; /* NULL: nobody listens */
	unsigned busy_limit;	/* SQLite: how many milliseconds another's transaction is waited for */
	unsigned busy_waited;	/* how many of them have passed */
	unsigned long long changed_rows; /* SQLite: by the statement that runs, so far */
} Session;

/* The result of a query. A value is NULL for NULL; all of it lives as long as the Rows. */
typedef struct Rows {
	const char **columns;
	unsigned columns_count;
	const char **values; /* row by row */
	unsigned rows_count;
} Rows;

/* What to look at. Globs match "schema.name", and in the default schema "name" too. */
typedef struct Scope {
	const char *default_schema; /* the session's, NULL where there are no schemas */
	char **schemas; /* globs; none: every schema but the system's */
	unsigned schemas_count;
	char **include; /* none: everything */
	unsigned include_count;
	char **exclude;
	unsigned exclude_count;
	const char *version_schema;
	const char *version_table; /* it and its log are never part of a schema */
	char **extensions; /* PostgreSQL: read in whatever schema they are, with their versions */
	unsigned extensions_count;
	bool file_settings;	   /* SQLite: what a file keeps beside its schema is read too */
} Scope;

typedef enum OpenMode { OPEN_READ, OPEN_WRITE } OpenMode;

struct Server {
	const char *name;	     /* "postgresql" */
	const char *const *schemes; /* of URLs, ends with NULL */
	const Rules *rules;

	/* Opens; the session and its handle belong to `mem`. OPEN_READ never creates or changes anything. */
	Session *(*open)(void *mem, const char *url, OpenMode mode, const char *default_schema, Error *error);
	/*
	 * An empty database that is gone when the session is freed: SQLite's in memory, PostgreSQL's made on the server of
	 * `url`, which has to allow it.
	 */
	Session *(*open_scratch)(void *mem, const char *url, const char *default_schema, Error *error);
	/* The URL without its password. */
	char *(*show_url)(void *mem, const char *url);

	/* The name of the URL's database, and databases called `name` beside it: on its server, or in its folder. */
	char *(*database_name)(void *mem, const char *url, Error *error);
	char *(*show_beside)(void *mem, const char *url, const char *name);
	bool (*exists_beside)(void *mem, const char *url, const char *name, bool *exists, Error *error);
	/* `template` may be NULL; only a server that copies databases takes one, and nobody may be connected to that. */
	bool copies_databases;
	bool (*create_beside)(void *mem, const char *url, const char *name, const char *template, Error *error);
	/* One that is not there is fine. */
	bool (*drop_beside)(void *mem, const char *url, const char *name, Error *error);
	/* Lets one process at a time make or drop such databases: held until what it gives is freed. NULL: nothing has to be held. */
	Session *(*hold_beside)(void *mem, const char *url, const char *name, Error *error);
	Session *(*open_beside)(void *mem, const char *url, const char *name, const char *default_schema, Error *error);
	/* Drops all that is in the session's database, extensions too but those of the system's schemas. NULL: it is made anew instead. */
	bool (*clear)(Session *session, Error *error);

	/* Runs one or more statements. */
	bool (*execute)(Session *session, const char *sql, Error *error);
	/* Runs one query; NULL when it fails. */
	Rows *(*query)(void *mem, Session *session, const char *sql, Error *error);

	/*
	 * Tries to take the lock that lets one runner in at a time, by the name of the version table; it is held until the
	 * session ends. When another has it, `*holder` says who.
	 */
	bool (*try_lock)(void *mem, Session *session, const char *version_table, bool *taken, char **holder, Error *error);
	/* True inside a transaction that execute() began. */
	bool (*in_transaction)(const Session *session);

	/* The catalogue as a normalized schema, sorted; `unmanaged` gets one "KIND NAME" for all that no kind holds. */
	Schema *(*inspect)(void *mem, Session *session, const Scope *scope, char ***unmanaged, unsigned *unmanaged_count,
			   Error *error);
};

extern const Server postgresql_server, sqlite_server;

/* True when the scope takes the object; `schema` NULL is the default one. */
bool scope_takes(const Scope *scope, const char *schema, const char *name);
/* The log of a version table: "autogen_log" of "autogen_version", else its name and "_log". */
char *log_table_name(void *mem, const char *version_table);
/* True for the version table and its log. */
bool scope_is_own(const Scope *scope, const char *schema, const char *name);

/* Fills the attributes of `object` that are called like columns of the result; others are left alone. */
void bind_row(void *mem, const Kind *kind, void *object, const Rows *rows, unsigned row);
/* A value of one row by the name of its column; NULL for NULL. The column must exist. */
const char *row_value(const Rows *rows, unsigned row, const char *column);

#endif
