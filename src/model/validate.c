#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "expand.h"
#include "lookup.h"
#include "mem.h"
#include "text.h"

typedef struct Validation {
	void *mem;
	const Rules *rules;
	const Schema *schema;
	Faults *faults;
	Lookup *lookup;
} Validation;

static Where table_where(const Table *table, const char *list, const char *member, const char *key)
{
	return (Where){.kind = &table_kind, .schema = table->schema, .name = table->name, .list = list,
		       .member = member, .key = key};
}

static char *nearest_table(Validation *v, const char *name)
{
	const char **words = mem_array(v->mem, const char *, v->schema->tables_count + 1);

	for (unsigned i = 0; i < v->schema->tables_count; i++)
		words[i] = v->schema->tables[i].name;
	return text_suggest(v->mem, name, words, v->schema->tables_count);
}

static char *nearest_column(Validation *v, const Table *table, const char *name)
{
	const char **words = mem_array(v->mem, const char *, table->columns_count + 1);

	for (unsigned i = 0; i < table->columns_count; i++)
		words[i] = table->columns[i].name;
	return text_suggest(v->mem, name, words, table->columns_count);
}

static void check_length(Validation *v, const Where *where, const char *what, const char *name)
{
	if (v->rules->name_limit && name && strlen(name) > v->rules->name_limit)
		faults_add(v->faults, where, "the name of the %s has %zu bytes, PostgreSQL keeps %u of them; shorten it: \"%.40s…\"",
			   what, strlen(name), v->rules->name_limit, name);
	if (name && !*name)
		faults_add(v->faults, where, "the name of the %s is empty", what);
}

static bool expect_column(Validation *v, const Table *table, const Table *of, const Where *where, const char *name)
{
	if (!name || column_find(v->rules, of, name))
		return true;
	/* SQLite's rowid goes by three names that need no column. */
	if (v->rules->has_rowid && table == of && !of->without_rowid &&
	    (text_same_nocase(name, "rowid") || text_same_nocase(name, "oid") || text_same_nocase(name, "_rowid_")))
		return true;
	faults_add(v->faults, where, "table \"%s\" has no column \"%s\"%s", of->name, name, nearest_column(v, of, name));
	return false;
}

static void check_keys(Validation *v, const Table *table, const char *list, const char *name, const IndexKey *keys,
		       unsigned count)
{
	Where where = table_where(table, list, name, NULL);

	if (!count)
		faults_add(v->faults, &where, "it has no columns");
	for (unsigned i = 0; i < count; i++) {
		if ((keys[i].column != NULL) == (keys[i].expression != NULL))
			faults_add(v->faults, &where, "a key is either a column or an expression");
		else if (keys[i].expression && !*keys[i].expression)
			faults_add(v->faults, &where, "the expression of a key is empty");
		else
			expect_column(v, table, table, &where, keys[i].column);
	}
}

static void check_names(Validation *v, const Table *table, const char *list, const char *name, char *const *columns,
			unsigned count)
{
	Where where = table_where(table, list, name, NULL);

	for (unsigned i = 0; i < count; i++)
		expect_column(v, table, table, &where, columns[i]);
}

static void check_foreign_key(Validation *v, const Table *table, const ForeignKey *key)
{
	Where where = key->from_column ? table_where(table, "columns", key->from_column, "references")
				       : table_where(table, "foreign_keys", key->name, NULL);
	const Table *referred = lookup_table(v->lookup, key->referred_schema, key->referred_table);

	for (unsigned i = 0; i < key->columns_count; i++)
		expect_column(v, table, table, &where, key->columns[i]);
	for (unsigned i = 0; i < key->on_delete_columns_count; i++)
		if (!text_in(key->on_delete_columns[i], key->columns, key->columns_count))
			faults_add(v->faults, &where, "\"%s\" of on_delete_columns is not among its columns", key->on_delete_columns[i]);
	if (!key->from_column)
		where.key = "referred_table";
	if (!referred) {
		/* SQLite takes a reference to a table that is not there, and real schemas hold such. */
		if (v->rules->checks_references)
			faults_add(v->faults, &where, "there is no table \"%s\"%s", key->referred_table,
				   nearest_table(v, key->referred_table));
		return;
	}
	if (!v->rules->checks_references)
		return;
	for (unsigned i = 0; i < key->referred_columns_count; i++)
		expect_column(v, NULL, referred, &where, key->referred_columns[i]);
	if (!key->referred_columns_count)
		faults_add(v->faults, &where, "table \"%s\" has no primary key to refer to; name its columns", referred->name);
	else if (key->referred_columns_count != key->columns_count)
		faults_add(v->faults, &where, "%u columns refer to %u", key->columns_count, key->referred_columns_count);
}

static void check_column(Validation *v, const Table *table, const Column *column)
{
	Where where = table_where(table, "columns", column->name, NULL);

	check_length(v, &where, "column", column->name);
	if ((!column->type || !*column->type) && !v->rules->type_optional)
		faults_add(v->faults, &where, "key \"type\" is missing");
	if (column->default_expr && !*column->default_expr) {
		where.key = "default";
		faults_add(v->faults, &where, "the default is empty; for an empty string write \"''\"");
	}
	if (column->generated && !*column->generated) {
		where.key = "generated";
		faults_add(v->faults, &where, "the expression is empty");
	}
	int sources = (column->default_expr != NULL) + (column->identity != 0) + (column->generated != NULL);
	if (sources > 1) {
		where.key = column->generated ? "generated" : "identity";
		faults_add(v->faults, &where, "a column has one of `default`, `identity` and `generated`");
	}
	if (column->stored && !column->generated) {
		where.key = "stored";
		faults_add(v->faults, &where, "only a generated column can be stored");
	}
	if (column->autoincrement) {
		const PrimaryKey *key = table->primary_key;
		bool alone = key && key->keys_count == 1 && text_same_nocase(key->keys[0].column, column->name);
		where.key = "autoincrement";
		if (!alone || !text_same_nocase(column->type, "integer"))
			faults_add(v->faults, &where, "AUTOINCREMENT is for an INTEGER PRIMARY KEY alone");
	}
	if (column->generated && !column->stored && v->rules->stored_only) {
		where.key = "generated";
		faults_add(v->faults, &where, "PostgreSQL before 18 has stored generated columns only; say `stored: true`");
	}
}

/* One name, one object, within what `seen` covers. */
static void check_unique(Validation *v, Map *seen, const char *schema, const char *name, const char *what, const Where *where)
{
	if (name && !map_put(seen, name_key(v->mem, v->rules, schema, name), v))
		faults_add(v->faults, where, "there are two %s called \"%s\"", what, name);
}

static Where second(Where where)
{
	if (where.member)
		where.index = 1;
	else
		where.occurrence = 1;
	return where;
}

static void check_constraint_name(Validation *v, Map *seen, const Table *table, const char *list, const char *name)
{
	Where where = table_where(table, list, name, NULL);

	check_length(v, &where, "constraint", name);
	/* To SQLite a constraint's name is a remark, and may stand twice. */
	if (v->rules->names_constraints)
		check_unique(v, seen, NULL, name, "constraints of the table", &where);
}

static void check_constraints(Validation *v, const Table *table, Map *relations)
{
	Map *seen = map_new(v->mem);
	const PrimaryKey *primary = table->primary_key;

	if (primary) {
		check_constraint_name(v, seen, table, "primary_key", primary->name);
		check_keys(v, table, "primary_key", NULL, primary->keys, primary->keys_count);
		check_names(v, table, "primary_key", NULL, primary->include, primary->include_count);
	}
	for (unsigned i = 0; i < table->uniques_count; i++) {
		const Unique *unique = &table->uniques[i];
		check_constraint_name(v, seen, table, "uniques", unique->name);
		check_keys(v, table, "uniques", unique->name, unique->keys, unique->keys_count);
		check_names(v, table, "uniques", unique->name, unique->include, unique->include_count);
	}
	for (unsigned i = 0; i < table->checks_count; i++) {
		const Check *check = &table->checks[i];
		check_constraint_name(v, seen, table, "checks", check->name);
		if (check->expression && !*check->expression) {
			Where where = table_where(table, "checks", check->name, "expression");
			faults_add(v->faults, &where, "the expression is empty");
		}
	}
	for (unsigned i = 0; i < table->foreign_keys_count; i++) {
		check_constraint_name(v, seen, table, "foreign_keys", table->foreign_keys[i].name);
		check_foreign_key(v, table, &table->foreign_keys[i]);
	}
	for (unsigned i = 0; i < table->indexes_count; i++) {
		const Index *index = &table->indexes[i];
		Where where = table_where(table, "indexes", index->name, NULL);
		check_length(v, &where, "index", index->name);
		check_unique(v, relations, table->schema, index->name, "tables, sequences or indexes", &where);
		check_keys(v, table, "indexes", index->name, index->keys, index->keys_count);
		check_names(v, table, "indexes", index->name, index->include, index->include_count);
	}
}

void schema_check_identity(const Rules *rules, const Schema *schema, Faults *faults)
{
	for (unsigned t = 0; rules->has_rowid && t < schema->tables_count; t++) {
		const Table *table = &schema->tables[t];
		for (unsigned i = 0; i < table->columns_count; i++) {
			const Column *column = &table->columns[i];
			const PrimaryKey *key = table->primary_key;
			bool alone = column->primary_key || (key && key->columns_count == 1 && text_same_nocase(key->columns[0], column->name));
			if (!column->identity || (column->type && strcasecmp(column->type, "integer") == 0 && alone))
				continue;
			Where where = table_where(table, "columns", column->name, "identity");
			faults_add(faults, &where, "SQLite numbers only an INTEGER PRIMARY KEY; add `sqlite: {type: integer}` to the primary key's column");
		}
	}
}

static void check_owner(Validation *v, const Sequence *sequence)
{
	Where where = {.kind = &sequence_kind, .schema = sequence->schema, .name = sequence->name, .key = "owned_by"};
	char *parts[3];

	if (!sequence->owned_by)
		return;
	unsigned count = name_split(v->mem, sequence->owned_by, parts);
	if (count < 2) {
		faults_add(v->faults, &where, "\"%s\" is not table.column", sequence->owned_by);
		return;
	}
	const Table *table = lookup_table(v->lookup, count == 3 ? parts[0] : NULL, parts[count - 2]);
	if (!table)
		faults_add(v->faults, &where, "there is no table \"%s\"%s", parts[count - 2], nearest_table(v, parts[count - 2]));
	else
		expect_column(v, NULL, table, &where, parts[count - 1]);
}

static bool is_integer(const char *text)
{
	size_t digits = strspn(text + (*text == '-' || *text == '+'), "0123456789");

	return digits > 0 && digits < 20 && !text[digits + (*text == '-' || *text == '+')];
}

/* NAME=VALUE, which is written as it stands. */
static bool is_parameter(const char *text)
{
	size_t name = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");

	return name > 0 && (!text[name] || (text[name] == '=' && text[name + 1 + strcspn(text + name + 1, " \t\n,;()'\"\\-/*")] == '\0') ||
			    (text[name] == '=' && is_integer(text + name + 1)));
}

/* "name" or "schema"."name", which is written as it stands; what does not start with a quote is a name to be quoted. */
static bool is_quoted_path(const char *text)
{
	for (int part = 0; part < 2; part++) {
		if (*text++ != '"')
			return false;
		while (*text && (*text != '"' || text[1] == '"'))
			text += *text == '"' ? 2 : 1;
		if (*text++ != '"')
			return false;
		if (*text != '.')
			return *text == '\0';
		text++;
	}
	return false;
}

/* Values that go into a statement without quotes. */
static void check_values(Validation *v, const Kind *kind, const void *object, Where *where)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Trait *trait = &kind->traits[attr];
		const char *key = kind->fields[attr].key, *text = attr_type(kind, attr) == TYPE_TEXT ? attr_text(kind, attr, object) : NULL;
		bool path = strcmp(key, "collation") == 0 || strcmp(key, "opclass") == 0;
		unsigned count = 0;
		char **names = trait->spelling == SPELLING_SET ? attr_names(kind, attr, object, &count) : NULL;
		if (trait->role != ATTR_PARTS)
			where->key = key;
		if (text && trait->spelling == SPELLING_NUMBER && !is_integer(text))
			faults_add(v->faults, where, "\"%s\" is not an integer", text);
		if (text && path && *text == '"' && !is_quoted_path(text))
			faults_add(v->faults, where, "\"%s\" is not a quoted name", text);
		for (unsigned i = 0; i < count; i++)
			if (!is_parameter(names[i]))
				faults_add(v->faults, where, "\"%s\" is not NAME=VALUE", names[i]);
		where->key = NULL;
		if (trait->role != ATTR_CHILDREN && trait->role != ATTR_PARTS)
			continue;
		const char *objects = attr_objects(kind, attr, object, &count);
		for (unsigned i = 0; i < count; i++, objects += trait->child->size) {
			Where inner = *where;
			if (trait->role == ATTR_CHILDREN) {
				inner.list = key;
				inner.member = object_name(trait->child, objects);
				inner.index = inner.member ? 0 : i;
			}
			check_values(v, trait->child, objects, &inner);
		}
	}
}

void schema_validate(void *mem, const ModelOptions *options, const Schema *schema, Faults *faults)
{
	Validation v = {.mem = mem, .rules = options->rules, .schema = schema, .faults = faults};
	Map *relations = map_new(mem), *types = map_new(mem), *spaces = map_new(mem), *extensions = map_new(mem);

	v.lookup = lookup_new(mem, options->rules, schema);
	for (unsigned attr = 0; attr < schema_kind.attrs; attr++) {
		const Kind *kind = schema_kind.traits[attr].child;
		unsigned count;
		const char *objects = attr_objects(&schema_kind, attr, schema, &count);
		for (unsigned i = 0; i < count; i++, objects += kind->size) {
			Where where = {.kind = kind, .schema = object_schema(kind, objects), .name = object_name(kind, objects)};
			check_values(&v, kind, objects, &where);
		}
	}
	for (unsigned i = 0; i < schema->schemas_count; i++) {
		Where where = {.kind = &namespace_kind, .name = schema->schemas[i].name};
		check_length(&v, &where, "schema", where.name);
		where = second(where);
		check_unique(&v, spaces, NULL, where.name, "schemas", &where);
	}
	for (unsigned i = 0; i < schema->extensions_count; i++) {
		Where where = {.kind = &extension_kind, .name = schema->extensions[i].name};
		check_length(&v, &where, "extension", where.name);
		where = second(where);
		check_unique(&v, extensions, NULL, where.name, "extensions", &where);
	}
	for (unsigned i = 0; i < schema->enums_count; i++) {
		const Enum *e = &schema->enums[i];
		Where where = {.kind = &enum_kind, .schema = e->schema, .name = e->name};
		check_length(&v, &where, "enum", e->name);
		Map *labels = map_new(mem);
		for (unsigned k = 0; k < e->labels_count; k++) {
			check_length(&v, &where, "label", *e->labels[k] ? e->labels[k] : NULL);
			check_unique(&v, labels, NULL, e->labels[k], "labels", &where);
		}
		where = second(where);
		check_unique(&v, types, e->schema, e->name, "enums", &where);
	}
	for (unsigned i = 0; i < schema->sequences_count; i++) {
		const Sequence *s = &schema->sequences[i];
		Where where = {.kind = &sequence_kind, .schema = s->schema, .name = s->name};
		check_length(&v, &where, "sequence", s->name);
		check_owner(&v, s);
		where = second(where);
		check_unique(&v, relations, s->schema, s->name, "sequences or tables", &where);
	}
	for (unsigned i = 0; i < schema->tables_count; i++) {
		const Table *table = &schema->tables[i];
		Where where = second(table_where(table, NULL, NULL, NULL));
		check_unique(&v, relations, table->schema, table->name, "tables", &where);
	}
	for (unsigned i = 0; i < schema->tables_count; i++) {
		const Table *table = &schema->tables[i];
		Where where = table_where(table, NULL, NULL, NULL);
		Map *columns = map_new(mem);
		check_length(&v, &where, "table", table->name);
		if (!table->columns_count && v.rules->columns_required)
			faults_add(faults, &where, "a table of SQLite has at least one column");
		for (unsigned k = 0; k < table->columns_count; k++) {
			Where place = second(table_where(table, "columns", table->columns[k].name, NULL));
			check_column(&v, table, &table->columns[k]);
			check_unique(&v, columns, NULL, table->columns[k].name, "columns", &place);
		}
		check_constraints(&v, table, relations);
	}
}
