#include "made.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "buffer.h"
#include "mem.h"
#include "text.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ANY_OF(random, array) ((array)[pick(random, (unsigned)COUNT(array))])
#define EACH(item, list) (typeof(&(list)[0]) item = (list); item < (list) + COUNT(list); item++)

unsigned pick(Random *random, unsigned below)
{
	return (unsigned)rand_r(&random->state) % below;
}

static bool chance(Random *random, unsigned percent)
{
	return pick(random, 100) < percent;
}

/* Tables and views have one name space, and so have indexes with them. */
static const char *const table_names[] = {"t", "Orders", "select", "a b", "we\"ird", "it's", "a", "group", "x.y", "\xc3\xbcn\xc3\xaf", "[b]", "log", "Value", "t2", "u"};
static const char *const index_names[] = {"ix", "IX_Upper", "i x", "i\"q", "order", "ix_a", "ix_b", "ix_c", "ix_d", "ix_e", "ix_f", "ix_g", "ix_h", "ix_i"};
static const char *const column_names[] = {"id", "a", "b", "Name", "order", "my col", "q\"uote", "it's", "value", "t", "UPPER", "c", "d", "index", "rowid", "x.y", "oid", "`k`", "when", "e", "f"};
static const char *const trigger_names[] = {"tr", "TR_Upper", "t r", "when", "tr\"q", "tr_a", "tr_b", "tr_c"};
static const char *const constraint_names[] = {NULL, NULL, NULL, NULL, "k", "Key X", "k\"q", "check"};
static const char *const types[] = {NULL, "integer", "INT", "text", "varchar(20)", "real", "blob", "numeric", "double precision", "boolean", "date", "any", "integer", "text"};
static const char *const strict_types[] = {"integer", "int", "real", "text", "blob", "any"};
static const char *const defaults[] = {NULL, NULL, NULL, "0", "-1", "'x'", "''", "NULL", "1.5", "x'00'", "1 + 2", "CURRENT_TIMESTAMP", "abs(-7)", "'it''s'", "TRUE", "'a' || 'b'", "+4", "'12'", "7"};
static const char *const fillings[] = {"0", "'x'", "''", "abs(-9)", "'b' || 'f'", "x'ff'"};
static const char *const usings[] = {"CAST(%s AS INTEGER)", "coalesce(%s, 0)", "length(%s)", "'u' || %s", "0"};
static const char *const collations[] = {NULL, NULL, NULL, "NOCASE", "RTRIM", "BINARY"};
static const Conflict conflicts[] = {CONFLICT_UNSAID, CONFLICT_UNSAID, CONFLICT_UNSAID, CONFLICT_IGNORE, CONFLICT_REPLACE, CONFLICT_FAIL, CONFLICT_ABORT, CONFLICT_ROLLBACK};
static const Action actions[] = {ACTION_NONE, ACTION_NONE, ACTION_CASCADE, ACTION_CASCADE, ACTION_SET_NULL, ACTION_RESTRICT, ACTION_SET_DEFAULT};

/* %1 and %2 stand for the columns. Some texts hold names of columns as strings. */
static const char *const conditions[] = {NULL, "%1 IS NOT 'zz'", "length(%1) < 100000", "%1 IS NULL OR %1 <> -1", "%1 IS NOT 'a' AND %2 IS NOT 'order'", "coalesce(%1, 1) <> 0", "%1 IS NULL OR typeof(%2) <> 'blob'", "%1 NOT IN ('b', -7, 'it''s')", "%1 >= '' OR %1 IS NULL OR %1 < 5"};
static const char *const values[] = {NULL, "%1 || '-x'", "coalesce(%1, 0) + 1", "length(%1)", "%1", "upper(%1) || %2", "CASE WHEN %1 IS NULL THEN 'a' ELSE %2 END", "typeof(%1)"};
static const char *const key_values[] = {NULL, "lower(%1)", "%1 || %2", "coalesce(%1, 0)", "length(%1) + 1"};
static const char *const wheres[] = {NULL, "%1 IS NOT NULL", "%1 > 0 AND %2 IS NULL", "%1 = 'a'", "typeof(%1) = 'integer'"};

typedef enum ViewForm { VIEW_COLUMNS_OF, VIEW_FILTER, VIEW_STAR, VIEW_JOIN, VIEW_OF_VIEW, VIEW_FORMS } ViewForm;
typedef enum TriggerForm {
	TRIGGER_AFTER_INSERT,
	TRIGGER_BEFORE_DELETE,
	TRIGGER_UPDATE_OF,
	TRIGGER_INSTEAD,
	TRIGGER_SELF,
	TRIGGER_FORMS
} TriggerForm;

char *made_quote(void *mem, const char *name)
{
	Buffer *text = buffer_new(mem);

	buffer_add(text, "\"");
	for (; *name; name++)
		buffer_add_bytes(text, *name == '"' ? "\"\"" : name, *name == '"' ? 2 : 1);
	buffer_add(text, "\"");
	return text->data;
}

MadeTable *made_table(const Made *made, int id)
{
	for EACH (table, made->tables)
		if (id && table->id == id)
			return (MadeTable *)table;
	return NULL;
}

MadeColumn *made_column(const MadeTable *table, int id)
{
	for (unsigned i = 0; table && i < MOST_COLUMNS; i++)
		if (id && table->columns[i].id == id)
			return (MadeColumn *)&table->columns[i];
	return NULL;
}

static const MadeView *find_view(const Made *made, int id)
{
	for EACH (view, made->views)
		if (id && view->id == id)
			return view;
	return NULL;
}

/*
 * What is left out of the schemas. Each of these has a fault behind it, autogen's or SQLite 3.40's own; with `false` the test finds it
 * again.
 */
/* SQLite: a column of the primary key that a UNIQUE holds too cannot be renamed, nor its table, in some forms of the two. */
static const bool avoid_unique_of_key_columns = true;
/* SQLite: the types of generated columns in a STRICT table are sometimes looked at, and sometimes not. */
static const bool avoid_typed_generated_in_strict = true;
/* autogen: an INTEGER key that is written behind the columns for its collation loses its DESC when it is read back. */
static const bool avoid_collation_of_integer_key = true;
/* autogen: tables are renamed before views are dropped, so that a table cannot take the name of one. */
static const bool avoid_renaming_to_name_of_view = true;

/* Choosing. */

/* What a row can be given; the rowid's own column is none. */
static int any_column(Random *random, const MadeTable *table, bool plain)
{
	int ids[MOST_COLUMNS];
	unsigned count = 0;

	for EACH (column, table->columns)
		if (column->id && !(plain && column->generated.form))
			ids[count++] = column->id;
	return count ? ids[pick(random, count)] : 0;
}

static MadeTable *any_table(Random *random, Made *made)
{
	MadeTable *list[MOST_TABLES];
	unsigned count = 0;

	for EACH (table, made->tables)
		if (table->id)
			list[count++] = table;
	return count ? list[pick(random, count)] : NULL;
}

static MadeExpr any_expression(Random *random, const MadeTable *table, unsigned forms, bool plain)
{
	return (MadeExpr){.form = 1 + (int)pick(random, forms - 1), .a = any_column(random, table, plain), .b = any_column(random, table, plain)};
}

/*
 * A name that nothing has; in `from` it may only be that of a thing that has another name by now: autogen matches by name, and a
 * new thing with the name of a dropped one would be that one, changed.
 */
static bool column_name_is_free(const MadeTable *from, const MadeTable *table, const char *name)
{
	for EACH (column, table->columns)
		if (column->id && strcasecmp(column->name, name) == 0)
			return false;
	for (unsigned i = 0; from && i < MOST_COLUMNS; i++) {
		const MadeColumn *old = &from->columns[i];
		if (old->id && strcasecmp(old->name, name) == 0 && !made_column(table, old->id))
			return false;
	}
	return true;
}

static const char *new_column_name(Random *random, const MadeTable *from, const MadeTable *table)
{
	for (unsigned i = 0; i < 100; i++) {
		const char *name = ANY_OF(random, column_names);
		if ((strcmp(name, "rowid") != 0 || chance(random, 20)) && column_name_is_free(from, table, name))
			return name;
	}
	return NULL;
}

static bool relation_name_is_free(const Made *from, const Made *made, const char *name)
{
	for EACH (table, made->tables)
		if (table->id && strcasecmp(table->name, name) == 0)
			return false;
	for EACH (view, made->views)
		if (view->id && strcasecmp(view->name, name) == 0)
			return false;
	for (unsigned i = 0; from && i < MOST_TABLES; i++)
		if (from->tables[i].id && strcasecmp(from->tables[i].name, name) == 0 && !made_table(made, from->tables[i].id))
			return false;
	return true;
}

static const char *new_relation_name(Random *random, const Made *from, const Made *made)
{
	for (unsigned i = 0; i < 100; i++) {
		const char *name = ANY_OF(random, table_names);
		if (relation_name_is_free(from, made, name))
			return name;
	}
	return NULL;
}

static const char *new_index_name(Random *random, const Made *made)
{
	for (unsigned i = 0; i < 100; i++) {
		const char *name = ANY_OF(random, index_names);
		bool taken = false;
		for EACH (table, made->tables)
			for EACH (index, table->indexes)
				taken = taken || (table->id && index->id && strcasecmp(index->name, name) == 0);
		if (!taken)
			return name;
	}
	return NULL;
}

static const char *new_trigger_name(Random *random, const Made *made)
{
	for (unsigned i = 0; i < 100; i++) {
		const char *name = ANY_OF(random, trigger_names);
		bool taken = false;
		for EACH (trigger, made->triggers)
			taken = taken || (trigger->id && strcasecmp(trigger->name, name) == 0);
		if (!taken)
			return name;
	}
	return NULL;
}

/* Making one thing. */

static void make_column(Random *random, Made *made, MadeTable *table, MadeColumn *column, const char *name)
{
	if (!name || made->next_id >= MOST_IDS)
		return;
	*column = (MadeColumn){.id = made->next_id++, .name = name};
	column->type = table->strict ? ANY_OF(random, strict_types) : ANY_OF(random, types);
	column->collation = ANY_OF(random, collations);
	if (chance(random, 25)) {
		column->not_null = true;
		column->not_null_on_conflict = ANY_OF(random, conflicts);
	}
	column->default_expr = ANY_OF(random, defaults);
	if (chance(random, 15)) {
		column->generated = any_expression(random, table, COUNT(values), chance(random, 80));
		column->stored = chance(random, 40);
		column->default_expr = NULL;
	}
}

static void make_keys(Random *random, const MadeTable *table, MadeItem *item, bool expressions)
{
	item->keys_count = 1 + chance(random, 40);
	for (unsigned i = 0; i < item->keys_count; i++) {
		MadeKey *key = &item->keys[i];
		*key = (MadeKey){.column = any_column(random, table, !expressions)};
		if (expressions && chance(random, 25))
			*key = (MadeKey){.expression = any_expression(random, table, COUNT(key_values), false)};
		if (chance(random, 25))
			key->order = chance(random, 70) ? ORDER_DESC : ORDER_ASC;
		if (chance(random, 20))
			key->collation = ANY_OF(random, collations);
	}
}

static void make_primary_key(Random *random, Made *made, MadeTable *table)
{
	MadeItem *key = &table->primary_key;
	MadeColumn *column;

	if (made->next_id >= MOST_IDS)
		return;
	*key = (MadeItem){.id = made->next_id++, .name = ANY_OF(random, constraint_names)};
	make_keys(random, table, key, false);
	key->on_conflict = ANY_OF(random, conflicts);
	column = made_column(table, key->keys[0].column);
	if (column && chance(random, 55)) {
		key->keys_count = 1;
		key->keys[0].order = chance(random, 85) ? ORDER_UNSAID : ORDER_DESC;
		key->keys[0].collation = NULL;
		column->type = "integer";
		column->autoincrement = chance(random, 50);
	}
}

static void make_unique(Random *random, Made *made, MadeTable *table, MadeItem *item)
{
	*item = (MadeItem){.id = made->next_id++, .name = ANY_OF(random, constraint_names), .on_conflict = ANY_OF(random, conflicts)};
	make_keys(random, table, item, false);
}

static void make_check(Random *random, Made *made, MadeTable *table, MadeItem *item)
{
	*item = (MadeItem){.id = made->next_id++, .name = ANY_OF(random, constraint_names)};
	item->expression = any_expression(random, table, COUNT(conditions), false);
}

static void make_index(Random *random, Made *made, MadeTable *table, MadeItem *item)
{
	const char *name = new_index_name(random, made);

	if (!name)
		return;
	*item = (MadeItem){.id = made->next_id++, .name = name, .unique = chance(random, 30)};
	make_keys(random, table, item, true);
	if (chance(random, 30))
		item->expression = any_expression(random, table, COUNT(wheres), false);
}

static void make_foreign_key(Random *random, Made *made, MadeTable *table, MadeItem *item)
{
	const MadeTable *other = any_table(random, made);
	const MadeItem *target = chance(random, 70) ? &other->primary_key : &other->uniques[pick(random, MOST_LIST)];

	if (!target->id)
		return;
	*item = (MadeItem){.id = made->next_id++, .name = ANY_OF(random, constraint_names), .referred = other->id};
	item->keys_count = target->keys_count;
	for (unsigned i = 0; i < target->keys_count; i++) {
		item->keys[i].column = any_column(random, table, true);
		item->referred_columns[i] = target->keys[i].column;
	}
	item->names_columns = target != &other->primary_key || chance(random, 50);
	item->on_delete = ANY_OF(random, actions);
	item->on_update = ANY_OF(random, actions);
	item->deferrable = chance(random, 40);
	if (item->deferrable)
		item->initially = (Initially)pick(random, 3);
}

typedef void MakeItemFn(Random *random, Made *made, MadeTable *table, MadeItem *item);

static void make_into(Random *random, Made *made, MadeTable *table, MadeItem *list, MakeItemFn *make)
{
	for (unsigned i = 0; i < MOST_LIST && made->next_id < MOST_IDS; i++)
		if (!list[i].id) {
			make(random, made, table, &list[i]);
			return;
		}
}

static MadeTable *make_table(Random *random, const Made *from, Made *made)
{
	const char *name = new_relation_name(random, from, made);

	for EACH (table, made->tables) {
		if (table->id || !name || made->next_id + 20 > MOST_IDS)
			continue;
		*table = (MadeTable){.id = made->next_id++, .name = name};
		table->strict = chance(random, 25);
		unsigned count = 1 + pick(random, 5);
		for (unsigned i = 0; i < count; i++)
			make_column(random, made, table, &table->columns[i], new_column_name(random, NULL, table));
		if (chance(random, 80))
			make_primary_key(random, made, table);
		table->without_rowid = chance(random, 20);
		if (chance(random, 30))
			make_into(random, made, table, table->uniques, make_unique);
		if (chance(random, 30))
			make_into(random, made, table, table->checks, make_check);
		for (unsigned i = pick(random, 3); i > 0; i--)
			make_into(random, made, table, table->indexes, make_index);
		return table;
	}
	return NULL;
}

static void make_view(Random *random, const Made *from, Made *made, MadeView *view)
{
	const MadeTable *table = any_table(random, made);
	const char *name = new_relation_name(random, from, made);

	if (!table || !name || made->next_id >= MOST_IDS)
		return;
	*view = (MadeView){.id = made->next_id++, .name = name, .form = (int)pick(random, VIEW_FORMS), .table = table->id};
	view->a = any_column(random, table, false);
	view->b = any_column(random, table, false);
	view->named = chance(random, 40);
	if (view->form == VIEW_OF_VIEW) {
		const MadeView *other = &made->views[pick(random, MOST_EXTRAS)];
		if (other < view && other->id)
			view->table = other->id;
		else
			view->form = VIEW_FILTER;
	}
}

static void make_trigger(Random *random, Made *made, MadeTrigger *trigger)
{
	const MadeTable *table = any_table(random, made), *other = any_table(random, made);
	const MadeView *view = &made->views[pick(random, MOST_EXTRAS)];
	const char *name = new_trigger_name(random, made);

	if (!table || !name || made->next_id >= MOST_IDS)
		return;
	*trigger = (MadeTrigger){.id = made->next_id++, .name = name, .form = (int)pick(random, TRIGGER_FORMS), .on = table->id};
	trigger->a = any_column(random, table, false);
	trigger->other = other->id;
	trigger->b = any_column(random, other, true);
	if (trigger->form == TRIGGER_INSTEAD)
		trigger->on = view->id;
}

/* Repair. */

static bool expression_holds(const MadeTable *table, const MadeExpr *expression)
{
	return made_column(table, expression->a) && made_column(table, expression->b);
}

static bool keys_hold(const MadeTable *table, const MadeItem *item, bool plain)
{
	for (unsigned i = 0; i < item->keys_count; i++) {
		const MadeKey *key = &item->keys[i];
		const MadeColumn *column = made_column(table, key->column);
		if (key->column ? !column || (plain && column->generated.form) : !expression_holds(table, &key->expression))
			return false;
		for (unsigned k = 0; k < i; k++)
			if (key->column && item->keys[k].column == key->column)
				return false;
	}
	return item->keys_count > 0;
}

/* A generated column may be computed from those made before it only: there is no circle then. */
static void repair_generated(MadeTable *table)
{
	unsigned plain = 0;

	for EACH (column, table->columns) {
		if (!column->id)
			continue;
		if (column->generated.form &&
		    (!expression_holds(table, &column->generated) || column->generated.a >= column->id || column->generated.b >= column->id))
			column->generated.form = 0;
		if (!column->generated.form)
			column->stored = false;
		if (column->generated.form)
			column->default_expr = column->backfill = column->using_expr = NULL;
		if (!column->not_null)
			column->not_null_on_conflict = CONFLICT_UNSAID;
		plain += !column->generated.form;
	}
	for EACH (column, table->columns)
		if (column->id && !plain) {
			column->generated.form = 0;
			column->stored = false;
			plain++;
		}
}

static bool has_key_column(const MadeItem *item, int column)
{
	for (unsigned i = 0; i < item->keys_count; i++)
		if (item->keys[i].column == column)
			return true;
	return false;
}

static bool shares_columns(const MadeItem *a, const MadeItem *b)
{
	for (unsigned i = 0; i < a->keys_count; i++)
		if (has_key_column(b, a->keys[i].column))
			return true;
	return false;
}

static void repair_table(MadeTable *table)
{
	repair_generated(table);
	for EACH (column, table->columns) {
		bool known = false;
		for (unsigned i = 0; i < COUNT(strict_types); i++)
			known = known || text_same_nocase(column->type, strict_types[i]);
		if (column->id && table->strict && !known)
			column->type = "any";
	}
	MadeItem *key = &table->primary_key;
	if (key->id && !keys_hold(table, key, true))
		key->id = 0;
	if (!key->id)
		table->without_rowid = false;
	for EACH (column, table->columns) {
		bool alias = key->id && key->keys_count == 1 && key->keys[0].column == column->id && text_same_nocase(column->type, "integer") &&
			     key->keys[0].order == ORDER_UNSAID && !key->keys[0].collation && !table->without_rowid;
		if (!alias)
			column->autoincrement = false;
	}
	if (avoid_collation_of_integer_key && key->id && key->keys_count == 1 && text_same_nocase(made_column(table, key->keys[0].column)->type, "integer"))
		key->keys[0].collation = NULL;
	for EACH (column, table->columns)
		if (avoid_typed_generated_in_strict && column->id && column->generated.form && table->strict)
			column->type = "any";
	for EACH (item, table->uniques) {
		if (item->id && !keys_hold(table, item, false))
			item->id = 0;
		if (avoid_unique_of_key_columns && item->id && key->id && shares_columns(item, key))
			item->id = 0;
	}
	for EACH (item, table->checks)
		if (item->id && !expression_holds(table, &item->expression))
			item->id = 0;
	for EACH (item, table->indexes)
		if (item->id && (!keys_hold(table, item, false) || (item->expression.form && !expression_holds(table, &item->expression))))
			item->id = 0;
}

/* The referred columns must be a key, with no collation but their own; else rows of the child are refused for ever. */
static bool is_key(const MadeItem *target, const MadeItem *key)
{
	if (!target->id || target->keys_count != key->keys_count)
		return false;
	for (unsigned i = 0; i < key->keys_count; i++)
		if (target->keys[i].column != key->referred_columns[i] || target->keys[i].collation)
			return false;
	return true;
}

static bool reference_holds(const Made *made, const MadeTable *table, const MadeItem *key)
{
	const MadeTable *other = made_table(made, key->referred);
	bool keyed = false;

	if (!other || !keys_hold(table, key, true))
		return false;
	for (unsigned i = 0; i < key->keys_count; i++)
		if (!made_column(other, key->referred_columns[i]))
			return false;
	if (!key->names_columns)
		return is_key(&other->primary_key, key);
	for (unsigned i = 0; i < MOST_LIST; i++)
		keyed = keyed || is_key(&other->uniques[i], key);
	return keyed || is_key(&other->primary_key, key);
}

static void repair_extras(Made *made)
{
	for EACH (view, made->views) {
		const MadeTable *table = made_table(made, view->table);
		bool of_view = view->form == VIEW_OF_VIEW;
		if (of_view ? !find_view(made, view->table) : !made_column(table, view->a) || !made_column(table, view->b))
			view->id = 0;
	}
	for EACH (trigger, made->triggers) {
		const MadeTable *table = made_table(made, trigger->on), *other = made_table(made, trigger->other);
		const MadeColumn *b = made_column(other, trigger->b);
		bool on = trigger->form == TRIGGER_INSTEAD ? find_view(made, trigger->on) != NULL : made_column(table, trigger->a) != NULL;
		if (!on || !b || b->generated.form)
			trigger->id = 0;
	}
}

void made_repair(Made *made)
{
	for EACH (table, made->tables) {
		unsigned columns = 0;
		for EACH (column, table->columns)
			columns += column->id != 0;
		if (!columns)
			table->id = 0;
		if (table->id)
			repair_table(table);
	}
	for EACH (table, made->tables)
		for EACH (key, table->foreign_keys)
			if (table->id && key->id && !reference_holds(made, table, key))
				key->id = 0;
	/* Twice: a view of a view. */
	repair_extras(made);
	repair_extras(made);
}

Made made_schema(Random *random)
{
	Made made = {.next_id = 1};

	for (unsigned i = 1 + pick(random, 3); i > 0; i--)
		make_table(random, NULL, &made);
	made_repair(&made);
	for EACH (table, made.tables)
		for (unsigned i = pick(random, 3); table->id && i > 0; i--)
			make_into(random, &made, table, table->foreign_keys, make_foreign_key);
	for EACH (view, made.views)
		if (chance(random, 35))
			make_view(random, NULL, &made, view);
	for EACH (trigger, made.triggers)
		if (chance(random, 35))
			make_trigger(random, &made, trigger);
	made_repair(&made);
	return made;
}

/* Changes. */

static void change_column(Random *random, const MadeTable *from, MadeTable *table, MadeColumn *column)
{
	bool old = made_column(from, column->id) != NULL;

	switch (pick(random, 8)) {
	case 0:
		column->type = table->strict ? ANY_OF(random, strict_types) : ANY_OF(random, types);
		if (old && chance(random, 30))
			column->using_expr = ANY_OF(random, usings);
		break;
	case 1:
	case 2:
		column->not_null = !column->not_null;
		column->not_null_on_conflict = ANY_OF(random, conflicts);
		if (column->not_null && chance(random, 40))
			column->backfill = ANY_OF(random, fillings);
		break;
	case 3:
	case 4:
		column->default_expr = ANY_OF(random, defaults);
		break;
	case 5:
		column->collation = ANY_OF(random, collations);
		break;
	case 6:
		if (column->generated.form && chance(random, 40))
			column->stored = !column->stored;
		else if (column->generated.form && chance(random, 50))
			column->generated.form = 0;
		else
			column->generated = any_expression(random, table, COUNT(values), true);
		break;
	case 7:
		column->autoincrement = !column->autoincrement;
		break;
	}
}

static void add_column(Random *random, const Made *from, Made *to, MadeTable *table)
{
	const MadeTable *old = made_table(from, table->id);

	for EACH (column, table->columns) {
		if (column->id)
			continue;
		make_column(random, to, table, column, new_column_name(random, old, table));
		if (chance(random, 20))
			column->backfill = ANY_OF(random, fillings);
		return;
	}
}

static MadeItem *any_item(Random *random, MadeItem *list)
{
	for (unsigned i = 0; i < MOST_LIST; i++) {
		MadeItem *item = &list[pick(random, MOST_LIST)];
		if (item->id)
			return item;
	}
	return NULL;
}

static void change_items(Random *random, Made *to, MadeTable *table, MadeItem *list, MakeItemFn *make)
{
	MadeItem *item = any_item(random, list);

	if (item && chance(random, 60))
		item->id = 0;
	if (chance(random, 70))
		make_into(random, to, table, list, make);
}

static void rename_column(Random *random, const Made *from, MadeTable *table)
{
	MadeColumn *column = made_column(table, any_column(random, table, false));
	const MadeTable *before = made_table(from, table->id);
	const MadeColumn *old = column ? made_column(before, column->id) : NULL;
	const char *name = new_column_name(random, before, table);

	/* Once: of two that change names with each other, autogen knows nothing. */
	if (name && old && text_same(old->name, column->name))
		column->name = name;
}

static void rename_table(Random *random, const Made *from, Made *to, MadeTable *table)
{
	const MadeTable *old = made_table(from, table->id);
	const char *name = new_relation_name(random, from, to);

	for EACH (view, from->views)
		if (avoid_renaming_to_name_of_view && name && view->id && strcasecmp(view->name, name) == 0)
			return;
	if (name && old && text_same(old->name, table->name))
		table->name = name;
}

static void change_extras(Random *random, const Made *from, Made *to)
{
	MadeView *view = &to->views[pick(random, MOST_EXTRAS)];
	MadeTrigger *trigger = &to->triggers[pick(random, MOST_EXTRAS)];

	if (chance(random, 50)) {
		if (view->id && chance(random, 40))
			view->id = 0;
		else if (view->id && chance(random, 50))
			view->named = !view->named;
		else if (!view->id)
			make_view(random, from, to, view);
	} else {
		if (trigger->id && chance(random, 50))
			trigger->id = 0;
		else if (trigger->id && trigger->form < TRIGGER_INSTEAD)
			trigger->form = (int)pick(random, TRIGGER_INSTEAD);
		else if (!trigger->id)
			make_trigger(random, to, trigger);
	}
}

static void change_once(Random *random, const Made *from, Made *to)
{
	MadeTable *table = any_table(random, to);
	MadeColumn *column = table ? made_column(table, any_column(random, table, false)) : NULL;
	unsigned what = pick(random, 20);

	if (!column) {
		make_table(random, from, to);
		return;
	}
	switch (what) {
	case 0:
	case 1:
		add_column(random, from, to, table);
		break;
	case 2:
		column->id = 0;
		break;
	case 3:
	case 4:
	case 5:
	case 6:
		change_column(random, made_table(from, table->id), table, column);
		break;
	case 7:
		if (table->primary_key.id && chance(random, 40))
			table->primary_key.id = 0;
		else
			make_primary_key(random, to, table);
		break;
	case 8:
		table->strict = !table->strict;
		break;
	case 9:
		table->without_rowid = !table->without_rowid;
		break;
	case 10:
		change_items(random, to, table, table->uniques, make_unique);
		break;
	case 11:
		change_items(random, to, table, table->checks, make_check);
		break;
	case 12:
		change_items(random, to, table, table->foreign_keys, make_foreign_key);
		break;
	case 13:
		change_items(random, to, table, table->indexes, make_index);
		break;
	case 14:
	case 15:
		rename_column(random, from, table);
		break;
	case 16:
		rename_table(random, from, to, table);
		break;
	case 17:
		if (chance(random, 50))
			table->id = 0;
		else
			make_table(random, from, to);
		break;
	case 18:
	case 19:
		change_extras(random, from, to);
		break;
	}
}

void made_change(Random *random, const Made *from, Made *to)
{
	for (unsigned i = 1 + pick(random, 5); i > 0; i--)
		change_once(random, from, to);
	made_repair(to);
}

/* Rows. */

static const char *const literals[] = {
	"NULL", "NULL", "''", "'a'", "'A'", "'abc '", "x''", "x'00ff'", "0", "1", "2", "3", "-1", "-7", "2.5", "1e300", "-0.0", "0.1", "1.0",
	"9223372036854775807", "-9223372036854775808", "9223372036854775808", "9007199254740993", "1e999", "-1e999", "'5'", "'007'", "' 5'", "'1e3'",
	"'1.50'", "'12345678901234567890'", "'5x'", "'NaN'", "'inf'", "'0x10'", "'it''s'", "'\xc3\xa9'", "'line\nbreak'", "'2020-01-01'", "'zz'", "'-0'",
	"replace(hex(zeroblob(1500)), '00', 'xy')", "char(97, 0, 98)",
};
static const char *const rowids[] = {"1", "2", "7", "40", "-3", "-9223372036854775808", "9223372036854775806", "1000", "0"};

void made_rows(Random *random, const Made *made, MadeRow rows[MOST_ROWS])
{
	memset(rows, 0, MOST_ROWS * sizeof *rows);
	if (chance(random, 8))
		return;
	bool orphans = chance(random, 6);
	for (unsigned i = 0; i < MOST_ROWS; i++) {
		MadeRow *row = &rows[i];
		/* Table after table: what is referred to is there, mostly. */
		const MadeTable *table = &made->tables[i * MOST_TABLES / MOST_ROWS];
		if (chance(random, 40) || !table->id)
			table = any_table(random, (Made *)made);
		if (!table)
			return;
		row->table = table->id;
		row->orphan = orphans && chance(random, 40);
		row->deleted = chance(random, 12);
		if (!table->without_rowid && chance(random, 35))
			row->rowid = ANY_OF(random, rowids);
		for EACH (column, table->columns) {
			bool number = column->type && strstr("integer INT boolean real numeric double precision", column->type);
			if (!column->id || column->generated.form || chance(random, 12))
				continue;
			row->values[column->id] = number && chance(random, 50) ? ANY_OF(random, rowids) : ANY_OF(random, literals);
			if (table->strict && column->type[0] == 't')
				row->values[column->id] = chance(random, 50) ? "'text'" : "'12'";
			for EACH (key, table->foreign_keys)
				for (unsigned k = 0; key->id && k < key->keys_count; k++)
					if (key->keys[k].column == column->id && !row->orphan && chance(random, 80))
						row->values[column->id] = chance(random, 80) ? "" : "NULL"; /* "": one that is there */
		}
		for (unsigned k = 0; table->primary_key.id && k < table->primary_key.keys_count; k++) {
			const MadeColumn *column = made_column(table, table->primary_key.keys[k].column);
			if (column->autoincrement && chance(random, 60))
				row->values[column->id] = NULL;
		}
	}
}

/* What the column refers to, of the parent's n-th row. */
static char *parent_value(void *mem, const Made *made, const MadeTable *table, int column, unsigned number)
{
	/* The same row for both columns of a key. */
	for EACH (key, table->foreign_keys)
		for (unsigned i = 0; key->id && i < key->keys_count; i++) {
			const MadeTable *other = made_table(made, key->referred);
			if (key->keys[i].column == column)
				return text_format(mem, "(SELECT %s FROM %s LIMIT 1 OFFSET %u)",
						   made_quote(mem, made_column(other, key->referred_columns[i])->name), made_quote(mem, other->name), (number + (unsigned)key->id) % 3);
		}
	return text_copy(mem, "NULL");
}

static const char *rowid_name(const MadeTable *table)
{
	static const char *const names[] = {"rowid", "_rowid_", "oid"};

	for (unsigned i = 0; i < COUNT(names); i++) {
		bool taken = false;
		for EACH (column, table->columns)
			taken = taken || (column->id && strcasecmp(column->name, names[i]) == 0);
		if (!taken)
			return names[i];
	}
	return NULL;
}

char *made_row(void *mem, const Made *made, const MadeRow *row)
{
	const MadeTable *table = made_table(made, row->table);
	Buffer *names = buffer_new(mem), *list = buffer_new(mem);
	bool key_said = false;

	if (!table)
		return NULL;
	for EACH (column, table->columns) {
		const char *value = column->id && !column->generated.form ? row->values[column->id] : NULL;
		if (!value)
			continue;
		if (!*value)
			value = parent_value(mem, made, table, column->id, row->rowid ? (unsigned)strlen(row->rowid) : 0);
		key_said = key_said || (table->primary_key.id && table->primary_key.keys[0].column == column->id);
		buffer_format(names, "%s%s", names->length ? ", " : "", made_quote(mem, column->name));
		buffer_format(list, "%s%s", list->length ? ", " : "", value);
	}
	if (row->rowid && !key_said && !table->without_rowid && rowid_name(table)) {
		buffer_format(names, "%s%s", names->length ? ", " : "", rowid_name(table));
		buffer_format(list, "%s%s", list->length ? ", " : "", row->rowid);
	}
	const char *name = made_quote(mem, table->name);
	char *insert = names->length ? text_format(mem, "INSERT INTO %s (%s) VALUES (%s);\n", name, names->data, list->data)
				     : text_format(mem, "INSERT INTO %s DEFAULT VALUES;\n", name);
	if (row->deleted && !table->without_rowid && rowid_name(table))
		return text_format(mem, "%sDELETE FROM %s WHERE %s = last_insert_rowid();\n", insert, name, rowid_name(table));
	return insert;
}

/* The model. */

static char *expand(void *mem, const char *form, const MadeTable *table, const MadeExpr *expression)
{
	Buffer *text = buffer_new(mem);

	for (; *form; form++) {
		if (*form != '%') {
			buffer_add_bytes(text, form, 1);
			continue;
		}
		const MadeColumn *column = made_column(table, *++form == '1' ? expression->a : expression->b);
		buffer_add(text, made_quote(mem, column->name));
	}
	return text->data;
}

static void model_keys(void *mem, const MadeTable *table, const MadeItem *item, IndexKey **keys, unsigned *count)
{
	for (unsigned i = 0; i < item->keys_count; i++) {
		IndexKey *key = LIST_ADD(mem, *keys, *count);
		if (item->keys[i].column)
			key->column = text_copy(mem, made_column(table, item->keys[i].column)->name);
		else
			key->expression = expand(mem, key_values[item->keys[i].expression.form], table, &item->keys[i].expression);
		key->collation = text_copy(mem, item->keys[i].collation);
		key->order = item->keys[i].order;
	}
}

static void model_column(void *mem, const MadeTable *table, const MadeTable *before, const MadeColumn *made, Column *column)
{
	const MadeColumn *old = made_column(before, made->id);

	column->name = text_copy(mem, made->name);
	column->type = text_copy(mem, made->type);
	column->not_null = made->not_null ? FLAG_YES : FLAG_UNSAID;
	column->not_null_on_conflict = made->not_null_on_conflict;
	column->default_expr = text_copy(mem, made->default_expr);
	column->collation = text_copy(mem, made->collation);
	column->autoincrement = made->autoincrement ? FLAG_YES : FLAG_UNSAID;
	column->backfill = text_copy(mem, made->backfill);
	if (made->generated.form)
		column->generated = expand(mem, values[made->generated.form], table, &made->generated);
	column->stored = made->stored ? FLAG_YES : FLAG_UNSAID;
	if (old && !text_same(old->name, made->name))
		column->renamed_from = text_copy(mem, old->name);
	if (made->using_expr) {
		const char *rest = strstr(made->using_expr, "%s");
		column->using_expr = rest ? text_format(mem, "%.*s%s%s", (int)(rest - made->using_expr), made->using_expr, made_quote(mem, made->name), rest + 2)
					  : text_copy(mem, made->using_expr);
	}
}

static void model_table(void *mem, const Made *made, const Made *from, const MadeTable *of, Table *table)
{
	const MadeTable *before = from ? made_table(from, of->id) : NULL;

	table->name = text_copy(mem, of->name);
	if (before && !text_same(before->name, of->name))
		table->renamed_from = text_copy(mem, before->name);
	table->strict = of->strict ? FLAG_YES : FLAG_UNSAID;
	table->without_rowid = of->without_rowid ? FLAG_YES : FLAG_UNSAID;
	for EACH (column, of->columns)
		if (column->id)
			model_column(mem, of, before, column, LIST_ADD(mem, table->columns, table->columns_count));
	if (of->primary_key.id) {
		table->primary_key = mem_new(mem, PrimaryKey);
		table->primary_key->name = text_copy(mem, of->primary_key.name);
		table->primary_key->on_conflict = of->primary_key.on_conflict;
		model_keys(mem, of, &of->primary_key, &table->primary_key->keys, &table->primary_key->keys_count);
	}
	for EACH (item, of->uniques) {
		if (!item->id)
			continue;
		Unique *unique = LIST_ADD(mem, table->uniques, table->uniques_count);
		unique->name = text_copy(mem, item->name);
		unique->on_conflict = item->on_conflict;
		model_keys(mem, of, item, &unique->keys, &unique->keys_count);
	}
	for EACH (item, of->checks)
		if (item->id)
			*LIST_ADD(mem, table->checks, table->checks_count) = (Check){
				.name = text_copy(mem, item->name), .expression = expand(mem, conditions[item->expression.form], of, &item->expression)};
	for EACH (item, of->foreign_keys) {
		if (!item->id)
			continue;
		const MadeTable *other = made_table(made, item->referred);
		ForeignKey *key = LIST_ADD(mem, table->foreign_keys, table->foreign_keys_count);
		key->name = text_copy(mem, item->name);
		key->referred_table = text_copy(mem, other->name);
		for (unsigned i = 0; i < item->keys_count; i++) {
			*LIST_ADD(mem, key->columns, key->columns_count) = text_copy(mem, made_column(of, item->keys[i].column)->name);
			if (item->names_columns)
				*LIST_ADD(mem, key->referred_columns, key->referred_columns_count) =
					text_copy(mem, made_column(other, item->referred_columns[i])->name);
		}
		key->on_delete = item->on_delete;
		key->on_update = item->on_update;
		key->deferrable = item->deferrable ? FLAG_YES : FLAG_UNSAID;
		key->initially = item->initially;
	}
	for EACH (item, of->indexes) {
		if (!item->id)
			continue;
		Index *index = LIST_ADD(mem, table->indexes, table->indexes_count);
		index->name = text_copy(mem, item->name);
		index->unique = item->unique ? FLAG_YES : FLAG_UNSAID;
		model_keys(mem, of, item, &index->keys, &index->keys_count);
		if (item->expression.form)
			index->where = expand(mem, wheres[item->expression.form], of, &item->expression);
	}
}

static void model_view(void *mem, const Made *made, const MadeView *of, View *view)
{
	const MadeTable *table = made_table(made, of->table);
	const MadeView *inner = find_view(made, of->table);
	const char *a = table ? made_quote(mem, made_column(table, of->a)->name) : "", *b = table ? made_quote(mem, made_column(table, of->b)->name) : "";
	const char *name = made_quote(mem, table ? table->name : inner->name);

	view->name = text_copy(mem, of->name);
	switch ((ViewForm)of->form) {
	case VIEW_COLUMNS_OF:
		view->definition = text_format(mem, "SELECT %s, %s AS second FROM %s", a, b, name);
		break;
	case VIEW_FILTER:
		view->definition = text_format(mem, "SELECT x.%s, 'a' AS second FROM %s AS x WHERE x.%s IS NOT 'b'", a, name, b);
		break;
	case VIEW_STAR:
		view->definition = text_format(mem, "SELECT * FROM %s", name);
		return;
	case VIEW_JOIN:
		view->definition = text_format(mem, "SELECT l.%s, count(*) AS second FROM %s l LEFT JOIN %s r ON l.%s = r.%s GROUP BY l.%s", a, name, name, a, b, a);
		break;
	case VIEW_OF_VIEW:
		view->definition = text_format(mem, "SELECT count(*) AS n FROM %s", name);
		return;
	case VIEW_FORMS:
		return;
	}
	if (of->named) {
		*LIST_ADD(mem, view->columns, view->columns_count) = text_copy(mem, "first");
		*LIST_ADD(mem, view->columns, view->columns_count) = text_copy(mem, "a b");
	}
}

static void model_trigger(void *mem, const Made *made, const MadeTrigger *of, Trigger *trigger)
{
	const MadeTable *table = made_table(made, of->on), *other = made_table(made, of->other);
	const MadeView *view = find_view(made, of->on);
	const char *on = made_quote(mem, table ? table->name : view->name), *a = table ? made_quote(mem, made_column(table, of->a)->name) : "";
	const char *name = made_quote(mem, other->name), *b = made_quote(mem, made_column(other, of->b)->name);

	trigger->name = text_copy(mem, of->name);
	trigger->table = text_copy(mem, table ? table->name : view->name);
	switch ((TriggerForm)of->form) {
	case TRIGGER_AFTER_INSERT:
		trigger->definition = text_format(mem, "AFTER INSERT ON %s BEGIN UPDATE %s SET %s = 'fired' WHERE %s = new.%s; END", on, name, b, b, a);
		break;
	case TRIGGER_BEFORE_DELETE:
		trigger->definition = text_format(mem, "BEFORE DELETE ON %s FOR EACH ROW BEGIN DELETE FROM %s WHERE %s = old.%s; SELECT 'a;b'; END", on, name, b, a);
		break;
	case TRIGGER_UPDATE_OF:
		trigger->definition =
			text_format(mem, "AFTER UPDATE OF %s ON %s WHEN new.%s IS NOT NULL BEGIN INSERT OR IGNORE INTO %s (%s) VALUES (old.%s); END", a, on, a, name, b, a);
		break;
	case TRIGGER_INSTEAD:
		trigger->definition = text_format(mem, "INSTEAD OF DELETE ON %s BEGIN UPDATE %s SET %s = NULL WHERE %s = 'x'; END", on, name, b, b);
		break;
	case TRIGGER_SELF:
		trigger->definition = text_format(mem, "BEFORE INSERT ON %s BEGIN SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM %s WHERE %s = 'never'); END", on, name, b);
		break;
	case TRIGGER_FORMS:
		break;
	}
}

Schema *made_model(void *mem, const Made *made, const Made *from)
{
	Schema *schema = mem_new(mem, Schema);

	for EACH (table, made->tables)
		if (table->id)
			model_table(mem, made, from, table, LIST_ADD(mem, schema->tables, schema->tables_count));
	for EACH (view, made->views)
		if (view->id)
			model_view(mem, made, view, LIST_ADD(mem, schema->views, schema->views_count));
	for EACH (trigger, made->triggers)
		if (trigger->id)
			model_trigger(mem, made, trigger, LIST_ADD(mem, schema->triggers, schema->triggers_count));
	return schema;
}

/* The SQL of it. */

static void add_conflict(Buffer *sql, Conflict conflict)
{
	static const char *const words[] = {"", " ON CONFLICT ROLLBACK", " ON CONFLICT ABORT", " ON CONFLICT FAIL", " ON CONFLICT IGNORE", " ON CONFLICT REPLACE"};

	buffer_add(sql, words[conflict]);
}

static void add_keys(Buffer *sql, const IndexKey *keys, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		buffer_format(sql, "%s%s", i ? ", " : "(", keys[i].column ? made_quote(sql->mem, keys[i].column) : keys[i].expression);
		if (keys[i].collation)
			buffer_format(sql, " COLLATE %s", keys[i].collation);
		buffer_add(sql, keys[i].order == ORDER_DESC ? " DESC" : keys[i].order == ORDER_ASC ? " ASC" : "");
	}
	buffer_add(sql, ")");
}

static void add_names(Buffer *sql, char *const *names, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		buffer_format(sql, "%s%s", i ? ", " : "(", made_quote(sql->mem, names[i]));
	buffer_add(sql, count ? ")" : "");
}

static void add_constraint(Buffer *sql, const char *name)
{
	if (name)
		buffer_format(sql, " CONSTRAINT %s", made_quote(sql->mem, name));
}

static void add_column_sql(Buffer *sql, const Table *table, const Column *column, bool inline_key)
{
	buffer_format(sql, "%s", made_quote(sql->mem, column->name));
	if (column->type)
		buffer_format(sql, " %s", column->type);
	if (inline_key) {
		add_constraint(sql, table->primary_key->name);
		buffer_format(sql, " PRIMARY KEY%s", table->primary_key->keys[0].order == ORDER_DESC ? " DESC" : "");
		add_conflict(sql, table->primary_key->on_conflict);
		buffer_add(sql, column->autoincrement ? " AUTOINCREMENT" : "");
	}
	if (column->not_null) {
		buffer_add(sql, " NOT NULL");
		add_conflict(sql, column->not_null_on_conflict);
	}
	if (column->default_expr)
		buffer_format(sql, " DEFAULT (%s)", column->default_expr);
	if (column->collation)
		buffer_format(sql, " COLLATE %s", column->collation);
	if (column->generated)
		buffer_format(sql, " AS (%s) %s", column->generated, column->stored ? "STORED" : "VIRTUAL");
}

static const char *action_words[] = {"NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT"};

static void add_table(Buffer *sql, const Table *table)
{
	const PrimaryKey *key = table->primary_key;
	/* Only in the column's own clause is DESC taken for what it says. */
	bool alone = key && key->keys_count == 1 && !key->keys[0].collation && key->keys[0].order != ORDER_ASC;

	buffer_format(sql, "CREATE TABLE %s (", made_quote(sql->mem, table->name));
	for (unsigned i = 0; i < table->columns_count; i++) {
		buffer_add(sql, i ? ", " : "");
		add_column_sql(sql, table, &table->columns[i], alone && text_same(key->keys[0].column, table->columns[i].name));
	}
	if (key && !alone) {
		buffer_add(sql, ",");
		add_constraint(sql, key->name);
		buffer_add(sql, " PRIMARY KEY ");
		add_keys(sql, key->keys, key->keys_count);
		add_conflict(sql, key->on_conflict);
	}
	for (unsigned i = 0; i < table->uniques_count; i++) {
		buffer_add(sql, ",");
		add_constraint(sql, table->uniques[i].name);
		buffer_add(sql, " UNIQUE ");
		add_keys(sql, table->uniques[i].keys, table->uniques[i].keys_count);
		add_conflict(sql, table->uniques[i].on_conflict);
	}
	for (unsigned i = 0; i < table->checks_count; i++) {
		buffer_add(sql, ",");
		add_constraint(sql, table->checks[i].name);
		buffer_format(sql, " CHECK (%s)", table->checks[i].expression);
	}
	for (unsigned i = 0; i < table->foreign_keys_count; i++) {
		const ForeignKey *foreign = &table->foreign_keys[i];
		buffer_add(sql, ",");
		add_constraint(sql, foreign->name);
		buffer_add(sql, " FOREIGN KEY ");
		add_names(sql, foreign->columns, foreign->columns_count);
		buffer_format(sql, " REFERENCES %s ", made_quote(sql->mem, foreign->referred_table));
		add_names(sql, foreign->referred_columns, foreign->referred_columns_count);
		if (foreign->on_delete)
			buffer_format(sql, " ON DELETE %s", action_words[foreign->on_delete]);
		if (foreign->on_update)
			buffer_format(sql, " ON UPDATE %s", action_words[foreign->on_update]);
		if (foreign->deferrable || foreign->initially == INITIALLY_DEFERRED)
			buffer_format(sql, " DEFERRABLE%s", foreign->initially == INITIALLY_DEFERRED	? " INITIALLY DEFERRED"
							    : foreign->initially == INITIALLY_IMMEDIATE ? " INITIALLY IMMEDIATE"
													: "");
	}
	buffer_add(sql, ")");
	buffer_add(sql, table->strict && table->without_rowid ? " STRICT, WITHOUT ROWID" : table->strict ? " STRICT" : table->without_rowid ? " WITHOUT ROWID" : "");
	buffer_add(sql, ";\n");
}

char *made_sql(void *mem, const Schema *schema, bool extras)
{
	Buffer *sql = buffer_new(mem);

	for (unsigned t = 0; t < schema->tables_count; t++)
		add_table(sql, &schema->tables[t]);
	for (unsigned t = 0; t < schema->tables_count; t++)
		for (unsigned i = 0; i < schema->tables[t].indexes_count; i++) {
			const Index *index = &schema->tables[t].indexes[i];
			buffer_format(sql, "CREATE %sINDEX %s ON %s ", index->unique ? "UNIQUE " : "", made_quote(mem, index->name),
				      made_quote(mem, schema->tables[t].name));
			add_keys(sql, index->keys, index->keys_count);
			buffer_format(sql, "%s%s;\n", index->where ? " WHERE " : "", index->where ? index->where : "");
		}
	for (unsigned i = 0; extras && i < schema->views_count; i++) {
		buffer_format(sql, "CREATE VIEW %s ", made_quote(mem, schema->views[i].name));
		add_names(sql, schema->views[i].columns, schema->views[i].columns_count);
		buffer_format(sql, " AS %s;\n", schema->views[i].definition);
	}
	for (unsigned i = 0; extras && i < schema->triggers_count; i++)
		buffer_format(sql, "CREATE TRIGGER %s %s;\n", made_quote(mem, schema->triggers[i].name), schema->triggers[i].definition);
	return sql->data;
}
