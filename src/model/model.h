/*
 * A model: what the schema should be, from YAML files to the normalized form that is compared.
 *
 * Loading merges any number of files, applies the dialect's overlays, expands shorthands, names what is unnamed and
 * checks that the whole holds together. All faults of all files are reported in one error.
 */
#ifndef AUTOGEN_MODEL_MODEL_H
#define AUTOGEN_MODEL_MODEL_H

#include "fault.h"
#include "naming.h"

typedef struct ModelOptions {
	const Rules *rules;
	const char *default_schema; /* NULL: the dialect's own */
	const Naming *naming;	    /* NULL: the server's own rules */
} ModelOptions;

/* The normalized model that the files hold together, in `mem`. NULL with all their faults in `error`. */
Schema *model_load(void *mem, const ModelOptions *options, char *const *paths, unsigned count, Error *error);

/*
 * Makes two descriptions of the same thing equal where the server makes them equal: the default schema's name goes,
 * parameters that say the default go, a primary key's columns are NOT NULL. Used on models and on catalogues alike.
 */
void schema_settle(void *mem, const Rules *rules, const char *default_schema, Schema *schema);

/* The opposite of expansion: a copy in which shorthands stand wherever nothing is lost by them. For `inspect`. */
Schema *schema_shorten(void *mem, const ModelOptions *options, const Schema *schema);

/* The parts of "schema.table.column" (quoted parts may hold dots): how many there are, at most three. */
unsigned name_split(void *mem, const char *text, char *parts[3]);
/* The opposite; a NULL part is left out. */
char *name_join(void *mem, const char *schema, const char *table, const char *column);

#endif
