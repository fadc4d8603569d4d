/* Database files beside another one. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "mem.h"
#include "sqlite_session.h"
#include "text.h"

/* Where the ending of a file's name begins: ".db" of "app.db". */
static const char *ending_of(const char *path)
{
	const char *name = path_name(path), *dot = strrchr(name, '.');

	return dot && dot > name ? dot : name + strlen(name);
}

char *sqlite_database_name(void *mem, const char *url, Error *error)
{
	const char *path = sqlite_path(mem, url), *name = path_name(path);

	if (!text_same(path, ":memory:"))
		return text_slice(mem, name, (size_t)(ending_of(path) - name));
	fail(error, ERROR_INPUT, "a database in memory has nothing beside it");
	fail_hint(error, "name a file: sqlite:///app.db");
	return NULL;
}

static char *path_beside(void *mem, const char *url, const char *name)
{
	const char *path = sqlite_path(mem, url);

	return path_join(mem, path_folder(mem, path), text_format(mem, "%s%s", name, ending_of(path)));
}

char *sqlite_show_beside(void *mem, const char *url, const char *name)
{
	return text_format(mem, "sqlite:///%s", path_beside(mem, url, name));
}

bool sqlite_exists_beside(void *mem, const char *url, const char *name, bool *exists, Error *error)
{
	(void)error;
	*exists = file_exists(path_beside(mem, url, name));
	return true;
}

bool sqlite_create_beside(void *mem, const char *url, const char *name, const char *template, Error *error)
{
	(void)mem, (void)url, (void)name, (void)template, (void)error;
	/* Opening it makes it. */
	return true;
}

bool sqlite_drop_beside(void *mem, const char *url, const char *name, Error *error)
{
	static const char *const endings[] = {"-journal", "-wal", "-shm", ""};
	const char *path = path_beside(mem, url, name);

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (unlink(text_format(mem, "%s%s", path, endings[i])) != 0 && errno != ENOENT)
			return fail_system(error, "could not remove \"%s%s\"", path, endings[i]);
	return true;
}

Session *sqlite_open_beside(void *mem, const char *url, const char *name, const char *default_schema, Error *error)
{
	return sqlite_open(mem, sqlite_show_beside(mem, url, name), OPEN_WRITE, default_schema, error);
}
