#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "buffer.h"
#include "document.h"
#include "file.h"
#include "kind_table.h"
#include "mem.h"
#include "text.h"

static const cyaml_schema_field_t naming_fields[] = {
	ATTR_TEXT("primary_key", Naming, primary_key), ATTR_TEXT("unique", Naming, unique),
	ATTR_TEXT("check", Naming, check),	       ATTR_TEXT("foreign_key", Naming, foreign_key),
	ATTR_TEXT("index", Naming, index),	       CYAML_FIELD_END,
};
static const Trait naming_traits[] = {{0}, {0}, {0}, {0}, {0}};
static const Kind naming_kind = {.name = "naming", .plural = "naming", .size = sizeof(Naming), .attrs = 5, .fields = naming_fields,
				 .traits = naming_traits};

static const cyaml_schema_field_t hook_fields[] = {ATTR_TEXT("name", Hook, name), ATTR_TEXT("command", Hook, command), CYAML_FIELD_END};
static const Trait hook_traits[] = {{0}, {.required = true}};
static const Kind hook_kind = {.name = "hook", .plural = "post_write_hooks", .size = sizeof(Hook), .attrs = 2, .fields = hook_fields,
			       .traits = hook_traits};
static const cyaml_schema_value_t hook_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, Hook, hook_fields)};

typedef enum ConfigAttr {
	CONFIG_NAME, CONFIG_URL, CONFIG_MODELS, CONFIG_REVISIONS, CONFIG_VERSION_LOCATIONS, CONFIG_RECURSIVE,
	CONFIG_VERSION_TABLE, CONFIG_VERSION_SCHEMA, CONFIG_SCHEMAS, CONFIG_INCLUDE, CONFIG_EXCLUDE, CONFIG_FILE_TEMPLATE,
	CONFIG_TIMEZONE, CONFIG_LOCK_TIMEOUT, CONFIG_STATEMENT_TIMEOUT, CONFIG_LOCK_WAIT, CONFIG_LOCK_RETRIES,
	CONFIG_SCRATCH_URL, CONFIG_HOOKS, CONFIG_NAMING, CONFIG_ENVIRONMENTS, CONFIG_ATTRS
} ConfigAttr;

static const cyaml_schema_field_t config_fields[];
static const cyaml_schema_value_t environment_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, Config, config_fields)};
static const cyaml_schema_field_t config_fields[] = {
	[CONFIG_NAME] = ATTR_TEXT("name", Config, name),
	[CONFIG_URL] = ATTR_TEXT("url", Config, url),
	[CONFIG_MODELS] = ATTR_NAMES("models", Config, models),
	[CONFIG_REVISIONS] = ATTR_TEXT("revisions", Config, revisions),
	[CONFIG_VERSION_LOCATIONS] = ATTR_NAMES("version_locations", Config, version_locations),
	[CONFIG_RECURSIVE] = ATTR_FLAG("recursive_version_locations", Config, recursive_version_locations),
	[CONFIG_VERSION_TABLE] = ATTR_TEXT("version_table", Config, version_table),
	[CONFIG_VERSION_SCHEMA] = ATTR_TEXT("version_schema", Config, version_schema),
	[CONFIG_SCHEMAS] = ATTR_NAMES("schemas", Config, schemas),
	[CONFIG_INCLUDE] = ATTR_NAMES("include", Config, include),
	[CONFIG_EXCLUDE] = ATTR_NAMES("exclude", Config, exclude),
	[CONFIG_FILE_TEMPLATE] = ATTR_TEXT("file_template", Config, file_template),
	[CONFIG_TIMEZONE] = ATTR_TEXT("timezone", Config, timezone),
	[CONFIG_LOCK_TIMEOUT] = ATTR_TEXT("lock_timeout", Config, lock_timeout),
	[CONFIG_STATEMENT_TIMEOUT] = ATTR_TEXT("statement_timeout", Config, statement_timeout),
	[CONFIG_LOCK_WAIT] = ATTR_TEXT("lock_wait", Config, lock_wait),
	[CONFIG_LOCK_RETRIES] = ATTR_TEXT("lock_retries", Config, lock_retries),
	[CONFIG_SCRATCH_URL] = ATTR_TEXT("scratch_url", Config, scratch_url),
	[CONFIG_HOOKS] = ATTR_OBJECTS("post_write_hooks", Config, post_write_hooks, Hook, hook_value),
	[CONFIG_NAMING] = ATTR_OBJECT("naming", Config, naming, Naming, naming_fields),
	[CONFIG_ENVIRONMENTS] = ATTR_OBJECTS("environments", Config, environments, Config, environment_value),
	[CONFIG_ATTRS] = CYAML_FIELD_END,
};
static const Kind environment_kind;
static const Trait config_traits[] = {
	[CONFIG_HOOKS] = {.role = ATTR_PLAIN, .child = &hook_kind},
	[CONFIG_NAMING] = {.role = ATTR_PLAIN, .child = &naming_kind},
	[CONFIG_ENVIRONMENTS] = {.role = ATTR_PLAIN, .child = &environment_kind},
};
static const Kind config_kind = {.name = "configuration", .size = sizeof(Config), .attrs = CONFIG_ATTRS, .fields = config_fields,
				 .traits = config_traits};
static const Kind environment_kind = {.name = "environment", .plural = "environments", .size = sizeof(Config),
				      .attrs = CONFIG_ENVIRONMENTS, .fields = config_fields, .traits = config_traits};

static const char *find_variable(const ConfigOptions *options, const char *name)
{
	size_t length = strlen(name);

	for (unsigned i = options->variables_count; i-- > 0;)
		if (text_starts(options->variables[i], name) && options->variables[i][length] == '=')
			return options->variables[i] + length + 1;
	return getenv(name);
}

/* Percent-encodes what a URL reserves; what looks encoded already stays, and so does a colon but in a user's name. */
static void add_encoded(Buffer *to, const char *value, bool user)
{
	for (const char *p = value; *p; p++) {
		bool encoded = *p == '%' && isxdigit((unsigned char)p[1]) && isxdigit((unsigned char)p[2]);
		if (!encoded && strchr(user ? "@/?#%[] :" : "@/?#%[] ", *p))
			buffer_format(to, "%%%02X", (unsigned char)*p);
		else
			buffer_add_bytes(to, p, 1);
	}
}

/* True for a value between "scheme://" and the @, or one that is a folder where a host belongs. */
static bool is_reserved_place(const char *whole, const char *place, const char *rest, const char *value)
{
	const char *scheme = strstr(whole, "://");

	if (!scheme || place < scheme + 3 || memchr(scheme + 3, '/', (size_t)(place - scheme - 3)))
		return false;
	return strchr(rest, '@') || *value == '/';
}

char *config_expand(void *mem, const ConfigOptions *options, const char *whole, bool url, Error *error)
{
	Buffer *result = buffer_new(mem);

	for (const char *text = whole; *text;) {
		const char *close = text_starts(text, "${") ? strchr(text, '}') : NULL;
		if (!close) {
			buffer_add_bytes(result, text++, 1);
			continue;
		}
		char *name = text_slice(mem, text + 2, (size_t)(close - text - 2)), *otherwise = strstr(name, ":-");
		if (otherwise)
			*otherwise = '\0';
		const char *value = find_variable(options, name);
		/* As in a shell, `:-` also stands for a variable that is set to nothing. */
		if (otherwise && (!value || !*value))
			value = otherwise + 2;
		if (!value) {
			fail(error, ERROR_INPUT, "the configuration needs ${%s}, which is not set", name);
			fail_hint(error, "set it in the environment, pass -x %s=VALUE, or write ${%s:-DEFAULT}", name, name);
			return NULL;
		}
		if (url && is_reserved_place(whole, text, close + 1, value))
			add_encoded(result, value, close[1] == ':');
		else
			buffer_add(result, value);
		text = close + 1;
	}
	return result->data;
}

static char *find_file(void *mem, const ConfigOptions *options)
{
	const char *given = options->path ? options->path : getenv("AUTOGEN_CONFIG");
	char *folder;

	if (given && *given)
		return text_copy(mem, given);
	if (file_exists("autogen.yaml"))
		return text_copy(mem, "autogen.yaml");
	char *current = getcwd(NULL, 0);
	if (!current)
		return NULL;
	folder = text_copy(mem, current);
	free(current);
	for (;;) {
		char *slash = strrchr(folder, '/');
		if (!slash)
			return NULL;
		*slash = '\0';
		char *path = text_format(mem, "%s/autogen.yaml", folder);
		if (file_exists(path))
			return path;
	}
}

static bool choose_environment(Config *config, const char *name, Error *error)
{
	for (unsigned i = 0; i < config->environments_count; i++) {
		const Config *environment = &config->environments[i];
		if (!text_same(environment->name, name))
			continue;
		for (unsigned attr = 0; attr < CONFIG_ENVIRONMENTS; attr++)
			if (attr != CONFIG_NAME && !attr_is_unsaid(&config_kind, attr, environment))
				attr_share(&config_kind, attr, config, environment);
		return true;
	}
	fail(error, ERROR_INPUT, "the configuration has no environment \"%s\"", name);
	for (unsigned i = 0; i < config->environments_count; i++)
		fail_while(error, "there is \"%s\"", config->environments[i].name ? config->environments[i].name : "");
	return false;
}

static bool expand_text(void *mem, Config *config, unsigned attr, const ConfigOptions *options, Error *error)
{
	bool url = attr == CONFIG_URL || attr == CONFIG_SCRATCH_URL;
	Error *own = url ? error_new(mem) : error;
	const char *whole = attr_text(&config_kind, attr, config);
	char *text = config_expand(mem, options, whole, url, own);

	attr_set_text(&config_kind, attr, config, text);
	if (!text)
		fail_while(own, "in \"%s\"", config_kind.fields[attr].key);
	if (!text && url)
		*(attr == CONFIG_URL ? &config->url_error : &config->scratch_url_error) = own;
	if (!text && attr == CONFIG_URL)
		config->url_template = text_copy(mem, whole);
	/* Many commands need no database. */
	return text || url;
}

static bool expand_all(void *mem, Config *config, const ConfigOptions *options, Error *error)
{
	for (unsigned attr = 0; attr < CONFIG_ENVIRONMENTS; attr++) {
		unsigned count;
		if (attr == CONFIG_URL && options->url)
			continue;
		if (attr_type(&config_kind, attr) == TYPE_TEXT && attr_text(&config_kind, attr, config) &&
		    !expand_text(mem, config, attr, options, error))
			return false;
		if (attr_type(&config_kind, attr) != TYPE_NAMES)
			continue;
		char **names = attr_names(&config_kind, attr, config, &count);
		for (unsigned i = 0; i < count; i++)
			if (!(names[i] = config_expand(mem, options, names[i], false, error)))
				return fail_while(error, "in \"%s\"", config_kind.fields[attr].key);
	}
	return true;
}

/* A relative SQLite file is relative to the configuration, as every path in it. */
static char *place_url(void *mem, const char *folder, const char *url)
{
	const char *path = url + strlen("sqlite:///");

	if (text_starts(url, "file:") && url[strlen("file:")] != '/')
		return text_format(mem, "file:%s", path_join(mem, folder, url + strlen("file:")));
	if (!text_starts(url, "sqlite:///") || *path == '/' || !*path || text_starts(path, ":memory:") || text_starts(path, "file:"))
		return text_copy(mem, url);
	return text_format(mem, "sqlite:///%s", path_join(mem, folder, path));
}

static void fill_defaults(void *mem, Config *config)
{
	if (!config->models_count)
		*LIST_ADD(mem, config->models, config->models_count) = text_copy(mem, "models/*.yaml");
	if (!config->revisions)
		config->revisions = text_copy(mem, "revisions");
	if (!config->version_table)
		config->version_table = text_copy(mem, "autogen_version");
	if (!config->file_template)
		config->file_template = text_copy(mem, "%(rev)s_%(slug)s");
	for (unsigned i = 0; i < config->models_count; i++)
		config->models[i] = path_join(mem, config->folder, config->models[i]);
	config->revisions = path_join(mem, config->folder, config->revisions);
	for (unsigned i = 0; i < config->version_locations_count; i++)
		config->version_locations[i] = path_join(mem, config->folder, config->version_locations[i]);
	if (!config->version_locations_count)
		*LIST_ADD(mem, config->version_locations, config->version_locations_count) = config->revisions;
	if (!config->lock_wait)
		config->lock_wait = text_copy(mem, "60s");
	if (!config->lock_retries)
		config->lock_retries = text_copy(mem, "0");
}

Config *config_load(void *mem, const ConfigOptions *options, bool required, Error *error)
{
	char *path = find_file(mem, options);
	Config *config;

	if (!path && required) {
		fail(error, ERROR_INPUT, "there is no autogen.yaml in this folder or above it");
		fail_hint(error, "`autogen init` writes one, -c FILE names one elsewhere");
		return NULL;
	}
	if (path) {
		YamlFile file = {.path = path};
		Faults faults = {.mem = mem, .files = &file, .files_count = 1};
		if (!(file.text = file_read(mem, path, &file.length, error)))
			return NULL;
		config = document_load(mem, &config_kind, &faults, 0);
		if (!faults_report(&faults, error))
			return NULL;
		config->folder = path_folder(mem, path);
	} else {
		config = mem_new(mem, Config);
		config->folder = text_copy(mem, ".");
	}
	if (options->environment && !choose_environment(config, options->environment, error))
		return NULL;
	if (!expand_all(mem, config, options, error))
		return fail_while(error, "in %s", path ? path : "the defaults"), NULL;
	fill_defaults(mem, config);
	if (options->url)
		config->url = config_expand(mem, options, options->url, true, error);
	else if (config->url)
		config->url = place_url(mem, config->folder, config->url);
	return error->code == ERROR_NONE ? config : NULL;
}
