#include "replay.h"

#include "mem.h"

bool replay_begin(Cli *cli, const Dialect *dialect, Session *session, Position *position, Run *run)
{
	if (!position_load(cli, position) || !position_run(cli, position, run))
		return false;
	run->session = session;
	run->dialect = dialect;
	return true;
}

bool replay_step(Cli *cli, Run *run, Position *position, Revision *revision, Direction direction, Error *error)
{
	Outcome outcome = apply_revision(cli->mem, run, revision, direction, &position->rows, error);

	/* Nobody else is in a scratch database. */
	if (outcome == OUTCOME_MOVED)
		fail(error, ERROR_INPUT, "a section before this one, or this one, changed the rows of the version table itself");
	return outcome == OUTCOME_DONE;
}

bool replay_upgrade(Cli *cli, Run *run, Position *position, const Revisions *targets)
{
	const Revisions path = graph_upgrade_path(position->graph, &position->rows, targets);

	for (unsigned i = 0; i < path.count; i++)
		if (!replay_step(cli, run, position, path.list[i], DIRECTION_UPGRADE, cli->error))
			return false;
	return true;
}
