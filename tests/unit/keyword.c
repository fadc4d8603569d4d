/* The reserved words are those of the server: what its quote_ident() quotes, ours does. */
#include <criterion/criterion.h>
#include <string.h>

#include "database.h"
#include "mem.h"
#include "postgresql_keyword.h"

Test(keyword, are_the_servers)
{
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	char *url = database_create(mem, &postgresql);

	if (!url)
		cr_skip_test("no server");
	Session *session = postgresql.server->open(mem, url, OPEN_READ, NULL, error);
	cr_assert(session, "%s", error->message);
	const Rows *rows = session->server->query(mem, session, "SELECT word, catcode <> 'U' FROM pg_get_keywords()", error);
	cr_assert(rows && rows->rows_count > 300);
	for (unsigned i = 0; i < rows->rows_count; i++)
		if (*rows->values[i * 2 + 1] == 't')
			cr_expect(postgresql_reserves(rows->values[i * 2]), "\"%s\" is reserved", rows->values[i * 2]);
		else if (postgresql_reserves(rows->values[i * 2]))
			/* Words that a newer server reserves, or this one does not know, may be quoted early. */
			cr_expect(strncmp(rows->values[i * 2], "json", 4) == 0, "\"%s\" is not reserved", rows->values[i * 2]);
	talloc_free(session);
	database_drop(mem, &postgresql, url);
	talloc_free(mem);
}
