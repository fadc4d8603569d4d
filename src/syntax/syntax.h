/*
 * What can be said of a piece of SQL without a server: one const struct a database.
 *
 * PostgreSQL's answers come from libpg_query, the server's own grammar; SQLite's from a tokenizer after the rules of
 * sqlite.org/lang.html and from the library itself. No function here knows models or catalogues.
 */
#ifndef AUTOGEN_SYNTAX_SYNTAX_H
#define AUTOGEN_SYNTAX_SYNTAX_H

#include <stdbool.h>
#include <stddef.h>

#include "error.h"

/* One statement of a script: a slice of its text, without the semicolon, and the line it starts on (from 1). */
typedef struct Statement {
	const char *text;
	size_t length;
	unsigned line;
	const char *script; /* what it is a slice of */
} Statement;

typedef struct Syntax {
	bool any_case; /* names compare without case */

	/* True when both mean the same whatever white space, case, parentheses or quotes they are written with. Texts
	 * that do not parse are the same only when they are equal byte by byte. */
	bool (*same_expression)(const char *a, const char *b);
	bool (*same_type)(const char *a, const char *b);

	/* False, with the parser's words and a position, when the text is not one whole expression. */
	bool (*check_expression)(const char *text, Error *error);

	/* Likewise for a type. */
	bool (*check_type)(const char *type, Error *error);

	/* The columns that an expression names, each once, in `mem`; as stored, not as quoted. */
	char **(*columns)(void *mem, const char *expression, unsigned *count);

	/* The expression with column `from` called `to` (`to` is quoted where it must be). */
	char *(*rename_column)(void *mem, const char *expression, const char *from, const char *to);

	/* The expression without `table.` before the names of its columns. NULL: the server itself leaves it out. */
	char *(*unqualify)(void *mem, const char *expression, const char *table);

	/* What the server calls the column of an index on this expression: "lower" for lower(email), else "expr". */
	char *(*label)(void *mem, const char *expression);

	/* The text without a semicolon or comment at its end, which would swallow what is written behind it. */
	char *(*tidy)(void *mem, const char *text);

	/* The name when an expression is nothing but a column (in parentheses or not), else NULL. */
	char *(*as_column)(void *mem, const char *expression);

	/* True when a name must be quoted to be read back as itself. */
	bool (*needs_quotes)(const char *name);

	/* The statements of a script. Fails on what never ends: an open string, quote, comment or body. */
	bool (*split)(void *mem, const char *script, Statement **statements, unsigned *count, Error *error);
} Syntax;

extern const Syntax postgresql_syntax, sqlite_syntax;

/* The one function that quotes names: `name` as it must be written, in `mem`. */
char *quote_name(void *mem, const Syntax *syntax, const char *name);

/* "schema.name", each quoted where it must be; `schema` may be NULL. */
char *quote_qualified(void *mem, const Syntax *syntax, const char *schema, const char *name);

/* The one function that quotes strings, in the form that both databases read alike: 'it''s'. */
char *quote_text(void *mem, const char *text);

#endif
