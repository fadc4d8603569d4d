/*
 * The graph of revisions: a directed acyclic graph by parents, and the answers that need it.
 *
 * Everything is deterministic: what has no order by the graph comes in the order of ids. A version table's rows are
 * heads: the revisions that are applied are these and all that they stand on.
 */
#ifndef AUTOGEN_REVISION_GRAPH_H
#define AUTOGEN_REVISION_GRAPH_H

#include "map.h"
#include "revision.h"

typedef struct Graph {
	void *mem;
	Revision **revisions; /* parents before children */
	unsigned revisions_count;
	Revision **heads; /* without children, by id */
	unsigned heads_count;
	Map *by_id;
} Graph;

typedef struct Revisions {
	Revision **list;
	unsigned count;
} Revisions;

/* All .sql files of the folder, each read once. A folder that is not there is an empty graph. */
Graph *graph_load(void *mem, const char *folder, Error *error);

/*
 * The revisions that a word means: an id, a prefix of at least four characters, "head" (one), "heads", "base" (none),
 * "current" (the rows), each with +N or -N behind it, or +N and -N alone (from the rows).
 */
bool graph_resolve(const Graph *graph, const char *word, char *const *rows, unsigned rows_count, Revisions *found,
		   Error *error);

/* The revisions of the version table's rows; one that no file has is an error that says so. */
bool graph_rows(const Graph *graph, char *const *rows, unsigned rows_count, Revisions *found, Error *error);

/* What has to be applied, in order, to get from the rows to the targets. */
Revisions graph_upgrade_path(const Graph *graph, const Revisions *current, const Revisions *targets);

/* What has to be reverted, in order, until exactly the targets and what they stand on are left. */
bool graph_downgrade_path(const Graph *graph, const Revisions *current, const Revisions *targets, Revisions *path,
			  Error *error);

/* The rows after a step: ids in `mem`, sorted. */
Revisions graph_after_upgrade(const Graph *graph, const Revisions *rows, Revision *applied);
Revisions graph_after_downgrade(const Graph *graph, const Revisions *rows, Revision *reverted);

bool graph_is_head(const Graph *graph, const Revision *revision);

#endif
