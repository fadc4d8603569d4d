/* A text that grows at its end. `data` is always terminated; it belongs to the region given to buffer_new(). */
#ifndef AUTOGEN_BASE_BUFFER_H
#define AUTOGEN_BASE_BUFFER_H

#include <stddef.h>

typedef struct Buffer {
	void *mem;
	char *data;
	size_t length;
	size_t room;
} Buffer;

Buffer *buffer_new(void *mem);
void buffer_add(Buffer *buffer, const char *text);
void buffer_add_bytes(Buffer *buffer, const char *bytes, size_t length);
/* Makes it empty again; its room stays. */
void buffer_clear(Buffer *buffer);
void buffer_format(Buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
