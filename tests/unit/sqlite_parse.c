/* SQLite's declarations: what is read from their text is what the pragmas say, and written out again it means the same. */
#include <criterion/criterion.h>
#include <sqlite3.h>
#include <string.h>

#include "database.h"
#include "mem.h"
#include "sqlite_parse.h"
#include "text.h"

static const char *const declarations[] = {
	"CREATE TABLE t (a)",
	"CREATE TABLE t(a,b , c)",
	"CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b TEXT NOT NULL DEFAULT 'it''s')",
	"CREATE TABLE t (a INTEGER PRIMARY KEY DESC, b)",
	"CREATE TABLE t (a INTEGER, PRIMARY KEY (a DESC))",
	"CREATE TABLE t (a INTEGER, b, PRIMARY KEY (a AUTOINCREMENT))",
	"CREATE TABLE t (a UNSIGNED BIG INT, b VARYING CHARACTER(255), c DECIMAL(10, 5), d DOUBLE PRECISION, e VARCHAR(-1))",
	"CREATE TABLE t ([a b] INT, `c\"d` TEXT, \"e``f\" BLOB, 'g' REAL, \"select\" INT)",
	"CREATE TABLE t (a INT CONSTRAINT nn NOT NULL ON CONFLICT IGNORE CONSTRAINT u UNIQUE ON CONFLICT REPLACE)",
	"CREATE TABLE t (a INT NULL, b INT DEFAULT -1, c INT DEFAULT +2.5e3, d INT DEFAULT (1 + 2), e DEFAULT CURRENT_TIMESTAMP, f DEFAULT NULL, g DEFAULT x'00ff', h DEFAULT true)",
	"CREATE TABLE t (a DEFAULT \"text\", b DEFAULT 0x1F)",
	"CREATE TABLE t (a INT CHECK (a > 0) CHECK (a < 9), b TEXT, CHECK (b <> ')'), CONSTRAINT named CHECK (a <> length(b)))",
	"CREATE TABLE t (a INT, b INT, UNIQUE (a COLLATE NOCASE DESC, b) CONSTRAINT x PRIMARY KEY (b) CHECK (a > 1))",
	"CREATE TABLE t (a INT REFERENCES p ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, b INT REFERENCES p (x) MATCH FULL NOT DEFERRABLE)",
	"CREATE TABLE t (a INT, b INT, FOREIGN KEY (a, b) REFERENCES p (x, y) ON DELETE SET DEFAULT, CONSTRAINT fk FOREIGN KEY (b) REFERENCES \"other p\")",
	"CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1), c INT AS (a * 2) STORED, d TEXT AS (lower(a)) VIRTUAL NOT NULL)",
	"CREATE TABLE t (a TEXT COLLATE NOCASE PRIMARY KEY, b TEXT COLLATE RTRIM) WITHOUT ROWID",
	"CREATE TABLE t (a INTEGER PRIMARY KEY, b ANY) STRICT",
	"CREATE TABLE t (a TEXT PRIMARY KEY, b INT) STRICT, WITHOUT ROWID",
	"CREATE TABLE t ( -- a comment, with (\n a INT /* ) */ , -- another\n b INT\n)",
	"CREATE TABLE t (a INT,b INT,PRIMARY KEY(a,b)ON CONFLICT ABORT)",
	"CREATE TABLE t (key TEXT, action TEXT, text TEXT, desc TEXT)",
	"CREATE TABLE t (größe INT, \"名前\" TEXT)",
};

static char *pragmas(void *mem, sqlite3 *db)
{
	static const char *const queries[] = {
		"SELECT name || ' ' || upper(replace(type, ' ', '')) || ' ' || \"notnull\" || ' ' || ifnull(dflt_value, '-') || ' ' || pk || ' ' || hidden FROM pragma_table_xinfo('t') ORDER BY 1",
		"SELECT \"table\" || ' ' || group_concat(\"from\") || ' ' || group_concat(ifnull(\"to\", '-')) || on_update || on_delete FROM pragma_foreign_key_list('t') GROUP BY id ORDER BY 1",
		"SELECT l.\"unique\" || l.origin || (SELECT group_concat(name || \"desc\" || coll) FROM pragma_index_xinfo(l.name) WHERE key) FROM pragma_index_list('t') l ORDER BY 1",
		"SELECT wr || ' ' || strict FROM pragma_table_list WHERE name = 't'",
	};
	char *text = text_copy(mem, "");

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		sqlite3_stmt *statement;
		cr_assert_eq(sqlite3_prepare_v2(db, queries[i], -1, &statement, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
		while (sqlite3_step(statement) == SQLITE_ROW)
			text = text_format(mem, "%s%s\n", text, (const char *)sqlite3_column_text(statement, 0));
		sqlite3_finalize(statement);
	}
	return text;
}

Test(sqlite_parse, written_out_again_means_the_same)
{
	for (size_t i = 0; i < sizeof declarations / sizeof *declarations; i++) {
		void *mem = mem_scratch(NULL);
		Error *error = error_new(mem);
		Schema *schema = mem_new(mem, Schema);
		sqlite3 *before, *after;
		bool off;

		sqlite3_open(":memory:", &before);
		sqlite3_open(":memory:", &after);
		cr_assert_eq(sqlite3_exec(before, declarations[i], NULL, NULL, NULL), SQLITE_OK, "%s: %s", declarations[i],
			     sqlite3_errmsg(before));
		cr_assert(parse_table(mem, declarations[i], LIST_ADD(mem, schema->tables, schema->tables_count), error), "%s",
			  error->message);
		schema_settle(mem, &sqlite_rules, NULL, schema);
		Change *change = diff(mem, &sqlite_rules, mem_new(mem, Schema), schema, NULL);
		char *sql = dialect_sql(mem, &sqlite, change, false, &off);
		cr_assert_eq(sqlite3_exec(after, sql, NULL, NULL, NULL), SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(after));
		char *expected = pragmas(mem, before), *got = pragmas(mem, after);
		cr_expect(text_same(expected, got), "%s\nis written as\n%s\n%s\n---\n%s", declarations[i], sql, expected, got);
		sqlite3_close(before);
		sqlite3_close(after);
		talloc_free(mem);
	}
}

Test(sqlite_parse, refuses_what_it_does_not_know)
{
	static const char *const wrong[] = {"", "CREATE TABLE t", "CREATE TABLE t (a", "CREATE TABLE t (a) FROBNICATED", "CREATE TABLE t (a DEFAULT)"};
	void *mem = mem_scratch(NULL);

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		Error *error = error_new(mem);
		Table table = {0};
		cr_expect_not(parse_table(mem, wrong[i], &table, error), "%s", wrong[i]);
		cr_expect(error->message);
	}
	talloc_free(mem);
}
