#include "buffer.h"
#include "mem.h"
#include "report.h"

static void add_line(const char *line, void *to)
{
	buffer_format(to, "%s\n", line);
}

char *report_text(void *mem, const Change *root)
{
	Buffer *text = buffer_new(mem);

	change_describe(mem, root, add_line, text);
	return text->data;
}
