#include "position.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "progress.h"
#include "text.h"

bool position_load(Cli *cli, Position *position)
{
	const Config *config = cli->config;
	const GraphFolders folders = {.list = config->version_locations, .count = config->version_locations_count,
				      .recursive = config->recursive_version_locations == FLAG_YES};

	*position = (Position){.table = {.schema = config->version_schema, .name = config->version_table}};
	return (position->graph = graph_load(cli->mem, &folders, cli->error)) != NULL;
}

static bool read_rows(Cli *cli, OpenMode mode, Position *position)
{
	if (!cli->session && !cli_open(cli, mode))
		return false;
	const Run run = {.session = cli->session, .table = &position->table, .graph = position->graph};
	return apply_rows(cli->mem, &run, &position->rows, cli->error);
}

bool position_read(Cli *cli, OpenMode mode, Position *position)
{
	return position_load(cli, position) && read_rows(cli, mode, position);
}

bool word_needs_rows(const char *word)
{
	const char *at = strchr(word, '@');
	const char *rest = at ? at + 1 : word;

	return text_starts(rest, "current") || *rest == '+' || *rest == '-';
}

bool position_for(Cli *cli, Position *position, char *const *words, unsigned count)
{
	bool needed = false;

	for (unsigned i = 0; i < count; i++)
		needed = needed || word_needs_rows(words[i]);
	return position_load(cli, position) && (!needed || read_rows(cli, OPEN_READ, position));
}

bool position_assume(Cli *cli, Position *position, const char *from)
{
	const Revisions none = {0};
	Revisions rows = {0};

	for (const char *word = from; *word;) {
		size_t length = strcspn(word, ",");
		Revisions found;
		if (length && !graph_find(position->graph, text_slice(cli->mem, word, length), &none, &found, cli->error))
			return false;
		for (unsigned i = 0; length && i < found.count; i++)
			if (!graph_contains(&rows, found.list[i]))
				graph_add(position->graph, &rows, found.list[i]);
		word += length + (word[length] == ',');
	}
	position->rows = rows;
	return true;
}

/* A time with its unit, as PostgreSQL writes them; 0 needs none. */
static bool parse_time(const char *key, const char *text, unsigned *milliseconds, Error *error)
{
	static const struct {
		const char *unit;
		double milliseconds;
	} units[] = {{"us", 0.001}, {"ms", 1}, {"s", 1000}, {"min", 60000}, {"h", 3600000}};
	char *end;
	double number = strtod(text, &end);

	while (*end == ' ')
		end++;
	if (end != text && number == 0 && !*end) {
		*milliseconds = 0;
		return true;
	}
	for (size_t i = 0; i < sizeof units / sizeof *units && end != text && number >= 0; i++)
		if (text_same(end, units[i].unit) && number * units[i].milliseconds < 1e9) {
			*milliseconds = (unsigned)(number * units[i].milliseconds);
			return true;
		}
	fail(error, ERROR_INPUT, "%s: \"%s\" is no time", key, text);
	return fail_hint(error, "write a number and its unit: 500ms, 60s, 5min, 1h");
}

static bool parse_number(const char *key, const char *text, unsigned *number, Error *error)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	*number = (unsigned)value;
	return (isdigit((unsigned char)*text) && !*end && value <= 1000) || fail(error, ERROR_INPUT, "%s: \"%s\" is no number up to 1000", key, text);
}

bool position_defaults(Cli *cli)
{
	session_defaults.listener = progress_session();
	return parse_time("lock_wait", cli->config->lock_wait, &session_defaults.busy_limit, cli->error);
}

bool position_run(Cli *cli, const Position *position, Run *run)
{
	const Config *config = cli->config;

	*run = (Run){
		.session = cli->session,
		.dialect = cli->dialect,
		.table = &position->table,
		.graph = position->graph,
		.lock_timeout = config->lock_timeout,
		.statement_timeout = config->statement_timeout,
		.tag = options.tag,
	};
	return parse_time("lock_wait", config->lock_wait, &run->lock_wait, cli->error) &&
	       parse_number("lock_retries", config->lock_retries, &run->lock_retries, cli->error);
}

bool position_warn(Cli *cli, const Position *position, bool edited_too, LogFinding **found, unsigned *count)
{
	Run run;
	LogFinding *findings;

	if (!position_run(cli, position, &run) || !log_findings(cli->mem, &run, &position->rows, &findings, count, cli->error))
		return false;
	if (found)
		*found = findings;
	for (unsigned i = 0; i < *count; i++) {
		const LogFinding *finding = &findings[i];
		if (finding->unfinished)
			warn("migration", "The %s of %s (%s) is half done: %u statement%s ran; `autogen %s` goes on behind them", direction_word(finding->direction),
			     finding->revision->id, finding->revision->path, finding->done, finding->done == 1 ? "" : "s", direction_word(finding->direction));
		else if (edited_too)
			warn("migration", "%s was edited after revision %s was applied", finding->revision->path, finding->revision->id);
	}
	return true;
}
