/* Spelling without a server: what means the same, what does not, how scripts are split. */
#include <criterion/criterion.h>
#include <string.h>

#include "mem.h"
#include "syntax.h"
#include "text.h"

typedef struct Pair {
	const char *a, *b;
	bool same;
} Pair;

Test(syntax, postgresql_types)
{
	static const Pair pairs[] = {
		{"int", "integer", true},
		{"int4", "integer", true},
		{"bigint", "int8", true},
		{"varchar(20)", "character varying(20)", true},
		{"varchar", "text", false},
		{"varchar(20)", "varchar(21)", false},
		{"numeric( 10 , 2 )", "decimal(10,2)", true},
		{"timestamptz(3)", "timestamp(3) with time zone", true},
		{"timestamp", "timestamp without time zone", true},
		{"timestamp", "timestamptz", false},
		{"bool", "boolean", true},
		{"float8", "double precision", true},
		{"float(24)", "real", true},
		{"char", "character(1)", true},
		{"\"char\"", "char", false},
		{"int[]", "integer[]", true},
		{"pg_catalog.int4", "integer", true},
		{"Mood", "mood", true},
		{"\"Mood\"", "mood", false},
		{"interval day to second(3)", "interval DAY TO SECOND(3)", true},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		cr_expect_eq(postgresql_syntax.same_type(pairs[i].a, pairs[i].b), pairs[i].same, "%s, %s", pairs[i].a, pairs[i].b);
}

Test(syntax, postgresql_expressions)
{
	static const Pair pairs[] = {
		{"now( )", "now()", true},
		{"NOW()", "pg_catalog.now()", true},
		{"((a > 1))", "a>1", true},
		{"a != 1", "a <> 1", true},
		{"a > 1", "a > 2", false},
		{"'x'", "'X'", false},
		{"cast(a as int)", "a::integer", true},
		{"lower((email)::text)", "lower(email::text)", true},
		{"a = 1 -- why", "a = 1", true},
		{"\"a\"", "a", true},
		{"\"A\"", "a", false},
		{"no (sql", "no (sql", true},
		{"no (sql", "no  (sql", false},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		cr_expect_eq(postgresql_syntax.same_expression(pairs[i].a, pairs[i].b), pairs[i].same, "%s, %s", pairs[i].a,
			     pairs[i].b);
}

Test(syntax, sqlite_expressions)
{
	static const Pair pairs[] = {
		{"length( a )>1", "LENGTH(a) > 1", true},
		{"(a > 1)", "a > 1", true},
		{"(a) > (1)", "a > 1", false},
		{"[a] = 'x'", "\"a\" = 'x'", true},
		{"a = 'x'", "a = 'X'", false},
		{"a /* b */ + 1", "a + 1", true},
		{"x'AB'", "X'ab'", true},
		{"a+b", "a +c", false},
		{"", "", true},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		cr_expect_eq(sqlite_syntax.same_expression(pairs[i].a, pairs[i].b), pairs[i].same, "%s, %s", pairs[i].a, pairs[i].b);
}

Test(syntax, one_expression_and_no_more)
{
	static const char *const wrong[] = {"1); DROP TABLE x; --", "a, b", "a FROM b", "", "a AS b", "(a", "1; SELECT 2"};
	void *mem = mem_scratch(NULL);

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		cr_expect_not(postgresql_syntax.check_expression(wrong[i], error_new(mem)), "%s", wrong[i]);
	cr_expect_not(sqlite_syntax.check_expression("1); DROP TABLE x; --", error_new(mem)));
	cr_expect_not(sqlite_syntax.check_expression("'open", error_new(mem)));
	cr_expect(postgresql_syntax.check_expression("a > 1 AND b IN (SELECT 1)", error_new(mem)));
	cr_expect(sqlite_syntax.check_expression("a > 1 AND b IN (1, 2)", error_new(mem)));
	talloc_free(mem);
}

Test(syntax, renames_columns_and_nothing_else)
{
	void *mem = mem_scratch(NULL);

	cr_expect_str_eq(postgresql_syntax.rename_column(mem, "lower(name) = t.name AND 'name' <> name(x)", "name", "full name"),
			 "lower(\"full name\") = t.\"full name\" AND 'name' <> name(x)");
	cr_expect_str_eq(sqlite_syntax.rename_column(mem, "lower([Name]) = t.name AND 'name' <> name(x)", "name", "select"),
			 "lower(\"select\") = t.\"select\" AND 'name' <> name(x)");
	talloc_free(mem);
}

static void expect_split(const Syntax *syntax, const char *script, const char *expected)
{
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	Statement *statements;
	unsigned count;

	cr_assert(syntax->split(mem, script, &statements, &count, error), "%s", error->message);
	char *got = text_copy(mem, "");
	for (unsigned i = 0; i < count; i++)
		got = text_format(mem, "%s%u:%.*s|", got, statements[i].line, (int)statements[i].length, statements[i].text);
	cr_expect_str_eq(got, expected);
	talloc_free(mem);
}

Test(syntax, splits_scripts)
{
	expect_split(&sqlite_syntax, "SELECT 1;\n\nSELECT ';' -- ;\n;", "1:SELECT 1|3:SELECT ';' -- ;|");
	expect_split(&sqlite_syntax, "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3",
		     "1:CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END|1:SELECT 3|");
	expect_split(&postgresql_syntax, "SELECT 1;\nDO $x$ BEGIN; $y$ END $x$;\n/* a /* b; */ c; */ SELECT E'\\';';",
		     "1:SELECT 1|2:DO $x$ BEGIN; $y$ END $x$|3:SELECT E'\\';'|");
	expect_split(&postgresql_syntax, "-- nothing\n", "");
}
