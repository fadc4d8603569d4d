#include <ctype.h>
#include <sqlite3.h>
#include <string.h>
#include <strings.h>

#include "buffer.h"
#include "mem.h"
#include "sqlite_token.h"
#include "syntax.h"
#include "text.h"

/* Passes over parentheses that enclose all of what is left. */
static void strip_parentheses(const char **text, const char **end)
{
	for (;;) {
		const char *at = *text, *last = NULL;
		Token token = token_next(&at);
		if (!token_is(&token, "("))
			return;
		int depth = 1;
		while (depth > 0) {
			token = token_next(&at);
			if (token.kind == TOKEN_END || token.text >= *end)
				return;
			depth += token_is(&token, "(") - token_is(&token, ")");
			last = token.text;
		}
		token = token_next(&at);
		if (token.kind != TOKEN_END && token.text < *end)
			return;
		const char *inner = *text;
		token_next(&inner);
		*text = inner;
		*end = last;
	}
}

/* One word alone may be a DEFAULT, where SQLite takes it for a string: then its case counts, but not a keyword's. */
static bool is_word(const char *text, const char *end)
{
	Token word = token_next(&text), next = token_next(&text);

	return word.kind == TOKEN_WORD && (next.kind == TOKEN_END || next.text >= end);
}

static bool same_words(const char *a, const char *b)
{
	Token left = token_next(&a), right = token_next(&b);
	bool keyword = sqlite3_keyword_check(left.text, (int)left.length) != 0;

	if (keyword)
		return token_same(&left, &right);
	bool value = left.length == 4 && (token_is(&left, "true") || token_is(&right, "true"));
	value = value || token_is(&left, "false");
	return value ? token_same(&left, &right)
		     : left.length == right.length && memcmp(left.text, right.text, left.length) == 0;
}

static bool same_tokens(const char *a, const char *b)
{
	const char *a_end = a + strlen(a), *b_end = b + strlen(b);

	strip_parentheses(&a, &a_end);
	strip_parentheses(&b, &b_end);
	if (is_word(a, a_end) && is_word(b, b_end))
		return same_words(a, b);
	for (;;) {
		Token left = token_next(&a), right = token_next(&b);
		bool left_ends = left.kind == TOKEN_END || left.text >= a_end;
		bool right_ends = right.kind == TOKEN_END || right.text >= b_end;
		if (left_ends || right_ends)
			return left_ends && right_ends;
		if (!token_same(&left, &right))
			return false;
	}
}

static bool same_type(const char *a, const char *b)
{
	/* A declared type is text to SQLite (sqlite.org/datatype3.html, 3.1): no alias, only case and white space. */
	for (;;) {
		Token left = token_next(&a), right = token_next(&b);
		if (!token_same(&left, &right))
			return false;
		if (left.kind == TOKEN_END)
			return true;
	}
}

static bool check_expression(const char *text, Error *error)
{
	int depth = 0;
	bool empty = true;

	for (const char *at = text;;) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END)
			break;
		empty = false;
		depth += token_is(&token, "(") - token_is(&token, ")");
		if (token.kind == TOKEN_ILLEGAL || depth < 0 || token_is(&token, ";"))
			return fail(error, ERROR_INPUT, "syntax error at or near \"%.*s\" in expression \"%s\"",
				    (int)token.length, token.text, text);
	}
	if (empty)
		return fail(error, ERROR_INPUT, "an expression is empty");
	/* An open comment would swallow what stands behind it. */
	const char *open = strstr(text, "/*");
	if (open && !strstr(open + 2, "*/"))
		return fail(error, ERROR_INPUT, "a comment is not closed in expression \"%s\"", text);
	return depth == 0 || fail(error, ERROR_INPUT, "a parenthesis is not closed in expression \"%s\"", text);
}

static bool check_type(const char *type, Error *error)
{
	int depth = 0;
	bool fine = true;

	/* Words, then at most one pair of parentheses with numbers or words in it. */
	for (const char *at = type; fine;) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END)
			break;
		depth += token_is(&token, "(") - token_is(&token, ")");
		bool sign = token_is(&token, "(") || token_is(&token, ")") ||
			    (depth && (token_is(&token, ",") || token_is(&token, "+") || token_is(&token, "-")));
		fine = depth >= 0 && depth < 2 && token.kind != TOKEN_ILLEGAL && token.kind != TOKEN_BLOB && (token.kind != TOKEN_SIGN || sign);
	}
	fine = fine && !depth && !strstr(type, "--") && !strstr(type, "/*");
	return fine || fail(error, ERROR_INPUT, "\"%s\" is not one type", type);
}

static bool followed_by_parenthesis(const char *at)
{
	Token token = token_next(&at);

	return token_is(&token, "(");
}

/* Without the table's columns at hand every name that is no function may be one: callers intersect. */
static char **columns(void *mem, const char *expression, unsigned *count)
{
	char **names = NULL;

	*count = 0;
	for (const char *at = expression;;) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END)
			return names;
		if (token.kind != TOKEN_WORD && token.kind != TOKEN_QUOTED)
			continue;
		char *name = token_name(mem, &token);
		if (!followed_by_parenthesis(at) && !text_in(name, names, *count))
			*LIST_ADD(mem, names, *count) = name;
	}
}

/* Words that are never a name unless they are quoted; SQLite's other keywords are names where they can be nothing else. */
static bool is_reserved(const Token *token)
{
	static const char *const words[] = {
		"ADD", "ALL", "ALTER", "AND", "AS", "AUTOINCREMENT", "BETWEEN", "CASE", "CHECK", "COLLATE", "COMMIT", "CONSTRAINT",
		"CREATE", "DEFAULT", "DEFERRABLE", "DELETE", "DISTINCT", "DROP", "ELSE", "ESCAPE", "EXISTS", "FOREIGN", "FROM", "GROUP",
		"HAVING", "IN", "INDEX", "INSERT", "INTO", "IS", "ISNULL", "JOIN", "LIMIT", "NOT", "NOTHING", "NOTNULL", "NULL", "ON",
		"OR", "ORDER", "PRIMARY", "REFERENCES", "RETURNING", "SELECT", "SET", "TABLE", "THEN", "TO", "TRANSACTION", "UNION",
		"UNIQUE", "UPDATE", "USING", "VALUES", "WHEN", "WHERE"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(token, words[i]))
			return true;
	return false;
}

static char *rename_column(void *mem, const char *expression, const char *from, const char *to)
{
	Buffer *text = buffer_new(mem);
	const char *done = expression;

	for (const char *at = expression;;) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END)
			break;
		bool name = token.kind == TOKEN_WORD || token.kind == TOKEN_QUOTED;
		if (!name || is_reserved(&token) || followed_by_parenthesis(at) || !text_same_nocase(token_name(mem, &token), from))
			continue;
		buffer_add_bytes(text, done, (size_t)(token.text - done));
		buffer_add(text, quote_name(mem, &sqlite_syntax, to));
		done = at;
	}
	buffer_add(text, done);
	return text->data;
}

static char *unqualify(void *mem, const char *expression, const char *table)
{
	Buffer *text = buffer_new(mem);
	const char *done = expression;
	bool after_dot = false;

	for (const char *at = expression;;) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END || token.kind == TOKEN_ILLEGAL)
			break;
		const char *ahead = at;
		Token dot = token_next(&ahead);
		bool name = token.kind == TOKEN_WORD || token.kind == TOKEN_QUOTED;
		if (name && !after_dot && token_is(&dot, ".") && text_same_nocase(token_name(mem, &token), table)) {
			buffer_add_bytes(text, done, (size_t)(token.text - done));
			done = at = ahead;
		}
		after_dot = token_is(&token, ".");
	}
	buffer_add(text, done);
	return text->data;
}

static char *label(void *mem, const char *expression)
{
	Token token = token_next(&expression);

	/* SQLite itself never makes up a name: this is PostgreSQL's rule, as far as it can be seen from tokens. */
	return token.kind == TOKEN_WORD && followed_by_parenthesis(expression) ? token_name(mem, &token)
									       : text_copy(mem, "expr");
}

static char *tidy(void *mem, const char *text)
{
	const char *start = NULL, *end = text;

	for (const char *at = text;;) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END)
			break;
		if (!start)
			start = token.text;
		if (!token_is(&token, ";"))
			end = token.text + token.length;
	}
	return text_slice(mem, start ? start : text, start ? (size_t)(end - start) : 0);
}

static char *as_column(void *mem, const char *expression)
{
	const char *end = expression + strlen(expression), *at = expression;

	strip_parentheses(&at, &end);
	Token first = token_next(&at), second = token_next(&at);
	bool name = first.kind == TOKEN_WORD || first.kind == TOKEN_QUOTED || first.kind == TOKEN_STRING;
	/* A bare NULL or TRUE is a value. */
	bool keyword = first.kind == TOKEN_WORD && (token_is(&first, "NULL") || token_is(&first, "TRUE") || token_is(&first, "FALSE"));
	return name && !keyword && (second.kind == TOKEN_END || second.text >= end) ? token_name(mem, &first) : NULL;
}

static bool needs_quotes(const char *name)
{
	if (!*name || isdigit((unsigned char)*name))
		return true;
	for (const char *p = name; *p; p++)
		if (!isalnum((unsigned char)*p) && *p != '_')
			return true;
	return sqlite3_keyword_check(name, (int)strlen(name)) != 0;
}

static unsigned count_lines(const char *from, const char *to)
{
	unsigned lines = 0;

	for (; from < to; from++)
		lines += *from == '\n';
	return lines;
}

/* SQLite lets the end of its input end a comment; in a script it would swallow what is written behind it. */
static const char *open_comment(const char *p)
{
	for (;;) {
		p += strspn(p, " \t\r\n\f\v;");
		if (p[0] == '-' && p[1] == '-')
			p += strcspn(p, "\n");
		else if (p[0] == '/' && p[1] == '*' && strstr(p + 2, "*/"))
			p = strstr(p + 2, "*/") + 2;
		else
			return p[0] == '/' && p[1] == '*' ? p : NULL;
	}
}

static bool refuse_open(const char *script, const char *place, Error *error)
{
	size_t length = strcspn(place, "\r\n");

	fail(error, ERROR_INPUT, "what begins here never ends: %.*s", (int)(length < 40 ? length : 40), place);
	error->position = (size_t)(place - script) + 1;
	return false;
}

static bool split(void *mem, const char *script, Statement **statements, unsigned *count, Error *error)
{
	const char *seen = script;
	unsigned line = 1;

	*statements = NULL;
	*count = 0;
	for (const char *at = script;;) {
		const char *before = at;
		Token token = token_next(&at);
		if (token.kind == TOKEN_END)
			return !open_comment(before) || refuse_open(script, open_comment(before), error);
		if (token_is(&token, ";"))
			continue;
		const char *start = token.text;
		line += count_lines(seen, start);
		seen = start;
		/* The library's own sqlite3_complete() knows that a trigger's body holds semicolons. */
		for (;;) {
			if (token.kind == TOKEN_END || token.kind == TOKEN_ILLEGAL)
				break;
			if (token_is(&token, ";")) {
				char *text = text_slice(mem, start, (size_t)(at - start));
				int complete = sqlite3_complete(text);
				talloc_free(text);
				if (complete)
					break;
			}
			before = at;
			token = token_next(&at);
		}
		if (token.kind == TOKEN_ILLEGAL)
			return refuse_open(script, token.text, error);
		if (token.kind == TOKEN_END && open_comment(before))
			return refuse_open(script, open_comment(before), error);
		Statement *statement = LIST_ADD(mem, *statements, *count);
		statement->text = start;
		statement->line = line;
		statement->script = script;
		statement->length = (size_t)(token.text - start);
		while (statement->length > 0 && isspace((unsigned char)start[statement->length - 1]))
			statement->length--;
		if (token.kind == TOKEN_END)
			return true;
	}
}

const Syntax sqlite_syntax = {
	.any_case = true,
	.same_expression = same_tokens,
	.same_type = same_type,
	.check_expression = check_expression,
	.check_type = check_type,
	.columns = columns,
	.rename_column = rename_column,
	.unqualify = unqualify,
	.label = label,
	.tidy = tidy,
	.as_column = as_column,
	.needs_quotes = needs_quotes,
	.split = split,
};
