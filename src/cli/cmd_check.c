/* autogen check */
#include "compare.h"
#include "report.h"

static void print_line(const char *line, void *to)
{
	(void)to;
	print_difference(line);
}

int cmd_check(Cli *cli)
{
	Comparison comparison;

	if (!cli_open(cli, OPEN_READ) || !compare_database(cli, &comparison))
		return EXIT_FAILED;
	for (unsigned i = 0; i < comparison.unmanaged_count; i++)
		info("compare", "not managed: %s", comparison.unmanaged[i]);
	bool same = change_is_empty(comparison.change);
	if (options.json)
		print_json(report_json(comparison.change));
	else if (same)
		print("No new upgrade operations detected.\n");
	else
		change_describe(cli->mem, comparison.change, print_line, NULL);
	return same ? EXIT_DONE : EXIT_NO;
}
