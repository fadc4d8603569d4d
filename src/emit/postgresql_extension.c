/*
 * PostgreSQL: extensions.
 *
 * One may need another, and which is known only to the server's own files: those that go, go in one statement, which the
 * server orders; of several that come each brings what it needs (CASCADE). IF NOT EXISTS, as pg_dump has it: that one was
 * brought before its turn, or was installed by the server's owner, is no fault.
 */
#include "mem.h"
#include "postgresql.h"
#include "text.h"

static void create(Sql *sql, const Extension *extension, bool cascade)
{
	sql_comment(sql, "create extension %s", extension->name);
	sql_add(sql, "CREATE EXTENSION IF NOT EXISTS ");
	sql_name(sql, extension->name);
	if (extension->schema) {
		sql_add(sql, " SCHEMA ");
		sql_name(sql, extension->schema);
	}
	if (extension->version) {
		sql_add(sql, " VERSION ");
		sql_string(sql, extension->version);
	}
	sql_add(sql, cascade ? " CASCADE" : "");
	sql_end(sql);
}

void postgresql_create_extensions(Sql *sql, const Step *step)
{
	bool several = step->others_count > 0;

	create(sql, step->to, several);
	for (unsigned i = 0; i < step->others_count; i++)
		create(sql, step->others[i], several);
}

void postgresql_drop_extensions(Sql *sql, const Step *step)
{
	const Extension *first = step->from;
	char *names = text_copy(sql->mem, first->name);

	for (unsigned i = 0; i < step->others_count; i++)
		names = text_format(sql->mem, "%s, %s", names, step->others[i]->name);
	sql_comment(sql, "drop extension%s %s", step->others_count ? "s" : "", names);
	sql_warn(sql, "data loss: what tables of its own hold");
	sql_add(sql, "DROP EXTENSION ");
	sql_name(sql, first->name);
	for (unsigned i = 0; i < step->others_count; i++) {
		sql_add(sql, ", ");
		sql_name(sql, step->others[i]->name);
	}
	sql_end(sql);
}

/* To the default schema, whose name only the search path knows. */
static void move_to_default(Sql *sql, const Extension *extension)
{
	char *command = text_format(sql->mem, "ALTER EXTENSION %s SET SCHEMA %%I", quote_name(sql->mem, sql->rules->syntax, extension->name));

	sql_add(sql, "DO ");
	sql_string(sql, text_format(sql->mem, "BEGIN EXECUTE format(%s, current_schema()); END", quote_text(sql->mem, command)));
	sql_end(sql);
}

void postgresql_alter_extension(Sql *sql, const Step *step)
{
	const Extension *to = step->to;

	if (CHANGE_HAS(step, EXTENSION_SCHEMA)) {
		sql_comment(sql, "move extension %s to %s", to->name, to->schema ? to->schema : "the default schema");
		if (to->schema) {
			sql_add(sql, "ALTER EXTENSION ");
			sql_name(sql, to->name);
			sql_add(sql, " SET SCHEMA ");
			sql_name(sql, to->schema);
			sql_end(sql);
		} else {
			move_to_default(sql, to);
		}
	}
	if (!CHANGE_HAS(step, EXTENSION_VERSION))
		return;
	sql_comment(sql, "update extension %s", to->name);
	sql_add(sql, "ALTER EXTENSION ");
	sql_name(sql, to->name);
	sql_add(sql, " UPDATE TO ");
	sql_string(sql, to->version);
	sql_end(sql);
}
