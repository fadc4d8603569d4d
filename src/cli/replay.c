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

bool replay_upgrade(Cli *cli, Run *run, Position *position, const Revisions *targets)
{
	const Revisions path = graph_upgrade_path(position->graph, &position->rows, targets);

	for (unsigned i = 0; i < path.count; i++)
		if (apply_revision(cli->mem, run, path.list[i], DIRECTION_UPGRADE, &position->rows, cli->error) != OUTCOME_DONE)
			return false;
	return true;
}
