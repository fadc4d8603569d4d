#!/usr/bin/env python3
"""Compares a database with SQLAlchemy metadata, as Alembic does it: alembic_check.py URL FOLDER MODULE

MODULE in FOLDER holds `metadata`. Prints one JSON object: the differences found, the seconds of the comparison alone
(without Python's start, the imports and the connection) and the versions. `alembic_check.py --version`: only the latter.
"""
import importlib
import json
import sys
import time
import warnings

import alembic
import sqlalchemy


def compare(url, folder, module):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    warnings.simplefilter("ignore")  # of reflection: "Skipped unsupported reflection of expression-based index"
    sys.path.insert(0, folder)
    metadata = importlib.import_module(module).metadata
    with sqlalchemy.create_engine(url).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        start = time.perf_counter()
        differences = compare_metadata(context, metadata)
        seconds = time.perf_counter() - start
    return {"differences": len(differences), "first": [str(each) for each in differences[:3]], "seconds": seconds}


if __name__ == "__main__":
    if sys.argv[1:] == ["--version"]:
        import psycopg2
        print(f"{alembic.__version__}, SQLAlchemy {sqlalchemy.__version__}, psycopg2 {psycopg2.__version__.split()[0]}, "
              f"Python {sys.version.split()[0]}")
    else:
        print(json.dumps(compare(*sys.argv[1:])))
