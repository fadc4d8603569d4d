/* PostgreSQL: enums and sequences. */
#include "mem.h"
#include "postgresql.h"
#include "text.h"

static char *path_of(const Sql *sql, const char *schema, const char *name)
{
	return text_format(sql->mem, "%s%s%s", schema ? schema : "", schema ? "." : "", name);
}

static void create_type(Sql *sql, const Enum *type)
{
	sql_add(sql, "CREATE TYPE ");
	sql_qualified(sql, type->schema, type->name);
	sql_add(sql, " AS ENUM (");
	for (unsigned i = 0; i < type->labels_count; i++) {
		sql_add(sql, i ? ", " : "");
		sql_string(sql, type->labels[i]);
	}
	sql_add(sql, ")");
	sql_end(sql);
}

void postgresql_create_enum(Sql *sql, const Enum *type)
{
	sql_comment(sql, "create enum %s", path_of(sql, type->schema, type->name));
	create_type(sql, type);
	if (type->comment)
		postgresql_comment_on(sql, &enum_kind, NULL, type, type->comment);
}

void postgresql_add_labels(Sql *sql, const Enum *from, const Enum *to)
{
	for (unsigned i = 0; i < to->labels_count; i++) {
		if (text_in(to->labels[i], from->labels, from->labels_count))
			continue;
		sql_comment(sql, "add label '%s' to enum %s", to->labels[i], path_of(sql, to->schema, to->name));
		sql_add(sql, "ALTER TYPE ");
		sql_qualified(sql, to->schema, to->name);
		sql_add(sql, " ADD VALUE ");
		sql_string(sql, to->labels[i]);
		/* Behind the one before it, which is there by now; the first goes before the old first. */
		if (i > 0) {
			sql_add(sql, " AFTER ");
			sql_string(sql, to->labels[i - 1]);
		} else if (from->labels_count) {
			sql_add(sql, " BEFORE ");
			sql_string(sql, from->labels[0]);
		}
		sql_end(sql);
	}
}

void postgresql_begin_swap(Sql *sql, const Step *step)
{
	const Enum *from = step->from, *to = step->to;

	sql_comment(sql, "change the labels of enum %s: the old type makes room for a new one", path_of(sql, to->schema, to->name));
	for (unsigned i = 0; i < from->labels_count; i++)
		if (!text_in(from->labels[i], to->labels, to->labels_count))
			sql_warn(sql, "fails if a row holds '%s'", from->labels[i]);
	sql_add(sql, "ALTER TYPE ");
	sql_qualified(sql, from->schema, from->name);
	sql_add(sql, " RENAME TO ");
	sql_name(sql, step->name);
	sql_end(sql);
	postgresql_create_enum(sql, to);
}

void postgresql_end_swap(Sql *sql, const Step *step)
{
	const Enum *from = step->from;

	sql_comment(sql, "drop the old type of enum %s", path_of(sql, from->schema, from->name));
	sql_add(sql, "DROP TYPE ");
	sql_qualified(sql, from->schema, step->name);
	sql_end(sql);
}

static void parameter(Sql *sql, const char *words, const char *value)
{
	if (value)
		sql_format(sql, " %s %s", words, value);
}

void postgresql_create_sequence(Sql *sql, const Sequence *sequence)
{
	sql_comment(sql, "create sequence %s", path_of(sql, sequence->schema, sequence->name));
	sql_add(sql, "CREATE SEQUENCE ");
	sql_qualified(sql, sequence->schema, sequence->name);
	parameter(sql, "AS", sequence->type);
	parameter(sql, "INCREMENT BY", sequence->increment);
	parameter(sql, "MINVALUE", sequence->minimum);
	parameter(sql, "MAXVALUE", sequence->maximum);
	parameter(sql, "START WITH", sequence->start);
	parameter(sql, "CACHE", sequence->cache);
	sql_add(sql, sequence->cycle ? " CYCLE" : "");
	sql_end(sql);
	if (sequence->comment)
		postgresql_comment_on(sql, &sequence_kind, NULL, sequence, sequence->comment);
}

/* A value that is unsaid now was the default's before: it has to be said to come back. */
static void parameter_again(Sql *sql, const char *words, const char *value, const char *unsaid)
{
	sql_format(sql, " %s%s%s", value ? words : unsaid, value ? " " : "", value ? value : "");
}

const char *postgresql_start(const char *start, const char *minimum, const char *maximum, bool down)
{
	if (start)
		return start;
	if (down)
		return maximum ? maximum : "-1";
	return minimum ? minimum : "1";
}

void postgresql_fit_sequence(Sql *sql, const char *name, const char *minimum, const char *maximum, bool down)
{
	const char *least = minimum ? minimum : down ? NULL : "1", *most = maximum ? maximum : down ? "-1" : NULL;

	if (least) {
		sql_comment(sql, "a sequence that stands below %s goes there", least);
		sql_format(sql, "SELECT setval(%s, %s, false) FROM %s WHERE last_value < %s", quote_text(sql->mem, name), least, name, least);
		sql_end(sql);
	}
	if (most) {
		sql_comment(sql, "a sequence that stands above %s goes there", most);
		sql_format(sql, "SELECT setval(%s, %s) FROM %s WHERE last_value > %s", quote_text(sql->mem, name), most, name, most);
		sql_end(sql);
	}
}

void postgresql_alter_sequence(Sql *sql, const Step *step)
{
	const Sequence *to = step->to;
	const Sequence *from = step->from;
	bool down = to->increment && to->increment[0] == '-';
	bool turned = down != (from->increment && from->increment[0] == '-');

	if (!turned && (CHANGE_HAS(step, SEQUENCE_MINIMUM) || CHANGE_HAS(step, SEQUENCE_MAXIMUM)))
		postgresql_fit_sequence(sql, quote_qualified(sql->mem, sql->rules->syntax, to->schema, to->name), to->minimum, to->maximum, down);
	sql_comment(sql, "change sequence %s", path_of(sql, to->schema, to->name));
	if (turned)
		sql_warn(sql, "data loss: how far it has counted");
	sql_add(sql, "ALTER SEQUENCE ");
	sql_qualified(sql, to->schema, to->name);
	if (CHANGE_HAS(step, SEQUENCE_TYPE))
		sql_format(sql, " AS %s", to->type ? to->type : "bigint");
	parameter_again(sql, "INCREMENT BY", to->increment, "INCREMENT BY 1");
	parameter_again(sql, "MINVALUE", to->minimum, "NO MINVALUE");
	parameter_again(sql, "MAXVALUE", to->maximum, "NO MAXVALUE");
	sql_format(sql, " START WITH %s", postgresql_start(to->start, to->minimum, to->maximum, down));
	parameter_again(sql, "CACHE", to->cache, "CACHE 1");
	sql_add(sql, to->cycle ? " CYCLE" : " NO CYCLE");
	/* Where it stands would be out of bounds the other way round. */
	sql_add(sql, turned ? " RESTART" : "");
	sql_end(sql);
}

void postgresql_own_sequence(Sql *sql, const Step *step)
{
	const Sequence *to = step->to;
	char *parts[3];

	sql_comment(sql, to->owned_by ? "sequence %s belongs to %s" : "sequence %s belongs to no column",
		    path_of(sql, to->schema, to->name), to->owned_by);
	sql_add(sql, "ALTER SEQUENCE ");
	sql_qualified(sql, to->schema, to->name);
	sql_add(sql, " OWNED BY ");
	if (to->owned_by) {
		unsigned count = name_split(sql->mem, to->owned_by, parts);
		sql_qualified(sql, count == 3 ? parts[0] : NULL, parts[count - 2]);
		sql_add(sql, ".");
		sql_name(sql, parts[count - 1]);
	} else {
		sql_add(sql, "NONE");
	}
	sql_end(sql);
}
