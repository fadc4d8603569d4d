/*
 * The graph of revisions, as data: tests/graph/<case> names revisions and what must be true of them. A line a fact:
 *
 *     aaaa: bbbb cccc [label] (dddd)      revision aaaa revises bbbb and cccc, has a label and depends on dddd
 *     ROWS up WORD = STEPS / ROWS         from these rows (- for none) the upgrade runs these steps, in order, and leaves these rows
 *     ROWS down WORD = STEPS / ROWS
 *     ROWS stamp WORD… = ROWS
 *     ROWS find WORD = IDS
 *     ROWS range A:B = IDS                newest first, as `history` prints
 *     ROWS current = IDS
 *     heads = IDS, real heads = IDS, branches ID = LABELS
 *     ROWS up WORD ! WORDS                an error that holds these words (every other verb likewise)
 *     load ! WORDS                        the folder itself is refused
 *
 * Lists are separated by blanks; - is the empty one. Lines that start with # are comments.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "buffer.h"
#include "database.h"
#include "file.h"
#include "graph_path.h"
#include "mem.h"
#include "text.h"

typedef struct Case {
	char path[256];
} Case;

typedef struct Fixture {
	void *mem;
	Error *error;
	char *folder;
	Graph *graph;
	const char *path;
	unsigned line;
} Fixture;

typedef struct Words {
	char **list;
	unsigned count;
} Words;

static Words words_of(void *mem, const char *text)
{
	Words words = {0};

	while (*text) {
		text += strspn(text, " \t");
		size_t length = strcspn(text, " \t");
		if (length && !(length == 1 && *text == '-'))
			*LIST_ADD(mem, words.list, words.count) = text_slice(mem, text, length);
		text += length;
	}
	return words;
}

/* What stands between two marks, out of the text. */
static char *take(void *mem, char *text, char open, char close)
{
	char *begin = strchr(text, open), *end = begin ? strchr(begin, close) : NULL;

	if (!end)
		return text_copy(mem, "");
	char *inner = text_slice(mem, begin + 1, (size_t)(end - begin - 1));
	memset(begin, ' ', (size_t)(end - begin + 1));
	return inner;
}

static void write_revision(Fixture *f, char *line, unsigned number)
{
	char *labels = take(f->mem, line, '[', ']'), *depends = take(f->mem, line, '(', ')'), *colon = strchr(line, ':');
	Words down = words_of(f->mem, colon + 1), label = words_of(f->mem, labels), depend = words_of(f->mem, depends);
	Buffer *text = buffer_new(f->mem);

	buffer_format(text, "-- message\n--\n-- Revision ID: %.*s\n-- Revises: %s\n", (int)(colon - line), line, text_join(f->mem, down.list, down.count, ", "));
	if (label.count)
		buffer_format(text, "-- Branch Labels: %s\n", text_join(f->mem, label.list, label.count, ", "));
	if (depend.count)
		buffer_format(text, "-- Depends On: %s\n", text_join(f->mem, depend.list, depend.count, ", "));
	buffer_add(text, "\n-- autogen:upgrade\n");
	cr_assert(file_create(f->mem, text_format(f->mem, "%s/%u.sql", f->folder, number), text->data, f->error), "%s", f->error->message);
}

static char *show(Fixture *f, const Revisions *list)
{
	Buffer *text = buffer_new(f->mem);

	for (unsigned i = 0; i < list->count; i++)
		buffer_format(text, "%s%s", i ? " " : "", list->list[i]->id);
	return list->count ? text->data : text_copy(f->mem, "-");
}

/* The steps and the rows that they leave, as the facts are written. */
static bool walk(Fixture *f, const Revisions *rows, const char *word, bool up, char **answer)
{
	Revisions path, targets, after = *rows;
	Lowering lowering;

	if (up && !graph_upgrade_targets(f->graph, word, rows, &targets, f->error))
		return false;
	if (!up && (!graph_downgrade_target(f->graph, word, rows, &lowering, f->error) ||
		    !graph_downgrade_path(f->graph, rows, &lowering, &path, f->error)))
		return false;
	if (up)
		path = graph_upgrade_path(f->graph, rows, &targets);
	for (unsigned i = 0; i < path.count; i++)
		after = up ? graph_after_upgrade(f->graph, &after, path.list[i]) : graph_after_downgrade(f->graph, &after, path.list[i]);
	*answer = text_format(f->mem, "%s / %s", show(f, &path), show(f, &after));
	return true;
}

static bool answer_verb(Fixture *f, const Revisions *rows, const char *verb, const Words *rest, char **answer)
{
	const char *word = rest->count ? rest->list[0] : "";
	Revisions found = {0};
	bool fine = true;

	if (text_same(verb, "up") || text_same(verb, "down"))
		return walk(f, rows, word, text_same(verb, "up"), answer);
	if (text_same(verb, "stamp"))
		fine = graph_after_stamp(f->graph, rows, rest->list, rest->count, &found, f->error);
	else if (text_same(verb, "find"))
		fine = graph_find(f->graph, word, rows, &found, f->error);
	else if (text_same(verb, "current"))
		found = graph_current(f->graph, rows);
	else if (text_same(verb, "range")) {
		char *low = text_copy(f->mem, word), *colon = strchr(low, ':');
		cr_assert(colon, "%s:%u: a range has a colon", f->path, f->line);
		*colon = '\0';
		fine = graph_range(f->graph, low, colon + 1, rows, &found, f->error);
	} else
		cr_assert_fail("%s:%u: no such verb: %s", f->path, f->line, verb);
	*answer = show(f, &found);
	return fine;
}

/* Facts about the graph alone have no rows before their verb. */
static bool answer_graph(Fixture *f, const Words *words, char **answer)
{
	if (text_same(words->list[0], "heads"))
		*answer = show(f, &f->graph->heads);
	else if (text_same(words->list[0], "real"))
		*answer = show(f, &f->graph->real_heads);
	else if (text_same(words->list[0], "branches")) {
		const Revision *revision = map_get(f->graph->by_id, words->list[1]);
		cr_assert(revision, "%s:%u: no such revision", f->path, f->line);
		*answer = revision->branches_count ? text_join(f->mem, revision->branches, revision->branches_count, " ") : text_copy(f->mem, "-");
	} else
		return false;
	return true;
}

static void check_answer(Fixture *f, bool fine, const char *answer, const char *expected, bool error)
{
	Buffer *said = buffer_new(f->mem);

	if (!fine) {
		buffer_format(said, "%s\n", f->error->message);
		for (unsigned i = 0; i < f->error->context_count; i++)
			buffer_format(said, "%s\n", f->error->context[i]);
		buffer_format(said, "%s", f->error->hint ? f->error->hint : "");
	}
	if (error) {
		cr_expect(!fine && strstr(said->data, expected), "%s:%u: expected an error with \"%s\", got: %s", f->path, f->line, expected,
			  fine ? answer : said->data);
		cr_expect(fine || f->error->hint, "%s:%u: the error says what is wrong, and not what to do: %s", f->path, f->line, said->data);
	} else {
		cr_expect(fine && text_same(answer, expected), "%s:%u: expected %s, got: %s", f->path, f->line, expected, fine ? answer : said->data);
	}
}

static void check_fact(Fixture *f, char *line)
{
	char *error = strstr(line, " ! "), *equals = error ? error : strstr(line, " = "), *answer = NULL;
	Words words, rest = {0}, rows = {0};
	Revisions found = {0};

	cr_assert(equals, "%s:%u: neither = nor !", f->path, f->line);
	*equals = '\0';
	char *expected = text_trim(f->mem, equals + 3);
	words = words_of(f->mem, line);
	if (words.count && text_same(words.list[0], "load")) {
		check_answer(f, f->graph != NULL, "the folder is read", expected, true);
		return;
	}
	cr_assert(f->graph, "%s:%u: %s", f->path, f->line, f->error->message);
	if (answer_graph(f, &words, &answer)) {
		check_answer(f, true, answer, expected, error != NULL);
		return;
	}
	static char *const verbs[] = {"up", "down", "stamp", "find", "range", "current"};
	unsigned at = 0;
	while (at < words.count && !text_in(words.list[at], verbs, sizeof verbs / sizeof *verbs))
		*LIST_ADD(f->mem, rows.list, rows.count) = words.list[at++];
	cr_assert(at < words.count, "%s:%u: no verb", f->path, f->line);
	rest = (Words){words.list + at + 1, words.count - at - 1};
	cr_assert(graph_rows(f->graph, rows.list, rows.count, &found, f->error), "%s:%u: %s", f->path, f->line, f->error->message);
	bool fine = answer_verb(f, &found, words.list[at], &rest, &answer);
	check_answer(f, fine, answer, expected, error != NULL);
	error_clear(f->error);
}

/* "aaaa:" before anything else, blanks among it. */
static bool is_revision(const char *line)
{
	size_t length = strspn(line, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");

	return length && line[length] == ':';
}

static void free_cases(struct criterion_test_params *params)
{
	cr_free(params->params);
}

ParameterizedTestParameters(graph, facts)
{
	void *mem = mem_scratch(NULL);
	char **paths = NULL;
	unsigned count = 0;

	file_glob(mem, SOURCE_FOLDER "/tests/graph/*", &paths, &count, error_new(mem));
	Case *list = cr_malloc(count * sizeof *list);
	for (unsigned i = 0; i < count; i++)
		snprintf(list[i].path, sizeof list[i].path, "%s", paths[i]);
	talloc_free(mem);
	return cr_make_param_array(Case, list, count, free_cases);
}

ParameterizedTest(Case *test, graph, facts)
{
	void *mem = mem_scratch(NULL);
	Fixture f = {.mem = mem, .error = error_new(mem), .folder = folder_create(mem), .path = path_name(test->path)};
	char *text = file_read(mem, test->path, NULL, f.error);
	const GraphFolders folders = {.list = &f.folder, .count = 1};
	unsigned facts = 0;

	cr_assert(text, "%s", f.error->message);
	for (int facts_now = 0; facts_now < 2; facts_now++) {
		char *lines = text_copy(mem, text), *save = NULL;
		f.line = 0;
		for (char *line = lines; line; line = save) {
			save = strchr(line, '\n');
			if (save)
				*save++ = '\0';
			f.line++;
			char *content = text_trim(mem, line);
			if (!*content || *content == '#' || is_revision(content) == (facts_now == 1))
				continue;
			if (facts_now)
				check_fact(&f, content);
			else
				write_revision(&f, content, f.line);
			facts += (unsigned)facts_now;
		}
		if (!facts_now)
			f.graph = graph_load(mem, &folders, f.error);
	}
	cr_expect(facts, "%s says nothing", f.path);
	folder_remove(f.folder);
	talloc_free(mem);
}
