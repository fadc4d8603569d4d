/* Rows of a catalogue become objects: the query's column names are the attributes' names. */
#include <assert.h>
#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "session.h"
#include "text.h"

SessionDefaults session_defaults = {.busy_limit = 10000};

/* The elements of PostgreSQL's array text: {a,"b,c"}. NULL elements do not occur in these queries. */
static char **split_array(void *mem, const char *text, unsigned *count)
{
	char **list = NULL;

	*count = 0;
	for (text++; *text && *text != '}'; text += *text == ',') {
		Buffer *item = buffer_new(mem);
		bool quoted = *text == '"';
		for (text += quoted; *text && (quoted ? *text != '"' : *text != ',' && *text != '}'); text++) {
			if (*text == '\\')
				text++;
			buffer_add_bytes(item, text, 1);
		}
		text += quoted;
		*LIST_ADD(mem, list, *count) = item->data;
	}
	return list;
}

static void bind_value(void *mem, const Kind *kind, unsigned attr, void *object, const char *value)
{
	unsigned count;

	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
		attr_set_text(kind, attr, object, text_copy(mem, value));
		break;
	case TYPE_FLAG:
		attr_set_choice(kind, attr, object, *value == 't' || *value == '1');
		break;
	case TYPE_CHOICE: {
		int choice = attr_word_value(kind, attr, value);
		assert(choice >= 0);
		attr_set_choice(kind, attr, object, choice == CHOICE_DEFAULT ? 0 : choice);
		break;
	}
	case TYPE_NAMES: {
		char **names = split_array(mem, value, &count);
		attr_set_names(kind, attr, object, names, count);
		break;
	}
	case TYPE_OBJECTS:
	case TYPE_OBJECT:
		assert(false && "a list of objects has a query of its own");
	}
}

void bind_row(void *mem, const Kind *kind, void *object, const Rows *rows, unsigned row)
{
	for (unsigned i = 0; i < rows->columns_count; i++) {
		unsigned attr = kind_attr(kind, rows->columns[i]);
		const char *value = rows->values[row * rows->columns_count + i];
		if (attr < kind->attrs && value)
			bind_value(mem, kind, attr, object, value);
	}
}

const char *row_value(const Rows *rows, unsigned row, const char *column)
{
	for (unsigned i = 0; i < rows->columns_count; i++)
		if (strcmp(rows->columns[i], column) == 0)
			return rows->values[row * rows->columns_count + i];
	assert(false && "the query has no such column");
	return NULL;
}

static bool matches_any(const Scope *scope, char *const *globs, unsigned count, const char *schema, const char *name)
{
	void *mem = mem_scratch(NULL);
	bool plain = !schema || text_same(schema, scope->default_schema), matches = false;
	const char *space = schema ? schema : scope->default_schema;
	const char *full = space ? text_format(mem, "%s.%s", space, name) : name;

	for (unsigned i = 0; i < count && !matches; i++)
		matches = text_matches(full, globs[i]) || (plain && text_matches(name, globs[i]));
	talloc_free(mem);
	return matches;
}

char *log_table_name(void *mem, const char *version_table)
{
	return text_same(version_table, "autogen_version") ? text_copy(mem, "autogen_log") : text_format(mem, "%s_log", version_table);
}

bool scope_is_own(const Scope *scope, const char *schema, const char *name)
{
	if (!scope->version_table || (schema && scope->version_schema && !text_same(schema, scope->version_schema)))
		return false;
	char *log = log_table_name(NULL, scope->version_table);
	bool own = text_same(name, scope->version_table) || text_same(name, log);
	talloc_free(log);
	return own;
}

bool scope_takes(const Scope *scope, const char *schema, const char *name)
{
	if (scope->include_count && !matches_any(scope, scope->include, scope->include_count, schema, name))
		return false;
	return !matches_any(scope, scope->exclude, scope->exclude_count, schema, name);
}
