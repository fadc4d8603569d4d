/* The graph of revisions: order, words of REV, rows of the version table, and every fault of a folder. */
#include <criterion/criterion.h>
#include <string.h>

#include "database.h"
#include "file.h"
#include "graph.h"
#include "mem.h"
#include "text.h"

typedef struct Folder {
	void *mem;
	Error *error;
	char *path;
	Graph *graph;
} Folder;

/* "id: parent parent" for each revision. */
static Folder make(const char *const *revisions, unsigned count)
{
	Folder folder = {.mem = mem_scratch(NULL)};

	folder.error = error_new(folder.mem);
	folder.path = folder_create(folder.mem);
	for (unsigned i = 0; i < count; i++) {
		const char *colon = strchr(revisions[i], ':');
		char *text = text_format(folder.mem, "-- one\n--\n-- Revision ID: %.*s\n-- Revises:%s\n-- Create Date: x\n\n-- autogen:upgrade\n",
					 (int)(colon - revisions[i]), revisions[i], colon + 1);
		cr_assert(file_create(folder.mem, text_format(folder.mem, "%s/%u.sql", folder.path, i), text, folder.error));
	}
	folder.graph = graph_load(folder.mem, folder.path, folder.error);
	return folder;
}

static void drop(Folder *folder)
{
	folder_remove(folder->path);
	talloc_free(folder->mem);
}

static char *show(Folder *folder, const Revisions *list)
{
	char *text = text_copy(folder->mem, "");

	for (unsigned i = 0; i < list->count; i++)
		text = text_format(folder->mem, "%s%s%s", text, i ? " " : "", list->list[i]->id);
	return text;
}

static Revisions resolve(Folder *folder, const char *word, const char *row)
{
	Revisions found = {0};
	char *rows[] = {text_copy(folder->mem, row)};

	cr_assert(graph_resolve(folder->graph, word, rows, row ? 1 : 0, &found, folder->error), "%s", folder->error->message);
	return found;
}

static void expect_up(Folder *folder, const char *row, const char *target, const char *path)
{
	Revisions rows = row ? resolve(folder, row, NULL) : (Revisions){0}, targets = resolve(folder, target, row);
	Revisions got = graph_upgrade_path(folder->graph, &rows, &targets);

	cr_expect_str_eq(show(folder, &got), path, "up from %s to %s: %s", row ? row : "base", target, show(folder, &got));
}

static void expect_down(Folder *folder, const char *row, const char *target, const char *path)
{
	Revisions rows = resolve(folder, row, NULL), targets = resolve(folder, target, row), got = {0};

	cr_assert(graph_downgrade_path(folder->graph, &rows, &targets, &got, folder->error), "%s", folder->error->message);
	cr_expect_str_eq(show(folder, &got), path, "down from %s to %s: %s", row, target, show(folder, &got));
}

Test(graph, linear)
{
	static const char *const revisions[] = {"cccc3: bbbb2", "aaaa1:", "bbbb2: aaaa1"};
	Folder folder = make(revisions, 3);

	cr_assert(folder.graph, "%s", folder.error->message);
	expect_up(&folder, NULL, "head", "aaaa1 bbbb2 cccc3");
	expect_up(&folder, "aaaa1", "+1", "bbbb2");
	expect_up(&folder, NULL, "+2", "aaaa1 bbbb2");
	expect_up(&folder, NULL, "bbbb", "aaaa1 bbbb2");
	expect_up(&folder, "cccc3", "head", "");
	expect_up(&folder, NULL, "head-1", "aaaa1 bbbb2");
	expect_up(&folder, NULL, "aaaa1+1", "aaaa1 bbbb2");
	expect_down(&folder, "cccc3", "-1", "cccc3");
	expect_down(&folder, "cccc3", "base", "cccc3 bbbb2 aaaa1");
	expect_down(&folder, "cccc3", "aaaa1", "cccc3 bbbb2");
	drop(&folder);
}

Test(graph, diamond)
{
	static const char *const revisions[] = {"base0:", "left1: base0", "right1: base0", "merge2: left1, right1"};
	Folder folder = make(revisions, 4);

	cr_assert(folder.graph, "%s", folder.error->message);
	cr_expect_eq(folder.graph->heads_count, 1);
	expect_up(&folder, NULL, "head", "base0 left1 right1 merge2");
	expect_down(&folder, "merge2", "base", "merge2 right1 left1 base0");
	Revisions rows = resolve(&folder, "merge2", NULL);
	Revisions after = graph_after_downgrade(folder.graph, &rows, rows.list[0]);
	cr_expect_str_eq(show(&folder, &after), "left1 right1");
	Revisions merge = resolve(&folder, "merge2", NULL);
	after = graph_after_upgrade(folder.graph, &after, merge.list[0]);
	cr_expect_str_eq(show(&folder, &after), "merge2");
	drop(&folder);
}

static void expect_fault(const char *const *revisions, unsigned count, const char *words)
{
	Folder folder = make(revisions, count);

	cr_assert_not(folder.graph);
	cr_expect(strstr(folder.error->message, words), "%s", folder.error->message);
	drop(&folder);
}

Test(graph, faults)
{
	static const char *const circle[] = {"aaaa1: bbbb2", "bbbb2: aaaa1"}, *const self[] = {"aaaa1: aaaa1"};
	static const char *const missing[] = {"aaaa1: nowhere"}, *const twice[] = {"aaaa1:", "aaaa1:"}, *const word[] = {"head:"};

	expect_fault(circle, 2, "circle");
	expect_fault(self, 1, "circle");
	expect_fault(missing, 1, "which no file has");
	expect_fault(twice, 2, "two files have revision id");
	expect_fault(word, 1, "cannot be a revision's id");
}

Test(graph, words_that_lead_nowhere)
{
	static const char *const revisions[] = {"aaaa1:", "aaaa2: aaaa1", "aaab3: aaaa1"};
	static const char *const words[] = {"aaaa", "aaa", "zzzz", "head", "+9", "aaaa1+1", "aaaa1-2"};
	Folder folder = make(revisions, 3);

	cr_assert(folder.graph, "%s", folder.error->message);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		Revisions found = {0};
		error_clear(folder.error);
		cr_expect_not(graph_resolve(folder.graph, words[i], NULL, 0, &found, folder.error), "%s", words[i]);
	}
	drop(&folder);
}
