/*
 * Made-up schemas for SQLite, and rows for them: everything that autogen knows there, in combinations that nobody would write.
 *
 * All things have numbers, and a thing of `to` with the number of one of `from` is that one, changed or not. So names and the
 * texts of expressions are made last, and a rename changes them everywhere. A Made is copied by assignment.
 */
#ifndef AUTOGEN_TESTS_MADE_H
#define AUTOGEN_TESTS_MADE_H

#include "schema.h"

enum { MOST_TABLES = 4, MOST_COLUMNS = 7, MOST_LIST = 3, MOST_KEYS = 2, MOST_ROWS = 24, MOST_EXTRAS = 3, MOST_IDS = 200 };

typedef struct MadeExpr {
	int form; /* 0: none */
	int a;	  /* columns */
	int b;
} MadeExpr;

typedef struct MadeColumn {
	int id; /* 0: there is none */
	const char *name;
	const char *type;
	bool not_null;
	Conflict not_null_on_conflict;
	const char *default_expr;
	MadeExpr generated;
	bool stored;
	const char *collation;
	bool autoincrement;
	const char *backfill;
	const char *using_expr; /* with %s for the column's name */
} MadeColumn;

typedef struct MadeKey {
	int column; /* 0: an expression */
	MadeExpr expression;
	const char *collation;
	Order order;
} MadeKey;

/* Of a primary key, a unique constraint, a check, a foreign key or an index: what each needs. */
typedef struct MadeItem {
	int id;
	const char *name;
	MadeKey keys[MOST_KEYS];
	unsigned keys_count;
	bool unique;
	Conflict on_conflict;
	MadeExpr expression; /* of a check, or an index's WHERE */
	int referred;	     /* table */
	int referred_columns[MOST_KEYS];
	bool names_columns; /* else the primary key is meant */
	Action on_delete;
	Action on_update;
	bool deferrable;
	Initially initially;
} MadeItem;

typedef struct MadeTable {
	int id;
	const char *name;
	MadeColumn columns[MOST_COLUMNS];
	MadeItem primary_key;
	MadeItem uniques[MOST_LIST];
	MadeItem checks[MOST_LIST];
	MadeItem foreign_keys[MOST_LIST];
	MadeItem indexes[MOST_LIST];
	bool strict;
	bool without_rowid;
} MadeTable;

typedef struct MadeView {
	int id;
	const char *name;
	int form;
	int table; /* or a view */
	int a;	   /* columns of the table */
	int b;
	bool named; /* its own names for its columns */
} MadeView;

typedef struct MadeTrigger {
	int id;
	const char *name;
	int form;
	int on; /* table, or view */
	int a;	/* column of it */
	int other;
	int b; /* column of the other table */
} MadeTrigger;

typedef struct Made {
	MadeTable tables[MOST_TABLES];
	MadeView views[MOST_EXTRAS];
	MadeTrigger triggers[MOST_EXTRAS];
	int next_id;
} Made;

/* Values are literals, by the columns' numbers; NULL: it is not said. */
typedef struct MadeRow {
	int table; /* 0: none */
	const char *rowid;
	const char *values[MOST_IDS];
	bool orphan;  /* put in with foreign keys off */
	bool deleted; /* gone again at once: a gap, and a counter that is ahead */
} MadeRow;

typedef struct Random {
	unsigned state;
} Random;

unsigned pick(Random *random, unsigned below);

Made made_schema(Random *random);
/* `to` is `from` when it comes, and is changed a few times. */
void made_change(Random *random, const Made *from, Made *to);
void made_rows(Random *random, const Made *made, MadeRow rows[MOST_ROWS]);

/* Takes away what no SQLite would accept, and what refers to things that are gone. */
void made_repair(Made *made);

MadeTable *made_table(const Made *made, int id);
MadeColumn *made_column(const MadeTable *table, int id);

/* The model, expanded, with renamed_from where `from` (may be NULL) has another name. */
Schema *made_model(void *mem, const Made *made, const Made *from);
/* The same as SQL of our own: what autogen writes is not asked. */
char *made_sql(void *mem, const Schema *schema, bool extras);
char *made_row(void *mem, const Made *made, const MadeRow *row);

char *made_quote(void *mem, const char *name);

#endif
