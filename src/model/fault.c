#include "fault.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "buffer.h"
#include "mem.h"
#include "text.h"

/* A model of ten thousand tables has fewer faults than this worth reading. */
enum { MOST_FAULTS = 200, MOST_WORDS = 64 };

typedef struct Walk {
	Faults *faults;
	unsigned file;
	yaml_document_t *document;
} Walk;

static void add(Faults *faults, unsigned file, const yaml_mark_t *mark, const char *path, const char *text)
{
	if (faults->list_count >= MOST_FAULTS)
		return;
	Fault *fault = LIST_ADD(faults->mem, faults->list, faults->list_count);
	fault->file = file;
	fault->line = (unsigned)mark->line + 1;
	fault->column = (unsigned)mark->column + 1;
	fault->text = text_format(faults->mem, "%s:%u:%u: %s%s%s", faults->files[file].path, fault->line, fault->column,
				  path, *path ? ": " : "", text);
}

__attribute__((format(printf, 4, 5))) static void complain(Walk *walk, const yaml_node_t *node, const char *path,
							    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	char *text = mem_check(talloc_vasprintf(walk->faults->mem, format, args));
	va_end(args);
	add(walk->faults, walk->file, &node->start_mark, path, text);
}

static const char *scalar(const yaml_node_t *node)
{
	return (const char *)node->data.scalar.value;
}

static void find_in_object(Walk *walk, const Kind *kind, yaml_node_t *node, const char *path, bool overlay);

static void unknown_key(Walk *walk, const Kind *kind, const yaml_node_t *key, const char *path)
{
	const char *words[MOST_WORDS];

	for (unsigned i = 0; i < kind->attrs; i++)
		words[i] = kind->fields[i].key;
	complain(walk, key, path, "unknown key \"%s\"%s", scalar(key),
		 text_suggest(walk->faults->mem, scalar(key), words, kind->attrs));
}

static bool expect(Walk *walk, const yaml_node_t *node, yaml_node_type_t type, const char *path, const char *what)
{
	if (node->type == type)
		return true;
	complain(walk, node, path, "%s is expected here", what);
	return false;
}

static void find_in_scalar(Walk *walk, yaml_node_t *node, const char *path)
{
	if (expect(walk, node, YAML_SCALAR_NODE, path, "a text") &&
	    strlen(scalar(node)) != node->data.scalar.length)
		complain(walk, node, path, "the text holds a NUL byte, which no database accepts");
}

static void find_in_choice(Walk *walk, const Kind *kind, unsigned attr, yaml_node_t *node, const char *path)
{
	const char *words[MOST_WORDS];
	unsigned count = attr_words(kind, attr, words, MOST_WORDS);
	const char *what = attr_type(kind, attr) == TYPE_FLAG ? "true or false" : "one word";

	if (!expect(walk, node, YAML_SCALAR_NODE, path, what) || attr_word_value(kind, attr, scalar(node)) >= 0)
		return;
	if (attr_type(kind, attr) == TYPE_FLAG)
		count = 2;
	complain(walk, node, path, "\"%s\" is none of: %s%s", scalar(node),
		 text_join(walk->faults->mem, (char *const *)words, count, ", "),
		 text_suggest(walk->faults->mem, scalar(node), words, count));
}

static void find_in_list(Walk *walk, const Kind *kind, unsigned attr, yaml_node_t *node, const char *path)
{
	/* libcyaml takes an empty value for an empty list. */
	if (node->type == YAML_SCALAR_NODE && node->data.scalar.length == 0)
		return;
	if (!expect(walk, node, YAML_SEQUENCE_NODE, path, "a list"))
		return;
	unsigned index = 0;
	for (yaml_node_item_t *item = node->data.sequence.items.start; item < node->data.sequence.items.top; item++) {
		yaml_node_t *entry = yaml_document_get_node(walk->document, *item);
		char *place = text_format(walk->faults->mem, "%s[%u]", path, index++);
		if (attr_type(kind, attr) == TYPE_NAMES)
			find_in_scalar(walk, entry, place);
		else
			find_in_object(walk, kind->traits[attr].child, entry, place, false);
	}
}

static void find_in_value(Walk *walk, const Kind *kind, unsigned attr, yaml_node_t *node, const char *path)
{
	AttrRole role = kind->traits[attr].role;

	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
		find_in_scalar(walk, node, path);
		if (node->type == YAML_SCALAR_NODE && node->data.scalar.length == 0 && kind->traits[attr].required)
			complain(walk, node, path, "a value is missing");
		break;
	case TYPE_FLAG:
	case TYPE_CHOICE:
		find_in_choice(walk, kind, attr, node, path);
		break;
	case TYPE_NAMES:
	case TYPE_OBJECTS:
		find_in_list(walk, kind, attr, node, path);
		break;
	case TYPE_OBJECT:
		find_in_object(walk, kind->traits[attr].child, node, path,
			       role == ATTR_POSTGRESQL || role == ATTR_SQLITE);
		break;
	}
}

static bool is_given(const Kind *kind, unsigned attr, yaml_document_t *document, const yaml_node_t *node)
{
	for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++) {
		const yaml_node_t *key = yaml_document_get_node(document, pair->key);
		if (key->type == YAML_SCALAR_NODE && text_same(scalar(key), kind->fields[attr].key))
			return true;
	}
	return false;
}

static void find_in_object(Walk *walk, const Kind *kind, yaml_node_t *node, const char *path, bool overlay)
{
	bool seen[MOST_WORDS] = {false};

	if (node->type == YAML_SCALAR_NODE && node->data.scalar.length == 0 && !kind->plural)
		return;
	if (!expect(walk, node, YAML_MAPPING_NODE, path, "a mapping"))
		return;
	for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++) {
		yaml_node_t *key = yaml_document_get_node(walk->document, pair->key);
		if (!expect(walk, key, YAML_SCALAR_NODE, path, "a key"))
			continue;
		unsigned attr = kind_attr(kind, scalar(key));
		if (attr == kind->attrs) {
			unknown_key(walk, kind, key, path);
			continue;
		}
		char *place = text_format(walk->faults->mem, "%s%s%s", path, *path ? "." : "", scalar(key));
		if (seen[attr])
			complain(walk, key, place, "the key stands twice in this mapping");
		seen[attr] = true;
		find_in_value(walk, kind, attr, yaml_document_get_node(walk->document, pair->value), place);
	}
	for (unsigned attr = 0; !overlay && attr < kind->attrs; attr++)
		if (kind->traits[attr].required && !is_given(kind, attr, walk->document, node))
			complain(walk, node, path, "key \"%s\" is missing", kind->fields[attr].key);
}

/* The document of a file; false when libyaml refuses it, with its reason in the faults when `report`. */
static bool read_document(Faults *faults, unsigned file, yaml_parser_t *parser, yaml_document_t *document, bool report)
{
	const YamlFile *from = &faults->files[file];

	yaml_parser_initialize(parser);
	yaml_parser_set_input_string(parser, (const unsigned char *)from->text, from->length);
	if (yaml_parser_load(parser, document))
		return true;
	if (report) {
		const char *context = parser->context ? parser->context : "";
		add(faults, file, &parser->problem_mark, "",
		    text_format(faults->mem, "%s%s%s", context, *context ? ", " : "", parser->problem));
	}
	yaml_parser_delete(parser);
	return false;
}

void faults_find(Faults *faults, unsigned file, const Kind *kind)
{
	yaml_parser_t parser;
	yaml_document_t document, second;

	if (!read_document(faults, file, &parser, &document, true))
		return;
	Walk walk = {.faults = faults, .file = file, .document = &document};
	yaml_node_t *root = yaml_document_get_root_node(&document);
	if (root)
		find_in_object(&walk, kind, root, "", false);
	if (yaml_parser_load(&parser, &second)) {
		yaml_node_t *more = yaml_document_get_root_node(&second);
		if (more)
			add(faults, file, &more->start_mark, "", "a second document in one file; make it a file of its own");
		yaml_document_delete(&second);
	} else {
		add(faults, file, &parser.problem_mark, "", parser.problem);
	}
	yaml_document_delete(&document);
	yaml_parser_delete(&parser);
}

static yaml_node_t *value_of(yaml_document_t *document, yaml_node_t *node, const char *name, yaml_node_t **key)
{
	if (!node || node->type != YAML_MAPPING_NODE)
		return NULL;
	for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++) {
		yaml_node_t *found = yaml_document_get_node(document, pair->key);
		if (found->type == YAML_SCALAR_NODE && text_same(scalar(found), name)) {
			if (key)
				*key = found;
			return yaml_document_get_node(document, pair->value);
		}
	}
	return NULL;
}

static bool is_named(yaml_document_t *document, yaml_node_t *node, const char *schema, const char *name)
{
	yaml_node_t *name_node = value_of(document, node, "name", NULL);
	yaml_node_t *schema_node = value_of(document, node, "schema", NULL);

	if (!name_node || name_node->type != YAML_SCALAR_NODE || !text_same(scalar(name_node), name))
		return false;
	/* The default schema may be written or left out. */
	return !schema || (schema_node && text_same(scalar(schema_node), schema));
}

/* The member of a list by name or by index; a single object is a list of one. */
static yaml_node_t *member_of(yaml_document_t *document, yaml_node_t *list, const Where *where)
{
	unsigned index = 0;

	if (!list || list->type == YAML_MAPPING_NODE)
		return list;
	if (list->type != YAML_SEQUENCE_NODE)
		return NULL;
	for (yaml_node_item_t *item = list->data.sequence.items.start; item < list->data.sequence.items.top; item++) {
		yaml_node_t *entry = yaml_document_get_node(document, *item);
		if (where->member && !is_named(document, entry, NULL, where->member))
			continue;
		if (index++ == where->index)
			return entry;
	}
	return NULL;
}

/* The mark of `where` in a document; `left` counts down the occurrences over the files. */
static bool locate(yaml_document_t *document, const Where *where, unsigned *left, yaml_mark_t *mark)
{
	yaml_node_t *list = value_of(document, yaml_document_get_root_node(document), where->kind->plural, NULL);
	yaml_node_t *found = NULL, *key = NULL;

	if (!list || list->type != YAML_SEQUENCE_NODE)
		return false;
	for (yaml_node_item_t *item = list->data.sequence.items.start; item < list->data.sequence.items.top; item++) {
		yaml_node_t *entry = yaml_document_get_node(document, *item);
		if (!is_named(document, entry, where->schema, where->name))
			continue;
		if ((*left)-- == 0) {
			found = entry;
			break;
		}
	}
	if (!found)
		return false;
	if (where->list) {
		yaml_node_t *member = member_of(document, value_of(document, found, where->list, NULL), where);
		found = member ? member : found;
	}
	if (where->key)
		value_of(document, found, where->key, &key);
	*mark = key ? key->start_mark : found->start_mark;
	return true;
}

static char *show_path(void *mem, const Where *where)
{
	Buffer *path = buffer_new(mem);

	buffer_format(path, "%s %s%s%s", where->kind->name, where->schema ? where->schema : "",
		      where->schema ? "." : "", where->name);
	if (where->list && where->member)
		buffer_format(path, ".%s.%s", where->list, where->member);
	else if (where->list)
		buffer_format(path, ".%s[%u]", where->list, where->index);
	if (where->key)
		buffer_format(path, ".%s", where->key);
	return path->data;
}

void faults_add(Faults *faults, const Where *where, const char *format, ...)
{
	unsigned left = where->occurrence;
	yaml_mark_t mark = {0};
	va_list args;

	va_start(args, format);
	char *text = mem_check(talloc_vasprintf(faults->mem, format, args));
	va_end(args);
	if (faults->list_count >= MOST_FAULTS)
		return;
	for (unsigned file = 0; file < faults->files_count; file++) {
		yaml_parser_t parser;
		yaml_document_t document;
		if (!read_document(faults, file, &parser, &document, false))
			continue;
		bool found = locate(&document, where, &left, &mark);
		yaml_document_delete(&document);
		yaml_parser_delete(&parser);
		if (found) {
			add(faults, file, &mark, show_path(faults->mem, where), text);
			return;
		}
	}
	/* Not written as such in any file: say at least what it is. */
	Fault *fault = LIST_ADD(faults->mem, faults->list, faults->list_count);
	fault->text = text_format(faults->mem, "%s: %s", show_path(faults->mem, where), text);
}

static int compare_faults(const void *a, const void *b)
{
	const Fault *left = a, *right = b;

	if (left->file != right->file)
		return left->file < right->file ? -1 : 1;
	if (left->line != right->line)
		return left->line < right->line ? -1 : 1;
	return (left->column > right->column) - (left->column < right->column);
}

bool faults_report(Faults *faults, Error *error)
{
	Buffer *text = buffer_new(faults->mem);

	if (!faults->list_count)
		return true;
	qsort(faults->list, faults->list_count, sizeof *faults->list, compare_faults);
	for (unsigned i = 0; i < faults->list_count; i++)
		buffer_format(text, "%s%s", i ? "\n" : "", faults->list[i].text);
	if (faults->list_count >= MOST_FAULTS)
		buffer_format(text, "\n(the first %u faults)", faults->list_count);
	return fail(error, ERROR_INPUT, "%s", text->data);
}
