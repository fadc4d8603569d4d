#include "child.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "file.h"
#include "mem.h"

void sleep_microseconds(unsigned microseconds)
{
	nanosleep(&(struct timespec){.tv_sec = microseconds / 1000000, .tv_nsec = (long)(microseconds % 1000000) * 1000}, NULL);
}

unsigned text_times(const char *text, const char *part)
{
	unsigned times = 0;

	for (const char *at = text; (at = strstr(at, part)); at += strlen(part))
		times++;
	return times;
}

static void become(const Child *child, const char *folder, unsigned long file_limit, const char *const *words)
{
	int out = open(child->out, O_WRONLY | O_CREAT | O_TRUNC, 0644), err = open(child->err, O_WRONLY | O_CREAT | O_TRUNC, 0644);

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	unsetenv("AUTOGEN_CONFIG");
	if (file_limit) {
		signal(SIGXFSZ, SIG_IGN);
		setrlimit(RLIMIT_FSIZE, &(struct rlimit){file_limit, file_limit});
	}
	if (out < 0 || err < 0 || dup2(open("/dev/null", O_RDONLY), 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0 ||
	    chdir(folder) != 0)
		_exit(126);
	execvp(words[0], (char *const *)words);
	_exit(127);
}

Child *child_start(void *mem, const char *folder, unsigned long file_limit, const char *const *words)
{
	static unsigned number;
	Child *child = mem_new(mem, Child);

	child->mem = mem;
	child->out = text_format(mem, "%s/.child-%u.out", folder, number);
	child->err = text_format(mem, "%s/.child-%u.err", folder, number++);
	child->pid = fork();
	if (child->pid < 0)
		abort();
	if (child->pid == 0)
		become(child, folder, file_limit, words);
	return child;
}

bool child_ended(Child *child)
{
	siginfo_t info = {0};

	return !child->pid || (waitid(P_PID, (id_t)child->pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid);
}

bool child_says(Child *child, const char *text, unsigned times, unsigned milliseconds)
{
	for (unsigned waited = 0; waited <= milliseconds; waited++) {
		void *mem = mem_scratch(NULL);
		bool ended = child_ended(child);
		const char *said = file_exists(child->err) ? file_read(mem, child->err, NULL, error_new(mem)) : NULL;
		bool found = said && text_times(said, text) >= times;
		talloc_free(mem);
		if (found || ended)
			return found;
		sleep_microseconds(1000);
	}
	return false;
}

static char *take_file(void *mem, const char *path)
{
	char *text = file_exists(path) ? file_read(mem, path, NULL, error_new(mem)) : NULL;

	unlink(path);
	return text ? text : text_copy(mem, "");
}

Output child_wait(Child *child)
{
	int status = 0;

	while (child->pid && waitpid(child->pid, &status, 0) != child->pid)
		;
	child->pid = 0;
	return (Output){
	    .status = WIFEXITED(status) ? WEXITSTATUS(status) : 128,
	    .out = take_file(child->mem, child->out),
	    .err = take_file(child->mem, child->err),
	};
}

Output child_kill(Child *child)
{
	if (child->pid)
		kill(child->pid, SIGKILL);
	return child_wait(child);
}
