/*
 * A repository of many revisions, and what a database holds after each of them: the sections are run here, without
 * autogen's runner, and what that leaves is what the runner has to leave.
 */
#ifndef AUTOGEN_TESTS_HISTORY_H
#define AUTOGEN_TESTS_HISTORY_H

#include "child.h"
#include "dialect.h"

typedef struct History {
	void *mem;
	const Dialect *dialect;
	const char *program;
	char *folder;
	char **ids; /* of the first revision, the second, … */
	unsigned count;
	char **sections;
	unsigned sections_count;
	char **states; /* of count + 1: [i] is what is there after i revisions */
} History;

/* `settings` are further lines of autogen.yaml. */
History *history_create(void *mem, const Dialect *dialect, const char *program, const char *settings);
void history_drop(History *history);

/* A revision behind the last one; `options` of its marker may be "". */
void history_add(History *history, const char *options, const char *upgrade);

/*
 * So many revisions of all sorts. `big` has thousands of rows that `child` refers to with ON DELETE CASCADE; nearly every
 * revision adds its number to `ran`. On SQLite some rebuild `big`, and some switch foreign keys on for the rest of a run.
 * These and their like have transaction=off, if `any_off`.
 */
void history_mix(History *history, unsigned count, bool any_off);

/* Fills `states`, in a database of its own that is dropped again. */
bool history_record(History *history, Error *error);

/* The catalogue and a digest of all rows, without autogen's own tables. */
char *state_read(void *mem, Session *session, Error *error);

/* How many revisions are behind the one of that id: 0 for "", -1 for one that there is not. */
int history_find(const History *history, const char *id);

/* Starts the program with a command (one word more, or NULL) on a database. */
Child *history_start(const History *history, void *mem, const char *url, const char *command, const char *word);
Output history_run(const History *history, void *mem, const char *url, const char *command, const char *word);

/* Waits until nobody but the session itself is connected to its database; false when that does not happen. */
bool wait_until_alone(Session *session);

#endif
