/* PostgreSQL's reserved words. */
#ifndef AUTOGEN_SYNTAX_POSTGRESQL_KEYWORD_H
#define AUTOGEN_SYNTAX_POSTGRESQL_KEYWORD_H

#include <stdbool.h>

/* True for a word, in lower case, that cannot stand as a bare name everywhere: what the server's quote_ident() quotes. */
bool postgresql_reserves(const char *name);

#endif
