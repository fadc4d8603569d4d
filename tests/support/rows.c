#include "rows.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "text.h"

static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *query_of(void *mem, Session *session, const Table *table, char *const *lost, unsigned lost_count)
{
	const Syntax *syntax = session->server->rules->syntax;
	Buffer *sql = buffer_new(mem);
	char **names = NULL;
	unsigned count = 0;

	for (unsigned i = 0; i < table->columns_count; i++)
		if (!text_in(text_format(mem, "%s.%s", table->name, table->columns[i].name), lost, lost_count))
			*LIST_ADD(mem, names, count) = table->columns[i].name;
	if (!count)
		return NULL;
	qsort(names, count, sizeof *names, compare_lines);
	/* A row keeps its rowid too, where it has one. */
	bool rowid = session->server == &sqlite_server && !table->without_rowid && !table_column(table, "rowid") &&
		     !text_in(text_format(mem, "%s.rowid", table->name), lost, lost_count);
	for (unsigned i = 0; i < count; i++)
		buffer_format(sql, "%s%s", i ? ", " : "SELECT ", quote_name(mem, syntax, names[i]));
	char *name = quote_name(mem, syntax, table->name);
	if (table->schema)
		name = text_format(mem, "%s.%s", quote_name(mem, syntax, table->schema), name);
	buffer_format(sql, "%s FROM %s", rowid ? ", rowid AS _r" : "", name);
	return sql->data;
}

char *rows_snapshot(void *mem, Session *session, const Schema *schema, char *const *lost, unsigned lost_count, Error *error)
{
	char **lines = NULL;
	unsigned count = 0;

	for (unsigned t = 0; t < schema->tables_count; t++) {
		const Table *table = &schema->tables[t];
		char *sql = text_in(table->name, lost, lost_count) ? NULL : query_of(mem, session, table, lost, lost_count);
		const Rows *rows = sql ? session->server->query(mem, session, sql, error) : NULL;
		if (sql && !rows)
			return NULL;
		for (unsigned row = 0; rows && row < rows->rows_count; row++) {
			Buffer *line = buffer_new(mem);
			buffer_add(line, table->name);
			for (unsigned i = 0; i < rows->columns_count; i++) {
				const char *value = rows->values[row * rows->columns_count + i];
				buffer_format(line, " | %s=%s", rows->columns[i], value ? value : "<NULL>");
			}
			*LIST_ADD(mem, lines, count) = line->data;
		}
	}
	if (count)
		qsort(lines, count, sizeof *lines, compare_lines);
	return text_join(mem, lines, count, "\n");
}
