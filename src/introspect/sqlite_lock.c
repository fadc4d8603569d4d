#include "sqlite_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "mem.h"
#include "text.h"

AUTO_HANDLE(FILE, fclose)

static char *name_of(void *mem, int process)
{
	char name[64] = "";
	AUTO(FILE) *file = fopen(text_format(mem, "/proc/%d/comm", process), "r");

	if (!file || !fgets(name, sizeof name, file))
		return text_format(mem, "process %d", process);
	name[strcspn(name, "\n")] = '\0';
	return text_format(mem, "process %d (%s)", process, name);
}

/* Linux lists all locks: "1: POSIX  ADVISORY  WRITE 4711 08:02:131 1073741825 1073741825". */
static int find_writer(const struct stat *status)
{
	char line[256];
	AUTO(FILE) *locks = fopen("/proc/locks", "r");

	while (locks && fgets(line, sizeof line, locks)) {
		int process;
		unsigned major_number, minor_number;
		unsigned long inode;
		if (sscanf(line, "%*s %*s %*s WRITE %d %x:%x:%lu", &process, &major_number, &minor_number, &inode) == 4 &&
		    inode == status->st_ino && makedev(major_number, minor_number) == status->st_dev && process != getpid())
			return process;
	}
	return 0;
}

char *sqlite_lock_holder(void *mem, const char *path)
{
	/* In WAL mode the locks are on the file of shared memory. */
	const char *const files[] = {path, text_format(mem, "%s-shm", path)};

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct stat status;
		int process = stat(files[i], &status) == 0 ? find_writer(&status) : 0;
		if (process)
			return name_of(mem, process);
	}
	return text_copy(mem, "another process");
}

bool sqlite_try_lock(void *mem, Session *session, const char *version_table, bool *taken, char **holder, Error *error)
{
	const char *path = sqlite3_db_filename(session->handle, "main");

	(void)version_table;
	*taken = true;
	*holder = NULL;
	if (!path || !*path)
		return true;
	if (!session->lock && (session->lock = open(path, O_RDONLY | O_CLOEXEC)) < 0) {
		session->lock = 0;
		return fail_system(error, "could not open \"%s\" to lock it", path);
	}
	if (flock(session->lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
		return true;
	*taken = false;
	*holder = sqlite_lock_holder(mem, path);
	return true;
}
