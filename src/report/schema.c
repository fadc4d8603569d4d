/* The descriptors as schemas of other languages: JSON Schema for models, RELAX NG for the XML of a diff. */
#include <libxml/tree.h>
#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "report.h"
#include "text.h"

enum { MOST_WORDS = 32 };

static json_t *text_schema(void)
{
	/* YAML's numbers and booleans are texts here: `default: 0`. */
	return json_pack("{s:[s,s,s]}", "type", "string", "number", "boolean");
}

static json_t *reference(const Kind *kind)
{
	void *mem = mem_scratch(NULL);
	json_t *json = json_pack("{s:s}", "$ref", text_format(mem, "#/$defs/%s", kind->name));

	talloc_free(mem);
	return json;
}

static json_t *value_schema(const Kind *kind, unsigned attr)
{
	const char *words[MOST_WORDS];
	unsigned count;
	json_t *list;

	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
		return text_schema();
	case TYPE_FLAG:
		return json_pack("{s:s}", "type", "boolean");
	case TYPE_CHOICE:
		list = json_array();
		count = attr_words(kind, attr, words, MOST_WORDS);
		for (unsigned i = 0; i < count; i++)
			json_array_append_new(list, json_string(words[i]));
		return json_pack("{s:o}", "enum", list);
	case TYPE_NAMES:
		return json_pack("{s:s, s:o}", "type", "array", "items", text_schema());
	case TYPE_OBJECTS:
		return json_pack("{s:s, s:o}", "type", "array", "items", reference(kind->traits[attr].child));
	case TYPE_OBJECT:
		break;
	}
	return reference(kind->traits[attr].child);
}

static json_t *kind_schema(const Kind *kind)
{
	json_t *properties = json_object(), *required = json_array();
	json_t *schema = json_pack("{s:s, s:b}", "type", "object", "additionalProperties", 0);

	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Trait *trait = &kind->traits[attr];
		bool overlay = trait->role == ATTR_POSTGRESQL || trait->role == ATTR_SQLITE;
		/* In an overlay no key is required; what stands in it is checked when it is loaded. */
		json_t *value = overlay ? json_pack("{s:s}", "type", "object") : value_schema(kind, attr);
		json_object_set_new(value, "description", json_string(trait->help));
		json_object_set_new(properties, kind->fields[attr].key, value);
		if (trait->required)
			json_array_append_new(required, json_string(kind->fields[attr].key));
	}
	json_object_set_new(schema, "properties", properties);
	if (json_array_size(required))
		json_object_set(schema, "required", required);
	json_decref(required);
	return schema;
}

char *report_model_schema(void *mem)
{
	json_t *schema = json_pack("{s:s, s:s}", "$schema", "https://json-schema.org/draft/2020-12/schema", "title",
				   "A model file of autogen");
	json_t *defs = json_object(), *root = kind_schema(&schema_kind);

	json_object_update(schema, root);
	json_decref(root);
	for (unsigned i = 1; i < all_kinds_count; i++)
		json_object_set_new(defs, all_kinds[i]->name, kind_schema(all_kinds[i]));
	json_object_set_new(schema, "$defs", defs);
	char *dump = json_dumps(schema, JSON_INDENT(2));
	char *text = text_format(mem, "%s\n", dump);
	free(dump);
	json_decref(schema);
	return text;
}

/* RELAX NG. */

static xmlNode *child(xmlNode *parent, const char *name, const char *name_attribute)
{
	xmlNode *node = xmlNewChild(parent, NULL, (const xmlChar *)name, NULL);

	if (name_attribute)
		xmlNewProp(node, (const xmlChar *)"name", (const xmlChar *)name_attribute);
	return node;
}

static void add_words(xmlNode *parent, const Kind *kind, unsigned attr)
{
	const char *words[MOST_WORDS];
	unsigned count = attr_words(kind, attr, words, MOST_WORDS);
	xmlNode *choice = child(parent, "choice", NULL);

	for (unsigned i = 0; i < count; i++)
		xmlNewTextChild(choice, NULL, (const xmlChar *)"value", (const xmlChar *)words[i]);
}

static void add_attribute(xmlNode *parent, const Kind *kind, unsigned attr)
{
	const char *key = kind->fields[attr].key;
	xmlNode *optional = child(parent, "optional", NULL), *node;

	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
		child(child(optional, "attribute", key), "text", NULL);
		break;
	case TYPE_FLAG:
		xmlNewTextChild(child(optional, "attribute", key), NULL, (const xmlChar *)"value", (const xmlChar *)"true");
		break;
	case TYPE_CHOICE:
		add_words(child(optional, "attribute", key), kind, attr);
		break;
	case TYPE_NAMES:
		node = child(child(optional, "element", key), "zeroOrMore", NULL);
		child(child(node, "element", "item"), "text", NULL);
		break;
	case TYPE_OBJECTS:
	case TYPE_OBJECT:
		node = child(child(optional, "element", key), "zeroOrMore", NULL);
		child(node, "ref", kind->traits[attr].child->name);
		break;
	}
}

static void add_kind(xmlNode *grammar, const Kind *kind)
{
	xmlNode *group = child(child(child(grammar, "define", kind->name), "element", kind->name), "interleave", NULL);

	for (unsigned attr = 0; attr < kind->attrs; attr++)
		if (attr_is_compared(kind, attr) || kind->traits[attr].role == ATTR_CHILDREN)
			add_attribute(group, kind, attr);
}

static void add_values(xmlNode *parent, const char *const *words, unsigned count)
{
	xmlNode *choice = child(parent, "choice", NULL);

	for (unsigned i = 0; i < count; i++)
		xmlNewTextChild(choice, NULL, (const xmlChar *)"value", (const xmlChar *)words[i]);
}

static void add_change(xmlNode *grammar)
{
	static const char *const ops[] = {"none", "create", "drop", "alter", "rename"};
	const char *kinds[MOST_WORDS];
	xmlNode *change = child(child(grammar, "define", "change"), "element", "change");

	for (unsigned i = 1; i < all_kinds_count; i++)
		kinds[i - 1] = all_kinds[i]->name;
	add_values(child(change, "attribute", "op"), ops, sizeof ops / sizeof *ops);
	add_values(child(change, "attribute", "kind"), kinds, all_kinds_count - 1);
	child(child(child(change, "optional", NULL), "attribute", "attributes"), "text", NULL);
	child(child(child(change, "optional", NULL), "element", "from"), "ref", "object");
	child(child(child(change, "optional", NULL), "element", "to"), "ref", "object");
	child(child(change, "zeroOrMore", NULL), "ref", "change");
	xmlNode *choice = child(child(grammar, "define", "object"), "choice", NULL);
	for (unsigned i = 1; i < all_kinds_count; i++)
		child(choice, "ref", all_kinds[i]->name);
}

char *report_diff_schema(void *mem)
{
	xmlDoc *document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *grammar = xmlNewNode(NULL, (const xmlChar *)"grammar");
	xmlChar *bytes;
	int length;

	xmlDocSetRootElement(document, grammar);
	xmlSetNs(grammar, xmlNewNs(grammar, (const xmlChar *)"http://relaxng.org/ns/structure/1.0", NULL));
	xmlNewProp(grammar, (const xmlChar *)"ns", (const xmlChar *)"urn:autogen:diff:1");
	xmlNode *diff = child(child(grammar, "start", NULL), "element", "diff");
	child(child(diff, "zeroOrMore", NULL), "ref", "change");
	add_change(grammar);
	for (unsigned i = 1; i < all_kinds_count; i++)
		add_kind(grammar, all_kinds[i]);
	xmlDocDumpFormatMemoryEnc(document, &bytes, &length, "UTF-8", 1);
	char *text = text_slice(mem, (const char *)bytes, (size_t)length);
	xmlFree(bytes);
	xmlFreeDoc(document);
	return text;
}
