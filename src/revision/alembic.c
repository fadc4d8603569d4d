#include "alembic.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "file.h"
#include "mem.h"
#include "text.h"

/* A place in a Python file. */
typedef struct Source {
	void *mem;
	const char *path;
	const char *text;
	const char *at;
	bool has_parent; /* `down_revision` was there, None or not */
	Error *error;
} Source;

static unsigned line_of(const Source *source)
{
	unsigned line = 1;

	for (const char *p = source->text; p < source->at; p++)
		line += *p == '\n';
	return line;
}

static void skip_comment(Source *source)
{
	source->at += strcspn(source->at, "\n");
}

/* White space, comments and line ends, as inside brackets. */
static void skip_blank(Source *source)
{
	for (;;) {
		if (isspace((unsigned char)*source->at))
			source->at++;
		else if (*source->at == '#')
			skip_comment(source);
		else if (source->at[0] == '\\' && (source->at[1] == '\n' || source->at[1] == '\r'))
			source->at += 2;
		else
			return;
	}
}

/* How many letters before a quote belong to the string: r, b, u and f in any case. -1: there is no string here. */
static int prefix_of(const char *at)
{
	int length = 0;

	while (length < 2 && at[length] && strchr("rRbBuUfF", at[length]))
		length++;
	return at[length] == '"' || at[length] == '\'' ? length : -1;
}

static void add_letter(Buffer *to, unsigned long code)
{
	char bytes[4];
	size_t count;

	if (code < 0x80)
		count = 1, bytes[0] = (char)code;
	else if (code < 0x800)
		count = 2, bytes[0] = (char)(0xc0 | code >> 6), bytes[1] = (char)(0x80 | (code & 0x3f));
	else if (code < 0x10000)
		count = 3, bytes[0] = (char)(0xe0 | code >> 12), bytes[1] = (char)(0x80 | (code >> 6 & 0x3f)), bytes[2] = (char)(0x80 | (code & 0x3f));
	else
		count = 4, bytes[0] = (char)(0xf0 | code >> 18), bytes[1] = (char)(0x80 | (code >> 12 & 0x3f)),
		bytes[2] = (char)(0x80 | (code >> 6 & 0x3f)), bytes[3] = (char)(0x80 | (code & 0x3f));
	buffer_add_bytes(to, bytes, count);
}

/* Behind a backslash; what Python does not know stays as it is. */
static void add_escape(Source *source, Buffer *to)
{
	static const char letters[] = "abfnrtv\\'\"", meanings[] = "\a\b\f\n\r\t\v\\'\"";
	static const struct {
		char letter;
		size_t digits;
	} codes[] = {{'x', 2}, {'u', 4}, {'U', 8}};
	char letter = *source->at++;
	const char *known = strchr(letters, letter);

	if (letter == '\n')
		return;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (letter == codes[i].letter && strspn(source->at, "0123456789abcdefABCDEF") >= codes[i].digits) {
			char *digits = text_slice(source->mem, source->at, codes[i].digits);
			unsigned long code = strtoul(digits, NULL, 16);
			add_letter(to, code && code < 0x110000 ? code : '?');
			source->at += codes[i].digits;
			return;
		}
	if (letter && known)
		buffer_add_bytes(to, &meanings[known - letters], 1);
	else
		buffer_format(to, "\\%c", letter ? letter : ' ');
}

/* The string at the place; NULL when it never ends. */
static char *read_string(Source *source)
{
	int prefix = prefix_of(source->at);
	bool raw = strcspn(source->at, "rR") < (size_t)prefix;
	const char *quote = source->at + prefix;
	size_t quotes = quote[1] == *quote && quote[2] == *quote ? 3 : 1;
	Buffer *text = buffer_new(source->mem);

	for (source->at = quote + quotes; *source->at;) {
		if (strncmp(source->at, quote, quotes) == 0) {
			source->at += quotes;
			return text->data;
		}
		if (*source->at == '\n' && quotes == 1)
			return NULL;
		if (*source->at == '\\' && source->at[1]) {
			source->at++;
			if (raw)
				buffer_format(text, "\\%c", *source->at++);
			else
				add_escape(source, text);
		} else {
			buffer_add_bytes(text, source->at++, 1);
		}
	}
	return NULL;
}

static bool refuse_value(const Source *source, const char *name)
{
	fail(source->error, ERROR_INPUT, "%s:%u: \"%s\" is neither None nor a string nor a tuple of strings", source->path, line_of(source), name);
	return fail_hint(source->error, "no Python is run: write the value itself there");
}

/* Strings side by side are one. */
static bool read_strings(Source *source, const char *name, bool in_brackets, char ***list, unsigned *count)
{
	Buffer *whole = buffer_new(source->mem);

	do {
		char *text = read_string(source);
		if (!text)
			return refuse_value(source, name);
		buffer_add(whole, text);
		if (in_brackets)
			skip_blank(source);
		else
			source->at += strspn(source->at, " \t");
	} while (prefix_of(source->at) >= 0);
	*LIST_ADD(source->mem, *list, *count) = whole->data;
	return true;
}

static bool read_value(Source *source, const char *name, char ***list, unsigned *count)
{
	static const char opening[] = "([{", closing[] = ")]}";

	source->at += strspn(source->at, " \t");
	*list = NULL;
	*count = 0;
	if (text_starts(source->at, "None") && !isalnum((unsigned char)source->at[4]) && source->at[4] != '_')
		return true;
	if (prefix_of(source->at) >= 0)
		return read_strings(source, name, false, list, count);
	const char *bracket = *source->at ? strchr(opening, *source->at) : NULL;
	if (!bracket)
		return refuse_value(source, name);
	source->at++;
	for (;;) {
		skip_blank(source);
		if (*source->at == closing[bracket - opening])
			return source->at++, true;
		if (*source->at == ',')
			source->at++;
		else if (prefix_of(source->at) < 0 || !read_strings(source, name, true, list, count))
			return source->error->code != ERROR_NONE ? false : refuse_value(source, name);
	}
}

/* True at "NAME =" or "NAME: type =" at the begin of a line; then behind the sign. */
static bool at_variable(Source *source, const char *name)
{
	const char *p = source->at + strlen(name);

	if (!text_starts(source->at, name))
		return false;
	p += strspn(p, " \t");
	if (*p == ':')
		p += strcspn(p, "=\n");
	if (p[0] != '=' || p[1] == '=')
		return false;
	source->at = p + 1;
	return true;
}

/* Alembic's docstring: the message and what else was written, then what the variables say too, and the date. */
static void read_docstring(void *mem, const char *text, Revision *revision)
{
	char *doc = text_trim(mem, text), *end = text_starts(doc, "Revision ID:") ? doc : strstr(doc, "\nRevision ID:");
	const char *date = strstr(doc, "Create Date:");

	revision->message = text_trim(mem, text_slice(mem, doc, end ? (size_t)(end - doc) : strlen(doc)));
	if (date) {
		date += strlen("Create Date:");
		revision->date = text_trim(mem, text_slice(mem, date, strcspn(date, "\r\n")));
	}
}

/* A literal that something is done with is no literal. */
static bool expect_end(Source *source, const char *name)
{
	if (text_starts(source->at, "None"))
		source->at += strlen("None");
	source->at += strspn(source->at, " \t");
	return !*source->at || strchr("\r\n#;", *source->at) || refuse_value(source, name);
}

static bool read_variables(Source *source, Revision *revision)
{
	char **ids = NULL;
	unsigned ids_count = 0;

	if (at_variable(source, "down_revision")) {
		source->has_parent = true;
		return read_value(source, "down_revision", &revision->down, &revision->down_count) && expect_end(source, "down_revision");
	}
	if (at_variable(source, "branch_labels"))
		return read_value(source, "branch_labels", &revision->labels, &revision->labels_count) && expect_end(source, "branch_labels");
	if (at_variable(source, "depends_on"))
		return read_value(source, "depends_on", &revision->depends, &revision->depends_count) && expect_end(source, "depends_on");
	if (!at_variable(source, "revision"))
		return true;
	if (!read_value(source, "revision", &ids, &ids_count) || !expect_end(source, "revision"))
		return false;
	revision->id = ids_count ? ids[0] : NULL;
	return true;
}

/* Variables stand at the begin of a line, outside strings. */
static bool read_module(Source *source, Revision *revision)
{
	bool line_begins = true, code_seen = false;

	while (*source->at) {
		const char *before = source->at;
		if (line_begins && !read_variables(source, revision))
			return false;
		line_begins = false;
		bool word_before = source->at > source->text && (isalnum((unsigned char)source->at[-1]) || source->at[-1] == '_');
		if (source->at != before) {
			code_seen = true;
		} else if (!word_before && prefix_of(source->at) >= 0) {
			char *text = read_string(source);
			if (!text)
				return fail(source->error, ERROR_INPUT, "%s:%u: a string never ends", source->path, line_of(source));
			if (!code_seen)
				read_docstring(source->mem, text, revision);
			code_seen = true;
		} else if (*source->at == '#') {
			skip_comment(source);
		} else {
			line_begins = *source->at == '\n' || *source->at == ';';
			code_seen = code_seen || !isspace((unsigned char)*source->at);
			source->at++;
			if (source->at[-1] == ';')
				source->at += strspn(source->at, " \t");
		}
	}
	return true;
}

/* Line ends as Python reads them. */
static char *read_text(void *mem, const char *path, Error *error)
{
	char *text = file_read(mem, path, NULL, error), *to = text;

	for (const char *p = text; p && *p; p++)
		if (*p != '\r' || p[1] != '\n')
			*to++ = *p;
	if (text)
		*to = '\0';
	return text && text_starts(text, "\xef\xbb\xbf") ? text + 3 : text;
}

Revision *alembic_read(void *mem, const char *path, Error *error)
{
	Revision *revision = mem_new(mem, Revision);
	char *text = read_text(mem, path, error);
	Source source = {.mem = mem, .path = path, .text = text, .at = text, .error = error};

	if (!text || !read_module(&source, revision))
		return NULL;
	revision->path = text_copy(mem, path);
	if (!revision->message || !*revision->message)
		revision->message = text_copy(mem, "empty message");
	if (!revision->id) {
		fail(error, ERROR_INPUT, "%s: no variable \"revision\" says its id", path);
		fail_hint(error, "is it a revision of Alembic's? Name the folder that holds nothing else");
		return NULL;
	}
	if (!source.has_parent) {
		fail(error, ERROR_INPUT, "%s: no variable \"down_revision\" says what it follows", path);
		fail_hint(error, "a base says so: down_revision = None");
		return NULL;
	}
	for (unsigned i = 0; i < revision->labels_count; i++)
		if (!revision_check_label(revision->labels[i], error))
			return fail_while(error, "in %s", path), NULL;
	return revision_check_id(revision->id, error) ? revision : (fail_while(error, "in %s", path), NULL);
}

bool alembic_undouble(char *script)
{
	bool any = false;

	for (const char *p = script; *p; p++) {
		if (*p != '%')
			continue;
		if (p[1] != '%')
			return false;
		any = true;
		p++;
	}
	char *to = script;
	for (const char *p = script; any && *p; p++) {
		*to++ = *p;
		p += *p == '%';
	}
	if (any)
		*to = '\0';
	return any;
}

/* The id that a "-- Running" line is about, or NULL. */
static char *running_id(void *mem, const char *line, Direction direction)
{
	const char *words = direction == DIRECTION_UPGRADE ? "-- Running upgrade " : "-- Running downgrade ", *arrow;
	char *copy = text_slice(mem, line, strcspn(line, "\r\n"));

	if (!text_starts(copy, words) || !(arrow = strstr(copy, " -> ")))
		return NULL;
	return direction == DIRECTION_UPGRADE ? text_trim(mem, arrow + 4)
					      : text_slice(mem, copy + strlen(words), (size_t)(arrow - copy) - strlen(words));
}

Map *alembic_cut(void *mem, const char *script, Direction direction)
{
	Map *parts = map_new(mem);
	char *id = NULL;
	const char *begin = script, *line = script;

	while (*line) {
		const char *next = line + strcspn(line, "\n");
		next += *next == '\n';
		char *found = text_starts(line, "-- Running ") ? running_id(mem, line, direction) : NULL;
		if (found) {
			if (id)
				map_put(parts, id, text_slice(mem, begin, (size_t)(line - begin)));
			id = found;
			begin = next;
		}
		line = next;
	}
	if (id)
		map_put(parts, id, text_slice(mem, begin, (size_t)(line - begin)));
	return parts;
}
