/* The functions over the descriptors: generic access to the attributes of any object. */
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "kind.h"
#include "mem.h"
#include "text.h"

const Kind *kind_find(const char *name)
{
	for (unsigned i = 0; i < all_kinds_count; i++)
		if (text_same(all_kinds[i]->name, name))
			return all_kinds[i];
	return NULL;
}

unsigned kind_attr(const Kind *kind, const char *key)
{
	unsigned attr = 0;

	while (attr < kind->attrs && strcmp(kind->fields[attr].key, key) != 0)
		attr++;
	return attr;
}

AttrType attr_type(const Kind *kind, unsigned attr)
{
	const cyaml_schema_value_t *value = &kind->fields[attr].value;

	switch ((int)value->type) {
	case CYAML_STRING:
		return TYPE_TEXT;
	case CYAML_ENUM:
		return attr_is_flag(kind, attr) ? TYPE_FLAG : TYPE_CHOICE;
	case CYAML_MAPPING:
		return TYPE_OBJECT;
	default:
		return value->sequence.entry->type == CYAML_STRING ? TYPE_NAMES : TYPE_OBJECTS;
	}
}

static void *member(const Kind *kind, unsigned attr, const void *object)
{
	return (char *)object + kind->fields[attr].data_offset;
}

static unsigned *member_count(const Kind *kind, unsigned attr, const void *object)
{
	return (unsigned *)(void *)((char *)object + kind->fields[attr].count_offset);
}

const char *attr_text(const Kind *kind, unsigned attr, const void *object)
{
	return *(char **)member(kind, attr, object);
}

void attr_set_text(const Kind *kind, unsigned attr, void *object, char *text)
{
	*(char **)member(kind, attr, object) = text;
}

int attr_choice(const Kind *kind, unsigned attr, const void *object)
{
	return *(int *)member(kind, attr, object);
}

void attr_set_choice(const Kind *kind, unsigned attr, void *object, int value)
{
	*(int *)member(kind, attr, object) = value;
}

const char *attr_word(const Kind *kind, unsigned attr, int value)
{
	const cyaml_schema_value_t *words = &kind->fields[attr].value;

	for (uint32_t i = 0; value && i < words->enumeration.count; i++)
		if (words->enumeration.strings[i].val == value)
			return words->enumeration.strings[i].str;
	return NULL;
}

int attr_word_value(const Kind *kind, unsigned attr, const char *word)
{
	const cyaml_schema_value_t *words = &kind->fields[attr].value;

	for (uint32_t i = 0; i < words->enumeration.count; i++)
		if (text_same(words->enumeration.strings[i].str, word))
			return (int)words->enumeration.strings[i].val;
	return -1;
}

unsigned attr_words(const Kind *kind, unsigned attr, const char **words, unsigned room)
{
	const cyaml_schema_value_t *value = &kind->fields[attr].value;
	unsigned count = 0;

	for (; count < value->enumeration.count && count < room; count++)
		words[count] = value->enumeration.strings[count].str;
	return count;
}

char **attr_names(const Kind *kind, unsigned attr, const void *object, unsigned *count)
{
	*count = *member_count(kind, attr, object);
	return *(char ***)member(kind, attr, object);
}

void attr_set_names(const Kind *kind, unsigned attr, void *object, char **names, unsigned count)
{
	*(char ***)member(kind, attr, object) = names;
	*member_count(kind, attr, object) = count;
}

void *attr_objects(const Kind *kind, unsigned attr, const void *object, unsigned *count)
{
	void *objects = *(void **)member(kind, attr, object);

	*count = attr_type(kind, attr) == TYPE_OBJECT ? objects != NULL : *member_count(kind, attr, object);
	return objects;
}

void attr_set_objects(const Kind *kind, unsigned attr, void *object, void *objects, unsigned count)
{
	*(void **)member(kind, attr, object) = objects;
	if (attr_type(kind, attr) == TYPE_OBJECTS)
		*member_count(kind, attr, object) = count;
}

bool attr_is_unsaid(const Kind *kind, unsigned attr, const void *object)
{
	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
	case TYPE_OBJECT:
		return *(void **)member(kind, attr, object) == NULL;
	case TYPE_FLAG:
	case TYPE_CHOICE:
		return attr_choice(kind, attr, object) == 0;
	case TYPE_NAMES:
	case TYPE_OBJECTS:
		return *member_count(kind, attr, object) == 0;
	}
	return true;
}

void attr_share(const Kind *kind, unsigned attr, void *to, const void *from)
{
	switch (attr_type(kind, attr)) {
	case TYPE_FLAG:
	case TYPE_CHOICE:
		attr_set_choice(kind, attr, to, attr_choice(kind, attr, from));
		break;
	case TYPE_NAMES:
	case TYPE_OBJECTS:
		*member_count(kind, attr, to) = *member_count(kind, attr, from);
		*(void **)member(kind, attr, to) = *(void **)member(kind, attr, from);
		break;
	case TYPE_TEXT:
	case TYPE_OBJECT:
		*(void **)member(kind, attr, to) = *(void **)member(kind, attr, from);
		break;
	}
}

void attr_clear(const Kind *kind, unsigned attr, void *object)
{
	void *nothing = mem_check(talloc_zero_size(NULL, kind->size));

	attr_share(kind, attr, object, nothing);
	talloc_free(nothing);
}

bool attr_is_compared(const Kind *kind, unsigned attr)
{
	switch (kind->traits[attr].role) {
	case ATTR_PLAIN:
	case ATTR_IDENTITY:
	case ATTR_PARTS:
		return true;
	case ATTR_CHILDREN:
	case ATTR_REMARK:
	case ATTR_SHORTHAND:
	case ATTR_POSTGRESQL:
	case ATTR_SQLITE:
		return false;
	}
	return false;
}

static bool same_number(const char *a, const char *b)
{
	return strtoll(a, NULL, 10) == strtoll(b, NULL, 10);
}

static bool same_text(const char *a, const char *b, Spelling spelling, const Syntax *syntax)
{
	if (!a || !b || !syntax || strcmp(a, b) == 0)
		return text_same(a, b);
	switch (spelling) {
	case SPELLING_EXACT:
	case SPELLING_SET:
		return false;
	case SPELLING_NAME:
		return syntax->any_case && text_same_nocase(a, b);
	case SPELLING_TYPE:
		return syntax->same_type(a, b);
	case SPELLING_EXPRESSION:
		return syntax->same_expression(a, b);
	case SPELLING_NUMBER:
		return same_number(a, b);
	}
	return false;
}

static bool same_choice(const Kind *kind, unsigned attr, const void *a, const void *b, const Syntax *syntax)
{
	int left = attr_choice(kind, attr, a), right = attr_choice(kind, attr, b), aloud = kind->traits[attr].same_as_unsaid;

	return left == right || (syntax && aloud && (left == 0 || left == aloud) && (right == 0 || right == aloud));
}

static bool same_names(const Kind *kind, unsigned attr, const void *a, const void *b, const Syntax *syntax)
{
	Spelling spelling = kind->traits[attr].spelling;
	unsigned a_count, b_count;
	char **a_names = attr_names(kind, attr, a, &a_count), **b_names = attr_names(kind, attr, b, &b_count);

	if (a_count != b_count)
		return false;
	for (unsigned i = 0; i < a_count; i++) {
		bool same = spelling == SPELLING_SET ? text_in(a_names[i], b_names, b_count)
						     : same_text(a_names[i], b_names[i], spelling, syntax);
		if (!same)
			return false;
	}
	return true;
}

static bool same_objects(const Kind *kind, unsigned attr, const void *a, const void *b, const Syntax *syntax)
{
	const Kind *child = kind->traits[attr].child;
	unsigned a_count, b_count;
	const char *left = attr_objects(kind, attr, a, &a_count), *right = attr_objects(kind, attr, b, &b_count);

	if (a_count != b_count)
		return false;
	for (unsigned i = 0; i < a_count; i++, left += child->size, right += child->size)
		for (unsigned part = 0; part < child->attrs; part++)
			if (!attr_same(child, part, left, right, syntax))
				return false;
	return true;
}

bool attr_same(const Kind *kind, unsigned attr, const void *a, const void *b, const Syntax *syntax)
{
	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
		return same_text(attr_text(kind, attr, a), attr_text(kind, attr, b), kind->traits[attr].spelling, syntax);
	case TYPE_FLAG:
	case TYPE_CHOICE:
		return same_choice(kind, attr, a, b, syntax);
	case TYPE_NAMES:
		return same_names(kind, attr, a, b, syntax);
	case TYPE_OBJECTS:
	case TYPE_OBJECT:
		return same_objects(kind, attr, a, b, syntax);
	}
	return false;
}

static void show_parts(Buffer *text, const Kind *child, const char *objects, unsigned count)
{
	for (unsigned i = 0; i < count; i++, objects += child->size) {
		const char *space = i ? ", " : "";
		for (unsigned attr = 0; attr < child->attrs; attr++) {
			if (attr_is_unsaid(child, attr, objects))
				continue;
			buffer_format(text, "%s%s", space, attr_show(text->mem, child, attr, objects));
			space = " ";
		}
	}
}

char *attr_show(void *mem, const Kind *kind, unsigned attr, const void *object)
{
	unsigned count;

	if (attr_is_unsaid(kind, attr, object))
		return text_copy(mem, "");
	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
		return text_copy(mem, attr_text(kind, attr, object));
	case TYPE_FLAG:
	case TYPE_CHOICE:
		return text_copy(mem, attr_word(kind, attr, attr_choice(kind, attr, object)));
	case TYPE_NAMES: {
		char **names = attr_names(kind, attr, object, &count);
		return text_join(mem, names, count, ", ");
	}
	case TYPE_OBJECTS:
	case TYPE_OBJECT: {
		Buffer *text = buffer_new(mem);
		const char *objects = attr_objects(kind, attr, object, &count);
		show_parts(text, kind->traits[attr].child, objects, count);
		return text->data;
	}
	}
	return NULL;
}

const char *object_name(const Kind *kind, const void *object)
{
	unsigned attr = kind_attr(kind, "name");

	return attr < kind->attrs ? attr_text(kind, attr, object) : NULL;
}

const char *object_schema(const Kind *kind, const void *object)
{
	unsigned attr = kind_attr(kind, "schema");

	return attr < kind->attrs && kind->traits[attr].role == ATTR_IDENTITY ? attr_text(kind, attr, object) : NULL;
}

void *table_member(const Kind *kind, const Table *table, const char *name)
{
	for (unsigned attr = 0; attr < table_kind.attrs; attr++) {
		unsigned count;
		if (table_kind.traits[attr].child != kind || table_kind.traits[attr].role != ATTR_CHILDREN)
			continue;
		char *objects = attr_objects(&table_kind, attr, table, &count);
		for (unsigned i = 0; i < count; i++, objects += kind->size)
			if (text_same(object_name(kind, objects), name))
				return objects;
	}
	return NULL;
}

int object_compare(const Kind *kind, const void *a, const void *b)
{
	int order = text_compare(object_schema(kind, a), object_schema(kind, b));

	return order ? order : text_compare(object_name(kind, a), object_name(kind, b));
}

/* Stable and in place; model lists are mostly sorted, so an insertion by binary search is cheap. */
static void sort_objects(const Kind *kind, char *objects, unsigned count)
{
	char *held = mem_check(talloc_size(NULL, kind->size));

	for (unsigned i = 1; i < count; i++) {
		unsigned low = 0, high = i;
		if (object_compare(kind, objects + (i - 1) * kind->size, objects + i * kind->size) <= 0)
			continue;
		while (low < high) {
			unsigned middle = (low + high) / 2;
			if (object_compare(kind, objects + middle * kind->size, objects + i * kind->size) <= 0)
				low = middle + 1;
			else
				high = middle;
		}
		memcpy(held, objects + i * kind->size, kind->size);
		memmove(objects + (low + 1) * kind->size, objects + low * kind->size, (i - low) * kind->size);
		memcpy(objects + low * kind->size, held, kind->size);
	}
	talloc_free(held);
}

static void sort_children(const Kind *kind, void *object)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Kind *child = kind->traits[attr].child;
		unsigned count;
		if (kind->traits[attr].role != ATTR_CHILDREN)
			continue;
		char *objects = attr_objects(kind, attr, object, &count);
		if (child != &column_kind)
			sort_objects(child, objects, count);
		for (unsigned i = 0; i < count; i++)
			sort_children(child, objects + i * child->size);
	}
}

void schema_sort(Schema *schema)
{
	sort_children(&schema_kind, schema);
}

static void copy_members(void *mem, const Kind *kind, void *to)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Kind *child = kind->traits[attr].child;
		unsigned count;
		switch (attr_type(kind, attr)) {
		case TYPE_FLAG:
		case TYPE_CHOICE:
			break;
		case TYPE_TEXT:
			attr_set_text(kind, attr, to, text_copy(mem, attr_text(kind, attr, to)));
			break;
		case TYPE_NAMES: {
			char **names = attr_names(kind, attr, to, &count), **copies = NULL;
			unsigned copies_count = 0;
			for (unsigned i = 0; i < count; i++)
				*LIST_ADD(mem, copies, copies_count) = text_copy(mem, names[i]);
			attr_set_names(kind, attr, to, copies, count);
			break;
		}
		case TYPE_OBJECTS:
		case TYPE_OBJECT: {
			const char *objects = attr_objects(kind, attr, to, &count);
			if (!count)
				break;
			char *copies = mem_check(talloc_memdup(mem, objects, count * child->size));
			for (unsigned i = 0; i < count; i++)
				copy_members(mem, child, copies + i * child->size);
			attr_set_objects(kind, attr, to, copies, count);
			break;
		}
		}
	}
}

void *object_copy(void *mem, const Kind *kind, const void *object)
{
	void *copy = mem_check(talloc_memdup(mem, object, kind->size));

	copy_members(mem, kind, copy);
	return copy;
}

Table *schema_table(const Schema *schema, const char *namespace, const char *name)
{
	for (unsigned i = 0; i < schema->tables_count; i++) {
		Table *table = &schema->tables[i];
		if (text_same(table->name, name) && text_same(table->schema, namespace))
			return table;
	}
	return NULL;
}

Column *table_column(const Table *table, const char *name)
{
	for (unsigned i = 0; i < table->columns_count; i++)
		if (text_same(table->columns[i].name, name))
			return &table->columns[i];
	return NULL;
}
