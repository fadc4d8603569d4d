#include "version.h"

#include "buffer.h"
#include "mem.h"
#include "transaction.h"

char *own_table_name(void *mem, const Session *session, const VersionTable *table, const char *name)
{
	const Rules *rules = session->server->rules;

	/* Not the first of the compared schemas, which may be made by a revision, and dropped. */
	return quote_qualified(mem, rules->syntax, rules->default_schema ? (table->schema ? table->schema : rules->default_schema) : NULL, name);
}

bool own_table_exists(void *mem, Session *session, const VersionTable *table, const char *name, bool *exists, Error *error)
{
	const char *quoted = quote_text(mem, session->default_schema ? own_table_name(mem, session, table, name) : name);
	const char *sql = session->default_schema
				  ? text_format(mem, "SELECT to_regclass(%s)", quoted)
				  : text_format(mem, "SELECT (SELECT name FROM sqlite_schema WHERE type = 'table' AND name = %s COLLATE NOCASE)", quoted);
	const Rows *rows = session->server->query(mem, session, sql, error);

	if (!rows)
		return false;
	*exists = rows->rows_count && rows->values[0];
	return true;
}

bool version_read(void *mem, Session *session, const VersionTable *table, char ***rows, unsigned *count, Error *error)
{
	bool exists;

	*rows = NULL;
	*count = 0;
	if (!own_table_exists(mem, session, table, table->name, &exists, error))
		return false;
	if (!exists)
		return true;
	const Rows *found = session->server->query(
		mem, session,
		text_format(mem, "SELECT version_num FROM %s ORDER BY version_num", own_table_name(mem, session, table, table->name)), error);
	for (unsigned i = 0; found && i < found->rows_count; i++) {
		if (!found->values[i]) {
			fail(error, ERROR_INPUT, "%s has a row without a version_num", table->name);
			return fail_hint(error, "delete it, or `autogen stamp --purge REV` says anew where the database is");
		}
		*LIST_ADD(mem, *rows, *count) = text_copy(mem, found->values[i]);
	}
	return found != NULL;
}

char *version_create(void *mem, const Session *session, const VersionTable *table)
{
	const Syntax *syntax = session->server->rules->syntax;

	return text_format(mem,
			   "CREATE TABLE IF NOT EXISTS %s (\n"
			   "    version_num VARCHAR(32) NOT NULL,\n"
			   "    CONSTRAINT %s PRIMARY KEY (version_num)\n)",
			   own_table_name(mem, session, table, table->name),
			   quote_name(mem, syntax, text_format(mem, "%s_pkc", table->name)));
}

bool version_make_schema(void *mem, const Run *run, Error *error)
{
	const char *schema = run->table->schema;
	const Syntax *syntax = run->dialect->rules->syntax;

	if (!schema || !run->dialect->rules->default_schema)
		return true;
	const Rows *rows = run->session->server->query(mem, run->session, text_format(mem, "SELECT to_regnamespace(%s)", quote_text(mem, quote_name(mem, syntax, schema))), error);
	if (!rows || rows->values[0])
		return rows != NULL;
	return run->session->server->execute(run->session, text_format(mem, "CREATE SCHEMA %s", quote_name(mem, syntax, schema)), error);
}

bool version_ensure(void *mem, const Run *run, Error *error)
{
	bool exists;

	if (!own_table_exists(mem, run->session, run->table, run->table->name, &exists, error) || exists)
		return error->code == ERROR_NONE;
	if (!transaction_begin(run, NULL, error))
		return false;
	if (version_make_schema(mem, run, error) &&
	    transaction_commit(run->session, text_format(mem, "%s;", version_create(mem, run->session, run->table)), error))
		return true;
	transaction_undo(run->session);
	return false;
}

char *version_purge(void *mem, const Session *session, const VersionTable *table)
{
	return text_format(mem, "DELETE FROM %s;\n", own_table_name(mem, session, table, table->name));
}

char *version_move(void *mem, const Session *session, const VersionTable *table, const Revisions *before, const Revisions *after)
{
	const char *name = own_table_name(mem, session, table, table->name);
	Revisions gone = {0}, new = {0};
	Buffer *sql = buffer_new(mem);

	for (unsigned i = 0; i < before->count; i++)
		if (!graph_contains(after, before->list[i]))
			*LIST_ADD(mem, gone.list, gone.count) = before->list[i];
	for (unsigned i = 0; i < after->count; i++)
		if (!graph_contains(before, after->list[i]))
			*LIST_ADD(mem, new.list, new.count) = after->list[i];
	if (gone.count == 1 && new.count == 1) {
		buffer_format(sql, "UPDATE %s SET version_num = %s WHERE version_num = %s;\n", name, quote_text(mem, new.list[0]->id),
			      quote_text(mem, gone.list[0]->id));
		return sql->data;
	}
	for (unsigned i = 0; i < gone.count; i++)
		buffer_format(sql, "DELETE FROM %s WHERE version_num = %s;\n", name, quote_text(mem, gone.list[i]->id));
	for (unsigned i = 0; i < new.count; i++)
		buffer_format(sql, "INSERT INTO %s (version_num) VALUES (%s);\n", name, quote_text(mem, new.list[i]->id));
	return sql->data;
}
