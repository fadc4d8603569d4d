#include "text.h"

#include <ctype.h>
#include <fnmatch.h>
#include <string.h>
#include <strings.h>

#include "buffer.h"
#include "mem.h"

bool text_same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

bool text_same_nocase(const char *a, const char *b)
{
	return a && b ? strcasecmp(a, b) == 0 : a == b;
}

bool text_starts(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

bool text_ends(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);

	return length >= tail && strcmp(text + length - tail, end) == 0;
}

bool text_in(const char *text, char *const *list, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (text_same(text, list[i]))
			return true;
	return false;
}

int text_compare(const char *a, const char *b)
{
	if (!a || !b)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

char *text_trim(void *mem, const char *text)
{
	while (isspace((unsigned char)*text))
		text++;
	size_t length = strlen(text);
	while (length > 0 && isspace((unsigned char)text[length - 1]))
		length--;
	return text_slice(mem, text, length);
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* Levenshtein's. */
unsigned text_distance(const char *a, const char *b)
{
	unsigned row[64], length = (unsigned)strlen(b);

	for (unsigned j = 0; j <= length; j++)
		row[j] = j;
	for (unsigned i = 1; a[i - 1]; i++) {
		unsigned corner = row[0];
		row[0] = i;
		for (unsigned j = 1; j <= length; j++) {
			bool differ = tolower((unsigned char)a[i - 1]) != tolower((unsigned char)b[j - 1]);
			unsigned cost = least(least(row[j], row[j - 1]) + 1, corner + differ);
			corner = row[j];
			row[j] = cost;
		}
	}
	return row[length];
}

const char *text_nearest(const char *word, const char *const *words, unsigned count)
{
	size_t length = strlen(word);
	unsigned best = (unsigned)(length / 2) + 1;
	const char *found = NULL;

	if (length > 63)
		return NULL;
	for (unsigned i = 0; i < count; i++) {
		if (strlen(words[i]) > 63)
			continue;
		unsigned far = text_distance(word, words[i]);
		if (far < best) {
			best = far;
			found = words[i];
		}
	}
	return found;
}

char *text_suggest(void *mem, const char *word, const char *const *words, unsigned count)
{
	const char *nearest = text_nearest(word, words, count);

	return nearest ? text_format(mem, "; did you mean \"%s\"?", nearest) : text_copy(mem, "");
}

bool text_matches(const char *text, const char *glob)
{
	return fnmatch(glob, text, 0) == 0;
}

char *text_join(void *mem, char *const *list, unsigned count, const char *separator)
{
	Buffer *text = buffer_new(mem);

	for (unsigned i = 0; i < count; i++) {
		if (i)
			buffer_add(text, separator);
		buffer_add(text, list[i]);
	}
	return text->data;
}
