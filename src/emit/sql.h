/*
 * SQL text in the making: comment lines in words, statements, names quoted where they must be.
 *
 * Only quote_name() and quote_text() quote. A statement stands under a comment line; sql_statement() ends it.
 */
#ifndef AUTOGEN_EMIT_SQL_H
#define AUTOGEN_EMIT_SQL_H

#include "buffer.h"
#include "plan.h"

typedef struct Sql {
	void *mem;
	const Rules *rules;
	const Plan *plan;
	Buffer *text;
} Sql;

/* The SQL of a plan, a comment line above each statement, in `mem`. */
typedef void EmitStepFn(Sql *sql, const Step *step);
char *emit_plan(void *mem, const Plan *plan, EmitStepFn *each);
EmitStepFn emit_postgresql, emit_sqlite;

/* The statements that make a table's spelled parts as a temporary table; its indexes are called PREFIX_0, PREFIX_1, … */
char *emit_table_for_scratch(void *mem, const Table *table, const char *index_prefix);

/* One comment line: words, then each warning in brackets. Control characters in names become spaces. */
void sql_comment(Sql *sql, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Puts a bracketed warning behind the comment line that stands last. */
void sql_warn(Sql *sql, const char *format, ...) __attribute__((format(printf, 2, 3)));

void sql_add(Sql *sql, const char *text);
void sql_format(Sql *sql, const char *format, ...) __attribute__((format(printf, 2, 3)));
void sql_name(Sql *sql, const char *name);
/* A collation or operator class: a name, or a path in quotes where it is in a schema of its own. */
void sql_path_or_name(Sql *sql, const char *name);
void sql_qualified(Sql *sql, const char *schema, const char *name);
/* "a, b" and "(a, b)". */
void sql_names(Sql *sql, char *const *names, unsigned count);
void sql_name_list(Sql *sql, char *const *names, unsigned count);
void sql_string(Sql *sql, const char *text);
/* The semicolon and an empty line. */
void sql_end(Sql *sql);

/* Path for comments: "schema.table" or "schema.table.member". */
char *sql_path(const Sql *sql, const Table *table, const char *member);

/* Parts that both dialects write alike. */
void sql_action(Sql *sql, const char *on, Action action);
void sql_references(Sql *sql, const ForeignKey *key);
void sql_constraint_name(Sql *sql, const char *name);

#endif
