#include "expand.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "lookup.h"
#include "mem.h"
#include "serial.h"
#include "text.h"

/* Overlays. */

static bool is_overlay(const Kind *kind, unsigned attr)
{
	AttrRole role = kind->traits[attr].role;

	return role == ATTR_POSTGRESQL || role == ATTR_SQLITE;
}

static void overlay_object(const Rules *rules, const Kind *kind, void *object)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		unsigned count;
		const void *over;
		if (!is_overlay(kind, attr))
			continue;
		over = attr_objects(kind, attr, object, &count);
		for (unsigned own = 0; over && kind->traits[attr].role == rules->overlay && own < kind->attrs; own++)
			if (!is_overlay(kind, own) && !attr_is_unsaid(kind, own, over))
				attr_share(kind, own, object, over);
		attr_set_objects(kind, attr, object, NULL, 0);
	}
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		AttrType type = attr_type(kind, attr);
		unsigned count = 0;
		char *objects = NULL;
		if (type == TYPE_FLAG || type == TYPE_CHOICE) {
			int value = attr_choice(kind, attr, object);
			if (value == CHOICE_DEFAULT || (type == TYPE_FLAG && value == FLAG_NO))
				attr_set_choice(kind, attr, object, 0);
		} else if (type == TYPE_OBJECTS || type == TYPE_OBJECT) {
			objects = attr_objects(kind, attr, object, &count);
		}
		for (unsigned i = 0; i < count; i++)
			overlay_object(rules, kind->traits[attr].child, objects + i * kind->traits[attr].child->size);
	}
}

void schema_overlay(const Rules *rules, Schema *schema)
{
	overlay_object(rules, &schema_kind, schema);
}

/* What the server lacks. */

static void refuse_in(const Rules *rules, const Kind *kind, void *object, Where *where, Faults *faults)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Lack *lack = rules_lack(rules, kind, attr);
		if (lack && !attr_is_unsaid(kind, attr, object)) {
			where->key = kind->fields[attr].key;
			if (lack->way_out)
				faults_add(faults, where, "%s", lack->way_out);
			where->key = NULL;
			attr_clear(kind, attr, object);
		}
		AttrRole role = kind->traits[attr].role;
		unsigned count;
		if (role != ATTR_CHILDREN && role != ATTR_PARTS)
			continue;
		const Kind *child = kind->traits[attr].child;
		char *objects = attr_objects(kind, attr, object, &count);
		Where inner = *where;
		for (unsigned i = 0; i < count; i++) {
			if (role == ATTR_CHILDREN) {
				inner.list = kind->fields[attr].key;
				inner.index = i;
			}
			refuse_in(rules, child, objects + i * child->size, &inner, faults);
		}
	}
}

void schema_refuse(const Rules *rules, Schema *schema, Faults *faults)
{
	for (unsigned attr = 0; attr < schema_kind.attrs; attr++) {
		const Kind *child = schema_kind.traits[attr].child;
		const Lack *lack = rules_lack(rules, child, child->attrs);
		unsigned count;
		char *objects = attr_objects(&schema_kind, attr, schema, &count);
		for (unsigned i = 0; i < count; i++) {
			char *object = objects + i * child->size;
			Where where = {.kind = child, .schema = object_schema(child, object),
				       .name = object_name(child, object)};
			if (!lack)
				refuse_in(rules, child, object, &where, faults);
			else if (lack->way_out)
				faults_add(faults, &where, "%s", lack->way_out);
		}
		if (lack)
			attr_set_objects(&schema_kind, attr, schema, NULL, 0);
	}
}

/* Shorthands. */

typedef struct Expansion {
	void *mem;
	const ModelOptions *options;
	const Rules *rules;
	Schema *schema;
	Faults *faults;
	Namer *namer;
	bool declared; /* the table at hand has a primary_key of its own */
} Expansion;

static void expand_keys(void *mem, char **columns, unsigned columns_count, IndexKey **keys, unsigned *keys_count)
{
	for (unsigned i = 0; i < columns_count; i++)
		LIST_ADD(mem, *keys, *keys_count)->column = columns[i];
}

static void expand_column_key(void *mem, const Column *column, IndexKey **keys, unsigned *keys_count)
{
	*keys = mem_new(mem, IndexKey);
	(*keys)->column = column->name;
	*keys_count = 1;
}

static Where column_where(const Table *table, const Column *column, const char *key)
{
	return (Where){.kind = &table_kind, .schema = table->schema, .name = table->name, .list = "columns",
		       .member = column->name, .key = key};
}

static void expand_reference(Expansion *x, Table *table, Column *column)
{
	char *parts[3] = {0};
	unsigned count = name_split(x->mem, column->references, parts);
	ForeignKey *key = LIST_ADD(x->mem, table->foreign_keys, table->foreign_keys_count);

	*LIST_ADD(x->mem, key->columns, key->columns_count) = column->name;
	key->from_column = column->name;
	key->on_delete = column->on_delete;
	key->on_update = column->on_update;
	key->referred_schema = count == 3 ? parts[0] : NULL;
	key->referred_table = parts[count == 3];
	if (count > 1)
		*LIST_ADD(x->mem, key->referred_columns, key->referred_columns_count) = parts[count - 1];
}

static void expand_serial(Expansion *x, Table *table, Column *column)
{
	const char *type = serial_type(column->type);
	Sequence *sequence = LIST_ADD(x->mem, x->schema->sequences, x->schema->sequences_count);

	sequence->schema = table->schema;
	sequence->name = namer_sequence(x->namer, table->name, column->name);
	sequence->type = text_copy(x->mem, type);
	sequence->owned_by = name_join(x->mem, table->schema, table->name, column->name);
	column->type = text_copy(x->mem, type);
	column->not_null = FLAG_YES;
	column->default_expr = serial_default(x->mem, table->schema, sequence->name);
}

static void expand_primary_key(Expansion *x, Table *table, const Column *column)
{
	if (x->declared) {
		Where where = column_where(table, column, "primary_key");
		faults_add(x->faults, &where, "the table has a primary_key of its own already; say it in one place");
		return;
	}
	if (!table->primary_key)
		table->primary_key = mem_new(x->mem, PrimaryKey);
	LIST_ADD(x->mem, table->primary_key->keys, table->primary_key->keys_count)->column = column->name;
}

static void expand_column(Expansion *x, Table *table, Column *column)
{
	if (column->primary_key)
		expand_primary_key(x, table, column);
	if (column->unique) {
		Unique *unique = LIST_ADD(x->mem, table->uniques, table->uniques_count);
		expand_column_key(x->mem, column, &unique->keys, &unique->keys_count);
	}
	if (column->index) {
		Index *index = LIST_ADD(x->mem, table->indexes, table->indexes_count);
		expand_column_key(x->mem, column, &index->keys, &index->keys_count);
	}
	if (column->check) {
		Check *check = LIST_ADD(x->mem, table->checks, table->checks_count);
		check->expression = column->check;
		check->from_column = column->name;
	}
	if (column->references)
		expand_reference(x, table, column);
	if ((column->on_delete || column->on_update) && !column->references) {
		Where where = column_where(table, column, column->on_delete ? "on_delete" : "on_update");
		faults_add(x->faults, &where, "there is no `references` beside it");
	}
	if (x->rules->has_sequences && column->type && serial_type(column->type))
		expand_serial(x, table, column);
	for (unsigned attr = 0; attr < column_kind.attrs; attr++)
		if (column_kind.traits[attr].role == ATTR_SHORTHAND)
			attr_clear(&column_kind, attr, column);
}

static void expand_table(Expansion *x, Table *table)
{
	PrimaryKey *primary = table->primary_key;

	x->declared = primary && (primary->columns_count || primary->keys_count);
	if (primary)
		expand_keys(x->mem, primary->columns, primary->columns_count, &primary->keys, &primary->keys_count);
	for (unsigned i = 0; i < table->uniques_count; i++) {
		Unique *unique = &table->uniques[i];
		expand_keys(x->mem, unique->columns, unique->columns_count, &unique->keys, &unique->keys_count);
		unique->columns = NULL, unique->columns_count = 0;
	}
	for (unsigned i = 0; i < table->indexes_count; i++) {
		Index *index = &table->indexes[i];
		expand_keys(x->mem, index->columns, index->columns_count, &index->keys, &index->keys_count);
		index->columns = NULL, index->columns_count = 0;
	}
	for (unsigned i = 0; i < table->columns_count; i++)
		expand_column(x, table, &table->columns[i]);
	if (primary)
		primary->columns = NULL, primary->columns_count = 0;
}

/* Names, and what a foreign key refers to when it does not say: the server would look both up. */

static void name_table(Expansion *x, Table *table)
{
	if (table->primary_key && !table->primary_key->name)
		table->primary_key->name = namer_choose(x->namer, &primary_key_kind, table, table->primary_key);
	for (unsigned i = 0; i < table->uniques_count; i++)
		if (!table->uniques[i].name)
			table->uniques[i].name = namer_choose(x->namer, &unique_kind, table, &table->uniques[i]);
	for (unsigned i = 0; i < table->checks_count; i++)
		if (!table->checks[i].name)
			table->checks[i].name = namer_choose(x->namer, &check_kind, table, &table->checks[i]);
	for (unsigned i = 0; i < table->foreign_keys_count; i++)
		if (!table->foreign_keys[i].name)
			table->foreign_keys[i].name =
				namer_choose(x->namer, &foreign_key_kind, table, &table->foreign_keys[i]);
	for (unsigned i = 0; i < table->indexes_count; i++)
		if (!table->indexes[i].name)
			table->indexes[i].name = namer_choose(x->namer, &index_kind, table, &table->indexes[i]);
}

static void resolve_references(Expansion *x, Table *table, const Lookup *lookup)
{
	for (unsigned i = 0; i < table->foreign_keys_count; i++) {
		ForeignKey *key = &table->foreign_keys[i];
		if (key->referred_columns_count)
			continue;
		const Table *referred = lookup_table(lookup, key->referred_schema, key->referred_table);
		for (unsigned k = 0; referred && referred->primary_key && k < referred->primary_key->keys_count; k++)
			*LIST_ADD(x->mem, key->referred_columns, key->referred_columns_count) =
				referred->primary_key->keys[k].column;
	}
}

/* As SQLite itself would say it. */
static char *settle_pragma(void *mem, unsigned attr, const char *value)
{
	static const char *const vacuums[] = {"none", "full", "incremental"}, *const encodings[] = {"UTF-8", "UTF-16le", "UTF-16be"};
	char *text = text_copy(mem, value);

	if (attr == FILE_JOURNAL_MODE || attr == FILE_AUTO_VACUUM)
		for (char *p = text; *p; p++)
			*p = (char)tolower((unsigned char)*p);
	if (attr == FILE_AUTO_VACUUM && *text >= '0' && *text <= '2' && !text[1])
		return text_copy(mem, vacuums[*text - '0']);
	for (size_t i = 0; attr == FILE_ENCODING && i < sizeof encodings / sizeof *encodings; i++)
		if (text_same_nocase(text, encodings[i]))
			return text_copy(mem, encodings[i]);
	return text;
}

/* The settings of the file become objects like any other; they are SQLite's alone. */
static void expand_file(void *mem, const Rules *rules, Schema *schema)
{
	for (unsigned attr = 0; schema->sqlite && rules->overlay == ATTR_SQLITE && attr < file_settings_kind.attrs; attr++) {
		const char *value = attr_text(&file_settings_kind, attr, schema->sqlite);
		if (value)
			*LIST_ADD(mem, schema->pragmas, schema->pragmas_count) =
				(Pragma){.name = text_copy(mem, file_settings_kind.fields[attr].key), .value = settle_pragma(mem, attr, value)};
	}
	schema->sqlite = NULL;
}

void schema_expand(void *mem, const ModelOptions *options, Schema *schema, Faults *faults)
{
	Expansion x = {.mem = mem, .options = options, .rules = options->rules, .schema = schema, .faults = faults};

	expand_file(mem, options->rules, schema);
	x.namer = namer_new(mem, options->rules, options->naming);
	for (unsigned i = 0; i < schema->tables_count; i++)
		expand_table(&x, &schema->tables[i]);
	schema_settle(mem, options->rules, options->default_schema, schema);
	namer_take(x.namer, schema);
	for (unsigned i = 0; i < schema->tables_count; i++)
		name_table(&x, &schema->tables[i]);
	if (options->rules->checks_references) {
		Lookup *lookup = lookup_new(mem, options->rules, schema);
		for (unsigned i = 0; i < schema->tables_count; i++)
			resolve_references(&x, &schema->tables[i], lookup);
	}
	schema_sort(schema);
}
