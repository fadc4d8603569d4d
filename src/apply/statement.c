#include "statement.h"

#include <ctype.h>
#include <string.h>

#include "mem.h"
#include "sqlite_token.h"
#include "text.h"

char *statement_show(void *mem, const Statement *statement)
{
	enum { LONGEST = 160 };
	size_t length = statement->length < LONGEST ? statement->length : LONGEST;

	/* Not in the middle of a letter. */
	while (length < statement->length && ((unsigned char)statement->text[length] & 0xc0) == 0x80)
		length--;
	char *text = text_slice(mem, statement->text, length);
	for (char *p = text; *p; p++)
		if (*p == '\n' || *p == '\r' || *p == '\t')
			*p = ' ';
	return statement->length < LONGEST ? text : text_format(mem, "%s…", text);
}

/* Comments before a statement belong to it for libpg_query; where the statement itself begins is wanted. */
static const char *begin_of(const Statement *statement)
{
	const char *p = statement->text, *end = p + statement->length;

	while (p < end) {
		if (p[0] == '-' && p + 1 < end && p[1] == '-')
			p += strcspn(p, "\r\n");
		else if (isspace((unsigned char)*p))
			p++;
		else
			break;
	}
	return p < end ? p : statement->text;
}

/* The place of a byte of the statement in its file: "LINE:COLUMN", both from 1, columns in letters. */
static char *place_of(void *mem, const Statement *statement, unsigned first_line, const char *byte)
{
	unsigned line = first_line + statement->line - 1, column = 1;
	const char *begin = statement->text;

	/* The line may have begun with the end of another statement. */
	while (begin > statement->script && begin[-1] != '\n')
		begin--;
	for (const char *p = begin; p < byte; p++) {
		column += ((unsigned char)*p & 0xc0) != 0x80;
		if (*p == '\n') {
			line++;
			column = 1;
		}
	}
	return text_format(mem, "%u:%u", line, column);
}

static char *line_of(void *mem, const Statement *statement, unsigned first_line)
{
	char *place = place_of(mem, statement, first_line, begin_of(statement));

	*strchr(place, ':') = '\0';
	return place;
}

bool statements_split(void *mem, const Dialect *dialect, const char *path, const char *text, unsigned first_line,
		      Statement **statements, unsigned *count, Error *error)
{
	if (dialect->rules->syntax->split(mem, text, statements, count, error))
		return true;
	const Statement whole = {.text = text, .length = strlen(text), .line = 1, .script = text};
	if (error->position > 0 && error->position <= whole.length)
		fail_while(error, "at %s:%s", path, place_of(error, &whole, first_line, text + error->position - 1));
	error->position = 0;
	return fail_while(error, "in the section at %s:%u", path, first_line);
}

/* The statement without the comments before it. */
static Statement bare(const Statement *statement)
{
	const char *begin = begin_of(statement);

	return (Statement){.text = begin, .length = statement->length - (size_t)(begin - statement->text), .script = statement->script};
}

bool statement_run(Session *session, const Dialect *dialect, const Statement *statement, const char *path, unsigned first_line, Error *error)
{
	char *sql = text_slice(session, statement->text, statement->length);
	bool done = session->server->execute(session, sql, error);
	const Statement shown = bare(statement);

	void *scratch = mem_scratch(session);
	if (!done && dialect->explain && session->server->in_transaction(session))
		dialect->explain(scratch, session, sql, error);
	talloc_free(scratch);
	talloc_free(sql);
	if (done)
		return true;
	if (error->position > 0 && error->position <= statement->length)
		fail_while(error, "at %s:%s", path, place_of(error, statement, first_line, statement->text + error->position - 1));
	error->position = 0;
	return fail_while(error, "in the statement at %s:%s: %s", path, line_of(error, statement, first_line), statement_show(error, &shown));
}

bool statement_has_word(const Statement *statement, const char *word, unsigned most)
{
	char *text = text_slice(NULL, statement->text, statement->length);
	const char *at = text;
	bool found = false;

	for (unsigned i = 0; i < most && !found; i++) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END || token.kind == TOKEN_ILLEGAL)
			break;
		found = token_is(&token, word);
	}
	talloc_free(text);
	return found;
}

/* Words that begin a statement which would end or begin a transaction. ROLLBACK TO a savepoint stays inside it. */
bool statement_controls_transaction(const Statement *statement)
{
	static const char *const words[] = {"COMMIT", "END", "ROLLBACK", "ABORT", "BEGIN", "START"};
	const char *at = statement->text;
	Token first = token_next(&at), second = token_next(&at), third = token_next(&at);

	if (token_is(&first, "PREPARE"))
		return token_is(&second, "TRANSACTION");
	if (token_is(&first, "ROLLBACK") && (token_is(&second, "TO") || token_is(&third, "TO")))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(&first, words[i]))
			return true;
	return false;
}

void tell_statement(const Listener *listener, const Session *session, const Statement *statement, unsigned number, unsigned count)
{
	if (listener && listener->statement)
		listener->statement(listener->to, session, begin_of(statement), number, count);
}

static bool refuse_control(const Statement *statement, const char *path, unsigned first_line, const char *words, Error *error)
{
	const Statement shown = bare(statement);

	fail(error, ERROR_INPUT, "%s:%s: %s: %s", path, line_of(error, statement, first_line), words, statement_show(error, &shown));
	return fail_hint(error, "take the statement out; what cannot run in a transaction belongs in a section with transaction=off");
}

bool statements_run(const Listener *listener, Session *session, const Dialect *dialect, const Statement *statements, unsigned count, const char *path,
		    unsigned first_line, Error *error)
{
	for (unsigned i = 0; i < count; i++)
		if (statement_controls_transaction(&statements[i]))
			return refuse_control(&statements[i], path, first_line, "a revision runs in one transaction of autogen's own", error);
	for (unsigned i = 0; i < count; i++) {
		tell_statement(listener, session, &statements[i], i + 1, count);
		/* The listener may have read something, and a full disk ended the transaction: nothing runs outside it. */
		if (!session->server->in_transaction(session))
			return fail(error, ERROR_DATABASE, "the database ended the transaction by itself, and rolled it back");
		if (!statement_run(session, dialect, &statements[i], path, first_line, error))
			return false;
		if (!session->server->in_transaction(session))
			return refuse_control(&statements[i], path, first_line, "the statement ended the transaction of the revision", error);
	}
	return true;
}
