/* autogen diff, autogen schema */
#include "compare.h"
#include "mem.h"
#include "report.h"
#include "source.h"
#include "text.h"

/* The dialect that both sides are read in: a URL's, else the configured database's, else SQLite's. */
static const Dialect *choose_dialect(const Cli *cli)
{
	const Dialect *from = source_dialect(options.from), *to = source_dialect(options.to);

	if (from || to)
		return from ? from : to;
	return cli->config->url && dialect_of(cli->config->url) ? dialect_of(cli->config->url) : &sqlite;
}

static bool check_format(Cli *cli)
{
	static const char *const formats[] = {"text", "sql", "json", "xml"};

	if (!options.format)
		return true;
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (text_same(options.format, formats[i]))
			return true;
	fail(cli->error, ERROR_USAGE, "--format: \"%s\" is none of text, sql, json and xml", options.format);
	return false;
}

static void print_line(const char *line, void *to)
{
	(void)to;
	print_difference(line);
}

static bool print_change(Cli *cli, const Dialect *dialect, const Change *change)
{
	bool rebuilds;

	if (options.json || text_same(options.format, "json")) {
		print_json(report_json(change));
	} else if (text_same(options.format, "xml")) {
		char *xml = report_xml(cli->mem, change, cli->error);
		if (!xml)
			return false;
		print("%s", xml);
	} else if (text_same(options.format, "sql")) {
		if (!dialect_check(dialect, change, cli->error))
			return false;
		char *sql = dialect_sql(cli->mem, dialect, change, false, &rebuilds);
		if (rebuilds)
			print("-- run with PRAGMA foreign_keys = OFF, set outside any transaction\n");
		print("%s", sql);
	} else {
		change_describe(cli->mem, change, print_line, NULL);
	}
	return true;
}

int cmd_diff(Cli *cli)
{
	Session *from_session, *to_session;

	if (!options.from || !options.to) {
		fail(cli->error, ERROR_USAGE, "diff needs --from and --to");
		fail_hint(cli->error, "autogen diff --from sqlite:///app.db --to models");
		return EXIT_FAILED;
	}
	if (!check_format(cli))
		return EXIT_FAILED;
	const Dialect *dialect = choose_dialect(cli);
	Schema *from = source_load(cli, options.from, dialect, &from_session);
	Schema *to = from ? source_load(cli, options.to, dialect, &to_session) : NULL;
	if (!to)
		return EXIT_FAILED;
	Change *change = compare_schemas(cli->mem, dialect, from_session ? from_session : to_session, from, to, cli->error);
	if (!change || !print_change(cli, dialect, change))
		return EXIT_FAILED;
	return EXIT_DONE;
}

int cmd_schema(Cli *cli)
{
	const char *which = cli->args_count ? cli->args[0] : "model";

	if (text_same(which, "model")) {
		print("%s", report_model_schema(cli->mem));
		return EXIT_DONE;
	}
	if (text_same(which, "diff")) {
		print("%s", report_diff_schema(cli->mem));
		return EXIT_DONE;
	}
	fail(cli->error, ERROR_USAGE, "schema: \"%s\" is neither model nor diff", which);
	return EXIT_FAILED;
}
