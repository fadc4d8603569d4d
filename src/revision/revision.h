/*
 * A revision: one .sql file with a header, and sections of SQL for each direction and dialect.
 *
 *     -- Adding user_data column
 *     --
 *     -- Revision ID: a3c173dfd6f5
 *     -- Revises: 57f5d41c7200
 *     -- Create Date: 2026-11-20 15:51:55.954864
 *
 *     -- autogen:upgrade
 *     …
 *     -- autogen:downgrade
 *     …
 *
 * A marker stands at the start of a line and takes options: dialect=NAME (a section without one serves every dialect that
 * has none of its own), transaction=off, foreign_keys=off (SQLite: off around the transaction, checked before it ends).
 */
#ifndef AUTOGEN_REVISION_REVISION_H
#define AUTOGEN_REVISION_REVISION_H

#include <stdbool.h>

#include "error.h"

typedef enum Direction { DIRECTION_UPGRADE, DIRECTION_DOWNGRADE } Direction;

typedef struct Section {
	Direction direction;
	char *dialect; /* NULL: any */
	bool transaction_off;
	bool foreign_keys_off;
	char *text;
	unsigned line; /* of the first line of `text` in the file */
} Section;

typedef struct Revision Revision;
struct Revision {
	char *id;
	char *message; /* its first line */
	char *header;  /* the header's lines without their dashes */
	char **down;   /* ids; none: a base */
	unsigned down_count;
	char **labels;
	unsigned labels_count;
	char **depends;
	unsigned depends_count;
	char *date;
	char *path;
	Section *sections;
	unsigned sections_count;
	Revision **parents; /* set by the graph: `down`, then what it depends on */
	unsigned parents_count;
	Revision **children; /* revisions whose `down` names this one */
	unsigned children_count;
	unsigned mark; /* the graph's */
};

/* Reads a file. NULL with file and line of what is wrong. */
Revision *revision_read(void *mem, const char *path, Error *error);

/* The text of a file, in `mem`. A section without statements is written with a comment that says so. */
char *revision_write(void *mem, const Revision *revision);

/* The section for a direction and a dialect: its own, or the one for any; NULL when there is none. */
const Section *revision_section(const Revision *revision, Direction direction, const char *dialect);

/* False when the text cannot be an id: one to 32 letters, digits, dots and underscores, and no word of REV. */
bool revision_check_id(const char *id, Error *error);

/* Twelve random hex digits. */
char *revision_new_id(void *mem, Error *error);

/* The name of a new file by a template of the configuration ("%(rev)s_%(slug)s"), with ".sql". NULL: a wrong template. */
char *revision_file_name(void *mem, const char *template, const Revision *revision, Error *error);

/* "2026-11-20 15:51:55.954864", local time. */
char *revision_now(void *mem);

#endif
