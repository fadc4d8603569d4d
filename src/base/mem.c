#include "mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *mem_check(void *p)
{
	if (!p) {
		fputs("autogen: out of memory\n", stderr);
		exit(2);
	}
	return p;
}

char *text_copy(void *mem, const char *text)
{
	return text ? mem_check(talloc_strdup(mem, text)) : NULL;
}

char *text_slice(void *mem, const char *text, size_t length)
{
	return mem_check(talloc_strndup(mem, text, length));
}

char *text_format(void *mem, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	char *text = mem_check(talloc_vasprintf(mem, format, args));
	va_end(args);
	return text;
}

void *list_grow(void *mem, void *items, unsigned count, size_t size)
{
	/* Full exactly when count is zero or a power of two: no capacity has to be kept. */
	if ((count & (count - 1)) != 0)
		return items;
	size_t room = count ? (size_t)count * 2 : 1;
	items = mem_check(talloc_realloc_size(mem, items, room * size));
	memset((char *)items + count * size, 0, (room - count) * size);
	return items;
}

void *mem_cyaml(void *mem, void *p, size_t size)
{
	if (size == 0) {
		talloc_free(p);
		return NULL;
	}
	return mem_check(talloc_realloc_size(mem, p, size));
}
