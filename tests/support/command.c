#include "command.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "buffer.h"
#include "file.h"
#include "mem.h"

Output command_run(void *mem, const char *folder, const char *command)
{
	Error *error = error_new(mem);
	Output output = {0};
	char *line = text_format(mem, "cd '%s' && { %s\n} >'%s/.out' 2>'%s/.err' </dev/null", folder, command, folder, folder);
	int status = system(line);

	output.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
	output.out = file_read(mem, text_format(mem, "%s/.out", folder), NULL, error);
	output.err = file_read(mem, text_format(mem, "%s/.err", folder), NULL, error);
	return output;
}

char *text_replace(void *mem, const char *text, const char *old, const char *new)
{
	Buffer *result = buffer_new(mem);

	for (const char *found; *old && (found = strstr(text, old)); text = found + strlen(old)) {
		buffer_add_bytes(result, text, (size_t)(found - text));
		buffer_add(result, new);
	}
	buffer_add(result, text);
	return result->data;
}
