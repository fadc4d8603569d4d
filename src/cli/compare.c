#include "compare.h"

#include <string.h>

#include "file.h"
#include "mem.h"
#include "text.h"

Schema *compare_models(Cli *cli, const Dialect *dialect)
{
	ModelOptions model = cli_model_options(cli, dialect);
	char **paths = NULL;
	unsigned count = 0;

	for (unsigned i = 0; i < cli->config->models_count; i++) {
		char **found;
		unsigned found_count;
		if (!file_glob(cli->mem, cli->config->models[i], &found, &found_count, cli->error))
			return NULL;
		if (!found_count && !strpbrk(cli->config->models[i], "*?[")) {
			fail(cli->error, ERROR_INPUT, "there is no model file \"%s\"", cli->config->models[i]);
			return NULL;
		}
		for (unsigned k = 0; k < found_count; k++)
			if (!text_in(found[k], paths, count))
				*LIST_ADD(cli->mem, paths, count) = found[k];
	}
	/* No model at all would mean that every table is to go. */
	if (!count) {
		fail(cli->error, ERROR_INPUT, "no model file matches: %s",
		     text_join(cli->mem, cli->config->models, cli->config->models_count, ", "));
		fail_hint(cli->error, "write one, or `autogen inspect -o models` makes them from the database");
		return NULL;
	}
	return model_load(cli->mem, &model, paths, count, cli->error);
}

static void add_schema(Cli *cli, Scope *scope, const char *name)
{
	if (name && !text_in(name, scope->schemas, scope->schemas_count))
		*LIST_ADD(cli->mem, scope->schemas, scope->schemas_count) = text_copy(cli->mem, name);
}

/* The schema that an object is, or is in. */
static const char *schema_of(const Kind *kind, const void *object)
{
	unsigned attr = kind_attr(kind, kind == &namespace_kind ? "name" : "schema");

	return attr < kind->attrs ? attr_text(kind, attr, object) : NULL;
}

/* Unless the configuration says which schemas are compared: those that the models name. */
static void scope_models(Cli *cli, Scope *scope, const Schema *want)
{
	if (scope->schemas_count || !cli->session->default_schema)
		return;
	add_schema(cli, scope, cli->session->default_schema);
	for (unsigned attr = 0; attr < schema_kind.attrs; attr++) {
		const Kind *kind = schema_kind.traits[attr].child;
		unsigned count;
		const char *objects = attr_objects(&schema_kind, attr, want, &count);
		for (unsigned i = 0; i < count; i++, objects += kind->size)
			add_schema(cli, scope, schema_of(kind, objects));
	}
}

Change *compare_schemas(void *mem, const Dialect *dialect, Session *session, const Schema *from, Schema *to, Error *error)
{
	Schema *renamed;
	Change *change = diff(mem, dialect->rules, from, to, &renamed);

	if (!session || !dialect->settle_spelling || change_is_empty(change))
		return change;
	if (!dialect->settle_spelling(mem, session, renamed, to, error))
		return NULL;
	return diff(mem, dialect->rules, from, to, NULL);
}

/* What is out of scope is not made either. */
static void drop_excluded(const Scope *scope, Schema *want)
{
	for (unsigned attr = 0; attr < schema_kind.attrs; attr++) {
		const Kind *kind = schema_kind.traits[attr].child;
		unsigned count, kept = 0;
		char *objects = attr_objects(&schema_kind, attr, want, &count);
		for (unsigned i = 0; i < count; i++) {
			const char *object = objects + i * kind->size;
			if (kind == &namespace_kind || scope_takes(scope, object_schema(kind, object), object_name(kind, object)))
				memmove(objects + kept++ * kind->size, object, kind->size);
		}
		attr_set_objects(&schema_kind, attr, want, objects, kept);
	}
}

/* A trigger that is out of scope stays as it is, also where its table is rebuilt: it is wanted as it stands. */
static void keep_triggers(Cli *cli, const Scope *scope, const Schema *have, Schema *want)
{
	for (unsigned i = 0; i < have->triggers_count; i++) {
		const Trigger *trigger = &have->triggers[i];
		if (scope_takes(scope, trigger->schema, trigger->name))
			continue;
		want->triggers = mem_check(talloc_realloc_size(cli->mem, want->triggers, (want->triggers_count + 1) * sizeof(Trigger)));
		want->triggers[want->triggers_count++] = *trigger;
	}
}

static void drop_pragma(Schema *schema, unsigned at)
{
	schema->pragmas_count--;
	memmove(schema->pragmas + at, schema->pragmas + at + 1, (schema->pragmas_count - at) * sizeof *schema->pragmas);
}

static bool has_pragma(const Schema *schema, const char *name)
{
	for (unsigned i = 0; i < schema->pragmas_count; i++)
		if (text_same(schema->pragmas[i].name, name))
			return true;
	return false;
}

/* Settings of the file are compared where the model says them; a database in memory has only those that a transaction sets. */
static void drop_unsaid_pragmas(Schema *have, Schema *want)
{
	bool in_memory = false;

	for (unsigned i = 0; i < have->pragmas_count; i++)
		in_memory = in_memory || (text_same(have->pragmas[i].name, "journal_mode") && text_same(have->pragmas[i].value, "memory"));
	for (unsigned i = want->pragmas_count; in_memory && i-- > 0;)
		if (!text_same(want->pragmas[i].name, "user_version") && !text_same(want->pragmas[i].name, "application_id"))
			drop_pragma(want, i);
	for (unsigned i = have->pragmas_count; i-- > 0;)
		if (!has_pragma(want, have->pragmas[i].name))
			drop_pragma(have, i);
}

static Namespace *find_namespace(const Schema *schema, const char *name)
{
	for (unsigned i = 0; i < schema->schemas_count; i++)
		if (text_same(schema->schemas[i].name, name))
			return &schema->schemas[i];
	return NULL;
}

/* A schema that the models use without saying so is wanted as it stands, or made. */
static void imply_namespace(Cli *cli, const Schema *have, Schema *want, const char *name)
{
	const Namespace *standing = name ? find_namespace(have, name) : NULL;

	if (!name || find_namespace(want, name) || text_same(name, cli->dialect->rules->default_schema))
		return;
	want->schemas = mem_check(talloc_realloc_size(cli->mem, want->schemas, (want->schemas_count + 1) * sizeof(Namespace)));
	want->schemas[want->schemas_count++] = standing ? *standing : (Namespace){.name = text_copy(cli->mem, name)};
}

static void imply_namespaces(Cli *cli, const Schema *have, Schema *want)
{
	if (!cli->dialect->rules->default_schema)
		return;
	imply_namespace(cli, have, want, cli->session->default_schema);
	for (unsigned attr = 0; attr < schema_kind.attrs; attr++) {
		const Kind *kind = schema_kind.traits[attr].child;
		unsigned count;
		const char *objects = attr_objects(&schema_kind, attr, want, &count);
		for (unsigned i = 0; i < count && kind != &namespace_kind; i++, objects += kind->size)
			imply_namespace(cli, have, want, schema_of(kind, objects));
	}
	schema_sort(want);
}

bool compare_database(Cli *cli, Comparison *comparison)
{
	*comparison = (Comparison){0};
	comparison->want = compare_models(cli, cli->dialect);
	if (!comparison->want)
		return false;
	Scope *scope = cli_scope(cli);
	scope_models(cli, scope, comparison->want);
	drop_excluded(scope, comparison->want);
	for (unsigned i = 0; i < comparison->want->extensions_count; i++)
		*LIST_ADD(cli->mem, scope->extensions, scope->extensions_count) = comparison->want->extensions[i].name;
	scope->file_settings = comparison->want->pragmas_count > 0;
	comparison->have = cli->dialect->server->inspect(cli->mem, cli->session, scope, &comparison->unmanaged,
							 &comparison->unmanaged_count, cli->error);
	if (!comparison->have)
		return false;
	keep_triggers(cli, scope, comparison->have, comparison->want);
	drop_unsaid_pragmas(comparison->have, comparison->want);
	imply_namespaces(cli, comparison->have, comparison->want);
	comparison->change = compare_schemas(cli->mem, cli->dialect, cli->session, comparison->have, comparison->want, cli->error);
	return comparison->change != NULL;
}
