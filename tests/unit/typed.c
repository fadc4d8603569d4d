/* Spelling with the columns' types at hand: the server's casts go, a person's stay. */
#include <criterion/criterion.h>
#include <string.h>

#include "postgresql_typed.h"

static const char *type_of(const char *column, const void *table)
{
	static const char *const types[][2] = {{"t", "text"}, {"v", "character varying(20)"}, {"n", "numeric(12,2)"}, {"i", "integer"}, {"m", "mood"}, {"d", "date"}, {"r", "real"}, {"z", "timestamp(3) with time zone"}};

	(void)table;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strcmp(types[i][0], column) == 0)
			return types[i][1];
	return NULL;
}

typedef struct Pair {
	const char *a, *b, *own_type;
	bool same;
} Pair;

Test(typed, what_the_server_writes)
{
	static const Pair pairs[] = {
		{"''::text", "''", "text", true},
		{"'x'::character varying", "'x'", "varchar(20)", true},
		{"'draft'::mood", "'draft'", "mood", true},
		{"'{}'::jsonb", "'{}'", "jsonb", true},
		{"'x'::text", "'y'", "text", false},
		{"'2020-01-01'::date", "'2020-01-01'", "timestamp", false},
		{"(n >= (0)::numeric)", "n >= 0", NULL, true},
		{"(n >= (0)::numeric)", "n > 0", NULL, false},
		{"(t <> ''::text)", "t != ''", NULL, true},
		{"((v)::text = 'x'::text)", "v = 'x'", NULL, true},
		{"((v)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))", "v IN ('a', 'b')", NULL, true},
		{"((v)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))", "v in ('a','b')", NULL, true},
		{"(t <> ALL (ARRAY['a'::text, 'b'::text]))", "t NOT IN ('a', 'b')", NULL, true},
		{"(i = ANY (ARRAY[1, 2]))", "i IN (1, 2)", NULL, true},
		{"(i = ANY (ARRAY[1, 2]))", "i IN (1, 3)", NULL, false},
		{"((i >= 1) AND (i <= 9))", "i BETWEEN 1 AND 9", NULL, true},
		{"((i >= 1) AND (i <= 9))", "i BETWEEN 1 AND 8", NULL, false},
		{"(t ~~ 'a%'::text)", "t LIKE 'a%'", NULL, true},
		{"(m = 'sad'::mood)", "m = 'sad'", NULL, true},
		{"(d > '2020-01-01 10:00:00'::timestamp without time zone)", "d > '2020-01-01 10:00:00'", NULL, false},
		{"(i <> (1.5)::integer)", "i <> 1.5", NULL, false},
		{"(r = (0.1)::real)", "r = 0.1", NULL, false},
		{"(z > '2020-01-01'::timestamp without time zone)", "z > '2020-01-01'", NULL, false},
		{"(z > '2020-01-01'::timestamp with time zone)", "z > '2020-01-01'", NULL, true},
		{"(i > (7 / 2))", "i > 7 / 2", NULL, true},
		{"((n)::integer > 1)", "n > 1", NULL, false},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		cr_expect_eq(postgresql_same_typed(pairs[i].a, pairs[i].b, pairs[i].own_type, type_of, NULL), pairs[i].same, "%s | %s", pairs[i].a, pairs[i].b);
}
