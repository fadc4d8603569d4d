/* Who holds a lock on a SQLite file. */
#ifndef AUTOGEN_INTROSPECT_SQLITE_LOCK_H
#define AUTOGEN_INTROSPECT_SQLITE_LOCK_H

/*
 * "process 4711 (autogen)", in `mem`, as the system knows it; "another process" when it does not say. The file itself is
 * not opened: closing it would drop this process's own locks on it.
 */
char *sqlite_lock_holder(void *mem, const char *path);

#endif
