/* The version table's sentences, for the files here. */
#ifndef AUTOGEN_APPLY_VERSION_H
#define AUTOGEN_APPLY_VERSION_H

#include "apply.h"

/* "schema.name" as it must be written; `name` is the version table's or the log's. */
char *own_table_name(void *mem, const Session *session, const VersionTable *table, const char *name);

/* True when there is such a table where the version table belongs. */
bool own_table_exists(void *mem, Session *session, const VersionTable *table, const char *name, bool *exists, Error *error);

/* Makes the schema that the configuration names for the version table: in a scratch or test database nobody else would. */
bool version_make_schema(void *mem, const Run *run, Error *error);

/* CREATE TABLE IF NOT EXISTS, exactly as Alembic makes it, without a semicolon. */
char *version_create(void *mem, const Session *session, const VersionTable *table);

/* Takes all of them away. */
char *version_purge(void *mem, const Session *session, const VersionTable *table);

/* What brings the rows from `before` to `after`; every statement ends with ";\n". */
char *version_move(void *mem, const Session *session, const VersionTable *table, const Revisions *before, const Revisions *after);

#endif
