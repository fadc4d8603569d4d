#define _GNU_SOURCE
#include <ctype.h>
#include <jansson.h>
#include <pg_query.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "postgresql_keyword.h"
#include "postgresql_tree.h"
#include "syntax.h"
#include "text.h"


/* The parse tree of a statement as libpg_query's JSON, or NULL when it does not parse (the error is optional). */
static json_t *parse(const char *sql, const char *shown, Error *error)
{
	PgQueryParseResult result = pg_query_parse(sql);
	json_t *tree = NULL;

	if (!result.error)
		tree = json_loads(result.parse_tree, JSON_ALLOW_NUL, NULL);
	else if (error)
		fail(error, ERROR_INPUT, "%s in \"%s\"", result.error->message, shown);
	pg_query_free_parse_result(result);
	return tree;
}

json_t *postgresql_parse_expression(const char *text, Error *error)
{
	void *mem = mem_scratch(NULL);
	/* A line break before the end: the text may close with a comment. */
	json_t *tree = parse(text_format(mem, "SELECT %s\n", text), text, error);

	talloc_free(mem);
	return tree;
}

static json_t *select_of(json_t *tree)
{
	json_t *first = json_array_get(json_object_get(tree, "stmts"), 0);

	return json_object_get(json_object_get(first, "stmt"), "SelectStmt");
}

static json_t *target_of(json_t *tree)
{
	return json_object_get(json_array_get(json_object_get(select_of(tree), "targetList"), 0), "ResTarget");
}

json_t *postgresql_root(json_t *tree)
{
	return json_object_get(target_of(tree), "val");
}

bool postgresql_is_alone(json_t *tree)
{
	/* A plain SELECT has three members; every clause would be one more. */
	return json_array_size(json_object_get(tree, "stmts")) == 1 && json_object_size(select_of(tree)) == 3 &&
	       json_array_size(json_object_get(select_of(tree), "targetList")) == 1 && !json_object_get(target_of(tree), "name");
}

const char *postgresql_last_name(json_t *names)
{
	json_t *last = json_array_get(names, json_array_size(names) - 1);

	return json_string_value(json_object_get(json_object_get(last, "String"), "sval"));
}

/* Makes a tree blind to spelling: no positions, and no schema where it is the system's own. */
void postgresql_strip(json_t *tree)
{
	const char *key;
	void *next;
	size_t index;
	json_t *value;

	if (json_is_array(tree)) {
		json_t *first = json_array_get(tree, 0);
		const char *name = json_string_value(json_object_get(json_object_get(first, "String"), "sval"));
		if (json_array_size(tree) > 1 && text_same(name, "pg_catalog"))
			json_array_remove(tree, 0);
		json_array_foreach(tree, index, value) postgresql_strip(value);
	}
	json_object_del(tree, "location");
	json_object_del(tree, "stmt_len");
	/* `float8 'x'` and `'x'::float8`, `sum(x)` however it was written. */
	json_object_del(tree, "funcformat");
	json_object_foreach_safe(tree, next, key, value) postgresql_strip(value);
}

static bool same_selected(const char *a, const char *b)
{
	if (strcmp(a, b) == 0)
		return true;
	AUTO(json_t) *left = postgresql_parse_expression(a, NULL);
	AUTO(json_t) *right = postgresql_parse_expression(b, NULL);
	if (!left || !right)
		return false;
	postgresql_strip(left);
	postgresql_strip(right);
	return json_equal(left, right);
}

static bool same_type(const char *a, const char *b)
{
	if (strcmp(a, b) == 0)
		return true;
	/* The grammar itself turns `int`, `character varying(3)` or `timestamp(3) with time zone` into catalogue names. */
	void *mem = mem_scratch(NULL);
	bool same = same_selected(text_format(mem, "NULL::%s", a), text_format(mem, "NULL::%s", b));
	talloc_free(mem);
	return same;
}

static bool check_expression(const char *text, Error *error)
{
	AUTO(json_t) *tree = postgresql_parse_expression(text, error);
	if (!tree)
		return false;
	return postgresql_is_alone(tree) || fail(error, ERROR_INPUT, "\"%s\" is not one expression", text);
}

typedef void ColumnFn(const char *name, int location, unsigned fields, void *to);

static void walk_columns(json_t *tree, ColumnFn *each, void *to)
{
	const char *key;
	size_t index;
	json_t *value;

	json_array_foreach(tree, index, value) walk_columns(value, each, to);
	json_object_foreach(tree, key, value)
	{
		if (strcmp(key, "ColumnRef") != 0) {
			walk_columns(value, each, to);
			continue;
		}
		json_t *fields = json_object_get(value, "fields");
		json_t *last = json_array_get(fields, json_array_size(fields) - 1);
		const char *name = json_string_value(json_object_get(json_object_get(last, "String"), "sval"));
		if (name)
			each(name, (int)json_integer_value(json_object_get(value, "location")),
			     (unsigned)json_array_size(fields), to);
	}
}

typedef struct Found {
	void *mem;
	char **names;
	unsigned count;
} Found;

static void add_name(const char *name, int location, unsigned fields, void *to)
{
	Found *found = to;

	(void)location, (void)fields;
	if (!text_in(name, found->names, found->count))
		*LIST_ADD(found->mem, found->names, found->count) = text_copy(found->mem, name);
}

static char **columns(void *mem, const char *expression, unsigned *count)
{
	AUTO(json_t) *tree = postgresql_parse_expression(expression, NULL);
	Found found = {.mem = mem};

	walk_columns(tree, add_name, &found);
	*count = found.count;
	return found.names;
}

/* Behind the name that starts at `p`: quoted or bare. */
static const char *skip_name(const char *p)
{
	if (*p != '"') {
		while (isalnum((unsigned char)*p) || *p == '_' || *p == '$' || (unsigned char)*p >= 0x80)
			p++;
		return p;
	}
	for (p++; *p; p++) {
		if (*p != '"')
			continue;
		if (p[1] != '"')
			return p + 1;
		p++;
	}
	return p;
}

typedef struct Place {
	int location;
	unsigned fields;
} Place;

typedef struct Places {
	void *mem;
	const char *name;
	Place *places;
	unsigned count;
} Places;

static void add_place(const char *name, int location, unsigned fields, void *to)
{
	Places *places = to;

	if (text_same(name, places->name))
		*LIST_ADD(places->mem, places->places, places->count) = (Place){location, fields};
}

static int compare_places(const void *a, const void *b)
{
	return ((const Place *)a)->location - ((const Place *)b)->location;
}

static char *rename_column(void *mem, const char *expression, const char *from, const char *to)
{
	AUTO(json_t) *tree = postgresql_parse_expression(expression, NULL);
	Places places = {.mem = mem, .name = from};
	Buffer *text = buffer_new(mem);
	const char *done = expression;

	walk_columns(tree, add_place, &places);
	if (places.count)
		qsort(places.places, places.count, sizeof *places.places, compare_places);
	for (unsigned i = 0; i < places.count; i++) {
		const char *p = expression + places.places[i].location - strlen("SELECT ");
		for (unsigned field = 1; field < places.places[i].fields; field++) {
			p = skip_name(p);
			p += strspn(p, " \t\n.");
		}
		buffer_add_bytes(text, done, (size_t)(p - done));
		buffer_add(text, quote_name(mem, &postgresql_syntax, to));
		done = skip_name(p);
	}
	buffer_add(text, done);
	return text->data;
}

/* After FigureIndexColname() in parse_target.c, the cases that can stand in an index. */
static const char *figure_label(json_t *node)
{
	json_t *call = json_object_get(node, "FuncCall"), *cast = json_object_get(node, "TypeCast");
	json_t *collate = json_object_get(node, "CollateClause"), *column = json_object_get(node, "ColumnRef");

	if (call)
		return postgresql_last_name(json_object_get(call, "funcname"));
	if (column)
		return postgresql_last_name(json_object_get(column, "fields"));
	if (collate)
		return figure_label(json_object_get(collate, "arg"));
	if (cast) {
		const char *inner = figure_label(json_object_get(cast, "arg"));
		return inner ? inner : postgresql_last_name(json_object_get(json_object_get(cast, "typeName"), "names"));
	}
	if (json_object_get(node, "CoalesceExpr"))
		return "coalesce";
	if (json_object_get(node, "CaseExpr"))
		return "case";
	return NULL;
}

static char *label(void *mem, const char *expression)
{
	AUTO(json_t) *tree = postgresql_parse_expression(expression, NULL);
	const char *name = figure_label(postgresql_root(tree));

	return text_copy(mem, name ? name : "expr");
}

static char *tidy(void *mem, const char *text)
{
	char *trimmed = text_trim(mem, text);
	size_t length = strlen(trimmed);
	const char *line = strrchr(trimmed, '\n');

	while (length > 0 && (trimmed[length - 1] == ';' || isspace((unsigned char)trimmed[length - 1])))
		trimmed[--length] = '\0';
	/* A comment on the last line ends with that line. */
	return strstr(line ? line : trimmed, "--") ? text_format(mem, "%s\n", trimmed) : trimmed;
}

static char *as_column(void *mem, const char *expression)
{
	AUTO(json_t) *tree = postgresql_parse_expression(expression, NULL);
	json_t *fields = json_object_get(json_object_get(postgresql_root(tree), "ColumnRef"), "fields");

	return json_array_size(fields) == 1 ? text_copy(mem, postgresql_last_name(fields)) : NULL;
}

static bool needs_quotes(const char *name)
{
	/* quote_ident()'s rule: lower case letters, digits and underscores only, and no keyword but the unreserved. */
	if (!(*name >= 'a' && *name <= 'z') && *name != '_')
		return true;
	for (const char *p = name; *p; p++)
		if (!(*p >= 'a' && *p <= 'z') && !(*p >= '0' && *p <= '9') && *p != '_')
			return true;
	return postgresql_reserves(name);
}

/* Behind white space, semicolons and comments (they nest). */
static const char *skip_blank(const char *p)
{
	for (;;) {
		if (isspace((unsigned char)*p) || *p == ';') {
			p++;
		} else if (p[0] == '-' && p[1] == '-') {
			p += strcspn(p, "\r\n");
		} else if (p[0] == '/' && p[1] == '*') {
			unsigned depth = 1;
			const char *at = p + 2;
			for (; *at && depth; at++) {
				depth += at[0] == '/' && at[1] == '*';
				depth -= at[0] == '*' && at[1] == '/';
				at += (at[0] == '/' && at[1] == '*') || (at[0] == '*' && at[1] == '/');
			}
			if (depth)
				return p;
			p = at;
		} else {
			return p;
		}
	}
}

static void add_statement(void *mem, const char *script, const char *text, const char *end, const char **seen, unsigned *line,
			  Statement **statements, unsigned *count)
{
	text = skip_blank(text);
	for (; *seen < text; (*seen)++)
		*line += **seen == '\n';
	if (text < end)
		*LIST_ADD(mem, *statements, *count) = (Statement){
			.text = text, .length = (size_t)(end - text), .line = *line, .script = script};
}

/* Its position counts letters, and is moved to where the parser stood. */
static bool take_error(const PgQueryError *from, Error *error)
{
	fail(error, ERROR_INPUT, "%s", from->message);
	error->position = from->cursorpos > 0 ? (size_t)from->cursorpos : 0;
	return false;
}

static bool has_atomic_body(const char *script)
{
	for (const char *p = strcasestr(script, "BEGIN"); p; p = strcasestr(p + 1, "BEGIN")) {
		p += strlen("BEGIN");
		if (strncasecmp(p + strspn(p, " \t\r\n"), "ATOMIC", strlen("ATOMIC")) == 0)
			return true;
	}
	return false;
}

static bool split(void *mem, const char *script, Statement **statements, unsigned *count, Error *error)
{
	PgQuerySplitResult result = pg_query_split_with_parser(script);
	Error *parser = error_new(mem);

	*statements = NULL;
	*count = 0;
	/* What libpg_query's version does not parse may be right for a newer server: its scanner still finds the ends. */
	if (result.error) {
		take_error(result.error, parser);
		pg_query_free_split_result(result);
		result = pg_query_split_with_scanner(script);
	}
	bool split = !result.error;
	/* But for a body in plain SQL, whose semicolons it takes for ends. */
	if (split && parser->code != ERROR_NONE && has_atomic_body(script)) {
		pg_query_free_split_result(result);
		return error_copy(error, parser);
	}
	if (!split)
		take_error(result.error, error);
	const char *seen = script, *end = script;
	unsigned line = 1;
	for (int i = 0; split && i < result.n_stmts; i++) {
		const char *text = script + result.stmts[i]->stmt_location;
		end = text + result.stmts[i]->stmt_len;
		add_statement(mem, script, text, end, &seen, &line, statements, count);
	}
	/* The scanner leaves out what it cannot end. It is sent too: the server says what is wrong with it. */
	if (split && *skip_blank(end))
		add_statement(mem, script, end, end + strlen(end), &seen, &line, statements, count);
	pg_query_free_split_result(result);
	return split;
}

static bool check_type(const char *type, Error *error)
{
	void *mem = mem_scratch(NULL);
	AUTO(json_t) *tree = postgresql_parse_expression(text_format(mem, "NULL::%s", type), NULL);
	bool alone = tree && postgresql_is_alone(tree) && json_object_get(postgresql_root(tree), "TypeCast") && !strstr(type, "--") &&
		     !strstr(type, "/*");

	talloc_free(mem);
	return alone || fail(error, ERROR_INPUT, "\"%s\" is not one type", type);
}

const Syntax postgresql_syntax = {
	.same_expression = same_selected,
	.same_type = same_type,
	.check_expression = check_expression,
	.check_type = check_type,
	.columns = columns,
	.rename_column = rename_column,
	.label = label,
	.tidy = tidy,
	.as_column = as_column,
	.needs_quotes = needs_quotes,
	.split = split,
};
