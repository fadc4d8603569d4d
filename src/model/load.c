#include <string.h>

#include "document.h"
#include "expand.h"
#include "file.h"
#include "mem.h"

/* Behind the lists of `to` come those of `from`. */
static void merge(void *mem, Schema *to, const Schema *from)
{
	for (unsigned attr = 0; attr < schema_kind.attrs; attr++) {
		const Kind *child = schema_kind.traits[attr].child;
		unsigned to_count, from_count;
		void *objects = attr_objects(&schema_kind, attr, to, &to_count);
		const void *more = attr_objects(&schema_kind, attr, from, &from_count);
		if (!from_count)
			continue;
		objects = mem_check(talloc_realloc_size(mem, objects, (to_count + from_count) * child->size));
		memcpy((char *)objects + to_count * child->size, more, from_count * child->size);
		attr_set_objects(&schema_kind, attr, to, objects, to_count + from_count);
	}
}

/* Arrays that LIST_ADD may grow later must have been grown by it: its room is a power of two. */
static void repack(void *mem, const Kind *kind, void *object)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Kind *child = kind->traits[attr].child;
		AttrType type = attr_type(kind, attr);
		unsigned count, room = 1;
		if (type != TYPE_OBJECTS && type != TYPE_OBJECT)
			continue;
		char *objects = attr_objects(kind, attr, object, &count);
		while (room < count)
			room *= 2;
		if (!count)
			continue;
		objects = mem_check(talloc_realloc_size(mem, objects, room * child->size));
		memset(objects + count * child->size, 0, (room - count) * child->size);
		attr_set_objects(kind, attr, object, objects, count);
		for (unsigned i = 0; i < count; i++)
			repack(mem, child, objects + i * child->size);
	}
}

Schema *model_load(void *mem, const ModelOptions *options, char *const *paths, unsigned count, Error *error)
{
	ModelOptions settled = *options;
	YamlFile *files = mem_array(mem, YamlFile, count + 1);
	Faults faults = {.mem = mem, .files = files, .files_count = count};
	Schema *schema = mem_new(mem, Schema);

	if (!settled.default_schema)
		settled.default_schema = options->rules->default_schema;
	for (unsigned i = 0; i < count; i++) {
		files[i].path = paths[i];
		files[i].text = file_read(mem, paths[i], &files[i].length, error);
		if (!files[i].text)
			return NULL;
	}
	for (unsigned i = 0; i < count; i++) {
		Schema *one = document_load(mem, &schema_kind, &faults, i);
		if (one)
			merge(mem, schema, one);
	}
	if (!faults_report(&faults, error))
		return NULL;
	repack(mem, &schema_kind, schema);
	schema_overlay(options->rules, schema);
	schema_check_identity(options->rules, schema, &faults);
	schema_refuse(options->rules, schema, &faults);
	schema_expand(mem, &settled, schema, &faults);
	schema_validate(mem, &settled, schema, &faults);
	return faults_report(&faults, error) ? schema : NULL;
}
