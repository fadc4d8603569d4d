/* Comparing: what the models say, what the database has, and how they differ. */
#ifndef AUTOGEN_CLI_COMPARE_H
#define AUTOGEN_CLI_COMPARE_H

#include "command.h"

typedef struct Comparison {
	Schema *have;
	Schema *want;
	Change *change;
	char **unmanaged; /* "KIND NAME" of what no kind describes */
	unsigned unmanaged_count;
} Comparison;

/* The models of the configuration, normalized for a dialect. NULL with an error. */
Schema *compare_models(Cli *cli, const Dialect *dialect);

/* Models against the open database. */
bool compare_database(Cli *cli, Comparison *comparison);

/* The changes from one schema to another; `session` (may be NULL) is asked about spelling. */
Change *compare_schemas(void *mem, const Dialect *dialect, Session *session, const Schema *from, Schema *to, Error *error);

#endif
