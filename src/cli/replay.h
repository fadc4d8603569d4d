/* Revisions run in a scratch database, to see what they make. */
#ifndef AUTOGEN_CLI_REPLAY_H
#define AUTOGEN_CLI_REPLAY_H

#include "position.h"

/* A run in the scratch session: its own position, from the base. */
bool replay_begin(Cli *cli, const Dialect *dialect, Session *session, Position *position, Run *run);

/* Runs one section there; false with `error`, also when the rows are not where the step before left them. */
bool replay_step(Cli *cli, Run *run, Position *position, Revision *revision, Direction direction, Error *error);

/* Upgrades it to the targets. */
bool replay_upgrade(Cli *cli, Run *run, Position *position, const Revisions *targets);

#endif
