/* A database of a test's own: a file for SQLite, a database on the server of $AUTOGEN_TEST_PG for PostgreSQL. */
#ifndef AUTOGEN_TESTS_DATABASE_H
#define AUTOGEN_TESTS_DATABASE_H

#include "dialect.h"

/* The URL of a new, empty database; NULL, with words on stderr, when there is no server to make it on. */
char *database_create(void *mem, const Dialect *dialect);
void database_drop(void *mem, const Dialect *dialect, const char *url);

/* A folder that no other test has; removed by folder_remove(). */
char *folder_create(void *mem);
void folder_remove(const char *path);

#endif
