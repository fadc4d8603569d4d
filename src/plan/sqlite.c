/*
 * What SQLite's ALTER TABLE cannot say becomes one rebuild of the table: see plan.h.
 *
 * Decided from the declarations alone, never by a trial: an ADD COLUMN that works on an empty table may fail on the
 * first row (sqlite.org/lang_altertable.html).
 */
#define _GNU_SOURCE
#include <string.h>
#include <strings.h>

#include "mem.h"
#include "plan.h"
#include "sqlite_token.h"
#include "text.h"

static bool mentions(const char *text, const char *name)
{
	if (!text)
		return false;
	void *mem = mem_scratch(NULL);
	bool found = false;
	for (const char *at = text; !found;) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END)
			break;
		found = (token.kind == TOKEN_WORD || token.kind == TOKEN_QUOTED) &&
			text_same_nocase(token_name(mem, &token), name);
	}
	talloc_free(mem);
	return found;
}

static bool in_names(char *const *names, unsigned count, const char *name)
{
	for (unsigned i = 0; i < count; i++)
		if (text_same_nocase(names[i], name))
			return true;
	return false;
}

static bool in_keys(const IndexKey *keys, unsigned count, const char *name)
{
	for (unsigned i = 0; i < count; i++)
		if (text_same_nocase(keys[i].column, name) || mentions(keys[i].expression, name))
			return true;
	return false;
}

/* A default that every row can take without being looked at: a literal, not an expression or the time of day. */
static bool is_constant(const char *text)
{
	Token token = token_next(&text), next;

	if (token_is(&token, "-") || token_is(&token, "+"))
		token = token_next(&text);
	next = token_next(&text);
	if (next.kind != TOKEN_END)
		return false;
	if (token.kind == TOKEN_WORD)
		return token_is(&token, "TRUE") || token_is(&token, "FALSE") || token_is(&token, "NULL");
	return token.kind == TOKEN_STRING || token.kind == TOKEN_NUMBER || token.kind == TOKEN_BLOB;
}

static bool holds_any(const char *text, const char *const *parts)
{
	for (; text && *parts; parts++)
		if (strcasestr(text, *parts))
			return true;
	return false;
}

static bool is_whole(const Token *token)
{
	return token->kind == TOKEN_NUMBER && strspn(token->text, "0123456789") >= token->length;
}

/*
 * ADD COLUMN gives the rows that are there the default as it is: of a STRICT table it does not look whether the type takes it,
 * and in a column of texts TRUE stays a number and 1.50 keeps its zero. No INSERT would store that.
 */
static bool is_stored_alike(const Table *table, const Column *column)
{
	static const char *const texts[] = {"CHAR", "CLOB", "TEXT", NULL};
	const char *text = column->default_expr;
	Token token = token_next(&text);
	bool truth = token_is(&token, "TRUE") || token_is(&token, "FALSE");

	if (token_is(&token, "NULL") || (table->strict && text_same_nocase(column->type, "any")))
		return true;
	if (token_is(&token, "-") || token_is(&token, "+"))
		token = token_next(&text);
	if (!table->strict)
		return !holds_any(column->type, texts) || (!truth && (token.kind != TOKEN_NUMBER || is_whole(&token)));
	if (strncasecmp(column->type, "int", strlen("int")) == 0)
		return truth || is_whole(&token);
	if (text_same_nocase(column->type, "real"))
		return truth || token.kind == TOKEN_NUMBER;
	return token.kind == (text_same_nocase(column->type, "text") ? TOKEN_STRING : TOKEN_BLOB);
}

static bool is_null(const char *text)
{
	return !text || strcasecmp(text, "null") == 0;
}

/* The key that a new column brings along can stand in its ADD COLUMN. */
static bool reference_fits(const ForeignKey *key, const Column *column)
{
	return key->columns_count == 1 && text_same_nocase(key->columns[0], column->name) && is_null(column->default_expr);
}

static unsigned count_references(const Table *table, const Column *column)
{
	unsigned count = 0;

	for (unsigned i = 0; i < table->foreign_keys_count; i++)
		count += in_names(table->foreign_keys[i].columns, table->foreign_keys[i].columns_count, column->name);
	return count;
}

static bool can_add(const Plan *plan, const Column *column, const Table *table)
{
	if (column->generated) {
		/* Computed from another new one it would have to come after that. */
		for (unsigned i = 0; i < table->columns_count; i++)
			if (mentions(column->generated, table->columns[i].name) &&
			    (plan_find(plan, STEP_ADD_COLUMN_LATE, &table->columns[i]) != NULL))
				return false;
		return !column->stored && !column->not_null;
	}
	/* Filled by an UPDATE its rows would fire triggers. */
	if (column->backfill || (column->not_null && is_null(column->default_expr)))
		return false;
	if (column->default_expr && (!is_constant(column->default_expr) || !is_stored_alike(table, column)))
		return false;
	if (column->autoincrement || (table->primary_key && in_keys(table->primary_key->keys, table->primary_key->keys_count, column->name)))
		return false;
	return true;
}

/* By the documentation's list, and views and triggers too: SQLite would refuse, or leave them broken. */
static bool can_drop(const Plan *plan, const Column *column, const Table *before)
{
	if (before->primary_key && in_keys(before->primary_key->keys, before->primary_key->keys_count, column->name))
		return false;
	for (unsigned i = 0; i < before->uniques_count; i++)
		if (in_keys(before->uniques[i].keys, before->uniques[i].keys_count, column->name))
			return false;
	for (unsigned i = 0; i < before->checks_count; i++)
		if (mentions(before->checks[i].expression, column->name))
			return false;
	for (unsigned i = 0; i < before->foreign_keys_count; i++)
		if (in_names(before->foreign_keys[i].columns, before->foreign_keys[i].columns_count, column->name))
			return false;
	for (unsigned i = 0; i < before->columns_count; i++)
		if (mentions(before->columns[i].generated, column->name))
			return false;
	for (unsigned i = 0; i < before->indexes_count; i++) {
		const Index *index = &before->indexes[i];
		bool uses = in_keys(index->keys, index->keys_count, column->name) || mentions(index->where, column->name);
		if (uses && !plan_find(plan, STEP_DROP_INDEX, index) && !plan_find(plan, STEP_DROP_INDEX_EARLY, index))
			return false;
	}
	for (unsigned i = 0; i < plan->from->views_count; i++)
		if (mentions(plan->from->views[i].definition, before->name))
			return false;
	for (unsigned i = 0; i < plan->from->triggers_count; i++)
		if (mentions(plan->from->triggers[i].definition, before->name))
			return false;
	return true;
}

static bool is_in_place(const Plan *plan, const Step *step, const Table *before)
{
	switch (step->kind) {
	case STEP_CREATE_INDEX:
	case STEP_DROP_INDEX:
	case STEP_DROP_INDEX_EARLY:
		return true;
	case STEP_ADD_COLUMN:
	case STEP_ADD_COLUMN_LATE:
		return can_add(plan, step->to, step->table);
	case STEP_DROP_COLUMN:
		return can_drop(plan, step->from, before);
	case STEP_RENAME_FIRST:
	case STEP_RENAME_LAST:
		return step->object == &column_kind || step->object == &table_kind || step->object == &index_kind;
	case STEP_ADD_FOREIGN_KEY: {
		const ForeignKey *key = step->to;
		const Column *column = column_find(plan->rules, step->table, key->columns[0]);
		return column && plan_find(plan, STEP_ADD_COLUMN, column) && reference_fits(key, column) &&
		       count_references(step->table, column) == 1;
	}
	default:
		return false;
	}
}

static const Table *table_of(const Step *step)
{
	return step->kind == STEP_ALTER_TABLE ? step->to : step->table;
}

/* The library cannot rename an index. */
static void rename_index(Plan *plan, Step *step)
{
	plan_add(plan, STEP_DROP_INDEX_EARLY, &index_kind, step->table, step->from, NULL)->set_aside = true;
	plan_add(plan, STEP_CREATE_INDEX, &index_kind, step->table, NULL, step->to)->set_aside = true;
	plan_remove(step);
}

/* A key that fits into its column's ADD COLUMN stands there. */
static void attach_reference(Plan *plan, Step *step)
{
	const ForeignKey *key = step->to;
	const Column *column = column_find(plan->rules, step->table, key->columns[0]);
	Step *add = plan_find(plan, STEP_ADD_COLUMN, column);

	*LIST_ADD(plan->mem, add->detached, add->detached_count) = key;
	plan_remove(step);
}

static bool is_taken(const Plan *plan, const char *name)
{
	if (lookup_table(plan->from_lookup, NULL, name) || lookup_table(plan->to_lookup, NULL, name))
		return true;
	for (unsigned i = 0; i < plan->from->views_count; i++)
		if (text_same_nocase(plan->from->views[i].name, name))
			return true;
	return false;
}

/* A view that is made anew loses its INSTEAD OF triggers. */
static void keep_view_triggers(Plan *plan, const View *view)
{
	for (unsigned i = 0; i < plan->to->triggers_count; i++) {
		const Trigger *trigger = &plan->to->triggers[i];
		if (text_same_nocase(trigger->table, view->name) && !plan_find(plan, STEP_CREATE_TRIGGER, trigger))
			plan_add(plan, STEP_CREATE_TRIGGER, &trigger_kind, NULL, NULL, trigger);
	}
}

/* Tables and indexes have their names out of one pot: a table whose name an index takes goes first. */
static bool takes_name_of_table(const Plan *plan, const Step *step)
{
	const Index *index = step->object == &index_kind ? step->to : NULL;

	return index && step->kind == STEP_CREATE_INDEX && lookup_table(plan->from_lookup, NULL, index->name);
}

/* Steps for which SQLite looks through all views and triggers, and refuses when one names what is not there. */
static bool is_checked(const Step *step)
{
	return step->kind == STEP_DROP_COLUMN || (step->kind == STEP_RENAME_LAST && step->object != &index_kind);
}

/* What speaks of a view that is dropped goes with it meanwhile. */
static void set_users_aside(Plan *plan, const View *view)
{
	const Schema *from = plan->from, *to = plan->to;

	for (unsigned i = 0; i < from->views_count; i++) {
		const View *user = &from->views[i];
		if (user == view || !mentions(user->definition, view->name) || plan_find(plan, STEP_DROP_VIEW, user))
			continue;
		plan_add(plan, STEP_DROP_VIEW, &view_kind, NULL, user, NULL)->set_aside = true;
		for (unsigned k = 0; k < to->views_count; k++)
			if (text_same_nocase(to->views[k].name, user->name))
				plan_add(plan, STEP_CREATE_VIEW, &view_kind, NULL, NULL, &to->views[k])->set_aside = true;
	}
	for (unsigned i = 0; i < from->triggers_count; i++) {
		const Trigger *user = &from->triggers[i];
		if (text_same_nocase(user->table, view->name) || !mentions(user->definition, view->name) || plan_find(plan, STEP_DROP_TRIGGER, user))
			continue;
		plan_add(plan, STEP_DROP_TRIGGER, &trigger_kind, NULL, user, NULL)->set_aside = true;
		for (unsigned k = 0; k < to->triggers_count; k++)
			if (text_same_nocase(to->triggers[k].name, user->name))
				plan_add(plan, STEP_CREATE_TRIGGER, &trigger_kind, NULL, NULL, &to->triggers[k])->set_aside = true;
	}
}

static void rebuild(Plan *plan, const Table *before, const Table *after)
{
	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		bool rename = step->kind == STEP_RENAME_FIRST || step->kind == STEP_RENAME_LAST;
		if (table_of(step) == after && !(rename && step->object == &column_kind))
			plan_remove(step);
	}
	Step *step = plan_add(plan, STEP_REBUILD_TABLE, &table_kind, after, before, after);
	step->name = text_format(plan->mem, "autogen_new_%s", after->name);
	for (unsigned i = 2; is_taken(plan, step->name); i++)
		step->name = text_format(plan->mem, "autogen_new%u_%s", i, after->name);
	step->from_table = before;
	for (unsigned i = 0; i < plan->to->triggers_count; i++) {
		const Trigger *trigger = &plan->to->triggers[i];
		if (!text_same_nocase(trigger->table, after->name) || plan_find(plan, STEP_CREATE_TRIGGER, trigger))
			continue;
		/* On the way down one that the renames touch comes back when they are undone. */
		if (plan->downgrade && trigger->before)
			plan_add(plan, STEP_CREATE_TRIGGER, &trigger_kind, NULL, NULL, trigger);
		else
			*LIST_ADD(plan->mem, step->triggers, step->triggers_count) = trigger;
	}
	plan->foreign_keys_off = true;
}

/* With foreign keys on, DROP TABLE deletes what refers to its rows, or fails on it. */
static bool is_referred(const Plan *plan, const Table *table)
{
	for (unsigned t = 0; t < plan->from->tables_count; t++)
		for (unsigned i = 0; i < plan->from->tables[t].foreign_keys_count; i++)
			if (text_same_nocase(plan->from->tables[t].foreign_keys[i].referred_table, table->name))
				return true;
	return false;
}

static const Index *find_index(const Table *table, const char *name)
{
	for (unsigned i = 0; table && i < table->indexes_count; i++)
		if (text_same_nocase(table->indexes[i].name, name))
			return &table->indexes[i];
	return NULL;
}

/* An index that goes with its table, or with the old table of a rebuild, may hold a name that is given to another index or to a table before that. */
static void free_index_names(Plan *plan, const Table *before, const Table *after)
{
	for (unsigned i = 0; i < before->indexes_count; i++) {
		const Index *index = &before->indexes[i];
		bool given_again = lookup_table(plan->to_lookup, NULL, index->name) != NULL;
		for (unsigned t = 0; t < plan->to->tables_count; t++)
			given_again = given_again || (&plan->to->tables[t] != after && find_index(&plan->to->tables[t], index->name));
		if (given_again)
			plan_add(plan, STEP_DROP_INDEX_EARLY, &index_kind, before, index, NULL);
	}
}

void plan_sqlite(Plan *plan)
{
	bool checked = false;

	for (unsigned i = 0; i < plan->steps_count; i++)
		checked = checked || is_checked(plan->steps[i]);
	for (unsigned i = 0; checked && i < plan->steps_count; i++)
		if (plan->steps[i]->kind == STEP_DROP_VIEW)
			set_users_aside(plan, plan->steps[i]->from);
	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		const Table *after = table_of(step);
		/* Names of indexes are the whole database's: they are free before anything takes them. */
		if (step->kind == STEP_DROP_INDEX)
			step->kind = STEP_DROP_INDEX_EARLY;
		if (takes_name_of_table(plan, step))
			plan->tables_go_early = true;
		if (step->kind == STEP_CREATE_VIEW)
			keep_view_triggers(plan, step->to);
		if (step->kind == STEP_DROP_TABLE && is_referred(plan, step->from))
			plan->foreign_keys_off = true;
		if (step->kind == STEP_KINDS || step->kind == STEP_REBUILD_TABLE || !after)
			continue;
		const Table *before = lookup_table(plan->from_lookup, after->schema, after->name);
		if (before && !is_in_place(plan, step, before))
			rebuild(plan, before, after);
	}
	for (unsigned i = 0; i < plan->steps_count; i++) {
		Step *step = plan->steps[i];
		bool rename = step->kind == STEP_RENAME_FIRST || step->kind == STEP_RENAME_LAST;
		if (rename && step->object == &index_kind)
			rename_index(plan, step);
		if (step->kind == STEP_REBUILD_TABLE)
			free_index_names(plan, step->from_table, step->to);
		if (step->kind == STEP_DROP_TABLE)
			free_index_names(plan, step->from, NULL);
		if (step->kind == STEP_ADD_FOREIGN_KEY)
			attach_reference(plan, step);
	}
}
