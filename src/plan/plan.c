#include "plan.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "order.h"
#include "text.h"

Step *plan_add(Plan *plan, StepKind kind, const Kind *object, const Table *table, const void *from, const void *to)
{
	Step *step = mem_new(plan->mem, Step);

	step->kind = kind;
	step->object = object;
	step->table = table;
	step->from = from;
	step->to = to;
	step->order = plan->steps_count;
	*LIST_ADD(plan->mem, plan->steps, plan->steps_count) = step;
	return step;
}

Step *plan_find(const Plan *plan, StepKind kind, const void *object)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i]->kind == kind && (plan->steps[i]->from == object || plan->steps[i]->to == object))
			return plan->steps[i];
	return NULL;
}

const char *plan_serial(const Plan *plan, const Column *column)
{
	return map_get(plan->serials, text_format(plan->mem, "%p", (const void *)column));
}

void plan_remove(Step *step)
{
	step->kind = STEP_KINDS;
}

/* What creates, drops early and drops late an object of a kind. */
typedef struct Verbs {
	const Kind *kind;
	StepKind create, drop_early, drop;
} Verbs;

static const Verbs verbs[] = {
	{&namespace_kind, STEP_CREATE_SCHEMA, STEP_DROP_SCHEMA, STEP_DROP_SCHEMA},
	{&extension_kind, STEP_CREATE_EXTENSION, STEP_DROP_EXTENSION, STEP_DROP_EXTENSION},
	{&enum_kind, STEP_CREATE_ENUM, STEP_DROP_ENUM, STEP_DROP_ENUM},
	{&sequence_kind, STEP_CREATE_SEQUENCE, STEP_DROP_SEQUENCE_EARLY, STEP_DROP_SEQUENCE},
	{&table_kind, STEP_CREATE_TABLE, STEP_DROP_TABLE, STEP_DROP_TABLE},
	{&column_kind, STEP_ADD_COLUMN, STEP_DROP_COLUMN_EARLY, STEP_DROP_COLUMN},
	{&primary_key_kind, STEP_ADD_PRIMARY_KEY, STEP_DROP_PRIMARY_KEY_EARLY, STEP_DROP_PRIMARY_KEY},
	{&unique_kind, STEP_ADD_UNIQUE, STEP_DROP_UNIQUE_EARLY, STEP_DROP_UNIQUE},
	{&check_kind, STEP_ADD_CHECK, STEP_DROP_CHECK_EARLY, STEP_DROP_CHECK},
	{&foreign_key_kind, STEP_ADD_FOREIGN_KEY, STEP_DROP_FOREIGN_KEY_EARLY, STEP_DROP_FOREIGN_KEY},
	{&index_kind, STEP_CREATE_INDEX, STEP_DROP_INDEX_EARLY, STEP_DROP_INDEX},
	{&virtual_table_kind, STEP_CREATE_VIRTUAL, STEP_DROP_VIRTUAL, STEP_DROP_VIRTUAL},
	{&pragma_kind, STEP_SET_PRAGMA, STEP_SET_PRAGMA, STEP_SET_PRAGMA},
	{&view_kind, STEP_CREATE_VIEW, STEP_DROP_VIEW, STEP_DROP_VIEW},
	{&trigger_kind, STEP_CREATE_TRIGGER, STEP_DROP_TRIGGER, STEP_DROP_TRIGGER},
};

static const Verbs *verbs_of(const Kind *kind)
{
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (verbs[i].kind == kind)
			return &verbs[i];
	return NULL;
}

StepKind plan_create_kind(const Kind *kind)
{
	return verbs_of(kind)->create;
}

StepKind plan_drop_early_kind(const Kind *kind)
{
	return verbs_of(kind)->drop_early;
}

StepKind plan_drop_kind(const Kind *kind)
{
	return verbs_of(kind)->drop;
}

static uint64_t comment_bit(const Kind *kind)
{
	unsigned attr = kind_attr(kind, "comment");

	return attr < kind->attrs ? (uint64_t)1 << attr : 0;
}

static void plan_alter(Plan *plan, const Change *change, const Table *table)
{
	const Kind *kind = change->kind;
	uint64_t comment = comment_bit(kind), rest = change->attrs & ~comment;
	StepKind alter = kind == &column_kind	  ? STEP_ALTER_COLUMN
			 : kind == &table_kind	  ? STEP_ALTER_TABLE
			 : kind == &sequence_kind ? STEP_ALTER_SEQUENCE
			 : kind == &enum_kind	  ? STEP_ADD_LABELS
			 : kind == &extension_kind     ? STEP_ALTER_EXTENSION
			 : kind == &virtual_table_kind ? STEP_ALTER_VIRTUAL
			 : kind == &pragma_kind	       ? STEP_SET_PRAGMA
						  : STEP_KINDS;
	uint64_t owner = kind == &sequence_kind ? (uint64_t)1 << SEQUENCE_OWNED_BY : 0;

	/* A replaced object gets its comment where it is made. */
	if (change->attrs & comment && (alter != STEP_KINDS || !rest))
		plan_add(plan, STEP_COMMENT, kind, table, change->from, change->to)->attrs = comment;
	if (rest & owner)
		plan_add(plan, STEP_OWN_SEQUENCE, kind, table, change->from, change->to);
	if (!(rest & ~owner))
		return;
	if (alter != STEP_KINDS) {
		plan_add(plan, alter, kind, table, change->from, change->to)->attrs = rest & ~owner;
		return;
	}
	plan_add(plan, verbs_of(kind)->drop_early, kind, table, change->from, NULL);
	plan_add(plan, verbs_of(kind)->create, kind, table, NULL, change->to);
}

static void plan_create(Plan *plan, const Change *change, const Table *table)
{
	StepKind kind = verbs_of(change->kind)->create;

	if (change->kind == &column_kind && ((const Column *)change->to)->generated)
		kind = STEP_ADD_COLUMN_LATE;
	plan_add(plan, kind, change->kind, table, NULL, change->to);
	if (change->kind == &sequence_kind && ((const Sequence *)change->to)->owned_by)
		plan_add(plan, STEP_OWN_SEQUENCE, change->kind, NULL, NULL, change->to);
}

static void plan_drop(Plan *plan, const Change *change, const Table *table)
{
	Step *step = plan_add(plan, verbs_of(change->kind)->drop, change->kind, table, change->from, NULL);

	/* A generated column goes before those that it is computed from. */
	if (change->kind == &column_kind && ((const Column *)change->from)->generated)
		step->order = 0;
}

static void plan_change(Plan *plan, const Change *change, const Table *table)
{
	switch (change->op) {
	case CHANGE_NONE:
		break;
	case CHANGE_CREATE:
		plan_create(plan, change, table);
		return;
	case CHANGE_DROP:
		plan_drop(plan, change, table);
		return;
	case CHANGE_ALTER:
		plan_alter(plan, change, table);
		break;
	case CHANGE_RENAME:
		plan_add(plan, plan->downgrade ? STEP_RENAME_LAST : STEP_RENAME_FIRST, change->kind, table, change->from,
			 change->to);
		return;
	}
	for (unsigned i = 0; i < change->children_count; i++)
		plan_change(plan, change->children[i], change->kind == &table_kind ? change->to : NULL);
}

static int compare_steps(const void *a, const void *b)
{
	const Step *left = *(Step *const *)a, *right = *(Step *const *)b;

	if (left->kind != right->kind)
		return left->kind < right->kind ? -1 : 1;
	return left->order < right->order ? -1 : 1;
}

Plan *plan_make(void *mem, const Rules *rules, const Change *root, bool downgrade, PlanRewriteFn *rewrite)
{
	Plan *plan = mem_new(mem, Plan);

	plan->mem = mem;
	plan->rules = rules;
	plan->serials = map_new(mem);
	plan->root = root;
	plan->from = root->from;
	plan->to = root->to;
	plan->downgrade = downgrade;
	plan->from_lookup = lookup_new(mem, rules, plan->from);
	plan->to_lookup = lookup_new(mem, rules, plan->to);
	plan_change(plan, root, NULL);
	rewrite(plan);
	order_tables(plan);
	/* With them the keys that tie other tables to them. */
	for (unsigned i = 0; plan->tables_go_early && i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		if (step->kind == STEP_DROP_TABLE)
			step->kind = STEP_DROP_TABLE_EARLY;
		else if (step->kind == STEP_DROP_FOREIGN_KEY)
			step->kind = STEP_DROP_FOREIGN_KEY_EARLY;
	}
	if (plan->steps_count)
		qsort(plan->steps, plan->steps_count, sizeof(*plan->steps), compare_steps);
	while (plan->steps_count && plan->steps[plan->steps_count - 1]->kind == STEP_KINDS)
		plan->steps_count--;
	return plan;
}
