/*
 * Names that nobody gave: the server's own choice, or a template's.
 *
 * The server's rules are PostgreSQL's (makeObjectName, ChooseConstraintName and ChooseIndexName in its sources): parts
 * shortened evenly to 63 bytes, a number behind the label when the name is taken in the schema.
 */
#ifndef AUTOGEN_MODEL_NAMING_H
#define AUTOGEN_MODEL_NAMING_H

#include "map.h"
#include "rules.h"

/* Templates of the configuration, NULL for the server's own rule: %(table)s, %(columns)s, %(referred_table)s. */
typedef struct Naming {
	char *primary_key;
	char *unique;
	char *check;
	char *foreign_key;
	char *index;
} Naming;

typedef struct Namer {
	void *mem;
	const Rules *rules;
	const Naming *naming;
	Map *relations;   /* tables, indexes, sequences, and constraints with an index, by schema and name */
	Map *constraints; /* by schema and name */
} Namer;

Namer *namer_new(void *mem, const Rules *rules, const Naming *naming);

/* Takes note of every name that the schema gives, so that no other object gets it. */
void namer_take(Namer *namer, const Schema *schema);

/* The name an unnamed object would have if all names were free. NULL where the server leaves it unnamed. */
char *namer_default(const Namer *namer, const Kind *kind, const Table *table, const void *object);

/* The name it gets, which is then taken. NULL as above. */
char *namer_choose(Namer *namer, const Kind *kind, const Table *table, const void *object);

/* The sequence of a serial or identity column. */
char *namer_sequence(const Namer *namer, const char *table, const char *column);

#endif
