/* PostgreSQL: which function says which step, and the steps that are one sentence. */
#include "postgresql.h"

#include <ctype.h>
#include <string.h>

#include "mem.h"
#include "text.h"

/* "DROP …" of what belongs to a table. */
static void drop_constraint(Sql *sql, const Step *step, const char *what)
{
	const char *name = object_name(step->object, step->from);

	sql_comment(sql, "drop %s %s%s", what, sql_path(sql, step->table, name), step->set_aside ? ", put back below" : "");
	sql_add(sql, "ALTER TABLE ");
	sql_qualified(sql, step->table->schema, step->table->name);
	sql_add(sql, " DROP CONSTRAINT ");
	sql_name(sql, name);
	sql_end(sql);
}

static void drop_index(Sql *sql, const Step *step)
{
	const Index *index = step->from;

	sql_comment(sql, "drop index %s%s", sql_path(sql, step->table, index->name),
		    step->set_aside ? ", put back below" : "");
	sql_add(sql, "DROP INDEX ");
	sql_qualified(sql, step->table->schema, index->name);
	sql_end(sql);
}

static void drop_column(Sql *sql, const Step *step)
{
	const Column *column = step->from;

	sql_comment(sql, "drop column %s%s", sql_path(sql, step->table, column->name),
		    step->set_aside ? ", added again below" : "");
	if (!step->set_aside && !column->generated)
		sql_warn(sql, "data loss: the column's values");
	sql_add(sql, "ALTER TABLE ");
	sql_qualified(sql, step->table->schema, step->table->name);
	sql_add(sql, " DROP COLUMN ");
	sql_name(sql, column->name);
	sql_end(sql);
}

static void drop_table(Sql *sql, const Table *table)
{
	sql_comment(sql, "drop table %s", sql_path(sql, table, NULL));
	sql_warn(sql, "data loss: the table's rows");
	sql_add(sql, "DROP TABLE ");
	sql_qualified(sql, table->schema, table->name);
	sql_end(sql);
}

static void drop_named(Sql *sql, const Step *step, const char *what, const char *keyword)
{
	const char *schema = object_schema(step->object, step->from), *name = object_name(step->object, step->from);

	sql_comment(sql, "drop %s %s%s%s", what, schema ? schema : "", schema ? "." : "", name);
	if (step->object == &sequence_kind)
		sql_warn(sql, "data loss: how far it has counted");
	sql_format(sql, "DROP %s ", keyword);
	sql_qualified(sql, schema, name);
	sql_end(sql);
}

static void create_schema(Sql *sql, const Namespace *schema)
{
	sql_comment(sql, "create schema %s", schema->name);
	sql_add(sql, "CREATE SCHEMA ");
	sql_name(sql, schema->name);
	sql_end(sql);
	if (schema->comment)
		postgresql_comment_on(sql, &namespace_kind, NULL, schema, schema->comment);
}

static char *keyword_words(void *mem, const char *keyword)
{
	char *words = text_copy(mem, keyword);

	for (char *p = words; *p; p++)
		*p = (char)tolower((unsigned char)*p);
	return words;
}

void postgresql_comment_on(Sql *sql, const Kind *kind, const Table *table, const void *object, const char *text)
{
	static const struct {
		const Kind *kind;
		const char *keyword;
	} words[] = {
		{&namespace_kind, "SCHEMA"},	   {&enum_kind, "TYPE"},	    {&sequence_kind, "SEQUENCE"},
		{&table_kind, "TABLE"},	   {&index_kind, "INDEX"},	    {&column_kind, "COLUMN"},
		{&primary_key_kind, "CONSTRAINT"}, {&unique_kind, "CONSTRAINT"}, {&check_kind, "CONSTRAINT"},
		{&foreign_key_kind, "CONSTRAINT"},
	};
	const char *keyword = "";
	const char *schema = object_schema(kind, object), *name = object_name(kind, object);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i].kind == kind)
			keyword = words[i].keyword;
	char *path = table && kind != &table_kind ? sql_path(sql, table, name)
						  : text_format(sql->mem, "%s%s%s", schema ? schema : "", schema ? "." : "", name);
	sql_comment(sql, "%s of %s %s", text ? "comment" : "no comment", keyword_words(sql->mem, keyword), path);
	sql_format(sql, "COMMENT ON %s ", keyword);
	if (kind == &column_kind) {
		sql_qualified(sql, table->schema, table->name);
		sql_add(sql, ".");
		sql_name(sql, name);
	} else if (text_same(keyword, "CONSTRAINT")) {
		sql_name(sql, name);
		sql_add(sql, " ON ");
		sql_qualified(sql, table->schema, table->name);
	} else if (kind == &namespace_kind) {
		sql_name(sql, name);
	} else {
		sql_qualified(sql, kind == &index_kind ? table->schema : schema, name);
	}
	sql_add(sql, " IS ");
	if (text)
		sql_string(sql, text);
	else
		sql_add(sql, "NULL");
	sql_end(sql);
}

static void comment_step(Sql *sql, const Step *step)
{
	unsigned attr = kind_attr(step->object, "comment");
	postgresql_comment_on(sql, step->object, step->table, step->to, attr_text(step->object, attr, step->to));
}

/* What stands on its own: "ALTER TABLE a RENAME TO b". NULL: it is a part of a table. */
static const char *own_keyword(const Kind *kind)
{
	if (kind == &table_kind)
		return "TABLE";
	if (kind == &sequence_kind)
		return "SEQUENCE";
	if (kind == &enum_kind)
		return "TYPE";
	return kind == &index_kind ? "INDEX" : NULL;
}

void postgresql_rename(Sql *sql, const Step *step)
{
	const Kind *kind = step->object;
	const Table *table = step->table;
	const char *old = object_name(kind, step->from), *new = object_name(kind, step->to), *keyword = own_keyword(kind);

	sql_comment(sql, "rename %s %s to %s", kind == &column_kind || keyword ? kind->name : "constraint",
		    table ? sql_path(sql, table, old) : old, new);
	if (keyword) {
		sql_format(sql, "ALTER %s ", keyword);
		sql_qualified(sql, table ? table->schema : object_schema(kind, step->from), old);
		sql_add(sql, " RENAME TO ");
	} else if (table) {
		sql_add(sql, "ALTER TABLE ");
		sql_qualified(sql, table->schema, table->name);
		sql_add(sql, kind == &column_kind ? " RENAME COLUMN " : " RENAME CONSTRAINT ");
		sql_name(sql, old);
		sql_add(sql, " TO ");
	}
	sql_name(sql, new);
	sql_end(sql);
}

void emit_postgresql(Sql *sql, const Step *step)
{
	switch (step->kind) {
	case STEP_RENAME_FIRST:
	case STEP_RENAME_LAST:
		postgresql_rename(sql, step);
		break;
	case STEP_CREATE_SCHEMA:
		create_schema(sql, step->to);
		break;
	case STEP_CREATE_EXTENSION:
		postgresql_create_extensions(sql, step);
		break;
	case STEP_ALTER_EXTENSION:
		postgresql_alter_extension(sql, step);
		break;
	case STEP_DROP_EXTENSION:
		postgresql_drop_extensions(sql, step);
		break;
	case STEP_CREATE_ENUM:
		postgresql_create_enum(sql, step->to);
		break;
	case STEP_ADD_LABELS:
		postgresql_add_labels(sql, step->from, step->to);
		break;
	case STEP_BEGIN_SWAP:
		postgresql_begin_swap(sql, step);
		break;
	case STEP_END_SWAP:
		postgresql_end_swap(sql, step);
		break;
	case STEP_CREATE_SEQUENCE:
		postgresql_create_sequence(sql, step->to);
		break;
	case STEP_ALTER_SEQUENCE:
		postgresql_alter_sequence(sql, step);
		break;
	case STEP_OWN_SEQUENCE:
		postgresql_own_sequence(sql, step);
		break;
	case STEP_CREATE_TABLE:
		postgresql_create_table(sql, step);
		break;
	case STEP_ALTER_TABLE:
		postgresql_alter_table(sql, step);
		break;
	case STEP_ADD_COLUMN:
	case STEP_ADD_COLUMN_LATE:
		postgresql_add_column(sql, step);
		break;
	case STEP_ALTER_COLUMN:
		postgresql_alter_column(sql, step);
		break;
	case STEP_DROP_DEFAULT_EARLY:
		postgresql_drop_default(sql, step);
		break;
	case STEP_ADD_PRIMARY_KEY:
	case STEP_ADD_UNIQUE:
	case STEP_ADD_CHECK:
	case STEP_ADD_FOREIGN_KEY:
		postgresql_add_constraint(sql, step);
		break;
	case STEP_CREATE_INDEX:
		postgresql_index_step(sql, step);
		break;
	case STEP_COMMENT:
		comment_step(sql, step);
		break;
	case STEP_DROP_FOREIGN_KEY_EARLY:
	case STEP_DROP_FOREIGN_KEY:
		drop_constraint(sql, step, "foreign key");
		break;
	case STEP_DROP_CHECK_EARLY:
	case STEP_DROP_CHECK:
		drop_constraint(sql, step, "check");
		break;
	case STEP_DROP_UNIQUE_EARLY:
	case STEP_DROP_UNIQUE:
		drop_constraint(sql, step, "unique constraint");
		break;
	case STEP_DROP_PRIMARY_KEY_EARLY:
	case STEP_DROP_PRIMARY_KEY:
		drop_constraint(sql, step, "primary key");
		break;
	case STEP_DROP_INDEX_EARLY:
	case STEP_DROP_INDEX:
		drop_index(sql, step);
		break;
	case STEP_DROP_COLUMN_EARLY:
	case STEP_DROP_COLUMN:
		drop_column(sql, step);
		break;
	case STEP_DROP_TABLE_EARLY:
	case STEP_DROP_TABLE:
		drop_table(sql, step->from);
		break;
	case STEP_DROP_SEQUENCE_EARLY:
	case STEP_DROP_SEQUENCE:
		drop_named(sql, step, "sequence", "SEQUENCE");
		break;
	case STEP_DROP_ENUM:
		drop_named(sql, step, "enum", "TYPE");
		break;
	case STEP_DROP_SCHEMA:
		drop_named(sql, step, "schema", "SCHEMA");
		break;
	case STEP_REBUILD_TABLE:
	case STEP_DROP_TRIGGER:
	case STEP_DROP_VIEW:
	case STEP_CREATE_VIEW:
	case STEP_CREATE_TRIGGER:
	case STEP_DROP_VIRTUAL:
	case STEP_CREATE_VIRTUAL:
	case STEP_ALTER_VIRTUAL:
	case STEP_SET_PRAGMA:
	case STEP_KINDS:
		/* SQLite's: PostgreSQL's rules leave these kinds out of a schema. */
		break;
	}
}
