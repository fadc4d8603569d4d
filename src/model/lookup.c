#include "lookup.h"

#include <ctype.h>

#include "mem.h"
#include "text.h"

bool name_same(const Rules *rules, const char *a, const char *b)
{
	return rules->syntax->any_case ? text_same_nocase(a, b) : text_same(a, b);
}

char *name_key(void *mem, const Rules *rules, const char *schema, const char *name)
{
	char *key = map_key(mem, schema, name, NULL);

	for (char *p = key; rules->syntax->any_case && *p; p++)
		*p = (char)tolower((unsigned char)*p);
	return key;
}

Lookup *lookup_new(void *mem, const Rules *rules, const Schema *schema)
{
	Lookup *lookup = mem_new(mem, Lookup);

	lookup->mem = lookup;
	lookup->rules = rules;
	lookup->tables = map_new(lookup);
	for (unsigned i = 0; i < schema->tables_count; i++) {
		Table *table = &schema->tables[i];
		map_put(lookup->tables, name_key(lookup, rules, table->schema, table->name), table);
	}
	return lookup;
}

Table *lookup_table(const Lookup *lookup, const char *schema, const char *name)
{
	char *key = name_key(lookup->mem, lookup->rules, schema, name);
	Table *table = map_get(lookup->tables, key);

	talloc_free(key);
	return table;
}

Column *column_find(const Rules *rules, const Table *table, const char *name)
{
	for (unsigned i = 0; i < table->columns_count; i++)
		if (name_same(rules, table->columns[i].name, name))
			return &table->columns[i];
	return NULL;
}
