#include "migrate.h"

#include <stdio.h>

#include "mem.h"
#include "progress.h"
#include "text.h"

bool goal_find(Cli *cli, const Position *position, Direction direction, const char *word, Goal *goal)
{
	*goal = (Goal){.direction = direction};
	if (direction == DIRECTION_DOWNGRADE)
		return graph_downgrade_target(position->graph, word, &position->rows, &goal->lowering, cli->error);
	return graph_upgrade_targets(position->graph, word, &position->rows, &goal->targets, cli->error);
}

bool goal_path(Cli *cli, const Position *position, const Goal *goal, Revisions *path)
{
	if (goal->direction == DIRECTION_DOWNGRADE)
		return graph_downgrade_path(position->graph, &position->rows, &goal->lowering, path, cli->error);
	*path = graph_upgrade_path(position->graph, &position->rows, &goal->targets);
	return true;
}

char *step_words(void *mem, const Revision *revision, Direction direction)
{
	char *below = text_join(mem, revision->down, revision->down_count, ", ");
	bool up = direction == DIRECTION_UPGRADE;

	return text_format(mem, "%s %s -> %s%s%s", direction_word(direction), up ? below : revision->id, up ? revision->id : below,
			   revision->message && *revision->message ? ", " : "", revision->message ? revision->message : "");
}

static bool check_path(const Run *run, const Revisions *path, Direction direction, Error *error)
{
	for (unsigned i = 0; i < path->count; i++)
		if (!apply_check_sections(run, path->list[i], direction, error))
			return false;
	return true;
}

/* One round over the way, until its end or until another runner is noticed. */
static Outcome run_path(Cli *cli, Position *position, Run *run, const Revisions *path, Direction direction)
{
	for (unsigned i = 0; i < path->count; i++) {
		void *scratch = mem_scratch(cli->mem);
		info("migration", "Running %s", step_words(scratch, path->list[i], direction));
		if (revision_section(path->list[i], direction, run->dialect->name)->empty)
			warn("migration", "%s: the %s section is empty, since it was imported without SQL: only the version moves", path->list[i]->path,
			     direction_word(direction));
		progress_begin(cli, i + 1, path->count);
		Outcome outcome = apply_revision(scratch, run, path->list[i], direction, &position->rows, cli->error);
		progress_end();
		if (outcome != OUTCOME_DONE)
			return outcome;
		talloc_free(scratch);
	}
	return OUTCOME_DONE;
}

bool migrate(Cli *cli, Position *position, Run *run, const Goal *goal)
{
	Outcome outcome;

	if (!apply_lock(cli->mem, run, cli->error) || !apply_rows(cli->mem, run, &position->rows, cli->error) ||
	    !log_is_clean(cli->mem, run, &run->clean, cli->error))
		return false;
	do {
		Revisions path;
		if (!goal_path(cli, position, goal, &path) || !check_path(run, &path, goal->direction, cli->error))
			return false;
		outcome = run_path(cli, position, run, &path, goal->direction);
		if (outcome == OUTCOME_MOVED)
			info("migration", "Another runner has moved the database meanwhile: going on from where it is now");
	} while (outcome == OUTCOME_MOVED);
	return outcome == OUTCOME_DONE;
}

bool migrate_dry(Cli *cli, Position *position, Run *run, const Goal *goal)
{
	bool foreign_keys_off = false, fine = true;
	Revisions path;
	unsigned i = 0;

	if (!apply_lock(cli->mem, run, cli->error) || !apply_rows(cli->mem, run, &position->rows, cli->error) ||
	    !goal_path(cli, position, goal, &path) || !check_path(run, &path, goal->direction, cli->error))
		return false;
	for (i = 0; i < path.count; i++)
		foreign_keys_off = foreign_keys_off || revision_section(path.list[i], goal->direction, cli->dialect->name)->foreign_keys_off;
	bool skips = false;
	if (path.count && !apply_skips(cli->mem, run, path.list[0], revision_section(path.list[0], goal->direction, cli->dialect->name), &skips, cli->error))
		return false;
	if (!apply_begin_dry(cli->mem, run, foreign_keys_off, cli->error))
		return false;
	for (i = 0; i < path.count && fine; i++) {
		const Section *section = revision_section(path.list[i], goal->direction, cli->dialect->name);
		print("-- Would run %s (%s)\n\n", step_words(cli->mem, path.list[i], goal->direction), path.list[i]->path);
		if (skips && i == 0) {
			print("-- a baseline that this database has already: it would only be recorded\n\n");
			continue;
		}
		if (section->transaction_off)
			print("-- not tried, nor is what follows: the section has transaction=off, and cannot be rolled back\n\n");
		print("%s\n\n", text_trim(cli->mem, section->text));
		if (section->transaction_off) {
			for (i++; i < path.count; i++)
				print("-- Would run %s (%s)\n", step_words(cli->mem, path.list[i], goal->direction), path.list[i]->path);
			break;
		}
		fine = apply_dry(cli->mem, run, path.list[i], goal->direction, cli->error);
	}
	Error *second = error_new(cli->mem);
	if (cli->session->server->in_transaction(cli->session) && !cli->session->server->execute(cli->session, "ROLLBACK", second) && fine)
		return error_copy(cli->error, second);
	if (fine)
		info("migration", !path.count ? "There is nothing to run" : cli->session->default_schema ? "Rolled back: nothing was changed, but that sequences may have moved"
											     : "Rolled back: nothing was changed");
	if (!fine && i > 1)
		fail_while(cli->error, "a dry run is one transaction: what only a commit makes usable, such as a new enum label, is not there yet");
	return fine || fail_while(cli->error, "a dry run: it was rolled back, nothing was changed");
}

bool migrate_script(Cli *cli, Position *position, Run *run, const Goal *goal)
{
	Revisions path;

	if (!goal_path(cli, position, goal, &path))
		return false;
	if (!path.count)
		warn("migration", "There is nothing to run between these revisions");
	print("-- autogen: run with psql -v ON_ERROR_STOP=1, or sqlite3 -bail\n\n%s%s", script_settings(cli->mem, run), script_tables(cli->mem, run, true));
	for (unsigned i = 0; i < path.count; i++) {
		char *script = script_revision(cli->mem, run, path.list[i], goal->direction, &position->rows, cli->error);
		if (!script)
			return false;
		print("%s", script);
	}
	return true;
}
