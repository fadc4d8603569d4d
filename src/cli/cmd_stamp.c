/* autogen stamp, autogen ensure_version */
#include <string.h>

#include "mem.h"
#include "position.h"
#include "progress.h"
#include "text.h"

/* FROM:TO of --sql: the words without FROM, and what FROM says of the rows. */
static bool split_words(Cli *cli, Position *position)
{
	const char *from = NULL;

	for (unsigned i = 0; i < cli->args_count; i++) {
		char *colon = strchr(cli->args[i], ':');
		if (!colon)
			continue;
		if (options.purge) {
			fail(cli->error, ERROR_USAGE, "stamp --purge starts from no row, so \"%s\" cannot say from where", cli->args[i]);
			return fail_hint(cli->error, "name the revision alone: \"%s\"", colon + 1);
		}
		char *start = text_slice(cli->mem, cli->args[i], (size_t)(colon - cli->args[i]));
		if (from && !text_same(from, start))
			return fail(cli->error, ERROR_USAGE, "stamp --sql starts from one place: \"%s\" or \"%s\"", from, start);
		from = start;
		cli->args[i] = colon + 1;
	}
	return !from || position_assume(cli, position, from);
}

static bool stamp_offline(Cli *cli)
{
	Position position;
	Revisions after;
	Run run;

	if (!position_load(cli, &position) || !cli_open_nowhere(cli) || !split_words(cli, &position) || !position_run(cli, &position, &run) ||
	    !graph_after_stamp(position.graph, &position.rows, cli->args, cli->args_count, &after, cli->error))
		return false;
	print("%s%s", script_tables(cli->mem, &run, true), script_stamp(cli->mem, &run, &position.rows, &after, options.purge));
	return true;
}

/* The ids of a list that are not in another one. */
static char *names_without(void *mem, const Revisions *list, const Revisions *others)
{
	char **names = NULL;
	unsigned count = 0;

	for (unsigned i = 0; i < list->count; i++)
		if (!graph_contains(others, list->list[i]))
			*LIST_ADD(mem, names, count) = list->list[i]->id;
	return text_join(mem, names, count, ", ");
}

static bool stamp_online(Cli *cli)
{
	Position position;
	Revisions after;
	Run run;

	if (!position_load(cli, &position) || !cli_open(cli, OPEN_WRITE) || !position_run(cli, &position, &run) || !apply_lock(cli->mem, &run, cli->error))
		return false;
	/* With --purge the rows may be of revisions that no file has. */
	if (!options.purge && !apply_rows(cli->mem, &run, &position.rows, cli->error))
		return false;
	if (!graph_after_stamp(position.graph, &position.rows, cli->args, cli->args_count, &after, cli->error) ||
	    !apply_stamp(cli->mem, &run, &position.rows, &after, options.purge, cli->error))
		return false;
	info("migration", "Running stamp_revision %s -> %s", names_without(cli->mem, &position.rows, &after), names_without(cli->mem, &after, &position.rows));
	return true;
}

int cmd_stamp(Cli *cli)
{
	return (options.sql ? stamp_offline : stamp_online)(cli) ? EXIT_DONE : EXIT_FAILED;
}

int cmd_ensure_version(Cli *cli)
{
	Position position = {.table = cli_version_table(cli)};
	Run run;

	if (!(options.sql ? cli_open_nowhere(cli) : cli_open(cli, OPEN_WRITE)) || !position_run(cli, &position, &run))
		return EXIT_FAILED;
	if (options.sql)
		print("%s", script_tables(cli->mem, &run, false));
	else if (!apply_lock(cli->mem, &run, cli->error) || !version_ensure(cli->mem, &run, cli->error))
		return EXIT_FAILED;
	return EXIT_DONE;
}
