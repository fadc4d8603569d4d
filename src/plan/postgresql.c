/*
 * What stands in the way of a change on PostgreSQL is put aside and back: see plan.h.
 *
 * Which object blocks which change was tried on the server, not read: a generated column blocks any change of type; a
 * CHECK, a partial index or an index on an expression only one to a type with other operators; a foreign key when both
 * ends change; a key that another table refers to cannot go while it does.
 */
#include <string.h>

#include "mem.h"
#include "plan.h"
#include "serial.h"
#include "text.h"
#include "types.h"

#define BIT(attr) ((uint64_t)1 << (attr))

static bool in_expression(const Plan *plan, const char *expression, const char *column)
{
	unsigned count;

	if (!expression || !strstr(expression, column))
		return false;
	char **names = plan->rules->syntax->columns(plan->mem, expression, &count);
	return text_in(column, names, count);
}

static Step *find_rename(const Plan *plan, const void *object)
{
	return plan_find(plan, plan->downgrade ? STEP_RENAME_LAST : STEP_RENAME_FIRST, object);
}

/* Dropped before the change and added after it; what goes anyway just goes earlier. */
static void set_aside(Plan *plan, const Kind *kind, const Table *table, const void *object)
{
	Step *step = plan_find(plan, plan_drop_kind(kind), object);

	if (step) {
		step->kind = plan_drop_early_kind(kind);
		return;
	}
	if (plan_find(plan, plan_drop_early_kind(kind), object))
		return;
	const Table *after = lookup_table(plan->to_lookup, table->schema, table->name);
	const void *again = after ? table_member(kind, after, object_name(kind, object)) : NULL;
	step = find_rename(plan, object);
	/* A renamed object has its new name until the way down's last steps. */
	if (step && !plan->downgrade)
		object = again = step->to;
	else if (step)
		again = object;
	if (plan_find(plan, plan_drop_early_kind(kind), object))
		return;
	/* A table that goes takes what it has along, but a key to another table is in that one's way until then. */
	if (!again) {
		if (kind == &foreign_key_kind && !after)
			plan_add(plan, STEP_DROP_FOREIGN_KEY_EARLY, kind, table, object, NULL);
		return;
	}
	plan_add(plan, plan_drop_early_kind(kind), kind, after, object, NULL)->set_aside = true;
	StepKind create = kind == &column_kind ? STEP_ADD_COLUMN_LATE : plan_create_kind(kind);
	plan_add(plan, create, kind, after, NULL, again)->set_aside = true;
}

static bool key_has(const IndexKey *keys, unsigned count, const char *column)
{
	for (unsigned i = 0; i < count; i++)
		if (text_same(keys[i].column, column))
			return true;
	return false;
}

/* Whether a column that is replaced or retyped stands in an index at all, or only in its expressions. */
static bool index_has(const Plan *plan, const Index *index, const char *column, bool expressions_only)
{
	for (unsigned i = 0; i < index->keys_count; i++)
		if (in_expression(plan, index->keys[i].expression, column))
			return true;
	return in_expression(plan, index->where, column) ||
	       (!expressions_only && (key_has(index->keys, index->keys_count, column) ||
				      text_in(column, index->include, index->include_count)));
}

static bool names_opclass(const Index *index)
{
	for (unsigned i = 0; i < index->keys_count; i++)
		if (index->keys[i].opclass)
			return true;
	return false;
}

static void set_aside_generated(Plan *plan, const Table *table, const char *column);

/* Everything that a column which is dropped and made again would take along. */
static void replace_column(Plan *plan, const Table *table, const Column *column)
{
	if (table->primary_key && key_has(table->primary_key->keys, table->primary_key->keys_count, column->name))
		set_aside(plan, &primary_key_kind, table, table->primary_key);
	for (unsigned i = 0; i < table->uniques_count; i++)
		if (key_has(table->uniques[i].keys, table->uniques[i].keys_count, column->name) ||
		    text_in(column->name, table->uniques[i].include, table->uniques[i].include_count))
			set_aside(plan, &unique_kind, table, &table->uniques[i]);
	for (unsigned i = 0; i < table->checks_count; i++)
		if (in_expression(plan, table->checks[i].expression, column->name))
			set_aside(plan, &check_kind, table, &table->checks[i]);
	for (unsigned i = 0; i < table->indexes_count; i++)
		if (index_has(plan, &table->indexes[i], column->name, false))
			set_aside(plan, &index_kind, table, &table->indexes[i]);
	for (unsigned i = 0; i < table->foreign_keys_count; i++)
		if (text_in(column->name, table->foreign_keys[i].columns, table->foreign_keys[i].columns_count))
			set_aside(plan, &foreign_key_kind, table, &table->foreign_keys[i]);
	set_aside_generated(plan, table, column->name);
}

static void set_aside_generated(Plan *plan, const Table *table, const char *column)
{
	for (unsigned i = 0; i < table->columns_count; i++) {
		const Column *generated = &table->columns[i];
		if (!in_expression(plan, generated->generated, column))
			continue;
		/* One that stops being generated, or changes anyway, has a step of its own. */
		Step *step = plan_find(plan, STEP_ALTER_COLUMN, generated);
		if (step && (step->attrs & (BIT(COLUMN_GENERATED) | BIT(COLUMN_STORED))))
			continue;
		if (step)
			plan_remove(step);
		set_aside(plan, &column_kind, table, generated);
		replace_column(plan, table, generated);
	}
}

static bool is_retyped(const Plan *plan, const char *schema, const char *table, const char *column)
{
	const Table *before = lookup_table(plan->from_lookup, schema, table);
	const Column *found = before ? table_column(before, column) : NULL;
	const Step *step = found ? plan_find(plan, STEP_ALTER_COLUMN, found) : NULL;

	return step && (step->attrs & BIT(COLUMN_TYPE));
}

static void free_references(Plan *plan, const Table *table, const char *column, bool crossing)
{
	for (unsigned t = 0; t < plan->from->tables_count; t++) {
		const Table *other = &plan->from->tables[t];
		for (unsigned i = 0; i < other->foreign_keys_count; i++) {
			const ForeignKey *key = &other->foreign_keys[i];
			bool from_here = other == table && text_in(column, key->columns, key->columns_count);
			bool to_here = text_same(key->referred_table, table->name) &&
				       text_same(key->referred_schema, table->schema) &&
				       text_in(column, key->referred_columns, key->referred_columns_count);
			bool both = false;
			for (unsigned k = 0; k < key->columns_count && (from_here || to_here); k++)
				both = both || (is_retyped(plan, other->schema, other->name, key->columns[k]) &&
						is_retyped(plan, key->referred_schema, key->referred_table,
							   key->referred_columns[k]));
			if ((from_here || to_here) && (crossing || both))
				set_aside(plan, &foreign_key_kind, other, key);
		}
	}
}

static void retype_column(Plan *plan, const Step *step, bool swapped)
{
	const Column *from = step->from, *to = step->to;
	const Table *table = lookup_table(plan->from_lookup, step->table->schema, step->table->name);
	bool crossing = swapped || !type_casts(from->type, to->type);

	set_aside_generated(plan, table, from->name);
	free_references(plan, table, from->name, crossing);
	if (!crossing)
		return;
	for (unsigned i = 0; i < table->checks_count; i++)
		if (in_expression(plan, table->checks[i].expression, from->name))
			set_aside(plan, &check_kind, table, &table->checks[i]);
	for (unsigned i = 0; i < table->indexes_count; i++) {
		const Index *index = &table->indexes[i];
		/* A plain index is built again with the type's default operators, where it has any. */
		bool plain = !index->method && !names_opclass(index) && !plan_find(plan, STEP_DROP_INDEX, index);
		if (index_has(plan, index, from->name, plain))
			set_aside(plan, &index_kind, table, index);
	}
}

/* Enums. */

static bool is_subsequence(const Enum *from, const Enum *to)
{
	unsigned at = 0;

	for (unsigned i = 0; i < to->labels_count && at < from->labels_count; i++)
		at += text_same(to->labels[i], from->labels[at]);
	return at == from->labels_count;
}

static bool mentions(const char *expression, const char *label)
{
	return expression && strstr(expression, label);
}

static bool keys_mention(const Index *index, const char *label)
{
	for (unsigned i = 0; i < index->keys_count; i++)
		if (mentions(index->keys[i].expression, label))
			return true;
	return mentions(index->where, label);
}

/* A label added in a transaction cannot be used in it, and what else the revision makes may say it. */
static bool uses_new_label(const Plan *plan, const Enum *from, const Enum *to)
{
	for (unsigned i = 0; i < to->labels_count; i++) {
		if (text_in(to->labels[i], from->labels, from->labels_count))
			continue;
		const char *label = quote_text(plan->mem, to->labels[i]);
		for (unsigned s = 0; s < plan->steps_count; s++) {
			const Step *step = plan->steps[s];
			for (unsigned attr = 0; step->to && attr < step->object->attrs; attr++)
				if (step->object->traits[attr].spelling == SPELLING_EXPRESSION &&
				    mentions(attr_text(step->object, attr, step->to), label))
					return true;
			if (step->to && step->object == &index_kind && keys_mention(step->to, label))
				return true;
			const Table *table = step->kind == STEP_CREATE_TABLE ? step->to : NULL;
			for (unsigned c = 0; table && c < table->columns_count; c++)
				if (mentions(table->columns[c].default_expr, label) || mentions(table->columns[c].generated, label))
					return true;
			for (unsigned c = 0; table && c < table->checks_count; c++)
				if (mentions(table->checks[c].expression, label))
					return true;
			for (unsigned c = 0; table && c < table->indexes_count; c++)
				if (keys_mention(&table->indexes[c], label))
					return true;
		}
	}
	return false;
}

static bool has_type(const Plan *plan, const Column *column, const Enum *type)
{
	const Syntax *syntax = plan->rules->syntax;
	char *name = quote_qualified(plan->mem, syntax, type->schema, type->name);

	return syntax->same_type(column->type, name) ||
	       syntax->same_type(column->type, text_format(plan->mem, "%s[]", name));
}

static void cut_name(char *name, size_t limit)
{
	if (strlen(name) <= limit)
		return;
	/* Never in the middle of a UTF-8 letter. */
	while (((unsigned char)name[limit] & 0xc0) == 0x80)
		limit--;
	name[limit] = '\0';
}

/* Defaults, checks and indexes that name the type itself, on columns of whatever type. */
static void free_type(Plan *plan, const Table *table, const Enum *type)
{
	char *cast = text_format(plan->mem, "::%s", quote_qualified(plan->mem, plan->rules->syntax, type->schema, type->name));

	const Table *after = lookup_table(plan->to_lookup, table->schema, table->name);
	for (unsigned i = 0; after && i < table->columns_count; i++) {
		const Column *old = &table->columns[i], *new = table_column(after, old->name);
		if (!new || has_type(plan, old, type) || !mentions(old->default_expr, cast))
			continue;
		Step *alter = plan_find(plan, STEP_ALTER_COLUMN, old);
		if (!alter)
			alter = plan_add(plan, STEP_ALTER_COLUMN, &column_kind, after, old, new);
		alter->attrs |= BIT(COLUMN_DEFAULT);
		plan_add(plan, STEP_DROP_DEFAULT_EARLY, &column_kind, after, old, new);
	}
	for (unsigned i = 0; i < table->checks_count; i++)
		if (mentions(table->checks[i].expression, cast))
			set_aside(plan, &check_kind, table, &table->checks[i]);
	for (unsigned i = 0; i < table->indexes_count; i++)
		if (keys_mention(&table->indexes[i], cast))
			set_aside(plan, &index_kind, table, &table->indexes[i]);
}

/* The columns of the type, old and new, go over to the new one. */
static void swap_enum(Plan *plan, Step *step)
{
	const Enum *from = step->from, *to = step->to;

	step->kind = STEP_BEGIN_SWAP;
	step->name = text_format(plan->mem, "autogen_old_%u_%s", step->order, from->name);
	cut_name(step->name, plan->rules->name_limit);
	plan_add(plan, STEP_END_SWAP, &enum_kind, NULL, from, to)->name = step->name;
	for (unsigned t = 0; t < plan->from->tables_count; t++) {
		const Table *before = &plan->from->tables[t];
		const Table *after = lookup_table(plan->to_lookup, before->schema, before->name);
		free_type(plan, before, from);
		for (unsigned i = 0; after && i < before->columns_count; i++) {
			const Column *old = &before->columns[i], *new = table_column(after, old->name);
			if (!has_type(plan, old, from) || !new)
				continue;
			if (old->generated) {
				set_aside(plan, &column_kind, before, old);
				replace_column(plan, before, old);
				continue;
			}
			Step *alter = plan_find(plan, STEP_ALTER_COLUMN, old);
			if (!alter)
				alter = plan_add(plan, STEP_ALTER_COLUMN, &column_kind, after, old, new);
			alter->attrs |= BIT(COLUMN_TYPE);
			alter->name = step->name;
			retype_column(plan, alter, true);
		}
	}
}

static bool foreign_key_uses(const ForeignKey *key, const Table *table, const IndexKey *keys, unsigned count)
{
	if (!text_same(key->referred_table, table->name) || !text_same(key->referred_schema, table->schema) ||
	    key->referred_columns_count != count)
		return false;
	for (unsigned i = 0; i < count; i++)
		if (!key_has(keys, count, key->referred_columns[i]))
			return false;
	return true;
}

/* A key goes: what refers to it first. */
static void free_key(Plan *plan, Step *step)
{
	unsigned count, attr = kind_attr(step->object, "keys");
	const IndexKey *keys = attr_objects(step->object, attr, step->from, &count);

	for (unsigned t = 0; t < plan->from->tables_count; t++) {
		const Table *other = &plan->from->tables[t];
		for (unsigned i = 0; i < other->foreign_keys_count; i++) {
			if (!foreign_key_uses(&other->foreign_keys[i], step->table, keys, count))
				continue;
			set_aside(plan, &foreign_key_kind, other, &other->foreign_keys[i]);
			step->kind = plan_drop_early_kind(step->object);
		}
	}
	/* A key that is new must not come to rest on what goes after it. */
	for (unsigned t = 0; t < plan->to->tables_count; t++) {
		const Table *other = &plan->to->tables[t];
		for (unsigned i = 0; i < other->foreign_keys_count; i++)
			if (foreign_key_uses(&other->foreign_keys[i], step->table, keys, count))
				step->kind = plan_drop_early_kind(step->object);
	}
}

/* Identity and serial columns draw from a sequence of the same name: the one goes before the other comes. */
static void free_sequence_name(Plan *plan, Step *step)
{
	const Column *from = step->from, *to = step->to;
	Namer namer = {.mem = plan->mem, .rules = plan->rules};
	char *own = namer_sequence(&namer, step->table->name, to->name);
	const char *before = from->identity_name ? from->identity_name : own;
	const char *after = to->identity_name ? to->identity_name : own;

	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *other = plan->steps[i];
		const Sequence *old = other->from, *new = other->to;
		if (!from->identity && to->identity && other->kind == STEP_DROP_SEQUENCE && text_same(old->name, after)) {
			other->kind = STEP_DROP_SEQUENCE_EARLY;
			plan_add(plan, STEP_DROP_DEFAULT_EARLY, &column_kind, step->table, from, to);
			step->attrs &= ~BIT(COLUMN_DEFAULT);
		}
		if (from->identity && !to->identity && other->kind == STEP_CREATE_SEQUENCE && text_same(new->name, before)) {
			plan_add(plan, STEP_DROP_DEFAULT_EARLY, &column_kind, step->table, from, to);
			step->attrs &= ~BIT(COLUMN_IDENTITY);
		}
	}
}

/* A sequence whose owner goes, goes with it. */
static void forget_owned(Plan *plan, Step *step)
{
	const Sequence *sequence = step->from;
	char *parts[3];

	if (!sequence->owned_by || step->kind != STEP_DROP_SEQUENCE)
		return;
	unsigned count = name_split(plan->mem, sequence->owned_by, parts);
	const Table *after = lookup_table(plan->to_lookup, count == 3 ? parts[0] : NULL, parts[count - 2]);
	if (!after || !table_column(after, parts[count - 1]))
		plan_remove(step);
}

static bool is_made(const Plan *plan, const Map *made, const char *schema, const char *name)
{
	return name && map_get(made, map_key(plan->mem, schema, name, NULL));
}

/* True when a name of the table, or of an index in it, is among those that are made. */
static bool gives_up(const Plan *plan, const Table *table, const Map *made)
{
	bool found = is_made(plan, made, table->schema, table->name) ||
		     (table->primary_key && is_made(plan, made, table->schema, table->primary_key->name));

	for (unsigned i = 0; i < table->uniques_count; i++)
		found = found || is_made(plan, made, table->schema, table->uniques[i].name);
	for (unsigned i = 0; i < table->indexes_count; i++)
		found = found || is_made(plan, made, table->schema, table->indexes[i].name);
	return found;
}

/* A name that is given again must be free by then. */
static void free_names(Plan *plan)
{
	Map *made = map_new(plan->mem);

	for (unsigned i = 0; i < plan->steps_count; i++) {
		const Step *step = plan->steps[i];
		bool makes = step->kind == STEP_ADD_PRIMARY_KEY || step->kind == STEP_ADD_UNIQUE ||
			     step->kind == STEP_ADD_CHECK || step->kind == STEP_CREATE_INDEX ||
			     step->kind == STEP_ADD_FOREIGN_KEY;
		if (makes)
			map_put(made, map_key(plan->mem, step->table->schema, object_name(step->object, step->to), NULL), plan);
		if (step->kind == STEP_CREATE_SEQUENCE)
			map_put(made, map_key(plan->mem, object_schema(step->object, step->to), object_name(step->object, step->to), NULL), plan);
		const Table *table = step->kind == STEP_CREATE_TABLE ? step->to : NULL;
		for (unsigned k = 0; table && k < table->indexes_count; k++)
			map_put(made, map_key(plan->mem, table->schema, table->indexes[k].name, NULL), plan);
		for (unsigned k = 0; table && k < table->uniques_count; k++)
			map_put(made, map_key(plan->mem, table->schema, table->uniques[k].name, NULL), plan);
		if (table && table->primary_key)
			map_put(made, map_key(plan->mem, table->schema, table->primary_key->name, NULL), plan);
		if (table)
			map_put(made, map_key(plan->mem, table->schema, table->name, NULL), plan);
	}
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const Step *step = plan->steps[i];
		if (step->kind == STEP_DROP_TABLE)
			plan->tables_go_early = plan->tables_go_early || gives_up(plan, step->from, made);
	}
	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		bool drops = step->kind >= STEP_DROP_FOREIGN_KEY && step->kind <= STEP_DROP_PRIMARY_KEY;
		/* It would still tie a table that becomes logged or unlogged to one that does not. */
		if (step->kind == STEP_DROP_FOREIGN_KEY && plan_find(plan, STEP_ALTER_TABLE, step->table))
			step->kind = STEP_DROP_FOREIGN_KEY_EARLY;
		if (drops && map_get(made, map_key(plan->mem, step->table->schema, object_name(step->object, step->from), NULL)))
			step->kind = plan_drop_early_kind(step->object);
	}
	for (unsigned i = 0; i < plan->steps_count; i++) {
		/* There is one primary key: the old one goes first. While it is there its columns cannot lose NOT NULL. */
		Step *step = plan->steps[i];
		for (unsigned k = 0; step->kind == STEP_DROP_PRIMARY_KEY && k < plan->steps_count; k++)
			if ((plan->steps[k]->kind == STEP_ADD_PRIMARY_KEY || plan->steps[k]->kind == STEP_ALTER_COLUMN) &&
			    plan->steps[k]->table == step->table)
				step->kind = STEP_DROP_PRIMARY_KEY_EARLY;
	}
}

/* A new column and its new sequence together are a serial column. */
static void join_serial(Plan *plan, Step *step)
{
	const Sequence *sequence = step->to;
	char *parts[3];
	unsigned count = sequence->owned_by ? name_split(plan->mem, sequence->owned_by, parts) : 0;
	const Table *table = count > 1 ? lookup_table(plan->to_lookup, count == 3 ? parts[0] : NULL, parts[count - 2]) : NULL;
	const Column *column = table ? table_column(table, parts[count - 1]) : NULL;

	if (!column || !(plan_find(plan, STEP_CREATE_TABLE, table) || plan_find(plan, STEP_ADD_COLUMN, column)))
		return;
	const char *word = serial_word(plan->mem, sequence, table, column);
	Step *owner = plan_find(plan, STEP_OWN_SEQUENCE, sequence);
	if (!word || !owner)
		return;
	map_put(plan->serials, text_format(plan->mem, "%p", (const void *)column), (void *)word);
	plan_remove(step);
	plan_remove(owner);
}

static void rewrite_column(Plan *plan, Step *step)
{
	const Column *from = step->from, *to = step->to;
	const Table *table = lookup_table(plan->from_lookup, step->table->schema, step->table->name);
	bool generated = (step->attrs & (BIT(COLUMN_GENERATED) | BIT(COLUMN_STORED))) != 0;

	if (generated && to->generated) {
		plan_remove(step);
		/* The values of a column that was generated before are computed again; those of another are lost. */
		plan_add(plan, STEP_DROP_COLUMN_EARLY, &column_kind, step->table, from, NULL)->set_aside = from->generated != NULL;
		plan_add(plan, STEP_ADD_COLUMN_LATE, &column_kind, step->table, NULL, to)->set_aside = true;
		replace_column(plan, table, from);
		return;
	}
	if (step->attrs & (BIT(COLUMN_TYPE) | BIT(COLUMN_COLLATION)))
		retype_column(plan, step, false);
	if (step->attrs & BIT(COLUMN_IDENTITY))
		free_sequence_name(plan, step);
}

/* The first step of that kind takes the extensions of the others: see emit/postgresql_extension.c. */
static void join_extensions(Plan *plan, StepKind kind)
{
	Step *first = NULL;

	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		if (step->kind != kind)
			continue;
		if (first) {
			*LIST_ADD(plan->mem, first->others, first->others_count) = step->to ? step->to : step->from;
			plan_remove(step);
		} else {
			first = step;
		}
	}
}

void plan_postgresql(Plan *plan)
{
	join_extensions(plan, STEP_CREATE_EXTENSION);
	join_extensions(plan, STEP_DROP_EXTENSION);
	/* The list grows while it is gone through: what is added needs no rewriting of its own but a swap's columns. */
	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		if (step->kind == STEP_ADD_LABELS && (!is_subsequence(step->from, step->to) ||
						      uses_new_label(plan, step->from, step->to)))
			swap_enum(plan, step);
	}
	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		if (step->kind == STEP_ALTER_COLUMN)
			rewrite_column(plan, step);
		else if (step->kind == STEP_DROP_SEQUENCE)
			forget_owned(plan, step);
		else if (step->kind == STEP_CREATE_SEQUENCE)
			join_serial(plan, step);
	}
	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		if (step->kind == STEP_DROP_UNIQUE || step->kind == STEP_DROP_UNIQUE_EARLY ||
		    step->kind == STEP_DROP_PRIMARY_KEY || step->kind == STEP_DROP_PRIMARY_KEY_EARLY)
			free_key(plan, step);
		/* A foreign key may rest on a unique index that is no constraint. */
		bool index = step->kind == STEP_DROP_INDEX || step->kind == STEP_DROP_INDEX_EARLY;
		if (index && ((const Index *)step->from)->unique && !((const Index *)step->from)->where)
			free_key(plan, step);
	}
	free_names(plan);
}
