/* Words of REV. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "graph_path.h"
#include "mem.h"
#include "text.h"

enum { SHORTEST_PREFIX = 4, FARTHEST = 1000000 };

/* [BRANCH@][SYMBOL][±N] */
typedef struct Word {
	const char *whole;
	char *branch; /* NULL: none */
	char *symbol; /* NULL: none, the steps start from the rows */
	bool relative;
	int steps;
} Word;

static bool parse_word(const Graph *graph, const char *text, Word *word, Error *error)
{
	const char *at = strchr(text, '@'), *rest = at ? at + 1 : text;
	const char *sign = rest + strlen(rest);

	*word = (Word){.whole = text, .branch = at ? text_slice(graph->mem, text, (size_t)(at - text)) : NULL};
	while (sign > rest && isdigit((unsigned char)sign[-1]))
		sign--;
	word->relative = *sign && sign > rest && (sign[-1] == '+' || sign[-1] == '-');
	if (word->relative) {
		long steps = strtol(--sign, NULL, 10);
		if (steps > FARTHEST || steps < -FARTHEST) {
			fail(error, ERROR_INPUT, "\"%s\" is too far away", text);
			return fail_hint(error, "\"head\" and \"base\" are as far as it goes");
		}
		if (steps == 0) {
			fail(error, ERROR_USAGE, "\"%s\" takes no steps", text);
			return fail_hint(error, "say \"current\", or how many steps: +1, -1");
		}
		word->steps = (int)steps;
	} else {
		sign = rest + strlen(rest);
	}
	if (sign > rest)
		word->symbol = text_slice(graph->mem, rest, (size_t)(sign - rest));
	if (!word->symbol && !word->relative) {
		fail(error, ERROR_USAGE, *text ? "\"%s\" names no revision" : "an empty word names no revision", text);
		fail_hint(error, "write an id, head, heads, base, current, LABEL@head, or +N and -N");
		return false;
	}
	return true;
}

static bool name_candidates(const Revisions *list, Error *error)
{
	for (unsigned i = 0; i < list->count; i++)
		fail_while(error, "\"%s\" (%s)%s%s", list->list[i]->id, list->list[i]->path, list->list[i]->message ? ", " : "",
			   list->list[i]->message ? list->list[i]->message : "");
	return false;
}

static bool refuse_several(const Revisions *list, const char *word, Error *error)
{
	fail(error, ERROR_INPUT, "\"%s\" means %u revisions", word, list->count);
	name_candidates(list, error);
	return fail_hint(error, "name one of them, or say LABEL@head or ID@head for one branch, or \"heads\" for all");
}

static bool refuse_unknown(const Graph *graph, const char *word, Error *error)
{
	static const char *const own[] = {"head", "heads", "base", "current"};
	const char **words = NULL;
	unsigned count = 0;

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		*LIST_ADD(graph->mem, words, count) = own[i];
	for (unsigned i = 0; i < graph->revisions_count; i++) {
		*LIST_ADD(graph->mem, words, count) = graph->revisions[i]->id;
		for (unsigned k = 0; k < graph->revisions[i]->labels_count; k++)
			*LIST_ADD(graph->mem, words, count) = graph->revisions[i]->labels[k];
	}
	const char *nearest = text_nearest(word, words, count);
	fail(error, ERROR_INPUT, "there is no revision or branch \"%s\"", word);
	if (strlen(word) < SHORTEST_PREFIX)
		return fail_hint(error, "a shortened id has at least four characters");
	/* Ids are random: only a slip of a letter or two is worth a guess. */
	if (nearest && text_distance(word, nearest) <= 2)
		return fail_hint(error, "did you mean \"%s\"?", nearest);
	return fail_hint(error, "`autogen history` lists them");
}

/* An id, a label or a prefix; of a prefix only what is on the line of `branch` (may be NULL). */
static bool find_by_id(const Graph *graph, const char *word, const Revision *branch, Revision **found, Error *error)
{
	Revisions matching = {0};

	if ((*found = map_get(graph->by_id, word)) || (*found = map_get(graph->by_label, word)))
		return true;
	for (unsigned i = 0; i < graph->revisions_count && strlen(word) >= SHORTEST_PREFIX; i++)
		if (text_starts(graph->revisions[i]->id, word) &&
		    (!branch || graph_shares_lineage(graph, graph->revisions[i], branch, false)))
			graph_add(graph, &matching, graph->revisions[i]);
	if (!matching.count)
		return refuse_unknown(graph, word, error);
	if (matching.count > 1) {
		fail(error, ERROR_INPUT, "\"%s\" may be several revisions", word);
		name_candidates(&matching, error);
		return fail_hint(error, "write more of its id");
	}
	*found = matching.list[0];
	return true;
}

static bool find_branch(const Graph *graph, const Word *word, Revision **branch, Error *error)
{
	*branch = NULL;
	if (!word->branch)
		return true;
	return find_by_id(graph, word->branch, NULL, branch, error) || fail_while(error, "which \"%s\" takes for a branch", word->whole);
}

static Revisions on_branch(const Graph *graph, const Revisions *list, const Revision *branch)
{
	Revisions kept = {0};

	for (unsigned i = 0; i < list->count; i++)
		if (!branch || graph_shares_lineage(graph, list->list[i], branch, false))
			graph_add(graph, &kept, list->list[i]);
	return kept;
}

static bool refuse_beside(const Revision *revision, const Word *word, Error *error)
{
	fail(error, ERROR_INPUT, "revision \"%s\" is not on branch \"%s\"", revision->id, word->branch);
	return fail_hint(error, "say \"%s\" without a branch before it", word->symbol);
}

/* A symbol without steps. */
static bool find_symbol(const Graph *graph, const Word *word, const Revision *branch, const Revisions *rows, Revisions *found,
			Error *error)
{
	const char *symbol = word->symbol;
	Revision *revision;

	*found = (Revisions){0};
	if (text_same(symbol, "base"))
		return true;
	if (text_same(symbol, "heads")) {
		*found = on_branch(graph, branch ? &graph->heads : &graph->real_heads, branch);
		return true;
	}
	if (text_same(symbol, "head")) {
		*found = on_branch(graph, &graph->heads, branch);
		return found->count <= 1 || refuse_several(found, word->whole, error);
	}
	if (text_same(symbol, "current")) {
		/* A head that only others depend on has no row of its own. */
		const Revisions current = graph_current(graph, rows);
		*found = branch ? on_branch(graph, &current, branch) : *rows;
		return true;
	}
	if (!find_by_id(graph, symbol, branch, &revision, error))
		return false;
	if (branch && !graph_shares_lineage(graph, revision, branch, false))
		return refuse_beside(revision, word, error);
	graph_add(graph, found, revision);
	return true;
}

static bool refuse_walk(const Revisions *ways, const Revision *from, bool up, Error *error)
{
	fail(error, ERROR_INPUT, "ambiguous walk: there are %u ways %s from %s%s%s", ways->count, up ? "up" : "down", from ? "\"" : "the base",
	     from ? from->id : "", from ? "\"" : "");
	name_candidates(ways, error);
	return up ? fail_hint(error, "name one of them, or say ID@+N or LABEL@+N with one of them for the branch")
		  : fail_hint(error, "name the revision to go to");
}

static bool refuse_far(const Word *word, int there, const char *where, Error *error)
{
	fail(error, ERROR_INPUT, "\"%s\" goes too far: there %s %d revision%s %s", word->whole, there == 1 ? "is" : "are", there, there == 1 ? "" : "s", where);
	return fail_hint(error, "\"%s%s%s\" is as far %s as it goes", word->branch ? word->branch : "", word->branch ? "@" : "",
			 word->steps > 0 ? "head" : "base", word->steps > 0 ? "up" : "down");
}

/* N steps from a revision (NULL: the base) where the way is the only one; going up on the line of `branch`. */
static bool walk(const Graph *graph, Revision *from, const Word *word, const Revision *branch, bool stop_at_end, Revision **to,
		 Error *error)
{
	for (int i = 0; i < word->steps; i++) {
		Revisions children = from ? (Revisions){from->children, from->children_count} : graph->bases;
		Revisions ways = on_branch(graph, &children, branch);
		if (ways.count > 1)
			return refuse_walk(&ways, from, true, error);
		if (!ways.count && stop_at_end)
			break;
		if (!ways.count)
			return refuse_far(word, i, "above", error);
		from = ways.list[0];
	}
	for (int i = 0; i > word->steps; i--) {
		if (!from && stop_at_end)
			break;
		if (!from)
			return refuse_far(word, -i, "below", error);
		if (from->parents_count > 1)
			return refuse_walk(&(Revisions){from->parents, from->parents_count}, from, false, error);
		from = from->parents_count ? from->parents[0] : NULL;
	}
	*to = from;
	return true;
}

/* The newest of what is applied on a branch, when no row itself is on its line. */
static Revisions tips_on_branch(const Graph *graph, const Revisions *rows, const Revision *branch)
{
	unsigned char *applied = graph_mark(graph, rows, LINK_NEEDS);
	Revisions active = {0}, tips = {0};

	for (unsigned i = 0; i < graph->revisions_count; i++)
		if (applied[i] && graph_shares_lineage(graph, graph->revisions[i], branch, false))
			graph_add(graph, &active, graph->revisions[i]);
	for (unsigned i = 0; i < active.count; i++) {
		bool top = true;
		for (unsigned k = 0; k < active.list[i]->followers_count; k++)
			top = top && !graph_contains(&active, active.list[i]->followers[k]);
		if (top)
			graph_add(graph, &tips, active.list[i]);
	}
	return tips;
}

/* Rows that no other row stands on: others may be left from a table that several tools wrote. */
static Revisions tops_of(const Graph *graph, const Revisions *rows)
{
	Revisions tops = {0};

	for (unsigned i = 0; i < rows->count; i++) {
		bool top = !graph_contains(&tops, rows->list[i]);
		for (unsigned k = 0; k < rows->count && top && rows->count > 1; k++) {
			unsigned char *below = graph_mark(graph, &(Revisions){&rows->list[k], 1}, LINK_NEEDS);
			top = rows->list[k] == rows->list[i] || !below[rows->list[i]->index];
			talloc_free(below);
		}
		if (top)
			graph_add(graph, &tops, rows->list[i]);
	}
	return tops;
}

static bool refuse_rows(const Revisions *starts, const Word *word, Error *error)
{
	fail(error, ERROR_INPUT, "\"%s\" is ambiguous: the database is at %u heads", word->whole, starts->count);
	name_candidates(starts, error);
	return fail_hint(error, "say which: ID@%+d or LABEL@%+d", word->steps, word->steps);
}

/* Where steps without a symbol start: the row, or what is applied on the branch. NULL: the base. */
static bool find_start(const Graph *graph, const Word *word, const Revision *branch, const Revisions *rows, Revision **start,
		       Error *error)
{
	const Revisions tops = tops_of(graph, rows);
	Revisions starts = on_branch(graph, &tops, branch);

	if (branch && !starts.count && word->steps > 0)
		starts = tips_on_branch(graph, rows, branch);
	if (branch && !starts.count && word->steps < 0) {
		/* A head that only others depend on has no row of its own. */
		const Revisions current = graph_current(graph, rows);
		starts = on_branch(graph, &current, branch);
		if (!starts.count) {
			fail(error, ERROR_INPUT, "\"%s\": nothing of that branch is applied", word->whole);
			return fail_hint(error, "`autogen current` says where the database is");
		}
	}
	if (starts.count > 1)
		return refuse_rows(&starts, word, error);
	*start = starts.count ? starts.list[0] : NULL;
	return true;
}

static bool find_relative(const Graph *graph, const Word *word, const Revision *branch, const Revisions *rows, bool stop_at_end,
			  Revision **found, Error *error)
{
	Revision *start = NULL;
	Revisions symbols = {0};

	if (!word->symbol) {
		if (!find_start(graph, word, branch, rows, &start, error))
			return false;
	} else {
		/* Going up the branch says which way; the start itself may be beside it. */
		const Revision *from = word->steps > 0 && !revision_is_word(word->symbol) ? NULL : branch;
		if (!find_symbol(graph, word, from, rows, &symbols, error))
			return false;
		if (symbols.count > 1)
			return refuse_several(&symbols, word->whole, error);
		start = symbols.count ? symbols.list[0] : NULL;
		const Revisions above = start ? (Revisions){start->children, start->children_count} : (Revisions){0};
		if (start && branch && !graph_shares_lineage(graph, start, branch, false) && !on_branch(graph, &above, branch).count)
			return refuse_beside(start, word, error);
	}
	return walk(graph, start, word, branch, stop_at_end, found, error);
}

static bool find_word(const Graph *graph, const Word *word, const Revisions *rows, bool stop_at_end, Revisions *found, Error *error)
{
	Revision *branch, *one = NULL;

	if (!find_branch(graph, word, &branch, error))
		return false;
	if (!word->relative)
		return find_symbol(graph, word, branch, rows, found, error);
	if (!find_relative(graph, word, branch, rows, stop_at_end, &one, error))
		return false;
	*found = (Revisions){0};
	if (one)
		graph_add(graph, found, one);
	return true;
}

bool graph_find(const Graph *graph, const char *text, const Revisions *rows, Revisions *found, Error *error)
{
	Word word;

	return parse_word(graph, text, &word, error) && find_word(graph, &word, rows, false, found, error);
}

bool graph_upgrade_targets(const Graph *graph, const char *text, const Revisions *rows, Revisions *found, Error *error)
{
	Word word;

	if (!parse_word(graph, text, &word, error))
		return false;
	if (!word.relative || word.symbol || word.steps > 0)
		return find_word(graph, &word, rows, false, found, error);
	fail(error, ERROR_USAGE, "an upgrade goes up: \"%s\"", text);
	return fail_hint(error, "say `autogen downgrade %s`", text);
}

bool graph_find_one(const Graph *graph, const char *text, const Revisions *rows, Revision **found, Error *error)
{
	Revisions several;

	if (!graph_find(graph, text, rows, &several, error))
		return false;
	if (several.count > 1)
		return refuse_several(&several, text, error);
	*found = several.count ? several.list[0] : NULL;
	return true;
}

bool graph_downgrade_target(const Graph *graph, const char *text, const Revisions *rows, Lowering *lowering, Error *error)
{
	Word word;
	Lowering found = {0};
	Revisions symbols = {0};

	if (!parse_word(graph, text, &word, error) || !find_branch(graph, &word, &found.branch, error))
		return false;
	if (word.relative && !word.symbol) {
		Revision *start = NULL;
		if (word.steps >= 0) {
			fail(error, ERROR_USAGE, "a downgrade goes down: \"%s\"", text);
			return fail_hint(error, "say -%d, or `autogen upgrade %s`", word.steps, text);
		}
		if (!find_start(graph, &word, found.branch, rows, &start, error) ||
		    !walk(graph, start, &word, found.branch, false, &found.target, error))
			return false;
		/* Several branches may begin at the target: only the one that was walked down is left. */
		found.branch = start;
	} else if (word.relative) {
		if (!find_relative(graph, &word, found.branch, rows, false, &found.target, error))
			return false;
	} else {
		if (!find_symbol(graph, &word, revision_is_word(word.symbol) ? found.branch : NULL, rows, &symbols, error))
			return false;
		if (symbols.count > 1)
			return refuse_several(&symbols, text, error);
		found.target = symbols.count ? symbols.list[0] : NULL;
	}
	*lowering = found;
	return true;
}

/* Steps at one end of a range count from the other one, which has to be one revision then. */
static bool check_other_end(const Graph *graph, const Word *word, const Revision *branch, const Revisions *other, Error *error)
{
	const Revisions on = on_branch(graph, other, branch);

	if (!word->relative || word->symbol || on.count < 2)
		return true;
	fail(error, ERROR_INPUT, "\"%s\": the range %s at %u heads", word->whole, word->steps > 0 ? "begins" : "ends", on.count);
	name_candidates(&on, error);
	return fail_hint(error, "name one of them at the other end, or say LABEL@%+d", word->steps);
}

/* -N at the lower end counts from the upper one. */
static bool find_low(const Graph *graph, const char *text, const Revisions *rows, const Revisions *high, Revisions *found,
		     Revision **branch, Error *error)
{
	Word word;

	*branch = NULL;
	*found = (Revisions){0};
	if (!*text)
		return true;
	if (!parse_word(graph, text, &word, error) || !find_branch(graph, &word, branch, error) ||
	    !check_other_end(graph, &word, *branch, high, error))
		return false;
	return find_word(graph, &word, word.relative && !word.symbol ? high : rows, true, found, error);
}

static bool find_high(const Graph *graph, const char *text, const Revisions *rows, const Revisions *low, Revisions *found, Error *error)
{
	Word word;

	if (!parse_word(graph, *text ? text : "heads", &word, error))
		return false;
	if (word.relative && !word.symbol && word.steps <= 0) {
		fail(error, ERROR_USAGE, "a range goes up: \"%s\" cannot be its second end", text);
		return fail_hint(error, "-N stands first, and counts down from the second end: -3:head");
	}
	return check_other_end(graph, &word, NULL, low, error) &&
	       find_word(graph, &word, word.relative && !word.symbol ? low : rows, true, found, error);
}

bool graph_find_base(const Graph *graph, const char *text, const Revisions *rows, Revision **line, bool *everything, Error *error)
{
	Revisions symbols = {0};
	Word word;

	*everything = false;
	if (!parse_word(graph, text, &word, error) || !find_branch(graph, &word, line, error))
		return false;
	if (word.symbol && text_same(word.symbol, "current")) {
		*line = NULL;
	} else if (*line) {
		return true;
	} else if (word.symbol && !revision_is_word(word.symbol)) {
		if (!find_symbol(graph, &word, NULL, rows, &symbols, error))
			return false;
		*line = symbols.count ? symbols.list[0] : NULL;
	} else if (!word.symbol) {
		return find_start(graph, &word, NULL, rows, line, error);
	} else {
		*everything = text_same(word.symbol, "base");
	}
	return true;
}

static bool refuse_range(const char *low, const char *high, Error *error)
{
	fail(error, ERROR_INPUT, "the range %s:%s does not follow one line: its first end is not below its second one", low, high);
	return fail_hint(error, "the older revision stands first; `autogen history` shows the order");
}

bool graph_range(const Graph *graph, const char *low_text, const char *high_text, const Revisions *rows, Revisions *found, Error *error)
{
	Revisions low = {0}, high = {0};
	Revision *branch;
	bool low_first = !text_starts(low_text, "-") && !strstr(low_text, "@-");

	if (low_first && !find_low(graph, low_text, rows, &high, &low, &branch, error))
		return false;
	if (!find_high(graph, high_text, rows, &low, &high, error))
		return false;
	if (!low_first && !find_low(graph, low_text, rows, &high, &low, &branch, error))
		return false;
	if (branch)
		high = on_branch(graph, &high, branch);
	unsigned char *wanted = graph_mark(graph, &high, LINK_NEEDS);
	unsigned char *below = graph_mark(graph, &low, LINK_NEEDS), *above = graph_mark(graph, &low, LINK_CHILDREN);
	for (unsigned i = 0; i < low.count; i++)
		if (!wanted[low.list[i]->index])
			return refuse_range(low_text, *high_text ? high_text : "heads", error);
	for (unsigned i = 0; i < graph->revisions_count; i++)
		wanted[i] = wanted[i] && (!below[i] || graph_contains(&low, graph->revisions[i])) && (!low.count || above[i]);
	*found = graph_sort(graph, wanted, &high);
	return true;
}
