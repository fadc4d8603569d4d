/*
 * SQLite: the rebuild of a table (sqlite.org/lang_altertable.html, section 7), every statement of it in the revision.
 *
 * Foreign keys are off around the transaction (the section says so, and the runner verifies it): with them on, the
 * DROP TABLE would delete from the tables that refer to this one. The new table is made under another name first:
 * renaming the old one first would rewrite what refers to it. legacy_alter_table around the rename leaves the texts of
 * views and of other tables' triggers alone, which speak of the table by its own name all along.
 */
#define _GNU_SOURCE
#include <string.h>
#include <strings.h>

#include "mem.h"
#include "sqlite.h"
#include "text.h"

/* The column that is the rowid: INTEGER PRIMARY KEY, but not DESC at the column itself. */
static const Column *rowid_alias(Sql *sql, const Table *table)
{
	const PrimaryKey *key = table->primary_key;

	if (!key || table->without_rowid || key->keys_count != 1 || key->keys[0].order == ORDER_DESC)
		return NULL;
	const Column *column = column_find(sql->rules, table, key->keys[0].column);
	return column && text_same_nocase(column->type, "integer") ? column : NULL;
}

/* A name of the rowid that no column has taken, NULL when there is none. */
static const char *rowid_name(Sql *sql, const Table *table)
{
	static const char *const names[] = {"rowid", "_rowid_", "oid"};

	for (size_t i = 0; !table->without_rowid && i < sizeof names / sizeof *names; i++)
		if (!column_find(sql->rules, table, names[i]))
			return names[i];
	return NULL;
}

/* What a row gets for NULL in a column that must not hold it any more; NULL: nothing is said. */
static const char *filling(const Column *column)
{
	return column->backfill ? column->backfill : column->default_expr;
}

/* `using` makes new values wherever the type is another one, whether or not SQLite itself would convert them. */
static bool applies_using(Sql *sql, const Column *old, const Column *column)
{
	return column->using_expr && !sql->rules->syntax->same_type(old->type ? old->type : "", column->type ? column->type : "");
}

/* What a column of the new table is copied from; NULL: it takes its default. */
static char *source_expression(Sql *sql, const Table *from, const Column *column)
{
	const Column *source = column_find(sql->rules, from, column->name);

	if (!source)
		return text_copy(sql->mem, column->backfill);
	char *value = quote_name(sql->mem, sql->rules->syntax, source->name);
	if (applies_using(sql, source, column))
		value = text_format(sql->mem, "(%s)", column->using_expr);
	if (column->not_null && !source->not_null && filling(column))
		value = text_format(sql->mem, "COALESCE(%s, %s)", value, filling(column));
	return value;
}

static void copy_rows(Sql *sql, const Step *step)
{
	const Table *from = step->from_table, *to = step->to;
	const Column *alias = rowid_alias(sql, to);
	const Column *alias_source = alias ? column_find(sql->rules, from, alias->name) : NULL;
	const char *from_rowid = rowid_name(sql, from), *to_rowid = rowid_name(sql, to);
	Buffer *into = buffer_new(sql->mem), *select = buffer_new(sql->mem);

	/* Where the rowid becomes the alias's first value, it is that column and must not stand twice. */
	if (from_rowid && to_rowid && !alias_source) {
		buffer_add(into, to_rowid);
		buffer_add(select, from_rowid);
	}
	for (unsigned i = 0; i < to->columns_count; i++) {
		const Column *column = &to->columns[i];
		const char *source = column->generated ? NULL : source_expression(sql, from, column);
		if (!source)
			continue;
		buffer_format(into, "%s%s", into->length ? ", " : "", quote_name(sql->mem, sql->rules->syntax, column->name));
		buffer_format(select, "%s%s", select->length ? ", " : "", source);
	}
	/* Nothing in common, but the number of rows. */
	for (unsigned i = 0; i < to->columns_count && !into->length; i++)
		if (!to->columns[i].generated) {
			buffer_add(into, quote_name(sql->mem, sql->rules->syntax, to->columns[i].name));
			buffer_format(select, "%s", to->columns[i].default_expr ? to->columns[i].default_expr : "NULL");
		}
	sql_comment(sql, "copy its rows");
	/* ABORT overrides what the new table's ON CONFLICT clauses would do to rows. */
	sql_add(sql, "INSERT OR ABORT INTO ");
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

/* The counter is of one column's values: of another one's it says nothing, and may be behind them. */
static bool counts_on(Sql *sql, const Table *from, const Table *to)
{
	for (unsigned i = 0; i < from->columns_count; i++) {
		const Column *column = from->columns[i].autoincrement ? column_find(sql->rules, to, from->columns[i].name) : NULL;
		if (column && column->autoincrement)
			return true;
	}
	return false;
}

/* Ids of deleted rows are never given out again: the counter goes over to the new table. */
static void copy_counter(Sql *sql, const Step *step)
{
	const Table *from = step->from_table;

	if (!counts_on(sql, from, step->to))
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

typedef enum Affinity { AFFINITY_NONE, AFFINITY_TEXT, AFFINITY_NUMERIC, AFFINITY_INTEGER, AFFINITY_REAL } Affinity;

static bool holds(const char *type, const char *part)
{
	return strcasestr(type, part) != NULL;
}

/* sqlite.org/datatype3.html, 3.1; ANY of a STRICT table converts nothing, elsewhere it is a word like any other. */
static Affinity affinity(const Table *table, const Column *column)
{
	const char *type = column->type;

	if (!type || (table->strict && text_same_nocase(type, "any")))
		return AFFINITY_NONE;
	if (holds(type, "INT"))
		return AFFINITY_INTEGER;
	if (holds(type, "CHAR") || holds(type, "CLOB") || holds(type, "TEXT"))
		return AFFINITY_TEXT;
	if (holds(type, "BLOB"))
		return AFFINITY_NONE;
	return holds(type, "REAL") || holds(type, "FLOA") || holds(type, "DOUB") ? AFFINITY_REAL : AFFINITY_NUMERIC;
}

static bool converts(const Table *from, const Column *old, const Table *to, const Column *new)
{
	Affinity before = affinity(from, old), after = affinity(to, new);

	/* INTEGER and NUMERIC store alike. */
	return after != AFFINITY_NONE && before != after &&
	       !(before == AFFINITY_INTEGER && after == AFFINITY_NUMERIC) && !(before == AFFINITY_NUMERIC && after == AFFINITY_INTEGER);
}

/*
 * Guards: rows that a rebuild would mangle, or could not hold, stop it. A count goes into a table that takes none but zero;
 * so it holds in the sqlite3 shell too, and the runner says which rows they are (dialect/sqlite_explain.c reads this form).
 */
#define GUARD "autogen_guard"

typedef struct Guards {
	Sql *sql;
	const Table *table;
	bool any;
} Guards;

static void begin_guards(Guards *guards)
{
	if (guards->any)
		return;
	guards->any = true;
	sql_comment(guards->sql, "takes counts of rows that are in the way: any but 0 stops the revision");
	sql_add(guards->sql, "CREATE TEMP TABLE " GUARD " (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0))");
	sql_end(guards->sql);
}

/* `condition` NULL: every row is in the way. */
static void guard(Guards *guards, const char *rule, const char *condition)
{
	Sql *sql = guards->sql;

	begin_guards(guards);
	sql_comment(sql, "%s", rule);
	sql_add(sql, "INSERT INTO temp." GUARD "\n    SELECT ");
	sql_string(sql, rule);
	sql_add(sql, ", count(*) FROM ");
	sql_name(sql, guards->table->name);
	if (condition)
		sql_format(sql, " WHERE %s", condition);
	sql_end(sql);
}

#define VALUES "autogen_values"

/* A type whose name promises numbers: text that is none has no place in it, although SQLite would keep it. */
static bool promises_numbers(Affinity affinity, const char *type)
{
	return affinity == AFFINITY_INTEGER || affinity == AFFINITY_REAL || holds(type, "NUM") || holds(type, "DEC");
}

/*
 * SQLite itself says what becomes of the values: they go into a column of the new type and back into one of the old. What
 * does not come back the same is in the way. A column without a type takes everything as it is, so that only the text of the
 * values can be compared; and as the text of a real has fewer digits than the number, what it reads back as.
 */
static void guard_values(Guards *guards, const Table *to, const Column *old, const Column *column)
{
	Sql *sql = guards->sql;
	const char *name = quote_name(sql->mem, sql->rules->syntax, old->name), *rowid = rowid_name(sql, guards->table);
	Affinity before = affinity(guards->table, old), after = affinity(to, column);
	bool refuses_text = !sql->plan->downgrade && !text_same_nocase(old->type, column->type) && promises_numbers(after, column->type) && !to->strict;
	const char *changed = before == AFFINITY_NONE ? "typeof(old) <> 'blob' AND (CAST(old AS TEXT) IS NOT CAST(new AS TEXT) OR typeof(old) = 'real' AND CAST(new AS REAL) <> old)"
						      : "typeof(old) <> typeof(back) OR old IS NOT back";

	begin_guards(guards);
	sql_comment(sql, "what the values of %s.%s become as %s", to->name, column->name, column->type);
	sql_format(sql, "CREATE TEMP TABLE " VALUES " (id INTEGER PRIMARY KEY, old, new %s, back%s%s)", column->type, old->type && before != AFFINITY_NONE ? " " : "",
		   old->type && before != AFFINITY_NONE ? old->type : "");
	sql_end(sql);
	sql_comment(sql, "into the new type");
	sql_format(sql, "INSERT INTO temp." VALUES " (%sold, new)\n    SELECT %s%s%s, %s FROM ", rowid ? "id, " : "", rowid ? rowid : "", rowid ? ", " : "", name, name);
	sql_name(sql, guards->table->name);
	sql_end(sql);
	sql_comment(sql, "and back");
	sql_add(sql, "UPDATE temp." VALUES " SET back = new");
	sql_end(sql);
	const char *rule = text_format(sql->mem, "no value of %s.%s may change as %s", to->name, column->name, column->type);
	sql_comment(sql, "%s", rule);
	sql_add(sql, "INSERT INTO temp." GUARD "\n    SELECT ");
	sql_string(sql, rule);
	sql_format(sql, ", count(*) FROM temp." VALUES " WHERE %s%s", changed, refuses_text ? " OR typeof(new) = 'text'" : "");
	sql_end(sql);
	sql_comment(sql, "no value would");
	sql_add(sql, "DROP TABLE temp." VALUES);
	sql_end(sql);
}

static void guard_column(Guards *guards, const Table *to, const Column *column)
{
	Sql *sql = guards->sql;
	const Column *old = column_find(sql->rules, guards->table, column->name);

	/* The rowid is never NULL: what has none gets one. */
	bool takes_null = !column->not_null || filling(column) || column == rowid_alias(sql, to);

	if (column->generated)
		return;
	if (!old && !takes_null)
		guard(guards, text_format(sql->mem, "no row of %s may be there: %s is NOT NULL and has neither a default nor a backfill", to->name, column->name), NULL);
	if (old && !takes_null && !old->not_null && !old->generated)
		guard(guards, text_format(sql->mem, "no row of %s may hold NULL in %s", to->name, column->name),
		      text_format(sql->mem, "%s IS NULL", source_expression(sql, guards->table, column)));
	if (!old || old->generated || column->using_expr || !converts(guards->table, old, to, column))
		return;
	guard_values(guards, to, old, column);
}

/* Once the copy is made: a row that is not in it would be gone with the old table. */
static void guard_count(Guards *guards, const char *copy)
{
	Sql *sql = guards->sql;

	begin_guards(guards);
	sql_comment(sql, "every row of %s must be in its copy", guards->table->name);
	sql_add(sql, "INSERT INTO temp." GUARD "\n    SELECT ");
	sql_string(sql, text_format(sql->mem, "every row of %s must be in its copy", guards->table->name));
	sql_add(sql, ", (SELECT count(*) FROM ");
	sql_name(sql, guards->table->name);
	sql_add(sql, ") - (SELECT count(*) FROM ");
	sql_name(sql, copy);
	sql_add(sql, ")");
	sql_end(sql);
	sql_comment(sql, "nothing was in the way");
	sql_add(sql, "DROP TABLE temp." GUARD);
	sql_end(sql);
}

static bool loses_rowids(Sql *sql, const Table *from, const Table *to)
{
	const Column *old = rowid_alias(sql, from), *new = rowid_alias(sql, to);

	if (from->without_rowid || (old && column_find(sql->rules, to, old->name)))
		return false;
	if (new && (new->backfill || column_find(sql->rules, from, new->name)))
		return true;
	return !rowid_name(sql, from) || !rowid_name(sql, to);
}

static void warn(Sql *sql, const Step *step)
{
	const Table *from = step->from_table, *to = step->to;
	bool lost = false;

	for (unsigned i = 0; i < from->columns_count; i++)
		lost = lost || (!from->columns[i].generated && !column_find(sql->rules, to, from->columns[i].name));
	if (lost)
		sql_warn(sql, "data loss: the dropped columns' values");
	if (loses_rowids(sql, from, to))
		sql_warn(sql, "data loss: the rowids");
	if (counts(from) && !counts_on(sql, from, to))
		sql_warn(sql, "data loss: the AUTOINCREMENT counter");
	for (unsigned i = 0; i < to->columns_count; i++) {
		const Column *column = &to->columns[i], *old = column_find(sql->rules, from, column->name);
		if (!old && column->not_null && !filling(column) && !column->generated && !rowid_alias(sql, to))
			sql_warn(sql, "fails if the table has rows: %s has no default", column->name);
		if (old && column->generated && !old->generated)
			sql_warn(sql, "data loss: the values of %s, which are computed from now on", column->name);
		else if (old && !column->generated && applies_using(sql, old, column))
			sql_warn(sql, "data loss: values of %s are converted from %s to %s by %s", column->name, old->type ? old->type : "no type",
				 column->type ? column->type : "no type", column->using_expr);
		else if (old && converts(from, old, to, column) && affinity(from, old) == AFFINITY_NONE)
			sql_warn(sql, "data loss: whether values of %s were stored as numbers or as text; fails if one would be written in another way",
				 column->name);
		else if (old && converts(from, old, to, column))
			sql_warn(sql, "values of %s are converted from %s to %s; fails if one would change", column->name,
				 old->type ? old->type : "no type", column->type);
		if (old && column == rowid_alias(sql, to) && old != rowid_alias(sql, from) && !old->not_null)
			sql_warn(sql, "data loss: NULL in %s becomes a number", column->name);
		if (old && column->not_null && !old->not_null && !column->generated && filling(column))
			sql_warn(sql, "data loss: NULL in %s becomes %s", column->name, filling(column));
		else if (old && column->not_null && !old->not_null && !column->generated)
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

void sqlite_take_name(Sql *sql, const char *from, const char *to, const char *what, const char *holders)
{
	sql_comment(sql, "texts that name the table%s stay as they are", holders);
	sql_add(sql, "PRAGMA legacy_alter_table = ON");
	sql_end(sql);
	sql_comment(sql, "the new %s takes the name", what);
	sql_add(sql, "ALTER TABLE ");
	sql_name(sql, from);
	sql_add(sql, " RENAME TO ");
	sql_name(sql, to);
	sql_end(sql);
	sql_comment(sql, "back to the usual way of renaming");
	sql_add(sql, "PRAGMA legacy_alter_table = OFF");
	sql_end(sql);
}

void sqlite_rebuild(Sql *sql, const Step *step)
{
	const Table *from = step->from_table, *to = step->to;
	Guards guards = {.sql = sql, .table = from};

	sql_comment(sql, "rebuild table %s: %s", to->name, what_changes(sql, step));
	warn(sql, step);
	sqlite_table(sql, to, step->name);
	for (unsigned i = 0; i < to->columns_count; i++)
		guard_column(&guards, to, &to->columns[i]);
	copy_rows(sql, step);
	guard_count(&guards, step->name);
	copy_counter(sql, step);
	sql_comment(sql, "drop the old table: its rows are in the new one");
	sql_add(sql, "DROP TABLE ");
	sql_name(sql, from->name);
	sql_end(sql);
	sqlite_take_name(sql, step->name, to->name, "table", " (views, triggers, foreign keys)");
	for (unsigned i = 0; i < to->indexes_count; i++) {
		sql_comment(sql, "create index %s", sql_path(sql, to, to->indexes[i].name));
		sqlite_index(sql, to, &to->indexes[i]);
	}
	for (unsigned i = 0; i < step->triggers_count; i++) {
		sql_comment(sql, "put back trigger %s", step->triggers[i]->name);
		sqlite_trigger(sql, step->triggers[i]);
	}
}
