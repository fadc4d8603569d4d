/*
 * Alembic's revisions: what the header of a Python file says, and the SQL that `alembic upgrade --sql` printed. No Python
 * is run: the header's variables are read as the literals that Alembic's template writes (None, strings, tuples, lists).
 */
#ifndef AUTOGEN_REVISION_ALEMBIC_H
#define AUTOGEN_REVISION_ALEMBIC_H

#include "map.h"
#include "revision.h"

/*
 * A revision without sections: id, parents, labels, dependencies, message and date. NULL with file and line of what is no
 * literal, or when there is no `revision`.
 */
Revision *alembic_read(void *mem, const char *path, Error *error);

/* Makes every %% a single one, in place, when all of them are pairs and there are any. */
bool alembic_undouble(char *script);

/* A script cut at its "-- Running upgrade A -> B" lines (or downgrade): the text of each revision by its id. */
Map *alembic_cut(void *mem, const char *script, Direction direction);

#endif
