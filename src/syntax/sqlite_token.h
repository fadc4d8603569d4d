/*
 * SQLite's tokens, by the rules of its own tokenizer (tokenize.c): white space and comments are passed over, an
 * unfinished comment ends the text, and every other byte belongs to exactly one token.
 */
#ifndef AUTOGEN_SYNTAX_SQLITE_TOKEN_H
#define AUTOGEN_SYNTAX_SQLITE_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

typedef enum TokenKind {
	TOKEN_END,
	TOKEN_WORD,   /* a keyword or a bare name */
	TOKEN_QUOTED, /* "name", `name` or [name] */
	TOKEN_STRING, /* 'text' */
	TOKEN_BLOB,   /* x'00' */
	TOKEN_NUMBER,
	TOKEN_SIGN,    /* an operator or a punctuation mark */
	TOKEN_ILLEGAL, /* an unfinished quote or a byte that SQLite refuses */
} TokenKind;

typedef struct Token {
	TokenKind kind;
	const char *text; /* not terminated */
	size_t length;
} Token;

/* The token at `*at`, which moves behind it. */
Token token_next(const char **at);

/* True when the token is this keyword (any case) or this sign. A quoted name is never a keyword. */
bool token_is(const Token *token, const char *word);

/* The name that a word, quoted name or string stands for, quotes and doubled quotes gone, in `mem`. */
char *token_name(void *mem, const Token *token);

/* True when two tokens mean the same: names compare without case and without their quotes. */
bool token_same(const Token *a, const Token *b);

#endif
