/* A program that runs beside the test: it is waited for, listened to, killed; it never outlives the test. */
#ifndef AUTOGEN_TESTS_CHILD_H
#define AUTOGEN_TESTS_CHILD_H

#include <stdbool.h>
#include <sys/types.h>

#include "command.h"

typedef struct Child {
	void *mem;
	pid_t pid; /* 0 once it is gone */
	char *out; /* the files it prints to: a pipe that nobody empties would hold it up */
	char *err;
} Child;

/* `words` ends with NULL. With `file_limit` no file can be written beyond so many bytes, as on a full disk. */
Child *child_start(void *mem, const char *folder, unsigned long file_limit, const char *const *words);

/* True once its stderr holds `text` so many times; false when it ended before that, or after so many milliseconds. */
bool child_says(Child *child, const char *text, unsigned times, unsigned milliseconds);
bool child_ended(Child *child);

/* Both reap it and give what it printed; the status of a killed one is 128. */
Output child_wait(Child *child);
Output child_kill(Child *child);

unsigned text_times(const char *text, const char *part);
void sleep_microseconds(unsigned microseconds);

#endif
