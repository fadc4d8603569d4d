/* autogen history, heads, show, current: what there is and where the database is */
#include <string.h>

#include "buffer.h"
#include "command.h"
#include "mem.h"
#include "text.h"

static char *marks_of(Cli *cli, const Graph *graph, const Revision *revision)
{
	Buffer *marks = buffer_new(cli->mem);

	if (revision->labels_count)
		buffer_format(marks, " (%s)", text_join(cli->mem, revision->labels, revision->labels_count, ", "));
	if (graph_is_head(graph, revision))
		buffer_add(marks, " (head)");
	if (revision->children_count > 1)
		buffer_add(marks, " (branchpoint)");
	if (revision->down_count > 1)
		buffer_add(marks, " (mergepoint)");
	return marks->data;
}

static const char *below(Cli *cli, const Revision *revision)
{
	return revision->down_count ? text_join(cli->mem, revision->down, revision->down_count, ", ") : "<base>";
}

/* The block that Alembic prints for one revision. */
static void print_block(Cli *cli, const Graph *graph, const Revision *revision)
{
	print("Rev: %s%s\n%s: %s\n", revision->id, marks_of(cli, graph, revision), revision->down_count > 1 ? "Merges" : "Parent",
	      below(cli, revision));
	if (revision->children_count > 1) {
		print("Branches into: ");
		for (unsigned i = 0; i < revision->children_count; i++)
			print("%s%s", i ? ", " : "", revision->children[i]->id);
		print("\n");
	}
	if (revision->depends_count)
		print("Also depends on: %s\n", text_join(cli->mem, revision->depends, revision->depends_count, ", "));
	if (revision->labels_count)
		print("Branch names: %s\n", text_join(cli->mem, revision->labels, revision->labels_count, ", "));
	print("Path: %s\n\n", revision->path);
	for (const char *line = revision->header; *line;) {
		size_t length = strcspn(line, "\n");
		print("%s%.*s\n", length ? "    " : "", (int)length, line);
		line += length + (line[length] == '\n');
	}
	print("\n");
}

static json_t *names_json(char *const *names, unsigned count)
{
	json_t *list = json_array();

	for (unsigned i = 0; i < count; i++)
		json_array_append_new(list, json_string(names[i]));
	return list;
}

static json_t *revision_json(const Graph *graph, const Revision *revision)
{
	return json_pack("{s:s, s:o, s:s, s:s?, s:s, s:b, s:o, s:o}", "revision", revision->id, "revises",
			 names_json(revision->down, revision->down_count), "message", revision->message ? revision->message : "", "date",
			 revision->date, "path", revision->path, "head", graph_is_head(graph, revision), "branch_labels",
			 names_json(revision->labels, revision->labels_count), "depends_on",
			 names_json(revision->depends, revision->depends_count));
}

/* JSON holds nothing but UTF-8: a revision that is something else is an error, not a gap. */
static bool add_json(Cli *cli, json_t *list, const Graph *graph, const Revision *revision)
{
	json_t *json = revision_json(graph, revision);

	if (json)
		return json_array_append_new(list, json) == 0;
	if (cli->error->code == ERROR_NONE)
		fail(cli->error, ERROR_INPUT, "%s: its header is not UTF-8, which JSON has to be", revision->path);
	return false;
}

static void print_list(Cli *cli, const Graph *graph, const Revisions *list)
{
	if (options.json) {
		json_t *json = json_array();
		for (unsigned i = 0; i < list->count; i++)
			add_json(cli, json, graph, list->list[i]);
		print_json(json);
		return;
	}
	for (unsigned i = 0; i < list->count; i++) {
		if (options.verbose)
			print_block(cli, graph, list->list[i]);
		else
			print("%s%s\n", list->list[i]->id, marks_of(cli, graph, list->list[i]));
	}
}

static bool read_rows(Cli *cli, const Graph *graph, char ***ids, unsigned *count, Revisions *rows)
{
	VersionTable table = cli_version_table(cli);

	return cli_open(cli, OPEN_READ) && version_read(cli->mem, cli->session, &table, ids, count, cli->error) &&
	       graph_rows(graph, *ids, *count, rows, cli->error);
}

int cmd_heads(Cli *cli)
{
	Graph *graph = cli_graph(cli);

	if (!graph)
		return EXIT_FAILED;
	print_list(cli, graph, &(Revisions){graph->heads, graph->heads_count});
	return EXIT_DONE;
}

int cmd_current(Cli *cli)
{
	Graph *graph = cli_graph(cli);
	Revisions rows = {0};
	char **ids;
	unsigned count;

	if (!graph || !read_rows(cli, graph, &ids, &count, &rows))
		return EXIT_FAILED;
	print_list(cli, graph, &rows);
	return EXIT_DONE;
}

/* True when a word of REV can only be answered with the database at hand. */
static bool needs_rows(const char *word)
{
	return text_starts(word, "current") || *word == '+' || *word == '-';
}

int cmd_show(Cli *cli)
{
	Graph *graph = cli_graph(cli);
	Revisions found = {0}, rows = {0};
	char **ids = NULL;
	unsigned count = 0;

	if (!graph || (needs_rows(cli->args[0]) && !read_rows(cli, graph, &ids, &count, &rows)) ||
	    !graph_resolve(graph, cli->args[0], ids, count, &found, cli->error))
		return EXIT_FAILED;
	if (options.json) {
		print_list(cli, graph, &found);
		return EXIT_DONE;
	}
	for (unsigned i = 0; i < found.count; i++)
		print_block(cli, graph, found.list[i]);
	return EXIT_DONE;
}

/* Both ends of A:B; an empty end is the base or the heads. Both are part of the range, as Alembic has it. */
static bool choose_range(Cli *cli, const Graph *graph, char *const *ids, unsigned count, Revisions *chosen)
{
	char *from = text_copy(cli->mem, options.range), *colon = strchr(from, ':');
	Revisions low = {0}, high = {0};

	if (!colon) {
		fail(cli->error, ERROR_USAGE, "\"%s\" is no range", from);
		return fail_hint(cli->error, "write A:B, A: or :B");
	}
	*colon = '\0';
	if ((*from && !graph_resolve(graph, from, ids, count, &low, cli->error)) ||
	    !graph_resolve(graph, colon[1] ? colon + 1 : "heads", ids, count, &high, cli->error))
		return false;
	*chosen = graph_upgrade_path(graph, &low, &high);
	for (unsigned i = 0; i < low.count; i++)
		*LIST_ADD(cli->mem, chosen->list, chosen->count) = NULL;
	for (unsigned i = chosen->count; i-- > low.count;)
		chosen->list[i] = chosen->list[i - low.count];
	for (unsigned i = 0; i < low.count; i++)
		chosen->list[i] = low.list[i];
	return true;
}

int cmd_history(Cli *cli)
{
	Graph *graph = cli_graph(cli);
	Revisions chosen = {0}, rows = {0};
	char **ids = NULL;
	unsigned count = 0;
	bool rows_wanted = options.indicate_current ||
			   (options.range && (strstr(options.range, "current") || strpbrk(options.range, "+-")));

	if (!graph || (rows_wanted && !read_rows(cli, graph, &ids, &count, &rows)))
		return EXIT_FAILED;
	chosen = (Revisions){graph->revisions, graph->revisions_count};
	if (options.range && !choose_range(cli, graph, ids, count, &chosen))
		return EXIT_FAILED;
	json_t *json = json_array();
	for (unsigned i = chosen.count; i-- > 0;) {
		const Revision *revision = chosen.list[i];
		bool here = options.indicate_current && text_in(revision->id, ids, count);
		if (options.json)
			add_json(cli, json, graph, revision);
		else if (options.verbose)
			print_block(cli, graph, revision);
		else
			print("%s -> %s%s%s, %s\n", below(cli, revision), revision->id, marks_of(cli, graph, revision),
			      here ? " (current)" : "", revision->message ? revision->message : "");
	}
	if (options.json)
		print_json(json);
	else
		json_decref(json);
	return EXIT_DONE;
}
