/* The serial idiom: an integer column that is NOT NULL and draws from a sequence that it owns. */
#ifndef AUTOGEN_MODEL_SERIAL_H
#define AUTOGEN_MODEL_SERIAL_H

#include "schema.h"

/* The integer type of a serial type ("serial", "bigserial", … and their aliases), or NULL. */
const char *serial_type(const char *type);

/* The default of a column that draws from a sequence, as the server prints it. */
char *serial_default(void *mem, const char *schema, const char *sequence);

/*
 * The serial type that says the same as this column with this sequence: the sequence has the name that the server would
 * give, belongs to the column, and says nothing else. NULL when something would be lost.
 */
const char *serial_word(void *mem, const Sequence *sequence, const Table *table, const Column *column);

#endif
