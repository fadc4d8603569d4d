/* autogen history */
#include <string.h>

#include "listing.h"
#include "mem.h"
#include "position.h"
#include "text.h"

/* "current", "LABEL@current", "current-1" */
static bool names_current(const char *word)
{
	const char *at = strchr(word, '@');

	return text_starts(at ? at + 1 : word, "current");
}

int cmd_history(Cli *cli)
{
	char *low = text_copy(cli->mem, options.range ? options.range : ":"), *colon = strchr(low, ':');
	Position position;
	Revisions chosen;

	if (!colon || strchr(colon + 1, ':')) {
		fail(cli->error, ERROR_USAGE, "\"%s\" is no range", low);
		fail_hint(cli->error, "write A:B, A: or :B");
		return EXIT_FAILED;
	}
	*colon = '\0';
	const char *high = colon + 1;
	/* Steps from the other end need no database. */
	bool rows = options.indicate_current || names_current(low) || names_current(high);
	if (!(rows ? position_read(cli, OPEN_READ, &position) : position_load(cli, &position)) ||
	    !graph_range(position.graph, low, high, &position.rows, &chosen, cli->error))
		return EXIT_FAILED;
	const Listing listing = {
		.graph = position.graph,
		.current = options.indicate_current ? &position.rows : NULL,
		.parents = true,
		.branches = true,
		.points = true,
		.message = true,
		.block = options.verbose,
	};
	return listing_print_all(cli, &listing, &chosen) ? EXIT_DONE : EXIT_FAILED;
}
