/* The version table's sentences, for the files here. */
#ifndef AUTOGEN_APPLY_VERSION_H
#define AUTOGEN_APPLY_VERSION_H

#include "apply.h"

/* Its name as it must be written, with its schema. */
char *version_table_name(void *mem, const Session *session, const VersionTable *table);

/* CREATE TABLE IF NOT EXISTS, exactly as Alembic makes it. */
char *version_create(void *mem, const Session *session, const VersionTable *table);

/* Makes the table if it must, and its rows from `before` to `after`, in the transaction that is open. */
bool version_write(void *mem, Session *session, const VersionTable *table, const Revisions *before, const Revisions *after,
		   Error *error);

#endif
