/*
 * The text of CREATE statements as SQLite keeps it in sqlite_schema, read by SQLite's own grammar (parse.y).
 *
 * The text is all that SQLite itself knows of a table: it reads it at every opening. So it is read here too, instead
 * of the pragmas, which tell nothing of CHECK, COLLATE, AUTOINCREMENT, ON CONFLICT and names of constraints.
 */
#ifndef AUTOGEN_INTROSPECT_SQLITE_PARSE_H
#define AUTOGEN_INTROSPECT_SQLITE_PARSE_H

#include "error.h"
#include "schema.h"

/* Each fills the struct from the statement's text. False, with the place, when the text is not understood. */
bool parse_table(void *mem, const char *sql, Table *table, Error *error);
bool parse_view(void *mem, const char *sql, View *view, Error *error);
bool parse_virtual_table(void *mem, const char *sql, VirtualTable *table, Error *error);
bool parse_trigger(void *mem, const char *sql, Trigger *trigger, Error *error);
/* `table` is set to the name of the table it is on. */
bool parse_index(void *mem, const char *sql, Index *index, char **table, Error *error);

#endif
