/*
 * The cases: tests/cases/<kind>/<case>/ is a change of a schema as data.
 *
 *   from.yaml, to.yaml   the model before and after; a file that is not there is an empty database
 *   rows.sql             rows that are in it when the change comes
 *   only                 the one dialect that the case is about; without it, both
 *   lost                 "table" or "table.column" whose values upgrade and downgrade together do not give back
 *   <dialect>.sql        the expected SQL, up and down; AUTOGEN_WRITE=1 writes it, for a person to review
 *
 * For each: the SQL is the expected one; the upgraded database, inspected, is `to`; the downgraded one is `from`, to
 * the letter of what inspect writes; the rows are what they were; the XML of the change is valid and reads back.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <libxml/relaxng.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "apply.h"
#include "database.h"
#include "document.h"
#include "file.h"
#include "mem.h"
#include "report.h"
#include "rows.h"
#include "text.h"

typedef struct Case {
	char folder[256];
	char dialect[16];
} Case;

typedef struct Work {
	void *mem;
	const char *folder;
	const Dialect *dialect;
	const char *url;
	Session *session;
	Error *error;
	ModelOptions options;
	char **lost;
	unsigned lost_count;
} Work;

static const char *in_case(Work *run, const char *name)
{
	return text_format(run->mem, "%s/%s", run->folder, name);
}

/* An error is the test's failure, in the error's own words. */
static void must(Work *run, bool fine, const char *what)
{
	if (fine)
		return;
	const Error *error = run->error;
	cr_assert_fail("%s %s: %s: %s %s %s", run->folder, run->dialect->name, what, error->message ? error->message : "(no error)",
		       error->detail ? error->detail : "", error->context_count ? error->context[0] : "");
}

static Schema *load(Work *run, const char *name)
{
	char *path = text_copy(run->mem, in_case(run, name));
	Schema *schema = model_load(run->mem, &run->options, &path, file_exists(path) ? 1 : 0, run->error);

	must(run, schema != NULL, name);
	return schema;
}

static Schema *inspect(Work *run)
{
	static const Scope everything = {0};
	Schema *schema = run->dialect->server->inspect(run->mem, run->session, &everything, NULL, NULL, run->error);

	must(run, schema != NULL, "inspect");
	return schema;
}

static Change *compare(Work *run, const Schema *from, Schema *to)
{
	Schema *renamed;
	Change *change = diff(run->mem, run->dialect->rules, from, to, &renamed);

	if (run->dialect->settle_spelling) {
		must(run, run->dialect->settle_spelling(run->mem, run->session, renamed, to, run->error), "spelling");
		change = diff(run->mem, run->dialect->rules, from, to, NULL);
	}
	return change;
}

static void expect_same(Work *run, const Schema *have, const char *name)
{
	Change *change = compare(run, have, load(run, name));

	cr_assert(change_is_empty(change), "%s %s: the database is not %s:\n%s", run->folder, run->dialect->name, name,
		  report_text(run->mem, change));
}

static void execute(Work *run, const char *sql, bool rebuilds, const char *what)
{
	const Server *server = run->dialect->server;

	/* The tests keep keys on: a rebuild that forgot to switch them off would show. */
	if (run->dialect == &sqlite)
		must(run, server->execute(run->session, rebuilds ? "PRAGMA foreign_keys = OFF" : "PRAGMA foreign_keys = ON", run->error), what);
	must(run, apply_script(run->mem, run->session, run->dialect, what, sql, run->error), what);
}

static void expect_text(Work *run, const char *name, const char *text)
{
	const char *path = in_case(run, name);

	if (getenv("AUTOGEN_WRITE") && *getenv("AUTOGEN_WRITE")) {
		remove(path);
		must(run, file_create(run->mem, path, text, run->error), "write");
		return;
	}
	char *expected = file_read(run->mem, path, NULL, run->error);
	must(run, expected != NULL, "expected SQL");
	cr_assert(text_same(expected, text), "%s: the SQL is another.\n--- expected\n%s\n--- is\n%s", path, expected, text);
}

static void check_xml(Work *run, const Change *change)
{
	char *xml = report_xml(run->mem, change, run->error);
	must(run, xml != NULL, "xml");
	Change *again = report_read_xml(run->mem, xml, run->error);
	must(run, again != NULL, "read xml");
	cr_assert(change_equal(change, again), "%s: the XML reads back to another tree:\n%s", run->folder, xml);
	xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(SOURCE_FOLDER "/schemas/diff.rng");
	xmlRelaxNG *grammar = xmlRelaxNGParse(parser);
	xmlRelaxNGValidCtxt *valid = xmlRelaxNGNewValidCtxt(grammar);
	xmlDoc *document = xmlReadMemory(xml, (int)strlen(xml), NULL, NULL, 0);
	cr_assert_eq(xmlRelaxNGValidateDoc(valid, document), 0, "%s: not valid by diff.rng:\n%s", run->folder, xml);
	xmlFreeDoc(document);
	xmlRelaxNGFreeValidCtxt(valid);
	xmlRelaxNGFree(grammar);
	xmlRelaxNGFreeParserCtxt(parser);
}

static char *rows(Work *run, const Schema *schema)
{
	char *snapshot = rows_snapshot(run->mem, run->session, schema, run->lost, run->lost_count, run->error);

	must(run, snapshot != NULL, "rows");
	return snapshot;
}

static void read_lost(Work *run)
{
	char *text = file_exists(in_case(run, "lost")) ? file_read(run->mem, in_case(run, "lost"), NULL, run->error) : NULL;

	for (char *line = text ? strtok(text, "\n") : NULL; line; line = strtok(NULL, "\n"))
		*LIST_ADD(run->mem, run->lost, run->lost_count) = text_trim(run->mem, line);
}

static void run_case(Work *run)
{
	Schema *from = load(run, "from.yaml"), *to = load(run, "to.yaml");
	bool rebuilds;

	read_lost(run);
	Change *make = diff(run->mem, run->dialect->rules, mem_new(run->mem, Schema), from, NULL);
	char *sql = dialect_sql(run->mem, run->dialect, make, false, &rebuilds);
	execute(run, sql, rebuilds, "making from.yaml");
	Schema *before = inspect(run);
	expect_same(run, before, "from.yaml");
	if (file_exists(in_case(run, "rows.sql"))) {
		char *script = file_read(run->mem, in_case(run, "rows.sql"), NULL, run->error);
		must(run, script != NULL, "rows.sql");
		execute(run, script, true, "rows.sql");
	}
	char *rows_before = rows(run, before);
	Change *change = compare(run, before, to);
	Change *back = change_reverse(run->mem, change);
	bool up_rebuilds, down_rebuilds;
	char *up = dialect_sql(run->mem, run->dialect, change, false, &up_rebuilds);
	char *down = dialect_sql(run->mem, run->dialect, back, true, &down_rebuilds);
	expect_text(run, text_format(run->mem, "%s.sql", run->dialect->name),
		    text_format(run->mem, "-- upgrade%s\n%s-- downgrade%s\n%s", up_rebuilds ? " foreign_keys=off" : "", up,
				down_rebuilds ? " foreign_keys=off" : "", down));
	check_xml(run, change);
	check_xml(run, back);
	execute(run, up, up_rebuilds, "upgrade");
	Schema *after = inspect(run);
	expect_same(run, after, "to.yaml");
	execute(run, down, down_rebuilds, "downgrade");
	Schema *again = inspect(run);
	expect_same(run, again, "from.yaml");
	char *rows_again = rows(run, again);
	cr_assert_str_eq(rows_again, rows_before, "%s %s: rows are lost or changed.\n--- before\n%s\n--- after\n%s", run->folder,
			 run->dialect->name, rows_before, rows_again);
}

static void free_cases(struct criterion_test_params *params)
{
	cr_free(params->params);
}

/* Every folder with a case, once a dialect. */
static Case *list_cases(size_t *length)
{
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	char **folders = NULL;
	unsigned folders_count = 0;
	Case *list = NULL;
	size_t count = 0;
	const char *wanted = getenv("AUTOGEN_CASE");

	/* Made once: what criterion gives to its workers must not move. */
	file_glob(mem, SOURCE_FOLDER "/tests/cases/*/*", &folders, &folders_count, error);
	list = cr_malloc((size_t)folders_count * 2 * sizeof *list);
	for (unsigned i = 0; i < folders_count; i++) {
		const char *dialects[] = {"postgresql", "sqlite"};
		char *only = text_format(mem, "%s/only", folders[i]);
		only = file_exists(only) ? text_trim(mem, file_read(mem, only, NULL, error)) : NULL;
		for (int k = 0; k < 2; k++) {
			if ((only && !text_same(only, dialects[k])) || (wanted && !strstr(folders[i], wanted)))
				continue;
			snprintf(list[count].folder, sizeof list->folder, "%s", folders[i]);
			snprintf(list[count++].dialect, sizeof list->dialect, "%s", dialects[k]);
		}
	}
	talloc_free(mem);
	*length = count;
	return list;
}

ParameterizedTestParameters(cases, all)
{
	size_t count;
	Case *list = list_cases(&count);

	return cr_make_param_array(Case, list, count, free_cases);
}

ParameterizedTest(Case *one, cases, all, .timeout = 60)
{
	void *mem = mem_scratch(NULL);
	Work run = {.mem = mem, .folder = one->folder, .dialect = dialect_find(one->dialect), .error = error_new(mem)};

	run.options = (ModelOptions){.rules = run.dialect->rules};
	run.url = database_create(mem, run.dialect);
	if (!run.url)
		cr_skip_test("no server for %s", one->dialect);
	run.session = run.dialect->server->open(mem, run.url, OPEN_WRITE, NULL, run.error);
	must(&run, run.session != NULL, "open");
	run_case(&run);
	talloc_free(run.session);
	database_drop(mem, run.dialect, run.url);
	talloc_free(mem);
}
