#include "new_revision.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "mem.h"
#include "shell.h"
#include "text.h"

/* A line of the message must not be taken for a marker. */
static bool check_message(Cli *cli)
{
	if (!options.message || !*options.message) {
		fail(cli->error, ERROR_USAGE, "a revision needs a message");
		return fail_hint(cli->error, "autogen revision -m \"what it is for\"");
	}
	for (const char *line = strchr(options.message, '\n'); line; line = strchr(line, '\n')) {
		line += strspn(line, "\r\n \t");
		if (revision_is_header(line))
			return fail(cli->error, ERROR_USAGE, "a line of the message reads as one of the header: \"%.*s\"", (int)strcspn(line, "\r\n"), line);
	}
	for (const char *line = options.message; *line; line += strcspn(line, "\r\n")) {
		line += strspn(line, "\r\n");
		if (!revision_is_marker(text_format(cli->mem, "-- %s", line)))
			continue;
		fail(cli->error, ERROR_USAGE, "a line of the message reads as a section's marker: \"%.*s\"", (int)strcspn(line, "\r\n"), line);
		return fail_hint(cli->error, "begin it with another word than \"autogen\"");
	}
	return true;
}

static bool refuse_heads(Cli *cli, const Revisions *heads)
{
	fail(cli->error, ERROR_INPUT, "there are %u heads; a new revision follows one", heads->count);
	for (unsigned i = 0; i < heads->count; i++)
		fail_while(cli->error, "\"%s\" (%s), %s", heads->list[i]->id, heads->list[i]->path, heads->list[i]->message ? heads->list[i]->message : "");
	return fail_hint(cli->error, "say which with --head, or join them: autogen merge -m \"…\" heads");
}

static bool find_heads(Cli *cli, const Position *position, char *const *words, unsigned count, Revisions *heads)
{
	const Graph *graph = position->graph;

	*heads = (Revisions){0};
	if (!count && graph->heads.count > 1)
		return refuse_heads(cli, &graph->heads);
	if (!count)
		*heads = graph->heads;
	for (unsigned i = 0; i < count; i++) {
		Revisions found;
		if (!graph_find(graph, words[i], &position->rows, &found, cli->error))
			return false;
		for (unsigned k = 0; k < found.count; k++) {
			if (graph_contains(heads, found.list[k]))
				return fail(cli->error, ERROR_USAGE, "\"%s\" names revision \"%s\" a second time", words[i], found.list[k]->id);
			graph_add(graph, heads, found.list[k]);
		}
	}
	bool merging = words == cli->args;
	for (unsigned i = 0; i < heads->count && !options.splice; i++)
		if (heads->list[i]->children_count) {
			fail(cli->error, ERROR_INPUT, "revision \"%s\" (%s) is not a head: \"%s\" follows it", heads->list[i]->id, heads->list[i]->path,
			     heads->list[i]->children[0]->id);
			return fail_hint(cli->error, merging ? "merge joins heads; `autogen heads` lists them" : "--splice begins a new branch there");
		}
	return true;
}

static bool add_depends(Cli *cli, const Position *position, Revision *revision)
{
	for (char **word = options.depends_on; word && *word; word++) {
		Revision *found;
		if (!graph_find_one(position->graph, *word, &position->rows, &found, cli->error))
			return fail_while(cli->error, "in --depends-on");
		if (!found)
			return fail(cli->error, ERROR_USAGE, "--depends-on: \"%s\" is no revision", *word);
		/* A label stays one: it says more than the id. */
		bool label = map_get(position->graph->by_label, *word) == found;
		*LIST_ADD(cli->mem, revision->depends, revision->depends_count) = label ? *word : found->id;
	}
	return true;
}

static bool same_folder(const char *a, const char *b)
{
	char *real_a = realpath(a, NULL), *real_b = realpath(b, NULL);
	bool same = text_same(a, b) || (real_a && real_b && text_same(real_a, real_b));

	free(real_a);
	free(real_b);
	return same;
}

char *new_revision_folder(Cli *cli)
{
	const Config *config = cli->config;

	if (!options.version_path)
		return config->version_locations_count == 1 ? config->version_locations[0] : NULL;
	for (unsigned i = 0; i < config->version_locations_count; i++) {
		char *location = config->version_locations[i];
		if (same_folder(options.version_path, location) || text_same(path_join(cli->mem, config->folder, options.version_path), location))
			return location;
	}
	fail(cli->error, ERROR_USAGE, "--version-path: \"%s\" is none of the folders of revisions: %s", options.version_path,
	     text_join(cli->mem, config->version_locations, config->version_locations_count, ", "));
	fail_hint(cli->error, "add it to version_locations in the configuration");
	return NULL;
}

/* Without --version-path a revision lies where what it follows lies. */
static char *choose_folder(Cli *cli, const Revisions *heads)
{
	char *folder = new_revision_folder(cli);

	if (folder || cli->error->code != ERROR_NONE)
		return folder;
	if (heads->count)
		return path_folder(cli->mem, heads->list[0]->path);
	fail(cli->error, ERROR_USAGE, "there are several folders of revisions: %s",
	     text_join(cli->mem, cli->config->version_locations, cli->config->version_locations_count, ", "));
	fail_hint(cli->error, "say which with --version-path");
	return NULL;
}

static bool add_label(Cli *cli, const Graph *graph, Revision *revision)
{
	char *label = options.branch_label;

	if (!label)
		return true;
	const Revision *other = map_get(graph->by_label, label);
	other = other ? other : map_get(graph->by_id, label);
	if (other)
		return fail(cli->error, ERROR_INPUT, "\"%s\" is taken by revision \"%s\" (%s)", label, other->id, other->path);
	*LIST_ADD(cli->mem, revision->labels, revision->labels_count) = label;
	return revision_check_label(label, cli->error);
}

/* REV words of the options may need the database: "current", "+1". */
static bool load(Cli *cli, char *const *heads, unsigned count, Position *position)
{
	char **words = NULL;
	unsigned words_count = 0;

	for (unsigned i = 0; i < count; i++)
		*LIST_ADD(cli->mem, words, words_count) = heads[i];
	for (char **word = options.depends_on; word && *word; word++)
		*LIST_ADD(cli->mem, words, words_count) = *word;
	return position_for(cli, position, words, words_count);
}

bool new_revision_begin(Cli *cli, char *const *words, unsigned count, NewRevision *new)
{
	Revision *revision = mem_new(cli->mem, Revision);
	Revisions heads;

	*new = (NewRevision){.revision = revision};
	if (!check_message(cli) || !load(cli, words, count, &new->position))
		return false;
	const Graph *graph = new->position.graph;
	revision->message = options.message;
	revision->id = options.rev_id ? options.rev_id : revision_new_id(cli->mem, cli->error);
	if (!revision->id || !revision_check_id(revision->id, cli->error))
		return false;
	const Revision *other = map_get(graph->by_id, revision->id);
	if (other)
		return fail(cli->error, ERROR_INPUT, "revision \"%s\" is there already: %s", revision->id, other->path);
	if (!find_heads(cli, &new->position, words, count, &heads) || !add_label(cli, graph, revision) || !add_depends(cli, &new->position, revision) ||
	    !(new->folder = choose_folder(cli, &heads)) || !(revision->date = revision_now(cli->mem, cli->config->timezone, cli->error)))
		return false;
	for (unsigned i = 0; i < heads.count; i++)
		*LIST_ADD(cli->mem, revision->down, revision->down_count) = heads.list[i]->id;
	return true;
}

bool new_revision_write(Cli *cli, const NewRevision *new)
{
	char *name = revision_file_name(cli->mem, cli->config->file_template, new->revision, cli->error);

	if (!name || !folder_make(cli->mem, new->folder, cli->error))
		return false;
	char *path = path_join(cli->mem, new->folder, name);
	if (!file_create(cli->mem, path, revision_write(cli->mem, new->revision), cli->error))
		return false;
	print("Generating %s ...  done\n", path);
	for (unsigned i = 0; i < cli->config->post_write_hooks_count; i++) {
		const Hook *hook = &cli->config->post_write_hooks[i];
		info("revision", "Running post write hook '%s'", hook->name ? hook->name : hook->command);
		if (!shell_run(cli->mem, hook->command, path, cli->error))
			return fail_while(cli->error, "post_write_hooks: the file is written, and the rest of the hooks did not run");
	}
	return true;
}
