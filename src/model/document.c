#include "document.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "buffer.h"
#include "mem.h"
#include "text.h"

/* What aliases may expand to: far above any real model, far below what would fill the memory. */
enum { MOST_EVENTS = 2000000, MOST_ANCHORS = 5000, DEEPEST = 64 };

typedef struct Anchor {
	char *name;
	size_t starts;
	size_t size;
	bool open;
	int depth;
} Anchor;

/* Counts the events that the text stands for once its aliases are expanded; false when that is too many. */
static bool count_events(void *mem, Faults *faults, unsigned file, bool has_aliases)
{
	const YamlFile *from = &faults->files[file];
	yaml_parser_t parser;
	yaml_event_t event;
	Anchor *anchors = NULL;
	unsigned anchors_count = 0;
	size_t events = 0;
	int depth = 0;
	bool fine = true, more = true;

	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)from->text, from->length);
	while (fine && more && yaml_parser_parse(&parser, &event)) {
		const yaml_char_t *anchor = event.type == YAML_SCALAR_EVENT	    ? event.data.scalar.anchor
					    : event.type == YAML_SEQUENCE_START_EVENT ? event.data.sequence_start.anchor
					    : event.type == YAML_MAPPING_START_EVENT  ? event.data.mapping_start.anchor
										      : NULL;
		bool start = event.type == YAML_SEQUENCE_START_EVENT || event.type == YAML_MAPPING_START_EVENT;
		bool end = event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT;
		if (anchor)
			*LIST_ADD(mem, anchors, anchors_count) = (Anchor){
				.name = text_copy(mem, (const char *)anchor), .starts = events, .open = start,
				.size = 1 + (start ? 0 : event.data.scalar.length / 64),
				.depth = depth};
		/* A long text that is repeated fills the memory as many short ones do. */
		events += 1 + (event.type == YAML_SCALAR_EVENT ? event.data.scalar.length / 64 : 0);
		depth += start - end;
		for (unsigned i = 0; end && i < anchors_count; i++)
			if (anchors[i].open && anchors[i].depth == depth) {
				anchors[i].open = false;
				anchors[i].size = events - anchors[i].starts;
			}
		for (unsigned i = anchors_count; event.type == YAML_ALIAS_EVENT && i-- > 0;) {
			if (!text_same(anchors[i].name, (const char *)event.data.alias.anchor))
				continue;
			fine = !anchors[i].open;
			events += anchors[i].size;
			break;
		}
		fine = fine && (!has_aliases || (events < MOST_EVENTS && anchors_count < MOST_ANCHORS)) && depth < DEEPEST;
		more = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return fine;
}

/* Brackets that open and do not close: libyaml's time grows with the square of their depth. */
static bool is_deep(const YamlFile *file)
{
	long depth = 0, deepest = 0;

	for (size_t i = 0; i < file->length; i++) {
		depth += (file->text[i] == '[' || file->text[i] == '{') - (file->text[i] == ']' || file->text[i] == '}');
		deepest = depth > deepest ? depth : deepest;
	}
	return deepest >= DEEPEST;
}

/* What libcyaml would take without a word although something is lost: a NUL in a text, a second document. */
static bool looks_odd(const YamlFile *file)
{
	return strlen(file->text) != file->length || strstr(file->text, "\\0") || strstr(file->text, "\\x00") ||
	       strstr(file->text, "\\u0000") || strstr(file->text, "\\U00000000") || strstr(file->text, "\n---") ||
	       strstr(file->text, "\n...");
}

static bool is_complete(const Kind *kind, const void *object)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Trait *trait = &kind->traits[attr];
		unsigned count;
		if (trait->required && attr_is_unsaid(kind, attr, object))
			return false;
		if (trait->required && attr_type(kind, attr) == TYPE_TEXT && !*attr_text(kind, attr, object))
			return false;
		if (trait->role != ATTR_CHILDREN && trait->role != ATTR_PARTS)
			continue;
		const char *objects = attr_objects(kind, attr, object, &count);
		for (unsigned i = 0; i < count; i++)
			if (!is_complete(trait->child, objects + i * trait->child->size))
				return false;
	}
	return true;
}

void *document_load(void *mem, const Kind *kind, Faults *faults, unsigned file)
{
	const YamlFile *from = &faults->files[file];
	unsigned before = faults->list_count;
	cyaml_config_t config = {.mem_fn = mem_cyaml, .mem_ctx = mem};
	cyaml_schema_value_t root = {.type = CYAML_MAPPING, .flags = CYAML_FLAG_POINTER};
	cyaml_data_t *object = NULL;

	bool has_aliases = memchr(from->text, '*', from->length) != NULL;
	if ((has_aliases || is_deep(from)) && !count_events(mem, faults, file, has_aliases)) {
		Fault *fault = LIST_ADD(faults->mem, faults->list, faults->list_count);
		fault->file = file;
		fault->text = text_format(faults->mem, "%s: it is nested too deeply, or its aliases expand to too much; write it out flat", from->path);
		return NULL;
	}
	if (looks_odd(from))
		faults_find(faults, file, kind);
	if (faults->list_count > before)
		return NULL;
	root.data_size = (uint32_t)kind->size;
	root.mapping.fields = kind->fields;
	cyaml_err_t answer = cyaml_load_data((const uint8_t *)from->text, from->length, &config, &root, &object, NULL);
	if (answer == CYAML_OK && (!object || is_complete(kind, object)))
		return object ? object : mem_check(talloc_zero_size(mem, kind->size));
	faults_find(faults, file, kind);
	if (faults->list_count == before) {
		Fault *fault = LIST_ADD(faults->mem, faults->list, faults->list_count);
		fault->file = file;
		fault->text = text_format(faults->mem, "%s: %s", from->path, cyaml_strerror(answer));
	}
	return NULL;
}

/* Saving. */

typedef struct Out {
	void *mem;
	yaml_emitter_t emitter;
	Buffer *text;
} Out;

static int write_text(void *to, unsigned char *bytes, size_t length)
{
	buffer_add_bytes(((Out *)to)->text, (const char *)bytes, length);
	return 1;
}

static void emit(Out *out, yaml_event_t *event, int made)
{
	/* Both fail only for want of memory: the texts are UTF-8 and the events well nested. */
	mem_check(made && yaml_emitter_emit(&out->emitter, event) ? out : NULL);
}

/* True for a text that stands bare for something else than itself; numbers, true and false mean the same bare. */
static bool is_ambiguous(const char *text)
{
	static const char *const words[] = {"", "~", "null", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "<<", "="};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_same_nocase(text, words[i]))
			return true;
	return false;
}

static void put_scalar(Out *out, const char *text, yaml_scalar_style_t style)
{
	yaml_event_t event;

	emit(out, &event,
	     yaml_scalar_event_initialize(&event, NULL, NULL, (yaml_char_t *)text, (int)strlen(text), 1, 1, style));
}

static void put_text(Out *out, const char *text)
{
	if (strchr(text, '\n') && !strchr(text, '\r') && !strstr(text, " \n"))
		put_scalar(out, text, YAML_LITERAL_SCALAR_STYLE);
	else
		put_scalar(out, text, is_ambiguous(text) ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE);
}

static void put_names(Out *out, char *const *names, unsigned count)
{
	yaml_event_t event;

	emit(out, &event, yaml_sequence_start_event_initialize(&event, NULL, NULL, 1, YAML_FLOW_SEQUENCE_STYLE));
	for (unsigned i = 0; i < count; i++)
		put_text(out, names[i]);
	emit(out, &event, yaml_sequence_end_event_initialize(&event));
}

static void put_object(Out *out, const Kind *kind, const void *object, bool flow);

static void put_objects(Out *out, const Kind *kind, unsigned attr, const void *object)
{
	const Trait *trait = &kind->traits[attr];
	unsigned count;
	const char *objects = attr_objects(kind, attr, object, &count);
	bool parts = trait->role == ATTR_PARTS;
	yaml_event_t event;

	emit(out, &event,
	     yaml_sequence_start_event_initialize(&event, NULL, NULL, 1,
						  parts ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE));
	for (unsigned i = 0; i < count; i++) {
		/* What lies in a table is a row of its own; a text of several lines wants a block. */
		const char *entry = objects + i * trait->child->size;
		bool flow = kind != &schema_kind;
		for (unsigned own = 0; flow && own < trait->child->attrs; own++)
			if (attr_type(trait->child, own) == TYPE_TEXT && attr_text(trait->child, own, entry))
				flow = !strchr(attr_text(trait->child, own, entry), '\n');
		put_object(out, trait->child, entry, flow);
	}
	emit(out, &event, yaml_sequence_end_event_initialize(&event));
}

static void put_value(Out *out, const Kind *kind, unsigned attr, const void *object, bool flow)
{
	unsigned count;

	switch (attr_type(kind, attr)) {
	case TYPE_TEXT:
		put_text(out, attr_text(kind, attr, object));
		break;
	case TYPE_FLAG:
	case TYPE_CHOICE:
		put_scalar(out, attr_word(kind, attr, attr_choice(kind, attr, object)), YAML_PLAIN_SCALAR_STYLE);
		break;
	case TYPE_NAMES: {
		char **names = attr_names(kind, attr, object, &count);
		put_names(out, names, count);
		break;
	}
	case TYPE_OBJECTS:
		put_objects(out, kind, attr, object);
		break;
	case TYPE_OBJECT:
		put_object(out, kind->traits[attr].child, attr_objects(kind, attr, object, &count),
			   flow || kind->traits[attr].role == ATTR_CHILDREN);
		break;
	}
}

static void put_object(Out *out, const Kind *kind, const void *object, bool flow)
{
	yaml_event_t event;

	emit(out, &event,
	     yaml_mapping_start_event_initialize(&event, NULL, NULL, 1,
						 flow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE));
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		if (attr_is_unsaid(kind, attr, object))
			continue;
		put_scalar(out, kind->fields[attr].key, YAML_PLAIN_SCALAR_STYLE);
		put_value(out, kind, attr, object, flow);
	}
	emit(out, &event, yaml_mapping_end_event_initialize(&event));
}

char *document_save(void *mem, const Kind *kind, const void *object)
{
	Out out = {.mem = mem, .text = buffer_new(mem)};
	yaml_event_t event;

	yaml_emitter_initialize(&out.emitter);
	yaml_emitter_set_output(&out.emitter, write_text, &out);
	yaml_emitter_set_unicode(&out.emitter, 1);
	yaml_emitter_set_width(&out.emitter, -1);
	emit(&out, &event, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING));
	emit(&out, &event, yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1));
	put_object(&out, kind, object, false);
	emit(&out, &event, yaml_document_end_event_initialize(&event, 1));
	emit(&out, &event, yaml_stream_end_event_initialize(&event));
	yaml_emitter_delete(&out.emitter);
	if (out.text->length && out.text->data[out.text->length - 1] != '\n')
		buffer_add(out.text, "\n");
	return out.text->data;
}
