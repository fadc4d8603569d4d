/* What the runner would do, as a script for psql or sqlite3. */
#include <ctype.h>
#include <string.h>

#include "apply.h"
#include "buffer.h"
#include "log.h"
#include "mem.h"
#include "statement.h"
#include "text.h"
#include "transaction.h"
#include "version.h"

/* A statement that fails unless the database is where the script starts from. */
static void add_guard(void *mem, Buffer *script, const Run *run, const Revisions *rows)
{
	const char *table = own_table_name(mem, run->session, run->table, run->table->name);

	if (!rows->count)
		buffer_format(script, "-- fails unless the database is at base, where this starts from\n"
				      "INSERT INTO %s (version_num) SELECT NULL WHERE EXISTS (SELECT 1 FROM %s);\n", table, table);
	for (unsigned i = 0; i < rows->count; i++)
		buffer_format(script, "%sINSERT INTO %s (version_num) SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM %s WHERE version_num = %s);\n",
			      i ? "" : "-- fails unless the database is where this starts from\n", table, table, quote_text(mem, rows->list[i]->id));
}

/* Rows that refer to nothing: as many as before, or the script stops. */
static const char count_orphans[] = "CREATE TEMP TABLE autogen_orphans AS SELECT count(*) AS before FROM pragma_foreign_key_check;\n"
				    "CREATE TEMP TABLE autogen_check (orphans CHECK (orphans = 0));\n";
static const char check_orphans[] = "-- fails when more rows than before refer to nothing\n"
				    "INSERT INTO autogen_check SELECT max(0, (SELECT count(*) FROM pragma_foreign_key_check) - before) FROM autogen_orphans;\n"
				    "DROP TABLE temp.autogen_check;\nDROP TABLE temp.autogen_orphans;\n";

char *script_settings(void *mem, const Run *run)
{
	const char *schema = run->session->default_schema;

	/* Sections with transaction=off have no transaction to set it in. */
	return schema ? text_format(mem, "SET search_path TO %s;\n\n", quote_name(mem, run->dialect->rules->syntax, schema)) : text_copy(mem, "");
}

char *script_tables(void *mem, const Run *run, bool log)
{
	const char *version = version_create(mem, run->session, run->table), *own = "", *default_schema = run->dialect->rules->default_schema;

	if (default_schema && run->table->schema && !text_same(run->table->schema, default_schema))
		own = text_format(mem, "CREATE SCHEMA IF NOT EXISTS %s;\n\n", quote_name(mem, run->dialect->rules->syntax, run->table->schema));
	return log ? text_format(mem, "%s%s;\n\n%s;\n\n", own, version, log_create(mem, run->session, run->table))
		   : text_format(mem, "%s%s;\n", own, version);
}

/* The section's text as it stands; the last statement may lack its semicolon. */
static bool add_section(void *mem, Buffer *script, const Run *run, const Revision *revision, const Section *section, Error *error)
{
	char *text = text_trim(mem, section->text);
	Statement *statements;
	unsigned count;

	if (!statements_split(mem, run->dialect, revision->path, text, section->line, &statements, &count, error))
		return false;
	for (unsigned i = 0; i < count && !section->transaction_off; i++)
		if (statement_controls_transaction(&statements[i])) {
			fail(error, ERROR_INPUT, "%s: a revision runs in one transaction of autogen's own: %s", revision->path,
			     statement_show(mem, &statements[i]));
			return fail_hint(error, "take the statement out, or give the section transaction=off");
		}
	const char *rest = count ? statements[count - 1].text + statements[count - 1].length : ";";
	rest += strspn(rest, " \t\r\n");
	/* A comment at the end would swallow it. */
	buffer_format(script, "%s%s\n", text, *rest == ';' ? "" : *rest ? "\n;" : ";");
	return true;
}

char *script_revision(void *mem, const Run *run, Revision *revision, Direction direction, Revisions *rows, Error *error)
{
	bool up = direction == DIRECTION_UPGRADE;
	const Revisions after = up ? graph_after_upgrade(run->graph, rows, revision) : graph_after_downgrade(run->graph, rows, revision);
	Buffer *script = buffer_new(mem);

	if (!apply_check_sections(run, revision, direction, error))
		return NULL;
	const Section *section = revision_section(revision, direction, run->dialect->name);
	bool guard = section->foreign_keys_off && run->dialect->foreign_keys_switch;
	const LogEntry entry = {.revision = revision->id, .direction = direction_word(direction), .hash = section_hash(mem, section),
				.milliseconds = -1, .tag = run->tag};

	const char *below = revision->down_count ? text_join(mem, revision->down, revision->down_count, ", ") : "";
	buffer_format(script, "-- Running %s %s -> %s%s%s\n\n", direction_word(direction), up ? below : revision->id, up ? revision->id : below,
		      revision->message && *revision->message ? ", " : "", revision->message ? revision->message : "");
	/* Only outside a transaction does the pragma do anything. */
	if (guard)
		buffer_add(script, "PRAGMA foreign_keys = OFF;\n");
	buffer_add(script, transaction_begin_sql(mem, run, section));
	add_guard(mem, script, run, rows);
	if (section->transaction_off)
		buffer_format(script, "COMMIT;\n%s", transaction_timeouts_sql(mem, run, section, false));
	if (guard)
		buffer_add(script, count_orphans);
	buffer_add(script, "\n");
	if (!add_section(mem, script, run, revision, section, error))
		return NULL;
	if (guard)
		buffer_format(script, "\n%s", check_orphans);
	if (section->transaction_off)
		buffer_format(script, "\n%s%s", run->dialect->set_timeouts ? run->dialect->set_timeouts(mem, false, NULL, NULL) : "",
			      transaction_begin_sql(mem, run, section));
	buffer_format(script, "\n%s%s", version_move(mem, run->session, run->table, rows, &after), log_insert(mem, run->session, run->table, &entry));
	buffer_add(script, "COMMIT;\n\n");
	*rows = after;
	return script->data;
}

char *script_stamp(void *mem, const Run *run, const Revisions *before, const Revisions *after, bool purge)
{
	Buffer *script = buffer_new(mem);

	buffer_add(script, transaction_begin_sql(mem, run, NULL));
	/* A purge does not ask where the database is. */
	if (purge)
		buffer_add(script, version_purge(mem, run->session, run->table));
	else
		add_guard(mem, script, run, before);
	buffer_format(script, "\n%s%s", version_move(mem, run->session, run->table, before, after), progress_clear(mem, run, NULL));
	for (unsigned i = 0; i < after->count; i++) {
		const LogEntry entry = {.revision = after->list[i]->id, .direction = "stamp", .milliseconds = -1, .tag = run->tag};
		if (!graph_contains(before, after->list[i]))
			buffer_add(script, log_insert(mem, run->session, run->table, &entry));
	}
	buffer_add(script, "COMMIT;\n");
	return script->data;
}
