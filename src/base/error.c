#include "error.h"

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <talloc.h>

#include "mem.h"

Error *error_new(void *mem)
{
	return mem_new(mem, Error);
}

void error_clear(Error *error)
{
	talloc_free_children(error);
	*error = (Error){.code = ERROR_NONE};
}

__attribute__((format(printf, 2, 0))) static char *format_text(Error *error, const char *format, va_list args)
{
	return mem_check(talloc_vasprintf(error, format, args));
}

bool fail(Error *error, ErrorCode code, const char *format, ...)
{
	va_list args;

	assert(error->code == ERROR_NONE && code != ERROR_NONE);
	error->code = code;
	va_start(args, format);
	error->message = format_text(error, format, args);
	va_end(args);
	return false;
}

bool error_copy(Error *error, const Error *from)
{
	fail(error, from->code, "%s", from->message);
	if (from->detail)
		fail_detail(error, "%s", from->detail);
	if (from->hint)
		fail_hint(error, "%s", from->hint);
	for (unsigned i = 0; i < from->context_count; i++)
		fail_while(error, "%s", from->context[i]);
	error->position = from->position;
	return false;
}

bool fail_detail(Error *error, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	error->detail = format_text(error, format, args);
	va_end(args);
	return false;
}

bool fail_hint(Error *error, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	error->hint = format_text(error, format, args);
	va_end(args);
	return false;
}

bool fail_while(Error *error, const char *format, ...)
{
	va_list args;
	char **line = LIST_ADD(error, error->context, error->context_count);

	va_start(args, format);
	*line = format_text(error, format, args);
	va_end(args);
	return false;
}

bool fail_system(Error *error, const char *format, ...)
{
	int number = errno;
	va_list args;

	va_start(args, format);
	char *message = format_text(error, format, args);
	va_end(args);
	return fail(error, ERROR_SYSTEM, "%s: %s", message, strerror(number));
}
