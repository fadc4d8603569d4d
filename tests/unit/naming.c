/* Names that nobody gave are the server's own: the same tables made unnamed by the server and named by us. */
#include <criterion/criterion.h>
#include <string.h>

#include "database.h"
#include "file.h"
#include "mem.h"
#include "model.h"
#include "report.h"

#define LONG "a_table_whose_name_is_so_long_that_names_made_of_it_must_be_cut"
#define COLUMN "a_column_whose_name_is_rather_long_as_well_to_be_cut_evenly_too"

static const char sql[] =
	"CREATE TABLE " LONG " (id int PRIMARY KEY, " COLUMN " int UNIQUE CHECK (" COLUMN " > 1), b int REFERENCES " LONG ");"
	"CREATE INDEX ON " LONG " (" COLUMN ", b);"
	"CREATE TABLE t (id serial PRIMARY KEY, a int UNIQUE, b text, UNIQUE (a, b), CHECK (a > 0), CHECK (a > 1), CHECK (a > id), CHECK (b <> ''),"
	"  CHECK (true), FOREIGN KEY (a) REFERENCES t (id), FOREIGN KEY (a) REFERENCES t (id) ON DELETE CASCADE);"
	"CREATE INDEX ON t (a); CREATE INDEX ON t (a, b); CREATE INDEX ON t (a) WHERE a > 3;"
	"CREATE INDEX ON t (lower(b), upper(b), (a + 1), lower(b || 'x')); CREATE INDEX ON t ((b COLLATE \"C\"));"
	"CREATE TABLE \"grüße\" (\"straße\" int UNIQUE);";

static const char model[] =
	"tables:\n"
	"- name: " LONG "\n"
	"  columns:\n"
	"  - {name: id, type: int, primary_key: true}\n"
	"  - {name: " COLUMN ", type: int, unique: true, check: " COLUMN " > 1}\n"
	"  - {name: b, type: int, references: " LONG "}\n"
	"  indexes: [{columns: [" COLUMN ", b]}]\n"
	"- name: t\n"
	"  columns:\n"
	"  - {name: id, type: serial, primary_key: true}\n"
	"  - {name: a, type: int, unique: true}\n"
	"  - {name: b, type: text}\n"
	"  uniques: [{columns: [a, b]}]\n"
	"  checks: [{expression: a > 0}, {expression: a > 1}, {expression: a > id}, {expression: b <> ''}, {expression: 'true'}]\n"
	"  foreign_keys:\n"
	"  - {columns: [a], referred_table: t, referred_columns: [id]}\n"
	"  - {columns: [a], referred_table: t, referred_columns: [id], on_delete: cascade}\n"
	"  indexes:\n"
	"  - {columns: [a]}\n"
	"  - {columns: [a, b]}\n"
	"  - {columns: [a], where: a > 3}\n"
	"  - {keys: [{expression: lower(b)}, {expression: upper(b)}, {expression: a + 1}, {expression: lower(b || 'x')}]}\n"
	"  - {keys: [{expression: b COLLATE \"C\"}]}\n"
	"- name: grüße\n"
	"  columns: [{name: straße, type: int, unique: true}]\n";

Test(naming, is_the_servers)
{
	static const Scope everything = {0};
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	char *url = database_create(mem, &postgresql), *folder = folder_create(mem);

	if (!url)
		cr_skip_test("no server");
	char *path = text_format(mem, "%s/model.yaml", folder);
	cr_assert(file_create(mem, path, model, error), "%s", error->message);
	Session *session = postgresql.server->open(mem, url, OPEN_WRITE, NULL, error);
	cr_assert(session && session->server->execute(session, sql, error), "%s", error->message);
	Schema *have = session->server->inspect(mem, session, &everything, NULL, NULL, error);
	ModelOptions options = {.rules = &postgresql_rules};
	Schema *want = model_load(mem, &options, &path, 1, error);
	cr_assert(have && want, "%s", error->message);
	cr_assert(postgresql.settle_spelling(mem, session, have, want, error), "%s", error->message);
	Change *change = diff(mem, &postgresql_rules, have, want, NULL);
	cr_assert(change_is_empty(change), "%s", report_text(mem, change));
	talloc_free(session);
	database_drop(mem, &postgresql, url);
	folder_remove(folder);
	talloc_free(mem);
}
