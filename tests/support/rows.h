/* All rows of a database as text, to be compared before and after. */
#ifndef AUTOGEN_TESTS_ROWS_H
#define AUTOGEN_TESTS_ROWS_H

#include "session.h"

/* A line a row, sorted; what `lost` names ("table" or "table.column") is left out. NULL with an error. */
char *rows_snapshot(void *mem, Session *session, const Schema *schema, char *const *lost, unsigned lost_count, Error *error);

#endif
