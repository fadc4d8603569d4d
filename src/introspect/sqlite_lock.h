/* Locks on a SQLite file: who holds one, and the runner's own. */
#ifndef AUTOGEN_INTROSPECT_SQLITE_LOCK_H
#define AUTOGEN_INTROSPECT_SQLITE_LOCK_H

#include "session.h"

/*
 * "process 4711 (autogen)", in `mem`, as the system knows it; "another process" when it does not say. The file itself is
 * not opened: closing it would drop this process's own locks on it.
 */
char *sqlite_lock_holder(void *mem, const char *path);

/*
 * try_lock() of Server: flock(2), which has nothing to do with the locks that SQLite itself takes (fcntl(2)), on a descriptor
 * that is closed after SQLite's own. A file system without it leaves each transaction to guard itself.
 */
bool sqlite_try_lock(void *mem, Session *session, const char *version_table, bool *taken, char **holder, Error *error);

#endif
