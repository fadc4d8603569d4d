/* libpg_query's parse trees as JSON, for the files here. */
#ifndef AUTOGEN_SYNTAX_POSTGRESQL_TREE_H
#define AUTOGEN_SYNTAX_POSTGRESQL_TREE_H

#include <jansson.h>

#include "error.h"
#include "mem.h"

AUTO_HANDLE(json_t, json_decref)

/* The tree of "SELECT text", NULL when it does not parse (`error` may be NULL). */
json_t *postgresql_parse_expression(const char *text, Error *error);

/* Makes a tree blind to spelling: no positions, and no schema where it is the system's own. */
void postgresql_strip(json_t *tree);

/* What is selected first in such a tree: the expression itself. NULL for no tree. */
json_t *postgresql_root(json_t *tree);

/* True when the tree selects one expression and no more: no name, no FROM, no second statement. */
bool postgresql_is_alone(json_t *tree);

/* The last of a list of names: "id" of users.id. */
const char *postgresql_last_name(json_t *names);

#endif
