/* Running a program as a person would, and keeping what it prints. */
#ifndef AUTOGEN_TESTS_COMMAND_H
#define AUTOGEN_TESTS_COMMAND_H

typedef struct Output {
	int status;
	char *out;
	char *err;
} Output;

/* Runs a shell command in a folder. */
Output command_run(void *mem, const char *folder, const char *command);

/* The text with every `old` replaced. */
char *text_replace(void *mem, const char *text, const char *old, const char *new);

#endif
