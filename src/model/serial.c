#include "serial.h"

#include <strings.h>

#include "mem.h"
#include "model.h"
#include "text.h"

const char *serial_type(const char *type)
{
	static const char *const types[][2] = {
		{"serial", "integer"},	    {"serial4", "integer"},  {"bigserial", "bigint"},
		{"serial8", "bigint"},	    {"smallserial", "smallint"}, {"serial2", "smallint"},
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strcasecmp(type, types[i][0]) == 0)
			return types[i][1];
	return NULL;
}

char *serial_default(void *mem, const char *schema, const char *sequence)
{
	return text_format(mem, "nextval(%s::regclass)", quote_text(mem, quote_qualified(mem, &postgresql_syntax, schema, sequence)));
}

/* A sequence that says nothing but what a serial column of that type would. */
static bool is_plain(void *mem, const Sequence *sequence, const Table *table, const Column *column)
{
	Sequence rest = *sequence;

	rest.schema = rest.name = rest.type = rest.owned_by = NULL;
	for (unsigned attr = 0; attr < sequence_kind.attrs; attr++)
		if (!attr_is_unsaid(&sequence_kind, attr, &rest))
			return false;
	return text_same(sequence->type ? sequence->type : "bigint", column->type) &&
	       text_same(sequence->schema, table->schema) &&
	       text_same(sequence->owned_by, name_join(mem, table->schema, table->name, column->name));
}

const char *serial_word(void *mem, const Sequence *sequence, const Table *table, const Column *column)
{
	static const char *const words[][2] = {{"integer", "serial"}, {"bigint", "bigserial"}, {"smallint", "smallserial"}};
	const Namer namer = {.mem = mem, .rules = &postgresql_rules};

	if (!column->not_null || !is_plain(mem, sequence, table, column) ||
	    !text_same(sequence->name, namer_sequence(&namer, table->name, column->name)) ||
	    !text_same(column->default_expr, serial_default(mem, table->schema, sequence->name)))
		return NULL;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_same(words[i][0], column->type))
			return words[i][1];
	return NULL;
}
