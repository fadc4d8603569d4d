#include "buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "mem.h"

Buffer *buffer_new(void *mem)
{
	Buffer *buffer = mem_new(mem, Buffer);

	buffer->mem = mem;
	buffer->room = 256;
	buffer->data = mem_array(mem, char, buffer->room);
	return buffer;
}

static void reserve(Buffer *buffer, size_t length)
{
	if (buffer->length + length < buffer->room)
		return;
	while (buffer->length + length >= buffer->room)
		buffer->room *= 2;
	buffer->data = mem_check(talloc_realloc_size(buffer->mem, buffer->data, buffer->room));
}

void buffer_add_bytes(Buffer *buffer, const char *bytes, size_t length)
{
	reserve(buffer, length);
	memcpy(buffer->data + buffer->length, bytes, length);
	buffer->length += length;
	buffer->data[buffer->length] = '\0';
}

void buffer_add(Buffer *buffer, const char *text)
{
	buffer_add_bytes(buffer, text, strlen(text));
}

void buffer_clear(Buffer *buffer)
{
	buffer->length = 0;
	buffer->data[0] = '\0';
}

void buffer_format(Buffer *buffer, const char *format, ...)
{
	size_t room = buffer->room - buffer->length;
	va_list args;

	va_start(args, format);
	int length = vsnprintf(buffer->data + buffer->length, room, format, args);
	va_end(args);
	if ((size_t)length >= room) {
		reserve(buffer, (size_t)length);
		va_start(args, format);
		vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, args);
		va_end(args);
	}
	buffer->length += (size_t)length;
}
