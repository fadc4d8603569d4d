#include "orphans.h"

#include <string.h>

#include "mem.h"
#include "text.h"

/*
 * Table by table: where a key does not match what it refers to, SQLite's check of the whole database gives up, and such
 * a table may have nothing to do with the revision.
 */
bool orphans_find(void *mem, Session *session, const Map *earlier, Orphans *orphans, Error *error)
{
	const Server *server = session->server;
	const Rows *tables = server->query(mem, session, "SELECT name FROM sqlite_schema WHERE type = 'table'", error);

	*orphans = (Orphans){.rows = map_new(mem)};
	for (unsigned t = 0; tables && t < tables->rows_count; t++) {
		Error *mismatch = error_new(mem);
		const char *name = quote_name(mem, server->rules->syntax, tables->values[t]);
		const Rows *rows = server->query(mem, session, text_format(mem, "PRAGMA foreign_key_check(%s)", name), mismatch);
		if (!rows && !strstr(mismatch->message, "foreign key mismatch"))
			return error_copy(error, mismatch);
		for (unsigned i = 0; rows && i < rows->rows_count; i++) {
			const char *row = row_value(rows, i, "rowid"), *parent = row_value(rows, i, "parent");
			char *key = map_key(mem, tables->values[t], row, parent);
			map_put(orphans->rows, key, orphans);
			orphans->count++;
			if (earlier && !map_get(earlier, key) && !orphans->first_new)
				orphans->first_new = text_format(mem, "row %s of table \"%s\" would refer to nothing in \"%s\"",
								 row ? row : "without rowid", tables->values[t], parent);
		}
	}
	return tables != NULL;
}

/* A renamed table's orphans are not new: as many as before are the same ones. */
bool orphans_check(void *mem, Session *session, const Orphans *before, Error *error)
{
	Orphans after;

	if (!orphans_find(mem, session, before->rows, &after, error))
		return false;
	return after.count <= before->count || fail(error, ERROR_DATABASE, "%s", after.first_new ? after.first_new : "more rows than before would refer to nothing");
}
