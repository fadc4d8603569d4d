/* How PostgreSQL says it: the parts that the files emit/postgresql_*.c share. */
#ifndef AUTOGEN_EMIT_POSTGRESQL_H
#define AUTOGEN_EMIT_POSTGRESQL_H

#include "sql.h"

/* Types and sequences. */
void postgresql_create_enum(Sql *sql, const Enum *type);
void postgresql_add_labels(Sql *sql, const Enum *from, const Enum *to);
void postgresql_begin_swap(Sql *sql, const Step *step);
void postgresql_end_swap(Sql *sql, const Step *step);
void postgresql_create_sequence(Sql *sql, const Sequence *sequence);
void postgresql_alter_sequence(Sql *sql, const Step *step);
/* Where a sequence starts that does not say: at the nearer bound. */
const char *postgresql_start(const char *start, const char *minimum, const char *maximum, bool down);
/*
 * Before bounds are narrowed: moves a sequence that stands outside the new ones to the nearer bound. `name` is how a
 * query names it; bounds that are NULL are the type's.
 */
void postgresql_fit_sequence(Sql *sql, const char *name, const char *minimum, const char *maximum, bool down);
void postgresql_own_sequence(Sql *sql, const Step *step);

/* Extensions: all that one plan creates or drops, at once. */
void postgresql_create_extensions(Sql *sql, const Step *step);
void postgresql_drop_extensions(Sql *sql, const Step *step);
void postgresql_alter_extension(Sql *sql, const Step *step);

/* Tables and columns. */
void postgresql_create_table(Sql *sql, const Step *step);
void postgresql_alter_table(Sql *sql, const Step *step);
void postgresql_add_column(Sql *sql, const Step *step);
void postgresql_alter_column(Sql *sql, const Step *step);
void postgresql_drop_default(Sql *sql, const Step *step);
/* "name type COLLATE … DEFAULT … NOT NULL", as it stands in CREATE TABLE and ADD COLUMN. */
void postgresql_column(Sql *sql, const Table *table, const Column *column);

/* Constraints and indexes. */
void postgresql_add_constraint(Sql *sql, const Step *step);
void postgresql_constraint(Sql *sql, const Kind *kind, const void *constraint);
void postgresql_create_index(Sql *sql, const Table *table, const Index *index, const char *name);
void postgresql_index_step(Sql *sql, const Step *step);
/* Storage parameters: " WITH (fillfactor=70)" or nothing. */
void postgresql_with(Sql *sql, char *const *parameters, unsigned count);

void postgresql_rename(Sql *sql, const Step *step);

/* COMMENT ON what `kind` is; a NULL text takes it away. */
void postgresql_comment_on(Sql *sql, const Kind *kind, const Table *table, const void *object, const char *text);

#endif
