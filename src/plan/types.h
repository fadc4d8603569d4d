/* What a change of a column's type costs on PostgreSQL. */
#ifndef AUTOGEN_PLAN_TYPES_H
#define AUTOGEN_PLAN_TYPES_H

#include <stdbool.h>

typedef enum TypeChange {
	TYPE_WIDENED,  /* neither scan nor rewrite, every value stays */
	TYPE_REWRITES, /* the table is written again; every value stays */
	TYPE_NARROWED, /* values may be refused, cut or rounded */
} TypeChange;

TypeChange type_change(const char *from, const char *to);

/* True when the server casts by itself where it stores a value: no USING is needed, and operators are found again. */
bool type_casts(const char *from, const char *to);

#endif
