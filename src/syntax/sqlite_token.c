#include "sqlite_token.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "mem.h"

/* Letters of a name: SQLite takes every byte above 127 for one. */
static bool is_name_byte(unsigned char byte)
{
	return isalnum(byte) || byte == '_' || byte == '$' || byte >= 0x80;
}

static const char *skip_blank(const char *p)
{
	for (;;) {
		if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\f' || *p == '\r') {
			p++;
		} else if (p[0] == '-' && p[1] == '-') {
			p += strcspn(p, "\n");
		} else if (p[0] == '/' && p[1] == '*') {
			const char *end = p[2] ? strstr(p + 2, "*/") : NULL;
			p = end ? end + 2 : p + strlen(p);
		} else {
			return p;
		}
	}
}

/* Behind a quoted piece that starts at `p`, or NULL when it never ends. */
static const char *skip_quoted(const char *p)
{
	char close = *p == '[' ? ']' : *p;

	for (p++; *p; p++) {
		if (*p != close)
			continue;
		if (close == ']' || p[1] != close)
			return p + 1;
		p++;
	}
	return NULL;
}

static const char *skip_number(const char *p)
{
	if (p[0] == '0' && (p[1] == 'x' || p[1] == 'X') && isxdigit((unsigned char)p[2])) {
		p += 2;
		while (isxdigit((unsigned char)*p))
			p++;
		return p;
	}
	while (isdigit((unsigned char)*p))
		p++;
	if (*p == '.')
		for (p++; isdigit((unsigned char)*p); p++)
			;
	if (*p == 'e' || *p == 'E') {
		const char *power = p + 1;
		if (*power == '+' || *power == '-')
			power++;
		if (isdigit((unsigned char)*power))
			for (p = power; isdigit((unsigned char)*p); p++)
				;
	}
	return p;
}

static const char *skip_sign(const char *p)
{
	static const char *const pairs[] = {"||", "<=", ">=", "<>", "!=", "==", "<<", ">>"};

	if (p[0] == '-' && p[1] == '>')
		return p[2] == '>' ? p + 3 : p + 2;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (p[0] == pairs[i][0] && p[1] == pairs[i][1])
			return p + 2;
	return p + 1;
}

static Token make(TokenKind kind, const char *start, const char **at, const char *end)
{
	*at = end;
	return (Token){.kind = kind, .text = start, .length = (size_t)(end - start)};
}

Token token_next(const char **at)
{
	const char *p = skip_blank(*at), *end;

	if (!*p)
		return make(TOKEN_END, p, at, p);
	if ((*p == 'x' || *p == 'X') && p[1] == '\'') {
		end = skip_quoted(p + 1);
		return make(end ? TOKEN_BLOB : TOKEN_ILLEGAL, p, at, end ? end : p + strlen(p));
	}
	if (*p == '\'' || *p == '"' || *p == '`' || *p == '[') {
		end = skip_quoted(p);
		if (!end)
			return make(TOKEN_ILLEGAL, p, at, p + strlen(p));
		return make(*p == '\'' ? TOKEN_STRING : TOKEN_QUOTED, p, at, end);
	}
	if (isdigit((unsigned char)*p) || (*p == '.' && isdigit((unsigned char)p[1])))
		return make(TOKEN_NUMBER, p, at, skip_number(p));
	if (is_name_byte((unsigned char)*p)) {
		for (end = p; is_name_byte((unsigned char)*end); end++)
			;
		return make(TOKEN_WORD, p, at, end);
	}
	return make(strchr("()+-*/%=<>!|&~,;.?:@#", *p) ? TOKEN_SIGN : TOKEN_ILLEGAL, p, at, skip_sign(p));
}

bool token_is(const Token *token, const char *word)
{
	return (token->kind == TOKEN_WORD || token->kind == TOKEN_SIGN) && strlen(word) == token->length &&
	       strncasecmp(token->text, word, token->length) == 0;
}

char *token_name(void *mem, const Token *token)
{
	if (token->kind != TOKEN_QUOTED && token->kind != TOKEN_STRING)
		return text_slice(mem, token->text, token->length);
	char quote = token->text[0];
	char *name = text_slice(mem, token->text + 1, token->length - 2), *to = name;
	for (const char *from = name; *from; from++) {
		*to++ = *from;
		if (*from == quote && from[1] == quote)
			from++;
	}
	*to = '\0';
	return name;
}

static bool is_double_quoted(const Token *token)
{
	return token->kind == TOKEN_QUOTED && *token->text == '"';
}

/* A bare word that is a value, which the same word in quotes is not. */
static bool is_value(const Token *word)
{
	static const char *const words[] = {"NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(word, words[i]))
			return true;
	return false;
}

bool token_same(const Token *a, const Token *b)
{
	bool a_name = a->kind == TOKEN_WORD || a->kind == TOKEN_QUOTED;
	bool b_name = b->kind == TOKEN_WORD || b->kind == TOKEN_QUOTED;

	/* A word in double quotes may be a string, where SQLite finds no column of that name: case and quotes count then. */
	if (a_name && b_name && a->kind != b->kind && is_value(a->kind == TOKEN_WORD ? a : b))
		return false;
	if (is_double_quoted(a) && is_double_quoted(b))
		return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
	if (a_name && b_name) {
		if (a->kind == b->kind && a->length == b->length && strncasecmp(a->text, b->text, a->length) == 0)
			return true;
		void *mem = mem_scratch(NULL);
		bool same = strcasecmp(token_name(mem, a), token_name(mem, b)) == 0;
		talloc_free(mem);
		return same;
	}
	if (a->kind != b->kind)
		return false;
	bool any_case = a->kind == TOKEN_NUMBER || a->kind == TOKEN_BLOB;
	return a->length == b->length && (any_case ? strncasecmp(a->text, b->text, a->length) == 0
						   : memcmp(a->text, b->text, a->length) == 0);
}
