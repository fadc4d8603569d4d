/* Qualified names in one text: "audit.events.id", with double quotes around a part that holds a dot or a quote. */
#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "model.h"

unsigned name_split(void *mem, const char *text, char *parts[3])
{
	unsigned count = 0;

	while (count < 3) {
		Buffer *part = buffer_new(mem);
		bool quoted = *text == '"';
		for (text += quoted; *text && (quoted || *text != '.'); text++) {
			if (quoted && *text == '"') {
				if (text[1] != '"') {
					text++;
					break;
				}
				text++;
			}
			buffer_add_bytes(part, text, 1);
		}
		parts[count++] = part->data;
		if (*text != '.')
			break;
		text++;
	}
	return count;
}

static void add_part(Buffer *text, const char *part)
{
	if (!part)
		return;
	if (text->length)
		buffer_add(text, ".");
	if (!strpbrk(part, ".\"")) {
		buffer_add(text, part);
		return;
	}
	buffer_add(text, "\"");
	for (; *part; part++)
		buffer_add(text, *part == '"' ? "\"\"" : (char[]){*part, '\0'});
	buffer_add(text, "\"");
}

char *name_join(void *mem, const char *schema, const char *table, const char *column)
{
	Buffer *text = buffer_new(mem);

	add_part(text, schema);
	add_part(text, table);
	add_part(text, column);
	return text->data;
}
