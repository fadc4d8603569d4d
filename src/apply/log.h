/*
 * The log beside the version table: who applied what, when, for how long, the SHA-256 of what ran, and how far a section
 * with transaction=off came. It is never asked where the database is: that is the version table's alone.
 */
#ifndef AUTOGEN_APPLY_LOG_H
#define AUTOGEN_APPLY_LOG_H

#include "apply.h"

/* CREATE TABLE IF NOT EXISTS, without a semicolon. */
char *log_create(void *mem, const Session *session, const VersionTable *table);

typedef struct LogEntry {
	const char *revision;
	const char *direction;	/* "upgrade", "downgrade", "stamp" */
	const char *hash;	/* NULL: nothing ran */
	long long milliseconds; /* below zero: not known */
	const char *who;	/* NULL: whoever runs the statement */
	const char *tag;	/* or NULL */
} LogEntry;

/* The statement that adds an entry, with ";\n". */
char *log_insert(void *mem, const Session *session, const VersionTable *table, const LogEntry *entry);

/* True in `*ran` when the last that the log knows of the revision is that its upgrade ran; a stamp is none. */
bool log_ran(void *mem, const Run *run, const Revision *revision, bool *ran, Error *error);

/* "user@host" of this process. */
char *log_who(void *mem);

/* How far a section with transaction=off came. */
typedef struct Progress {
	bool any;     /* there is such an entry */
	bool running; /* interrupted in the statement behind the done ones: nobody knows what became of it */
	unsigned done;
	char *hash; /* of the texts of the done statements */
} Progress;

bool progress_read(void *mem, const Run *run, const Revision *revision, Direction direction, Progress *progress, Error *error);

/* Statements, each with ";\n": the entry as it is now (made when there was none), and its end. */
char *progress_write(void *mem, const Run *run, const Revision *revision, Direction direction, const Progress *progress);
char *progress_clear(void *mem, const Run *run, const Revision *revision);

#endif
