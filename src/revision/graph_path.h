/*
 * Ways through the graph: which revisions a word of REV means, what has to run to get there, and what the version table
 * holds afterwards. The rules are Alembic's, but for its guesses: what is ambiguous is an error that names what to type.
 */
#ifndef AUTOGEN_REVISION_GRAPH_PATH_H
#define AUTOGEN_REVISION_GRAPH_PATH_H

#include "graph.h"

/*
 * The revisions that a word means: an id, a prefix of at least four characters, a branch label, "head" (the only one),
 * "heads", "base" (none), "current" (the rows), each with BRANCH@ before it (a label or an id: only what is on its line)
 * and +N or -N behind it; +N and -N alone start from the rows. "BRANCH@+N" starts where the rows are on that branch.
 */
bool graph_find(const Graph *graph, const char *word, const Revisions *rows, Revisions *found, Error *error);

/* The same for an upgrade, which goes nowhere below where the database is. */
bool graph_upgrade_targets(const Graph *graph, const char *word, const Revisions *rows, Revisions *found, Error *error);

/* The same for one revision: NULL in `*found` is the base. */
bool graph_find_one(const Graph *graph, const char *word, const Revisions *rows, Revision **found, Error *error);

/* What has to be applied, in order, to get from the rows to the targets. */
Revisions graph_upgrade_path(const Graph *graph, const Revisions *rows, const Revisions *targets);

/*
 * Of a word that means no revision: the one whose line it leaves altogether (LABEL@base, ID-9), NULL when it leaves none
 * ("current" of an empty database), or `*everything` ("base").
 */
bool graph_find_base(const Graph *graph, const char *word, const Revisions *rows, Revision **line, bool *everything, Error *error);

/* Where a downgrade goes: to a revision (NULL: the base), on one branch only where there are several above it. */
typedef struct Lowering {
	Revision *target;
	Revision *branch; /* NULL: all of them */
} Lowering;

bool graph_downgrade_target(const Graph *graph, const char *word, const Revisions *rows, Lowering *lowering, Error *error);

/* What has to be reverted, in order: what follows the target, and what depends on that. Other branches stay. */
bool graph_downgrade_path(const Graph *graph, const Revisions *rows, const Lowering *lowering, Revisions *path, Error *error);

/*
 * What a range A:B holds, newest first, both ends included; an empty end is the base or the heads. -N at the lower end
 * counts from the upper one, +N at the upper end from the lower one.
 */
bool graph_range(const Graph *graph, const char *low, const char *high, const Revisions *rows, Revisions *found, Error *error);

/* The rows after a step, by id. */
Revisions graph_after_upgrade(const Graph *graph, const Revisions *rows, Revision *applied);
Revisions graph_after_downgrade(const Graph *graph, const Revisions *rows, Revision *reverted);

/* The rows once the database is declared to be at these words: rows of other branches stay. */
bool graph_after_stamp(const Graph *graph, const Revisions *rows, char *const *words, unsigned count, Revisions *after, Error *error);

#endif
