#define _GNU_SOURCE
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

AUTO_HANDLE(DIR, closedir)

/* A pipe is not waited for: it is no file. */
static int open_file(const char *path, struct stat *status, Error *error)
{
	int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

	if (descriptor < 0 || fstat(descriptor, status) != 0) {
		fail_system(error, "could not read \"%s\"", path);
	} else if (!S_ISREG(status->st_mode)) {
		fail(error, ERROR_SYSTEM, "could not read \"%s\": it is no file", path);
	} else {
		return descriptor;
	}
	if (descriptor >= 0)
		close(descriptor);
	return -1;
}

char *file_read(void *mem, const char *path, size_t *length, Error *error)
{
	struct stat status;
	int descriptor = open_file(path, &status, error);

	if (descriptor < 0)
		return NULL;
	/* In growing pieces where the system does not say how long the file is. */
	size_t room = status.st_size > 0 ? (size_t)status.st_size : 4096, filled = 0;
	char *text = mem_check(talloc_size(mem, room + 1));
	for (;;) {
		ssize_t got = read(descriptor, text + filled, room - filled);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			fail_system(error, "could not read \"%s\"", path);
			close(descriptor);
			return NULL;
		}
		filled += (size_t)got;
		if (got == 0 || (status.st_size > 0 && filled == room))
			break;
		if (filled == room)
			text = mem_check(talloc_realloc_size(mem, text, (room *= 2) + 1));
	}
	close(descriptor);
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
		/* Some file systems have no hard links. */
		bool unable = errno == EPERM || errno == ENOTSUP || errno == ENOSYS;
		written = unable && renameat2(AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0;
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

static bool is_link(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
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

static bool add_names(void *mem, const char *path, const char *below, const char *ending, bool recursive, char ***names,
		      unsigned *count, Error *error)
{
	AUTO(DIR) *folder = opendir(path);

	if (!folder)
		return fail_system(error, "could not read folder \"%s\"", path);
	for (;;) {
		errno = 0;
		struct dirent *entry = readdir(folder);
		if (!entry && errno)
			return fail_system(error, "could not read folder \"%s\"", path);
		if (!entry)
			return true;
		if (entry->d_name[0] == '.')
			continue;
		if (text_ends(entry->d_name, ending)) {
			*LIST_ADD(mem, *names, *count) = text_format(mem, "%s%s", below, entry->d_name);
		} else if (recursive) {
			char *inner = text_format(mem, "%s/%s", path, entry->d_name);
			char *inner_below = text_format(mem, "%s%s/", below, entry->d_name);
			if (file_is_folder(inner) && !is_link(inner) && !add_names(mem, inner, inner_below, ending, true, names, count, error))
				return false;
		}
	}
}

bool folder_list(void *mem, const char *path, const char *ending, bool recursive, char ***names, unsigned *count, Error *error)
{
	char **list = NULL;
	unsigned list_count = 0;

	if (!add_names(mem, path, "", ending, recursive, &list, &list_count, error))
		return false;
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
