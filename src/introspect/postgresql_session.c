/* A connection by libpq: opening, running, and what the server says when it refuses. */
#include <libpq-fe.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "postgresql_session.h"
#include "text.h"

AUTO_HANDLE(PGresult, PQclear)

/* SQLAlchemy's postgresql+DRIVER:// becomes libpq's own form. */
static char *plain_url(void *mem, const char *url)
{
	const char *plus = strchr(url, '+'), *colon = strstr(url, "://");

	if (plus && colon && plus < colon && text_starts(url, "postgres"))
		return text_format(mem, "postgresql%s", colon);
	return text_copy(mem, url);
}

/*
 * What libpq would take for something else than was meant, typically a password with a letter that a URL reserves. Its
 * own words would repeat the text, password and all.
 */
static bool is_well_formed(const char *plain)
{
	PQconninfoOption *options = PQconninfoParse(plain, NULL);
	bool fine = options != NULL, url = strstr(plain, "://") != NULL;

	for (PQconninfoOption *option = options; option && option->keyword; option++) {
		if (!option->val || !url)
			continue;
		if (text_same(option->keyword, "host"))
			fine = fine && (*option->val == '/' || !strpbrk(option->val, "@#/?"));
		if (text_same(option->keyword, "port"))
			fine = fine && strspn(option->val, "0123456789,") == strlen(option->val);
		if (text_same(option->keyword, "dbname"))
			fine = fine && !strchr(option->val, '@');
	}
	PQconninfoFree(options);
	return fine;
}

char *postgresql_show_url(void *mem, const char *url)
{
	char *plain = plain_url(mem, url);
	PQconninfoOption *options = PQconninfoParse(plain, NULL);
	const char *user = NULL, *host = NULL, *port = NULL, *database = NULL, *password = NULL;

	if (!options || !is_well_formed(plain)) {
		PQconninfoFree(options);
		return text_copy(mem, "postgresql://…");
	}
	for (PQconninfoOption *option = options; option->keyword; option++) {
		if (text_same(option->keyword, "user"))
			user = option->val;
		else if (text_same(option->keyword, "host"))
			host = option->val;
		else if (text_same(option->keyword, "port"))
			port = option->val;
		else if (text_same(option->keyword, "dbname"))
			database = option->val;
		else if (text_same(option->keyword, "password"))
			password = option->val;
	}
	char *shown = text_format(mem, "postgresql://%s%s%s%s%s%s/%s", user ? user : "", password ? ":***" : "",
				  user || password ? "@" : "", host ? host : "", port ? ":" : "", port ? port : "",
				  database ? database : "");
	PQconninfoFree(options);
	return shown;
}

char *postgresql_url_part(void *mem, const char *url, const char *keyword)
{
	PQconninfoOption *given = PQconninfoParse(plain_url(mem, url), NULL), *defaults = PQconndefaults();
	char *value = NULL;

	for (PQconninfoOption *option = given; option && option->keyword; option++)
		if (text_same(option->keyword, keyword) && option->val)
			value = text_copy(mem, option->val);
	for (PQconninfoOption *option = defaults; option && option->keyword && !value; option++)
		if (text_same(option->keyword, keyword) && option->val)
			value = text_copy(mem, option->val);
	PQconninfoFree(given);
	PQconninfoFree(defaults);
	return value;
}

static char *one_line(void *mem, const char *text)
{
	char *line = text_trim(mem, text ? text : "");

	for (char *p = line; *p; p++)
		if (*p == '\n' || *p == '\t')
			*p = ' ';
	return line;
}

static ErrorCode code_of(const char *state)
{
	/* lock_not_available, deadlock_detected */
	if (text_same(state, "55P03") || text_same(state, "40P01"))
		return ERROR_LOCKED;
	/* active_sql_transaction, invalid_transaction_termination */
	return text_same(state, "25001") || text_same(state, "2D000") ? ERROR_OUTSIDE : ERROR_DATABASE;
}

bool postgresql_fail(const PGresult *result, const PGconn *connection, Error *error)
{
	const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
	const char *detail = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL);
	const char *hint = PQresultErrorField(result, PG_DIAG_MESSAGE_HINT);
	const char *position = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
	const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);

	if (!message) {
		char *text = one_line(error, PQerrorMessage(connection));
		return fail(error, ERROR_DATABASE, "%s", *text ? text : "the connection was lost");
	}
	fail(error, code_of(state ? state : ""), "%s (SQLSTATE %s)", one_line(error, message), state ? state : "?");
	error->position = position ? strtoul(position, NULL, 10) : 0;
	if (detail)
		fail_detail(error, "%s", detail);
	if (hint)
		fail_hint(error, "%s", hint);
	return false;
}

static int finish(Session *session)
{
	PQfinish(session->handle);
	return 0;
}

static void ignore_notice(void *to, const PGresult *notice)
{
	(void)to, (void)notice;
}

/* The server counts letters; `position` becomes the byte. */
static void count_bytes(const char *sql, Error *error)
{
	size_t letters = error->position;
	const char *p = sql;

	for (; letters > 1 && *p; letters--)
		for (p++; ((unsigned char)*p & 0xc0) == 0x80; p++)
			;
	error->position = error->position ? (size_t)(p - sql) + 1 : 0;
}

/* PQexec(), but with somebody told meanwhile that it goes on. */
static PGresult *run_listened(const Session *session, const char *sql)
{
	enum { MILLISECONDS = 200 };
	PGconn *connection = session->handle;
	PGresult *last = NULL, *result;

	if (!PQsendQuery(connection, sql))
		return NULL;
	for (;;) {
		while (PQisBusy(connection)) {
			struct pollfd socket = {.fd = PQsocket(connection), .events = POLLIN};
			if (poll(&socket, 1, MILLISECONDS) == 0)
				session->listener->working(session->listener->to);
			else if (!PQconsumeInput(connection))
				break;
		}
		if (!(result = PQgetResult(connection)))
			return last;
		PQclear(last);
		last = result;
		ExecStatusType status = PQresultStatus(result);
		if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH)
			return last;
	}
}

bool postgresql_execute(Session *session, const char *sql, Error *error)
{
	bool listens = session->listener && session->listener->working;
	AUTO(PGresult) *result = listens ? run_listened(session, sql) : PQexec(session->handle, sql);
	ExecStatusType status = PQresultStatus(result);

	if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
		return true;
	if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
		/* The next query ends it. */
		PQclear(PQexec(session->handle, ""));
		return fail(error, ERROR_UNSUPPORTED, "COPY from or to the client cannot stand in a revision; use INSERT");
	}
	postgresql_fail(result, session->handle, error);
	count_bytes(sql, error);
	return false;
}

static int free_result(PGresult **holder)
{
	PQclear(*holder);
	return 0;
}

Rows *postgresql_rows(void *mem, PGresult *result)
{
	Rows *rows = mem_new(mem, Rows);
	PGresult **holder = mem_new(rows, PGresult *);

	*holder = result;
	talloc_set_destructor(holder, free_result);
	rows->columns_count = (unsigned)PQnfields(result);
	rows->rows_count = (unsigned)PQntuples(result);
	rows->columns = mem_array(rows, const char *, rows->columns_count + 1);
	rows->values = mem_array(rows, const char *, (size_t)rows->columns_count * rows->rows_count + 1);
	for (unsigned i = 0; i < rows->columns_count; i++)
		rows->columns[i] = PQfname(result, (int)i);
	for (unsigned row = 0; row < rows->rows_count; row++)
		for (unsigned i = 0; i < rows->columns_count; i++)
			if (!PQgetisnull(result, (int)row, (int)i))
				rows->values[row * rows->columns_count + i] = PQgetvalue(result, (int)row, (int)i);
	return rows;
}

Rows *postgresql_query(void *mem, Session *session, const char *sql, Error *error)
{
	PGresult *result = PQexec(session->handle, sql);

	if (PQresultStatus(result) == PGRES_TUPLES_OK)
		return postgresql_rows(mem, result);
	postgresql_fail(result, session->handle, error);
	PQclear(result);
	return NULL;
}

bool postgresql_in_transaction(const Session *session)
{
	PGTransactionStatusType status = PQtransactionStatus(session->handle);

	return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

/* A driver's own parameter behind the question mark: libpq names it, and nothing else of the URL. */
static bool names_unknown_parameter(const char *plain, Error *error)
{
	char *words = NULL;
	PQconninfoOption *options = PQconninfoParse(plain, &words);
	bool unknown = !options && words && strstr(words, "query parameter");

	if (unknown) {
		fail(error, ERROR_INPUT, "the PostgreSQL URL: %s", one_line(error, words));
		fail_hint(error, "libpq's own parameters are taken, such as sslmode=require for ssl=true");
	}
	PQconninfoFree(options);
	PQfreemem(words);
	return unknown;
}

Session *postgresql_open_database(void *mem, const char *url, const char *database, OpenMode mode, const char *default_schema, Error *error)
{
	char *plain = plain_url(mem, url);
	/* Only the first dbname is taken for a URL; a later one overrides what that says. */
	const char *const keywords[] = {"dbname", "fallback_application_name", "client_encoding", database ? "dbname" : NULL, NULL};
	const char *const values[] = {plain, "autogen", "UTF8", database, NULL};
	Session *session = mem_new(mem, Session);

	if (names_unknown_parameter(plain, error))
		return NULL;
	if (!is_well_formed(plain)) {
		fail(error, ERROR_INPUT, "the PostgreSQL URL is malformed");
		fail_hint(error, "write @ : / # ? and %% of a password as %%40 %%3A %%2F %%23 %%3F and %%25");
		return NULL;
	}
	PGconn *connection = PQconnectdbParams(keywords, values, 1);

	session->handle = connection;
	talloc_set_destructor(session, finish);
	session->server = &postgresql_server;
	session->listener = session_defaults.listener;
	session->shown = database ? postgresql_show_beside(session, url, database) : postgresql_show_url(session, url);
	session->default_schema = text_copy(session, default_schema ? default_schema : "public");
	if (PQstatus(connection) != CONNECTION_OK) {
		fail(error, ERROR_DATABASE, "could not connect to \"%s\"", session->shown);
		fail_detail(error, "%s", one_line(error, PQerrorMessage(connection)));
		return NULL;
	}
	PQsetNoticeReceiver(connection, ignore_notice, NULL);
	session->process = PQbackendPID(connection);
	session->version_number = PQserverVersion(connection);
	session->version = text_format(session, "%d.%d", session->version_number / 10000, session->version_number % 10000);
	if (session->version_number < 130000) {
		fail(error, ERROR_UNSUPPORTED, "PostgreSQL %s is too old: 13 is the oldest that autogen knows", session->version);
		return NULL;
	}
	/* What decides how the server spells things is set, as pg_dump does; a reader also writes times in one zone. */
	session->settings = text_format(session,
				     "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; SET search_path TO %s; SET datestyle TO ISO; SET intervalstyle TO postgres;"
				     "SET extra_float_digits TO 3; SET quote_all_identifiers TO off;"
				     "SET standard_conforming_strings TO on; SET default_transaction_read_only TO %s;%s",
				     quote_name(session, &postgresql_syntax, session->default_schema),
				     mode == OPEN_READ ? "on" : "off", mode == OPEN_READ ? "SET timezone TO UTC;" : "");
	return postgresql_execute(session, session->settings, error) ? session : NULL;
}

Session *postgresql_open(void *mem, const char *url, OpenMode mode, const char *default_schema, Error *error)
{
	return postgresql_open_database(mem, url, NULL, mode, default_schema, error);
}
