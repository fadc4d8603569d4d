#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mem.h"
#include "text.h"

AUTO_HANDLE(FILE, fclose)
AUTO_HANDLE(DIR, closedir)

char *file_read(void *mem, const char *path, size_t *length, Error *error)
{
	struct stat status;

	/* Opening a pipe would wait for its writer. */
	if (stat(path, &status) == 0 && !S_ISREG(status.st_mode)) {
		fail(error, ERROR_SYSTEM, "could not read \"%s\": it is no file", path);
		return NULL;
	}
	AUTO(FILE) *file = fopen(path, "rb");
	if (!file || fstat(fileno(file), &status) != 0) {
		fail_system(error, "could not read \"%s\"", path);
		return NULL;
	}
	/* In growing pieces: the file may grow meanwhile. */
	size_t room = (size_t)status.st_size + 1, filled = 0;
	char *text = mem_array(mem, char, room + 1);
	for (;;) {
		size_t got = fread(text + filled, 1, room - filled, file);
		filled += got;
		if (filled < room)
			break;
		room *= 2;
		text = mem_check(talloc_realloc_size(mem, text, room + 1));
	}
	if (ferror(file)) {
		fail_system(error, "could not read \"%s\"", path);
		return NULL;
	}
	text[filled] = '\0';
	if (length)
		*length = filled;
	return text;
}

static bool write_all(int descriptor, const char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		ssize_t wrote = write(descriptor, text, left);
		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			return false;
		text += wrote;
		left -= (size_t)wrote;
	}
	return fsync(descriptor) == 0;
}

bool file_create(void *mem, const char *path, const char *text, Error *error)
{
	char *temporary = text_format(mem, "%s.%ld.tmp", path, (long)getpid());
	int descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

	if (descriptor < 0)
		return fail_system(error, "could not write \"%s\"", path);
	bool written = write_all(descriptor, text);
	int number = errno;
	if (close(descriptor) != 0 && written) {
		written = false;
		number = errno;
	}
	/* link(2) refuses an existing name, which rename(2) would replace. */
	if (written && link(temporary, path) != 0) {
		written = false;
		number = errno;
	}
	unlink(temporary);
	errno = number;
	return written || fail_system(error, "could not write \"%s\"", path);
}

bool file_exists(const char *path)
{
	return access(path, F_OK) == 0;
}

bool file_is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool folder_make(void *mem, const char *path, Error *error)
{
	char *part = text_copy(mem, path);

	if (!*path)
		return fail(error, ERROR_SYSTEM, "could not make a folder without a name");
	for (char *slash = part + 1; (slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		if (mkdir(part, 0777) != 0 && errno != EEXIST)
			return fail_system(error, "could not make folder \"%s\"", part);
		*slash = '/';
	}
	if (mkdir(part, 0777) != 0 && (errno != EEXIST || !file_is_folder(part)))
		return fail_system(error, "could not make folder \"%s\"", part);
	return true;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

bool folder_list(void *mem, const char *path, const char *ending, char ***names, unsigned *count, Error *error)
{
	AUTO(DIR) *folder = opendir(path);
	char **list = NULL;
	unsigned list_count = 0;

	if (!folder)
		return fail_system(error, "could not read folder \"%s\"", path);
	errno = 0;
	for (struct dirent *entry; (entry = readdir(folder));)
		if (entry->d_name[0] != '.' && text_ends(entry->d_name, ending))
			*LIST_ADD(mem, list, list_count) = text_copy(mem, entry->d_name);
	if (errno)
		return fail_system(error, "could not read folder \"%s\"", path);
	if (list_count)
		qsort(list, list_count, sizeof *list, compare_names);
	*names = list;
	*count = list_count;
	return true;
}

static int stop_at_error(const char *path, int number)
{
	(void)path;
	/* A component that is no folder simply does not match; one that may not be read is an error. */
	return number != ENOENT && number != ENOTDIR;
}

bool file_glob(void *mem, const char *pattern, char ***paths, unsigned *count, Error *error)
{
	glob_t found = {0};
	char **list = NULL;
	unsigned list_count = 0;

	errno = 0;
	int answer = glob(pattern, 0, stop_at_error, &found);
	if (answer != 0 && answer != GLOB_NOMATCH) {
		globfree(&found);
		return fail_system(error, "could not read the files of \"%s\"", pattern);
	}
	for (size_t i = 0; i < found.gl_pathc; i++)
		*LIST_ADD(mem, list, list_count) = text_copy(mem, found.gl_pathv[i]);
	globfree(&found);
	*paths = list;
	*count = list_count;
	return true;
}

char *path_join(void *mem, const char *folder, const char *path)
{
	if (path[0] == '/' || text_same(folder, "."))
		return text_copy(mem, path);
	return text_format(mem, "%s/%s", folder, path);
}

char *path_folder(void *mem, const char *path)
{
	return text_copy(mem, dirname(text_copy(mem, path)));
}

const char *path_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}
