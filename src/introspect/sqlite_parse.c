#include "sqlite_parse.h"

#include <ctype.h>
#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "sqlite_token.h"
#include "syntax.h"
#include "text.h"

typedef struct Parser {
	void *mem;
	const char *sql;
	const char *at; /* behind `token` */
	Token token;	/* the next one, not yet taken */
	Error *error;
	bool key_in_list; /* the primary key stands in the table's list, not at a column */
} Parser;

static void start(Parser *p, void *mem, const char *sql, Error *error)
{
	*p = (Parser){.mem = mem, .sql = sql, .at = sql, .error = error};
	p->token = token_next(&p->at);
}

static Token advance(Parser *p)
{
	Token token = p->token;

	p->token = token_next(&p->at);
	return token;
}

static bool accept(Parser *p, const char *word)
{
	if (!token_is(&p->token, word))
		return false;
	advance(p);
	return true;
}

static bool refuse(Parser *p)
{
	if (p->error->code != ERROR_NONE)
		return false;
	return fail(p->error, ERROR_UNSUPPORTED, "cannot read the declaration at \"%.40s\" in: %s",
		    p->token.kind == TOKEN_END ? "its end" : p->token.text, p->sql);
}

static bool expect(Parser *p, const char *word)
{
	return accept(p, word) || refuse(p);
}

static bool is_name(const Token *token)
{
	return token->kind == TOKEN_WORD || token->kind == TOKEN_QUOTED || token->kind == TOKEN_STRING;
}

static bool take_name(Parser *p, char **name)
{
	if (!is_name(&p->token))
		return refuse(p);
	Token token = advance(p);
	*name = token_name(p->mem, &token);
	return true;
}

/* [schema.]name */
static bool take_qualified(Parser *p, char **name)
{
	if (!take_name(p, name))
		return false;
	return accept(p, ".") ? take_name(p, name) : true;
}

/* CREATE … WORD [IF NOT EXISTS] [schema.]name: everything up to WORD is passed over. */
static bool take_head(Parser *p, const char *word, char **name)
{
	while (p->token.kind == TOKEN_WORD && !token_is(&p->token, word))
		advance(p);
	if (!expect(p, word))
		return false;
	const char *at = p->at;
	Token next = token_next(&at);
	if (token_is(&p->token, "IF") && token_is(&next, "NOT")) {
		advance(p);
		advance(p);
		if (!expect(p, "EXISTS"))
			return false;
	}
	return take_qualified(p, name);
}

/* The text of the tokens up to a closing parenthesis or (`comma`) a comma, neither of them inside another. */
static char *take_text(Parser *p, bool comma)
{
	const char *from = p->token.text, *to = from;
	int depth = 0;

	while (p->token.kind != TOKEN_END) {
		if (depth == 0 && (token_is(&p->token, ")") || (comma && token_is(&p->token, ","))))
			break;
		depth += token_is(&p->token, "(") - token_is(&p->token, ")");
		Token token = advance(p);
		to = token.text + token.length;
	}
	return text_slice(p->mem, from, (size_t)(to - from));
}

static bool take_parenthesized(Parser *p, char **text)
{
	if (!expect(p, "("))
		return false;
	*text = take_text(p, false);
	return expect(p, ")");
}

static bool take_names(Parser *p, char ***names, unsigned *count)
{
	if (!expect(p, "("))
		return false;
	do {
		char *name = NULL;
		if (!take_name(p, &name))
			return false;
		*LIST_ADD(p->mem, *names, *count) = name;
	} while (accept(p, ","));
	return expect(p, ")");
}

/* ON CONFLICT word, if it stands here. */
static bool take_conflict(Parser *p, Conflict *conflict)
{
	static const struct {
		const char *word;
		Conflict conflict;
	} words[] = {
		{"ROLLBACK", CONFLICT_ROLLBACK}, {"ABORT", CONFLICT_ABORT},     {"FAIL", CONFLICT_FAIL},
		{"IGNORE", CONFLICT_IGNORE},     {"REPLACE", CONFLICT_REPLACE},
	};
	const char *at = p->at;
	Token next = token_next(&at);

	if (!token_is(&p->token, "ON") || !token_is(&next, "CONFLICT"))
		return true;
	advance(p);
	advance(p);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (accept(p, words[i].word)) {
			*conflict = words[i].conflict;
			return true;
		}
	return refuse(p);
}

/* Takes COLLATE name, ASC, DESC, NULLS FIRST and LAST off the end of a key's text. */
static void trim_key(void *mem, char *text, IndexKey *key)
{
	Token tokens[5];
	unsigned count = 0;
	int depth = 0;

	/* The last tokens outside parentheses; what is inside belongs to the expression. */
	for (const char *at = text;;) {
		Token token = token_next(&at);
		if (token.kind == TOKEN_END)
			break;
		depth += token_is(&token, "(");
		if (count == 5)
			memmove(tokens, tokens + 1, --count * sizeof *tokens);
		tokens[count++] = depth ? (Token){.kind = TOKEN_SIGN, .text = token.text, .length = token.length} : token;
		depth -= token_is(&token, ")");
	}
	size_t end = strlen(text);
	if (count > 2 && token_is(&tokens[count - 2], "NULLS")) {
		key->nulls = token_is(&tokens[count - 1], "FIRST") ? NULLS_FIRST : NULLS_LAST;
		end = (size_t)(tokens[count - 2].text - text);
		count -= 2;
	}
	if (count > 1 && (token_is(&tokens[count - 1], "ASC") || token_is(&tokens[count - 1], "DESC"))) {
		key->order = token_is(&tokens[count - 1], "DESC") ? ORDER_DESC : ORDER_ASC;
		end = (size_t)(tokens[--count].text - text);
	}
	if (count > 2 && token_is(&tokens[count - 2], "COLLATE")) {
		key->collation = token_name(mem, &tokens[count - 1]);
		end = (size_t)(tokens[count - 2].text - text);
	}
	while (end > 0 && isspace((unsigned char)text[end - 1]))
		end--;
	text[end] = '\0';
}

static bool take_keys(Parser *p, IndexKey **keys, unsigned *count)
{
	if (!expect(p, "("))
		return false;
	do {
		IndexKey *key = LIST_ADD(p->mem, *keys, *count);
		char *text = take_text(p, true);
		trim_key(p->mem, text, key);
		if (!*text)
			return refuse(p);
		key->column = sqlite_syntax.as_column(p->mem, text);
		if (!key->column)
			key->expression = text;
	} while (accept(p, ","));
	return expect(p, ")");
}

static bool take_action(Parser *p, Action *action)
{
	if (accept(p, "CASCADE"))
		*action = ACTION_CASCADE;
	else if (accept(p, "RESTRICT"))
		*action = ACTION_RESTRICT;
	else if (accept(p, "NO"))
		return expect(p, "ACTION");
	else if (!expect(p, "SET"))
		return false;
	else if (accept(p, "NULL"))
		*action = ACTION_SET_NULL;
	else if (expect(p, "DEFAULT"))
		*action = ACTION_SET_DEFAULT;
	return p->error->code == ERROR_NONE;
}

/* [NOT] DEFERRABLE [INITIALLY …], if it stands here: the defaults are what NOT says. */
static bool take_deferrable(Parser *p, ForeignKey *key)
{
	const char *at = p->at;
	Token next = token_next(&at);
	bool not = token_is(&p->token, "NOT") && token_is(&next, "DEFERRABLE");

	if (not)
		advance(p);
	if (!accept(p, "DEFERRABLE"))
		return true;
	if (key)
		key->deferrable = not ? FLAG_UNSAID : FLAG_YES;
	if (!accept(p, "INITIALLY"))
		return true;
	bool deferred = accept(p, "DEFERRED");
	if (!deferred && !expect(p, "IMMEDIATE"))
		return false;
	if (key && !not)
		key->initially = deferred ? INITIALLY_DEFERRED : INITIALLY_IMMEDIATE;
	return true;
}

/* Behind REFERENCES. */
static bool take_references(Parser *p, ForeignKey *key)
{
	if (!take_name(p, &key->referred_table))
		return false;
	if (token_is(&p->token, "(") && !take_names(p, &key->referred_columns, &key->referred_columns_count))
		return false;
	for (;;) {
		Action ignored;
		char *match = NULL;
		if (accept(p, "MATCH")) {
			if (!take_name(p, &match))
				return false;
			key->match = text_same_nocase(match, "FULL")	  ? MATCH_FULL
				     : text_same_nocase(match, "PARTIAL") ? MATCH_PARTIAL
									  : MATCH_SIMPLE;
		} else if (accept(p, "ON")) {
			Action *action = accept(p, "DELETE")   ? &key->on_delete
					 : accept(p, "UPDATE") ? &key->on_update
					 : accept(p, "INSERT") ? &ignored
							       : NULL;
			if (!action || !take_action(p, action))
				return refuse(p);
		} else {
			return take_deferrable(p, key);
		}
	}
}

/* The words that end a column's type. */
static bool ends_type(Parser *p)
{
	static const char *const words[] = {"CONSTRAINT", "PRIMARY", "NOT",	  "NULL",	"UNIQUE",     "CHECK",
					    "DEFAULT",	  "COLLATE", "REFERENCES", "GENERATED", "AS", "DEFERRABLE"};

	if (!is_name(&p->token))
		return true;
	if (p->token.kind != TOKEN_WORD)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(&p->token, words[i]))
			break;
		else if (i + 1 == sizeof words / sizeof *words)
			return false;
	/* GENERATED alone is a name like any other. */
	const char *at = p->at;
	Token next = token_next(&at);
	return !token_is(&p->token, "GENERATED") || token_is(&next, "ALWAYS");
}

static char *take_type(Parser *p)
{
	Buffer *type = buffer_new(p->mem);

	while (!ends_type(p)) {
		Token token = advance(p);
		buffer_format(type, "%s%.*s", type->length ? " " : "", (int)token.length, token.text);
	}
	if (type->length && token_is(&p->token, "(")) {
		for (bool closed = false; !closed && p->token.kind != TOKEN_END;) {
			Token token = advance(p);
			closed = token_is(&token, ")");
			buffer_format(type, "%.*s%s", (int)token.length, token.text, token_is(&token, ",") ? " " : "");
		}
	}
	return type->data;
}

static bool take_default(Parser *p, char **text)
{
	if (token_is(&p->token, "("))
		return take_parenthesized(p, text);
	Token first = advance(p), last = first;
	if (token_is(&first, "-") || token_is(&first, "+"))
		last = advance(p);
	*text = text_slice(p->mem, first.text, (size_t)(last.text + last.length - first.text));
	return last.kind != TOKEN_END || refuse(p);
}

static bool take_generated(Parser *p, Column *column)
{
	if (!take_parenthesized(p, &column->generated))
		return false;
	if (accept(p, "STORED"))
		column->stored = FLAG_YES;
	else
		accept(p, "VIRTUAL");
	return true;
}

static bool take_column_key(Parser *p, Table *table, Column *column, char *name)
{
	PrimaryKey *key = mem_new(p->mem, PrimaryKey);
	IndexKey *part = LIST_ADD(p->mem, key->keys, key->keys_count);

	if (!expect(p, "KEY"))
		return false;
	key->name = name;
	part->column = column->name;
	if (accept(p, "DESC"))
		part->order = ORDER_DESC;
	else
		accept(p, "ASC");
	if (!take_conflict(p, &key->on_conflict))
		return false;
	if (accept(p, "AUTOINCREMENT"))
		column->autoincrement = FLAG_YES;
	table->primary_key = key;
	return true;
}

static bool take_column_unique(Parser *p, Table *table, const Column *column, char *name)
{
	Unique *unique = LIST_ADD(p->mem, table->uniques, table->uniques_count);

	unique->name = name;
	LIST_ADD(p->mem, unique->keys, unique->keys_count)->column = column->name;
	return take_conflict(p, &unique->on_conflict);
}

static bool take_check(Parser *p, Table *table, char *name)
{
	Check *check = LIST_ADD(p->mem, table->checks, table->checks_count);

	check->name = name;
	return take_parenthesized(p, &check->expression) && take_conflict(p, &check->on_conflict);
}

static bool take_column_reference(Parser *p, Table *table, const Column *column, char *name)
{
	ForeignKey *key = LIST_ADD(p->mem, table->foreign_keys, table->foreign_keys_count);

	key->name = name;
	*LIST_ADD(p->mem, key->columns, key->columns_count) = column->name;
	return take_references(p, key);
}

/* One constraint of a column; false without an error where none stands. */
static bool take_column_constraint(Parser *p, Table *table, Column *column, char *name)
{
	Conflict ignored;

	if (accept(p, "PRIMARY"))
		return take_column_key(p, table, column, name);
	if (accept(p, "NULL"))
		return take_conflict(p, &ignored);
	if (accept(p, "UNIQUE"))
		return take_column_unique(p, table, column, name);
	if (accept(p, "CHECK"))
		return take_check(p, table, name);
	if (accept(p, "DEFAULT"))
		return take_default(p, &column->default_expr);
	if (accept(p, "COLLATE"))
		return take_name(p, &column->collation);
	if (accept(p, "REFERENCES"))
		return take_column_reference(p, table, column, name);
	if (token_is(&p->token, "DEFERRABLE"))
		return take_deferrable(p, table->foreign_keys_count ? &table->foreign_keys[table->foreign_keys_count - 1] : NULL);
	if (accept(p, "GENERATED"))
		return expect(p, "ALWAYS") && expect(p, "AS") && take_generated(p, column);
	if (accept(p, "AS"))
		return take_generated(p, column);
	if (!accept(p, "NOT"))
		return false;
	if (accept(p, "NULL")) {
		column->not_null = FLAG_YES;
		return take_conflict(p, &column->not_null_on_conflict);
	}
	/* NOT DEFERRABLE is what a key is unasked. */
	return expect(p, "DEFERRABLE") && (!accept(p, "INITIALLY") || accept(p, "DEFERRED") || expect(p, "IMMEDIATE"));
}

static bool take_column(Parser *p, Table *table)
{
	Column column = {0};

	if (!take_name(p, &column.name))
		return false;
	column.type = take_type(p);
	/* The struct moves when its list grows: it is put there when it is complete. */
	for (;;) {
		char *name = NULL;
		if (accept(p, "CONSTRAINT") && !take_name(p, &name))
			return false;
		if (take_column_constraint(p, table, &column, name))
			continue;
		if (p->error->code != ERROR_NONE)
			return false;
		if (!name)
			break;
	}
	*LIST_ADD(p->mem, table->columns, table->columns_count) = column;
	return true;
}

static bool starts_constraint(const Parser *p)
{
	return token_is(&p->token, "CONSTRAINT") || token_is(&p->token, "PRIMARY") || token_is(&p->token, "UNIQUE") ||
	       token_is(&p->token, "CHECK") || token_is(&p->token, "FOREIGN");
}

/* PRIMARY KEY (id DESC AUTOINCREMENT) is accepted too. */
static bool take_autoincrement(Parser *p, const Table *table, IndexKey *key)
{
	static const char word[] = "AUTOINCREMENT";
	char *text = key->expression;
	size_t length = strlen(text), end = sizeof word - 1;

	if (length <= end || !text_same_nocase(text + length - end, word))
		return false;
	while (end < length && isspace((unsigned char)text[length - end - 1]))
		end++;
	text[length - end] = '\0';
	trim_key(p->mem, text, key);
	char *name = sqlite_syntax.as_column(p->mem, text);
	Column *column = NULL;
	for (unsigned i = 0; name && i < table->columns_count; i++)
		if (text_same_nocase(table->columns[i].name, name))
			column = &table->columns[i];
	if (!column)
		return false;
	column->autoincrement = FLAG_YES;
	key->column = name;
	key->expression = NULL;
	return true;
}

static bool take_table_key(Parser *p, Table *table, char *name)
{
	PrimaryKey *key = mem_new(p->mem, PrimaryKey);

	key->name = name;
	table->primary_key = key;
	if (!expect(p, "KEY") || !take_keys(p, &key->keys, &key->keys_count))
		return false;
	p->key_in_list = true;
	for (unsigned i = 0; i < key->keys_count; i++)
		if (!key->keys[i].column && !take_autoincrement(p, table, &key->keys[i]))
			return refuse(p);
	return take_conflict(p, &key->on_conflict);
}

static bool take_table_constraint(Parser *p, Table *table)
{
	char *name = NULL;

	/* SQLite takes a name that names nothing; the last one before a constraint is its name. */
	while (accept(p, "CONSTRAINT"))
		if (!take_name(p, &name))
			return false;
	if (name && (token_is(&p->token, ",") || token_is(&p->token, ")")))
		return true;
	if (accept(p, "PRIMARY"))
		return take_table_key(p, table, name);
	if (accept(p, "CHECK"))
		return take_check(p, table, name);
	if (accept(p, "UNIQUE")) {
		Unique *unique = LIST_ADD(p->mem, table->uniques, table->uniques_count);
		unique->name = name;
		return take_keys(p, &unique->keys, &unique->keys_count) && take_conflict(p, &unique->on_conflict);
	}
	if (accept(p, "FOREIGN")) {
		ForeignKey *key = LIST_ADD(p->mem, table->foreign_keys, table->foreign_keys_count);
		key->name = name;
		return expect(p, "KEY") && take_names(p, &key->columns, &key->columns_count) &&
		       expect(p, "REFERENCES") && take_references(p, key);
	}
	return refuse(p);
}

bool parse_table(void *mem, const char *sql, Table *table, Error *error)
{
	Parser p;

	start(&p, mem, sql, error);
	if (!take_head(&p, "TABLE", &table->name) || !expect(&p, "("))
		return false;
	do {
		if (starts_constraint(&p))
			break;
		if (!take_column(&p, table))
			return false;
	} while (accept(&p, ","));
	/* SQLite takes table constraints without commas between them. */
	while (starts_constraint(&p)) {
		if (!take_table_constraint(&p, table))
			return false;
		accept(&p, ",");
	}
	if (!expect(&p, ")"))
		return false;
	while (p.token.kind != TOKEN_END && !token_is(&p.token, ";")) {
		if (accept(&p, "WITHOUT")) {
			if (!expect(&p, "ROWID"))
				return false;
			table->without_rowid = FLAG_YES;
		} else if (accept(&p, "STRICT")) {
			table->strict = FLAG_YES;
		} else if (!expect(&p, ",")) {
			return false;
		}
	}
	/*
	 * In the table's list DESC changes nothing for the rowid's alias; at the column it unmakes it. So DESC on an
	 * INTEGER primary key always means the latter.
	 */
	PrimaryKey *key = table->primary_key;
	const Column *alias = p.key_in_list && key->keys_count == 1 ? table_column(table, key->keys[0].column) : NULL;
	if (alias && !table->without_rowid && text_same_nocase(alias->type, "integer"))
		key->keys[0].order = ORDER_UNSAID;
	return true;
}

bool parse_index(void *mem, const char *sql, Index *index, char **table, Error *error)
{
	Parser p;

	start(&p, mem, sql, error);
	if (!expect(&p, "CREATE"))
		return false;
	index->unique = token_is(&p.token, "UNIQUE") ? FLAG_YES : FLAG_UNSAID;
	if (!take_head(&p, "INDEX", &index->name) || !expect(&p, "ON") || !take_name(&p, table) ||
	    !take_keys(&p, &index->keys, &index->keys_count))
		return false;
	if (accept(&p, "WHERE"))
		index->where = take_text(&p, false);
	return p.token.kind == TOKEN_END || token_is(&p.token, ";") || refuse(&p);
}

/* The rest of the statement without the semicolon or the comment that may end it. */
static char *take_rest(Parser *p)
{
	return sqlite_syntax.tidy(p->mem, p->token.text);
}

bool parse_view(void *mem, const char *sql, View *view, Error *error)
{
	Parser p;

	start(&p, mem, sql, error);
	if (!take_head(&p, "VIEW", &view->name))
		return false;
	if (token_is(&p.token, "(") && !take_names(&p, &view->columns, &view->columns_count))
		return false;
	if (!expect(&p, "AS"))
		return false;
	view->definition = take_rest(&p);
	return true;
}

bool parse_virtual_table(void *mem, const char *sql, VirtualTable *table, Error *error)
{
	Parser p;

	start(&p, mem, sql, error);
	if (!expect(&p, "CREATE") || !expect(&p, "VIRTUAL") || !expect(&p, "TABLE"))
		return false;
	if (accept(&p, "IF") && (!expect(&p, "NOT") || !expect(&p, "EXISTS")))
		return false;
	if (!take_qualified(&p, &table->name) || !expect(&p, "USING"))
		return false;
	table->using_text = take_rest(&p);
	return true;
}

bool parse_trigger(void *mem, const char *sql, Trigger *trigger, Error *error)
{
	Parser p;

	start(&p, mem, sql, error);
	if (!take_head(&p, "TRIGGER", &trigger->name))
		return false;
	trigger->definition = take_rest(&p);
	while (p.token.kind != TOKEN_END && !token_is(&p.token, "ON"))
		advance(&p);
	return expect(&p, "ON") && take_qualified(&p, &trigger->table);
}
