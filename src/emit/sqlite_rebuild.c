/*
 * SQLite: the rebuild of a table (sqlite.org/lang_altertable.html, section 7), every statement of it in the revision.
 *
 * Foreign keys are off around the transaction (the section says so, and the runner verifies it): with them on, the
 * DROP TABLE would delete from the tables that refer to this one. The new table is made under another name first:
 * renaming the old one first would rewrite what refers to it. legacy_alter_table around the rename leaves the texts of
 * views and of other tables' triggers alone, which speak of the table by its own name all along.
 */
#include <strings.h>

#include "mem.h"
#include "sqlite.h"
#include "text.h"

/* The column that is the rowid: INTEGER PRIMARY KEY, but not DESC at the column itself. */
static const Column *rowid_alias(Sql *sql, const Table *table)
{
	const PrimaryKey *key = table->primary_key;

	if (!key || table->without_rowid || key->keys_count != 1 || (key->keys[0].order == ORDER_DESC && !key->name))
		return NULL;
	const Column *column = column_find(sql->rules, table, key->keys[0].column);
	return column && text_same_nocase(column->type, "integer") ? column : NULL;
}

/* A name of the rowid that no column of either table has taken. */
static const char *rowid_name(Sql *sql, const Table *from, const Table *to)
{
	static const char *const names[] = {"rowid", "_rowid_", "oid"};

	if (from->without_rowid || to->without_rowid)
		return NULL;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!column_find(sql->rules, from, names[i]) && !column_find(sql->rules, to, names[i]))
			return names[i];
	return NULL;
}

static void copy_rows(Sql *sql, const Step *step)
{
	const Table *from = step->from_table, *to = step->to;
	const Column *alias = rowid_alias(sql, to);
	const Column *alias_source = alias ? column_find(sql->rules, from, alias->name) : NULL;
	const char *rowid = alias_source ? NULL : rowid_name(sql, from, to);
	Buffer *into = buffer_new(sql->mem), *select = buffer_new(sql->mem);

	/* Where the rowid becomes the alias's first value, it is that column and must not stand twice. */
	if (rowid) {
		buffer_add(into, rowid);
		buffer_add(select, rowid);
	}
	for (unsigned i = 0; i < to->columns_count; i++) {
		const Column *column = &to->columns[i];
		const Column *source = column_find(sql->rules, from, column->name);
		if (column->generated || !source)
			continue;
		buffer_format(into, "%s%s", into->length ? ", " : "", quote_name(sql->mem, sql->rules->syntax, column->name));
		buffer_format(select, "%s%s", select->length ? ", " : "", quote_name(sql->mem, sql->rules->syntax, source->name));
	}
	if (!into->length)
		return;
	sql_comment(sql, "copy its rows");
	sql_add(sql, "INSERT INTO ");
	sql_name(sql, step->name);
	sql_format(sql, " (%s)\n    SELECT %s FROM ", into->data, select->data);
	sql_name(sql, from->name);
	sql_end(sql);
}

static bool counts(const Table *table)
{
	for (unsigned i = 0; i < table->columns_count; i++)
		if (table->columns[i].autoincrement)
			return true;
	return false;
}

/* Ids of deleted rows are never given out again: the counter goes over to the new table. */
static void copy_counter(Sql *sql, const Step *step)
{
	const Table *from = step->from_table;

	if (!counts(from) || !counts(step->to))
		return;
	sql_comment(sql, "keep its AUTOINCREMENT counter: forget the copy's own");
	sql_add(sql, "DELETE FROM sqlite_sequence WHERE name = ");
	sql_string(sql, step->name);
	sql_end(sql);
	sql_comment(sql, "and take over the old one's");
	sql_add(sql, "INSERT INTO sqlite_sequence (name, seq)\n    SELECT ");
	sql_string(sql, step->name);
	sql_add(sql, ", seq FROM sqlite_sequence WHERE name = ");
	sql_string(sql, from->name);
	sql_end(sql);
}

static const char *what_changes(Sql *sql, const Step *step)
{
	Buffer *text = buffer_new(sql->mem);
	const Table *from = step->from_table, *to = step->to;

	for (unsigned i = 0; i < from->columns_count; i++)
		if (!column_find(sql->rules, to, from->columns[i].name))
			buffer_format(text, "%sdrop column %s", text->length ? ", " : "", from->columns[i].name);
	for (unsigned i = 0; i < to->columns_count; i++) {
		const Column *column = &to->columns[i], *old = column_find(sql->rules, from, column->name);
		bool same = old != NULL;
		for (unsigned attr = 0; same && attr < column_kind.attrs; attr++)
			same = !attr_is_compared(&column_kind, attr) || attr_same(&column_kind, attr, old, column, sql->rules->syntax);
		if (!same)
			buffer_format(text, "%s%s column %s", text->length ? ", " : "", old ? "change" : "add", column->name);
	}
	return text->length ? text->data : "change its constraints";
}

static void warn(Sql *sql, const Step *step)
{
	const Table *from = step->from_table, *to = step->to;
	bool lost = false;

	for (unsigned i = 0; i < from->columns_count; i++)
		lost = lost || (!from->columns[i].generated && !column_find(sql->rules, to, from->columns[i].name));
	if (lost)
		sql_warn(sql, "data loss: the dropped columns' values");
	if (to->without_rowid && !from->without_rowid && !rowid_alias(sql, from))
		sql_warn(sql, "data loss: the rowids");
	if (counts(from) && !counts(to))
		sql_warn(sql, "data loss: the AUTOINCREMENT counter");
	for (unsigned i = 0; i < to->columns_count; i++) {
		const Column *column = &to->columns[i], *old = column_find(sql->rules, from, column->name);
		if (!old && column->not_null && !column->default_expr && !column->generated && !rowid_alias(sql, to))
			sql_warn(sql, "fails if the table has rows: %s has no default", column->name);
		if (old && column->not_null && !old->not_null && !column->generated)
			sql_warn(sql, "fails if a row holds NULL in %s", column->name);
		if (old && !text_same_nocase(old->type, column->type) && to->strict)
			sql_warn(sql, "fails if a value of %s is not %s", column->name, column->type);
	}
	if (to->strict && !from->strict)
		sql_warn(sql, "fails if a value is not of its column's type");
	if (to->checks_count > from->checks_count)
		sql_warn(sql, "fails if a row does not satisfy a check");
	if (to->uniques_count > from->uniques_count || (to->primary_key && !from->primary_key))
		sql_warn(sql, "fails if two rows are alike");
}

void sqlite_rebuild(Sql *sql, const Step *step)
{
	const Table *from = step->from_table, *to = step->to;

	sql_comment(sql, "rebuild table %s: %s", to->name, what_changes(sql, step));
	warn(sql, step);
	sqlite_table(sql, to, step->name);
	copy_rows(sql, step);
	copy_counter(sql, step);
	sql_comment(sql, "drop the old table: its rows are in the new one");
	sql_add(sql, "DROP TABLE ");
	sql_name(sql, from->name);
	sql_end(sql);
	sql_comment(sql, "texts that name the table (views, triggers, foreign keys) stay as they are");
	sql_add(sql, "PRAGMA legacy_alter_table = ON");
	sql_end(sql);
	sql_comment(sql, "the new table takes the name");
	sql_add(sql, "ALTER TABLE ");
	sql_name(sql, step->name);
	sql_add(sql, " RENAME TO ");
	sql_name(sql, to->name);
	sql_end(sql);
	sql_comment(sql, "back to the usual way of renaming");
	sql_add(sql, "PRAGMA legacy_alter_table = OFF");
	sql_end(sql);
	for (unsigned i = 0; i < to->indexes_count; i++) {
		sql_comment(sql, "create index %s", sql_path(sql, to, to->indexes[i].name));
		sqlite_index(sql, to, &to->indexes[i]);
	}
	for (unsigned i = 0; i < step->triggers_count; i++) {
		sql_comment(sql, "put back trigger %s", step->triggers[i]->name);
		sqlite_trigger(sql, step->triggers[i]);
	}
}
