/* autogen current */
#include "listing.h"
#include "mem.h"
#include "position.h"

/* The version table alone says where the database is: a log that may not be read is no reason to fail. */
static bool warn_of_files(Cli *cli, const Position *position, unsigned *findings)
{
	Error *error = cli->error;

	cli->error = error_new(cli->mem);
	bool read = position_warn(cli, position, options.verbose || options.strict, NULL, findings);
	if (!read)
		warn("migration", "The log cannot be read: %s", cli->error->message);
	cli->error = error;
	return read || !options.strict || fail(cli->error, ERROR_DATABASE, "the log cannot be read (--strict)");
}

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
	if (!warn_of_files(cli, &position, &findings))
		return EXIT_FAILED;
	const Revisions missing = graph_upgrade_path(position.graph, &position.rows, &position.graph->real_heads);
	bool behind = options.check_heads && missing.count;
	if (behind)
		warn("migration", "The database is not at all heads: %u revision%s not applied, the first is %s", missing.count,
		     missing.count == 1 ? " is" : "s are", missing.list[0]->id);
	return behind || (options.strict && findings) ? EXIT_NO : EXIT_DONE;
}
