/* Hostile input: each a clear error and exit 2, or handled; never a crash, a hang or a half-written file. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "buffer.h"
#include "command.h"
#include "database.h"
#include "file.h"
#include "mem.h"
#include "model.h"
#include "text.h"

typedef struct Place {
	void *mem;
	Error *error;
	char *folder;
} Place;

static Place place_new(void)
{
	Place place = {.mem = mem_scratch(NULL)};

	place.error = error_new(place.mem);
	place.folder = folder_create(place.mem);
	/* Another user must be able to enter it, and nothing else. */
	command_run(place.mem, place.folder, "chmod 755 . && mkdir models revisions && echo 'url: sqlite:///app.db' > autogen.yaml");
	return place;
}

static void place_drop(Place *place)
{
	folder_remove(place->folder);
	talloc_free(place->mem);
}

static void write_model(Place *place, const char *text)
{
	char *path = text_format(place->mem, "%s/models/a.yaml", place->folder);

	remove(path);
	error_clear(place->error);
	cr_assert(file_create(place->mem, path, text, place->error), "%s", place->error->message);
}

static Output run(Place *place, const char *command)
{
	Output output = command_run(place->mem, place->folder, text_format(place->mem, "export PATH='%.*s':$PATH; unset AUTOGEN_CONFIG; %s",
									     (int)(strrchr(AUTOGEN_PROGRAM, '/') - AUTOGEN_PROGRAM), AUTOGEN_PROGRAM, command));

	cr_assert_not(strstr(output.err, "Sanitizer") || strstr(output.err, "runtime error"), "%s", output.err);
	return output;
}

/* Refused with exit 2 and these words. */
static void expect_refusal(Place *place, const char *command, const char *words)
{
	Output output = run(place, command);

	cr_expect_eq(output.status, 2, "%s: exit %d: %s", command, output.status, output.err);
	cr_expect(strstr(output.err, words), "%s: does not say \"%s\" but: %.500s", command, words, output.err);
}

static const char good[] =
	"tables:\n- name: users\n  comment: 'it''s'\n  columns:\n  - {name: id, type: integer, primary_key: true}\n"
	"  - {name: email, type: \"text\", not_null: true, default: \"'x'\", references: users.id, on_delete: cascade}\n"
	"  checks: [{name: c, expression: id > 1}]\n  indexes:\n  - name: i\n    keys: [{column: id, order: desc}]\n"
	"    where: |\n      id > 2\n  sqlite: {strict: true}\n";

/* Every truncation and every single wrong byte: loaded, or refused with words. */
Test(hostile, broken_yaml, .timeout = 300)
{
	Place place = place_new();
	ModelOptions options = {.rules = &sqlite_rules};
	char *path = text_format(place.mem, "%s/models/a.yaml", place.folder);
	size_t length = strlen(good);

	for (size_t i = 0; i < length * 3; i++) {
		void *mem = mem_scratch(place.mem);
		Error *error = error_new(mem);
		char *text = text_copy(mem, good);
		if (i < length)
			text[i] = '\0';
		else
			text[i % length] = i < length * 2 ? '"' : (char)(0x80 + i % 0x40);
		write_model(&place, text);
		if (!model_load(mem, &options, &path, 1, error))
			cr_expect(error->message && *error->message, "no words at byte %zu", i);
		talloc_free(mem);
	}
	place_drop(&place);
}

Test(hostile, yaml_that_swells, .timeout = 300)
{
	Place place = place_new();
	Buffer *bomb = buffer_new(place.mem), *deep = buffer_new(place.mem), *block = buffer_new(place.mem);

	buffer_add(bomb, "tables: &a0 [x, x]\n");
	for (int i = 1; i < 40; i++)
		buffer_format(bomb, "a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1);
	write_model(&place, bomb->data);
	expect_refusal(&place, "autogen check", "aliases expand to too much");
	write_model(&place, "tables: &a [*a]\n");
	expect_refusal(&place, "autogen check", "models/a.yaml");
	for (int i = 0; i < 100000; i++)
		buffer_add(deep, "[");
	write_model(&place, deep->data);
	expect_refusal(&place, "autogen check", "nested too deeply");
	for (int i = 0; i < 2000; i++)
		buffer_format(block, "%*sa:\n", i, "");
	write_model(&place, block->data);
	expect_refusal(&place, "autogen check", "models/a.yaml");
	place_drop(&place);
}

Test(hostile, enormous_scalar, .timeout = 300)
{
	enum { SIZE = 100 * 1000 * 1000 };
	Place place = place_new();
	char *text = mem_array(place.mem, char, SIZE + 200);

	size_t start = (size_t)sprintf(text, "tables:\n- name: t\n  columns: [{name: a, type: text}]\n  comment: ");
	memset(text + start, 'x', SIZE);
	write_model(&place, text);
	/* SQLite keeps no comments: there is nothing wrong with it. */
	Output output = run(&place, "autogen -m x");
	cr_expect_eq(output.status, 0, "%.300s", output.err);
	place_drop(&place);
}

Test(hostile, bytes_that_are_no_text)
{
	Place place = place_new();

	write_model(&place, "tables:\n- name: \"a\xff\xfe\"\n");
	expect_refusal(&place, "autogen check", "models/a.yaml:");
	run(&place, "printf 'tables:\\n- name: a\\000b\\n' > models/a.yaml");
	expect_refusal(&place, "autogen check", "models/a.yaml:");
	write_model(&place, "tables:\n- {name: \"a\\0b\", columns: [{name: a, type: text}]}\n");
	expect_refusal(&place, "autogen check", "models/a.yaml:2:10: tables[0].name: the text holds a NUL byte");
	write_model(&place, "tables: []\n---\ntables: []\n");
	expect_refusal(&place, "autogen check", "a second document");
	run(&place, "rm models/a.yaml; printf -- '-- x\\n--\\n-- Revision ID: aaaa\\n\\000' > revisions/a.sql; echo tables: > models/b.yaml");
	expect_refusal(&place, "autogen history", "NUL byte");
	place_drop(&place);
}

Test(hostile, long_names)
{
	Place place = place_new();
	char name[1001] = {0};
	const char *server = getenv("AUTOGEN_TEST_PG");

	memset(name, 'n', 1000);
	write_model(&place, text_format(place.mem, "tables:\n- name: %s\n  columns: [{name: a, type: text}]\n", name));
	cr_expect_eq(run(&place, "autogen -m x && autogen upgrade && autogen check").status, 0);
	if (server)
		expect_refusal(&place, text_format(place.mem, "autogen check --url '%s'", server), "has 1000 bytes, PostgreSQL keeps 63");
	place_drop(&place);
}

/* Whatever a name, label, comment or default holds, it stays that. */
static void expect_no_injection(Place *place, const char *url)
{
	write_model(place, "tables:\n"
			   "- name: '\"; DROP TABLE victim; --'\n"
			   "  comment: \"'; DROP TABLE victim; --\\n; DROP TABLE victim; --\"\n"
			   "  columns:\n"
			   "  - {name: \"a\\n; DROP TABLE victim; --\", type: text, default: \"'''; DROP TABLE victim; --'\"}\n"
			   "  - {name: 'b''b', type: text, unique: true, comment: '\\'}\n"
			   "- name: victim\n  columns: [{name: a, type: text}]\n");
	Output output = run(place, text_format(place->mem, "rm -f revisions/*; autogen -m x --url '%s' && autogen upgrade --url '%s' && "
							    "autogen check --url '%s' && autogen inspect -q --url '%s' | grep -c 'name: victim'",
							    url, url, url, url));
	cr_expect_eq(output.status, 0, "%s\n%s", output.out, output.err);
	output = run(place, text_format(place->mem, "autogen downgrade base --url '%s'", url));
	cr_expect_eq(output.status, 0, "%s", output.err);
}

Test(hostile, sql_in_names)
{
	Place place = place_new();
	char *url = database_create(place.mem, &postgresql);

	expect_no_injection(&place, "sqlite:///app.db");
	if (url) {
		expect_no_injection(&place, url);
		database_drop(place.mem, &postgresql, url);
	}
	place_drop(&place);
}

Test(hostile, sql_in_types_and_expressions)
{
	static const char *const attributes[] = {
		"type: 'integer); DROP TABLE victim; --'", "type: integer, default: '1); DROP TABLE victim; --'",
		"type: integer, check: 'a > 0); DROP TABLE victim; --'", "type: 'integer, b integer'",
	};
	Place place = place_new();

	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
		write_model(&place, text_format(place.mem, "tables:\n- name: t\n  columns:\n  - {name: a, %s}\n", attributes[i]));
		expect_refusal(&place, "autogen -m x", "autogen: ");
		cr_expect_eq(run(&place, "ls revisions | wc -l | grep -qx 0").status, 0, "%s", attributes[i]);
	}
	place_drop(&place);
}

/* Asking the server how it spells a text must not run what stands behind it: a sequence's step is never rolled back. */
Test(hostile, sql_behind_a_doubtful_expression)
{
	Place place = place_new();
	char *url = database_create(place.mem, &postgresql);

	if (!url)
		cr_skip_test("no server");
	Session *session = postgresql.server->open(place.mem, url, OPEN_WRITE, NULL, place.error);
	cr_assert(session && session->server->execute(session, "CREATE SEQUENCE s; CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))", place.error));
	write_model(&place, "sequences: [{name: s}]\ntables:\n- name: t\n  columns: [{name: a, type: int}]\n"
			    "  checks: [{name: c, expression: 'a > 1)); PERFORM setval(''s'', 99); CREATE TABLE x (y int CHECK ((y > 0'}]\n");
	cr_expect_eq(run(&place, text_format(place.mem, "autogen check --url '%s'", url)).status, 1);
	const Rows *rows = session->server->query(place.mem, session, "SELECT last_value FROM s", place.error);
	cr_assert(rows);
	cr_expect_str_eq(rows->values[0], "1");
	talloc_free(session);
	database_drop(place.mem, &postgresql, url);
	place_drop(&place);
}

Test(hostile, revisions_that_are_no_revisions)
{
	static const struct {
		const char *body, *words;
	} files[] = {
		{"CREATE TABLE a (b);", "SQL before the first"},
		{"-- autogen:upgrade\n--autogen:downgrade\nDROP TABLE a;", "a marker is written"},
		{"-- autogen:upgrade\n-- autogen:upgrade\n", "stands twice"},
		{"-- autogen:upgrade speed=high\n", "unknown option"},
		{"-- autogen:upgrade\nCOMMIT;\n-- autogen:downgrade\n", "one transaction of autogen's own"},
		{"-- autogen:upgrade\nCREATE TABLE a (b text DEFAULT 'open);\n-- autogen:downgrade\n", "never ends"},
		{"-- autogen:downgrade\n", "has no upgrade section"},
		{"-- autogen:upgrade dialect=postgres\n", "is neither postgresql nor sqlite"},
	};
	Place place = place_new();

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		char *path = text_format(place.mem, "%s/revisions/a.sql", place.folder);
		remove(path);
		cr_assert(file_create(place.mem, path, text_format(place.mem, "-- x\n--\n-- Revision ID: aaaa\n-- Revises:\n\n%s\n", files[i].body), place.error));
		expect_refusal(&place, "autogen upgrade", files[i].words);
	}
	place_drop(&place);
}

Test(hostile, passwords_are_not_printed)
{
	static const char *const urls[] = {
		"postgresql://u:s3cret@127.0.0.1:1/db", "postgresql://u:s3%cret@127.0.0.1:1/db", "postgresql://u:s3cret/x@127.0.0.1:1/db",
		"postgresql://u:x@s3cret#@127.0.0.1:1/db", "host=127.0.0.1 port=1 user=u password=s3cret dbname=x",
		"host=127.0.0.1 password=x s3cret", "postgresql+psycopg2://u:s3cret@127.0.0.1:1/db", "mysql://u:s3cret@h/db",
		"postgresql://u:s3cret@[::1/db",
	};
	static const char *const commands[] = {"autogen current --url '%s'", "autogen diff --from '%s' --to models", "autogen '%s'", "autogen check '--ur=%s'"};
	Place place = place_new();

	for (size_t i = 0; i < sizeof urls / sizeof *urls; i++)
		for (size_t k = 0; k < sizeof commands / sizeof *commands; k++) {
			Output output = run(&place, text_replace(place.mem, commands[k], "%s", urls[i]));
			cr_expect_eq(output.status, 2, "%s", urls[i]);
			cr_expect_not(strstr(output.err, "s3") || strstr(output.out, "s3"), "%s: %s", commands[k], output.err);
		}
	place_drop(&place);
}

/* Root may write everywhere: as another user where that can be. */
static const char *as_nobody(void)
{
	return getuid() == 0 ? "runuser -u nobody -- " : "";
}

Test(hostile, places_that_cannot_be_written_or_read)
{
	Place place = place_new();
	const char *nobody = as_nobody();
	char *program = text_format(place.mem, "%senv LSAN_OPTIONS=detect_leaks=0 '%s'", nobody, AUTOGEN_PROGRAM);

	/* The program itself may lie where the other user cannot go: then there is nothing to try. */
	if (run(&place, text_format(place.mem, "%s --version", program)).status != 0)
		cr_skip_test("the program cannot be run as another user");
	write_model(&place, good);
	run(&place, "autogen -m x && autogen upgrade && chmod 444 app.db && chmod 555 revisions . && chmod 000 models");
	expect_refusal(&place, text_format(place.mem, "%s check", program), "could not read the files of");
	run(&place, "chmod 755 models && echo 'tables: [{name: t, columns: [{name: a, type: text}]}]' > models/b.yaml");
	expect_refusal(&place, text_format(place.mem, "%s -m y", program), "could not write");
	run(&place, "chmod 755 revisions . && autogen -m y && chmod 555 .");
	expect_refusal(&place, text_format(place.mem, "%s upgrade", program), "readonly database");
	run(&place, "chmod 755 .");
	place_drop(&place);
}

/* No room: as with a full disk the file is not there at all afterwards. */
Test(hostile, no_room)
{
	Place place = place_new();

	write_model(&place, good);
	expect_refusal(&place, "trap '' XFSZ; ulimit -f 0; exec 2>&1 >/dev/null; LSAN_OPTIONS=detect_leaks=0 autogen -m x 2>&1 | head -c 4000 >/dev/full; exit 2", "");
	Output output = run(&place, "ls revisions");
	cr_expect_str_eq(output.out, "");
	expect_refusal(&place, "autogen inspect > /dev/full", "could not write the result");
	place_drop(&place);
}

Test(hostile, databases_that_are_none)
{
	Place place = place_new();

	write_model(&place, good);
	run(&place, "echo 'this is not a database, however long it may be, and it is long enough' > app.db");
	expect_refusal(&place, "autogen check", "file is not a database");
	expect_refusal(&place, "autogen check --url sqlite:////nowhere/at/all.db", "there is no such folder");
	expect_refusal(&place, "autogen check --url postgresql://nobody@127.0.0.1:1/none", "could not connect");
	place_drop(&place);
}
