/*
 * Memory: one talloc region per command.
 *
 * Everything is allocated under a `mem` that the caller gives and is freed with it; nothing is freed one by one.
 * Handles of other libraries belong to a scope instead: AUTO(PGresult) *result = …
 * Out of memory ends the program here, so no caller checks for it.
 */
#ifndef AUTOGEN_BASE_MEM_H
#define AUTOGEN_BASE_MEM_H

#include <stddef.h>
#include <talloc.h>

/* Ends the program when `p` is NULL; else returns it. */
void *mem_check(void *p);

/* Zeroed memory. */
#define mem_new(mem, type) ((type *)mem_check(talloc_zero((mem), type)))
#define mem_array(mem, type, count) ((type *)mem_check(_talloc_zero_array((mem), sizeof(type), (unsigned)(count), #type)))
#define mem_scratch(mem) (mem_check(talloc_new(mem)))

/* Texts: a copy (NULL stays NULL), a copy of the first `length` bytes, a formatted one. */
char *text_copy(void *mem, const char *text);
char *text_slice(void *mem, const char *text, size_t length);
char *text_format(void *mem, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Room for one more of `size` bytes behind `count`: the array grows by doubling, new entries are zero. */
void *list_grow(void *mem, void *items, unsigned count, size_t size);

/* The convention of every array here is libcyaml's: `T *x; unsigned x_count;`. Gives the address of a new entry. */
#define LIST_ADD(mem, items, count)                                                                                    \
	((items) = list_grow((mem), (items), (count), sizeof *(items)), &(items)[(count)++])

/* libcyaml's mem_fn: its context is the region. */
void *mem_cyaml(void *mem, void *p, size_t size);

/* AUTO(T) closes a foreign handle at the end of its scope; AUTO_HANDLE names the closing function once. */
#define AUTO(type) __attribute__((cleanup(auto_close_##type))) type
#define AUTO_HANDLE(type, close)                                                                                       \
	static inline void auto_close_##type(type **handle)                                                            \
	{                                                                                                              \
		if (*handle)                                                                                           \
			close(*handle);                                                                                \
	}

#endif
