/* autogen revision, autogen -m */
#define _GNU_SOURCE
#include <string.h>
#include <strings.h>

#include "compare.h"
#include "file.h"
#include "mem.h"
#include "text.h"

static void narrate(const char *line, void *to)
{
	(void)to;
	char *copy = text_copy(NULL, line);
	for (char *p = copy; *p; p++)
		if (*p == '\n')
			*p = ' ';
	info("compare", "Detected %s", copy);
	talloc_free(copy);
}

/* Alembic's rule: what is compared must be what the revisions made. */
static bool expect_heads(Cli *cli, const Graph *graph)
{
	VersionTable table = cli_version_table(cli);
	Revisions rows = {0};
	char **ids;
	unsigned count;

	if (!version_read(cli->mem, cli->session, &table, &ids, &count, cli->error) ||
	    !graph_rows(graph, ids, count, &rows, cli->error))
		return false;
	Revisions path = graph_upgrade_path(graph, &rows, &(Revisions){graph->heads, graph->heads_count});
	if (!path.count)
		return true;
	fail(cli->error, ERROR_INPUT, "the database is not up to date: %u revision%s not applied, the first is \"%s\"", path.count,
	     path.count == 1 ? " is" : "s are", path.list[0]->id);
	return fail_hint(cli->error, "`autogen upgrade` applies what is missing");
}

/* A string or a body may hold any line, this one too: cut there, the section would lose what follows. */
static bool holds_marker(Cli *cli, const Revision *revision)
{
	for (unsigned i = 0; i < revision->sections_count; i++)
		if (revision->sections[i].text && strstr(revision->sections[i].text, "\n-- autogen:")) {
			fail(cli->error, ERROR_UNSUPPORTED, "a text of the schema holds a line that starts with \"-- autogen:\", as a revision's markers do");
			fail_hint(cli->error, "put a blank before that line");
			return true;
		}
	return false;
}

static void add_section(Cli *cli, Revision *revision, Direction direction, const Change *change)
{
	Section *section = LIST_ADD(cli->mem, revision->sections, revision->sections_count);

	section->direction = direction;
	if (!change)
		return;
	section->text = dialect_sql(cli->mem, cli->dialect, change, direction == DIRECTION_DOWNGRADE, &section->foreign_keys_off);
}

/* False when nothing differs (no error) or when it could not be found out (an error). */
static bool fill(Cli *cli, const Graph *graph, Revision *revision)
{
	Comparison comparison;

	if (!cli_open(cli, OPEN_READ) || !expect_heads(cli, graph) || !compare_database(cli, &comparison))
		return false;
	for (unsigned i = 0; i < comparison.unmanaged_count; i++)
		info("compare", "not managed: %s", comparison.unmanaged[i]);
	if (change_is_empty(comparison.change))
		return false;
	change_describe(cli->mem, comparison.change, narrate, NULL);
	if (!dialect_check(cli->dialect, comparison.change, cli->error))
		return false;
	add_section(cli, revision, DIRECTION_UPGRADE, comparison.change);
	add_section(cli, revision, DIRECTION_DOWNGRADE, change_reverse(cli->mem, comparison.change));
	return !holds_marker(cli, revision);
}

/* A line of the message must not be taken for a marker. */
static bool check_message(Cli *cli)
{
	for (const char *line = options.message; line; line = strchr(line, '\n')) {
		line += strspn(line, "\r\n \t-*");
		if (strncasecmp(line, "autogen", strlen("autogen")) == 0 && strpbrk(line, ":_ "))
			if (strcasestr(line, "upgrade") || strcasestr(line, "downgrade"))
				return fail(cli->error, ERROR_USAGE, "the message cannot hold a line that starts with \"autogen\" and names a section");
	}
	return true;
}

int cmd_revision(Cli *cli)
{
	Revision *revision = mem_new(cli->mem, Revision);
	Graph *graph = cli_graph(cli);

	if (!graph)
		return EXIT_FAILED;
	if (!options.message || !*options.message) {
		fail(cli->error, ERROR_USAGE, "a revision needs a message");
		fail_hint(cli->error, "autogen revision -m \"what it is for\"");
		return EXIT_FAILED;
	}
	if (graph->heads_count > 1) {
		fail(cli->error, ERROR_INPUT, "there are %u heads; a new revision follows one", graph->heads_count);
		return EXIT_FAILED;
	}
	revision->message = options.message;
	revision->id = options.rev_id ? options.rev_id : revision_new_id(cli->mem, cli->error);
	if (!revision->id || !revision_check_id(revision->id, cli->error) || !check_message(cli))
		return EXIT_FAILED;
	if (map_get(graph->by_id, revision->id)) {
		fail(cli->error, ERROR_INPUT, "revision \"%s\" is there already", revision->id);
		return EXIT_FAILED;
	}
	revision->date = revision_now(cli->mem);
	if (graph->heads_count)
		*LIST_ADD(cli->mem, revision->down, revision->down_count) = graph->heads[0]->id;
	if (options.autogenerate && !fill(cli, graph, revision)) {
		if (cli->error->code != ERROR_NONE)
			return EXIT_FAILED;
		print("No new upgrade operations detected.\n");
		return EXIT_DONE;
	}
	if (!options.autogenerate) {
		add_section(cli, revision, DIRECTION_UPGRADE, NULL);
		add_section(cli, revision, DIRECTION_DOWNGRADE, NULL);
	}
	char *name = revision_file_name(cli->mem, cli->config->file_template, revision, cli->error);
	if (!name || !folder_make(cli->mem, cli->config->revisions, cli->error))
		return EXIT_FAILED;
	char *path = path_join(cli->mem, cli->config->revisions, name);
	if (!file_create(cli->mem, path, revision_write(cli->mem, revision), cli->error))
		return EXIT_FAILED;
	print("Generating %s ...  done\n", path);
	return EXIT_DONE;
}
