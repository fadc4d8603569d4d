#include <string.h>

#include "mem.h"
#include "syntax.h"

static char *enclose(void *mem, const char *text, char quote)
{
	char *quoted = mem_array(mem, char, strlen(text) * 2 + 3), *end = quoted;

	*end++ = quote;
	for (; *text; text++) {
		if (*text == quote)
			*end++ = quote;
		*end++ = *text;
	}
	*end = quote;
	return quoted;
}

char *quote_name(void *mem, const Syntax *syntax, const char *name)
{
	return syntax->needs_quotes(name) ? enclose(mem, name, '"') : text_copy(mem, name);
}

char *quote_qualified(void *mem, const Syntax *syntax, const char *schema, const char *name)
{
	char *quoted = quote_name(mem, syntax, name);

	return schema ? text_format(mem, "%s.%s", quote_name(mem, syntax, schema), quoted) : quoted;
}

char *quote_text(void *mem, const char *text)
{
	return enclose(mem, text, '\'');
}
