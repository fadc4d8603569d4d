#!/usr/bin/env python3
"""Writes one synthetic schema in every form that bench/run needs.

    make_schema.py --tables N FOLDER

makes FOLDER/postgresql.sql and FOLDER/sqlite.sql (DDL), FOLDER/models/*.yaml (models of autogen, for both databases),
FOLDER/postgresql_metadata.py and FOLDER/sqlite_metadata.py (MetaData of SQLAlchemy, for Alembic). All five say the same.
Nothing is random: the same N always gives the same files.
"""
import argparse
import pathlib

PART = 20  # tables in a model file; they share one enum type
THINGS = ("customer", "contract", "invoice", "payment", "parcel", "ticket", "asset", "visit", "campaign", "supplier")

# What one of the twelve columns holds, in turn: name, PostgreSQL type, SQLite type, SQLAlchemy types of both.
LAST_COLUMNS = (
    ("details", "jsonb", "text", "postgresql.JSONB()", "Text()"),
    ("due_on", "date", "date", "Date()", "Date()"),
    ("token", "uuid", "text", "postgresql.UUID()", "Text()"),
    ("weight", "double precision", "float", "postgresql.DOUBLE_PRECISION()", "Float()"),
    ("labels", "text[]", "text", "postgresql.ARRAY(Text())", "Text()"),
    ("digest", "bytea", "blob", "LargeBinary()", "LargeBinary()"),
)


class Column:
    """A column in all its spellings. `shorthand` is what the model says of it beside type, default and comment."""

    def __init__(self, name, types, *, not_null=False, default=None, sqlite_default=None, comment=None, clause="",
                 shorthand=(), refers=None, sqlalchemy=(), on_postgresql=()):
        self.name, self.comment, self.clause, self.refers = name, comment, clause, refers
        self.postgresql, self.sqlite, self.sqlalchemy_postgresql, self.sqlalchemy_sqlite = types
        self.not_null, self.default, self.sqlite_default = not_null, default, sqlite_default or default
        self.shorthand, self.sqlalchemy, self.on_postgresql = shorthand, sqlalchemy, on_postgresql


class Table:
    def __init__(self, number):
        self.name = table_name(number)
        self.comment = f"Each {THINGS[number % len(THINGS)]}, as of part {number // PART}" if number % 3 == 0 else None
        self.columns = columns_of(number)
        # Plain, two-column, and in turn a partial and an expression index: name, key, condition.
        self.indexes = [(f"{self.name}_owner_id_idx", "owner_id", None),
                        (f"{self.name}_parent_created", "parent_id, created_at", None)]
        self.indexes.append((f"{self.name}_active", "created_at", "active") if number % 2 == 0 else
                            (f"{self.name}_lower_title", "lower(title)", None))


def table_name(number):
    return f"{THINGS[number % len(THINGS)]}_{number:05}"


def enum_name(part):
    return f"state_{part:03}"


def enum_labels(part):
    return ["draft", "open", "done", f"step_{part}"] + (["void"] if part % 2 else [])


def columns_of(number):
    bigint = ("bigint", "bigint", "BigInteger()", "BigInteger()")
    serial = number % 2 == 0
    parent, owner = table_name(number // 2), table_name(number * number // 7 % max(number, 1))
    said = number % 4 == 1
    enum = enum_name(number // PART)
    return [
        Column("id", ("bigserial" if serial else "bigint", "integer", "BigInteger()", "Integer()"), clause="PRIMARY KEY",
               shorthand=["primary_key: true"] + ([] if serial else ["identity: by_default"]),
               sqlalchemy=["primary_key=True"], on_postgresql=[] if serial else ["Identity()"]),
        Column("code", ("varchar(40)", "varchar(40)", "String(40)", "String(40)"), not_null=True, 
               shorthand=["unique: true"], sqlalchemy=["unique=True"]),
        Column("title", ("text", "text", "Text()", "Text()"), not_null=True, default="''",
               comment="As people read it" if said else None),
        Column("state", (enum, "text", f"E[{enum!r}]", "Text()"), not_null=True, default="'draft'"),
        Column("price", ("numeric(12,2)", "numeric(12,2)", "Numeric(12, 2)", "Numeric(12, 2)"), not_null=True, default="0",
               clause="CHECK (price >= 0)", comment="Net, in the owner's currency" if said else None,
               shorthand=["check: price >= 0"]),
        Column("quantity", ("integer", "integer", "Integer()", "Integer()"), not_null=True, default="1"),
        Column("active", ("boolean", "boolean", "Boolean()", "Boolean()"), not_null=True, default="true"),
        Column("created_at", ("timestamptz", "timestamp", "TIMESTAMP(timezone=True)", "TIMESTAMP()"), not_null=True,
               default="now()", sqlite_default="CURRENT_TIMESTAMP"),
        Column("notes", ("text", "text", "Text()", "Text()")),
        Column("parent_id", bigint, refers=(parent, "CASCADE")),
        Column("owner_id", bigint, not_null=True, refers=(owner, None), shorthand=["index: true"]),
        Column(LAST_COLUMNS[number % len(LAST_COLUMNS)][0], LAST_COLUMNS[number % len(LAST_COLUMNS)][1:]),
    ]


def sql_text(text):
    return "'" + text.replace("'", "''") + "'"


def ddl_column(column, dialect):
    default = column.default if dialect == "postgresql" else column.sqlite_default
    words = [column.name, getattr(column, dialect)]
    if dialect == "postgresql" and "identity: by_default" in column.shorthand:
        words.append("GENERATED BY DEFAULT AS IDENTITY")
    words += ["NOT NULL"] * column.not_null + ([f"DEFAULT {default}"] if default else [])
    words += [column.clause] if column.clause else []
    return " ".join(words)


def ddl_constraints(table):
    """Those of the table's own lines, as SQLAlchemy writes them: on SQLite it reads them nowhere else."""
    out = [f"UNIQUE ({column.name})" for column in table.columns if "unique: true" in column.shorthand]
    for column in table.columns:
        if column.refers:
            referred, action = column.refers
            out.append(f"FOREIGN KEY ({column.name}) REFERENCES {referred} (id)" + (f" ON DELETE {action}" if action else ""))
    return out


def ddl(tables, dialect):
    out = []
    for part in range(0, len(tables), PART) if dialect == "postgresql" else ():
        labels = ", ".join(map(sql_text, enum_labels(part // PART)))
        out.append(f"CREATE TYPE {enum_name(part // PART)} AS ENUM ({labels});")
    for table in tables:
        lines = [ddl_column(column, dialect) for column in table.columns] + ddl_constraints(table)
        out.append(f"CREATE TABLE {table.name} (\n  " + ",\n  ".join(lines) + "\n);")
        out += [f"CREATE INDEX {name} ON {table.name} ({key})" + (f" WHERE {condition}" if condition else "") + ";"
                for name, key, condition in table.indexes]
        if dialect == "postgresql":
            out += [f"COMMENT ON TABLE {table.name} IS {sql_text(table.comment)};"] if table.comment else []
            out += [f"COMMENT ON COLUMN {table.name}.{column.name} IS {sql_text(column.comment)};"
                    for column in table.columns if column.comment]
    return "\n".join(out) + "\n"


def yaml_text(text):
    """A YAML scalar of a flow mapping, quoted where it has to be."""
    plain = text and text[0].isalpha() and not set(text) & set(":#,[]{}'\"") and text not in ("true", "false")
    return text if plain else '"' + text.replace('"', '\\"') + '"'


def model_column(column):
    said = [f"name: {column.name}", f"type: {yaml_text(column.postgresql)}"]
    said += ["not_null: true"] * column.not_null
    said += [f"default: {yaml_text(column.default)}"] if column.default else []
    said += column.shorthand
    if column.refers:
        table, action = column.refers
        said.append(f"references: {table}.id")
        said += [f"on_delete: {action.lower()}"] if action else []
    said += [f"comment: {yaml_text(column.comment)}"] if column.comment else []
    other = [f"type: {column.sqlite}"] if column.sqlite != column.postgresql else []
    other += [f"default: {column.sqlite_default}"] if column.sqlite_default != column.default else []
    said += ["sqlite: {" + ", ".join(other) + "}"] if other else []
    return "      - {" + ", ".join(said) + "}"


def model(tables, part):
    labels = ", ".join(enum_labels(part))
    out = ["enums:", f"  - {{name: {enum_name(part)}, labels: [{labels}]}}", "tables:"]
    for table in tables:
        out.append(f"  - name: {table.name}")
        out += [f"    comment: {yaml_text(table.comment)}"] if table.comment else []
        out.append("    columns:")
        out += [model_column(column) for column in table.columns]
        out.append("    indexes:")
        for name, key, condition in table.indexes[1:]:
            keys = f"keys: [{{expression: {key}}}]" if "(" in key else f"columns: [{key}]"
            out.append(f"      - {{name: {name}, {keys}" + (f", where: {condition}" if condition else "") + "}")
    return "\n".join(out) + "\n"


def metadata_column(column, dialect):
    said = [repr(column.name), getattr(column, f"sqlalchemy_{dialect}")]
    if dialect == "postgresql":
        said += column.on_postgresql
    if column.refers:
        table, action = column.refers
        said.append(f"ForeignKey('{table}.id'" + (f", ondelete={action!r})" if action else ")"))
    default = column.default if dialect == "postgresql" else column.sqlite_default
    said += column.sqlalchemy
    # A primary key is NOT NULL unasked on PostgreSQL, and is not on SQLite.
    said += [f"nullable={not column.not_null}"] if not column.clause.startswith("PRIMARY") or dialect == "sqlite" else []
    said += [f"server_default=text({default!r})"] if default else []
    said += [f"comment={column.comment!r}"] if column.comment and dialect == "postgresql" else []
    return f"      Column({', '.join(said)}),"


def metadata(tables, dialect):
    out = ["from sqlalchemy import *", "from sqlalchemy.dialects import postgresql", "", "metadata = MetaData()", "E = {}"]
    for part in range(0, len(tables), PART) if dialect == "postgresql" else ():
        name = enum_name(part // PART)
        labels = ", ".join(map(repr, enum_labels(part // PART)))
        out.append(f"E[{name!r}] = Enum({labels}, name={name!r}, metadata=metadata)")
    for table in tables:
        out.append(f"Table({table.name!r}, metadata,")
        out += [metadata_column(column, dialect) for column in table.columns]
        out.append("      CheckConstraint('price >= 0'),")
        for name, key, condition in table.indexes:
            keys = f"text({key!r})" if "(" in key else ", ".join(map(repr, key.split(", ")))
            where = f", {dialect}_where=text({condition!r})" if condition else ""
            out.append(f"      Index({name!r}, {keys}{where}),")
        out += [f"      comment={table.comment!r},"] if table.comment and dialect == "postgresql" else []
        out.append(")")
    return "\n".join(out) + "\n"


def write_schema(count, folder):
    folder = pathlib.Path(folder)
    tables = [Table(number) for number in range(count)]
    (folder / "models").mkdir(parents=True)
    for dialect in ("postgresql", "sqlite"):
        (folder / f"{dialect}.sql").write_text(ddl(tables, dialect))
        (folder / f"{dialect}_metadata.py").write_text(metadata(tables, dialect))
    for part in range(0, count, PART):
        (folder / "models" / f"part_{part // PART:03}.yaml").write_text(model(tables[part:part + PART], part // PART))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=int, default=1000, metavar="N")
    parser.add_argument("folder")
    arguments = parser.parse_args()
    write_schema(arguments.tables, arguments.folder)
