/* SQLite: what ALTER TABLE can say, and everything that is created or dropped. */
#include "sqlite.h"

#include <string.h>
#include <strings.h>

#include "mem.h"
#include "sqlite_token.h"
#include "text.h"

static void on_conflict(Sql *sql, Conflict conflict)
{
	static const char *const words[] = {
		[CONFLICT_UNSAID] = NULL,     [CONFLICT_ROLLBACK] = "ROLLBACK", [CONFLICT_ABORT] = "ABORT",
		[CONFLICT_FAIL] = "FAIL",     [CONFLICT_IGNORE] = "IGNORE",     [CONFLICT_REPLACE] = "REPLACE",
	};

	if (words[conflict])
		sql_format(sql, " ON CONFLICT %s", words[conflict]);
}

/* DEFAULT takes a literal, a signed number or a single word bare, everything else in parentheses. */
static bool stands_bare(const char *expression)
{
	Token token = token_next(&expression);

	if (token_is(&token, "+") || token_is(&token, "-")) {
		token = token_next(&expression);
		if (token.kind != TOKEN_NUMBER)
			return false;
	} else if (token_is(&token, "(")) {
		return false;
	}
	return token.kind != TOKEN_END && token_next(&expression).kind == TOKEN_END;
}

static void key_list(Sql *sql, const IndexKey *keys, unsigned count)
{
	sql_add(sql, "(");
	for (unsigned i = 0; i < count; i++) {
		sql_add(sql, i ? ", " : "");
		if (keys[i].column)
			sql_name(sql, keys[i].column);
		else
			sql_add(sql, keys[i].expression);
		if (keys[i].collation) {
			sql_add(sql, " COLLATE ");
			sql_name(sql, keys[i].collation);
		}
		sql_add(sql, keys[i].order == ORDER_DESC ? " DESC" : keys[i].order == ORDER_ASC ? " ASC" : "");
	}
	sql_add(sql, ")");
}

/*
 * A primary key stands at its column where only there it means what it should: INTEGER PRIMARY KEY and AUTOINCREMENT.
 * With DESC it is no alias of the rowid there, but one in the table's list (sqlite.org/lang_createtable.html).
 */
static bool key_is_inline(const Table *table, const Column *column)
{
	const PrimaryKey *key = table->primary_key;

	if (!key || key->keys_count != 1 || key->keys[0].collation || !text_same_nocase(key->keys[0].column, column->name))
		return false;
	return !key->name || (key->keys[0].order == ORDER_DESC && text_same_nocase(column->type, "integer"));
}

void sqlite_column(Sql *sql, const Table *table, const Column *column, const ForeignKey *key)
{
	sql_name(sql, column->name);
	if (column->type)
		sql_format(sql, " %s", column->type);
	if (key_is_inline(table, column)) {
		sql_add(sql, " ");
		sql_constraint_name(sql, table->primary_key->name);
		sql_format(sql, "PRIMARY KEY%s", table->primary_key->keys[0].order == ORDER_DESC ? " DESC" : "");
		on_conflict(sql, table->primary_key->on_conflict);
		sql_add(sql, column->autoincrement ? " AUTOINCREMENT" : "");
	}
	if (column->collation) {
		sql_add(sql, " COLLATE ");
		sql_name(sql, column->collation);
	}
	if (column->generated)
		sql_format(sql, " GENERATED ALWAYS AS (%s)%s", column->generated, column->stored ? " STORED" : "");
	if (column->default_expr)
		sql_format(sql, stands_bare(column->default_expr) ? " DEFAULT %s" : " DEFAULT (%s)", column->default_expr);
	if (column->not_null) {
		sql_add(sql, " NOT NULL");
		on_conflict(sql, column->not_null_on_conflict);
	}
	if (key) {
		sql_add(sql, " ");
		sql_constraint_name(sql, key->name);
		sql_references(sql, key);
	}
}

static void next_line(Sql *sql)
{
	sql_add(sql, ",\n    ");
}

static void constraints(Sql *sql, const Table *table)
{
	const PrimaryKey *primary = table->primary_key;
	Column *column = primary ? column_find(sql->rules, table, primary->keys[0].column) : NULL;

	if (primary && !(column && key_is_inline(table, column))) {
		next_line(sql);
		sql_constraint_name(sql, primary->name);
		sql_add(sql, "PRIMARY KEY ");
		if (column && column->autoincrement)
			sql_format(sql, "(%s AUTOINCREMENT)", quote_name(sql->mem, sql->rules->syntax, column->name));
		else
			key_list(sql, primary->keys, primary->keys_count);
		on_conflict(sql, primary->on_conflict);
	}
	for (unsigned i = 0; i < table->uniques_count; i++) {
		next_line(sql);
		sql_constraint_name(sql, table->uniques[i].name);
		sql_add(sql, "UNIQUE ");
		key_list(sql, table->uniques[i].keys, table->uniques[i].keys_count);
		on_conflict(sql, table->uniques[i].on_conflict);
	}
	for (unsigned i = 0; i < table->checks_count; i++) {
		next_line(sql);
		sql_constraint_name(sql, table->checks[i].name);
		sql_format(sql, "CHECK (%s)", table->checks[i].expression);
		on_conflict(sql, table->checks[i].on_conflict);
	}
	for (unsigned i = 0; i < table->foreign_keys_count; i++) {
		const ForeignKey *key = &table->foreign_keys[i];
		next_line(sql);
		sql_constraint_name(sql, key->name);
		sql_add(sql, "FOREIGN KEY ");
		sql_name_list(sql, key->columns, key->columns_count);
		sql_add(sql, " ");
		sql_references(sql, key);
	}
}

void sqlite_table(Sql *sql, const Table *table, const char *name)
{
	sql_add(sql, "CREATE TABLE ");
	sql_name(sql, name);
	sql_add(sql, " (");
	for (unsigned i = 0; i < table->columns_count; i++) {
		sql_add(sql, i ? ",\n    " : "\n    ");
		sqlite_column(sql, table, &table->columns[i], NULL);
	}
	constraints(sql, table);
	sql_add(sql, "\n)");
	if (table->without_rowid)
		sql_add(sql, table->strict ? " WITHOUT ROWID, STRICT" : " WITHOUT ROWID");
	else if (table->strict)
		sql_add(sql, " STRICT");
	sql_end(sql);
}

void sqlite_index(Sql *sql, const Table *table, const Index *index)
{
	sql_format(sql, "CREATE %sINDEX ", index->unique ? "UNIQUE " : "");
	sql_name(sql, index->name);
	sql_add(sql, " ON ");
	sql_name(sql, table->name);
	sql_add(sql, " ");
	key_list(sql, index->keys, index->keys_count);
	if (index->where)
		sql_format(sql, " WHERE %s", index->where);
	sql_end(sql);
}

void sqlite_trigger(Sql *sql, const Trigger *trigger)
{
	sql_add(sql, "CREATE TRIGGER ");
	sql_name(sql, trigger->name);
	sql_format(sql, " %s", sql->plan->downgrade && trigger->before ? trigger->before : trigger->definition);
	sql_end(sql);
}

static void create_table(Sql *sql, const Table *table)
{
	sql_comment(sql, "create table %s", table->name);
	sqlite_table(sql, table, table->name);
	for (unsigned i = 0; i < table->indexes_count; i++) {
		sql_comment(sql, "create index %s", sql_path(sql, table, table->indexes[i].name));
		sqlite_index(sql, table, &table->indexes[i]);
	}
}

static void create_index(Sql *sql, const Step *step)
{
	const Index *index = step->to;

	sql_comment(sql, "create %sindex %s%s", index->unique ? "unique " : "", sql_path(sql, step->table, index->name),
		    step->set_aside ? " again" : "");
	if (index->unique && !step->set_aside)
		sql_warn(sql, "fails if two rows are alike");
	sqlite_index(sql, step->table, index);
}

static void add_column(Sql *sql, const Step *step)
{
	const Column *column = step->to;

	sql_comment(sql, "add column %s", sql_path(sql, step->table, column->name));
	sql_add(sql, "ALTER TABLE ");
	sql_name(sql, step->table->name);
	sql_add(sql, " ADD COLUMN ");
	sqlite_column(sql, step->table, column, step->detached_count ? step->detached[0] : NULL);
	sql_end(sql);
}

static void drop_column(Sql *sql, const Step *step)
{
	const Column *column = step->from;

	sql_comment(sql, "drop column %s", sql_path(sql, step->table, column->name));
	if (!column->generated)
		sql_warn(sql, "data loss: the column's values");
	sql_add(sql, "ALTER TABLE ");
	sql_name(sql, step->table->name);
	sql_add(sql, " DROP COLUMN ");
	sql_name(sql, column->name);
	sql_end(sql);
}

static void drop_named(Sql *sql, const Step *step, const char *what, const char *keyword)
{
	const char *name = object_name(step->object, step->from);

	sql_comment(sql, "drop %s %s", what, step->table ? sql_path(sql, step->table, name) : name);
	if (step->object == &table_kind)
		sql_warn(sql, "data loss: the table's rows");
	sql_format(sql, "DROP %s ", keyword);
	sql_name(sql, name);
	sql_end(sql);
}

static void rename_object(Sql *sql, const Step *step)
{
	bool column = step->object == &column_kind;
	const char *old = object_name(step->object, step->from), *new = object_name(step->object, step->to);

	sql_comment(sql, "rename %s %s to %s", step->object->name, column ? sql_path(sql, step->table, old) : old, new);
	sql_add(sql, "ALTER TABLE ");
	sql_name(sql, column ? step->table->name : old);
	sql_add(sql, " RENAME ");
	if (column)
		sql_name(sql, old);
	sql_add(sql, column ? " TO " : "TO ");
	sql_name(sql, new);
	sql_end(sql);
}

static void create_view(Sql *sql, const View *view)
{
	sql_comment(sql, "create view %s", view->name);
	sql_add(sql, "CREATE VIEW ");
	sql_name(sql, view->name);
	if (view->columns_count) {
		sql_add(sql, " ");
		sql_name_list(sql, view->columns, view->columns_count);
	}
	sql_format(sql, " AS %s", sql->plan->downgrade && view->before ? view->before : view->definition);
	sql_end(sql);
}

void emit_sqlite(Sql *sql, const Step *step)
{
	switch (step->kind) {
	case STEP_RENAME_FIRST:
	case STEP_RENAME_LAST:
		rename_object(sql, step);
		break;
	case STEP_DROP_TRIGGER:
		drop_named(sql, step, "trigger", "TRIGGER");
		break;
	case STEP_DROP_VIEW:
		drop_named(sql, step, "view", "VIEW");
		break;
	case STEP_CREATE_TABLE:
		create_table(sql, step->to);
		break;
	case STEP_REBUILD_TABLE:
		sqlite_rebuild(sql, step);
		break;
	case STEP_ADD_COLUMN:
	case STEP_ADD_COLUMN_LATE:
		add_column(sql, step);
		break;
	case STEP_CREATE_INDEX:
		create_index(sql, step);
		break;
	case STEP_DROP_INDEX_EARLY:
	case STEP_DROP_INDEX:
		drop_named(sql, step, "index", "INDEX");
		break;
	case STEP_DROP_COLUMN:
		drop_column(sql, step);
		break;
	case STEP_DROP_TABLE_EARLY:
	case STEP_DROP_TABLE:
		drop_named(sql, step, "table", "TABLE");
		break;
	case STEP_CREATE_VIEW:
		create_view(sql, step->to);
		break;
	case STEP_DROP_VIRTUAL:
	case STEP_CREATE_VIRTUAL:
	case STEP_ALTER_VIRTUAL:
		sqlite_virtual_table(sql, step);
		break;
	case STEP_SET_PRAGMA:
		sqlite_pragma(sql, step);
		break;
	case STEP_CREATE_TRIGGER: {
		const Trigger *trigger = step->to;
		sql_comment(sql, "create trigger %s", trigger->name);
		sqlite_trigger(sql, trigger);
		break;
	}
	/* A rebuild, or PostgreSQL's: plan_sqlite() and SQLite's rules leave none of these. */
	case STEP_CREATE_SCHEMA:
	case STEP_CREATE_EXTENSION:
	case STEP_ALTER_EXTENSION:
	case STEP_DROP_EXTENSION:
	case STEP_CREATE_ENUM:
	case STEP_ADD_LABELS:
	case STEP_DROP_FOREIGN_KEY_EARLY:
	case STEP_DROP_CHECK_EARLY:
	case STEP_DROP_UNIQUE_EARLY:
	case STEP_DROP_PRIMARY_KEY_EARLY:
	case STEP_DROP_COLUMN_EARLY:
	case STEP_DROP_DEFAULT_EARLY:
	case STEP_DROP_SEQUENCE_EARLY:
	case STEP_BEGIN_SWAP:
	case STEP_CREATE_SEQUENCE:
	case STEP_ALTER_TABLE:
	case STEP_ALTER_COLUMN:
	case STEP_ALTER_SEQUENCE:
	case STEP_OWN_SEQUENCE:
	case STEP_END_SWAP:
	case STEP_ADD_PRIMARY_KEY:
	case STEP_ADD_UNIQUE:
	case STEP_ADD_CHECK:
	case STEP_ADD_FOREIGN_KEY:
	case STEP_COMMENT:
	case STEP_DROP_FOREIGN_KEY:
	case STEP_DROP_CHECK:
	case STEP_DROP_UNIQUE:
	case STEP_DROP_PRIMARY_KEY:
	case STEP_DROP_SEQUENCE:
	case STEP_DROP_ENUM:
	case STEP_DROP_SCHEMA:
	case STEP_KINDS:
		break;
	}
}
