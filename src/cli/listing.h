/* How revisions are listed: the lines and blocks of Alembic. */
#ifndef AUTOGEN_CLI_LISTING_H
#define AUTOGEN_CLI_LISTING_H

#include "command.h"

typedef struct Listing {
	const Graph *graph;
	const Revisions *current; /* marked "(current)"; NULL: none */
	bool parents; /* "a -> b" */
	bool branches; /* labels in parentheses */
	bool points;  /* (branchpoint), (mergepoint) */
	bool message;
	bool block; /* the block instead of the line */
} Listing;

/* One revision on stdout. */
void listing_print(Cli *cli, const Listing *listing, const Revision *revision);

/* All of them, in this order; as JSON with --json. False when JSON cannot hold one. */
bool listing_print_all(Cli *cli, const Listing *listing, const Revisions *revisions);

/* "a, b" of its parents, "<base>" when it has none. */
char *listing_parents(void *mem, const Revision *revision);

#endif
