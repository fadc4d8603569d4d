/*
 * A plan: the steps of a migration in the order in which they run.
 *
 * plan_make() turns a tree of changes into steps, lets the dialect rewrite them (PostgreSQL: what stands in the way of
 * a change is put aside and back; SQLite: what ALTER TABLE cannot say becomes a rebuild), and orders them: by kind as
 * StepKind stands, by name within a kind, and one step before another only where that one needs it.
 */
#ifndef AUTOGEN_PLAN_PLAN_H
#define AUTOGEN_PLAN_PLAN_H

#include "diff.h"
#include "lookup.h"
#include "model.h"

/* The order of this enum is the order of the steps. */
typedef enum StepKind {
	STEP_RENAME_FIRST, /* on the way up: everything after it speaks of the new names */
	STEP_DROP_TRIGGER,
	STEP_DROP_VIEW,
	STEP_DROP_VIRTUAL,
	STEP_CREATE_SCHEMA,
	STEP_CREATE_EXTENSION,
	STEP_ALTER_EXTENSION,
	STEP_CREATE_ENUM,
	STEP_ADD_LABELS,
	STEP_DROP_FOREIGN_KEY_EARLY, /* early: replaced, or in the way of what follows */
	STEP_DROP_CHECK_EARLY,
	STEP_DROP_INDEX_EARLY,
	STEP_DROP_UNIQUE_EARLY,
	STEP_DROP_PRIMARY_KEY_EARLY,
	STEP_DROP_COLUMN_EARLY,
	STEP_DROP_DEFAULT_EARLY,
	STEP_DROP_SEQUENCE_EARLY,
	STEP_DROP_TABLE_EARLY, /* a name in it is given again */
	STEP_BEGIN_SWAP, /* of an enum: the old type gets another name, the new one is made */
	STEP_CREATE_SEQUENCE,
	STEP_CREATE_TABLE, /* with its constraints, indexes and comments */
	STEP_REBUILD_TABLE,
	STEP_ADD_COLUMN,
	STEP_ALTER_TABLE,
	STEP_ALTER_COLUMN,
	STEP_ADD_COLUMN_LATE, /* a generated column: computed from what is there by now */
	STEP_ALTER_SEQUENCE,
	STEP_OWN_SEQUENCE,
	STEP_ADD_PRIMARY_KEY,
	STEP_ADD_UNIQUE,
	STEP_ADD_CHECK,
	STEP_CREATE_INDEX,
	STEP_ADD_FOREIGN_KEY,
	STEP_COMMENT,
	STEP_DROP_FOREIGN_KEY,
	STEP_DROP_CHECK,
	STEP_DROP_INDEX,
	STEP_DROP_UNIQUE,
	STEP_DROP_PRIMARY_KEY,
	STEP_DROP_COLUMN,
	STEP_DROP_TABLE,
	STEP_END_SWAP, /* the old type goes */
	STEP_DROP_SEQUENCE,
	STEP_DROP_ENUM,
	STEP_DROP_EXTENSION,
	STEP_DROP_SCHEMA,
	STEP_RENAME_LAST, /* on the way down; views and triggers come behind it with their old texts */
	STEP_CREATE_VIRTUAL,
	STEP_ALTER_VIRTUAL,
	STEP_CREATE_VIEW,
	STEP_CREATE_TRIGGER,
	STEP_SET_PRAGMA,
	STEP_KINDS,
} StepKind;

typedef struct Step {
	StepKind kind;
	const Kind *object;  /* what `from` and `to` are */
	const Table *table;  /* that a column, constraint or index belongs to, NULL for the rest */
	const void *from;
	const void *to;
	uint64_t attrs;		       /* of an ALTER: which attributes; of a comment: the comment's */
	bool set_aside;		       /* dropped only to be put back, or put back: nothing of it is lost or new */
	const ForeignKey **detached;   /* CREATE TABLE: keys that a step of their own adds; ADD COLUMN on SQLite: its own key */
	unsigned detached_count;
	char *name;		       /* a made-up name: of the swapped type, of the table that a rebuild copies into */
	const Table *from_table;       /* rebuild: the table as it is; and what has to be put back after it */
	const Extension **others;      /* extensions that come or go with this one */
	unsigned others_count;
	const Trigger **triggers;
	unsigned triggers_count;
	unsigned order; /* among steps of one kind */
} Step;

typedef struct Plan {
	void *mem;
	const Rules *rules;
	const Change *root;
	const Schema *from;
	const Schema *to;
	bool downgrade;
	Lookup *from_lookup;
	Lookup *to_lookup;
	Step **steps;
	unsigned steps_count;
	Map *serials; /* columns (by their address) that are made by a serial type: the word for it */
	bool tables_go_early;  /* a name in a dropped table is given again */
	bool foreign_keys_off; /* SQLite: around the transaction */
} Plan;

/* The dialect's part: may add, change and take away steps (plan_remove()). */
typedef void PlanRewriteFn(Plan *plan);

Plan *plan_make(void *mem, const Rules *rules, const Change *root, bool downgrade, PlanRewriteFn *rewrite);

/* The serial type that a new column is made by, or NULL. */
const char *plan_serial(const Plan *plan, const Column *column);

/* For the dialect's rewriting. */
Step *plan_add(Plan *plan, StepKind kind, const Kind *object, const Table *table, const void *from, const void *to);
/* The step about this very object (its `from` or `to`), of this kind; NULL when there is none. */
Step *plan_find(const Plan *plan, StepKind kind, const void *object);
void plan_remove(Step *step);
/* What creates, and what drops early, an object of this kind. */
StepKind plan_create_kind(const Kind *kind);
StepKind plan_drop_early_kind(const Kind *kind);
StepKind plan_drop_kind(const Kind *kind);

PlanRewriteFn plan_postgresql, plan_sqlite;

#endif
