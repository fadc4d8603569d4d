/*
 * The command line as a person types it: tests/cli/<name>/run is a shell script that is run in a copy of its folder, and
 * tests/cli/<name>/output is all that it prints, stdout and stderr in order. AUTOGEN_WRITE=1 writes the latter, for a
 * person to review. Scripts about PostgreSQL (their name says so) get a database of their own in $PG_URL. How whole teams
 * work stands in tests/scenarios/, in the same form.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "database.h"
#include "file.h"
#include "mem.h"
#include "text.h"

typedef struct Script {
	char folder[256];
} Script;

/* What differs from run to run gets a name: dates, the server's version and place, folders. */
static char *mask(void *mem, const char *text, const char *pattern, const char *name)
{
	regex_t regex;
	regmatch_t match;
	char *result = text_copy(mem, "");

	cr_assert_eq(regcomp(&regex, pattern, REG_EXTENDED), 0);
	while (regexec(&regex, text, 1, &match, 0) == 0) {
		result = text_format(mem, "%s%.*s%s", result, (int)match.rm_so, text, name);
		text += match.rm_eo;
	}
	regfree(&regex);
	return text_format(mem, "%s%s", result, text);
}

static char *mask_all(void *mem, const char *text, const char *folder, const char *url)
{
	char *result = text_replace(mem, text, folder, "FOLDER");

	result = mask(mem, result, "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}\\.[0-9]{6}", "DATE");
	result = mask(mem, result, "postgresql [0-9.]+ at postgresql://[^ \n]*", "postgresql VERSION at URL");
	if (url) {
		result = text_replace(mem, result, url, "PG_URL");
		result = text_replace(mem, result, strrchr(url, '/') + 1, "PG_NAME");
		result = mask(mem, result, "@[^/ \n]*/PG_NAME", "@HOST/PG_NAME");
	}
	return mask(mem, result, "sqlite [0-9.]+ at", "sqlite VERSION at");
}

static void free_scripts(struct criterion_test_params *params)
{
	cr_free(params->params);
}

ParameterizedTestParameters(cli, scripts)
{
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	char **runs = NULL;
	unsigned count = 0;

	file_glob(mem, SOURCE_FOLDER "/tests/*/*/run", &runs, &count, error);
	Script *list = cr_malloc(count * sizeof *list);
	for (unsigned i = 0; i < count; i++)
		snprintf(list[i].folder, sizeof list[i].folder, "%s", path_folder(mem, runs[i]));
	talloc_free(mem);
	return cr_make_param_array(Script, list, count, free_scripts);
}

ParameterizedTest(Script *script, cli, scripts, .timeout = 120)
{
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	const char *name = path_name(script->folder), *program = AUTOGEN_PROGRAM;
	bool server = strstr(name, "postgresql") != NULL;
	char *url = server ? database_create(mem, &postgresql) : NULL;

	if (server && !url)
		cr_skip_test("no server for %s", name);
	char *folder = folder_create(mem);
	char *bin = text_slice(mem, program, (size_t)(strrchr(program, '/') - program));
	Output output = command_run(mem, folder,
				    text_format(mem,
						"mkdir work && cp -r '%s'/. work && rm -f work/output && cd work && "
						"unset AUTOGEN_CONFIG DATABASE_URL; export PATH='%s':$PATH PG_URL='%s' LC_ALL=C.UTF-8; "
						"sh ./run 2>&1",
						script->folder, bin, url ? url : ""));
	char *got = mask_all(mem, text_format(mem, "%s%s", output.out, output.err), folder, url);
	if (url)
		database_drop(mem, &postgresql, url);
	folder_remove(folder);
	char *path = text_format(mem, "%s/output", script->folder);
	if (getenv("AUTOGEN_WRITE") && *getenv("AUTOGEN_WRITE")) {
		remove(path);
		cr_assert(file_create(mem, path, got, error), "%s", error->message);
	}
	char *expected = file_read(mem, path, NULL, error);
	cr_assert(expected, "%s", error->message);
	cr_assert(text_same(expected, got), "%s: prints something else.\n--- expected\n%s\n--- is\n%s", name, expected, got);
	talloc_free(mem);
}
