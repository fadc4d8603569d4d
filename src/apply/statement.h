/* One statement of a file: running it, and saying where it stands when it fails. */
#ifndef AUTOGEN_APPLY_STATEMENT_H
#define AUTOGEN_APPLY_STATEMENT_H

#include "apply.h"

/* The statements of a section, or of a script (`first_line` 1); an error names the path. */
bool statements_split(void *mem, const Dialect *dialect, const char *path, const char *text, unsigned first_line,
		      Statement **statements, unsigned *count, Error *error);

/* Runs it; an error gets its place in the file and its text. `listener` may be NULL. */
bool statement_run(Session *session, const Dialect *dialect, const Statement *statement, const char *path, unsigned first_line, Error *error);

/* Runs all of them, in the transaction that is open and must stay open. */
bool statements_run(const Listener *listener, Session *session, const Dialect *dialect, const Statement *statements, unsigned count, const char *path,
		    unsigned first_line, Error *error);

/* True for what would begin or end a transaction. */
bool statement_controls_transaction(const Statement *statement);
/* True when this is one of its words (keywords in any case, no quoted names), among the first `most`. */
bool statement_has_word(const Statement *statement, const char *word, unsigned most);

/* The statement on one line, short enough for a message. */
char *statement_show(void *mem, const Statement *statement);

void tell_statement(const Listener *listener, const Session *session, const Statement *statement, unsigned number, unsigned count);

#endif
