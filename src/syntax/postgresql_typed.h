/*
 * Spelling with the columns' types at hand: what the server writes into an expression when it prints it, taken out again.
 *
 * It casts a literal to the type of the column that it is compared with, a varchar column to text, turns IN into = ANY,
 * BETWEEN into two comparisons, LIKE into ~~. A cast is dropped only where it is to the column's own type: there
 * the server would have put it. Everything else is left for the server to say.
 */
#ifndef AUTOGEN_SYNTAX_POSTGRESQL_TYPED_H
#define AUTOGEN_SYNTAX_POSTGRESQL_TYPED_H

#include <stdbool.h>

/* The type of a column, or NULL. */
typedef const char *ColumnTypeFn(const char *column, const void *table);

/* `own_type`: of the column whose default the expression is, or NULL. */
bool postgresql_same_typed(const char *a, const char *b, const char *own_type, ColumnTypeFn *type_of, const void *table);

#endif
