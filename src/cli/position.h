/* Where things stand: the graph of revisions, and the database's rows in it. */
#ifndef AUTOGEN_CLI_POSITION_H
#define AUTOGEN_CLI_POSITION_H

#include "command.h"

typedef struct Position {
	Graph *graph;
	VersionTable table;
	Revisions rows; /* empty unless the database was asked */
} Position;

/* The graph, and no database. */
bool position_load(Cli *cli, Position *position);

/* The rows too; opens the database. */
bool position_read(Cli *cli, OpenMode mode, Position *position);

/* The rows that FROM of a script says: words of REV with commas between; nothing: the base. */
bool position_assume(Cli *cli, Position *position, const char *from);

/* The graph, and the rows when one of the words of REV can only be answered with them. */
bool position_for(Cli *cli, Position *position, char *const *words, unsigned count);

/* True when a word of REV can only be answered with the database at hand. */
bool word_needs_rows(const char *word);

/* A run on the open database (or, for a script, on none), with what the configuration and the command line say. */
bool position_run(Cli *cli, const Position *position, Run *run);

/* What sessions begin with: who listens, and how long a lock is waited for. */
bool position_defaults(Cli *cli);

/*
 * Warns of what is half applied and, if asked to, of files that were edited after they ran; gives both
 * (`findings` may be NULL). False with an error when the log cannot be read.
 */
bool position_warn(Cli *cli, const Position *position, bool edited_too, LogFinding **findings, unsigned *count);

#endif
