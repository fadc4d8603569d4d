#include "revision.h"

#include <ctype.h>
#include <openssl/sha.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>
#include <time.h>

#include "buffer.h"
#include "file.h"
#include "mem.h"
#include "text.h"

#define MARKER "-- autogen:"

/* The words of a list, as they stand when there is one, else copied: the text around them is still needed. */
static char **split_list(void *mem, char *text, unsigned *count)
{
	char **list = NULL;

	*count = 0;
	if (*text && !strpbrk(text, ", \t")) {
		*LIST_ADD(mem, list, *count) = text;
		return list;
	}
	while (*text) {
		text += strspn(text, ", \t");
		size_t length = strcspn(text, ", \t");
		if (length)
			*LIST_ADD(mem, list, *count) = text_slice(mem, text, length);
		text += length;
	}
	return list;
}

/* What stands behind "KEY:" on a header line, or NULL. */
static char *value_of(char *line, const char *key)
{
	if (!text_starts(line, key))
		return NULL;
	line += strlen(key);
	return line + strspn(line, " \t");
}

static void read_header_line(void *mem, Revision *revision, char *line)
{
	char *value;

	if ((value = value_of(line, "Revision ID:")))
		revision->id = value;
	else if ((value = value_of(line, "Revises:")))
		revision->down = split_list(mem, value, &revision->down_count);
	else if ((value = value_of(line, "Create Date:")))
		revision->date = value;
	else if ((value = value_of(line, "Branch Labels:")))
		revision->labels = split_list(mem, value, &revision->labels_count);
	else if ((value = value_of(line, "Depends On:")))
		revision->depends = split_list(mem, value, &revision->depends_count);
}

const char *direction_word(Direction direction)
{
	return direction == DIRECTION_UPGRADE ? "upgrade" : "downgrade";
}

/* What stands behind NAME= in a word, or NULL. */
static char *option_value(void *mem, const char *word, const char *name)
{
	size_t length = strlen(name);

	return text_starts(word, name) && word[length] == '=' && word[length + 1] ? text_copy(mem, word + length + 1) : NULL;
}

static bool read_option(Section *section, void *mem, const char *word)
{
	char *value;

	if ((value = option_value(mem, word, "dialect")))
		section->dialect = value;
	else if ((value = option_value(mem, word, "lock_timeout")))
		section->lock_timeout = value;
	else if ((value = option_value(mem, word, "statement_timeout")))
		section->statement_timeout = value;
	else if (text_same(word, "transaction=off"))
		section->transaction_off = true;
	else if (text_same(word, "foreign_keys=off"))
		section->foreign_keys_off = true;
	else if (text_same(word, "baseline"))
		section->baseline = true;
	else if (text_same(word, "empty"))
		section->empty = true;
	else
		return text_same(word, "transaction=on") || text_same(word, "foreign_keys=on");
	return true;
}

static bool read_marker(void *mem, Revision *revision, const char *line, unsigned number, Error *error)
{
	unsigned count;
	char **words = split_list(mem, text_copy(mem, line + strlen(MARKER)), &count);
	Section section = {.line = number + 1};

	if (count && text_same(words[0], "upgrade"))
		section.direction = DIRECTION_UPGRADE;
	else if (count && text_same(words[0], "downgrade"))
		section.direction = DIRECTION_DOWNGRADE;
	else
		return fail(error, ERROR_INPUT, "%s:%u: a marker is \"-- autogen:upgrade\" or \"-- autogen:downgrade\", not \"%s\"",
			    revision->path, number, line);
	for (unsigned i = 1; i < count; i++)
		if (!read_option(&section, mem, words[i])) {
			fail(error, ERROR_INPUT, "%s:%u: unknown option \"%s\"", revision->path, number, words[i]);
			return fail_hint(error, "there are dialect=NAME, transaction=off, foreign_keys=off, lock_timeout=TIME, statement_timeout=TIME, baseline and empty");
		}
	for (unsigned i = 0; i < revision->sections_count; i++)
		if (revision->sections[i].direction == section.direction &&
		    text_same(revision->sections[i].dialect, section.dialect))
			return fail(error, ERROR_INPUT, "%s:%u: this section stands twice (first above line %u)", revision->path,
				    number, revision->sections[i].line);
	*LIST_ADD(mem, revision->sections, revision->sections_count) = section;
	return true;
}

/* A comment that a person meant for a marker: taken for a mere comment, it would let the other section run. */
bool revision_is_marker(const char *line)
{
	line += strspn(line, " \t");
	if (!text_starts(line, "--") && !text_starts(line, "/*"))
		return false;
	line += 2;
	line += strspn(line, " \t-*");
	if (strncasecmp(line, "autogen", strlen("autogen")) != 0)
		return false;
	line += strlen("autogen");
	line += strspn(line, " \t");
	if (*line == ':')
		return true;
	line += strspn(line, "_-");
	for (Direction direction = DIRECTION_UPGRADE; direction <= DIRECTION_DOWNGRADE; direction++) {
		size_t length = strlen(direction_word(direction));
		if (strncasecmp(line, direction_word(direction), length) == 0 && !isalnum((unsigned char)line[length]))
			return true;
	}
	return false;
}

/* The lines of a file, one after the other; nothing is copied, since a folder may hold thousands of files. */
typedef struct Lines {
	char *at; /* the line that comes next */
	char *line;
	size_t length; /* of `line`, without its end */
	unsigned number;
} Lines;

static bool next_line(Lines *lines)
{
	if (!*lines->at)
		return false;
	lines->line = lines->at;
	char *end = strchr(lines->at, '\n');
	lines->length = end ? (size_t)(end - lines->line) : strlen(lines->line);
	lines->at = end ? end + 1 : lines->line + lines->length;
	if (lines->length && lines->line[lines->length - 1] == '\r')
		lines->length--;
	lines->number++;
	return true;
}

static bool is_blank(const Lines *lines)
{
	return strspn(lines->line, " \t\r\v\f") >= lines->length;
}

/* Values are the file's own text, so the line is ended where it stands; revision_header() knows. */
static void read_header(void *mem, Revision *revision, const Lines *lines)
{
	char *words = lines->line + 2, *end = lines->line + lines->length;

	if (!revision->header)
		revision->header = lines->line;
	revision->header_length = (unsigned)(end - revision->header);
	*end = '\0';
	while (end > words && isspace((unsigned char)end[-1]))
		*--end = '\0';
	words += strspn(words, " \t");
	/* The message comes first; it may be missing. */
	bool first = !revision->message, keyed = first && revision_is_header(words);
	if (first)
		revision->message = keyed ? words + strlen(words) : words;
	if (!first || keyed)
		read_header_line(mem, revision, words);
}

/* The header up to the first line that is no comment, then sections. */
static bool read_lines(void *mem, Revision *revision, char *text, Error *error)
{
	Lines lines = {.at = text};
	bool in_header = true, in_section = false;

	while (next_line(&lines)) {
		char first = lines.line[strspn(lines.line, " \t")];
		bool comment = lines.length > 1 && (first == '-' || first == '/');
		if (comment && text_starts(lines.line, MARKER)) {
			in_header = false;
			lines.line[lines.length] = '\0';
			if (!read_marker(mem, revision, lines.line, lines.number, error))
				return false;
			/* Ends the text of the section before. */
			*lines.line = '\0';
			revision->sections[revision->sections_count - 1].text = lines.at;
			in_section = true;
		} else if (comment && revision_is_marker(lines.line)) {
			return fail(error, ERROR_INPUT, "%s:%u: a marker is written \"-- autogen:upgrade\" or \"-- autogen:downgrade\", not \"%.*s\"",
				    revision->path, lines.number, (int)lines.length, lines.line);
		} else if (in_section) {
			continue;
		} else if (in_header && text_starts(lines.line, "--")) {
			read_header(mem, revision, &lines);
		} else if (!is_blank(&lines)) {
			return fail(error, ERROR_INPUT, "%s:%u: SQL before the first \"-- autogen:upgrade\"", revision->path, lines.number);
		} else {
			in_header = !revision->header;
		}
	}
	return true;
}

Revision *revision_read(void *mem, const char *path, Error *error)
{
	Revision *revision = mem_new(mem, Revision);
	size_t length;
	char *text = file_read(mem, path, &length, error);

	if (!text)
		return NULL;
	revision->path = text_copy(mem, path);
	if (strlen(text) != length) {
		fail(error, ERROR_INPUT, "%s: the file holds a NUL byte: it is no SQL text", path);
		return NULL;
	}
	/* A byte order mark says nothing in UTF-8. */
	if (!read_lines(mem, revision, text_starts(text, "\xef\xbb\xbf") ? text + 3 : text, error))
		return NULL;
	if (!revision->id || !*revision->id) {
		fail(error, ERROR_INPUT, "%s:1: there is no \"-- Revision ID:\" line in its header", path);
		return NULL;
	}
	for (unsigned i = 0; i < revision->labels_count; i++)
		if (!revision_check_label(revision->labels[i], error))
			return fail_while(error, "in %s", path), NULL;
	return revision_check_id(revision->id, error) ? revision : (fail_while(error, "in %s", path), NULL);
}

bool revision_is_header(const char *words)
{
	static const char *const keys[] = {"Revision ID:", "Revises:", "Create Date:", "Branch Labels:", "Depends On:"};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (text_starts(words, keys[i]))
			return true;
	return false;
}

char *revision_header(void *mem, const Revision *revision)
{
	const char *end = revision->header + revision->header_length;
	Buffer *header = buffer_new(mem);

	/* Every line has its dashes, so that whatever ended one is no line of its own. */
	for (const char *line = revision->header; line && line < end;) {
		size_t length = strnlen(line, (size_t)(end - line));
		length = strcspn(line, "\r\n") < length ? strcspn(line, "\r\n") : length;
		if (length >= 2) {
			size_t dashes = length > 2 && line[2] == ' ' ? 3 : 2;
			buffer_format(header, "%.*s\n", (int)(length - dashes), line + dashes);
		}
		line += length + 1;
	}
	return text_trim(mem, header->data);
}

bool revision_is_word(const char *text)
{
	static char *const words[] = {"base", "head", "heads", "current"};

	return text_in(text, words, sizeof words / sizeof *words);
}

bool revision_check_id(const char *id, Error *error)
{
	size_t length = strlen(id);
	bool fine = length > 0 && length <= 32 && !revision_is_word(id); /* the version table's column ends there */

	for (const char *p = id; *p && fine; p++)
		fine = isalnum((unsigned char)*p) || *p == '_' || (*p == '.' && p > id);
	if (fine)
		return true;
	fail(error, ERROR_INPUT, "\"%s\" cannot be a revision's id: 1 to 32 letters, digits, dots and underscores, and no word that REV knows", id);
	return fail_hint(error, "give it another one, such as the twelve hex digits that are made when none is given");
}

bool revision_check_label(const char *label, Error *error)
{
	bool fine = *label && !revision_is_word(label) && !strpbrk(label, "@+-:, \t\r\n");

	if (fine)
		return true;
	fail(error, ERROR_INPUT, "\"%s\" cannot be a branch label: a word without @ + - : and commas, and none that REV knows", label);
	return fail_hint(error, "call the branch something else");
}

static void write_section(Buffer *text, const Section *section)
{
	buffer_format(text, "\n" MARKER "%s", direction_word(section->direction));
	if (section->dialect)
		buffer_format(text, " dialect=%s", section->dialect);
	buffer_format(text, "%s%s%s%s\n", section->transaction_off ? " transaction=off" : "",
		      section->foreign_keys_off ? " foreign_keys=off" : "", section->baseline ? " baseline" : "", section->empty ? " empty" : "");
	char *body = text_trim(text->mem, section->text ? section->text : "");
	buffer_format(text, "%s\n", *body ? body : section->empty ? "-- imported without its SQL: write it here, and take the word \"empty\" away" : "-- nothing to do");
}

char *revision_write(void *mem, const Revision *revision)
{
	Buffer *text = buffer_new(mem);
	char *message = text_copy(mem, revision->message);

	for (char *line = message; line; line = line ? line + 1 : NULL) {
		size_t length = strcspn(line, "\r\n");
		/* Only an import can hold such a line: the words stay, and are no key any more. */
		const char *words = text_format(text->mem, "-- %.*s", (int)length, line);
		const char *mark = (line > message && revision_is_header(line + strspn(line, " \t"))) || revision_is_marker(words) ? "> " : "";
		buffer_format(text, "-- %s%.*s\n", mark, (int)length, line);
		line = line[length] ? line + length : NULL;
	}
	buffer_format(text, "--\n-- Revision ID: %s\n-- Revises:%s%s\n", revision->id, revision->down_count ? " " : "",
		      text_join(mem, revision->down, revision->down_count, ", "));
	if (revision->date)
		buffer_format(text, "-- Create Date: %s\n", revision->date);
	if (revision->labels_count)
		buffer_format(text, "-- Branch Labels: %s\n", text_join(mem, revision->labels, revision->labels_count, ", "));
	if (revision->depends_count)
		buffer_format(text, "-- Depends On: %s\n", text_join(mem, revision->depends, revision->depends_count, ", "));
	for (unsigned i = 0; i < revision->sections_count; i++)
		write_section(text, &revision->sections[i]);
	return text->data;
}

const Section *revision_section(const Revision *revision, Direction direction, const char *dialect)
{
	const Section *any = NULL;

	for (unsigned i = 0; i < revision->sections_count; i++) {
		const Section *section = &revision->sections[i];
		if (section->direction != direction)
			continue;
		if (text_same(section->dialect, dialect))
			return section;
		if (!section->dialect)
			any = section;
	}
	return any;
}

char *section_hash(void *mem, const Section *section)
{
	unsigned char digest[SHA256_DIGEST_LENGTH];
	char *text = text_trim(mem, section->text), *end = text;

	/* A checkout with other line ends is the same section. */
	for (const char *p = text; *p; p++)
		if (*p != '\r')
			*end++ = *p;
	*end = '\0';
	SHA256((const unsigned char *)text, strlen(text), digest);
	Buffer *hex = buffer_new(mem);
	for (size_t i = 0; i < sizeof digest; i++)
		buffer_format(hex, "%02x", digest[i]);
	return hex->data;
}

char *revision_new_id(void *mem, Error *error)
{
	unsigned char bytes[6];

	if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes) {
		fail_system(error, "could not get random bytes for an id");
		return NULL;
	}
	return text_format(mem, "%02x%02x%02x%02x%02x%02x", bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5]);
}

/* Where the system keeps what it knows of zones; there localtime(3) looks too. */
static bool has_zone(void *mem, const char *zone)
{
	const char *path = text_format(mem, "/usr/share/zoneinfo/%s", zone);

	return text_same(zone, "UTC") || (!strstr(zone, "..") && *zone != '/' && file_exists(path) && !file_is_folder(path));
}

char *revision_now(void *mem, const char *zone, Error *error)
{
	struct timespec now;
	struct tm local;
	char offset[8] = "";

	if (zone && !has_zone(mem, zone)) {
		fail(error, ERROR_INPUT, "timezone: the system knows no zone \"%s\"", zone);
		fail_hint(error, "write a name such as UTC or Europe/Berlin (package tzdata)");
		return NULL;
	}
	if (zone)
		setenv("TZ", zone, 1);
	tzset();
	clock_gettime(CLOCK_REALTIME, &now);
	localtime_r(&now.tv_sec, &local);
	if (zone)
		strftime(offset, sizeof offset, "%z", &local);
	return text_format(mem, "%04d-%02d-%02d %02d:%02d:%02d.%06ld%.3s%s%s", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
			   local.tm_hour, local.tm_min, local.tm_sec, now.tv_nsec / 1000, offset, zone ? ":" : "", zone ? offset + 3 : "");
}

/* Alembic's slug: the words in lower case with underscores, at most 40 characters, cut between words. */
static char *slug_of(void *mem, const char *message)
{
	enum { SLUG_LENGTH = 40 };
	Buffer *slug = buffer_new(mem);

	for (const char *p = message; *p && *p != '\n'; p++) {
		unsigned char byte = (unsigned char)*p;
		if (isalnum(byte) || byte >= 0x80)
			buffer_add_bytes(slug, (char[]){(char)tolower(byte)}, 1);
		else if (slug->length && slug->data[slug->length - 1] != '_')
			buffer_add(slug, "_");
	}
	while (slug->length && slug->data[slug->length - 1] == '_')
		slug->data[--slug->length] = '\0';
	if (slug->length > SLUG_LENGTH) {
		size_t end = SLUG_LENGTH;
		while (end > 0 && slug->data[end] != '_')
			end--;
		if (!end)
			for (end = SLUG_LENGTH; ((unsigned char)slug->data[end] & 0xc0) == 0x80; end--)
				;
		slug->data[end] = '\0';
	}
	return slug->data;
}

char *revision_file_name(void *mem, const char *template, const Revision *revision, Error *error)
{
	static const char *const fields[] = {"year", "month", "day", "hour", "minute", "second"};
	static const size_t places[][2] = {{0, 4}, {5, 2}, {8, 2}, {11, 2}, {14, 2}, {17, 2}};
	Buffer *name = buffer_new(mem);

	for (const char *p = template; *p;) {
		const char *close = text_starts(p, "%(") ? strchr(p, ')') : NULL;
		if (!close) {
			buffer_add_bytes(name, p++, 1);
			continue;
		}
		char *field = text_slice(mem, p + 2, (size_t)(close - p - 2));
		const char *end = close + 1 + strcspn(close + 1, "sd");
		bool known = true;
		if (text_same(field, "rev"))
			buffer_add(name, revision->id);
		else if (text_same(field, "slug"))
			buffer_add(name, slug_of(mem, revision->message));
		else if (text_same(field, "epoch"))
			buffer_format(name, "%lld", (long long)time(NULL));
		else
			known = false;
		for (unsigned i = 0; i < 6 && !known; i++)
			if (text_same(field, fields[i])) {
				/* Padded as dates are; "%(year)d" has no width to ask for less. */
				buffer_add_bytes(name, revision->date + places[i][0], places[i][1]);
				known = true;
			}
		if (!known || !*end) {
			fail(error, ERROR_INPUT, "file_template: unknown field \"%%(%s)\"", field);
			fail_hint(error, "there are rev, slug, year, month, day, hour, minute, second and epoch");
			return NULL;
		}
		p = end + 1;
	}
	if (strchr(name->data, '/')) {
		fail(error, ERROR_INPUT, "file_template: a file name cannot hold a slash: \"%s\"", name->data);
		return NULL;
	}
	if (!name->length || name->data[0] == '.') {
		fail(error, ERROR_INPUT, "file_template: a file whose name begins with a dot is never read again: \"%s\"", name->data);
		return NULL;
	}
	buffer_add(name, ".sql");
	return name->data;
}
