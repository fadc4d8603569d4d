/* A map from texts to pointers (uthash). Keys are copied; nothing is ever removed. */
#ifndef AUTOGEN_BASE_MAP_H
#define AUTOGEN_BASE_MAP_H

#include <stdbool.h>

typedef struct Map Map;

Map *map_new(void *mem);

/* What stands under the key, or NULL. */
void *map_get(const Map *map, const char *key);

/* False, and nothing is changed, when the key is there already. */
bool map_put(Map *map, const char *key, void *value);

/* One key made of up to three parts, NULL among them: parts with any letters cannot be confused. */
char *map_key(void *mem, const char *a, const char *b, const char *c);

#endif
