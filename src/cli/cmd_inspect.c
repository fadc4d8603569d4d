/* autogen inspect */
#include <string.h>

#include "command.h"
#include "document.h"
#include "file.h"
#include "mem.h"
#include "text.h"

/* A name as part of a file's name. */
static char *file_part(void *mem, const char *name)
{
	char *part = text_copy(mem, name);

	for (char *p = part; *p; p++)
		if (*p == '/' || (p == part && *p == '.'))
			*p = '_';
	return part;
}

static bool write_model(Cli *cli, const char *folder, const char *name, const Schema *schema)
{
	char *path = path_join(cli->mem, folder, text_format(cli->mem, "%s.yaml", file_part(cli->mem, name)));

	if (!file_create(cli->mem, path, document_save(cli->mem, &schema_kind, schema), cli->error))
		return fail_hint(cli->error, "inspect never writes over a file; move it away or choose another folder");
	print("Generating %s ...  done\n", path);
	return true;
}

/* A file a table, with what is on it, and one for the objects that belong to no table. */
static bool write_folder(Cli *cli, const char *folder, const Schema *schema)
{
	Schema rest = *schema;

	if (!folder_make(cli->mem, folder, cli->error))
		return false;
	for (unsigned i = 0; i < schema->tables_count; i++) {
		Table *table = &schema->tables[i];
		Schema one = {.tables = table, .tables_count = 1};
		char *name = table->schema ? text_format(cli->mem, "%s.%s", table->schema, table->name) : table->name;
		if (!write_model(cli, folder, name, &one))
			return false;
	}
	rest.tables_count = 0;
	for (unsigned attr = 0; attr < schema_kind.attrs; attr++)
		if (!attr_is_unsaid(&schema_kind, attr, &rest))
			return write_model(cli, folder, "_schema", &rest);
	return true;
}

int cmd_inspect(Cli *cli)
{
	char **unmanaged = NULL;
	unsigned count = 0;

	if (!cli_open(cli, OPEN_READ))
		return EXIT_FAILED;
	Scope *scope = cli_scope(cli);
	scope->schemas = NULL;
	scope->schemas_count = 0;
	for (char **glob = options.schema_globs; glob && *glob; glob++)
		*LIST_ADD(cli->mem, scope->schemas, scope->schemas_count) = *glob;
	Schema *schema = cli->dialect->server->inspect(cli->mem, cli->session, scope, &unmanaged, &count, cli->error);
	if (!schema)
		return EXIT_FAILED;
	unsigned kept = 0;
	for (unsigned i = 0; i < schema->triggers_count; i++)
		if (scope_takes(scope, schema->triggers[i].schema, schema->triggers[i].name))
			schema->triggers[kept++] = schema->triggers[i];
	schema->triggers_count = kept;
	for (unsigned i = 0; i < count; i++)
		info("inspect", "not managed: %s", unmanaged[i]);
	ModelOptions model = cli_model_options(cli, cli->dialect);
	schema = schema_shorten(cli->mem, &model, schema);
	if (options.output)
		return write_folder(cli, options.output, schema) ? EXIT_DONE : EXIT_FAILED;
	print("%s", document_save(cli->mem, &schema_kind, schema));
	return EXIT_DONE;
}
