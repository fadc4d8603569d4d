/* What long work tells: waiting, trying again, and (on a terminal only) how far it is. */
#ifndef AUTOGEN_CLI_PROGRESS_H
#define AUTOGEN_CLI_PROGRESS_H

#include "command.h"

const SessionListener *progress_session(void);
const Listener *progress_run(void);

/* A revision begins, number i of n. On a terminal the line is kept up to date until progress_end(). */
void progress_begin(Cli *cli, unsigned number, unsigned count);
void progress_end(void);

#endif
