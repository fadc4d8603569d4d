/* autogen check */
#include "compare.h"
#include "mem.h"
#include "position.h"
#include "report.h"

static void print_line(const char *line, void *to)
{
	(void)to;
	print_difference(line);
}

/* Models and database can be compared whatever the revisions are like: a fault in those is only said. */
static void warn_of_files(Cli *cli, unsigned *findings)
{
	Error *error = cli->error, *own = error_new(cli->mem);
	Position position;

	cli->error = own;
	if (!position_read(cli, OPEN_READ, &position) || !position_warn(cli, &position, true, NULL, findings))
		warn("migration", "%s", own->message);
	cli->error = error;
}

int cmd_check(Cli *cli)
{
	Comparison comparison;
	unsigned findings = 0;

	if (!cli_open(cli, OPEN_READ) || !compare_database(cli, &comparison))
		return EXIT_FAILED;
	for (unsigned i = 0; i < comparison.unmanaged_count; i++)
		info("compare", "not managed: %s", comparison.unmanaged[i]);
	warn_of_files(cli, &findings);
	bool same = change_is_empty(comparison.change), strict = options.strict && (findings || comparison.unmanaged_count);
	if (options.json)
		print_json(report_json(comparison.change));
	else if (same)
		print("No new upgrade operations detected.\n");
	else
		change_describe(cli->mem, comparison.change, print_line, NULL);
	return same && !strict ? EXIT_DONE : EXIT_NO;
}
