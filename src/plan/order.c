#include "order.h"

#include "lookup.h"
#include "mem.h"
#include "text.h"

typedef enum Mark { UNSEEN, OPEN, DONE } Mark;

typedef struct Ordering {
	Plan *plan;
	StepKind kind; /* STEP_CREATE_TABLE, STEP_ALTER_TABLE or STEP_DROP_TABLE */
	Map *steps;    /* of that kind, by the table's name */
	Mark *marks;   /* by the step's index */
	unsigned next;
	Map *touched; /* tables that other steps change */
} Ordering;

static const Table *table_of(const Ordering *o, unsigned index)
{
	const Step *step = o->plan->steps[index];

	return o->kind == STEP_DROP_TABLE ? step->from : step->to;
}

static void detach(Ordering *o, unsigned index, const ForeignKey *key)
{
	Step *step = o->plan->steps[index];

	if (o->kind == STEP_DROP_TABLE) {
		if (!plan_find(o->plan, STEP_DROP_FOREIGN_KEY_EARLY, key))
			plan_add(o->plan, STEP_DROP_FOREIGN_KEY_EARLY, &foreign_key_kind, step->from, key, NULL);
		return;
	}
	*LIST_ADD(o->plan->mem, step->detached, step->detached_count) = key;
	plan_add(o->plan, STEP_ADD_FOREIGN_KEY, &foreign_key_kind, step->to, NULL, key);
}

/* True for a table that stays and is changed: it may get or lose what the key needs in between. */
static bool is_touched(const Ordering *o, const Table *table)
{
	return table && map_get(o->touched, map_key(o->plan->mem, table->schema, table->name, NULL));
}

static bool keys_match(const IndexKey *keys, unsigned count, const ForeignKey *key)
{
	if (count != key->referred_columns_count)
		return false;
	for (unsigned i = 0; i < count; i++)
		if (!text_in(keys[i].column, key->referred_columns, key->referred_columns_count))
			return false;
	return true;
}

/* True when the referred table has a constraint for it from the start, and not an index that is made behind it. */
static bool is_keyed(const Table *table, const ForeignKey *key)
{
	if (!table)
		return true;
	if (table->primary_key && keys_match(table->primary_key->keys, table->primary_key->keys_count, key))
		return true;
	for (unsigned i = 0; i < table->uniques_count; i++)
		if (keys_match(table->uniques[i].keys, table->uniques[i].keys_count, key))
			return true;
	return false;
}

/*
 * SQLite looks at what a key refers to only when a row comes: no circle is in the way there, every key stays inline.
 */
/* Gives numbers depth first: what a table refers to comes before it. Dropping reads them backwards. */
static void visit(Ordering *o, unsigned index)
{
	const Table *table = table_of(o, index);

	o->marks[index] = OPEN;
	for (unsigned i = 0; i < table->foreign_keys_count; i++) {
		const ForeignKey *key = &table->foreign_keys[i];
		const Table *referred = lookup_table(o->kind == STEP_CREATE_TABLE ? o->plan->to_lookup : o->plan->from_lookup,
						     key->referred_schema, key->referred_table);
		bool detaches = o->plan->rules->checks_references && o->kind != STEP_ALTER_TABLE;
		if (detaches && (is_touched(o, referred) || !is_keyed(referred, key))) {
			detach(o, index, key);
			continue;
		}
		const unsigned *found = map_get(o->steps, name_key(o->plan->mem, o->plan->rules, key->referred_schema, key->referred_table));
		if (!found || *found == index)
			continue;
		if (o->marks[*found] == UNSEEN)
			visit(o, *found);
		else if (o->marks[*found] == OPEN && detaches)
			detach(o, index, key);
	}
	o->marks[index] = DONE;
	bool backwards = o->kind == STEP_DROP_TABLE || (o->kind == STEP_ALTER_TABLE && table->unlogged);
	o->plan->steps[index]->order = backwards ? (unsigned)-1 - o->next++ : o->next++;
}

static void order_kind(Plan *plan, StepKind kind)
{
	unsigned count = plan->steps_count;
	Ordering o = {.plan = plan, .kind = kind, .steps = map_new(plan->mem)};

	o.touched = map_new(plan->mem);
	for (unsigned i = 0; i < count; i++) {
		const Table *table = plan->steps[i]->table;
		if (table && plan->steps[i]->kind != STEP_KINDS && plan->steps[i]->kind != STEP_COMMENT)
			map_put(o.touched, map_key(plan->mem, table->schema, table->name, NULL), plan);
	}
	o.marks = mem_array(plan->mem, Mark, count + 1);
	for (unsigned i = 0; i < count; i++) {
		if (plan->steps[i]->kind != kind)
			continue;
		unsigned *index = mem_new(plan->mem, unsigned);
		const Table *table = table_of(&o, i);
		*index = i;
		map_put(o.steps, name_key(plan->mem, plan->rules, table->schema, table->name), index);
	}
	for (unsigned i = 0; i < count; i++)
		if (plan->steps[i]->kind == kind && o.marks[i] == UNSEEN)
			visit(&o, i);
}

void order_tables(Plan *plan)
{
	order_kind(plan, STEP_CREATE_TABLE);
	order_kind(plan, STEP_DROP_TABLE);
	/* A logged table cannot refer to an unlogged one: logged from below, unlogged from above. */
	order_kind(plan, STEP_ALTER_TABLE);
}
