/* autogen heads, autogen branches */
#include <string.h>

#include "listing.h"
#include "mem.h"
#include "position.h"

int cmd_heads(Cli *cli)
{
	Position position;

	if (!position_load(cli, &position))
		return EXIT_FAILED;
	const Listing listing = {.graph = position.graph, .branches = true, .block = options.verbose};
	const Revisions *heads = options.resolve_dependencies ? &position.graph->real_heads : &position.graph->heads;
	return listing_print_all(cli, &listing, heads) ? EXIT_DONE : EXIT_FAILED;
}

int cmd_branches(Cli *cli)
{
	Position position;
	Revisions all, points = {0};

	if (!position_load(cli, &position) || !graph_range(position.graph, "", "", &position.rows, &all, cli->error))
		return EXIT_FAILED;
	for (unsigned i = 0; i < all.count; i++)
		if (all.list[i]->children_count > 1)
			graph_add(position.graph, &points, all.list[i]);
	const Listing listing = {.graph = position.graph, .branches = true, .points = true, .block = options.verbose};
	const Listing child = {.graph = position.graph, .branches = true, .points = true, .message = options.verbose};
	if (options.json)
		return listing_print_all(cli, &listing, &points) ? EXIT_DONE : EXIT_FAILED;
	for (unsigned i = 0; i < points.count; i++) {
		const Revision *point = points.list[i];
		listing_print(cli, &listing, point);
		for (unsigned k = 0; k < point->children_count; k++) {
			print("%*s -> ", (int)strlen(point->id), "");
			listing_print(cli, &child, point->children[k]);
		}
		print("\n");
	}
	return EXIT_DONE;
}
