/* From where a database is to where it should be: the way, taken step by step. */
#ifndef AUTOGEN_CLI_MIGRATE_H
#define AUTOGEN_CLI_MIGRATE_H

#include "position.h"

typedef struct Goal {
	Direction direction;
	Revisions targets; /* of an upgrade */
	Lowering lowering; /* of a downgrade */
} Goal;

/* What a word of REV means for this direction. */
bool goal_find(Cli *cli, const Position *position, Direction direction, const char *word, Goal *goal);

/* The revisions to run, in order. */
bool goal_path(Cli *cli, const Position *position, const Goal *goal, Revisions *path);

/* "Running upgrade a -> b, Message": what is said of a step. */
char *step_words(void *mem, const Revision *revision, Direction direction);

/*
 * Runs them all, a transaction each. When another runner moves the database meanwhile, the way is chosen anew from there:
 * what is done already is not done twice.
 */
bool migrate(Cli *cli, Position *position, Run *run, const Goal *goal);

/* Runs them in one transaction that is rolled back, and prints what it does. */
bool migrate_dry(Cli *cli, Position *position, Run *run, const Goal *goal);

/* Prints what psql or sqlite3 would have to run. */
bool migrate_script(Cli *cli, Position *position, Run *run, const Goal *goal);

#endif
