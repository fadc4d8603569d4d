/* PostgreSQL: columns. */
#include <string.h>

#include "mem.h"
#include "postgresql.h"
#include "text.h"
#include "types.h"

static void identity_parameter(Buffer *options, const char *words, const char *value)
{
	if (value)
		buffer_format(options, "%s%s %s", options->length ? " " : "", words, value);
}

static void identity(Sql *sql, const Table *table, const Column *column)
{
	Buffer *options = buffer_new(sql->mem);

	sql_format(sql, "GENERATED %s AS IDENTITY", column->identity == IDENTITY_ALWAYS ? "ALWAYS" : "BY DEFAULT");
	if (column->identity_name) {
		buffer_format(options, "SEQUENCE NAME %s",
			      quote_qualified(sql->mem, sql->rules->syntax, table->schema, column->identity_name));
	}
	identity_parameter(options, "INCREMENT BY", column->identity_increment);
	identity_parameter(options, "MINVALUE", column->identity_minimum);
	identity_parameter(options, "MAXVALUE", column->identity_maximum);
	identity_parameter(options, "START WITH", column->identity_start);
	identity_parameter(options, "CACHE", column->identity_cache);
	if (column->identity_cycle)
		buffer_format(options, "%sCYCLE", options->length ? " " : "");
	if (options->length)
		sql_format(sql, " (%s)", options->data);
}

static void collate(Sql *sql, const Column *column)
{
	if (!column->collation)
		return;
	sql_add(sql, " COLLATE ");
	sql_path_or_name(sql, column->collation);
}

/* In a column's declaration an operator of several words would be read as what follows the default. */
static bool stands_bare(const char *expression)
{
	int depth = 0;
	bool quoted = false;

	for (const char *p = expression; *p; p++) {
		quoted ^= *p == '\'';
		depth += quoted ? 0 : (*p == '(') - (*p == ')');
		/* A type of two words behind a cast is no operator. */
		if (!quoted && !depth && *p == ' ' && !strstr(expression, "::"))
			return false;
	}
	return true;
}

void postgresql_column(Sql *sql, const Table *table, const Column *column)
{
	const char *serial = sql->plan ? plan_serial(sql->plan, column) : NULL;

	sql_name(sql, column->name);
	sql_format(sql, " %s", serial ? serial : column->type);
	/* It says the default and NOT NULL by itself. */
	if (serial)
		return;
	collate(sql, column);
	if (column->generated)
		sql_format(sql, " GENERATED ALWAYS AS (%s)%s", column->generated, column->stored ? " STORED" : " VIRTUAL");
	if (column->default_expr)
		sql_format(sql, stands_bare(column->default_expr) ? " DEFAULT %s" : " DEFAULT (%s)", column->default_expr);
	if (column->not_null && !column->identity)
		sql_add(sql, " NOT NULL");
	if (column->identity) {
		sql_add(sql, " ");
		identity(sql, table, column);
	}
}

static void alter_table(Sql *sql, const Table *table)
{
	sql_add(sql, "ALTER TABLE ");
	sql_qualified(sql, table->schema, table->name);
}

/* A default that draws or computes is worked out for every row. */
static bool is_volatile(const char *expression)
{
	return strchr(expression, '(') && !text_starts(expression, "now(") && !text_starts(expression, "CURRENT");
}

/* Gives rows a value: all of them, or those that match. */
static void fill(Sql *sql, const Table *table, const Column *column, const char *condition)
{
	sql_comment(sql, "fill column %s", sql_path(sql, table, column->name));
	if (condition)
		sql_warn(sql, "data loss: NULL in %s becomes %s", column->name, column->backfill ? column->backfill : column->default_expr);
	sql_add(sql, "UPDATE ");
	sql_qualified(sql, table->schema, table->name);
	sql_add(sql, " SET ");
	sql_name(sql, column->name);
	sql_format(sql, " = %s", column->backfill ? column->backfill : column->default_expr);
	if (condition)
		sql_format(sql, " WHERE %s", condition);
	sql_end(sql);
}

void postgresql_add_column(Sql *sql, const Step *step)
{
	const Column *column = step->to;

	sql_comment(sql, "add column %s%s", sql_path(sql, step->table, column->name), step->set_aside ? " again" : "");
	bool fills = column->backfill && !column->identity && !column->generated && !plan_serial(sql->plan, column) && !step->set_aside;
	Column nullable = *column;
	nullable.not_null = FLAG_UNSAID;
	if (column->not_null && !column->default_expr && !column->identity && !column->generated && !fills)
		sql_warn(sql, "fails if the table has rows");
	if (column->identity || column->generated || (column->default_expr && is_volatile(column->default_expr)))
		sql_warn(sql, "rewrites the table, which is locked meanwhile");
	alter_table(sql, step->table);
	sql_add(sql, " ADD COLUMN ");
	postgresql_column(sql, step->table, fills ? &nullable : column);
	sql_end(sql);
	if (fills)
		fill(sql, step->table, column, NULL);
	if (fills && column->not_null) {
		sql_comment(sql, "%s holds a value in every row now", sql_path(sql, step->table, column->name));
		alter_table(sql, step->table);
		sql_add(sql, " ALTER COLUMN ");
		sql_name(sql, column->name);
		sql_add(sql, " SET NOT NULL");
		sql_end(sql);
	}
	if (column->comment)
		postgresql_comment_on(sql, &column_kind, step->table, column, column->comment);
}

typedef struct Clauses {
	Sql *sql;
	const Step *step;
	unsigned count;
} Clauses;

/* Starts one more clause of the ALTER TABLE: "\n\tALTER COLUMN name ". */
static void clause(Clauses *clauses)
{
	const Column *column = clauses->step->to;

	sql_add(clauses->sql, clauses->count++ ? ",\n    ALTER COLUMN " : "\n    ALTER COLUMN ");
	sql_name(clauses->sql, column->name);
	sql_add(clauses->sql, " ");
}

static bool is_enum(Sql *sql, const Schema *schema, const char *type)
{
	for (unsigned i = 0; i < schema->enums_count; i++) {
		const Enum *e = &schema->enums[i];
		char *name = quote_qualified(sql->mem, sql->rules->syntax, e->schema, e->name);
		if (text_starts(type, name) && (!type[strlen(name)] || type[strlen(name)] == '['))
			return true;
	}
	return false;
}

static void retype(Clauses *clauses, const Column *from, const Column *to, bool swapped)
{
	Sql *sql = clauses->sql;
	bool casts = !swapped && !to->using_expr && type_casts(from->type, to->type);

	if (from->default_expr && !casts) {
		clause(clauses);
		sql_add(sql, "DROP DEFAULT");
	}
	clause(clauses);
	sql_format(sql, "TYPE %s", to->type);
	collate(sql, to);
	if (to->using_expr && !swapped) {
		sql_format(sql, " USING %s", to->using_expr);
	} else if (!casts) {
		const char *array = text_ends(to->type, "[]") ? "text[]" : "text";
		sql_add(sql, " USING ");
		sql_name(sql, to->name);
		/* Between enums there is no cast but by way of their labels. */
		if (swapped || is_enum(sql, sql->plan->from, from->type) || is_enum(sql, sql->plan->to, to->type))
			sql_format(sql, "::%s", array);
		sql_format(sql, "::%s", to->type);
	}
	if (from->default_expr && to->default_expr && !casts) {
		clause(clauses);
		sql_format(sql, "SET DEFAULT %s", to->default_expr);
	}
}

static bool counts_down(const Column *column)
{
	return column->identity_increment && column->identity_increment[0] == '-';
}

static void set_identity(Clauses *clauses, const Column *from, const Column *to)
{
	Sql *sql = clauses->sql;
	bool turned = counts_down(to) != counts_down(from);

	if (!to->identity || !from->identity) {
		clause(clauses);
		if (!to->identity) {
			sql_add(sql, "DROP IDENTITY");
			return;
		}
		sql_add(sql, "ADD ");
		identity(sql, clauses->step->table, to);
		return;
	}
	clause(clauses);
	sql_format(sql, "SET GENERATED %s", to->identity == IDENTITY_ALWAYS ? "ALWAYS" : "BY DEFAULT");
	sql_format(sql, " SET INCREMENT BY %s", to->identity_increment ? to->identity_increment : "1");
	sql_format(sql, " SET %s%s", to->identity_minimum ? "MINVALUE " : "NO MINVALUE", to->identity_minimum ? to->identity_minimum : "");
	sql_format(sql, " SET %s%s", to->identity_maximum ? "MAXVALUE " : "NO MAXVALUE", to->identity_maximum ? to->identity_maximum : "");
	sql_format(sql, " SET START WITH %s",
		   postgresql_start(to->identity_start, to->identity_minimum, to->identity_maximum, counts_down(to)));
	sql_format(sql, " SET CACHE %s", to->identity_cache ? to->identity_cache : "1");
	sql_add(sql, to->identity_cycle ? " SET CYCLE" : " SET NO CYCLE");
	/* Where it stands would be out of bounds the other way round. */
	sql_add(sql, turned ? " RESTART" : "");
}

#define IDENTITY_BITS                                                                                                  \
	(((uint64_t)1 << COLUMN_IDENTITY) | ((uint64_t)1 << COLUMN_IDENTITY_START) |                                   \
	 ((uint64_t)1 << COLUMN_IDENTITY_INCREMENT) | ((uint64_t)1 << COLUMN_IDENTITY_MINIMUM) |                       \
	 ((uint64_t)1 << COLUMN_IDENTITY_MAXIMUM) | ((uint64_t)1 << COLUMN_IDENTITY_CACHE) |                           \
	 ((uint64_t)1 << COLUMN_IDENTITY_CYCLE))

static void explain(Sql *sql, const Step *step)
{
	const Column *from = step->from, *to = step->to;
	Buffer *what = buffer_new(sql->mem);
	bool swapped = step->name != NULL;

	for (unsigned attr = 0; attr < column_kind.attrs; attr++)
		if (CHANGE_HAS(step, attr))
			buffer_format(what, "%s%s", what->length ? ", " : "", column_kind.fields[attr].key);
	sql_comment(sql, "change column %s: %s", sql_path(sql, step->table, to->name), what->data);
	if (CHANGE_HAS(step, COLUMN_TYPE) && swapped)
		sql_warn(sql, "rewrites the table, which is locked meanwhile");
	else if (CHANGE_HAS(step, COLUMN_TYPE) || CHANGE_HAS(step, COLUMN_COLLATION)) {
		TypeChange cost = type_change(from->type, to->type);
		if (cost != TYPE_WIDENED)
			sql_warn(sql, "rewrites the table, which is locked meanwhile");
		if (cost == TYPE_NARROWED)
			sql_warn(sql, "data loss or failure: values that do not fit %s", to->type);
	}
	if (CHANGE_HAS(step, COLUMN_NOT_NULL) && to->not_null)
		sql_warn(sql, "fails if a row holds NULL");
}

static bool draws(const Column *column)
{
	return column->default_expr && text_starts(column->default_expr, "nextval(");
}

/* A sequence that takes over goes on behind the values that are there; with none of them it starts where it says. */
static void continue_sequence(Sql *sql, const Step *step)
{
	const Column *from = step->from, *to = step->to;
	const Table *table = step->table;
	const char *column = quote_name(sql->mem, sql->rules->syntax, to->name), *sequence = NULL;
	const char *last = counts_down(to) ? "min" : "max";
	char *name = quote_qualified(sql->mem, sql->rules->syntax, table->schema, table->name);

	if (to->identity && !from->identity) {
		sequence = text_format(sql->mem, "pg_get_serial_sequence(%s, %s)", quote_text(sql->mem, name), quote_text(sql->mem, to->name));
	} else if (draws(to) && !draws(from)) {
		const char *start = to->default_expr + strlen("nextval(");
		sequence = text_slice(sql->mem, start, (size_t)(strrchr(start, ')') - start));
	}
	if (!sequence)
		return;
	sql_comment(sql, "%s goes on behind the values that are there", sql_path(sql, table, to->name));
	sql_format(sql, "SELECT setval(%s, %s(%s)) FROM %s HAVING %s(%s) IS NOT NULL", sequence, last, column, name, last, column);
	sql_end(sql);
}

static void fit_identity(Sql *sql, const Step *step)
{
	const Column *from = step->from, *to = step->to;
	Namer namer = {.mem = sql->mem, .rules = sql->rules};

	if (!from->identity || !to->identity || counts_down(from) != counts_down(to) ||
	    !(CHANGE_HAS(step, COLUMN_IDENTITY_MINIMUM) || CHANGE_HAS(step, COLUMN_IDENTITY_MAXIMUM)))
		return;
	const char *own = to->identity_name ? to->identity_name : namer_sequence(&namer, step->table->name, to->name);
	char *name = quote_qualified(sql->mem, sql->rules->syntax, step->table->schema, own);
	postgresql_fit_sequence(sql, name, to->identity_minimum, to->identity_maximum, counts_down(to));
}

/* What cannot stand in one ALTER TABLE with a new type comes before it, in one of its own. */
static bool drop_first(Sql *sql, const Step *step, bool retyped)
{
	const Column *from = step->from, *to = step->to;
	bool identity = from->identity && !to->identity && CHANGE_HAS(step, COLUMN_IDENTITY);
	bool expression = from->generated && !to->generated && CHANGE_HAS(step, COLUMN_GENERATED);

	if (!retyped || (!identity && !expression))
		return false;
	sql_comment(sql, "drop %s of column %s", identity ? "identity" : "expression", sql_path(sql, step->table, to->name));
	alter_table(sql, step->table);
	sql_add(sql, " ALTER COLUMN ");
	sql_name(sql, to->name);
	sql_add(sql, identity ? " DROP IDENTITY" : " DROP EXPRESSION");
	sql_end(sql);
	return true;
}

void postgresql_alter_column(Sql *sql, const Step *step)
{
	const Column *from = step->from, *to = step->to;
	Clauses clauses = {.sql = sql, .step = step};
	bool retyped = CHANGE_HAS(step, COLUMN_TYPE) || CHANGE_HAS(step, COLUMN_COLLATION);
	bool swapped = step->name != NULL;
	bool default_done = retyped && (swapped || to->using_expr || !type_casts(from->type, to->type)) && from->default_expr;
	bool rename_sequence = CHANGE_HAS(step, COLUMN_IDENTITY_NAME) && from->identity && to->identity;
	Namer namer = {.mem = sql->mem, .rules = sql->rules};

	if (rename_sequence) {
		char *own = namer_sequence(&namer, step->table->name, to->name);
		sql_comment(sql, "rename the sequence of %s", sql_path(sql, step->table, to->name));
		sql_add(sql, "ALTER SEQUENCE ");
		sql_qualified(sql, step->table->schema, from->identity_name ? from->identity_name : own);
		sql_add(sql, " RENAME TO ");
		sql_name(sql, to->identity_name ? to->identity_name : own);
		sql_end(sql);
	}
	if (!(step->attrs & ~((uint64_t)1 << COLUMN_IDENTITY_NAME)))
		return;
	bool dropped = drop_first(sql, step, retyped);
	/* With a new type the value would be one of the old. */
	if (CHANGE_HAS(step, COLUMN_NOT_NULL) && to->not_null && to->backfill && !retyped && !to->generated && !to->identity)
		fill(sql, step->table, to, text_format(sql->mem, "%s IS NULL", quote_name(sql->mem, sql->rules->syntax, to->name)));
	fit_identity(sql, step);
	explain(sql, step);
	alter_table(sql, step->table);
	bool identity_changed = (step->attrs & IDENTITY_BITS) != 0;
	if (identity_changed && from->identity && !to->identity && !dropped)
		set_identity(&clauses, from, to);
	if (CHANGE_HAS(step, COLUMN_GENERATED) && from->generated && !to->generated && !dropped) {
		clause(&clauses);
		sql_add(sql, "DROP EXPRESSION");
	}
	if (CHANGE_HAS(step, COLUMN_DEFAULT) && !default_done && !to->default_expr) {
		clause(&clauses);
		sql_add(sql, "DROP DEFAULT");
	}
	if (retyped)
		retype(&clauses, from, to, swapped);
	if (CHANGE_HAS(step, COLUMN_DEFAULT) && !default_done && to->default_expr) {
		clause(&clauses);
		sql_format(sql, "SET DEFAULT %s", to->default_expr);
	}
	if (CHANGE_HAS(step, COLUMN_NOT_NULL)) {
		clause(&clauses);
		sql_add(sql, to->not_null ? "SET NOT NULL" : "DROP NOT NULL");
	}
	if (identity_changed && to->identity)
		set_identity(&clauses, from, to);
	sql_end(sql);
	continue_sequence(sql, step);
}

void postgresql_drop_default(Sql *sql, const Step *step)
{
	const Column *from = step->from;

	sql_comment(sql, "drop %s of column %s", from->identity ? "identity" : "default", sql_path(sql, step->table, from->name));
	alter_table(sql, step->table);
	sql_add(sql, " ALTER COLUMN ");
	sql_name(sql, from->name);
	sql_add(sql, from->identity ? " DROP IDENTITY" : " DROP DEFAULT");
	sql_end(sql);
}
