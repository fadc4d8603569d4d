/* The normalized form back to what a person would write: see schema_shorten(). */
#include <string.h>

#include "expand.h"
#include "lookup.h"
#include "serial.h"
#include "mem.h"
#include "text.h"

typedef struct Shortening {
	void *mem;
	const Rules *rules;
	Schema *schema;
	Namer *namer;
	Map *taken; /* names of constraints and indexes, by schema */
	Map *twice; /* those that more than one object has: never left to the server */
	Map *sequences;
} Shortening;

static void note(Shortening *s, const Table *table, const char *name)
{
	if (!name)
		return;
	char *key = map_key(s->mem, table->schema, name, NULL);
	if (!map_put(s->taken, key, s))
		map_put(s->twice, key, s);
}

static void note_table(Shortening *s, const Table *table)
{
	if (table->primary_key)
		note(s, table, table->primary_key->name);
	for (unsigned i = 0; i < table->uniques_count; i++)
		note(s, table, table->uniques[i].name);
	for (unsigned i = 0; i < table->checks_count; i++)
		note(s, table, table->checks[i].name);
	for (unsigned i = 0; i < table->foreign_keys_count; i++)
		note(s, table, table->foreign_keys[i].name);
	for (unsigned i = 0; i < table->indexes_count; i++)
		note(s, table, table->indexes[i].name);
}

/* Drops a name that the server would give again. True when the object is unnamed now. */
static bool forget_name(Shortening *s, const Kind *kind, const Table *table, const void *object, char **name)
{
	if (*name && text_same(*name, namer_default(s->namer, kind, table, object)) &&
	    !map_get(s->twice, map_key(s->mem, table->schema, *name, NULL)))
		*name = NULL;
	return *name == NULL;
}

static void forget_keys(void *mem, IndexKey **keys, unsigned *keys_count, char ***columns, unsigned *columns_count)
{
	for (unsigned i = 0; i < *keys_count; i++)
		for (unsigned attr = 0; attr < index_key_kind.attrs; attr++)
			if (attr != INDEX_KEY_COLUMN && !attr_is_unsaid(&index_key_kind, attr, &(*keys)[i]))
				return;
	for (unsigned i = 0; i < *keys_count; i++)
		*LIST_ADD(mem, *columns, *columns_count) = (*keys)[i].column;
	*keys = NULL;
	*keys_count = 0;
}

/* The column that an object is about when it says nothing but one column: its shorthand can stand there. */
static Column *lone_column(Shortening *s, const Table *table, const Kind *kind, const void *object, char *const *columns,
			   unsigned columns_count)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++)
		if (kind->traits[attr].role != ATTR_SHORTHAND && !attr_is_unsaid(kind, attr, object))
			return NULL;
	return columns_count == 1 ? column_find(s->rules, table, columns[0]) : NULL;
}

static void shorten_primary_key(Shortening *s, Table *table)
{
	PrimaryKey *key = table->primary_key;

	for (unsigned i = 0; s->rules->keys_not_null && i < key->keys_count; i++) {
		Column *column = column_find(s->rules, table, key->keys[i].column);
		if (column)
			column->not_null = FLAG_UNSAID;
	}
	forget_name(s, &primary_key_kind, table, key, &key->name);
	forget_keys(s->mem, &key->keys, &key->keys_count, &key->columns, &key->columns_count);
	Column *column = lone_column(s, table, &primary_key_kind, key, key->columns, key->columns_count);
	if (!column)
		return;
	column->primary_key = FLAG_YES;
	table->primary_key = NULL;
}

static void shorten_uniques(Shortening *s, Table *table)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < table->uniques_count; i++) {
		Unique *unique = &table->uniques[i];
		forget_name(s, &unique_kind, table, unique, &unique->name);
		forget_keys(s->mem, &unique->keys, &unique->keys_count, &unique->columns, &unique->columns_count);
		Column *column = lone_column(s, table, &unique_kind, unique, unique->columns, unique->columns_count);
		if (column && !column->unique)
			column->unique = FLAG_YES;
		else
			table->uniques[kept++] = *unique;
	}
	table->uniques_count = kept;
}

static void shorten_indexes(Shortening *s, Table *table)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < table->indexes_count; i++) {
		Index *index = &table->indexes[i];
		forget_name(s, &index_kind, table, index, &index->name);
		forget_keys(s->mem, &index->keys, &index->keys_count, &index->columns, &index->columns_count);
		Column *column = lone_column(s, table, &index_kind, index, index->columns, index->columns_count);
		if (column && !column->index)
			column->index = FLAG_YES;
		else
			table->indexes[kept++] = *index;
	}
	table->indexes_count = kept;
}

static void shorten_checks(Shortening *s, Table *table)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < table->checks_count; i++) {
		Check *check = &table->checks[i];
		unsigned count = 0;
		bool unnamed = forget_name(s, &check_kind, table, check, &check->name);
		bool plain = unnamed && !check->no_inherit && !check->comment && !check->on_conflict;
		/* Only PostgreSQL says for certain which columns an expression names. */
		char **columns = plain && !s->rules->keeps_text
					 ? s->rules->syntax->columns(s->mem, check->expression, &count)
					 : NULL;
		Column *column = count == 1 ? column_find(s->rules, table, columns[0]) : NULL;
		if (column && !column->check)
			column->check = check->expression;
		else
			table->checks[kept++] = *check;
	}
	table->checks_count = kept;
}

static void shorten_foreign_keys(Shortening *s, Table *table)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < table->foreign_keys_count; i++) {
		ForeignKey *key = &table->foreign_keys[i];
		bool unnamed = forget_name(s, &foreign_key_kind, table, key, &key->name);
		Column *column = column_find(s->rules, table, key->columns[0]);
		bool plain = unnamed && column && !column->references && key->columns_count == 1 &&
			     key->referred_columns_count <= 1 && !key->match && !key->on_delete_columns_count && !key->deferrable && !key->initially &&
			     !key->comment && !(key->referred_schema && !key->referred_columns_count);
		if (!plain) {
			table->foreign_keys[kept++] = *key;
			continue;
		}
		column->references = name_join(s->mem, key->referred_schema, key->referred_table,
					       key->referred_columns_count ? key->referred_columns[0] : NULL);
		column->on_delete = key->on_delete;
		column->on_update = key->on_update;
	}
	table->foreign_keys_count = kept;
}

static void shorten_serial(Shortening *s, const Table *table, Column *column)
{
	char *name = namer_sequence(s->namer, table->name, column->name);
	Sequence *sequence = map_get(s->sequences, map_key(s->mem, table->schema, name, NULL));
	const char *word = sequence ? serial_word(s->mem, sequence, table, column) : NULL;

	if (!word)
		return;
	column->type = text_copy(s->mem, word);
	column->default_expr = NULL;
	column->not_null = FLAG_UNSAID;
	sequence->name = NULL;
}

static void shorten_table(Shortening *s, Table *table)
{
	for (unsigned i = 0; s->rules->has_sequences && i < table->columns_count; i++) {
		Column *column = &table->columns[i];
		if (column->identity)
			column->not_null = FLAG_UNSAID;
		shorten_serial(s, table, column);
	}
	if (table->primary_key)
		shorten_primary_key(s, table);
	shorten_uniques(s, table);
	shorten_checks(s, table);
	shorten_foreign_keys(s, table);
	shorten_indexes(s, table);
}

Schema *schema_shorten(void *mem, const ModelOptions *options, const Schema *schema)
{
	Shortening s = {.mem = mem, .rules = options->rules, .schema = object_copy(mem, &schema_kind, schema)};
	unsigned kept = 0;

	s.namer = namer_new(mem, options->rules, options->naming);
	s.taken = map_new(mem);
	s.twice = map_new(mem);
	s.sequences = map_new(mem);
	for (unsigned i = 0; i < s.schema->sequences_count; i++) {
		Sequence *sequence = &s.schema->sequences[i];
		map_put(s.sequences, map_key(mem, sequence->schema, sequence->name, NULL), sequence);
	}
	for (unsigned i = 0; i < s.schema->tables_count; i++)
		note_table(&s, &s.schema->tables[i]);
	for (unsigned i = 0; i < s.schema->tables_count; i++)
		shorten_table(&s, &s.schema->tables[i]);
	for (unsigned i = 0; i < s.schema->sequences_count; i++)
		if (s.schema->sequences[i].name)
			s.schema->sequences[kept++] = s.schema->sequences[i];
	s.schema->sequences_count = kept;
	return s.schema;
}
