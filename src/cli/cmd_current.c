/* autogen current */
#include "listing.h"
#include "mem.h"
#include "position.h"

int cmd_current(Cli *cli)
{
	Position position;
	unsigned findings = 0;

	if (!position_read(cli, OPEN_READ, &position))
		return EXIT_FAILED;
	const Revisions current = graph_current(position.graph, &position.rows);
	const Listing listing = {.graph = position.graph, .points = true, .block = options.verbose,
				 .current = options.json ? &current : NULL};
	if (options.verbose && !options.json)
		print("Current revision(s) for %s:\n", cli->session->shown);
	if (!listing_print_all(cli, &listing, &current))
		return EXIT_FAILED;
	if (!position_warn(cli, &position, options.verbose || options.strict, &findings))
		return EXIT_FAILED;
	const Revisions missing = graph_upgrade_path(position.graph, &position.rows, &position.graph->real_heads);
	bool behind = options.check_heads && missing.count;
	if (behind)
		warn("migration", "The database is not at all heads: %u revision%s not applied, the first is %s", missing.count,
		     missing.count == 1 ? " is" : "s are", missing.list[0]->id);
	return behind || (options.strict && findings) ? EXIT_NO : EXIT_DONE;
}
