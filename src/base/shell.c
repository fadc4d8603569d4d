#include "shell.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mem.h"

bool shell_run(void *mem, const char *command, const char *path, Error *error)
{
	char *line = strstr(command, "$1") ? text_copy(mem, command) : text_format(mem, "%s \"$1\"", command);
	int status;

	fflush(NULL);
	pid_t child = fork();
	if (child < 0)
		return fail_system(error, "could not run \"%s\"", command);
	if (child == 0) {
		execl("/bin/sh", "sh", "-c", line, "sh", path, (char *)NULL);
		_exit(127);
	}
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return fail_system(error, "could not wait for \"%s\"", command);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	return fail(error, ERROR_SYSTEM, "\"%s\" on %s ended with %s %d", command, path, WIFEXITED(status) ? "status" : "signal",
		    WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
}
