/* autogen upgrade, autogen downgrade */
#include "command.h"
#include "mem.h"
#include "text.h"

typedef struct Position {
	Graph *graph;
	VersionTable table;
	char **ids;
	unsigned ids_count;
	Revisions rows;
} Position;

static bool find_position(Cli *cli, Position *position)
{
	*position = (Position){.table = cli_version_table(cli)};
	if (!(position->graph = cli_graph(cli)) || !cli_open(cli, OPEN_WRITE))
		return false;
	return version_read(cli->mem, cli->session, &position->table, &position->ids, &position->ids_count, cli->error) &&
	       graph_rows(position->graph, position->ids, position->ids_count, &position->rows, cli->error);
}

/* Before the first step: every step has its section, and no section is for a dialect that there is not. */
static bool check_sections(Cli *cli, const Revision *revision, Direction direction)
{
	const char *word = direction == DIRECTION_UPGRADE ? "upgrade" : "downgrade";

	for (unsigned i = 0; i < revision->sections_count; i++) {
		const char *dialect = revision->sections[i].dialect;
		if (dialect && !dialect_find(dialect))
			return fail(cli->error, ERROR_INPUT, "%s:%u: dialect=%s is neither postgresql nor sqlite", revision->path,
				    revision->sections[i].line - 1, dialect);
	}
	if (revision_section(revision, direction, cli->dialect->name))
		return true;
	fail(cli->error, ERROR_INPUT, "%s has no %s section for %s", revision->path, word, cli->dialect->name);
	return fail_hint(cli->error, "add one under \"-- autogen:%s\"", word);
}

static bool run_path(Cli *cli, Position *position, const Revisions *path, Direction direction)
{
	Run run = {
		.session = cli->session,
		.dialect = cli->dialect,
		.table = &position->table,
		.graph = position->graph,
		.lock_timeout = cli->config->lock_timeout,
		.statement_timeout = cli->config->statement_timeout,
	};

	for (unsigned i = 0; i < path->count; i++)
		if (!check_sections(cli, path->list[i], direction))
			return false;
	for (unsigned i = 0; i < path->count; i++) {
		Revision *revision = path->list[i];
		char *below = text_join(cli->mem, revision->down, revision->down_count, ", ");
		if (direction == DIRECTION_UPGRADE)
			info("migration", "Running upgrade %s -> %s, %s", below, revision->id, revision->message);
		else
			info("migration", "Running downgrade %s -> %s, %s", revision->id, below, revision->message);
		void *scratch = mem_scratch(cli->mem);
		if (!apply_revision(scratch, &run, revision, direction, &position->rows, cli->error))
			return false;
	}
	return true;
}

int cmd_upgrade(Cli *cli)
{
	Position position;
	Revisions targets = {0};

	if (!find_position(cli, &position) ||
	    !graph_resolve(position.graph, cli->args_count ? cli->args[0] : "head", position.ids, position.ids_count, &targets, cli->error))
		return EXIT_FAILED;
	Revisions path = graph_upgrade_path(position.graph, &position.rows, &targets);
	return run_path(cli, &position, &path, DIRECTION_UPGRADE) ? EXIT_DONE : EXIT_FAILED;
}

int cmd_downgrade(Cli *cli)
{
	Position position;
	Revisions targets = {0}, path = {0};

	if (!find_position(cli, &position) ||
	    !graph_resolve(position.graph, cli->args[0], position.ids, position.ids_count, &targets, cli->error) ||
	    !graph_downgrade_path(position.graph, &position.rows, &targets, &path, cli->error))
		return EXIT_FAILED;
	return run_path(cli, &position, &path, DIRECTION_DOWNGRADE) ? EXIT_DONE : EXIT_FAILED;
}
