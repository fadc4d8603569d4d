/* A tree of changes in words, a line each. */
#include "buffer.h"
#include "diff.h"
#include "mem.h"
#include "text.h"

static void add_path(Buffer *path, const Change *change, const void *object)
{
	const Kind *kind = change->kind;
	const char *schema = object_schema(kind, object), *name = object_name(kind, object);
	const Change *parent = change->parent;

	/* Kinds whose names are unique in the whole schema say no table; the rest do. */
	if (parent && parent->kind != &schema_kind) {
		add_path(path, parent, change_object(parent));
		buffer_add(path, ".");
	}
	if (schema)
		buffer_format(path, "%s.", schema);
	if (name) {
		buffer_add(path, name);
		return;
	}
	/* Only SQLite leaves constraints unnamed: what they say tells them apart. */
	buffer_add(path, "(");
	const char *space = "";
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		if (!attr_is_compared(kind, attr) || attr_is_unsaid(kind, attr, object))
			continue;
		buffer_format(path, "%s%s", space, attr_show(path->mem, kind, attr, object));
		space = " ";
	}
	buffer_add(path, ")");
}

char *change_path(void *mem, const Change *change)
{
	Buffer *path = buffer_new(mem);

	add_path(path, change, change_object(change));
	return path->data;
}

static const char *kind_words(void *mem, const Kind *kind)
{
	char *words = text_copy(mem, kind->name);

	for (char *p = words; *p; p++)
		if (*p == '_')
			*p = ' ';
	return words;
}

static const char *shown(void *mem, const Kind *kind, unsigned attr, const void *object)
{
	const char *value = attr_show(mem, kind, attr, object);

	return *value ? value : attr_type(kind, attr) == TYPE_FLAG ? "false" : "none";
}

static void describe_alter(void *mem, const Change *change, ChangeLineFn *each, void *to)
{
	for (unsigned attr = 0; attr < change->kind->attrs; attr++)
		if (CHANGE_HAS(change, attr))
			each(text_format(mem, "changed %s of %s '%s': %s -> %s", change->kind->fields[attr].key,
					 kind_words(mem, change->kind), change_path(mem, change),
					 shown(mem, change->kind, attr, change->from),
					 shown(mem, change->kind, attr, change->to)),
			     to);
}

void change_describe(void *mem, const Change *change, ChangeLineFn *each, void *to)
{
	const char *kind = kind_words(mem, change->kind);
	Buffer *old;

	switch (change->op) {
	case CHANGE_NONE:
		break;
	case CHANGE_CREATE:
		each(text_format(mem, "added %s '%s'", kind, change_path(mem, change)), to);
		break;
	case CHANGE_DROP:
		each(text_format(mem, "removed %s '%s'", kind, change_path(mem, change)), to);
		break;
	case CHANGE_ALTER:
		describe_alter(mem, change, each, to);
		break;
	case CHANGE_RENAME:
		old = buffer_new(mem);
		add_path(old, change, change->from);
		each(text_format(mem, "renamed %s '%s' to '%s'", kind, old->data, change_path(mem, change)), to);
		break;
	}
	for (unsigned i = 0; i < change->children_count; i++)
		change_describe(mem, change->children[i], each, to);
}
