/* How SQLite says it: the parts that the files emit/sqlite*.c share. */
#ifndef AUTOGEN_EMIT_SQLITE_H
#define AUTOGEN_EMIT_SQLITE_H

#include "sql.h"

/* "CREATE TABLE name (…)" in full, the table under another name if one is given. */
void sqlite_table(Sql *sql, const Table *table, const char *name);
/* "name type …" with what can stand at the column itself. `key`: its own foreign key, or NULL. */
void sqlite_column(Sql *sql, const Table *table, const Column *column, const ForeignKey *key);
void sqlite_index(Sql *sql, const Table *table, const Index *index);
void sqlite_trigger(Sql *sql, const Trigger *trigger);

/*
 * The last step of making a table anew: `from` takes the name `to` of the table that is gone. What names that one means the new
 * one, so that renaming must not touch it. `what` is made anew, `holders` are the texts: words for the comments.
 */
void sqlite_take_name(Sql *sql, const char *from, const char *to, const char *what, const char *holders);

/* The rebuild of a table, statement by statement. */
void sqlite_rebuild(Sql *sql, const Step *step);

/* A virtual table that is made, dropped or made anew. */
void sqlite_virtual_table(Sql *sql, const Step *step);
/* A setting of the file; one that no transaction can change is a comment that says so. */
void sqlite_pragma(Sql *sql, const Step *step);

#endif
