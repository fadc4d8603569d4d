/*
 * Applying: the version table, the log beside it, and a revision's section run with its version row in one transaction.
 *
 * The version table is Alembic's: version_num alone, one row a head. The log has a row for whatever was run or stamped.
 * Reading never makes either.
 */
#ifndef AUTOGEN_APPLY_APPLY_H
#define AUTOGEN_APPLY_APPLY_H

#include "dialect.h"
#include "graph_path.h"

typedef struct VersionTable {
	const char *schema; /* NULL: the server's default */
	const char *name;
} VersionTable;

/* The rows; none when there is no such table. */
bool version_read(void *mem, Session *session, const VersionTable *table, char ***rows, unsigned *count, Error *error);

/* What a run tells while it works; each function may be NULL. What a session tells, it tells itself. */
typedef struct Listener {
	void *to;
	/* A lock was not to be had in time: what was done is rolled back, and tried again. */
	void (*retrying)(void *to, const char *reason, unsigned attempt, unsigned attempts, unsigned milliseconds);
	/* A statement begins, of so many. `sql` goes on behind it. */
	void (*statement)(void *to, const Session *session, const char *sql, unsigned number, unsigned count);
	/* Something is set right on the way, in words. */
	void (*note)(void *to, const char *words);
} Listener;

typedef struct Run {
	Session *session;
	const Dialect *dialect;
	const VersionTable *table;
	const Graph *graph;
	const char *lock_timeout; /* the configuration's; NULL: the server's own */
	const char *statement_timeout;
	unsigned lock_retries; /* how often a lock time-out is tried again */
	unsigned lock_wait;    /* how many milliseconds another runner is waited for */
	const char *tag;       /* for the log, or NULL */
	const Listener *listener;
	bool prepared; /* the tables are there: set by the run itself */
	bool clean;    /* the log was looked through, and nothing in it is unfinished */
} Run;

/* Takes the lock that lets one runner in at a time; it is held until the session ends. */
bool apply_lock(void *mem, const Run *run, Error *error);

/* Makes the version table unless it is there. */
bool version_ensure(void *mem, const Run *run, Error *error);

/* The version table's rows as revisions. */
bool apply_rows(void *mem, const Run *run, Revisions *rows, Error *error);

typedef enum Outcome {
	OUTCOME_FAILED,
	OUTCOME_DONE,
	OUTCOME_MOVED, /* nothing was run: another runner had moved the database; `rows` are what it holds now */
} Outcome;

/*
 * Runs one section of one revision, when the rows are still `*rows`; these become what the version table holds then.
 * Either all of it is done or nothing; with transaction=off, what was done stays and the log knows how far it came, so
 * that the next call goes on behind it. The error says what state the database is in.
 */
Outcome apply_revision(void *mem, Run *run, Revision *revision, Direction direction, Revisions *rows, Error *error);

/* True in `*skips` when a baseline is not to be run on this database: see Section. Outside any transaction. */
bool apply_skips(void *mem, const Run *run, const Revision *revision, const Section *section, bool *skips, Error *error);

/* One step of a dry run, in the transaction that apply_begin_dry() began and nobody will commit. */
bool apply_begin_dry(void *mem, const Run *run, bool foreign_keys_off, Error *error);
bool apply_dry(void *mem, const Run *run, const Revision *revision, Direction direction, Error *error);

/* Declares the database to be at `after`; with `purge`, whatever rows there are go first. */
bool apply_stamp(void *mem, Run *run, const Revisions *before, const Revisions *after, bool purge, Error *error);

/* Runs a script without a version row, in one transaction: how scratch databases are filled. */
bool apply_script(void *mem, Session *session, const Dialect *dialect, const char *name, const char *script, Error *error);

/* What apply_revision() would do, as a script that psql or sqlite3 runs as it is; `rows` as there. NULL with an error. */
char *script_revision(void *mem, const Run *run, Revision *revision, Direction direction, Revisions *rows, Error *error);
/* The same of apply_stamp(), and of version_ensure(). */
char *script_stamp(void *mem, const Run *run, const Revisions *before, const Revisions *after, bool purge);
char *script_tables(void *mem, const Run *run, bool log);
/* What such a script begins with, so that names mean what they mean to the runner. */
char *script_settings(void *mem, const Run *run);

/* What the log knows against the files. */
typedef struct LogFinding {
	const Revision *revision;
	Direction direction;
	bool unfinished; /* a section with transaction=off stopped in the middle; else its text was edited after it ran */
	unsigned done;	 /* statements, of an unfinished one */
} LogFinding;

/* Findings among the revisions of the graph that `rows` stand on, and of unfinished sections anywhere. */
bool log_findings(void *mem, const Run *run, const Revisions *rows, LogFinding **findings, unsigned *count, Error *error);

/* True in `*clean` when nothing in the log is unfinished. */
bool log_is_clean(void *mem, const Run *run, bool *clean, Error *error);

/* False, with file and line, when there is no section for the dialect or one is for a dialect that there is not. */
bool apply_check_sections(const Run *run, const Revision *revision, Direction direction, Error *error);

#endif
