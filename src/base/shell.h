/* Running a person's own command. */
#ifndef AUTOGEN_BASE_SHELL_H
#define AUTOGEN_BASE_SHELL_H

#include <stdbool.h>

#include "error.h"

/*
 * Runs `command` by sh with `path` behind it, or as "$1" where the command says so; it has this process's terminal. False
 * unless it ends with status 0.
 */
bool shell_run(void *mem, const char *command, const char *path, Error *error);

#endif
