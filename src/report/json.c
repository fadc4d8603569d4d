#include <talloc.h>

#include "mem.h"
#include "op.h"
#include "report.h"

const char *const op_words[] = {
	[CHANGE_NONE] = "none",   [CHANGE_CREATE] = "create", [CHANGE_DROP] = "drop",
	[CHANGE_ALTER] = "alter", [CHANGE_RENAME] = "rename",
};

static json_t *object_json(const Kind *kind, const void *object);

static json_t *list_json(const Kind *kind, unsigned attr, const void *object)
{
	const Kind *child = kind->traits[attr].child;
	unsigned count;
	const char *objects = attr_objects(kind, attr, object, &count);
	json_t *list = json_array();

	for (unsigned i = 0; i < count; i++)
		json_array_append_new(list, object_json(child, objects + i * child->size));
	return list;
}

static json_t *value_json(const Kind *kind, unsigned attr, const void *object)
{
	unsigned count;

	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
		return json_string(attr_text(kind, attr, object));
	case TYPE_FLAG:
		return json_true();
	case TYPE_CHOICE:
		return json_string(attr_word(kind, attr, attr_choice(kind, attr, object)));
	case TYPE_NAMES: {
		json_t *list = json_array();
		char **names = attr_names(kind, attr, object, &count);
		for (unsigned i = 0; i < count; i++)
			json_array_append_new(list, json_string(names[i]));
		return list;
	}
	case TYPE_OBJECTS:
		return list_json(kind, attr, object);
	case TYPE_OBJECT:
		return object_json(kind->traits[attr].child, attr_objects(kind, attr, object, &count));
	}
	return NULL;
}

static json_t *object_json(const Kind *kind, const void *object)
{
	json_t *json = json_object();

	for (unsigned attr = 0; attr < kind->attrs; attr++)
		if (!attr_is_unsaid(kind, attr, object))
			json_object_set_new(json, kind->fields[attr].key, value_json(kind, attr, object));
	return json;
}

/* Of an ALTER only what changes: the rest is as it was. */
static json_t *side_json(const Change *change, const void *object)
{
	json_t *json = json_object();

	for (unsigned attr = 0; attr < change->kind->attrs; attr++)
		if (CHANGE_HAS(change, attr))
			json_object_set_new(json, change->kind->fields[attr].key,
					    attr_is_unsaid(change->kind, attr, object) ? json_null()
										       : value_json(change->kind, attr, object));
	return json;
}

json_t *report_json(const Change *change)
{
	void *mem = mem_scratch(NULL);
	json_t *json = json_object(), *children = json_array();

	json_object_set_new(json, "op", json_string(op_words[change->op]));
	json_object_set_new(json, "kind", json_string(change->kind->name));
	if (change->parent)
		json_object_set_new(json, "path", json_string(change_path(mem, change)));
	if (change->op == CHANGE_CREATE)
		json_object_set_new(json, "to", object_json(change->kind, change->to));
	if (change->op == CHANGE_DROP)
		json_object_set_new(json, "from", object_json(change->kind, change->from));
	if (change->op == CHANGE_RENAME)
		json_object_set_new(json, "renamed_from", json_string(object_name(change->kind, change->from)));
	if (change->op == CHANGE_ALTER) {
		json_object_set_new(json, "from", side_json(change, change->from));
		json_object_set_new(json, "to", side_json(change, change->to));
	}
	for (unsigned i = 0; i < change->children_count; i++)
		json_array_append_new(children, report_json(change->children[i]));
	json_object_set_new(json, "changes", children);
	talloc_free(mem);
	return json;
}
