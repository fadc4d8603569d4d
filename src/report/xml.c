/*
 * The XML form: <change op kind> with <from> and <to>, each an object whose attributes are its own, lists as elements.
 * Of an ALTER the objects hold what tells them apart and what changes ("attributes" says which), of others all or names.
 */
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "op.h"
#include "report.h"
#include "text.h"

#define NAMESPACE "urn:autogen:diff:1"

AUTO_HANDLE(xmlDoc, xmlFreeDoc)

typedef struct Writing {
	void *mem;
	Error *error;
} Writing;

/* XML 1.0 has no way to write most control characters. */
static bool is_writable(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text < 0x20 && *text != '\t' && *text != '\n' && *text != '\r')
			return false;
	return true;
}

static const xmlChar *checked(Writing *w, const char *text)
{
	if (!is_writable(text) && w->error->code == ERROR_NONE) {
		fail(w->error, ERROR_UNSUPPORTED, "XML cannot hold a control character in \"%s\"", text);
		fail_hint(w->error, "use --format json");
	}
	return (const xmlChar *)text;
}

static xmlNode *element(xmlNode *parent, const char *name)
{
	return xmlNewChild(parent, NULL, (const xmlChar *)name, NULL);
}

static void set(Writing *w, xmlNode *node, const char *name, const char *value)
{
	xmlNewProp(node, (const xmlChar *)name, checked(w, value));
}

typedef bool WantedFn(const Change *change, const Kind *kind, unsigned attr);

static bool wants_all(const Change *change, const Kind *kind, unsigned attr)
{
	(void)change;
	return attr_is_compared(kind, attr) || kind->traits[attr].role == ATTR_CHILDREN;
}

static bool wants_changed(const Change *change, const Kind *kind, unsigned attr)
{
	return kind->traits[attr].role == ATTR_IDENTITY || (change->kind == kind && CHANGE_HAS(change, attr));
}

static void put_object(Writing *w, xmlNode *parent, const Change *change, const Kind *kind, const void *object,
		       WantedFn *wanted)
{
	xmlNode *node = element(parent, kind->name);

	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const char *key = kind->fields[attr].key;
		const Kind *child = kind->traits[attr].child;
		unsigned count;
		if (attr_is_unsaid(kind, attr, object) || !wanted(change, kind, attr))
			continue;
		switch (attr_type(kind, attr)) {
		case TYPE_TEXT:
			set(w, node, key, attr_text(kind, attr, object));
			break;
		case TYPE_FLAG:
		case TYPE_CHOICE:
			set(w, node, key, attr_word(kind, attr, attr_choice(kind, attr, object)));
			break;
		case TYPE_NAMES: {
			xmlNode *list = element(node, key);
			char **names = attr_names(kind, attr, object, &count);
			for (unsigned i = 0; i < count; i++)
				xmlNewTextChild(list, NULL, (const xmlChar *)"item", checked(w, names[i]));
			break;
		}
		case TYPE_OBJECTS:
		case TYPE_OBJECT: {
			xmlNode *list = element(node, key);
			const char *objects = attr_objects(kind, attr, object, &count);
			for (unsigned i = 0; i < count; i++)
				put_object(w, list, change, child, objects + i * child->size, wants_all);
			break;
		}
		}
	}
}

static void put_change(Writing *w, xmlNode *parent, const Change *change)
{
	xmlNode *node = element(parent, "change");
	Buffer *attributes = buffer_new(w->mem);
	bool whole = change->op == CHANGE_CREATE || change->op == CHANGE_DROP;

	set(w, node, "op", op_words[change->op]);
	set(w, node, "kind", change->kind->name);
	for (unsigned attr = 0; attr < change->kind->attrs; attr++)
		if (CHANGE_HAS(change, attr))
			buffer_format(attributes, "%s%s", attributes->length ? " " : "", change->kind->fields[attr].key);
	if (attributes->length)
		set(w, node, "attributes", attributes->data);
	if (change->from)
		put_object(w, element(node, "from"), change, change->kind, change->from, whole ? wants_all : wants_changed);
	if (change->to)
		put_object(w, element(node, "to"), change, change->kind, change->to, whole ? wants_all : wants_changed);
	for (unsigned i = 0; i < change->children_count; i++)
		put_change(w, node, change->children[i]);
}

char *report_xml(void *mem, const Change *root, Error *error)
{
	AUTO(xmlDoc) *document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *diff = xmlNewNode(NULL, (const xmlChar *)"diff");
	Writing w = {.mem = mem, .error = error};
	xmlChar *bytes;
	int length;

	xmlDocSetRootElement(document, diff);
	xmlSetNs(diff, xmlNewNs(diff, (const xmlChar *)NAMESPACE, NULL));
	for (unsigned i = 0; i < root->children_count; i++)
		put_change(&w, diff, root->children[i]);
	if (error->code != ERROR_NONE)
		return NULL;
	xmlDocDumpFormatMemoryEnc(document, &bytes, &length, "UTF-8", 1);
	char *text = text_slice(mem, (const char *)bytes, (size_t)length);
	xmlFree(bytes);
	return text;
}

/* Reading. */

typedef struct Xml {
	void *mem;
	Error *error;
} Xml;

static bool wrong(Xml *x, const xmlNode *node, const char *what)
{
	if (x->error->code != ERROR_NONE)
		return false;
	return fail(x->error, ERROR_INPUT, "line %ld of the XML: %s <%s>", xmlGetLineNo(node), what, (const char *)node->name);
}

static char *property(Xml *x, xmlNode *node, const char *name)
{
	xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
	char *copy = text_copy(x->mem, (const char *)value);

	xmlFree(value);
	return copy;
}

static bool is_element(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static bool read_object(Xml *x, xmlNode *node, const Kind *kind, void *object);

static bool read_list(Xml *x, xmlNode *node, const Kind *kind, unsigned attr, void *object)
{
	const Kind *child = kind->traits[attr].child;
	AttrType type = attr_type(kind, attr);
	char *objects = NULL, **names = NULL;
	unsigned count = 0;

	for (xmlNode *item = node->children; item; item = item->next) {
		if (item->type != XML_ELEMENT_NODE)
			continue;
		if (type == TYPE_NAMES) {
			xmlChar *content = xmlNodeGetContent(item);
			*LIST_ADD(x->mem, names, count) = text_copy(x->mem, (const char *)content);
			xmlFree(content);
			continue;
		}
		objects = mem_check(talloc_realloc_size(x->mem, objects, (count + 1) * child->size));
		memset(objects + count * child->size, 0, child->size);
		if (!is_element(item, child->name) || !read_object(x, item, child, objects + count++ * child->size))
			return wrong(x, item, "unexpected");
	}
	if (type == TYPE_NAMES)
		attr_set_names(kind, attr, object, names, count);
	else
		attr_set_objects(kind, attr, object, objects, count);
	return true;
}

static bool read_object(Xml *x, xmlNode *node, const Kind *kind, void *object)
{
	for (const xmlAttr *given = node->properties; given; given = given->next) {
		unsigned attr = kind_attr(kind, (const char *)given->name);
		char *value = property(x, node, (const char *)given->name);
		if (attr == kind->attrs)
			return wrong(x, node, "unknown attribute in");
		if (attr_type(kind, attr) == TYPE_TEXT) {
			attr_set_text(kind, attr, object, value);
			continue;
		}
		int choice = attr_word_value(kind, attr, value);
		if (choice < 0)
			return wrong(x, node, "unknown word in");
		attr_set_choice(kind, attr, object, choice);
	}
	for (xmlNode *child = node->children; child; child = child->next) {
		if (child->type != XML_ELEMENT_NODE)
			continue;
		unsigned attr = kind_attr(kind, (const char *)child->name);
		if (attr == kind->attrs || !read_list(x, child, kind, attr, object))
			return wrong(x, child, "unexpected");
	}
	return true;
}

static void *read_side(Xml *x, xmlNode *node, const Kind *kind)
{
	void *object = mem_check(talloc_zero_size(x->mem, kind->size));

	for (xmlNode *child = node->children; child; child = child->next)
		if (is_element(child, kind->name))
			return read_object(x, child, kind, object) ? object : NULL;
	wrong(x, node, "no object in");
	return NULL;
}

static Change *read_change(Xml *x, xmlNode *node, const Change *parent)
{
	Change *change = mem_new(x->mem, Change);
	char *op = property(x, node, "op"), *kind = property(x, node, "kind"), *attributes = property(x, node, "attributes");
	int found = -1;

	for (int i = 0; i <= CHANGE_RENAME; i++)
		if (text_same(op, op_words[i]))
			found = i;
	change->kind = kind ? kind_find(kind) : NULL;
	change->parent = parent;
	if (found < 0 || !change->kind) {
		wrong(x, node, "unknown op or kind in");
		return NULL;
	}
	change->op = (ChangeOp)found;
	for (char *word = attributes ? strtok_r(attributes, " ", &attributes) : NULL; word; word = strtok_r(NULL, " ", &attributes)) {
		unsigned attr = kind_attr(change->kind, word);
		if (attr == change->kind->attrs) {
			wrong(x, node, "unknown attribute in");
			return NULL;
		}
		change->attrs |= (uint64_t)1 << attr;
	}
	for (xmlNode *child = node->children; child && x->error->code == ERROR_NONE; child = child->next) {
		if (is_element(child, "from"))
			change->from = read_side(x, child, change->kind);
		else if (is_element(child, "to"))
			change->to = read_side(x, child, change->kind);
		else if (is_element(child, "change"))
			*LIST_ADD(x->mem, change->children, change->children_count) = read_change(x, child, change);
	}
	return x->error->code == ERROR_NONE ? change : NULL;
}

Change *report_read_xml(void *mem, const char *xml, Error *error)
{
	AUTO(xmlDoc) *document = xmlReadMemory(xml, (int)strlen(xml), NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	Xml x = {.mem = mem, .error = error};
	Change *root = mem_new(mem, Change);

	if (!document || !is_element(xmlDocGetRootElement(document), "diff")) {
		fail(error, ERROR_INPUT, "this is no XML document of a diff");
		return NULL;
	}
	root->kind = &schema_kind;
	root->from = mem_new(mem, Schema);
	root->to = mem_new(mem, Schema);
	for (xmlNode *child = xmlDocGetRootElement(document)->children; child; child = child->next) {
		if (!is_element(child, "change"))
			continue;
		Change *change = read_change(&x, child, root);
		if (!change)
			return NULL;
		*LIST_ADD(mem, root->children, root->children_count) = change;
	}
	return root;
}
