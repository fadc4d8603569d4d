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
	const char *const parts[] = {a ? a : "", b ? b : "", c ? c : ""};
	size_t lengths[3] = {strlen(parts[0]), strlen(parts[1]), strlen(parts[2])}, at = 0;
	char *key = mem_check(talloc_size(mem, lengths[0] + lengths[1] + lengths[2] + 2 * (2 * sizeof(size_t) + 1) + 1));

	/* The lengths of the first two go before them, in letters without a NUL: so no two triples give one key. */
	for (int i = 0; i < 3; i++) {
		for (size_t length = lengths[i]; i < 2; length >>= 4) {
			key[at++] = (char)('a' + (length & 15));
			if (length < 16)
				break;
		}
		if (i < 2)
			key[at++] = ' ';
		memcpy(key + at, parts[i], lengths[i]);
		at += lengths[i];
	}
	key[at] = '\0';
	return key;
}
