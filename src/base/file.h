/*
 * Files: read whole, written whole or not at all.
 *
 * Paths are as the user gave them, relative ones relative to the working directory. Texts returned belong to `mem`.
 */
#ifndef AUTOGEN_BASE_FILE_H
#define AUTOGEN_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "error.h"

/* The whole file with a NUL behind it; `*length` counts the bytes before that (it may be NULL). */
char *file_read(void *mem, const char *path, size_t *length, Error *error);

/*
 * Writes a temporary file beside `path`, syncs it and gives it its name in one step, never over an existing file.
 * After a failure nothing of it is left.
 */
bool file_create(void *mem, const char *path, const char *text, Error *error);

bool file_exists(const char *path);
bool file_is_folder(const char *path);

/* Makes the folder and those above it; one that is there is fine. */
bool folder_make(void *mem, const char *path, Error *error);

/*
 * The names in a folder that end in `ending`, sorted byte by byte, without the folder's own. Hidden ones are left out.
 * `recursive`: those of the folders in it too, as "inner/name"; not of linked ones, which may lead back.
 */
bool folder_list(void *mem, const char *path, const char *ending, bool recursive, char ***names, unsigned *count, Error *error);

/* The paths that match a glob(7), sorted. No match is an empty list, an unreadable folder an error. */
bool file_glob(void *mem, const char *pattern, char ***paths, unsigned *count, Error *error);

/* `path` unless it is relative, then `folder`/`path`. */
char *path_join(void *mem, const char *folder, const char *path);

/* The folder part of a path, "." when it has none. */
char *path_folder(void *mem, const char *path);

/* The last part of a path. */
const char *path_name(const char *path);

#endif
