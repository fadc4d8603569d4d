/* Finding tables and columns of a schema by name, in the dialect's own sense of "the same name". */
#ifndef AUTOGEN_MODEL_LOOKUP_H
#define AUTOGEN_MODEL_LOOKUP_H

#include "map.h"
#include "rules.h"

typedef struct Lookup {
	void *mem;
	const Rules *rules;
	Map *tables;
} Lookup;

/* Holds pointers into `schema`, whose list of tables must stay where it is. */
Lookup *lookup_new(void *mem, const Rules *rules, const Schema *schema);
Table *lookup_table(const Lookup *lookup, const char *schema, const char *name);

bool name_same(const Rules *rules, const char *a, const char *b);
Column *column_find(const Rules *rules, const Table *table, const char *name);

/* The key of a name in a Map: equal exactly when the dialect takes the names for the same. */
char *name_key(void *mem, const Rules *rules, const char *schema, const char *name);

#endif
