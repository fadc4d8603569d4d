#include "naming.h"

#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "text.h"

enum { NAME_BYTES = 63 }; /* NAMEDATALEN - 1 */

Namer *namer_new(void *mem, const Rules *rules, const Naming *naming)
{
	Namer *namer = mem_new(mem, Namer);

	namer->mem = mem;
	namer->rules = rules;
	namer->naming = naming;
	namer->relations = map_new(mem);
	namer->constraints = map_new(mem);
	return namer;
}

static bool take(Namer *namer, Map *names, const char *schema, const char *name)
{
	return name && map_put(names, map_key(namer->mem, schema, name, NULL), namer);
}

static bool is_taken(const Namer *namer, const Map *names, const char *schema, const char *name)
{
	return map_get(names, map_key(namer->mem, schema, name, NULL)) != NULL;
}

void namer_take(Namer *namer, const Schema *schema)
{
	for (unsigned i = 0; i < schema->sequences_count; i++)
		take(namer, namer->relations, schema->sequences[i].schema, schema->sequences[i].name);
	for (unsigned i = 0; i < schema->tables_count; i++) {
		const Table *table = &schema->tables[i];
		take(namer, namer->relations, table->schema, table->name);
		for (unsigned k = 0; k < table->indexes_count; k++)
			take(namer, namer->relations, table->schema, table->indexes[k].name);
		for (unsigned k = 0; k < table->uniques_count; k++) {
			take(namer, namer->relations, table->schema, table->uniques[k].name);
			take(namer, namer->constraints, table->schema, table->uniques[k].name);
		}
		if (table->primary_key) {
			take(namer, namer->relations, table->schema, table->primary_key->name);
			take(namer, namer->constraints, table->schema, table->primary_key->name);
		}
		for (unsigned k = 0; k < table->checks_count; k++)
			take(namer, namer->constraints, table->schema, table->checks[k].name);
		for (unsigned k = 0; k < table->foreign_keys_count; k++)
			take(namer, namer->constraints, table->schema, table->foreign_keys[k].name);
	}
}

/* Never in the middle of a UTF-8 letter. */
static size_t clip(const char *text, size_t length)
{
	while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
		length--;
	return length;
}

static char *make_name(void *mem, const char *table, const char *columns, const char *label)
{
	size_t first = strlen(table), second = columns ? strlen(columns) : 0;
	size_t overhead = (columns != NULL) + strlen(label) + 1;

	while (first + second + overhead > NAME_BYTES) {
		if (first > second)
			first--;
		else
			second--;
	}
	first = clip(table, first);
	if (!columns)
		return text_format(mem, "%.*s_%s", (int)first, table, label);
	return text_format(mem, "%.*s_%.*s_%s", (int)first, table, (int)clip(columns, second), columns, label);
}

/* The columns as the server joins them: it stops at the length of a name. */
static char *join_columns(void *mem, char *const *columns, unsigned count)
{
	Buffer *text = buffer_new(mem);

	for (unsigned i = 0; i < count && text->length <= NAME_BYTES; i++)
		buffer_format(text, "%s%s", i ? "_" : "", columns[i]);
	return text->data;
}

/* As ChooseIndexColumnNames: an expression by its label, a name that is there already with a number. */
static char *join_keys(const Namer *namer, const IndexKey *keys, unsigned count)
{
	char **names = NULL;
	unsigned names_count = 0;

	for (unsigned i = 0; i < count; i++) {
		char *origin = keys[i].column ? keys[i].column
					      : namer->rules->syntax->label(namer->mem, keys[i].expression);
		char *name = origin;
		for (unsigned number = 1; text_in(name, names, names_count); number++)
			name = text_format(namer->mem, "%s%u", origin, number);
		*LIST_ADD(namer->mem, names, names_count) = name;
	}
	return join_columns(namer->mem, names, names_count);
}

typedef struct Parts {
	char *columns; /* NULL: the name has no such part */
	const char *label;
	const char *template;
	const char *referred;
	bool relation; /* it has an index, so its name is a relation's too */
} Parts;

static Parts parts_of(const Namer *namer, const Kind *kind, const void *object)
{
	static const Naming none = {0};
	const Naming *naming = namer->naming ? namer->naming : &none;
	unsigned count = 0;

	if (kind == &primary_key_kind) {
		const PrimaryKey *key = object;
		char *columns = naming->primary_key ? join_keys(namer, key->keys, key->keys_count) : NULL;
		return (Parts){columns, "pkey", naming->primary_key, "", true};
	}
	if (kind == &unique_kind) {
		const Unique *unique = object;
		return (Parts){join_keys(namer, unique->keys, unique->keys_count), "key", naming->unique, "", true};
	}
	if (kind == &index_kind) {
		const Index *index = object;
		return (Parts){join_keys(namer, index->keys, index->keys_count), "idx", naming->index, "", true};
	}
	if (kind == &foreign_key_kind) {
		const ForeignKey *key = object;
		return (Parts){join_columns(namer->mem, key->columns, key->columns_count), "fkey", naming->foreign_key,
			       key->referred_table, false};
	}
	const Check *check = object;
	char **columns = namer->rules->syntax->columns(namer->mem, check->expression, &count);
	return (Parts){count == 1 ? columns[0] : NULL, "check", naming->check, "", false};
}

static char *fill_template(const Namer *namer, const Parts *parts, const char *table)
{
	const struct {
		const char *field, *value;
	} fields[] = {
		{"%(table)s", table},
		{"%(columns)s", parts->columns ? parts->columns : ""},
		{"%(referred_table)s", parts->referred},
	};
	Buffer *name = buffer_new(namer->mem);

	for (const char *p = parts->template; *p;) {
		size_t i = 0;
		while (i < 3 && !text_starts(p, fields[i].field))
			i++;
		if (i < 3)
			buffer_add(name, fields[i].value);
		else
			buffer_add_bytes(name, p, 1);
		p += i < 3 ? strlen(fields[i].field) : 1;
	}
	if (namer->rules->name_limit && name->length > namer->rules->name_limit)
		name->data[clip(name->data, namer->rules->name_limit)] = '\0';
	return name->data;
}

static char *name_with_label(const Namer *namer, const Parts *parts, const Table *table, unsigned number)
{
	const char *label = number ? text_format(namer->mem, "%s%u", parts->label, number) : parts->label;

	return make_name(namer->mem, table->name, parts->columns, label);
}

/* SQLite leaves constraints unnamed, but no index can be. */
static bool stays_unnamed(const Namer *namer, const Kind *kind, const Parts *parts)
{
	return !parts->template && !namer->rules->names_constraints && kind != &index_kind;
}

char *namer_default(const Namer *namer, const Kind *kind, const Table *table, const void *object)
{
	Parts parts = parts_of(namer, kind, object);

	if (stays_unnamed(namer, kind, &parts))
		return NULL;
	return parts.template ? fill_template(namer, &parts, table->name) : name_with_label(namer, &parts, table, 0);
}

char *namer_choose(Namer *namer, const Kind *kind, const Table *table, const void *object)
{
	Parts parts = parts_of(namer, kind, object);
	char *name = NULL;

	if (stays_unnamed(namer, kind, &parts))
		return NULL;
	for (unsigned number = 0;; number++) {
		if (!parts.template)
			name = name_with_label(namer, &parts, table, number);
		else if (number)
			name = text_format(namer->mem, "%s%u", fill_template(namer, &parts, table->name), number);
		else
			name = fill_template(namer, &parts, table->name);
		if ((!parts.relation || !is_taken(namer, namer->relations, table->schema, name)) &&
		    !is_taken(namer, namer->constraints, table->schema, name))
			break;
	}
	if (parts.relation)
		take(namer, namer->relations, table->schema, name);
	if (kind != &index_kind)
		take(namer, namer->constraints, table->schema, name);
	return name;
}

char *namer_sequence(const Namer *namer, const char *table, const char *column)
{
	return make_name(namer->mem, table, column, "seq");
}
