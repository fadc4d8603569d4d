/* SQLite's half of Session, shared by its files here. */
#ifndef AUTOGEN_INTROSPECT_SQLITE_SESSION_H
#define AUTOGEN_INTROSPECT_SQLITE_SESSION_H

#include "session.h"

Session *sqlite_open(void *mem, const char *url, OpenMode mode, const char *default_schema, Error *error);

/* The file of a URL, ":memory:" when it has none. */
char *sqlite_path(void *mem, const char *url);

/* Databases beside the URL's own; see Server. */
char *sqlite_database_name(void *mem, const char *url, Error *error);
char *sqlite_show_beside(void *mem, const char *url, const char *name);
bool sqlite_exists_beside(void *mem, const char *url, const char *name, bool *exists, Error *error);
bool sqlite_create_beside(void *mem, const char *url, const char *name, const char *template, Error *error);
bool sqlite_drop_beside(void *mem, const char *url, const char *name, Error *error);
Session *sqlite_open_beside(void *mem, const char *url, const char *name, const char *default_schema, Error *error);

#endif
