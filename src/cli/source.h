/* The states that `diff` compares: a database, models, a script, or revisions replayed in a scratch database. */
#ifndef AUTOGEN_CLI_SOURCE_H
#define AUTOGEN_CLI_SOURCE_H

#include "command.h"

/* The dialect that a source says by itself (a URL does), or NULL. */
const Dialect *source_dialect(const char *source);

/* The schema of a source. A session that stays open (to ask about spelling) comes in `*session`, NULL for models. */
Schema *source_load(Cli *cli, const char *source, const Dialect *dialect, Session **session);

#endif
