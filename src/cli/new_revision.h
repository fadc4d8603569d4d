/* A new revision file: where it stands in the graph, where it lies, and what is run on it once it is written. */
#ifndef AUTOGEN_CLI_NEW_REVISION_H
#define AUTOGEN_CLI_NEW_REVISION_H

#include "position.h"

typedef struct NewRevision {
	Position position;
	Revision *revision; /* without sections yet */
	char *folder;
} NewRevision;

/* By the options of the command line; it follows the heads that the words mean. */
bool new_revision_begin(Cli *cli, char *const *heads, unsigned count, NewRevision *new);

/* Writes the file, says so on stdout, and runs the hooks of the configuration on it. */
bool new_revision_write(Cli *cli, const NewRevision *new);

/* The folder that --version-path names, or the only one; NULL with an error, or without one when there are several. */
char *new_revision_folder(Cli *cli);

#endif
