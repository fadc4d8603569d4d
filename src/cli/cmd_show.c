/* autogen show, autogen edit */
#include <stdlib.h>

#include "listing.h"
#include "mem.h"
#include "position.h"
#include "shell.h"
#include "text.h"

static bool find(Cli *cli, Position *position, Revisions *found)
{
	return position_for(cli, position, cli->args, 1) && graph_find(position->graph, cli->args[0], &position->rows, found, cli->error);
}

int cmd_show(Cli *cli)
{
	Position position;
	Revisions found;

	if (!find(cli, &position, &found))
		return EXIT_FAILED;
	const Listing listing = {.graph = position.graph, .block = true};
	return listing_print_all(cli, &listing, &found) ? EXIT_DONE : EXIT_FAILED;
}

int cmd_edit(Cli *cli)
{
	const char *editor = getenv("VISUAL");
	Position position;
	Revisions found;

	if (!find(cli, &position, &found))
		return EXIT_FAILED;
	if (!found.count) {
		fail(cli->error, ERROR_INPUT, "\"%s\" is no revision that has a file", cli->args[0]);
		return EXIT_FAILED;
	}
	if (!editor || !*editor)
		editor = getenv("EDITOR");
	if (!editor || !*editor) {
		fail(cli->error, ERROR_USAGE, "neither $VISUAL nor $EDITOR says which editor to use");
		fail_hint(cli->error, "EDITOR=vi autogen edit %s", cli->args[0]);
		return EXIT_FAILED;
	}
	for (unsigned i = 0; i < found.count; i++)
		if (!shell_run(cli->mem, editor, found.list[i]->path, cli->error))
			return EXIT_FAILED;
	return EXIT_DONE;
}
