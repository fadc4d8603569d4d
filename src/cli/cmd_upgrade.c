/* autogen upgrade, autogen downgrade */
#include <string.h>

#include "mem.h"
#include "migrate.h"
#include "progress.h"
#include "text.h"

/* With --strict, a file that was edited after it ran stops the run. What is half applied, the run itself goes on with. */
static bool check_log(Cli *cli, const Position *position, const Goal *goal)
{
	unsigned findings;
	LogFinding *list;

	if (!position_warn(cli, position, true, &list, &findings))
		return false;
	for (unsigned i = 0; i < findings; i++) {
		if (!list[i].unfinished && options.strict)
			return fail(cli->error, ERROR_INPUT, "%s was edited after revision %s was applied (--strict)", list[i].revision->path, list[i].revision->id);
		/* What a half applied revision stands on cannot go from under it. */
		if (list[i].unfinished && list[i].done && list[i].direction != goal->direction) {
			fail(cli->error, ERROR_INPUT, "the %s of revision %s (%s) is half done", direction_word(list[i].direction), list[i].revision->id,
			     list[i].revision->path);
			return fail_hint(cli->error, "finish it with `autogen %s`; or undo it by hand, then `autogen stamp` where the database is",
					 direction_word(list[i].direction));
		}
	}
	return true;
}

/* A dry run makes no database: one that is not there yet is tried in memory. */
static bool open_dry(Cli *cli)
{
	if (!cli_open(cli, OPEN_READ))
		return false;
	if (cli->session->absent)
		return true;
	talloc_free(cli->session);
	cli->session = cli->dialect->server->open(cli->mem, cli->config->url, OPEN_WRITE, cli_default_schema(cli), cli->error);
	return cli->session != NULL;
}

static bool run_online(Cli *cli, Direction direction, const char *word)
{
	Position position;
	Goal goal;
	Run run;

	if (strchr(word, ':')) {
		fail(cli->error, ERROR_USAGE, "a range \"%s\" is for --sql only: the database itself says where it is", word);
		return fail_hint(cli->error, "name where to go: \"%s\"", strchr(word, ':') + 1);
	}
	if ((options.dry_run && !open_dry(cli)) || !position_read(cli, OPEN_WRITE, &position) || !goal_find(cli, &position, direction, word, &goal) ||
	    !check_log(cli, &position, &goal) || !position_run(cli, &position, &run))
		return false;
	if (options.dry_run)
		return migrate_dry(cli, &position, &run, &goal);
	run.listener = progress_run();
	return migrate(cli, &position, &run, &goal);
}

/* FROM:TO (FROM may be several, with commas) without a database; an upgrade starts from the base unless told. */
static bool run_offline(Cli *cli, Direction direction, const char *word)
{
	char *from = text_copy(cli->mem, word), *colon = strchr(from, ':');
	Position position;
	Goal goal;
	Run run;

	if (!colon && direction == DIRECTION_DOWNGRADE) {
		fail(cli->error, ERROR_USAGE, "downgrade --sql needs to know where it starts: FROM:TO");
		return fail_hint(cli->error, "autogen downgrade --sql heads:%s", word);
	}
	if (colon)
		*colon = '\0';
	const char *to = colon ? colon + 1 : from;
	if (!position_load(cli, &position) || !cli_open_nowhere(cli) || (colon && !position_assume(cli, &position, from)))
		return false;
	return goal_find(cli, &position, direction, *to ? to : "head", &goal) && position_run(cli, &position, &run) &&
	       migrate_script(cli, &position, &run, &goal);
}

static int run_command(Cli *cli, Direction direction)
{
	const char *word = cli->args_count ? cli->args[0] : "head";

	if (options.sql && options.dry_run) {
		fail(cli->error, ERROR_USAGE, "--sql and --dry-run exclude each other: the one prints without a database, the other runs in it");
		return EXIT_FAILED;
	}
	return (options.sql ? run_offline : run_online)(cli, direction, word) ? EXIT_DONE : EXIT_FAILED;
}

int cmd_upgrade(Cli *cli)
{
	return run_command(cli, DIRECTION_UPGRADE);
}

int cmd_downgrade(Cli *cli)
{
	return run_command(cli, DIRECTION_DOWNGRADE);
}
