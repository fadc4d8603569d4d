/*
 * What differs between two schemas: a tree of Changes.
 *
 * The engine is generic over the descriptors; it knows no kind by name. Both schemas are normalized and of the same
 * dialect. A Change holds both sides, so the way back is the same tree with the sides swapped.
 */
#ifndef AUTOGEN_DIFF_DIFF_H
#define AUTOGEN_DIFF_DIFF_H

#include "rules.h"

typedef enum ChangeOp {
	CHANGE_NONE,   /* something inside differs */
	CHANGE_CREATE,
	CHANGE_DROP,
	CHANGE_ALTER,
	CHANGE_RENAME, /* the same object under another name; what else differs stands in a Change of its own */
} ChangeOp;

typedef struct Change Change;
struct Change {
	ChangeOp op;
	const Kind *kind;
	const void *from; /* NULL: CREATE */
	const void *to;	  /* NULL: DROP */
	uint64_t attrs;	  /* ALTER: bit i stands for kind->fields[i] */
	const Change *parent;
	Change **children;
	unsigned children_count;
};

#define CHANGE_HAS(change, attr) (((change)->attrs & ((uint64_t)1 << (attr))) != 0)

/*
 * The changes that lead from one schema to the other; the root is of schema_kind. Objects that say `renamed_from` in
 * `to` are renamed where the old name is there and the new one is not. Constraints and indexes that differ only in
 * name are renamed too. `*renamed` (may be NULL) is `from` as it is after the renames: all other Changes point into it.
 */
Change *diff(void *mem, const Rules *rules, const Schema *from, const Schema *to, Schema **renamed);

/* The way back, in `mem`. Renames come last in it, in the opposite order: all else speaks of the names after them. */
Change *change_reverse(void *mem, const Change *change);

/* True when the tree says that nothing differs. */
bool change_is_empty(const Change *change);

/* True when both trees say the same: operations, identities, and values of what they change. */
bool change_equal(const Change *a, const Change *b);

/* The object that the change is about: the one that is there afterwards, if any. */
const void *change_object(const Change *change);

/* "schema.table.column": the path that messages use, in `mem`. `after` false: the names before. */
char *change_path(void *mem, const Change *change);

/* One line for people: "added column 'users.email'", "changed type of column 'users.email': text -> varchar(20)". */
typedef void ChangeLineFn(const char *line, void *to);
void change_describe(void *mem, const Change *change, ChangeLineFn *each, void *to);

/* from_schema(), to_schema(): of the root above a change. */
const Schema *change_from_schema(const Change *change);
const Schema *change_to_schema(const Change *change);

#endif
