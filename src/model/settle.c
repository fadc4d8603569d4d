/* Two descriptions of the same thing become equal: see schema_settle(). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lookup.h"
#include "mem.h"
#include "model.h"
#include "text.h"

/* The parameters of a sequence, wherever they are: a sequence's own or an identity column's. */
typedef struct Parameters {
	const char *type;
	char **start, **increment, **minimum, **maximum, **cache;
} Parameters;

static long long number(const char *text, long long unsaid)
{
	return text ? strtoll(text, NULL, 10) : unsaid;
}

static void forget_if(char **text, long long value)
{
	if (*text && strtoll(*text, NULL, 10) == value)
		*text = NULL;
}

/* The server's defaults (sequence.c, init_params): bounds by type and direction, start at the nearer bound. */
static void settle_parameters(const Parameters *p)
{
	const Syntax *syntax = &postgresql_syntax;
	bool small = p->type && syntax->same_type(p->type, "smallint");
	bool plain = p->type && syntax->same_type(p->type, "integer");
	long long most = small ? INT16_MAX : plain ? INT32_MAX : INT64_MAX;
	long long least = small ? INT16_MIN : plain ? INT32_MIN : INT64_MIN;
	bool down = number(*p->increment, 1) < 0;
	long long minimum = number(*p->minimum, down ? least : 1), maximum = number(*p->maximum, down ? -1 : most);

	forget_if(p->start, down ? maximum : minimum);
	forget_if(p->increment, 1);
	forget_if(p->minimum, down ? least : 1);
	forget_if(p->maximum, down ? -1 : most);
	forget_if(p->cache, 1);
}

static void forget_schema(char **schema, const char *default_schema)
{
	if (*schema && text_same(*schema, default_schema))
		*schema = NULL;
}

static void settle_keys(void *mem, const Rules *rules, IndexKey *keys, unsigned count)
{
	for (unsigned i = 0; i < count && !rules->keeps_text; i++)
		if (keys[i].order == ORDER_ASC)
			keys[i].order = ORDER_UNSAID;
	for (unsigned i = 0; i < count; i++) {
		char *column = keys[i].expression && !keys[i].column ? rules->syntax->as_column(mem, keys[i].expression) : NULL;
		if (column)
			keys[i].column = column, keys[i].expression = NULL;
	}
	for (unsigned i = 0; i < count; i++)
		if (keys[i].nulls == (keys[i].order == ORDER_DESC ? NULLS_FIRST : NULLS_LAST))
			keys[i].nulls = NULLS_UNSAID;
}

static void settle_index(void *mem, const Rules *rules, Index *index)
{
	settle_keys(mem, rules, index->keys, index->keys_count);
	if (index->where && !rules->keeps_text && strcasecmp(index->where, "true") == 0)
		index->where = NULL;
	if (index->method && strcasecmp(index->method, "btree") == 0)
		index->method = NULL;
}

static void settle_initially(const Rules *rules, Flag *deferrable, Initially *initially)
{
	if (*initially == INITIALLY_DEFERRED)
		*deferrable = FLAG_YES;
	if (rules->keeps_text)
		return;
	if (*initially == INITIALLY_IMMEDIATE)
		*initially = INITIALLY_UNSAID;
}

/* The server stores no default that is NULL as it stands; a varchar(9)'s is a cast that it does store. */
static bool is_null(const Rules *rules, const Column *column)
{
	static const char cast[] = "null::";
	const char *text = column->default_expr;

	if (strncasecmp(text, cast, strlen(cast)) == 0)
		return column->type && rules->syntax->same_type(text + strlen(cast), column->type);
	return strcasecmp(text, "null") == 0;
}

static void settle_column(void *mem, const Rules *rules, const Table *table, Column *column)
{
	if (column->type)
		column->type = text_trim(mem, column->type);
	if (column->type && !*column->type)
		column->type = NULL;
	if (column->default_expr && !rules->keeps_text && is_null(rules, column))
		column->default_expr = NULL;
	/* Of a type whose own collation is another one, "default" says something. */
	bool text = column->type && (text_starts(column->type, "text") || text_starts(column->type, "varchar") || text_starts(column->type, "char"));
	if (column->collation && !rules->keeps_text && text && text_same(column->collation, "default"))
		column->collation = NULL;
	if (column->identity && rules->has_sequences) {
		column->not_null = FLAG_YES;
		settle_parameters(&(Parameters){column->type, &column->identity_start, &column->identity_increment,
						&column->identity_minimum, &column->identity_maximum,
						&column->identity_cache});
	}
	if (column->identity_name && column->identity) {
		Namer namer = {.mem = mem, .rules = rules};
		if (text_same(column->identity_name, namer_sequence(&namer, table->name, column->name)))
			column->identity_name = NULL;
	}
}

static void unqualify(void *mem, const Rules *rules, const Table *table, char **expression)
{
	if (rules->syntax->unqualify && *expression && table->name && strchr(*expression, '.'))
		*expression = rules->syntax->unqualify(mem, *expression, table->name);
}

static void settle_table(void *mem, const Rules *rules, const char *default_schema, Table *table)
{
	PrimaryKey *primary = table->primary_key;

	for (unsigned i = 0; i < table->columns_count; i++) {
		settle_column(mem, rules, table, &table->columns[i]);
		unqualify(mem, rules, table, &table->columns[i].generated);
	}
	/* A table that is rebuilt has another name while it is made. */
	for (unsigned i = 0; i < table->checks_count; i++)
		unqualify(mem, rules, table, &table->checks[i].expression);
	if (primary) {
		settle_keys(mem, rules, primary->keys, primary->keys_count);
		settle_initially(rules, &primary->deferrable, &primary->initially);
	}
	for (unsigned i = 0; primary && rules->keys_not_null && i < primary->keys_count; i++) {
		Column *column = column_find(rules, table, primary->keys[i].column);
		if (column)
			column->not_null = FLAG_YES;
	}
	for (unsigned i = 0; i < table->uniques_count; i++) {
		settle_keys(mem, rules, table->uniques[i].keys, table->uniques[i].keys_count);
		settle_initially(rules, &table->uniques[i].deferrable, &table->uniques[i].initially);
	}
	for (unsigned i = 0; i < table->foreign_keys_count; i++) {
		ForeignKey *key = &table->foreign_keys[i];
		forget_schema(&key->referred_schema, default_schema);
		settle_initially(rules, &key->deferrable, &key->initially);
	}
	for (unsigned i = 0; i < table->indexes_count; i++)
		settle_index(mem, rules, &table->indexes[i]);
}

/* Of an owner in the default schema the schema's name goes. */
static void settle_owner(void *mem, const char *default_schema, Sequence *sequence)
{
	char *parts[3];

	if (sequence->owned_by && name_split(mem, sequence->owned_by, parts) == 3 && text_same(parts[0], default_schema))
		sequence->owned_by = name_join(mem, NULL, parts[1], parts[2]);
}

/* No text that is written into a statement may swallow what stands behind it. */
static void tidy_expressions(void *mem, const Syntax *syntax, const Kind *kind, void *object)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Trait *trait = &kind->traits[attr];
		unsigned count;
		if (trait->spelling == SPELLING_EXPRESSION) {
			const char *text = attr_text(kind, attr, object);
			if (text && (strstr(text, "--") || strstr(text, "/*") || strchr(text, ';') || text[strlen(text) - (*text != 0)] == '\n'))
				attr_set_text(kind, attr, object, syntax->tidy(mem, text));
		} else if (trait->role == ATTR_CHILDREN || trait->role == ATTR_PARTS) {
			char *objects = attr_objects(kind, attr, object, &count);
			for (unsigned i = 0; i < count; i++)
				tidy_expressions(mem, syntax, trait->child, objects + i * trait->child->size);
		}
	}
}

/* Whatever is in the default schema says none. */
static void forget_schemas(const char *default_schema, Schema *schema)
{
	for (unsigned attr = 0; attr < schema_kind.attrs; attr++) {
		const Kind *kind = schema_kind.traits[attr].child;
		unsigned count;
		if (schema_kind.traits[attr].role != ATTR_CHILDREN)
			continue;
		unsigned space = kind_attr(kind, "schema");
		char *objects = attr_objects(&schema_kind, attr, schema, &count);
		for (unsigned i = 0; space < kind->attrs && i < count; i++, objects += kind->size)
			if (default_schema && text_same(attr_text(kind, space, objects), default_schema))
				attr_clear(kind, space, objects);
	}
}

void schema_settle(void *mem, const Rules *rules, const char *default_schema, Schema *schema)
{
	tidy_expressions(mem, rules->syntax, &schema_kind, schema);
	forget_schemas(default_schema, schema);
	for (unsigned i = 0; i < schema->sequences_count; i++) {
		Sequence *sequence = &schema->sequences[i];
		settle_parameters(&(Parameters){sequence->type, &sequence->start, &sequence->increment,
						&sequence->minimum, &sequence->maximum, &sequence->cache});
		settle_owner(mem, default_schema, sequence);
		if (sequence->type && rules->syntax->same_type(sequence->type, "bigint"))
			sequence->type = NULL;
	}
	for (unsigned i = 0; i < schema->tables_count; i++)
		settle_table(mem, rules, default_schema, &schema->tables[i]);
	/* The server's default schema is there unasked: only another one is an object. Its comment is the server's own. */
	unsigned kept = 0;
	for (unsigned i = 0; i < schema->schemas_count; i++)
		if (!text_same(schema->schemas[i].name, rules->default_schema))
			schema->schemas[kept++] = schema->schemas[i];
	schema->schemas_count = kept;
	schema_sort(schema);
}
