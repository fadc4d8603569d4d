/* The command line: which command, which options, and the only place that exits. */
#include <ctype.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "mem.h"
#include "text.h"

#ifndef AUTOGEN_VERSION
#error "the build gives the version"
#endif

static const struct poptOption global_options[] = {
	{"config", 'c', POPT_ARG_STRING, &options.config, 0, "the configuration (default: $AUTOGEN_CONFIG, else autogen.yaml here or above)", "FILE"},
	{"url", 0, POPT_ARG_STRING, &options.url, 0, "the database, instead of the configuration's", "URL"},
	{"env", 0, POPT_ARG_STRING, &options.env, 0, "the environment of the configuration", "NAME"},
	{NULL, 'x', POPT_ARG_ARGV, &options.variables, 0, "a ${NAME} for the configuration", "NAME=VALUE"},
	{"quiet", 'q', POPT_ARG_NONE, &options.quiet, 0, "no narration on stderr", NULL},
	{"verbose", 'v', POPT_ARG_NONE, &options.verbose, 0, "say more", NULL},
	{"color", 0, POPT_ARG_STRING, &options.color, 0, "auto, always or never", "WHEN"},
	{"json", 0, POPT_ARG_NONE, &options.json, 0, "listings and results as JSON", NULL},
	{"version", 0, POPT_ARG_NONE, &options.version, 0, "print the version", NULL},
	{"help", 'h', POPT_ARG_NONE, &options.help, 0, "print this help", NULL},
	POPT_TABLEEND,
};

static void print_options(const struct poptOption *table)
{
	for (; table->longName || table->shortName; table++) {
		char name[64];
		snprintf(name, sizeof name, "%s%c%s%s%s%s%s", table->shortName ? "-" : " ", table->shortName ? table->shortName : ' ',
			 table->shortName && table->longName ? ", " : "  ", table->longName ? "--" : "",
			 table->longName ? table->longName : "", table->argDescrip ? " " : "",
			 table->argDescrip ? table->argDescrip : "");
		printf("  %-28s %s\n", name, table->descrip);
	}
}

static void print_help(const Command *command)
{
	if (command) {
		printf("Usage: autogen %s %s\n\n%s\n\nExample:\n  %s\n\n", command->name, command->arguments, command->summary,
		       command->example);
		if (command->options) {
			printf("Options:\n");
			print_options(command->options);
			printf("\n");
		}
	} else {
		printf("Usage: autogen COMMAND [OPTIONS]\n       autogen -m MESSAGE   (revision --autogenerate -m MESSAGE)\n\n"
		       "Compares model files with a live PostgreSQL or SQLite catalogue and writes revisions.\n\nCommands:\n");
		for (unsigned i = 0; i < commands_count; i++)
			printf("  %-15s %s\n", commands[i].name, commands[i].summary);
		printf("\nExample:\n  autogen -m \"Create users\" && autogen upgrade\n\n");
	}
	printf("Options of every command:\n");
	print_options(global_options);
}

static void print_error(const Error *error)
{
	fprintf(stderr, "autogen: %s\n", error->message);
	if (error->detail)
		fprintf(stderr, "  detail: %s\n", error->detail);
	for (unsigned i = 0; i < error->context_count; i++)
		fprintf(stderr, "  %s\n", error->context[i]);
	if (error->position)
		fprintf(stderr, "  at byte %zu of the statement\n", error->position);
	if (error->hint)
		fprintf(stderr, "  hint: %s\n", error->hint);
}

/* True when the option takes the next word as its value. */
static bool takes_value(const struct poptOption *table, const char *word)
{
	for (; table->longName || table->shortName; table++) {
		bool valued = (table->argInfo & POPT_ARG_MASK) != POPT_ARG_NONE;
		if (valued && table->longName && text_starts(word, "--") && strcmp(word + 2, table->longName) == 0)
			return true;
		if (valued && table->shortName && word[0] == '-' && word[1] == table->shortName && !word[2])
			return true;
	}
	return false;
}

static bool any_takes_value(const char *word)
{
	if (takes_value(global_options, word))
		return true;
	for (unsigned i = 0; i < commands_count; i++)
		if (commands[i].options && takes_value(commands[i].options, word))
			return true;
	return false;
}

static bool is_relative(const char *word)
{
	if (*word != '-' || !isdigit((unsigned char)word[1]))
		return false;
	for (word++; *word; word++)
		if (!isdigit((unsigned char)*word))
			return false;
	return true;
}

typedef struct Words {
	const char **options; /* what popt gets */
	unsigned options_count;
	char **rest; /* words that are no options; the first is the command */
	unsigned rest_count;
} Words;

/* Words and options in any order; "-1" is a revision, not an option. */
static Words sort_words(void *mem, int count, char **list)
{
	Words words = {0};

	*LIST_ADD(mem, words.options, words.options_count) = "autogen";
	for (int i = 1; i < count; i++) {
		bool option = list[i][0] == '-' && list[i][1] && !is_relative(list[i]);
		if (!option) {
			*LIST_ADD(mem, words.rest, words.rest_count) = list[i];
			continue;
		}
		*LIST_ADD(mem, words.options, words.options_count) = list[i];
		if (any_takes_value(list[i]) && i + 1 < count)
			*LIST_ADD(mem, words.options, words.options_count) = list[++i];
	}
	*LIST_ADD(mem, words.options, words.options_count) = NULL;
	words.options_count--;
	return words;
}

static const Command *find_command(const char *name)
{
	for (unsigned i = 0; i < commands_count; i++)
		if (text_same(commands[i].name, name))
			return &commands[i];
	return NULL;
}

/* A word that may hold a password is not repeated. */
static const char *conceal(const char *word)
{
	return strstr(word, "://") || strstr(word, "password=") ? "…" : word;
}

static bool unknown_command(void *mem, const char *name, Error *error)
{
	const char **names = mem_array(mem, const char *, commands_count);

	for (unsigned i = 0; i < commands_count; i++)
		names[i] = commands[i].name;
	const char *nearest = text_nearest(name, names, commands_count);
	fail(error, ERROR_USAGE, "there is no command \"%s\"", conceal(name));
	return fail_hint(error, nearest ? "did you mean `autogen %s`?" : "`autogen --help` lists the commands%s", nearest ? nearest : "");
}

static bool parse_options(const Words *words, const Command *command, Error *error)
{
	static const struct poptOption none[] = {POPT_TABLEEND};
	const struct poptOption table[] = {
		{NULL, 0, POPT_ARG_INCLUDE_TABLE, (void *)global_options, 0, NULL, NULL},
		{NULL, 0, POPT_ARG_INCLUDE_TABLE, (void *)(command && command->options ? command->options : none), 0, NULL, NULL},
		POPT_TABLEEND,
	};
	poptContext context = poptGetContext("autogen", (int)words->options_count, words->options, table, 0);
	int answer = poptGetNextOpt(context);

	if (answer < -1) {
		fail(error, ERROR_USAGE, "%s: %s", conceal(poptBadOption(context, POPT_BADOPTION_NOALIAS)), poptStrerror(answer));
		fail_hint(error, "`autogen %s%s--help` lists the options", command ? command->name : "", command ? " " : "");
	}
	poptFreeContext(context);
	if (error->code == ERROR_NONE && options.color && !text_same(options.color, "auto") && !text_same(options.color, "always") &&
	    !text_same(options.color, "never"))
		fail(error, ERROR_USAGE, "--color: \"%s\" is none of auto, always and never", options.color);
	return error->code == ERROR_NONE;
}

static bool check_words(const Command *command, unsigned count, Error *error)
{
	if (count >= command->least && count <= command->most)
		return true;
	fail(error, ERROR_USAGE, count < command->least ? "%s: a word is missing" : "%s: too many words", command->name);
	return fail_hint(error, "autogen %s %s", command->name, command->arguments);
}

static int run(void *mem, int count, char **list, Error *error)
{
	Words words = sort_words(mem, count, list);
	const Command *command = words.rest_count ? find_command(words.rest[0]) : NULL;
	bool message = false;

	if (words.rest_count && !command)
		return unknown_command(mem, words.rest[0], error), EXIT_FAILED;
	/* `autogen -m MESSAGE` is the main job. */
	for (unsigned i = 1; i < words.options_count; i++)
		message = message || text_starts(words.options[i], "-m") || text_starts(words.options[i], "--message");
	if (!command && message)
		command = find_command("revision");
	if (!parse_options(&words, command, error))
		return EXIT_FAILED;
	if (options.version) {
		printf("autogen %s\n", AUTOGEN_VERSION);
		return EXIT_DONE;
	}
	if (options.help || !command) {
		print_help(command);
		return options.help ? EXIT_DONE : EXIT_FAILED;
	}
	if (!words.rest_count)
		options.autogenerate = 1;
	Cli cli = {.mem = mem, .error = error, .args = words.rest + 1, .args_count = words.rest_count ? words.rest_count - 1 : 0};
	if (!check_words(command, cli.args_count, error))
		return EXIT_FAILED;
	ConfigOptions config = {.path = options.config, .environment = options.env, .url = options.url, .variables = options.variables};
	while (options.variables && options.variables[config.variables_count]) {
		const char *equals = strchr(options.variables[config.variables_count++], '=');
		if (equals && equals > options.variables[config.variables_count - 1])
			continue;
		fail(error, ERROR_USAGE, "-x: NAME=VALUE is wanted");
		fail_hint(error, "-x DB_HOST=localhost");
		return EXIT_FAILED;
	}
	if (command->run != cmd_init && command->run != cmd_schema &&
	    !(cli.config = config_load(mem, &config, command->needs_config, error)))
		return EXIT_FAILED;
	return command->run(&cli);
}

static void free_texts(char **texts)
{
	for (char **text = texts; text && *text; text++)
		free(*text);
	free(texts);
}

static void free_options(void)
{
	char *const texts[] = {options.config, options.url, options.env, options.color, options.message, options.rev_id,
			       options.range, options.output, options.from, options.to, options.format, options.branch_label,
			       options.version_path, options.tag, options.upgrade_sql, options.downgrade_sql};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		free(texts[i]);
	free_texts(options.variables);
	free_texts(options.schema_globs);
	free_texts(options.heads);
	free_texts(options.depends_on);
}

int main(int count, char **list)
{
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	int status = run(mem, count, list, error);

	if (error->code != ERROR_NONE) {
		fflush(stdout);
		print_error(error);
		status = EXIT_FAILED;
	}
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fputs("autogen: could not write the result\n", stderr);
		status = EXIT_FAILED;
	}
	talloc_free(mem);
	free_options();
	xmlCleanupParser();
	return status;
}
