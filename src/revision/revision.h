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
 * has none of its own), transaction=off (a statement at a time), foreign_keys=off (SQLite: off around the transaction,
 * checked before it ends), lock_timeout=TIME and statement_timeout=TIME (instead of the configuration's), baseline (only
 * for an empty database; in another one it is recorded and not run), empty (imported without SQL: who runs it is told).
 */
#ifndef AUTOGEN_REVISION_REVISION_H
#define AUTOGEN_REVISION_REVISION_H

#include <stdbool.h>

#include "error.h"

typedef enum Direction { DIRECTION_UPGRADE, DIRECTION_DOWNGRADE } Direction;

/* "upgrade", "downgrade". */
const char *direction_word(Direction direction);

typedef struct Section {
	Direction direction;
	char *dialect; /* NULL: any */
	bool transaction_off;
	bool foreign_keys_off;
	bool baseline; /* what a database may have already: run on an empty one, else only recorded; reverted only where it ran */
	bool empty; /* "empty": it was imported without its SQL, and whoever runs it is told */
	char *lock_timeout; /* NULL: what the configuration says */
	char *statement_timeout;
	char *text;
	unsigned line; /* of the first line of `text` in the file */
} Section;

typedef struct Revision Revision;
struct Revision {
	char *id;
	char *message; /* its first line */
	char *date;
	char *path;
	char **down; /* ids; none: a base */
	unsigned down_count;
	char **labels; /* its own */
	unsigned labels_count;
	char **depends; /* ids or labels */
	unsigned depends_count;
	const char *header; /* the header's lines as they stand in the file */
	unsigned header_length;
	Section *sections;
	unsigned sections_count;

	/* What the graph makes of it. */
	unsigned index; /* in Graph.revisions */
	Revision **parents; /* of `down`, in that order */
	unsigned parents_count;
	Revision **depended; /* of `depends` */
	unsigned depended_count;
	Revision **needs; /* parents, then those it depends on that no ancestor depends on already */
	unsigned needs_count;
	Revision **children; /* revisions whose `down` names this one, by id */
	unsigned children_count;
	Revision **followers; /* children, and what depends on this one, by id */
	unsigned followers_count;
	char **branches; /* labels of the branches it is on, sorted */
	unsigned branches_count;
};

/* Reads a file. NULL with file and line of what is wrong. */
Revision *revision_read(void *mem, const char *path, Error *error);

/* True for a line of words that would be taken for one of the header's own: "Revises: ...". */
bool revision_is_header(const char *words);

/* True for a comment line that would be taken for a marker, or for one that was meant: "autogen: upgrade". */
bool revision_is_marker(const char *line);

/* The header without its dashes. */
char *revision_header(void *mem, const Revision *revision);

/* The text of a file, in `mem`. A section without statements is written with a comment that says so. */
char *revision_write(void *mem, const Revision *revision);

/* The section for a direction and a dialect: its own, or the one for any; NULL when there is none. */
const Section *revision_section(const Revision *revision, Direction direction, const char *dialect);

/* The SHA-256 of a section's text, as 64 hex digits in `mem`: what the log keeps. */
char *section_hash(void *mem, const Section *section);

/* True for a word that REV gives a meaning of its own: head, heads, base, current. */
bool revision_is_word(const char *text);

/* False when the text cannot be an id: one to 32 letters, digits, dots and underscores, and no word of REV. */
bool revision_check_id(const char *id, Error *error);

/* Twelve random hex digits. */
char *revision_new_id(void *mem, Error *error);

/* The name of a new file by a template of the configuration ("%(rev)s_%(slug)s"), with ".sql". NULL: a wrong template. */
char *revision_file_name(void *mem, const char *template, const Revision *revision, Error *error);

/* False when the text cannot be a branch label: no id, no word of REV, none of @ + - : and the comma. */
bool revision_check_label(const char *label, Error *error);

/*
 * "2026-11-20 15:51:55.954864", local time; in a zone ("Europe/Berlin", "UTC") with its offset behind. NULL: there is no
 * such zone.
 */
char *revision_now(void *mem, const char *zone, Error *error);

#endif
