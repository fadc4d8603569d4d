#include "listing.h"

#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "text.h"

char *listing_parents(void *mem, const Revision *revision)
{
	return revision->down_count ? text_join(mem, revision->down, revision->down_count, ", ") : text_copy(mem, "<base>");
}

static void add_names(Buffer *line, const char *before, char *const *names, unsigned count, const char *after)
{
	buffer_add(line, before);
	for (unsigned i = 0; i < count; i++)
		buffer_format(line, "%s%s", i ? ", " : "", names[i]);
	buffer_add(line, after);
}

static bool is_current(const Listing *listing, const Revision *revision)
{
	return listing->current && graph_contains(listing->current, revision);
}

static void add_line(Buffer *line, const Listing *listing, const Revision *revision)
{
	if (listing->parents) {
		if (revision->down_count)
			add_names(line, "", revision->down, revision->down_count, "");
		else
			buffer_add(line, "<base>");
		if (revision->depends_count)
			add_names(line, " (", revision->depends, revision->depends_count, ")");
		buffer_add(line, " -> ");
	}
	buffer_add(line, revision->id);
	if (listing->branches && revision->branches_count)
		add_names(line, " (", revision->branches, revision->branches_count, ")");
	if (!revision->children_count)
		buffer_add(line, revision->followers_count ? " (effective head)" : " (head)");
	if (is_current(listing, revision))
		buffer_add(line, " (current)");
	if (listing->points && revision->children_count > 1)
		buffer_add(line, " (branchpoint)");
	if (listing->points && revision->parents_count > 1)
		buffer_add(line, " (mergepoint)");
	if (listing->message)
		buffer_format(line, ", %s", revision->message ? revision->message : "");
	buffer_add(line, "\n");
}

static void add_block(void *mem, Buffer *block, const Listing *listing, const Revision *revision)
{
	buffer_format(block, "Rev: %s%s%s%s%s\n", revision->id, revision->children_count ? "" : " (head)",
		      revision->children_count > 1 ? " (branchpoint)" : "", revision->parents_count > 1 ? " (mergepoint)" : "",
		      is_current(listing, revision) ? " (current)" : "");
	buffer_format(block, "%s: %s\n", revision->parents_count > 1 ? "Merges" : "Parent", listing_parents(mem, revision));
	if (revision->depends_count)
		add_names(block, "Also depends on: ", revision->depends, revision->depends_count, "\n");
	if (revision->children_count > 1) {
		buffer_add(block, "Branches into: ");
		for (unsigned i = 0; i < revision->children_count; i++)
			buffer_format(block, "%s%s", i ? ", " : "", revision->children[i]->id);
		buffer_add(block, "\n");
	}
	if (revision->branches_count)
		add_names(block, "Branch names: ", revision->branches, revision->branches_count, "\n");
	buffer_format(block, "Path: %s\n\n", revision->path);
	for (const char *line = revision_header(mem, revision); *line;) {
		size_t length = strcspn(line, "\n");
		buffer_format(block, "%s%.*s\n", length ? "    " : "", (int)length, line);
		line += length + (line[length] == '\n');
	}
	buffer_add(block, "\n");
}

static void print_one(Buffer *text, const Listing *listing, const Revision *revision)
{
	buffer_clear(text);
	if (listing->block)
		add_block(text->mem, text, listing, revision);
	else
		add_line(text, listing, revision);
	fputs(text->data, stdout);
}

void listing_print(Cli *cli, const Listing *listing, const Revision *revision)
{
	print_one(buffer_new(cli->mem), listing, revision);
}

static json_t *names_json(char *const *names, unsigned count)
{
	json_t *list = json_array();

	for (unsigned i = 0; i < count; i++)
		json_array_append_new(list, json_string(names[i]));
	return list;
}

static json_t *revision_json(const Listing *listing, const Revision *revision)
{
	return json_pack("{s:s, s:o, s:s, s:s?, s:s, s:b, s:b, s:b, s:b, s:o, s:o, s:o}", "revision", revision->id, "revises",
			 names_json(revision->down, revision->down_count), "message", revision->message ? revision->message : "", "date",
			 revision->date, "path", revision->path, "head", !revision->children_count, "current", is_current(listing, revision),
			 "branchpoint", revision->children_count > 1, "mergepoint", revision->parents_count > 1, "branch_labels",
			 names_json(revision->labels, revision->labels_count), "branches",
			 names_json(revision->branches, revision->branches_count), "depends_on",
			 names_json(revision->depends, revision->depends_count));
}

bool listing_print_all(Cli *cli, const Listing *listing, const Revisions *revisions)
{
	if (!options.json) {
		Buffer *text = buffer_new(cli->mem);
		for (unsigned i = 0; i < revisions->count; i++)
			print_one(text, listing, revisions->list[i]);
		return true;
	}
	json_t *list = json_array();
	for (unsigned i = 0; i < revisions->count; i++) {
		json_t *json = revision_json(listing, revisions->list[i]);
		if (json_array_append_new(list, json) == 0)
			continue;
		json_decref(list);
		/* JSON holds nothing but UTF-8: what is something else is an error, not a gap. */
		return fail(cli->error, ERROR_INPUT, "%s: its header is not UTF-8, which JSON has to be", revisions->list[i]->path);
	}
	print_json(list);
	return true;
}
