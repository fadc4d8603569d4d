/* Renames that the model asks for: see diff(). */
#ifndef AUTOGEN_DIFF_RENAME_H
#define AUTOGEN_DIFF_RENAME_H

#include "diff.h"

/*
 * `from` as it is once the renames are done (a copy in `mem`: every mention of a renamed thing follows), and a RENAME
 * for each in `renames`, tables first. A column's RENAME has the table's name after its own renaming as `table`.
 */
typedef struct Rename {
	const Kind *kind;
	const char *schema;
	const char *table; /* of a column; NULL for others */
	const void *from;
	const void *to;
} Rename;

Schema *rename_apply(void *mem, const Rules *rules, const Schema *from, const Schema *to, Rename **renames,
		     unsigned *count);

#endif
