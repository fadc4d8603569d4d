/* autogen import alembic: the graph of an Alembic project as revision files, with the SQL that Alembic prints. */
#include <string.h>

#include "alembic.h"
#include "buffer.h"
#include "file.h"
#include "mem.h"
#include "new_revision.h"
#include "sqlite_token.h"
#include "text.h"

typedef struct Import {
	Cli *cli;
	Revision **list;
	unsigned count;
	Map *by_id;
	Map *upgrades; /* SQL by id; NULL: none was given */
	Map *downgrades;
	char *folder;
} Import;

static bool read_folder(Import *import, const char *folder)
{
	Cli *cli = import->cli;
	char *versions = path_join(cli->mem, folder, "versions"), **names = NULL;
	unsigned count = 0;

	if (file_is_folder(versions))
		folder = versions;
	if (!folder_list(cli->mem, folder, ".py", cli->config->recursive_version_locations == FLAG_YES, &names, &count, cli->error))
		return false;
	for (unsigned i = 0; i < count; i++) {
		if (text_same(path_name(names[i]), "__init__.py"))
			continue;
		Revision *revision = alembic_read(cli->mem, path_join(cli->mem, folder, names[i]), cli->error);
		if (!revision)
			return false;
		const Revision *other = map_get(import->by_id, revision->id);
		if (other)
			return fail(cli->error, ERROR_INPUT, "two files have revision id \"%s\": %s and %s", revision->id, other->path, revision->path);
		map_put(import->by_id, revision->id, revision);
		*LIST_ADD(cli->mem, import->list, import->count) = revision;
	}
	return true;
}

static bool read_sql(Import *import, const char *path, Direction direction, Map **parts)
{
	char *text = path ? file_read(import->cli->mem, path, NULL, import->cli->error) : NULL;

	/* SQLAlchemy doubles them for a driver that PostgreSQL's own tools are not. */
	if (text && import->cli->dialect->rules->default_schema && alembic_undouble(text))
		info("import", "%s: every %%%% was taken for a %%, as Alembic doubles them in --sql", path);
	if (text && import->cli->dialect->rules->default_schema && strstr(text, "\\"))
		warn("import", "%s: it holds doubled backslashes; Alembic doubles them in --sql: look whether they are meant", path);
	*parts = text ? alembic_cut(import->cli->mem, text, direction) : NULL;
	return text || !path;
}

/* True for what Alembic says about its own table: the name behind the words that such statements begin with. */
static bool is_about_versions(const Cli *cli, const char *sql)
{
	static const char *const words[] = {"INSERT", "INTO", "UPDATE", "DELETE", "FROM", "CREATE", "DROP", "TABLE", "IF", "NOT", "EXISTS"};
	const char *at = sql;
	Token token = token_next(&at);

	for (bool known = true; known; token = known ? token_next(&at) : token) {
		known = false;
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			known = known || token_is(&token, words[i]);
	}
	char *name = token_name(cli->mem, &token);
	Token dot = token_next(&at);
	if (token_is(&dot, ".")) {
		token = token_next(&at);
		name = token_name(cli->mem, &token);
	}
	return text_same(name, "alembic_version") || text_same(name, cli->config->version_table);
}

static bool first_is(const char *sql, const char *word)
{
	const char *at = sql;
	Token token = token_next(&at);

	return token_is(&token, word);
}

/* Alembic's transactions and version rows are the runner's own work; a COMMIT in between was an autocommit block. */
static bool fill_section(Import *import, const Revision *revision, Section *section, const char *script)
{
	Cli *cli = import->cli;
	Buffer *text = buffer_new(cli->mem);
	bool committed = false, versioned = false;
	Statement *statements;
	unsigned count = 0;

	if (!cli->dialect->rules->syntax->split(cli->mem, script, &statements, &count, cli->error))
		return fail_while(cli->error, "in the %s of revision %s", direction_word(section->direction), revision->id);
	for (unsigned i = 0; i < count; i++) {
		char *sql = text_slice(cli->mem, statements[i].text, statements[i].length);
		if (first_is(sql, "COMMIT") || first_is(sql, "BEGIN")) {
			committed = committed || first_is(sql, "COMMIT");
		} else if (is_about_versions(cli, sql)) {
			versioned = true;
		} else {
			section->transaction_off = section->transaction_off || committed;
			buffer_format(text, "%s;\n\n", sql);
		}
	}
	section->text = text->data;
	if (versioned)
		return true;
	/* Also a revision that does nothing says so in the version table. */
	fail(cli->error, ERROR_INPUT, "the SQL of the %s of revision %s (%s) is not whole: nothing in it moves the version table", direction_word(section->direction),
	     revision->id, revision->path);
	return fail_hint(cli->error, "did `alembic %s --sql` end with an error? Make the file again", direction_word(section->direction));
}

/* Without SQL the section says so: one that did nothing in silence would be taken for the revision's own. */
static bool add_section(Import *import, Revision *revision, Direction direction, const Map *parts)
{
	const char *script = parts ? map_get(parts, revision->id) : NULL;
	Section *section = LIST_ADD(import->cli->mem, revision->sections, revision->sections_count);

	section->direction = direction;
	section->empty = !script;
	if (parts && !script)
		warn("import", "%s: there is no %s of %s in the SQL: its section is empty", revision->path, direction_word(direction), revision->id);
	return !script || fill_section(import, revision, section, script);
}

static bool check_parents(const Import *import)
{
	for (unsigned i = 0; i < import->count; i++)
		for (unsigned k = 0; k < import->list[i]->down_count; k++)
			if (!map_get(import->by_id, import->list[i]->down[k])) {
				fail(import->cli->error, ERROR_INPUT, "%s revises \"%s\", which no file has", import->list[i]->path, import->list[i]->down[k]);
				return fail_hint(import->cli->error, "name every folder of revisions that the project has");
			}
	return true;
}

static char *choose_path(Import *import, const Revision *revision)
{
	Cli *cli = import->cli;
	Revision named = *revision;

	/* A template with dates in it needs one. */
	if (!named.date || strlen(named.date) < strlen("2026-11-20 15:51:55"))
		named.date = text_copy(cli->mem, "1970-01-01 00:00:00");
	char *name = revision_file_name(cli->mem, cli->config->file_template, &named, cli->error);
	return name ? path_join(cli->mem, import->folder, name) : NULL;
}

/* All or nothing: every file is made up and looked for before the first is written. */
static bool write_all(Import *import)
{
	Cli *cli = import->cli;
	char **paths = NULL;
	unsigned count = 0;

	for (unsigned i = 0; i < import->count; i++) {
		char *path = choose_path(import, import->list[i]);
		if (!path)
			return false;
		if (file_exists(path))
			return fail(cli->error, ERROR_INPUT, "%s is there already: nothing was written", path);
		*LIST_ADD(cli->mem, paths, count) = path;
	}
	if (!folder_make(cli->mem, import->folder, cli->error))
		return false;
	for (unsigned i = 0; i < count; i++) {
		if (!file_create(cli->mem, paths[i], revision_write(cli->mem, import->list[i]), cli->error))
			return false;
		print("Generating %s ...  done\n", paths[i]);
	}
	return true;
}

static bool check_new(const Import *import, const Position *position)
{
	for (unsigned i = 0; i < import->count; i++) {
		const Revision *other = map_get(position->graph->by_id, import->list[i]->id);
		if (other)
			return fail(import->cli->error, ERROR_INPUT, "revision \"%s\" is there already: %s; nothing was written", other->id, other->path);
	}
	return true;
}

int cmd_import(Cli *cli)
{
	Import import = {.cli = cli, .by_id = map_new(cli->mem)};
	Position position;

	if (!text_same(cli->args[0], "alembic")) {
		fail(cli->error, ERROR_USAGE, "import: \"%s\" is not known; there is alembic", cli->args[0]);
		fail_hint(cli->error, "autogen import alembic DIR");
		return EXIT_FAILED;
	}
	if (!cli_open_nowhere(cli) || !position_load(cli, &position))
		return EXIT_FAILED;
	for (unsigned i = 1; i < cli->args_count; i++)
		if (!read_folder(&import, cli->args[i]))
			return EXIT_FAILED;
	if (!import.count) {
		fail(cli->error, ERROR_INPUT, "there is no revision of Alembic's in %s", cli->args[1]);
		fail_hint(cli->error, "name the folder with versions/ in it, or the one that holds the .py files");
		return EXIT_FAILED;
	}
	if (!(import.folder = new_revision_folder(cli))) {
		if (cli->error->code == ERROR_NONE) {
			fail(cli->error, ERROR_USAGE, "there are several folders of revisions");
			fail_hint(cli->error, "say which with --version-path");
		}
		return EXIT_FAILED;
	}
	if (!check_parents(&import) || !check_new(&import, &position) || !read_sql(&import, options.upgrade_sql, DIRECTION_UPGRADE, &import.upgrades) ||
	    !read_sql(&import, options.downgrade_sql, DIRECTION_DOWNGRADE, &import.downgrades))
		return EXIT_FAILED;
	for (unsigned i = 0; i < import.count; i++)
		if (!add_section(&import, import.list[i], DIRECTION_UPGRADE, import.upgrades) ||
		    !add_section(&import, import.list[i], DIRECTION_DOWNGRADE, import.downgrades))
			return EXIT_FAILED;
	if (!write_all(&import))
		return EXIT_FAILED;
	if (!import.upgrades)
		warn("import", "The upgrade sections are empty: `alembic upgrade base:heads --sql > up.sql`, then --upgrade-sql up.sql");
	if (!import.downgrades)
		warn("import", "The downgrade sections are empty: `alembic downgrade heads:base --sql > down.sql`, then --downgrade-sql down.sql");
	if (!text_same(cli->config->version_table, "alembic_version"))
		info("import", "`version_table: alembic_version` in the configuration goes on with a database where Alembic left it");
	return EXIT_DONE;
}
