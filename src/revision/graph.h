/*
 * The graph of revisions: what stands on what, and the answers that need it.
 *
 * The rules are Alembic's (its documentation, "Working with Branches" and "Branch Dependencies"): a revision stands on its
 * parents (`Revises`) and on what it depends on (`Depends On`); only the former make branches. A version table's rows are
 * heads: the revisions that are applied are these and all that they stand on. A label belongs to the revision that has it
 * and to its branch: all that follows, and what is below down to a branch point.
 *
 * Everything is deterministic: what has no order by the graph comes in the order of ids.
 */
#ifndef AUTOGEN_REVISION_GRAPH_H
#define AUTOGEN_REVISION_GRAPH_H

#include "map.h"
#include "revision.h"

typedef struct Revisions {
	Revision **list;
	unsigned count;
} Revisions;

typedef struct Graph {
	void *mem;
	Revision **revisions; /* by id */
	unsigned revisions_count;
	Revisions bases;      /* without parents */
	Revisions heads;      /* without children */
	Revisions real_heads; /* without followers: a head that another revision depends on is only an effective head */
	Map *by_id;
	Map *by_label;
} Graph;

typedef struct GraphFolders {
	char *const *list;
	unsigned count;
	bool recursive; /* the folders in them too */
} GraphFolders;

/* All .sql files of the folders, each read once. A folder that is not there is empty. */
Graph *graph_load(void *mem, const GraphFolders *folders, Error *error);

void graph_add(const Graph *graph, Revisions *list, Revision *revision);
bool graph_contains(const Revisions *list, const Revision *revision);

/* The revisions of the version table's rows, by id; one that no file has is an error that says so. */
bool graph_rows(const Graph *graph, char *const *ids, unsigned count, Revisions *rows, Error *error);

/* What is applied when these are the rows, as heads of branches: the rows, and effective heads that they depend on. */
Revisions graph_current(const Graph *graph, const Revisions *rows);

/* True when the two are on one line of parents: one stands on the other. With `dependencies`, also by those. */
bool graph_shares_lineage(const Graph *graph, const Revision *revision, const Revision *other, bool dependencies);

/* Marks one byte a revision (by index), in graph->mem: the revisions themselves and what they stand on, or follows. */
typedef enum Link { LINK_PARENTS, LINK_NEEDS, LINK_CHILDREN, LINK_FOLLOWERS } Link;
unsigned char *graph_mark(const Graph *graph, const Revisions *from, Link link);

/*
 * The marked revisions, newest first, as Alembic walks: down one branch until it ends or another head stands on it.
 * `heads` is where the walk begins; together they stand on all that is marked.
 */
Revisions graph_sort(const Graph *graph, const unsigned char *marked, const Revisions *heads);

#endif
