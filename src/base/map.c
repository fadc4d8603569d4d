#include "map.h"

#include <string.h>

#include "mem.h"

#define uthash_malloc(size) mem_check(talloc_size(NULL, size))
#define uthash_free(pointer, size) talloc_free(pointer)
#include <uthash.h>

typedef struct Entry {
	void *value;
	UT_hash_handle hh;
	char key[]; /* in one piece with it: there may be tens of thousands */
} Entry;

struct Map {
	Entry *entries;
};

static int free_table(Map *map)
{
	HASH_CLEAR(hh, map->entries);
	return 0;
}

Map *map_new(void *mem)
{
	Map *map = mem_new(mem, Map);

	talloc_set_destructor(map, free_table);
	return map;
}

void *map_get(const Map *map, const char *key)
{
	Entry *entry;

	HASH_FIND(hh, map->entries, key, (unsigned)strlen(key), entry);
	return entry ? entry->value : NULL;
}

bool map_put(Map *map, const char *key, void *value)
{
	Entry *entry;
	unsigned length = (unsigned)strlen(key), hash;

	HASH_VALUE(key, length, hash);
	HASH_FIND_BYHASHVALUE(hh, map->entries, key, length, hash, entry);
	if (entry)
		return false;
	entry = mem_check(talloc_zero_size(map, sizeof *entry + length + 1));
	memcpy(entry->key, key, length);
	entry->value = value;
	HASH_ADD_KEYPTR_BYHASHVALUE(hh, map->entries, entry->key, length, hash, entry);
	return true;
}

char *map_key(void *mem, const char *a, const char *b, const char *c)
{
	/* A unit separator occurs in no name that a person gives; its lengths rule out the rest. */
	return text_format(mem, "%zu\x1f%s\x1f%zu\x1f%s\x1f%s", a ? strlen(a) : 0, a ? a : "", b ? strlen(b) : 0,
			   b ? b : "", c ? c : "");
}
