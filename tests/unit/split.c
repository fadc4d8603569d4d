/*
 * Scripts as people write them, made of pieces whose ends are known: what split() gives must be these pieces. The judges
 * are the servers' own parsers. Each file has a seed of its own, which a failure names; AUTOGEN_SEED=N makes that file alone.
 */
#include <criterion/criterion.h>
#include <jansson.h>
#include <pg_query.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "buffer.h"
#include "mem.h"
#include "revision.h"
#include "syntax.h"
#include "text.h"

enum { FILES = 1000, MOST_PIECES = 8 };

typedef enum Ends { ENDS_LF, ENDS_CRLF, ENDS_MIXED, ENDS_COUNT } Ends;

typedef struct Piece {
	size_t start;
	size_t length;
	size_t tail; /* blanks and comments behind it, before its semicolon */
	unsigned line;
} Piece;

typedef struct Maker {
	const char *const *templates;
	unsigned templates_count;
	bool postgresql;
	unsigned seed, state;
	Ends ends;
	Buffer *text;
	Piece pieces[MOST_PIECES];
	unsigned count;
} Maker;

/* %g blanks and comments, %s a string, %i a quoted name, %d a body in dollars, %n a number. */
static const char *const postgresql_templates[] = {
    "SELECT%g%s,%g%s%gAS%g%i",
    "INSERT%gINTO%g%i%g(%i,%g%i)%gVALUES%g(%s,%g%n),%g(%n%g,%s)",
    "UPDATE t SET a%g=%g%s%gWHERE%g%i%g<>%g%s",
    "CREATE FUNCTION%gf()%gRETURNS int%gLANGUAGE plpgsql%gAS%g%d",
    "CREATE OR REPLACE FUNCTION %i()%gRETURNS trigger%gAS%g%d%gLANGUAGE%gplpgsql",
    "DO%g%d",
    "DO%gLANGUAGE plpgsql%g%d",
    "CREATE FUNCTION f(a int)%gRETURNS int%gLANGUAGE sql%gBEGIN%gATOMIC%gSELECT%g%s;%gSELECT%ga;%gEND",
    "CREATE FUNCTION f()%gRETURNS int%gBEGIN ATOMIC%gINSERT INTO %i VALUES (%s);;%gSELECT CASE%gWHEN true%gTHEN %n%gEND;%gEND",
    "CREATE PROCEDURE p(%i int)%gBEGIN ATOMIC%gUPDATE t SET a = %s;%gDELETE FROM t WHERE a = %s;%gEND",
    "CREATE PROCEDURE p()%gBEGIN ATOMIC%gEND",
    "CREATE FUNCTION f()%gRETURNS int%gRETURN%g%n%g+%gCASE WHEN true THEN 1 END",
    "CREATE RULE r AS ON INSERT%gTO %i%gDO ALSO%g(%gINSERT INTO a VALUES (%s);%gDELETE FROM %i%g;%gUPDATE c SET d = %s)",
    "CREATE TABLE %i%g(a text DEFAULT%g%s%gCHECK (a <> %s),%g%i int)",
    "CREATE SCHEMA s%gCREATE TABLE t (a int)%gCREATE VIEW v AS SELECT%g%s",
    "COMMENT ON TABLE %i%gIS%g%s",
    "SELECT CASE%gWHEN%g%s%g=%g%s%gTHEN%g%n%gEND",
    "SELECT 1 AS begin,%g2 AS atomic,%g3 AS \"end\"",
    "SELECT a%g-%g-%n,%ga @> b,%ga ? %s,%g'{1,2}'::int[],%gB'101',%gX'1F'",
    "CREATE TRIGGER %i%gBEFORE INSERT ON t%gFOR EACH ROW%gEXECUTE FUNCTION f(%s)",
    "BEGIN",
    "BEGIN%gISOLATION LEVEL SERIALIZABLE",
    "COMMIT",
    "END",
};
static const char *const sqlite_templates[] = {
    "SELECT%g%s,%g%s%gAS%g%i",
    "INSERT%gINTO%gt%gVALUES%g(%s,%g%n),%g(%n%g,%s)",
    "UPDATE t SET a%g=%g%s%gWHERE%ga%g<>%g%s",
    "CREATE TRIGGER%g%i%gAFTER INSERT%gON t%gBEGIN%gSELECT%g%s;%gINSERT INTO t VALUES (%s, %n)%g;%gEND",
    "CREATE%gTEMP%gTRIGGER%g%i%gBEFORE%gDELETE ON t%gFOR EACH ROW%gWHEN old.a%g<>%g%s%gBEGIN%gUPDATE t SET a = CASE%gWHEN a = "
    "%s%gTHEN "
    "%s%gELSE%g%n%gEND;%gEND",
    "CREATE TEMPORARY TRIGGER IF%gNOT%gEXISTS%g%i%gAFTER UPDATE OF a ON t%gBEGIN%gDELETE FROM t WHERE a = %s;%gSELECT%gCASE a WHEN "
    "1 THEN "
    "%s END%g;%gSELECT CASE%gWHEN 1 THEN CASE WHEN 2 THEN 3 END END AS %i;%gEND",
    "EXPLAIN%gCREATE%gTRIGGER%g%i%gAFTER INSERT ON t%gBEGIN%gSELECT %s;%gEND",
    "CREATE TABLE %i%g(a text DEFAULT%g%s%gCHECK (a <> %s),%g%i int)",
    "CREATE VIEW%g%i%gAS%gSELECT CASE%gWHEN%g%s%g=%g%s%gTHEN%g%n%gEND",
    "WITH%g%i(%i)%gAS%g(SELECT%g%s)%gSELECT%g*%gFROM%gt",
    "SELECT 1 AS begin,%g2 AS \"end\",%g3 AS [trigger],%gx'1F',%ga->>%s%gFROM t",
    "CREATE INDEX%g%i%gON t (a)%gWHERE a%g<>%g%s",
    "ALTER TABLE t ADD COLUMN%g%i%gtext DEFAULT%g%s",
    "PRAGMA%gforeign_keys%g=%goff",
    "BEGIN",
    "BEGIN%gIMMEDIATE",
    "COMMIT",
    "END%gTRANSACTION",
};

/* What ends something elsewhere. A container leaves out, or doubles, what would end itself. */
static const char *const bits[] = {
    ";", "'",	    "\"",      "--",  "/*",   "*/",	"$$",	  "$tag$",	    "$f$",  "$1", "\\",	   "\\'", "`", "[",  "]",
    "(", ")",	    "BEGIN",   "END", "END;", "; END;", "ATOMIC", "CREATE TRIGGER", "CASE", "é",  "日本;", "😀",	  "a", "x'", "E'",
    "%", "autogen", "COMMIT;",
};

static unsigned pick(Maker *maker, unsigned below)
{
	maker->state = maker->state * 1664525U + 1013904223U;
	return (maker->state >> 8) % below;
}

static void add(Maker *maker, const char *text)
{
	buffer_add(maker->text, text);
}

static void add_line_end(Maker *maker)
{
	bool crlf = maker->ends == ENDS_CRLF || (maker->ends == ENDS_MIXED && pick(maker, 2));

	add(maker, crlf ? "\r\n" : "\n");
}

/* Bits with blanks between them, so that two never make a third; `quote` is doubled, what holds one of `without` left out. */
static void add_bits(Maker *maker, char quote, const char *const *without, bool lines)
{
	for (unsigned count = pick(maker, 6); count > 0; count--) {
		const char *bit = bits[pick(maker, sizeof bits / sizeof *bits)];
		bool fine = true;
		for (unsigned i = 0; without && without[i]; i++)
			fine = fine && !strstr(bit, without[i]);
		for (const char *p = fine ? bit : ""; *p; p++) {
			buffer_add_bytes(maker->text, p, 1);
			if (*p == quote)
				buffer_add_bytes(maker->text, p, 1);
		}
		if (lines && !pick(maker, 4))
			add_line_end(maker);
		else
			add(maker, " ");
	}
}

static void add_comment(Maker *maker, unsigned depth)
{
	static const char *const marks[] = {"/*", "*/", NULL}, *const end[] = {"*/", NULL};

	if (!pick(maker, 2)) {
		add(maker, "-- ");
		add_bits(maker, 0, NULL, false);
		add_line_end(maker);
		return;
	}
	add(maker, pick(maker, 4) ? "/* " : "/**");
	add(maker, " ");
	add_bits(maker, 0, maker->postgresql ? marks : end, true);
	/* PostgreSQL's nest. */
	for (unsigned i = 0; maker->postgresql && i < depth; i++) {
		add(maker, "/* ");
		add_bits(maker, 0, marks, true);
		add(maker, i % 2 ? "*/" : "/*/ */ */");
		add(maker, " ");
	}
	add(maker, pick(maker, 4) ? "*/" : "**/");
}

static void add_gap(Maker *maker)
{
	switch (pick(maker, 8)) {
	case 0:
		add(maker, " ");
		add_comment(maker, pick(maker, 3));
		add(maker, " ");
		break;
	case 1:
		add_line_end(maker);
		add(maker, "\t");
		break;
	default:
		add(maker, " ");
	}
}

static void add_string(Maker *maker)
{
	static const char *const backslash[] = {"\\", NULL}, *const both[] = {"\\", "'", NULL};

	switch (maker->postgresql ? pick(maker, 5) : 0) {
	case 1:
		add(maker, pick(maker, 2) ? "E'\\' ; \\\\ " : "e'\\\\\\'; ");
		add_bits(maker, '\'', backslash, true);
		add(maker, pick(maker, 2) ? "\\''" : "'''");
		break;
	case 2:
		add(maker, "U&'d\\0061t\\+000061; ''");
		add_bits(maker, '\'', backslash, false);
		add(maker, "'");
		break;
	case 3:
		/* One string, over two lines. */
		add(maker, "'");
		add_bits(maker, '\'', NULL, true);
		add(maker, "'");
		add_line_end(maker);
		add(maker, "  '");
		add_bits(maker, '\'', both, false);
		add(maker, "'");
		break;
	case 4:
		add(maker, "$s$");
		add_bits(maker, 0, NULL, true);
		add(maker, "$s$");
		break;
	default:
		add(maker, "'");
		add_bits(maker, '\'', NULL, true);
		add(maker, "'");
	}
}

static void add_name(Maker *maker)
{
	static const char *const bracket[] = {"]", NULL};

	switch (maker->postgresql ? 0 : pick(maker, 3)) {
	case 1:
		add(maker, "[n;");
		add_bits(maker, 0, bracket, true);
		add(maker, "]");
		break;
	case 2:
		add(maker, "`n;");
		add_bits(maker, '`', NULL, true);
		add(maker, "`");
		break;
	default:
		add(maker, "\"n;");
		add_bits(maker, '"', NULL, true);
		add(maker, "\"");
	}
}

static void add_body(Maker *maker)
{
	static const char *const tags[] = {"$$", "$f$", "$F_1$", "$é$"};
	const char *const tag = tags[pick(maker, sizeof tags / sizeof *tags)], *const without[] = {tag, NULL};

	add(maker, tag);
	add_line_end(maker);
	add(maker, "BEGIN ");
	add_bits(maker, 0, without, true);
	if (!text_same(tag, "$$"))
		add(maker, "EXECUTE $$ $x$; $x$ $$; ");
	add(maker, "END; ");
	add(maker, tag);
}

static void add_core(Maker *maker, const char *template)
{
	for (const char *p = template; *p; p++) {
		if (*p != '%') {
			buffer_add_bytes(maker->text, p, 1);
			continue;
		}
		switch (*++p) {
		case 'g':
			add_gap(maker);
			break;
		case 's':
			add_string(maker);
			break;
		case 'i':
			add_name(maker);
			break;
		case 'd':
			add_body(maker);
			break;
		default:
			buffer_format(maker->text, "%u", pick(maker, 1000));
		}
	}
}

/* Blanks and comments between statements, and statements that are empty. */
static void add_space(Maker *maker, bool semicolons)
{
	for (unsigned count = pick(maker, 4); count > 0; count--) {
		unsigned kind = pick(maker, 4);
		if (kind == 0)
			add_comment(maker, pick(maker, 4));
		else if (kind == 1 && semicolons)
			add(maker, pick(maker, 2) ? ";;" : " ; ");
		else if (kind == 2)
			add(maker, " \t");
		else
			add_line_end(maker);
	}
}

static unsigned lines_until(const char *text, size_t end)
{
	unsigned line = 1;

	for (size_t i = 0; i < end; i++)
		line += text[i] == '\n';
	return line;
}

/* A script's text; `maker->pieces` say where its statements are. `whole_line`: a marker may follow. */
static char *make(void *mem, Maker *maker, bool whole_line)
{
	unsigned wanted = 1 + pick(maker, MOST_PIECES);

	maker->text = buffer_new(mem);
	maker->count = 0;
	for (unsigned i = 0; i < wanted; i++) {
		Piece *piece = &maker->pieces[maker->count++];
		add_space(maker, true);
		piece->start = maker->text->length;
		piece->line = lines_until(maker->text->data, piece->start);
		add_core(maker, maker->templates[pick(maker, maker->templates_count)]);
		piece->length = maker->text->length - piece->start;
		/* The last may lack its semicolon. */
		bool open = i + 1 == wanted && !pick(maker, 3);
		if (open || !pick(maker, 4))
			add_space(maker, false);
		piece->tail = maker->text->length - piece->start - piece->length;
		if (!open)
			add(maker, ";");
	}
	add_space(maker, maker->text->data[maker->text->length - 1] == ';');
	if (whole_line)
		add_line_end(maker);
	else if (!pick(maker, 4))
		add(maker, " -- ; 'the end");
	/* What stands behind an open last statement belongs to it. */
	Piece *last = &maker->pieces[maker->count - 1];
	if (maker->text->data[last->start + last->length + last->tail] != ';')
		last->tail = maker->text->length - last->start - last->length;
	return maker->text->data;
}

/* How many statements a text is, in the server's own parser's eyes; -1: none that it parses. */
static int postgresql_count(const char *sql)
{
	PgQueryParseResult result = pg_query_parse(sql);
	json_t *tree = result.error ? NULL : json_loads(result.parse_tree, JSON_ALLOW_NUL, NULL);
	int count = tree ? (int)json_array_size(json_object_get(tree, "stmts")) : -1;

	if (result.error)
		fprintf(stderr, "%s\n", result.error->message);
	json_decref(tree);
	pg_query_free_parse_result(result);
	return count;
}

static int sqlite_count(const char *sql)
{
	static sqlite3 *db;
	int count = 0;

	if (!db) {
		cr_assert_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
		cr_assert_eq(sqlite3_exec(db, "CREATE TABLE t (a, b)", NULL, NULL, NULL), SQLITE_OK);
	}
	while (*sql) {
		sqlite3_stmt *statement;
		if (sqlite3_prepare_v2(db, sql, -1, &statement, &sql) != SQLITE_OK) {
			fprintf(stderr, "%s\n", sqlite3_errmsg(db));
			return -1;
		}
		count += statement != NULL;
		sqlite3_finalize(statement);
	}
	return count;
}

static void check_split(void *mem, const Maker *maker, const char *script, const char *words)
{
	const Syntax *syntax = maker->postgresql ? &postgresql_syntax : &sqlite_syntax;
	int (*judge)(const char *) = maker->postgresql ? postgresql_count : sqlite_count;
	Error *error = error_new(mem);
	Statement *statements;
	unsigned count;

	cr_assert_eq(judge(script), (int)maker->count, "seed %u, %s: the pieces are not what the server reads:\n%s", maker->seed,
		     words, script);
	cr_assert(syntax->split(mem, script, &statements, &count, error), "seed %u, %s: %s:\n%s", maker->seed, words,
		  error->message, script);
	cr_assert_eq(count, maker->count, "seed %u, %s: %u statements, not %u:\n%s", maker->seed, words, count, maker->count,
		     script);
	for (unsigned i = 0; i < count; i++) {
		const Piece *piece = &maker->pieces[i];
		const char *text = text_slice(mem, statements[i].text, statements[i].length);
		cr_assert_eq(judge(text), 1, "seed %u, %s: this is no whole statement:\n%s", maker->seed, words, text);
		cr_assert_eq(statements[i].script, script);
		cr_assert_eq((size_t)(statements[i].text - script), piece->start, "seed %u, %s: statement %u begins elsewhere: %s",
			     maker->seed, words, i + 1, text);
		cr_assert(statements[i].length >= piece->length && statements[i].length <= piece->length + piece->tail,
			  "seed %u, %s: statement %u ends elsewhere: %s", maker->seed, words, i + 1, text);
		cr_assert_eq(statements[i].line, piece->line, "seed %u, %s: statement %u is on line %u, not %u:\n%s", maker->seed,
			     words, i + 1, piece->line, statements[i].line, script);
	}
}

/* The scripts of both directions in one file, as revision_read() gives them back. */
static void check_file(void *mem, const Maker *up, const char *up_text, const Maker *down, const char *down_text)
{
	const char *line_end = up->ends == ENDS_CRLF ? "\r\n" : "\n", *dialect = up->postgresql ? "postgresql" : "sqlite";
	Buffer *file = buffer_new(mem);
	char path[] = "/tmp/autogen_split_XXXXXX";
	int handle = mkstemp(path);
	Error *error = error_new(mem);
	const Maker *makers[] = {up, down};
	const char *texts[] = {up_text, down_text};

	cr_assert(handle >= 0);
	buffer_format(file, "-- Words%s--%s-- Revision ID: aaaaaaaaaaaa%s-- Revises:%s%s-- autogen:upgrade dialect=%s%s%s",
		      line_end, line_end, line_end, line_end, line_end, dialect, line_end, up_text);
	buffer_format(file, "-- autogen:downgrade dialect=%s%s%s", dialect, line_end, down_text);
	cr_assert_eq(write(handle, file->data, file->length), (ssize_t)file->length);
	close(handle);
	Revision *revision = revision_read(mem, path, error);
	unlink(path);
	cr_assert(revision, "seed %u: %s:\n%s", up->seed, error->message, file->data);
	cr_assert_eq(revision->sections_count, 2, "seed %u: %u sections:\n%s", up->seed, revision->sections_count, file->data);
	for (unsigned i = 0; i < 2; i++) {
		const Section *section = revision_section(revision, i ? DIRECTION_DOWNGRADE : DIRECTION_UPGRADE, dialect);
		cr_assert(section && text_same(section->dialect, dialect), "seed %u", up->seed);
		cr_assert_str_eq(section->text, texts[i], "seed %u: section %u is not what was written", up->seed, i + 1);
		unsigned line =
		    lines_until(file->data,
				(size_t)(strstr(file->data, i ? "-- autogen:downgrade" : "-- autogen:upgrade") - file->data)) +
		    1;
		cr_assert_eq(section->line, line, "seed %u: section %u is on line %u, not %u", up->seed, i + 1, line,
			     section->line);
		check_split(mem, makers[i], section->text, "in a file");
	}
}

static void run(const char *const *templates, unsigned count, bool postgresql)
{
	const char *given = getenv("AUTOGEN_SEED");
	unsigned first = given ? (unsigned)strtoul(given, NULL, 10) : 1;

	for (unsigned seed = first; seed < first + (given ? 1 : FILES); seed++) {
		void *mem = mem_scratch(NULL);
		Maker up = {.templates = templates,
			    .templates_count = count,
			    .postgresql = postgresql,
			    .seed = seed,
			    .state = seed * 2654435761U,
			    .ends = seed % ENDS_COUNT};
		char *up_text = make(mem, &up, true);
		Maker down = up;
		char *down_text = make(mem, &down, false);
		check_split(mem, &up, up_text, "alone");
		check_file(mem, &up, up_text, &down, down_text);
		talloc_free(mem);
	}
}

Test(split, postgresql)
{
	run(postgresql_templates, sizeof postgresql_templates / sizeof *postgresql_templates, true);
}

Test(split, sqlite)
{
	run(sqlite_templates, sizeof sqlite_templates / sizeof *sqlite_templates, false);
}

/* To PostgreSQL a carriage return alone ends a line comment: what follows is a statement. */
Test(split, comment_that_a_carriage_return_ends)
{
	static const char script[] = "SELECT 0; -- why\rSELECT 1;\nSELECT 2";
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	Statement *statements;
	unsigned count;

	cr_assert_eq(postgresql_count(script), 3);
	cr_assert(postgresql_syntax.split(mem, script, &statements, &count, error), "%s", error->message);
	cr_expect_eq(count, 3, "%u statements", count);
	talloc_free(mem);
}
