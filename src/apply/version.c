#include "apply.h"
#include "mem.h"
#include "version.h"

char *version_table_name(void *mem, const Session *session, const VersionTable *table)
{
	const char *schema = table->schema ? table->schema : session->default_schema;

	return quote_qualified(mem, session->server->rules->syntax, session->default_schema ? schema : NULL, table->name);
}

static bool table_exists(void *mem, Session *session, const VersionTable *table, bool *exists, Error *error)
{
	const char *name = version_table_name(mem, session, table);
	const char *sql = session->default_schema
				  ? text_format(mem, "SELECT to_regclass(%s)", quote_text(mem, name))
				  : text_format(mem, "SELECT (SELECT name FROM sqlite_schema WHERE type = 'table' AND name = %s COLLATE NOCASE)",
						quote_text(mem, table->name));
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
	if (!table_exists(mem, session, table, &exists, error))
		return false;
	if (!exists)
		return true;
	const Rows *found = session->server->query(
		mem, session,
		text_format(mem, "SELECT version_num FROM %s ORDER BY version_num", version_table_name(mem, session, table)), error);
	for (unsigned i = 0; found && i < found->rows_count; i++)
		*LIST_ADD(mem, *rows, *count) = text_copy(mem, found->values[i]);
	return found != NULL;
}

char *version_create(void *mem, const Session *session, const VersionTable *table)
{
	const Syntax *syntax = session->server->rules->syntax;

	return text_format(mem,
			   "CREATE TABLE IF NOT EXISTS %s (\n"
			   "    version_num VARCHAR(32) NOT NULL,\n"
			   "    CONSTRAINT %s PRIMARY KEY (version_num)\n)",
			   version_table_name(mem, session, table),
			   quote_name(mem, syntax, text_format(mem, "%s_pkc", table->name)));
}

static bool has(const Revisions *revisions, const Revision *revision)
{
	for (unsigned i = 0; i < revisions->count; i++)
		if (revisions->list[i] == revision)
			return true;
	return false;
}

bool version_write(void *mem, Session *session, const VersionTable *table, const Revisions *before, const Revisions *after,
		   Error *error)
{
	const char *name = version_table_name(mem, session, table);

	if (!session->server->execute(session, version_create(mem, session, table), error))
		return false;
	for (unsigned i = 0; i < before->count; i++)
		if (!has(after, before->list[i]) &&
		    !session->server->execute(session,
					      text_format(mem, "DELETE FROM %s WHERE version_num = %s", name,
							  quote_text(mem, before->list[i]->id)),
					      error))
			return false;
	for (unsigned i = 0; i < after->count; i++)
		if (!has(before, after->list[i]) &&
		    !session->server->execute(session,
					      text_format(mem, "INSERT INTO %s (version_num) VALUES (%s)", name,
							  quote_text(mem, after->list[i]->id)),
					      error))
			return false;
	return true;
}
