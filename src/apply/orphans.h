/* SQLite: rows that refer to nothing, counted before and after foreign keys were off. */
#ifndef AUTOGEN_APPLY_ORPHANS_H
#define AUTOGEN_APPLY_ORPHANS_H

#include "session.h"

typedef struct Orphans {
	Map *rows;
	unsigned count;
	char *first_new; /* not in the earlier ones */
} Orphans;

/* `earlier` may be NULL. */
bool orphans_find(void *mem, Session *session, const Map *earlier, Orphans *orphans, Error *error);

/* False when there are more than before. */
bool orphans_check(void *mem, Session *session, const Orphans *before, Error *error);

#endif
