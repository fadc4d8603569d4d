/* PostgreSQL: tables, their constraints and indexes. */
#include <string.h>

#include "mem.h"
#include "postgresql.h"
#include "text.h"

void postgresql_with(Sql *sql, char *const *parameters, unsigned count)
{
	if (count)
		sql_format(sql, " WITH (%s)", text_join(sql->mem, parameters, count, ", "));
}

static void deferrable(Sql *sql, Flag flag, Initially initially)
{
	if (flag)
		sql_add(sql, initially == INITIALLY_DEFERRED ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE");
}

static void include(Sql *sql, char *const *names, unsigned count)
{
	if (!count)
		return;
	sql_add(sql, " INCLUDE ");
	sql_name_list(sql, names, count);
}

static void key_columns(Sql *sql, const IndexKey *keys, unsigned count)
{
	sql_add(sql, "(");
	for (unsigned i = 0; i < count; i++) {
		sql_add(sql, i ? ", " : "");
		sql_name(sql, keys[i].column);
	}
	sql_add(sql, ")");
}

void postgresql_constraint(Sql *sql, const Kind *kind, const void *constraint)
{
	sql_constraint_name(sql, object_name(kind, constraint));
	if (kind == &primary_key_kind) {
		const PrimaryKey *key = constraint;
		sql_add(sql, "PRIMARY KEY ");
		key_columns(sql, key->keys, key->keys_count);
		include(sql, key->include, key->include_count);
		deferrable(sql, key->deferrable, key->initially);
	} else if (kind == &unique_kind) {
		const Unique *unique = constraint;
		sql_format(sql, "UNIQUE %s", unique->nulls_not_distinct ? "NULLS NOT DISTINCT " : "");
		key_columns(sql, unique->keys, unique->keys_count);
		include(sql, unique->include, unique->include_count);
		deferrable(sql, unique->deferrable, unique->initially);
	} else if (kind == &check_kind) {
		const Check *check = constraint;
		sql_format(sql, "CHECK (%s)%s", check->expression, check->no_inherit ? " NO INHERIT" : "");
	} else {
		const ForeignKey *key = constraint;
		sql_add(sql, "FOREIGN KEY ");
		sql_name_list(sql, key->columns, key->columns_count);
		sql_add(sql, " ");
		sql_references(sql, key);
	}
}

static const char *constraint_comment(const Kind *kind, const void *constraint)
{
	return attr_text(kind, kind_attr(kind, "comment"), constraint);
}

static bool is_detached(const Step *step, const void *key)
{
	for (unsigned i = 0; i < step->detached_count; i++)
		if (step->detached[i] == key)
			return true;
	return false;
}

/* Goes through the constraints of a table in the order in which CREATE TABLE writes them. */
typedef void ConstraintFn(Sql *sql, const Step *step, const Kind *kind, const void *constraint);

static void each_constraint(Sql *sql, const Step *step, const Table *table, ConstraintFn *each)
{
	if (table->primary_key)
		each(sql, step, &primary_key_kind, table->primary_key);
	for (unsigned i = 0; i < table->uniques_count; i++)
		each(sql, step, &unique_kind, &table->uniques[i]);
	for (unsigned i = 0; i < table->checks_count; i++)
		each(sql, step, &check_kind, &table->checks[i]);
	for (unsigned i = 0; i < table->foreign_keys_count; i++)
		if (!is_detached(step, &table->foreign_keys[i]))
			each(sql, step, &foreign_key_kind, &table->foreign_keys[i]);
}

static void inline_constraint(Sql *sql, const Step *step, const Kind *kind, const void *constraint)
{
	const Table *table = step->to;

	sql_add(sql, sql->text->data[sql->text->length - 1] == '(' && !table->columns_count ? "\n    " : ",\n    ");
	postgresql_constraint(sql, kind, constraint);
}

static void comment_constraint(Sql *sql, const Step *step, const Kind *kind, const void *constraint)
{
	const char *text = constraint_comment(kind, constraint);

	if (text)
		postgresql_comment_on(sql, kind, step->to, constraint, text);
}

static void create(Sql *sql, const Step *step)
{
	const Table *table = step->to;

	sql_format(sql, "CREATE %sTABLE ", table->unlogged ? "UNLOGGED " : "");
	sql_qualified(sql, table->schema, table->name);
	sql_add(sql, " (");
	for (unsigned i = 0; i < table->columns_count; i++) {
		sql_add(sql, i ? ",\n    " : "\n    ");
		postgresql_column(sql, table, &table->columns[i]);
	}
	each_constraint(sql, step, table, inline_constraint);
	sql_add(sql, "\n)");
	postgresql_with(sql, table->with, table->with_count);
	sql_end(sql);
}

void postgresql_create_table(Sql *sql, const Step *step)
{
	const Table *table = step->to;

	sql_comment(sql, "create table %s", sql_path(sql, table, NULL));
	create(sql, step);
	if (table->comment)
		postgresql_comment_on(sql, &table_kind, table, table, table->comment);
	for (unsigned i = 0; i < table->columns_count; i++)
		if (table->columns[i].comment)
			postgresql_comment_on(sql, &column_kind, table, &table->columns[i], table->columns[i].comment);
	each_constraint(sql, step, table, comment_constraint);
	for (unsigned i = 0; i < table->indexes_count; i++) {
		sql_comment(sql, "create index %s", sql_path(sql, table, table->indexes[i].name));
		postgresql_create_index(sql, table, &table->indexes[i], table->indexes[i].name);
		if (table->indexes[i].comment)
			postgresql_comment_on(sql, &index_kind, table, &table->indexes[i], table->indexes[i].comment);
	}
}

static const char *parameter_name(const Sql *sql, const char *parameter)
{
	return text_slice(sql->mem, parameter, strcspn(parameter, "="));
}

void postgresql_alter_table(Sql *sql, const Step *step)
{
	const Table *from = step->from, *to = step->to;
	char **gone = NULL;
	unsigned gone_count = 0;

	if (CHANGE_HAS(step, TABLE_UNLOGGED)) {
		sql_comment(sql, "table %s is %s", sql_path(sql, to, NULL), to->unlogged ? "unlogged" : "logged");
		sql_warn(sql, "rewrites the table, which is locked meanwhile");
		sql_add(sql, "ALTER TABLE ");
		sql_qualified(sql, to->schema, to->name);
		sql_add(sql, to->unlogged ? " SET UNLOGGED" : " SET LOGGED");
		sql_end(sql);
	}
	if (!CHANGE_HAS(step, TABLE_WITH))
		return;
	for (unsigned i = 0; i < from->with_count; i++)
		if (!text_in(from->with[i], to->with, to->with_count))
			*LIST_ADD(sql->mem, gone, gone_count) = text_copy(sql->mem, parameter_name(sql, from->with[i]));
	sql_comment(sql, "storage parameters of table %s", sql_path(sql, to, NULL));
	sql_add(sql, "ALTER TABLE ");
	sql_qualified(sql, to->schema, to->name);
	if (gone_count)
		sql_format(sql, " RESET (%s)%s", text_join(sql->mem, gone, gone_count, ", "), to->with_count ? "," : "");
	if (to->with_count)
		sql_format(sql, " SET (%s)", text_join(sql->mem, to->with, to->with_count, ", "));
	sql_end(sql);
}

static void index_key(Sql *sql, const IndexKey *key)
{
	if (key->column)
		sql_name(sql, key->column);
	else
		sql_format(sql, "(%s)", key->expression);
	if (key->collation) {
		sql_add(sql, " COLLATE ");
		sql_path_or_name(sql, key->collation);
	}
	if (key->opclass) {
		sql_add(sql, " ");
		sql_path_or_name(sql, key->opclass);
		if (key->opclass_parameters_count)
			sql_format(sql, " (%s)", text_join(sql->mem, key->opclass_parameters, key->opclass_parameters_count, ", "));
	}
	sql_add(sql, key->order == ORDER_DESC ? " DESC" : "");
	if (key->nulls)
		sql_add(sql, key->nulls == NULLS_FIRST ? " NULLS FIRST" : " NULLS LAST");
}

void postgresql_create_index(Sql *sql, const Table *table, const Index *index, const char *name)
{
	sql_format(sql, "CREATE %sINDEX ", index->unique ? "UNIQUE " : "");
	sql_name(sql, name);
	sql_add(sql, " ON ");
	sql_qualified(sql, table->schema, table->name);
	if (index->method) {
		sql_add(sql, " USING ");
		sql_name(sql, index->method);
	}
	sql_add(sql, " (");
	for (unsigned i = 0; i < index->keys_count; i++) {
		sql_add(sql, i ? ", " : "");
		index_key(sql, &index->keys[i]);
	}
	sql_add(sql, ")");
	include(sql, index->include, index->include_count);
	sql_add(sql, index->nulls_not_distinct ? " NULLS NOT DISTINCT" : "");
	postgresql_with(sql, index->with, index->with_count);
	if (index->where)
		sql_format(sql, " WHERE %s", index->where);
	sql_end(sql);
}

void postgresql_index_step(Sql *sql, const Step *step)
{
	const Index *index = step->to;

	sql_comment(sql, "create %sindex %s%s", index->unique ? "unique " : "", sql_path(sql, step->table, index->name),
		    step->set_aside ? " again" : "");
	if (index->unique && !step->set_aside)
		sql_warn(sql, "fails if two rows are alike");
	sql_warn(sql, "blocks writes to the table while it is built");
	postgresql_create_index(sql, step->table, index, index->name);
	if (index->comment)
		postgresql_comment_on(sql, &index_kind, step->table, index, index->comment);
}

void postgresql_add_constraint(Sql *sql, const Step *step)
{
	static const struct {
		StepKind kind;
		const char *words, *warning;
	} rows[] = {
		{STEP_ADD_PRIMARY_KEY, "primary key", "fails if two rows are alike or one holds NULL"},
		{STEP_ADD_UNIQUE, "unique constraint", "fails if two rows are alike"},
		{STEP_ADD_CHECK, "check", "fails if a row does not satisfy it"},
		{STEP_ADD_FOREIGN_KEY, "foreign key", "fails if a row refers to nothing"},
	};
	const Table *table = step->table;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].kind != step->kind)
			continue;
		sql_comment(sql, "add %s %s%s", rows[i].words, sql_path(sql, table, object_name(step->object, step->to)),
			    step->set_aside ? " again" : "");
		if (!step->set_aside)
			sql_warn(sql, "%s", rows[i].warning);
	}
	sql_add(sql, "ALTER TABLE ");
	sql_qualified(sql, table->schema, table->name);
	sql_add(sql, " ADD ");
	postgresql_constraint(sql, step->object, step->to);
	sql_end(sql);
	const char *comment = constraint_comment(step->object, step->to);
	if (comment)
		postgresql_comment_on(sql, step->object, table, step->to, comment);
}

char *emit_table_for_scratch(void *mem, const Table *table, const char *index_prefix)
{
	Sql sql = {.mem = mem, .rules = &postgresql_rules, .text = buffer_new(mem)};
	Table *bare = object_copy(mem, &table_kind, table);

	/* What may be spelled in more than one way, and no more: no keys, no storage. */
	bare->schema = text_copy(mem, "pg_temp");
	bare->primary_key = NULL;
	bare->uniques_count = 0;
	bare->foreign_keys_count = 0;
	bare->unlogged = FLAG_UNSAID;
	for (unsigned i = 0; i < bare->columns_count; i++)
		bare->columns[i].identity_name = NULL;
	create(&sql, &(Step){.kind = STEP_CREATE_TABLE, .to = bare});
	for (unsigned i = 0; i < bare->indexes_count; i++)
		postgresql_create_index(&sql, bare, &bare->indexes[i], text_format(mem, "%s_%u", index_prefix, i));
	return sql.text->data;
}
