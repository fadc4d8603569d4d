#include "rename.h"

#include <string.h>

#include "lookup.h"
#include "mem.h"
#include "model.h"
#include "serial.h"
#include "text.h"

typedef struct Renaming {
	void *mem;
	const Rules *rules;
	Schema *schema; /* becomes what it is after the renames */
	const Schema *to;
	Rename *renames;
	unsigned count;
} Renaming;

static void note(Renaming *r, const Kind *kind, const char *schema, const char *table, const void *from, const void *to)
{
	*LIST_ADD(r->mem, r->renames, r->count) =
		(Rename){.kind = kind, .schema = schema, .table = table, .from = from, .to = to};
}

static void replace_name(const Renaming *r, char **name, const char *from, const char *to)
{
	if (*name && name_same(r->rules, *name, from))
		*name = text_copy(r->mem, to);
}

static void replace_names(const Renaming *r, char **names, unsigned count, const char *from, const char *to)
{
	for (unsigned i = 0; i < count; i++)
		replace_name(r, &names[i], from, to);
}

static void replace_in_expression(const Renaming *r, char **expression, const char *from, const char *to)
{
	if (*expression)
		*expression = r->rules->syntax->rename_column(r->mem, *expression, from, to);
}

static void replace_in_keys(const Renaming *r, IndexKey *keys, unsigned count, const char *from, const char *to)
{
	for (unsigned i = 0; i < count; i++) {
		replace_name(r, &keys[i].column, from, to);
		replace_in_expression(r, &keys[i].expression, from, to);
	}
}

/* The tables that refer to this one, which both servers keep in step. */
static void rename_referred(const Renaming *r, const Table *referred, const char *from, const char *to, bool table)
{
	for (unsigned t = 0; t < r->schema->tables_count; t++) {
		Table *other = &r->schema->tables[t];
		for (unsigned i = 0; i < other->foreign_keys_count; i++) {
			ForeignKey *key = &other->foreign_keys[i];
			if (!name_same(r->rules, key->referred_table, table ? from : referred->name) ||
			    !text_same(key->referred_schema, referred->schema))
				continue;
			if (table)
				replace_name(r, &key->referred_table, from, to);
			else
				replace_names(r, key->referred_columns, key->referred_columns_count, from, to);
		}
	}
}

/* True when a name stands in the text at all. */
static bool names(const Renaming *r, const char *text, const char *name)
{
	unsigned count;
	char **words = r->rules->syntax->columns(r->mem, text, &count);

	for (unsigned i = 0; i < count; i++)
		if (name_same(r->rules, words[i], name))
			return true;
	return false;
}

static void rename_in_text(const Renaming *r, const char *table, char **text, const char **before, const char *from, const char *to)
{
	const char *old = *text;

	if (!names(r, old, table))
		return;
	replace_in_expression(r, text, from, to);
	if (!text_same(old, *text) && !*before)
		*before = old;
}

/*
 * Texts that SQLite edits when a table or column is renamed. Names alike in other places are replaced too, so the
 * result is only compared; what is made again on the way down is the text as it was.
 */
static void rename_in_code(const Renaming *r, const char *table, const char *from, const char *to)
{
	for (unsigned i = 0; i < r->schema->views_count; i++)
		rename_in_text(r, table, &r->schema->views[i].definition, &r->schema->views[i].before, from, to);
	for (unsigned i = 0; i < r->schema->triggers_count; i++)
		rename_in_text(r, table, &r->schema->triggers[i].definition, &r->schema->triggers[i].before, from, to);
}

static void rename_owner(const Renaming *r, const Table *table, const char *old_table, const char *old_column,
			 const char *new_column)
{
	for (unsigned i = 0; i < r->schema->sequences_count; i++) {
		Sequence *sequence = &r->schema->sequences[i];
		char *parts[3];
		if (!sequence->owned_by)
			continue;
		unsigned count = name_split(r->mem, sequence->owned_by, parts);
		if (count < 2 || !text_same(count == 3 ? parts[0] : NULL, table->schema) ||
		    !text_same(parts[count - 2], old_table) ||
		    (old_column && !text_same(parts[count - 1], old_column)))
			continue;
		sequence->owned_by = name_join(r->mem, table->schema, table->name,
					       old_column ? new_column : parts[count - 1]);
	}
}

static void rename_column(Renaming *r, Table *table, Column *column, const char *to)
{
	char *from = column->name;

	for (unsigned i = 0; i < table->columns_count; i++)
		replace_in_expression(r, &table->columns[i].generated, from, to);
	if (table->primary_key) {
		replace_in_keys(r, table->primary_key->keys, table->primary_key->keys_count, from, to);
		replace_names(r, table->primary_key->include, table->primary_key->include_count, from, to);
	}
	for (unsigned i = 0; i < table->uniques_count; i++) {
		replace_in_keys(r, table->uniques[i].keys, table->uniques[i].keys_count, from, to);
		replace_names(r, table->uniques[i].include, table->uniques[i].include_count, from, to);
	}
	for (unsigned i = 0; i < table->checks_count; i++)
		replace_in_expression(r, &table->checks[i].expression, from, to);
	for (unsigned i = 0; i < table->foreign_keys_count; i++)
	{
		ForeignKey *key = &table->foreign_keys[i];
		replace_names(r, key->columns, key->columns_count, from, to);
		replace_names(r, key->on_delete_columns, key->on_delete_columns_count, from, to);
	}
	for (unsigned i = 0; i < table->indexes_count; i++) {
		Index *index = &table->indexes[i];
		replace_in_keys(r, index->keys, index->keys_count, from, to);
		replace_names(r, index->include, index->include_count, from, to);
		replace_in_expression(r, &index->where, from, to);
	}
	rename_referred(r, table, from, to, false);
	rename_in_code(r, table->name, from, to);
	column->name = text_copy(r->mem, to);
	rename_owner(r, table, table->name, from, to);
}

/* One pass over the columns; true when something was renamed. */
static bool rename_some_columns(Renaming *r, Table *table, const Table *to)
{
	bool moved = false;

	for (unsigned i = 0; i < to->columns_count; i++) {
		const Column *wanted = &to->columns[i];
		if (!wanted->renamed_from || column_find(r->rules, table, wanted->name))
			continue;
		Column *column = column_find(r->rules, table, wanted->renamed_from);
		if (!column)
			continue;
		void *before = object_copy(r->mem, &column_kind, column);
		rename_column(r, table, column, wanted->name);
		note(r, &column_kind, table->schema, table->name, before, wanted);
		moved = true;
	}
	return moved;
}

static void rename_columns(Renaming *r, Table *table, const Table *to)
{
	while (rename_some_columns(r, table, to))
		;
}

static void rename_table(Renaming *r, Table *table, const char *to)
{
	char *from = table->name;

	rename_referred(r, table, from, to, true);
	rename_in_code(r, from, from, to);
	for (unsigned i = 0; i < r->schema->triggers_count; i++)
		replace_name(r, &r->schema->triggers[i].table, from, to);
	table->name = text_copy(r->mem, to);
	rename_owner(r, table, from, NULL, NULL);
}

static Table *find_table(const Schema *schema, const Rules *rules, const char *space, const char *name)
{
	for (unsigned i = 0; name && i < schema->tables_count; i++)
		if (name_same(rules, schema->tables[i].name, name) && text_same(schema->tables[i].schema, space))
			return &schema->tables[i];
	return NULL;
}

static void rename_tables(Renaming *r)
{
	/* Again while something moves: one renaming can free the name that another waits for. */
	for (bool moved = true; moved;) {
		moved = false;
		for (unsigned i = 0; i < r->to->tables_count; i++) {
			const Table *wanted = &r->to->tables[i];
			if (!wanted->renamed_from || find_table(r->schema, r->rules, wanted->schema, wanted->name))
				continue;
			Table *table = find_table(r->schema, r->rules, wanted->schema, wanted->renamed_from);
			if (!table)
				continue;
			void *old = object_copy(r->mem, &table_kind, table);
			rename_table(r, table, wanted->name);
			note(r, &table_kind, wanted->schema, NULL, old, wanted);
			moved = true;
		}
	}
	Lookup *after = lookup_new(r->mem, r->rules, r->schema);
	for (unsigned i = 0; i < r->to->tables_count; i++) {
		Table *table = lookup_table(after, r->to->tables[i].schema, r->to->tables[i].name);
		if (table)
			rename_columns(r, table, &r->to->tables[i]);
	}
}

static void retype_columns(const Renaming *r, const char *schema, const char *from, const char *to)
{
	const Syntax *syntax = r->rules->syntax;
	char *old = quote_qualified(r->mem, syntax, schema, from), *new = quote_qualified(r->mem, syntax, schema, to);
	size_t length = strlen(old);
	for (unsigned t = 0; t < r->schema->tables_count; t++)
		for (unsigned i = 0; i < r->schema->tables[t].columns_count; i++) {
			Column *column = &r->schema->tables[t].columns[i];
			const char *rest = column->type ? column->type + length : NULL;
			if (rest && text_starts(column->type, old) && (!*rest || *rest == '['))
				column->type = text_format(r->mem, "%s%s", new, rest);
		}
}

static void rename_enums(Renaming *r)
{
	for (unsigned i = 0; i < r->to->enums_count; i++) {
		const Enum *wanted = &r->to->enums[i];
		Enum *found = NULL;
		bool there = false;
		for (unsigned k = 0; k < r->schema->enums_count; k++) {
			Enum *e = &r->schema->enums[k];
			there = there || (text_same(e->schema, wanted->schema) && text_same(e->name, wanted->name));
			if (text_same(e->schema, wanted->schema) && text_same(e->name, wanted->renamed_from))
				found = e;
		}
		if (there || !found || !wanted->renamed_from)
			continue;
		void *old = object_copy(r->mem, &enum_kind, found);
		retype_columns(r, wanted->schema, found->name, wanted->name);
		found->name = text_copy(r->mem, wanted->name);
		note(r, &enum_kind, wanted->schema, NULL, old, wanted);
	}
}

static const Sequence *find_sequence(const Schema *schema, const char *space, const char *name)
{
	for (unsigned i = 0; i < schema->sequences_count; i++)
		if (text_same(schema->sequences[i].name, name) && text_same(schema->sequences[i].schema, space))
			return &schema->sequences[i];
	return NULL;
}

/* The defaults that draw from a sequence, as the server prints them. */
static void redraw_defaults(const Renaming *r, const char *schema, const char *from, const char *to)
{
	char *old = serial_default(r->mem, schema, from), *new = serial_default(r->mem, schema, to);

	for (unsigned t = 0; t < r->schema->tables_count; t++)
		for (unsigned i = 0; i < r->schema->tables[t].columns_count; i++)
			replace_name(r, &r->schema->tables[t].columns[i].default_expr, old, new);
}

/* By `renamed_from`, and the sequence of a serial column whose table or column was renamed: it has the same owner. */
static void rename_sequences(Renaming *r)
{
	for (unsigned i = 0; i < r->to->sequences_count; i++) {
		const Sequence *wanted = &r->to->sequences[i];
		if (find_sequence(r->schema, wanted->schema, wanted->name))
			continue;
		for (unsigned k = 0; k < r->schema->sequences_count; k++) {
			Sequence *sequence = &r->schema->sequences[k];
			bool asked = text_same(sequence->name, wanted->renamed_from);
			bool same_owner = sequence->owned_by && text_same(sequence->owned_by, wanted->owned_by);
			if (!text_same(sequence->schema, wanted->schema) || (!asked && !same_owner) ||
			    find_sequence(r->to, sequence->schema, sequence->name))
				continue;
			void *old = object_copy(r->mem, &sequence_kind, sequence);
			redraw_defaults(r, sequence->schema, sequence->name, wanted->name);
			sequence->name = text_copy(r->mem, wanted->name);
			note(r, &sequence_kind, wanted->schema, NULL, old, wanted);
			break;
		}
	}
}

Schema *rename_apply(void *mem, const Rules *rules, const Schema *from, const Schema *to, Rename **renames,
		     unsigned *count)
{
	Renaming r = {.mem = mem, .rules = rules, .to = to};

	r.schema = object_copy(mem, &schema_kind, from);
	rename_tables(&r);
	rename_enums(&r);
	rename_sequences(&r);
	*renames = r.renames;
	*count = r.count;
	return r.schema;
}
